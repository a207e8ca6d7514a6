## Confirming one's address, by replying to the e-mail or by its six-digit code.

address-confirmed = Your e-mail address is confirmed, thank you! You will hear from me there too.
address-missing = Your account has no e-mail address. Without one I can neither let you know by e-mail nor let you back in if you forget your password. Tap “Another address” to give one.
address-unconfirmed = To be confirmed: <code>{ $email }</code>. Reply to the e-mail, or send me its six-digit code here.
enough-letters = I have already sent several e-mails, and can send the next from { $until }. Please look for the last one, junk mail included, and check that the address is right.
code-expired = This code is not, or is no longer, good in this chat. Please ask for a new e-mail, then send me the code in it.
code-wrong = That is not the right code. Send the six digits of the latest e-mail: each new e-mail cancels earlier codes.
