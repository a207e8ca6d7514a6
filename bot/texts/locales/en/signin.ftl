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
hidden = Your accounts are hidden: nothing shows here until you open them again. You will still get notices. To come back, tap “My account”.
not-signed-in = For that, please sign in first: tap “Sign in”, or “My account” if you see it.
login-wrong = The ID number and this password do not go together. The password is the one you chose yourself: it is not the four-digit secret number. Send it again, or tap “Forgotten password”.
login-locked = Several wrong passwords were sent in a row. For safety, please try again from { $until }, or tap “Forgotten password” to choose a new one.

button-account = { $name }, { $exam }
button-idle-account = Account { $number }, asleep
button-sign-in-other = Sign in to another account
button-register-other = Create another account
button-hide = Hide all
