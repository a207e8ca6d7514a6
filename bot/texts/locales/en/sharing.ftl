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
ask-website = What is the <b>website</b> of { $organisation }? For example <code>www.example.org</code>.
website-malformed = Please send the website's address again: I read “{ $found }”. It has no spaces and at least one dot, such as <code>www.example.org</code>.
ask-organisation-email = Which <b>e-mail address</b> should your Statement go to? Organisation: { $organisation }. If in doubt, ask them first.
confirm-share =
    <b>Check, then tap “Send it”.</b>

    Statement: <b>{ $name }</b>, { $exam }
    To: <b>{ $organisation }</b> ({ $type })
    <code>{ $email }</code>
    { $place }
issuer-note = This Statement comes from the centre and does not replace the certificate. Once received, it cannot be taken back.

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
shares = <b>{ $name }</b>: sent results
share-is-queued = • { $organisation }, { $at }: on its way
share-is-sent = • { $organisation }, { $at }: handed over
share-is-failed =
    • { $organisation }, { $at }: not delivered{ $reason ->
        [none] { "" }
       *[other] { " " }({ $reason })
    }
share-is-cancelled = • { $organisation }, { $at }: cancelled
share-waits = Your Statement for { $organisation } has not gone yet. You can still cancel it.
share-cancelled = Cancelled: your Statement does not go to { $organisation }. They have received nothing.
share-gone = Please write to { $organisation }, and to the centre ({ $contact }), if they should not have your Statement: it is too late to cancel, since it has gone or is going this very moment.

button-unlisted = Not in the list
button-organisation = { $label }
button-organisation-of-kind = { $label }, { $kind }
button-send-now = Send it
button-cancel-share = Do not send it
