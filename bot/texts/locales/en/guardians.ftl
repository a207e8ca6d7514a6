# What waits until a parent or guardian has agreed: in the chat, then by e-mail.
# $email is a masked address.

guardian-asked = Please talk to a parent or guardian: an e-mail is waiting at { $email }{ $other ->
        [none] , the address that the centre has
       *[other] { " " }and at { $other }, the addresses that the centre has
    }. Once they reply YES, everything is open to you: sending a result, and hearing the centre’s news.
guardian-refused = Talk about it with your parent or guardian, who does not agree for now: a YES in reply to our e-mail is all it takes to change that. Until then this account sends nothing and gets no news of the centre.
guardian-unknown = Give a parent’s or guardian’s address here, or ask them to write to the centre: { $contact }. They have to agree before you send a result or get the centre’s news, and the centre does not have their address yet.
guardian-give = In your message, give the e-mail address of a parent or guardian, their name, and a telephone number at which the centre can reach them. The address counts once somebody at the centre has checked it.
button-give-guardian = Give a parent’s address
button-accept-guardian = Put in { $email } as a guardian
guardian-sent-stays = What you have sent already stays sent.
guardian-stopped = What was still waiting to be sent has been stopped.
guardian-agreed = Good news: a parent or guardian has agreed. You can do everything here now.
guardian-result-waits = The result is shown here as soon as a parent or guardian has agreed. The centre can also hand it to you: { $contact }.
guardian-send-waits = Nothing was sent: a parent or guardian has to agree first.
guardian-news-waits = There is news about your exam. It is shown here as soon as a parent or guardian has agreed: please talk to them.
guardian-news-waits-for = For { $name }: there is news about your exam. It is shown here as soon as a parent or guardian has agreed: please talk to them.

guardian-action-agree =
    .subject = Your consent for { $whom }: reply to this message
    .body =
        Hello,

        To give your consent, reply YES to this message: { $whom } has just opened an account with our
        results service ({ $exam }), and is not old enough to use it without you.

        With your consent, { $whom } can:

        { $reads ->
            [yes] • send the result to any organisation they choose
           *[no]
                • read their result, with the statement as a PDF
                • send it to any organisation they choose
        }
        • get the centre's news, if they ask for it

        { $reads ->
            [yes] Without a reply, { $whom } reads the result here but sends nothing.
           *[no] Without a reply, { $whom } sees where the exam stands. The result is not lost: the centre can always hand it over.
        }
    .more =
        Your reply accepts our terms of use for { $whom }. In short: the account is free and personal;
        we keep what is needed to give the result, and nothing is sold; you can change your mind at any
        time by replying NO. The full text: { $email }.
    .aside =
        You do not agree, or this is not about your child? Reply NO: nothing will be sent.

guardian-answer-agreed =
    .subject = Your consent for { $whom } is noted
    .body =
        Hello,

        It is noted: you agree that { $whom } uses our results service ({ $exam }).

        Changed your mind? Reply NO, today or later. Nothing more will be sent then; what has gone
        already stays gone.

guardian-answer-refused =
    .subject = Your refusal for { $whom } is noted
    .body =
        Hello,

        It is noted: { $whom } sends no result through our service ({ $exam }) and gets no news there.
        What has gone already stays gone, and the centre can always hand the result over.

        Changed your mind? Reply YES, today or later.

guardian-answer-unclear =
    .subject = Your consent for { $whom }: one word will do
    .body =
        Hello,

        Nothing has changed: we found neither YES nor NO in your reply. A question? Write to us:
        { $email }.

        Do you agree that { $whom } uses our results service ({ $exam })? Reply with one word, YES or
        NO.

candidate-notice-guardian-answered =
    .subject = { $agreed ->
        [yes] A parent has agreed
        [asked] A parent has to agree before anything is sent
       *[no] A parent does not agree for now
    }
    .body =
        Hello { $name },

        { $agreed ->
            [yes]
                A parent or guardian agrees that you use this service. You can now send your result to
                whomever you like, and ask for the centre's news.

                It is your choice. If in doubt, talk to an adult you trust first.
            [asked]
                Please talk to a parent or guardian: they have to agree once more, or for the first
                time. What was still waiting to be sent for you has been stopped; what has gone already
                stays gone.

                As soon as they agree, send it again. The centre can help: { $email }.
           *[no]
                A parent or guardian does not agree that you use all of this service. Nothing will be
                sent for you; what has gone already stays gone.

                Talk about it together: their YES, at any time, is enough. The centre can help as well:
                { $email }.
        }
