## The menu, and what may be asked at any step. $centre is the centre's name, $contact its e-mail
## address, $hours when it answers (empty where the centre says nothing: at the end of a text only).

welcome =
    <b>{ $centre }</b>
    Your Cambridge English exam results

    Tap “Create an account”. You need your Confirmation of Entry and an e-mail address that you read.

    A message tells you here as soon as there is news. I never ask for the password of another site. No result is given by telephone.
welcome-back = Let's carry on where you left off.
menu = What would you like to do?
menu-signed-in =
    <b>{ $name }</b>
    { $exam }, { $session }

nothing-to-cancel = There is nothing to cancel.
cancelled = Cancelled: nothing has been saved.

button-resume = My account
button-register = Create an account
button-sign-in = Sign in
button-exams = Our exams
button-exam = { $exam }
button-exam-when = When are results out?
button-exam-young = Young learners
button-exam-linguaskill = Linguaskill
button-exam-doubt = In doubt?
button-privacy = Privacy
## Said in this language to whoever reads another one.
button-language = In English
choose-language = Which language would you like?
button-help = Help
button-result = My result
button-send = Send my result
button-details = My details
button-shares = Sent results
button-other = Switch account
button-sign-out = Sign out
button-send-again = Resend the e-mail
button-correct-email = Another address

help =
    <b>Tap a command</b>
    /register: create an account
    /signin: sign in
    /results: your result
    /statement: your Statement
    /send: send it to an organisation
    /details: your details
    /other: switch account
    /language: change the language
    /cancel: stop
help-registration =
    <b>Create your account</b> by answering my questions.

    “Back” corrects the previous answer, “Cancel” erases everything. Your answers are kept for some days, so you can stop and come back.
help-sign-in =
    <b>Sign in</b> with the ID number from your Confirmation of Entry and the password you chose; the secret number is no longer needed. No account yet? /register

    Forgotten the password? Tap “Forgotten password”.
help-contact = Another question? Write to the centre: { $contact } ({ $centre }). No results by telephone. { $hours }
lost-codes =
    Search your e-mails for “Confirmation of Entry”, junk mail included: it arrives a week or two before the exam.

    Still nothing, or no access to your mailbox? Write to { $contact } with your full name, the exam and its date, never a password or a secret number.

## The commands as Telegram lists them: 60 characters at most, no tags.

command-start = Home
command-register = Create your account
command-signin = Sign in
command-results = See your result
command-statement = Get your Statement of Results
command-send = Send your result to an organisation
command-details = See and change your details
command-exams = All about our exams
command-language = Change the language
command-privacy = What happens to your data
command-help = Get help
command-other = Switch to another account
command-signout = Sign out
command-cancel = Stop what you are doing
command-delete-me = Delete your account

## The profile on Telegram, without tags: 120 characters at most, then 512.

bot-about = { $centre }: your Cambridge English exam results.
bot-description =
    { $centre }

    This is where you get your Cambridge English exam results, and your Statement of Results as a PDF.

    You need your Confirmation of Entry and an e-mail address. No result is given by telephone, and you will never be asked for the password of any other site.

# The privacy notice, whose text is in the settings
privacy-head =
    <b>Your personal data</b>
    Controller: { $controller }
    Contact: { $contact }
privacy-data = The data
privacy-purposes = What they are used for
privacy-legal-bases = On which legal bases
privacy-recipients = Who receives them
privacy-telegram = The part Telegram plays
privacy-retention = For how long
privacy-rights = Your rights

# Printed under the notice whatever the settings say, from how long each kind of data stays
privacy-kept = How long, kind by kind
privacy-kept-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
privacy-kept-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
privacy-kept-candidates = Entry, results and account: { $span } after the date by which results were due, or after a later result
privacy-kept-shares = Which organisation a result was sent to: { $span }, so that it can be told of a correction
privacy-kept-deliveries = What the desk sent: { $span }
privacy-kept-letters = E-mails as they arrived: { $span }
privacy-kept-junk = Unsolicited e-mails, and messages that an error kept from being handled: { $span }
privacy-kept-bounces = That an e-mail to you came back: { $span }
privacy-kept-seen = That an e-mail was read, without its content: { $span }
privacy-kept-journal = What happened in a chat, without what was typed: { $span }
privacy-kept-questions = What you asked the centre, and its answers: { $span } after the last word
privacy-kept-audit = What the centre’s staff did about you or looked at: { $span }
privacy-kept-closings = That an account was closed or checked: { $span }
privacy-kept-chats = A chat without an account: { $span } after its last message
privacy-kept-tries = Wrong passwords and secret numbers, counted: { $span } after the last one
privacy-kept-addresses = The e-mail address of a deleted account, encrypted: { $span }, and until the centre has answered what was asked from it; of an account that the centre reset: { $reset }
privacy-kept-counts = What limits a day’s requests: { $span }
privacy-kept-references = The numbers Telegram gives to messages: { $span }
privacy-kept-issued = What proves that a Statement shown to the centre is true, without your name: for good

# Doubting a result
exam-enquiry = <b>In doubt?</b> { $enquiry }
