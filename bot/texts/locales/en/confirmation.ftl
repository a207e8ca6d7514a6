## Confirming one's address, by replying to the e-mail or by its six-digit code.

address-confirmed = Your e-mail address is confirmed, thank you! You will hear from me there too.
address-missing = Tap “Another address” to give an e-mail address. Without one I can neither write to you nor help if you forget your password.
address-unconfirmed = Please confirm <code>{ $email }</code>: reply to the e-mail, or send me its six-digit code here.
enough-letters = Look for the latest e-mail, junk mail included, and check the address. I have sent you several already; the next can go from { $until }.
code-expired = Tap “Resend the e-mail”, then send me the new code: this one is not valid here, or no longer is.
code-wrong = Send the six digits of the latest e-mail: this is not the right code, and each new e-mail cancels earlier codes.

## Another address: the old one stands until the new one is confirmed.

new-address-until = Until then I write to <code>{ $email }</code>.
new-address-waits = Please confirm <code>{ $new }</code>: reply to the e-mail, or send me its six-digit code here. Until then I write to <code>{ $email }</code>.
new-address-late = Tap “Resend the e-mail” to try <code>{ $new }</code> again: it was not confirmed in time, so I still write to <code>{ $email }</code>.
new-address-same = There is nothing to change: <code>{ $email }</code> is your address already, and it is confirmed.
new-address-dropped = I go on writing to <code>{ $email }</code>; the e-mail to <code>{ $new }</code> changes nothing any more.
new-address-ended = Give <code>{ $new }</code> again in “My details” if you still want it: for safety it no longer waits to be confirmed, and I go on writing to <code>{ $email }</code>.
new-address-denied = Give the right address in “My details” if there was a typing slip: somebody answered from <code>{ $new }</code> that it is not theirs, and your address stays as it was.
new-address-refused = Choose a new password in “My details” if you did not ask for <code>{ $new }</code>: a reply saying NO came from your own address, which stays as it was, and the centre has been told.
new-address-strayed = Your address stays as it was: a reply about a new one has come, but from another mailbox, or too late.
new-address-dead = Tap “Another address” if there is a typing slip: no mailbox is called <code>{ $new }</code>, so my e-mail came back. Your address stays as it was.
new-address-failing = Make some room in <code>{ $new }</code> and tap “Resend the e-mail”, or give another address: my e-mail could not be delivered there. Your address stays as it was.
button-keep-address = Keep my present address
