## My details: address, password, announcements, and leaving.

details =
    <b>My details</b>
    • Name: <b>{ $name }</b>
    • Exam: { $exam }
    • E-mail address: <code>{ $email }</code> ({ $state })
    • Announcements from the centre: { $news }
email-confirmed = confirmed
email-unconfirmed = not confirmed yet
name-wrong = Is your name misspelt? Please tell the centre soon: { $contact }. It is the name on your exam documents.

ask-new-email = What is your <b>new e-mail address</b>? I will write to it at once to have it confirmed.
ask-new-password = Choose your <b>new password</b>.
ask-delete = <b>Delete your account?</b>
delete-what =
    What is deleted: account, password, e-mail address, sign-ins, and what has not gone yet.

    The centre keeps your entry and your result{ $until ->
        [none] { "" }
       *[other] { " " }until { $until }, unless corrected
    }, to hand them over and answer complaints.
shares-kept =
    The list of who has it is kept for { $shares_months ->
        [one] one month
       *[other] { $shares_months } months
    }, in case of a correction.
ask-stop-shares = “Yes, and stop my shares too”: I also ask the organisations to use your result no longer.
ask-delete-sure = <b>Delete your account for good?</b> It happens at once and cannot be undone.
delete-then =
    For { $wait_days ->
        [one] one day
       *[other] { $wait_days } days
    }, creating another account will take your present e-mail address, or the one the centre has.
delete-then-too-new =
    For { $wait_days ->
        [one] one day
       *[other] { $wait_days } days
    }, creating another account will take the e-mail address the centre has, if it has one: your present one is too recent.
delete-then-until = Until { $until }, creating another account will take your present e-mail address, or the one the centre has.
delete-then-too-new-until = Until { $until }, creating another account will take the e-mail address the centre has, if it has one: your present one is too recent.

password-changed = Your password is changed. For safety, your other chats have been signed out.
news-on = Noted: you will get the centre's announcements by e-mail.
news-off = Noted: you will get no more announcements from the centre. Messages about your result continue.
by-mail-on = Noted: to get your Statement, reply STATEMENT to any of my e-mails, from your confirmed address.
by-mail-off = Noted: your Statement will no longer be sent to you by e-mail. You will always find it here.
deleted = Your account has been deleted. To see your result, create another account with your Confirmation of Entry, or write to the centre: { $contact }.

button-change-email = New e-mail address
button-change-password = New password
button-news-on = Get announcements
button-news-off = Stop announcements
button-by-mail-on = Allow Statement by e-mail
button-by-mail-off = Stop Statement by e-mail
button-everywhere = Sign out everywhere
button-delete-me = Delete my account
button-keep = Keep my account
button-delete = Delete my account
button-delete-sure = Yes, delete my account
button-stop-shares = Yes, and stop my shares too
