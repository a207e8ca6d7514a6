## What is said above any question, and news from elsewhere.

-deleted-at-once = <i>I delete your message from the chat at once, but it may already have shown in a notification or on another device.</i>

secret-deleted = I am deleting your message from this chat.
message-stays = ⚠️ Telegram did not let me delete your message of { $at } from this chat. It may hold a password or another secret: please delete it yourself. Press and hold it, then choose “Delete”.
text-please = I only read written messages: no photos, files or voice messages. Please write your answer, or tap a button.
edit-unread = I do not read a message again once it is edited. Please send your answer as a new message.
unknown-command = I do not know that command. The menu beside the place where you type shows them all.
too-many-messages = That was a great many messages in a short time: until { $until } I read no more of them. What you send meanwhile is not answered, and in the end not deleted either, so please send no password or code. Cancelling, signing out and stopping a result on its way still work. Nothing of your account is lost. For anything urgent, write to the centre: { $contact }.
not-understood = I did not understand that message. Tap one of the buttons below; for any question, write to the centre: { $contact }.
## In passing, without tags.
old-button = This button no longer works: please see the latest message in the chat.
form-open = Your account is not created yet. Let's finish first; or tap “Cancel”, and your answers will be erased.
thread-lost = I have lost track of where we were, and that is my fault. Nothing of your account is lost: touch one of the buttons below. If you had just sent me a password or a code, it has not been used: you can give it again.
proof-over = Too much time has passed, or your account has changed meanwhile: to be on the safe side, I have changed nothing. Start again whenever you like.
secret-lapsed = To be on the safe side, please give your secret number again: you gave it more than a day ago, or the centre has given you another since. Your other answers are kept.
result-changed = Your result has changed since you saw this: nothing was sent. Check it, then touch “Send it” again.
staff-look-over = What you were looking at is more than an hour old: nothing was done. Let us look again.
form-forgotten = Your account was left half created: I have erased your answers, so as to keep nothing without reason. You can start again whenever you like.

address-denied = Somebody answered us that the e-mail address of your account is not theirs, so I have removed it. A typing slip, perhaps? Tap “Another address” to give one.
address-denied-late = A reply saying NO came from your e-mail address, although it is already confirmed; the centre has been told. If the address is yours, you need do nothing; if not, change it in “My details”.
confirmation-strayed = A reply to my e-mail has come, but from another address, or too late: it is not enough to confirm yours. Send me the six-digit code of the latest e-mail here, or tap “Resend the e-mail”.
address-dead = The e-mails I send to your address come back to me. Is it right? Give another one in “My details”.
address-failing = My e-mail could not be delivered to you: your mailbox may be full, or its server refused it. Check the address, make some room, or give another one in “My details”.
letter-stopped = The e-mail you are waiting for has not arrived: your mailbox's server refuses our messages for now. Your address is not to blame, and the centre has been told. You can also give another one in “My details”.
signed-in-elsewhere = On { $at }, one of your accounts was opened from another Telegram chat. Not you? Change your password straight away in “My details”, then write to the centre: { $contact }.
signed-out-by-others = To come back to that account, sign in again. From another chat somebody changed its password, signed this chat out or deleted the account; or the centre closed it. Does this surprise you? Write to the centre: { $contact }.
account-frozen = One of your accounts is frozen: somebody who reads the mailbox that the centre has for this entry says that it is not theirs. Until the centre has looked, by { $until }, nothing of it is shown or sent. If the account is yours, please write to the centre: { $contact }.
account-unfrozen = The centre has looked: your account that was frozen is open again, and everything is shown as before.
new-password-late = Too much time has passed: to be on the safe side, your password was not changed. Start again whenever you like.
