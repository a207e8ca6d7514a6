## Creating an account: one question a message.

step-of = <b>Step { $step } of { $steps }</b>
given-id = ID number: <code>{ $id_number }</code>

ask-id-number =
    What is your <b>ID number</b>?

    It is on your Confirmation of Entry, in the box “Results information”: 9 characters, 6 digits then 3 letters or the other way round. For example <code>123456ABC</code>.
ask-secret =
    What is your <b>secret number</b>? It is the 4 digits printed near the ID number on your Confirmation of Entry.

    { -deleted-at-once }
ask-secret-and-more =
    Please send me <b>two things in one message</b>: your <b>secret number</b>, the 4 digits on your Confirmation of Entry, and your <b>date of birth</b>. For example <code>0123 14/03/2009</code>.

    If you never gave the centre your date of birth, the e-mail address with which you were entered takes its place: <code>0123 sam.taylor@example.org</code>. When in doubt, send all three.

    { -deleted-at-once }
ask-secret-and-email =
    Please send me <b>two things in one message</b>: your <b>secret number</b>, the 4 digits on your Confirmation of Entry, and the <b>e-mail address</b> with which you were entered. For example <code>0123 sam.taylor@example.org</code>.

    { -deleted-at-once }
ask-email =
    Which <b>e-mail address</b> may we write to?

    It will be used to let you know when there is news, and to let you back in if you forget your password. Please check it before you send it.
ask-password = Choose your <b>password</b>.
ask-password-again =
    Send me the <b>same password</b> once more, in case of a slip.

    { -deleted-at-once }
ask-terms =
    Read the <b>terms of use</b> in short, then tap “I accept”:
    • keep your password and your secret number to yourself;
    • are you a minor? A parent creates the account with you;
    • a result may be corrected: the certificate is what counts;
    • you choose who gets it; once received, it cannot be taken back.

    Your data: “Privacy”.
ask-news =
    Would you also like the <b>centre's announcements</b> by e-mail?

    By default it is no; you can change your mind at any time. Messages about your result reach you either way.
check-email =
    I read: <code>{ $email }</code>

    Is that right, to the letter? If not, send the corrected address.
check-email-likely =
    I read: <code>{ $email }</code>

    Should it be <code>{ $better }</code>? Answer yes or no, or send the corrected address.
email-ending-unknown = Addresses do not usually end in <code>.{ $ending }</code>: please look at the end once more.
email-of-many = The centre has this address for several candidates: is it a school's? Better choose an address that you will still read on the day of the results, in the holidays too.
email-of-school = That looks like a school's address. Will you still read it on the day of the results, in the holidays too?
review =
    <b>Is everything right?</b>
    • Name, as the centre wrote it: <b>{ $name }</b>
    • ID number: <code>{ $id_number }</code>
    • E-mail address: <code>{ $email }</code>
    • Password: chosen
    • Announcements from the centre: { $news }

    To change an answer, tap the button of that name. A mistake in your name? Please tell the centre: { $contact }.
news-wanted = yes
news-unwanted = no

registered = <b>Your account is open.</b> One last thing: confirming your e-mail address.
confirm-later = Too many e-mails of this kind have been asked for today: I can write to <code>{ $email }</code> from { $until }. Please tap “Resend the e-mail” then.
confirm-sent =
    I have just written to <code>{ $email }</code>. Simply reply to that e-mail, an empty reply will do; or send me the six-digit code in it here.

    Nothing within ten minutes? Please look in your junk mail, and check the address.

use-the-buttons = To answer, tap one of the buttons below.
-id-number-is = An ID number has 9 characters: 6 digits then 3 letters, or 3 letters then 6 digits, such as <code>123456ABC</code> or <code>ABC123456</code>.
id-number-malformed = I find no ID number in that message. { -id-number-is } Please copy the one on your Confirmation of Entry.
id-number-counted = I read <code>{ $found }</code>: { $digits ->
    [one] { $digits } digit
   *[other] { $digits } digits
    } and { $letters ->
    [one] { $letters } letter
   *[other] { $letters } letters
    }. { -id-number-is } Please compare it with your Confirmation of Entry.
