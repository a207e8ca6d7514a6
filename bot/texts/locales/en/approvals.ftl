## Releases that wait for approval, for staff. A count is a number, anything else text.

ask-propose =
    Ask for approval to release { $results ->
        [one] { $results } result
       *[other] { $results } results
    } ({ $exam }, { $session })? Approvers get what you see here. Until they agree nobody sees anything.
button-propose-now = Ask: as soon as it is approved
button-propose-tomorrow = Ask: tomorrow at 8 a.m.
opens-from = from { $at }
opens-approved = as soon as it is approved
opens-now = from now on
proposed =
    Release { $number } waits for { $missing ->
        [one] an approver
       *[other] { $missing } approvers
    }: { $exam }, { $session }; { $results ->
        [one] one result
       *[other] { $results } results
    }, to be seen { $when }. Without approval it ends at { $ends }, and nobody sees anything. /releases shows it.
proposed-to = Asked: { $names }.
proposed-to-nobody =
    Have { $missing ->
        [one] another approver
       *[other] { $missing } more approvers
    } invited (/staff), or have those there are open this chat: too few can be asked now. On the desk’s machine, results-desk releases approve agrees as well, and --emergency does without.
approval-asked =
    Approve release { $number }? { $by } has prepared it: { $exam }, { $session }; { $results ->
        [one] one result
       *[other] { $results } results
    }, to be seen { $when }. It ends at { $ends } if nobody agrees.
button-approve = Approve { $number }
button-refuse = Refuse { $number }
approved-one =
    Thank you: your approval of release { $number } is noted. { $missing ->
        [one] One more approver has
       *[other] { $missing } more approvers have
    } to agree.
approved = Release { $number } is approved.
approved-by-two = { $first } and { $last }
approved-news =
    Release { $number } ({ $exam }, { $session }) was approved by { $who }; prepared by { $by }. { $results ->
        [one] Its result is
       *[other] Its { $results } results are
    } to be seen { $when }.
refused = Release { $number } is let go: nobody sees anything of it. What waits can be prepared again: /release.
refused-news =
    Release { $number } ({ $exam }, { $session }), prepared by { $by }, was let go by { $who }: nobody sees anything of it. It can be prepared again: /release.
approval-own = Somebody else has to agree: you have prepared release { $number }, or agreed to it. Nothing was changed.
approval-no-approver = A mistake? Ask whoever keeps the centre's settings. This address is not, or no longer, that of an approver: release { $number } was not changed.
approval-again =
    Your approval of release { $number } is noted already. { $missing ->
        [one] One more approver has
       *[other] { $missing } more approvers have
    } to agree.
approval-over =
    { $state ->
        [approved] Release { $number } is approved already, by { $by }: /releases shows it.
        [refused] Release { $number } was let go by { $by }. It can be prepared again: /release.
        [expired] Prepare it again: /release. Release { $number } has ended, since too few agreed in time.
       *[outdated] Prepare it again: /release. Release { $number } is over, since results were imported or released meanwhile.
    } Nothing was changed.
approval-expired =
    Prepare it again if it is still wanted: /release. Release { $number } ({ $exam }, { $session }; prepared by { $by }) has ended, since too few agreed by { $ends }. Nobody sees anything of it.
approval-changed =
    Look at what there is now, and prepare it again: /release. Results were imported, released or withdrawn since release { $number } ({ $exam }, { $session }) was prepared by { $by }: it is over, and nothing of it was released.
approval-busy = Please press again in a minute: a file is coming in, or another approver is needed for release { $number }. Nothing was changed.
releases-waiting =
    ✋ Release { $number }: { $exam }, { $session }. { $results ->
        [one] One result
       *[other] { $results } results
    }, prepared by { $by }, to be seen { $when }: it waits for approval, until { $ends }.
emergency-news = Please look at release { $number } (/releases): { $by } has made it without a second approver. Reason: “{ $reason }”.
approvers-lacking =
    Two approvers have to agree, and { $able ->
        [0] none
       *[other] only { $able }
    } can be asked: have another one invited (/staff).
home-approvals =
    ✋ { $releases ->
        [one] One release waits
       *[other] { $releases } releases wait
    } for approval.
button-approvals = Releases that wait

# The same to whoever answered a letter, and has no chat to do anything in.
refused-by-letter = Release { $number } is let go: nobody sees anything of it. The team can prepare it again.
refused-news-by-letter = Release { $number } ({ $exam }, { $session }), prepared by { $by }, was let go by { $who }: nobody sees anything of it. If the team prepares it again, you are asked again.
approval-over-by-letter =
    { $state ->
        [approved] You need do nothing: release { $number } is approved already, by { $by }.
        [refused] Release { $number } was let go by { $by }. The team can prepare it again.
        [expired] Release { $number } has ended, since too few agreed in time. If the team prepares it again, you are asked again.
       *[outdated] Release { $number } is over, since results were imported or released meanwhile. If the team prepares it again, you are asked again.
    } Nothing was changed.
approval-expired-by-letter = Release { $number } ({ $exam }, { $session }; prepared by { $by }) has ended, since too few agreed by { $ends }. Nobody sees anything of it. If the team prepares it again, you are asked again.
approval-changed-by-letter = Release { $number } ({ $exam }, { $session }) is over, and nothing of it was released: results were imported, released or withdrawn since { $by } prepared it. If the team prepares it again, you are asked again.
approval-busy-by-letter = Please reply again in a few minutes: a file is coming in, or another approver is needed for release { $number }. Nothing was changed.
emergency-news-by-letter = { $by } has made release { $number } without a second approver. Reason: “{ $reason }”. If that should not be, please call the team: an approver can take it back.
