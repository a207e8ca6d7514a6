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

    What is deleted: your account, your password, your e-mail address, all your sign-ins, and what names you in what I have noted, sent and shared. What has not gone out yet stays here.

    What stays: your exam entry and your result, so that the centre can still give them to you.

    For { $wait_days ->
        [one] one day
       *[other] { $wait_days } days
    } afterwards, the entry can be registered again only from your present e-mail address, unless you have just changed it, or from the one the centre has for you. That address is kept under seal until then.
shares-kept = Of each organisation that has your result, its name, its e-mail address and the reference of the Statement stay for { $shares_months ->
        [one] one month
       *[other] { $shares_months } months
    } after you sent it: if the result is corrected, whoever has the wrong one must be told of the right one.
ask-stop-shares = “Yes, and stop my shares too”: I also write to each organisation that has your result, asking it to use it no longer. It may be bound to keep it all the same.
ask-delete-sure = <b>Really delete everything?</b> It happens at once and cannot be undone. To get your result afterwards you will have to ask the centre: { $contact }.

password-changed = Your password is changed. For safety, your other chats have been signed out.
news-on = Noted: you will get the centre's announcements by e-mail.
news-off = Noted: you will get no more announcements from the centre. Messages about your result continue.
by-mail-on = Noted: to get your Statement of Results by e-mail, reply STATEMENT to any of our messages from your confirmed address.
by-mail-off = Noted: your Statement of Results will no longer be sent to you by e-mail. You will always find it here.
deleted = Your account is deleted. Your entry and your result stay with the centre, which will gladly give them to you: { $contact }.

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
button-delete-sure = Yes, delete everything
button-stop-shares = Yes, and stop my shares too
