## Sign-ins that are open: where, and how long ago.

sign-ins = <b>Where you are signed in</b>
sign-in-here = • <b>This phone</b>: signed in { $since }.
sign-in-there = • <b>Phone { $number }</b>: signed in { $since }, last used { $seen }; { $state }.
sign-in-awake = open
sign-in-asleep = password needed
sign-ins-more = { $more ->
    [one] • One more that was used less lately.
   *[other] • { $more } more that were used less lately.
}
sign-ins-note = Each line is a Telegram account, on whichever device.
only-here = No other phone is signed in to this account.
ask-sign-out-phone =
    <b>Sign out phone { $number }</b>, signed in { $since } and last used { $seen }?

    It will be told, gets nothing more about this account, and needs the ID number and the password to come back.
signed-out-phone = Done: phone { $number } is signed out. If you do not know whose it is, choose a new password as well, in “My details”.
signed-out-hides = What was shown of its result is being hidden, and Statements of the last two days are deleted. Older ones, files of your data and what was typed cannot be taken away: delete them yourself.
phone-gone = That phone is not signed in any more.

ago-moments = less than an hour ago
ago-hours = { $hours ->
    [one] an hour ago
   *[other] { $hours } hours ago
}
ago-days = { $days ->
    [one] a day ago
   *[other] { $days } days ago
}
ago-weeks = { $weeks ->
    [one] a week ago
   *[other] { $weeks } weeks ago
}
ago-months = { $months ->
    [one] a month ago
   *[other] { $months } months ago
}

button-sign-ins = Where am I signed in?
button-sign-out-phone = Sign out phone { $number }

sign-in-here-kept = • <b>This phone</b>: signed in { $since }; it stays open until your result.
sign-in-kept = open until the result
ask-keep = <b>Is this your own phone?</b>
keep-how =
    Your account will stay open here until two weeks after your result ({ $days ->
        [one] one day
       *[other] { $days } days
    } at most). Whoever holds this phone will see that result; to send it, or to change your address or password, the password will still be asked for.
kept = Done: your account stays open on this phone. To change that, tap “Where am I signed in?” in “My details”.
kept-no-more = Done: from now on this phone asks for your password after a while without a message.
kept-no-longer = No account stays open on this phone any more, since more than one person uses it: after a while without a message, each asks for its password.
keep-shared = Several accounts are open in this chat. So that everybody's stays their own, each asks for its password after a while.
keep-too-late = Your result is out, so there is nothing to wait for: this phone asks for your password after a while without a message.

button-keep-open = Keep open on this phone
button-keep-here = Yes, this is my own phone
button-keep-not = Ask for my password again

try-password = Results are due here on { $at }. That day you will be asked for your password: try it now, while there is time to choose a new one if you have forgotten it.
try-password-for = For { $name }: results are due here on { $at }. That day you will be asked for your password: try it now, while there is time to choose a new one if you have forgotten it.
day-put-off = The results due here on { $at } will not come that day. You need do nothing: you will hear as soon as yours is there.
day-put-off-for = For { $name }: the results due here on { $at } will not come that day. You need do nothing: you will hear as soon as yours is there.
password-tried = Your password works. It will be the same on the day of the results.
keep-hint = If this is your own phone, the account can also stay open on it until then: tap “Keep open on this phone”.

button-try-password = Try my password

# by a link
link-opens = Hello! This link opens { $name }’s account here as well. It is good once: please choose a password now.
link-over = For another link, reply TELEGRAM to any of my e-mails: this one is no longer valid, since it was used already or is too old. If the account has a password, sign in with that instead.
