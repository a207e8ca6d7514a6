## Why a password will not do. It is never repeated.

password-rule =
    It needs { $fewest } to 64 characters, with at least { $letters ->
        [one] one letter
       *[other] { $letters } letters
    } and { $digits ->
        [one] one digit
        [2] two digits
       *[other] { $digits } digits
    }; or { $passphrase } and more, such as a short sentence. Not one used elsewhere.

password-too-short = Please send a longer password: it needs at least { $fewest } characters.
password-too-long = Please send a shorter password: 64 characters at most.
password-needs-letter =
    Please send a password with at least { $letters ->
        [one] one letter
       *[other] { $letters } letters
    }, or one of { $passphrase } characters or more.
password-needs-digits =
    Please send a password with at least { $digits ->
        [one] one digit
        [2] two digits
       *[other] { $digits } digits
    }, or one of { $passphrase } characters or more.
password-personal = Please choose another password: this one contains something of your own (a name, a date, a number, an address) and is guessed too quickly.
password-common = Please choose a password that is yours alone: this one is among the most common, and is guessed in an instant.
password-styled = Choose another password, without <code>**</code> or <code>__</code> or <code>`</code>. Telegram took these signs for formatting.
