## Signing in: the ID number and the password chosen, never the secret number.

ask-login-id = To sign in, send me your <b>ID number</b>: the 9 characters on your Confirmation of Entry.
ask-login-password =
    ID number: <code>{ $id_number }</code>

    What is your <b>password</b>? It is the one you chose here, not the secret number on your Confirmation of Entry.

    { -deleted-at-once }
ask-own-password =
    For your safety, please send me your <b>password</b> once more.

    { -deleted-at-once }
ask-which-account = Which account would you like to see? Several people can share this chat; an account that has gone to sleep asks for its password again.

signed-in = You are signed in.
signed-out = You are signed out: this chat gets nothing more about that account.
signed-out-everywhere = Done: no chat is signed in to that account any more, this one included.
hidden = Your accounts are hidden; to come back, tap “My account”. What is shown above can still be read: delete those messages if other people use this phone. You will still get notices.
not-signed-in = For that, please sign in first: tap “Sign in”, or “My account” if you see it.
login-wrong = The ID number and this password do not go together. The password is the one you chose yourself: it is not the four-digit secret number. Send it again, or tap “Forgotten password”.
login-frozen = This account is frozen: somebody who reads the mailbox that the centre has for this entry says that it is not theirs. Nothing is shown until the centre has looked. If the account is yours, please write to the centre: { $contact }.
login-locked = Several wrong passwords were sent in a row. For safety, please try again from { $until }, or tap “Forgotten password” to choose a new one.

sign-in-code-sent = Many wrong passwords have been tried for this ID number. For safety, chats that were never signed in there need a code as well: if the password is right, I have just sent it to the account's e-mail address, or to the one given to the centre.
ask-sign-in-code =
    What is the <b>six-digit code</b> in the e-mail?

    Nothing within ten minutes? Please look in your junk mail; or perhaps the password was not right: tap “Back” to give it again.

    { -deleted-at-once }

button-account = { $name }, { $exam }
button-idle-account = Account { $number }, asleep
button-sign-in-other = Sign in to another account
button-register-other = Create another account
button-hide = Hide my accounts
