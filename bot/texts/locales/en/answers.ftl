## What is typed instead of pressing yes or no. Accents and capitals do not count.
## A word that may mean something else as well (“fine”, “sure”, “not”) has no place here.

words-yes = yes | yes it is | y | yeah | yea | yep | yup | ok | okay | aye | exactly | exact | correct | that's correct | that is correct | that's right | that is right | absolutely | definitely | of course | certainly | i confirm | i agree | i accept | go ahead | sure | sure thing | perfect | right | alright | all right | sounds good | that's fine | that's it | confirmed | agreed | affirmative | of course yes | o.k.
words-no = no | nope | nah | n | not at all | never | that's wrong | that is wrong | wrong | incorrect | not right | not correct | i refuse | i don't want to | i do not want to | i disagree | no way | of course not | certainly not | absolutely not | definitely not | not really | that's not right | that is not right | that isn't right | it's wrong | negative
words-of-courtesy = thanks | thank you | thank you very much | please | hello | hi | madam | sir
