## Sign-ins that are open: where, and how long ago.

sign-ins = <b>Where you are signed in</b>
sign-in-here = • <b>This phone</b>: signed in { $since }.
sign-in-there = • <b>Phone { $number }</b>: signed in { $since }, last used { $seen }; { $state }.
sign-in-awake = it is open
sign-in-asleep = it is asleep, so it gets notices but shows nothing without the password
sign-ins-more = { $more ->
    [one] • One more that was used less lately.
   *[other] • { $more } more that were used less lately.
}
sign-ins-note = Each line is a Telegram account: Telegram does not tell me which devices it is used on.
only-here = No other phone is signed in to this account.
ask-sign-out-phone =
    <b>Sign out phone { $number }</b>, signed in { $since } and last used { $seen }?

    It will be told, gets nothing more about this account, and needs the ID number and the password to come back.
signed-out-phone = Done: phone { $number } is signed out. If you do not know whose it is, choose a new password as well, in “My details”.
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
