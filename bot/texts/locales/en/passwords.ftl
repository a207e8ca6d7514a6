## Why a password will not do. It is never repeated.

-password-rule = It needs 8 to 64 characters, with at least one letter and two digits; special characters are welcome. Please do not reuse the one of any other site.

password-too-short = That password is too short: it needs at least 8 characters. Please send a longer one.
password-too-long = That password is too long: 64 characters at most. Please send a shorter one.
password-needs-letter = That password has no letter. Please send one with at least one letter and two digits.
password-needs-digits = That password has too few digits. Please send one with at least two.
password-holds-id = That password contains your ID number, which others may know. Please choose one without it.
password-holds-secret = That password contains your secret number, which is printed on your Confirmation of Entry. Please choose one without it.
password-holds-name = That password contains your name: it would be guessed too quickly. Please choose another.
password-common = That password is one of the most common there are: it would be guessed in an instant. Please choose one that is yours alone.
password-styled = Telegram took signs in your password for formatting (bold or italics, for instance), so I did not receive it as you typed it. Please choose one without doubled signs such as ** or __, and without backquotes.
