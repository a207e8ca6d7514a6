## Why a password will not do. It is never repeated.

password-rule =
    It needs { $fewest } to 64 characters, with at least { $letters ->
        [one] one letter
       *[other] { $letters } letters
    } and { $digits ->
        [one] one digit
        [2] two digits
       *[other] { $digits } digits
    }; from { $passphrase } characters on (a short sentence, for instance), neither is needed. Special characters are welcome. Please do not reuse the one of any other site.

    { -deleted-at-once }

password-too-short = That password is too short: it needs at least { $fewest } characters. Please send a longer one.
password-too-long = That password is too long: 64 characters at most. Please send a shorter one.
password-needs-letter = That password has too few letters. Please send one with at least { $letters ->
        [one] one letter
       *[other] { $letters } letters
    }, or one of { $passphrase } characters or more.
password-needs-digits = That password has too few digits. Please send one with at least { $digits ->
        [one] one
        [2] two
       *[other] { $digits }
    }, or one of { $passphrase } characters or more.
password-personal = That password contains something of your own (a name, a date, a number or an address, for instance): it would be guessed too quickly. Please choose another.
password-common = That password is one of the most common there are: it would be guessed in an instant. Please choose one that is yours alone.
password-styled = Telegram took signs in your password for formatting (bold or italics, for instance), so I did not receive it as you typed it. Please choose one without doubled signs such as ** or __, and without backquotes.
