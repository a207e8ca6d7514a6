# What answers words of one's own, without a button.

greeted = Hello! What can I do for you?
thanked = You are welcome!
certificate-when = If you are to be given a certificate, a message tells you here as soon as it is at the centre. It comes after the results. { $collecting }
button-guess-when = When do results come?
button-guess-certificate = Where is my certificate?
unclear = Choose below, or ask the centre: I am not sure that I understand.
caring = Thank you for writing that. What you are going through matters more than any exam, and you are not alone with it. { $care }
caring-centre = I am a program. If you would like a person at the centre to read more, tap “Ask the centre”. If you are in danger now, please call at once.
caring-person = I am a program: I have just told the centre’s team, and a person will read this. Tap “Ask the centre” to tell them more. If you are in danger now, please call at once.
