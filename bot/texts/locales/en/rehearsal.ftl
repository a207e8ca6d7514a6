## What `results-desk rehearse` says. All values are text.

rehearsal-not-installed = The embedded mail servers are missing; this brings them: pip install 'results-desk[demo]'
rehearsal-begins = Rehearsing with { $candidates } invented candidates. Nothing of yours is touched; it takes some { $minutes } minutes, since e-mails wait for their limits.
rehearsal-told = Told in a chat: { $told_in_chats } of { $chats }, the last one { $last_notice_seconds } s after the release (limits × { $speed }).
rehearsal-letters = E-mails: { $letters } of { $candidates }, { $letters_per_second } a second within the limits × { $speed }.
rehearsal-answers = Answers to { $answers } people who asked for their result, 25 a second: half within { $answer_p50_ms } ms, 99 of 100 within { $answer_p99_ms } ms.
rehearsal-statements = Statements of Results: { $statements } asked for at once, { $statements_per_second } a second.
rehearsal-errors = Errors: { $errors }.
rehearsal-own-limits = At your own limits and as many candidates, the last chat is told { $last_chat_notice_minutes } min after the release, the last e-mail leaves after { $last_letter_minutes } min.
rehearsal-own-time = If all of them ask for the Statement at once, this machine needs { $all_statements_minutes } min. It all took { $took_seconds } s.
rehearsal-not-whole = Not everybody was told and answered. `results-desk readiness` and `results-desk check` say what the machine lacks; try again while nothing else runs.
rehearsal-usual-limits = { $path } is not there: the usual limits are taken, 25 chats a second and 2,000 e-mails a day.
