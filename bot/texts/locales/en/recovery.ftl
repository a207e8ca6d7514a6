## Forgotten password: a code to the confirmed address. Nobody is told whether it was sent.

ask-recovery-id = To choose a new password, send me your <b>ID number</b>: the 9 characters on your Confirmation of Entry.
ask-recovery-code =
    What is the <b>six-digit code</b> in the e-mail?

    No e-mail? Please look in your junk mail, or ask for another: its code cancels earlier ones.
recovery-sent = If there is an account for this ID number and its e-mail address is confirmed, I have just sent a code there.
code-malformed = The code in the e-mail has exactly six digits, such as <code>123456</code>. Please send it alone, without other words.

button-no-mailbox = No access to it
