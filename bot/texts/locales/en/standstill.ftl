## While staff have stopped everything that goes out.

nothing-leaves = Please ask for anything new later: for the moment the centre has stopped everything that leaves (notices, Statements of Results and results sent to organisations). What was asked for before goes by itself once the centre lets it.
results-hidden = Please look again later: for the moment the centre shows no results here, nobody's. For any question, write to the centre: { $contact }.

## For staff.
stands-still = ⛔ Everything that goes out stands still since { $at }, at the word of { $by }.
stands-still-hiding = ⛔ Everything that goes out stands still since { $at }, at the word of { $by }, and results are hidden.
standstill-lifted = Everything that goes out goes again, at the word of { $by }. Notices wait for the morning where it is night.
release-untold = Everything that goes out stands still: nobody is told before that is lifted.
ask-freeze = Stop everything that goes out? Notices, e-mails to many, Statements and results sent to organisations wait until somebody lifts it. Nothing is lost or goes twice. If results may be wrong, or in the wrong hands, hide them.
goes-on = What goes on: codes, e-mails about people's own accounts, answers to e-mails, requests to organisations to use a result no longer, chats.
ask-unfreeze = Lifting it lets go all that waits; at night, notices wait for the morning. Hidden results are shown again.
button-staff-freeze = Stop everything
button-staff-unfreeze = Everything stands still
button-freeze = Stop everything
button-freeze-hiding = Stop, and hide results
button-hide-too = Hide results as well
button-unfreeze = Let everything go
freeze-done = Done: everything that goes out stands still. What was just under way may still arrive.
unfreeze-done = Done: what waited goes now; at night, notices wait for the morning.
freeze-by-others = Somebody else has just changed that: look again.
