## Forgotten password: a code to the confirmed address. Nobody is told whether it was sent.

ask-recovery-id = To choose a new password, send me your <b>ID number</b>: the 9 characters on your Confirmation of Entry.
ask-recovery-code = What is the <b>six-digit code</b> in the e-mail?
recovery-sent = If there is an account for this ID number and its e-mail address is confirmed, I have just sent a code there. Nothing? Look in your junk mail, or ask for another: it cancels the earlier one.
codes-per-day = At most { $limit } codes in 24 hours: the last e-mail says until when.
codes-used-up = Enough codes have been asked for within 24 hours: you can ask for another from { $at }. Until then, if you received any, use the last one.
last-code = This is the last code for now: from { $at } you can ask for another.
code-malformed = Send the code in the e-mail alone, without other words: exactly six digits, such as <code>123456</code>.

button-no-mailbox = I can't open that mailbox
