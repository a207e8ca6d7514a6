## Sending one's result to an organisation. $type and $reason come from words.ftl.

nothing-to-send = There is no result to send yet. A message will tell you here as soon as yours is available.
confirm-first = To send a result, please confirm your e-mail address first: that is how I make sure that the request is really yours.

ask-organisation = <b>Who should get your result?</b>
organisation-how = Send me a word or two of the name of the school, university, employer or immigration authority, or its city.
none-found = Try a single word of the name, or the city; otherwise tap “Not in the list”. I found nothing for “{ $query }”.
choose-organisation = Tap the right one, or send other words: here is what I found for “{ $query }”.
did-you-mean = Did you mean one of these? Tap it, or send other words: nothing in the list has every word of “{ $query }”.
more-found = There are more: add the city or another word of the name.
ask-organisation-name = What is the organisation's <b>full name</b>?
organisation-name-first = Send me the <b>name</b> first: I read an address, “{ $found }”. I will ask for that in a moment.
ask-website = What is the <b>website</b> of { $organisation }? For example <code>www.example.org</code>.
website-malformed = Please send the website's address again: I read “{ $found }”. It has no spaces, no @ and at least one dot, such as <code>www.example.org</code>.
ask-organisation-email = Which <b>e-mail address</b> should your Statement go to? Organisation: { $organisation }. If in doubt, ask them first.
confirm-share =
    <b>Check, then tap “Send it”.</b>

    Statement: <b>{ $name }</b>, { $exam }
    To: <b>{ $organisation }</b> ({ $type })
    <code>{ $email }</code>
    { $place }
share-place = { $place }{ $number ->
        [none] { "" }
       *[other] , your number there <b>{ $number }</b>
    }{ $days ->
        [0] { "" }
        [one] . Valid for { $days } day
       *[other] . Valid for { $days } days
    }
share-at-until = { $at }, valid until { $until }
issuer-note = This Statement comes from the centre and does not replace the certificate. What they have they keep; but we can tell them later that it holds no longer.

share-queued = Your Statement is on its way to { $organisation }. I will tell you here when it has been handed over. Until it has gone you can cancel it in “Sent results”.
enough-shares = Tap “Send it” again from { $until }: you have sent your result to as many organisations as is possible in a day.
enough-unlisted-shares = Tap “Send it” again from { $until }: you have sent your result to as many organisations that are not in the list as is possible in a day. Those in the list can have it now.
share-sent = Your Statement has been handed to the mail server of { $organisation }. Do they ask for verification by Cambridge? Share the result from Cambridge's site, or give the reference number. Never give your secret number.
share-failed =
    Please try “Send my result” again later: your Statement could not be handed to { $organisation }{ $reason ->
        [none] { "" }
       *[other] { " " }({ $reason })
    }.
share-address-dead = Please check the e-mail address with { $organisation }, then tap “Send my result”: the address used does not exist, so your Statement has not been handed over.
share-superseded = Please look at your result first: it has changed since. So nothing went to { $organisation }; “Send my result” sends the one of today.
share-withdrawn = You need do nothing: nothing went to { $organisation }, since the centre has taken your result back. Once it is out again, “Send my result” sends it.
no-shares = To send your result, tap “Send my result”: you have not sent it to anybody yet.
shares = <b>{ $name }</b>, { $exam }: sent results
share-is-queued = • { $organisation }, { $at }: on its way
share-is-sent = • { $organisation }, { $at }: arrived
share-is-heard = • { $organisation }, { $at }: read or answered
share-is-revoked = • { $organisation }, { $at }: revoked
share-is-failed =
    • { $organisation }, { $at }: to be sent again{ $reason ->
        [dead-address] , to an address that they confirm
        [superseded] , once you have read your result, which has changed
        [withdrawn] , once your result is out again
       *[other] { "" }
    }
share-is-cancelled = • { $organisation }, { $at }: cancelled
share-waits = Your Statement for { $organisation } has not gone yet. You can still cancel it.
share-cancelled = Cancelled: your Statement does not go to { $organisation }. They have received nothing.
share-gone = Open “Sent results” if { $organisation } should use your Statement no longer: it is too late to cancel, since it has gone or is going this very moment.
share-repeated = <b>You have sent this there already</b>, on { $at }. Send it again only if they ask for it.
share-which-to-revoke = Should somebody use your Statement no longer? Tap whom.
ask-revoke = Tell <b>{ $organisation }</b> that your Statement of { $at } holds no longer? What they have they keep. We write to them, and whoever checks it hears that it was revoked. This cannot be undone.
share-revoked = Revoked: { $organisation } is told that your Statement holds no longer, and whoever checks it hears the same. You can send it to them anew.
share-revoked-before = Nothing to do: your Statement for { $organisation } was revoked already.
share-going = Try again in a few minutes: your Statement for { $organisation } is going this very moment.
enough-revoked = Try again from { $until }: so many were revoked today that no more letters about it can go.
ask-number-there = What is your <b>number there</b>?
number-there-how = The one under which they have your file: UCAS, Parcoursup, Études en France, application, visa. It stands in the subject of our e-mail to them.
number-there-none = Letters, digits and dashes only, 30 at most, with a digit in it. Neither the ID number nor the secret number of your exam belongs there.
ask-share-end = How long is it to hold at { $organisation }? After that, whoever checks it hears that it has expired.

button-number-there = My number there
button-no-number = Without a number
button-share-end = How long it holds
button-no-end = Without end
button-days =
    { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
button-unlisted = Not in the list
button-organisation = { $label }
button-organisation-of-kind = { $label }, { $kind }
button-send-now = Send it
button-cancel-share = Do not send it
button-revoke-one = { $organisation }, { $at }
button-revoke = Yes, revoke it
button-leave-share = No, leave it
