## Confirming one's address, by replying to the e-mail or by its six-digit code.

address-confirmed = Your e-mail address is confirmed, thank you! You will hear from me there too.
address-missing = Tap “Another address” to give an e-mail address. Without one I can neither write to you nor help if you forget your password.
address-unconfirmed = Please confirm <code>{ $email }</code>: reply to the e-mail, or send me its six-digit code here.
enough-letters = Look for the latest e-mail, junk mail included, and check the address. I have sent you several already; the next can go from { $until }.
code-expired = Tap “Resend the e-mail”, then send me the new code: this one is not valid here, or no longer is.
code-wrong = Send the six digits of the latest e-mail: this is not the right code, and each new e-mail cancels earlier codes.
