## The result in the view that its owner chose, what it means, and what can be done now.

button-result-later = Later
button-result-otherwise = Otherwise…
button-result-skills = Skill by skill
button-result-covered = Under a cover
button-result-next-skill = Next skill
button-result-show-all = Show all of it
button-result-more = More…
button-result-less = Less
button-result-means = What does it mean?
button-result-what-now = What now?
button-result-certificate = My certificate
button-result-hide = Hide it here
button-result-menu = Menu
menu-brief = Everything else is in the menu.
notice-later = { $whom ->
        [nobody] There is news about your exam.
       *[other] For { $whom }: there is news about your exam.
    } It can wait: tap “Show” whenever you like.
notice-otherwise = { $whom ->
        [nobody] How would you like to see it?
       *[other] For { $whom }: how would you like to see it?
    } Skill by skill begins with the strongest one. A cover hides everything until you touch it.
result-aside-all = Hidden here. Tap “Show” whenever you like.
button-calendar = Put it in my calendar
calendar-sent = Open this file to put the days in your calendar; it reminds you on the first one at nine. Neither your ID number nor a score is in it.
calendar-sent-late = Open this file to put the days in your calendar. They have begun, so that it reminds you of nothing. Neither your ID number nor a score is in it.
calendar-title = { $whom ->
        [nobody] { $exam }: result expected
       *[other] { $whom }, { $exam }: result expected
    }
calendar-words = Within these days the result is expected. A message tells you as soon as it is there.
calendar-stem = result-expected
button-hide-all = Hide everything here
result-aside = Hidden here. Tap “Show” whenever you like. A PDF that was sent to this chat is not hidden with it.
result-one-skill =
    { $left ->
        [1] One skill is still to come, and then all of it.
       *[other] { $left } skills are still to come, and then all of it.
    }
result-all-skills = These are all your skills.
means-band =
    Your score, { $overall }, lies { $band ->
        [none] below level A1 ({ $from } to { $to })
       *[other] in the band of level { $band } ({ $from } to { $to })
    } of the Cambridge English Scale.
means-above =
    { $grade ->
        [level] A certificate of level { $cefr } begins at { $score }.
       *[other] Grade { $grade } begins at { $score }.
    }
means-skills = Your strongest skill: { $strong }. The one with most to gain: { $weak }.
certificate-later = Your certificate comes later, to the centre. Is your name misspelt? Tell the centre soon.
button-result-check = Have it checked
button-check-ask = Ask for the check
button-check-yes = Yes, even if it goes down
check-days =
    { $days ->
        [one] To have the result checked, ask the centre today: it is the last day ({ $day }).
       *[other] To have the result checked, ask the centre by { $day }: { $days } days are left.
    }
check-closed = The last day would be { $last }, but the centre is closed then.
check-over = The time to have the result checked was over on { $day }. Was there a reason why it was not possible? Tell the centre.
check-stages =
    First the marks are added up again, usually within 5 working days{ $recheck ->
        [none] { "" }
       *[other] { " " }({ $recheck })
    }. Then, if you wish, Writing is marked again, within 15{ $remark ->
        [none] { "" }
       *[other] { " " }({ $remark })
    }. Speaking is not marked again. The grade may go up, down or stay the same; if it changes, the fee is refunded.
ask-check = The grade may go up, stay the same, or go down. Do you want the centre to have it checked?
check-words = Please have my { $exam } result checked. I agree that the grade may go down. (Asked for by a button on { $on }.)
now-again = You can sit the exam again. Talk to the centre: it tells you the next dates, and what to work on. If you think that something went wrong, the result can be looked at again. { $contact }
