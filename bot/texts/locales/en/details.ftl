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
ask-delete =
    <b>Delete your account?</b>

    What is deleted: the account, the password, the e-mail address, the sign-ins, what names you in what I noted, sent and shared, and whatever has not gone out yet.

    The centre keeps your entry and your result{ $until ->
        [none] { "" }
       *[other] { " " }until { $until }, unless it is corrected meanwhile
    }, to hand them over and answer complaints.
shares-kept = For { $shares_months ->
        [one] one month
       *[other] { $shares_months } months
    } it also keeps which organisations your result was sent to (name, e-mail address, reference of the Statement), so that they can be told of a correction.
ask-stop-shares = “Yes, and stop my shares too”: I also write to each organisation that has your result, asking it to use it no longer. It may be bound to keep it all the same.
ask-delete-sure =
    <b>Delete your account for good?</b> It happens at once and cannot be undone.

    Later you can create another account with your Confirmation of Entry, or ask the centre for your result: { $contact }. For { $wait_days ->
        [one] one day
       *[other] { $wait_days } days
    } that takes your present e-mail address, unless you have just changed it, or the one the centre has for you. I keep it encrypted until then.

password-changed = Your password is changed. For safety, your other chats have been signed out.
news-on = Noted: you will get the centre's announcements by e-mail.
news-off = Noted: you will get no more announcements from the centre. Messages about your result continue.
by-mail-on = Noted: to get your Statement of Results by e-mail, reply STATEMENT to any of our messages from your confirmed address.
by-mail-off = Noted: your Statement of Results will no longer be sent to you by e-mail. You will always find it here.
deleted = Your account has been deleted. To see your result, create another account with your Confirmation of Entry, or write to the centre: { $contact }.

button-change-email = New e-mail address
button-change-password = New password
button-news-on = Get announcements
button-news-off = Stop announcements
button-by-mail-on = Allow Statement by e-mail
button-by-mail-off = No Statement by e-mail
button-everywhere = Sign out everywhere
button-delete-me = Delete my account
button-keep = Keep my account
button-delete = Delete my account
button-delete-sure = Yes, delete my account
button-stop-shares = Yes, and stop my shares too
