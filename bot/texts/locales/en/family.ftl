## Several candidates in one chat.

ask-same-holder = <b>{ $name }</b>: the same address ({ $email }) and password as for <b>{ $other }</b>?
same-holder-how = Say yes only if you look after both. You then accept the terms for { $name } as well, and are done.
button-same-holder = Yes, the same
button-other-holder = No, others
joined = <b>{ $name } has an account</b>, with the same address and password. There is nothing left to do.
joined-unproven = <b>{ $name } has an account</b>, with the same address and password. The address has still to be confirmed.
holder-gone = Please give an address and a password: that account is no longer open here.

# How each stands, a line for each candidate; never a score or a grade.
stands = • <b>{ $name }</b>, { $exam }: { $state }
stands-registered = exam on { $day }
stands-expected = result expected { $window }
stands-late = result still expected
stands-set = results due on { $at }
stands-news = there is news to read
stands-certificate = certificate at the centre
stands-collected = certificate collected
stands-looked-at = the centre is looking at the result again
stands-guardian = waiting for a parent’s yes
stands-unproven = address to be confirmed
stands-hidden = nothing is shown for now
