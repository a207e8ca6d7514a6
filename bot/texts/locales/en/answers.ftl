## What is typed instead of pressing yes or no. Accents and capitals do not count.
## A word that may mean something else as well (“fine”, “sure”, “not”) has no place here.

words-yes = yes | k | all good | looks good | looks right | it looks right | ye | i do | it is | indeed | it's correct | it's right | yes it is | y | yeah | yea | yep | yup | ok | okay | aye | exactly | exact | correct | that's correct | that is correct | that's right | that is right | absolutely | definitely | of course | certainly | i confirm | i agree | i accept | go ahead | sure | sure thing | perfect | right | alright | all right | sounds good | that's fine | that's it | confirmed | agreed | affirmative | of course yes | o.k.
words-no = no | hell no | never ever | i don't | it isn't | it is not | it's not | nope | nah | n | not at all | never | that's wrong | that is wrong | wrong | incorrect | not right | not correct | i refuse | i don't want to | i do not want to | i disagree | no way | of course not | certainly not | absolutely not | definitely not | not really | that's not right | that is not right | that isn't right | it's wrong | negative | not now | not yet | not today | not for now | maybe later | rather not | i'd rather not | never mind | don't | do not | no need
words-opening = well | oh | ah | so | then | but | and
words-hesitating = er | erm | um | uh | hm | hmm | meh
words-careless = yeah | yea | yep | yup | sure | sure thing | right | all right | alright | of course | indeed | exactly | absolutely | definitely | certainly | perfect | sounds good | that's fine
words-staying = keep it | keep them | keep mine | keep this one | keep it as it is | leave it | leave them | leave it as it is | leave it open | leave it so | as it is | later | another time
words-of-courtesy = thanks | thanks a lot | many thanks | thx | sorry | thank you | thank you very much | please | hello | hi | madam | sir