id-number-mixed = I read <code>{ $found }</code>: 6 digits and 3 letters indeed, but mixed. { -id-number-is } Please compare it with your Confirmation of Entry.
id-number-strange = I read <code>{ $found }</code>: one of these signs is neither a digit nor a letter from A to Z. { -id-number-is } Please compare it with your Confirmation of Entry.
secret-too-early = That looks like a code or a password: I shall ask for it next. First the ID number.
numbers-not-asked = Those numbers are not needed here: I have kept nothing of them.
type-the-number = Please type your ID number instead: I read no photos and no voice messages, and they may show your numbers.
secret-malformed = What I received is not a secret number: it has exactly 4 digits and nothing else, such as <code>0123</code>. Please copy the one on your Confirmation of Entry, with any zero in front.
secret-not-enough = Many tries have been made. For safety I now ask everybody for one thing more than the secret number; what you have just sent I have not looked at.
secret-and-more-malformed = I need both in one message: the 4 digits of the secret number, and a date of birth such as <code>14/03/2009</code> or an e-mail address.
secret-and-email-malformed = I need both in one message: the 4 digits of the secret number, and an e-mail address.
id-number-locked = Please compare the ID number and the secret number with your Confirmation of Entry, then try again from { $until }. Several attempts in a row did not match: this is a safety measure.
too-many-today = You have made many tries today: for safety I take no more from you until tomorrow. If you would rather not wait, write to the centre: { $contact }.
too-many-newcomers = Too many people have tried this ID number today: to protect it I take no tries from others until tomorrow. If it is yours, please write to the centre with your full name, the exam and its date: { $contact }.
no-match =
    I cannot create an account with this ID number and this secret number. Please compare them with your Confirmation of Entry, then send the secret number again; to correct the ID number, tap “Back”.

    You may already have an account: tap “Sign in”, or “Forgotten password”. No longer have your Confirmation of Entry? Tap “Lost my numbers”: the centre will help you.
no-match-with-more =
    I cannot create an account with what you have sent me. Please compare it with your Confirmation of Entry, then send everything again in one message; to correct the ID number, tap “Back”.

    You may already have an account: tap “Sign in”, or “Forgotten password”. If you are sure, please write to the centre with your full name, the exam and its date: { $contact }.
email-malformed = I read “{ $found }”. No e-mail can reach that: an address has ordinary letters without accents, no spaces and a single @, such as <code>sam.taylor@example.org</code>. Please send it again.
start-again = Your exam entry has meanwhile been changed in the centre's records. Let's start again from the ID number.
passwords-differ = The two passwords are not the same. Please choose it again, then repeat it.
no-longer-free = I could not create the account: meanwhile another account was opened with this ID number, or the centre changed your entry. If that was not you, please write to the centre straight away: { $contact }.
entry-waits =
    The account of this entry was deleted a short while ago. So that nobody can take your place, the entry can be opened until { $until } only with <b>the e-mail address that account had</b>, unless it was a quite recent one, or with the address the centre has for you.

    Please send me one of those, and you can go on at once. With another address, please come back after { $until }; or ask the centre, which can shorten the wait once it knows that it is you: { $contact }.
account-held = Please confirm <code>{ $email }</code> first: reply to the e-mail, or send me its six-digit code here. The account of this entry was deleted a short while ago, so until then I show and send nothing.
busy = Many people are writing to me just now. Please wait a few seconds, then send your answer again.

button-forgotten = Forgotten password
button-lost-codes = Lost my numbers
button-back = Back
button-cancel = Cancel
button-accept = I accept
button-terms = Full text
button-news-no = No, thank you
button-news-yes = Yes, please
button-email-right = Yes, that's right
button-email-keep = No, keep { $email }
button-email-better = { $email }
button-edit-id = ID number
button-edit-email = E-mail address
button-edit-password = Password
button-edit-news = Announcements
button-submit = Create my account
