## What is said above any question, and news from elsewhere.

deleted-at-once = <i>I delete your message at once, but it may have shown in a notification or on another device.</i>

secret-deleted = I am deleting your message.
message-left = I have deleted your message.
message-stays = ⚠️ Please delete your message of { $at } yourself: press and hold it, then choose “Delete”. Telegram did not let me delete it, and it may hold a password or another secret.
text-please = Write, or tap a button: here I read no photos, voice messages or files.
edit-unread = Please send your answer as a new message: I do not read a message again once it is edited.
unknown-command = I do not know that command. The menu beside the place where you type shows them all.
too-many-messages = Please send nothing more here until { $until }, above all no password or code: that was a great many messages in a short time, and I read no more of them. What you send meanwhile is not answered, and in the end not deleted either. Cancelling, signing out and stopping a result on its way still work. Nothing of your account is lost. For anything urgent, write to the centre: { $contact }.
not-understood = Tap one of the buttons below: I did not understand that message.
## In passing, without tags.
old-button = This button no longer works: please see the latest message in the chat.
form-open = Answer the question below to finish creating your account. To stop, tap “Cancel”: your answers will be erased.
thread-lost = Tap one of the buttons below: I have lost track of where we were, and that is my fault. Nothing of your account is lost. If you had just sent me a password or a code, it has not been used: you can give it again.
proof-over = Start again whenever you like: too much time has passed, or your account has changed meanwhile, and to be on the safe side I have changed nothing.
secret-lapsed = To be on the safe side, please give your secret number again: you gave it more than a day ago, or the centre has given you another since. Your other answers are kept.
result-changed = Check your result, then tap “Send it” again: it has changed since you saw this, and nothing was sent.
recipient-changed = Check the recipient, then tap “Send it” again: it has changed since you saw this, and nothing was sent.
staff-look-over = What you were looking at is more than an hour old: nothing was done. Let us look again.
form-forgotten = Your account was left half created: I have erased your answers, so as to keep nothing without reason. You can start again whenever you like.

address-denied = Tap “Another address” to give the right one. Whoever gets my e-mails at your account's address replied NO, so I have removed that address. A typing slip, perhaps?
address-denied-late = Is the address yours? Then you don't need to do anything. If not, change it in “My details”. A reply saying NO came from it, although it is confirmed; the centre knows.
confirmation-strayed = Send me the six-digit code from the latest e-mail here, or tap “Resend the e-mail”. A reply came, but from another address or too late: it is not enough.
address-dead = Check your e-mail address in “My details”: my e-mails come back.
address-failing = Check your e-mail address, or make room in your mailbox: my e-mail could not be delivered to you. You can give another address in “My details”.
letter-stopped = The e-mail you are waiting for has not arrived: your mailbox's server refuses my e-mails for now. Your address is not to blame, and the centre has been told. You can also give another one in “My details”.
signed-in-elsewhere = Not you? Change your password in “My details”, then write to the centre: { $contact }. On { $at } somebody signed in to one of your accounts from another Telegram chat.
signed-out-by-others = To come back to that account, sign in again. From another chat somebody changed its password, signed this chat out or deleted the account; or the centre closed it. Does this surprise you? Write to the centre: { $contact }.
entry-erased = Write to the centre if you did not expect this: { $contact }. It has erased an exam entry that you had here and all that was kept about it, account and result included. Anything else of yours stays as it is.
account-frozen = Please write to the centre if the account is yours: { $contact }. One of your accounts is frozen: somebody who reads the mailbox that the centre has for this entry, or the one that the account had before, says that it is not theirs. Nothing of it is shown or sent until the centre has looked, by { $until }.
account-unfrozen = The centre has looked: your account that was frozen is open again, and everything is shown as before.
new-password-late = Start again whenever you like: too much time has passed, and to be on the safe side your password was not changed.
account-locked = Please write to the centre if the account is yours: { $contact }. The centre has locked one of your accounts: nothing of it is shown or sent until the centre has looked.
