## Ce que l'on tape au lieu de toucher « oui » ou « non ». Accents et majuscules ne comptent pas.
## Un mot qui peut aussi dire autre chose (« bon », « sûr », « pas ») n'a rien à faire ici.

words-yes = oui | ouais | ouaip | ouep | o | si | yes | ok | okay | oki | d'accord | dac | entendu | exact | exactement | c'est exact | c'est ça | c'est bien ça | c'est juste | c'est correct | correct | juste | tout à fait | absolument | bien sûr | volontiers | avec plaisir | je confirme | je suis d'accord | j'accepte | vas-y | allez-y
words-no = non | nan | nn | no | pas du tout | surtout pas | jamais | ce n'est pas ça | c'est pas ça | c'est faux | faux | pas exact | inexact | incorrect | je refuse | je ne veux pas | pas d'accord
words-of-courtesy = merci | merci beaucoup | s'il vous plaît | s'il te plaît | svp | stp | bonjour | bonsoir | madame | monsieur
