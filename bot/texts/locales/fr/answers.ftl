## Ce que l'on tape au lieu de toucher « oui » ou « non ». Accents et majuscules ne comptent pas.
## Un mot qui peut aussi dire autre chose (« bon », « sûr », « pas ») n'a rien à faire ici.

words-yes = oui | ui | wi | c'est oui | je dis oui | c'est exactement ça | exactement ça | ouais | ouaip | ouep | o | si | yes | ok | okay | oki | d'accord | dac | entendu | exact | exactement | c'est exact | c'est ça | c'est bien ça | c'est juste | c'est correct | correct | juste | tout à fait | absolument | bien sûr | volontiers | avec plaisir | je confirme | je suis d'accord | j'accepte | vas-y | allez-y | parfait | c'est parfait | nickel | ça marche | ça me va | c'est bon | bien entendu | évidemment | certainement | affirmatif | confirmé | je valide | bien sûr que oui | mais oui | oui bien sûr | carrément | o.k.
words-no = non | c'est non | je dis non | nan | nn | no | pas du tout | surtout pas | jamais | ce n'est pas ça | c'est pas ça | c'est faux | faux | pas exact | inexact | incorrect | je refuse | je ne veux pas | pas d'accord | nope | mais non | bien sûr que non | certainement pas | absolument pas | évidemment que non | jamais de la vie | négatif | c'est pas bon | ce n'est pas bon | ce n'est pas exact | ça ne va pas | ça ne me va pas
words-opening = ben | beh | bah | bin | eh | hé | bien | ah | oh | alors | bon | mais | et | donc | du coup | eh bien
words-hesitating = euh | heu | hum | hmm | bof | pff | mouais
words-careless = ouais | ouaip | ouep | c'est ça | bien sûr | bien entendu | évidemment | certainement | exactement | parfait | mais oui | ça marche
words-of-courtesy = merci | désolé | désolée | merci bien | merci beaucoup | s'il vous plaît | s'il te plaît | svp | stp | bonjour | bonsoir | madame | monsieur
