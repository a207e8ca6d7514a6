## Creating an account: one question a message.

step-of = <b>Step { $step } of { $steps }</b>
given-id = ID number: <code>{ $id_number }</code>

ask-id-number = What is your <b>ID number</b>?
id-number-where = It is on your Confirmation of Entry, in the box “Results information”: 9 characters, 6 digits then 3 letters or the other way round. For example <code>123456ABC</code>.
ask-secret = What is your <b>secret number</b>?
secret-where = It is the 4 digits printed near the ID number on your Confirmation of Entry.
ask-secret-and-more = Send <b>in one message</b> your <b>secret number</b> and your <b>date of birth</b>, such as <code>0123 14/03/2009</code>; without a date, the e-mail address of your entry.
ask-secret-and-email = Send <b>in one message</b> your <b>secret number</b> and the <b>e-mail address</b> of your entry, such as <code>0123 sam.taylor@example.org</code>.
ask-email = Which <b>e-mail address</b> may I write to?
email-other = Then type the address that you would rather use.
email-use = I will send notices there and, if you forget your password, a code. Please check it before you send it.
ask-password = Choose your <b>password</b>.
ask-password-again = Send me the <b>same password</b> once more, to make sure there is no typing slip.
ask-terms = Read the main <b>terms</b>, then tap “I accept”.
terms-sum =
    • Keep your password and secret number to yourself.
    • A minor? A parent creates the account with you.
    • A result may be corrected; the certificate counts.
    • You choose who gets it; once received, it cannot be taken back.

    Your data: “Privacy”.
terms-refused = To go on, tap “I accept”: without that I cannot create an account. To stop, tap “Cancel”.
ask-news = Tap your answer: would you also like the <b>centre's announcements</b> by e-mail?
news-how = You can change your mind. Messages about your result come in any case.
check-email =
    I read: <code>{ $email }</code>

    Is that right, to the letter? If not, send the corrected address.
check-email-likely =
    I read: <code>{ $email }</code>

    Should it be <code>{ $better }</code>? Answer yes or no, or send the corrected address.
email-ending-unknown = Addresses do not usually end in <code>.{ $ending }</code>: please look at the end once more.
email-of-many = The centre has this address for several candidates: is it a school's? Better choose an address that you will still read on the day of the results, in the holidays too.
email-of-school = Will you still read it on results day, in the holidays too? A school's or employer's may be closed.
review =
    <b>Is everything right?</b>
    • Name, as the centre wrote it: <b>{ $name }</b>
    • ID number: <code>{ $id_number }</code>
    • E-mail address: <code>{ $email }</code>
    • Password: chosen
    • Announcements from the centre: { $news }
review-how = To change an answer, tap the button of that name. A mistake in your name? Please tell the centre: { $contact }.
review-refused = Tap what is not right, and you can answer it anew.
news-wanted = yes
news-unwanted = no

registered = <b>Your account has been created.</b> Now please confirm your e-mail address.
confirm-later = Please tap “Resend the e-mail” from { $until }: too many e-mails of this kind have been asked for today, and I cannot write to <code>{ $email }</code> sooner.
confirm-sent =
    Reply to the e-mail I have just sent to <code>{ $email }</code>: an empty reply will do. Or send me its six-digit code here.

    Nothing after ten minutes? Look in your junk mail and check the address.

use-the-buttons = To answer, tap one of the buttons below.
-id-number-is = An ID number has 9 characters: 6 digits then 3 letters, or 3 letters then 6 digits, such as <code>123456ABC</code> or <code>ABC123456</code>.
id-number-malformed = I find no ID number there: please copy it from your Confirmation of Entry. { -id-number-is }
id-number-counted =
    Please compare with your Confirmation of Entry: I read <code>{ $found }</code>, so { $digits ->
        [one] { $digits } digit
       *[other] { $digits } digits
    } and { $letters ->
        [one] { $letters } letter
       *[other] { $letters } letters
    }. { -id-number-is }
id-number-mixed = Please compare with your Confirmation of Entry: I read <code>{ $found }</code>, with 6 digits and 3 letters indeed, but mixed. { -id-number-is }
id-number-strange = Please compare with your Confirmation of Entry: I read <code>{ $found }</code>, where one sign is neither a digit nor a letter from A to Z. { -id-number-is }
secret-too-early = That looks like a code or a password: I shall ask for it next. First the ID number.
numbers-not-asked = Those numbers are not needed here: I have kept nothing of them.
label-not-here = Tap “Cancel” to stop here: that is what a button on another screen says, and I have not taken it for your answer.
way-out = Would you like help, or to stop? For help type /help, to stop here /cancel.
type-the-number = Please type your ID number instead: I read no photos and no voice messages, and they may show your numbers.
secret-malformed = Please copy the secret number from your Confirmation of Entry: exactly 4 digits, such as <code>0123</code>, with the zero.
secret-not-enough = For safety, I now ask everybody for one thing more. Your last message was not read.
secret-and-more-malformed = Please send both in one message: the 4 digits of the secret number, and a date of birth or an e-mail address.
secret-and-email-malformed = Please send both in one message: the 4 digits of the secret number, and an e-mail address.
id-number-locked = Please compare the ID number and the secret number with your Confirmation of Entry, then try again from { $until }. Several attempts in a row did not match: this is a safety measure.
too-many-today = Try again from { $until }, or write to the centre: { $contact }. For safety I accept no more attempts from you before then.
too-many-newcomers = Try again from { $until }, or write to the centre: { $contact }, with your full name, the exam and its date. To protect this ID number I accept no more attempts from new people before then.
no-match = Compare the ID number and the secret number with your Confirmation of Entry, then send the secret number again: they do not match, or there is an account already. To correct the ID number, tap “Back”. Already have an account? “Sign in”.
no-match-with-more = Compare this with your Confirmation of Entry, then send it again: no match, or the account exists already. Wrong ID number? Tap “Back”.
email-missing = Please send your e-mail address: I find none in that message. It holds an @.
email-malformed = Please send the address again: no e-mail can reach “{ $found }”. It takes one @, no accents and no spaces.
start-again = Your exam entry has meanwhile been changed in the centre's records. Let's start again from the ID number.
passwords-differ = Please choose your password again, then repeat it: the two were not the same.
no-longer-free = Write to the centre if this surprises you: { $contact }. I could not create the account: meanwhile another one was created with this ID number, or the centre changed your entry.
entry-waits = Please send me <b>the e-mail address that account had</b> (unless brand new), or the one the centre has: an account of this entry was deleted lately, and I am keeping your place. With another address, come back after { $until }, or write to the centre: { $contact }.
account-held = Please confirm <code>{ $email }</code> first: reply to the e-mail, or send me its six-digit code here. The account of this entry was deleted a short while ago, so until then I show and send nothing.
busy = Please wait a few seconds, then send your answer again: many people are writing to me just now.

button-forgotten = Forgotten password
button-lost-codes = Lost my numbers
button-back = Back
button-cancel = Cancel
button-accept = I accept
button-terms = Full text
button-news-no = No, thank you
button-news-yes = Yes, please
button-email-known = Use { $email }
button-email-right = Yes, that's right
button-email-keep = No, keep { $email }
button-email-better = { $email }
button-edit-id = ID number
button-edit-email = E-mail address
button-edit-password = Password
button-edit-news = Announcements
button-submit = Create my account
