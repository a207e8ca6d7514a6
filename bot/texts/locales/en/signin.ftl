## Signing in: the ID number and the password chosen, never the secret number.

ask-login-id = To sign in, send me your <b>ID number</b>: the 9 characters on your Confirmation of Entry.
ask-login-password =
    ID number: <code>{ $id_number }</code>

    What is your <b>password</b>?
login-password-which = It is the one you chose here, not the secret number on your Confirmation of Entry.
ask-own-password = For your safety, please send me your <b>password</b> once more.
ask-which-account = Which account would you like to see? If it has not been used for a while, I will ask for its password again.

signed-in = You are signed in.
signed-out = You are signed out: this chat gets nothing more about that account.
signed-out-everywhere = Done: no chat is signed in to that account any more, this one included.
hidden = Your accounts are hidden; to come back, tap “My account”. Results above are being hidden, and Statements of the last two days deleted. Older ones, files of your data and what you wrote cannot be taken away for you: delete them yourself. You will still get notices.
not-signed-in = For that, please sign in first: tap “Sign in”, or “My account” if you see it.
login-wrong = Send your password again, or tap “Forgotten password”: it does not match this ID number. It is the one you chose, not the four-digit secret number.
login-frozen = Please write to the centre if this account is yours: { $contact }. It is frozen, by the centre or because somebody who reads the mailbox that the centre has for this entry says that it is not theirs. Nothing is shown until the centre has looked.
login-locked = Try again from { $until }, or tap “Forgotten password” to choose another one now. This is a safety measure: several passwords in a row were not right.

sign-in-code-sent = If the password is right, a code goes to the account's e-mail address, or the one the centre has (look in your junk mail too): many wrong passwords were tried for this ID number.
ask-sign-in-code = What is the <b>six-digit code</b> in the e-mail?
sign-in-code-how = Nothing after ten minutes? Perhaps the password was not right: tap “Back” to give it again.

button-account = { $name }, { $exam }
button-idle-named = { $name } (password)
button-idle-account = Account { $number } (password)
button-sign-in-other = Sign in to another account
button-register-other = Create another account
button-hide = Hide my accounts
