## Les mots des examens que tous les écrans partagent.

skill-reading = Compréhension écrite
skill-use-of-english = Use of English
skill-writing = Expression écrite
skill-listening = Compréhension orale
skill-speaking = Expression orale
skill-reading-and-writing = Compréhension et expression écrites

## Un résultat, tel qu'il suit « Résultat : ». On ne dit jamais « échec ».

grade-a = réussi, note A
grade-b = réussi, note B
grade-c = réussi, note C
grade-level-a1 = niveau A1
grade-level-a2 = niveau A2
grade-level-b1 = niveau B1
grade-level-b2 = niveau B2
grade-level-c1 = niveau C1
grade-none = score communiqué
grade-distinction = réussi, mention Distinction
grade-merit = réussi, mention Merit
grade-pass = réussi
grade-shields = boucliers
grade-modules = scores par module
linguaskill-level =
    { $cefr ->
        [none] moins de A1
        [C1] C1 ou plus
       *[other] { $cefr }
    }

## Le niveau d'un résultat. Sans certificat, on ne dit aucun niveau : seulement où se situe le score.
## Les nombres arrivent en texte.

level-not-certified = non certifié à cet examen
scale-band =
    { $overall } se situe { $band ->
        [none] sous le niveau A1 ({ $from } à { $to })
       *[other] dans la tranche du niveau { $band } ({ $from } à { $to })
    }. { $exam } certifie un niveau à partir de { $certified }.

delivery-paper = sur papier
delivery-digital = sur ordinateur

organisation-education = établissement d'enseignement
organisation-employer = employeur
organisation-immigration = service d'immigration
organisation-other = autre organisme

## Une session : $year est du texte.

month-1 = janvier { $year }
month-2 = février { $year }
month-3 = mars { $year }
month-4 = avril { $year }
month-5 = mai { $year }
month-6 = juin { $year }
month-7 = juillet { $year }
month-8 = août { $year }
month-9 = septembre { $year }
month-10 = octobre { $year }
month-11 = novembre { $year }
month-12 = décembre { $year }

## Pourquoi un envoi n'est pas arrivé, tel qu'il suit deux points ou une parenthèse.

cause-blocked = cette personne a bloqué nos messages
cause-no-chat = cette conversation n'existe plus
cause-refused = le message a été refusé
cause-gone = l'envoi a été annulé
cause-throttled = le serveur de cette adresse demande d'attendre
cause-unreachable = le serveur ne répond pas
cause-broken-off = la connexion s'est interrompue
cause-busy = notre messagerie est momentanément occupée
cause-dead-address = cette adresse n'existe pas
cause-mailbox-full = la boîte mail est pleine
cause-policy = le serveur de cette adresse n'accepte pas ce message
cause-login = notre messagerie est indisponible
cause-configuration = notre messagerie est indisponible
cause-printing = notre impression est indisponible pour le moment
cause-unprintable = le relevé n'a pas pu être établi ; le centre en est averti
cause-withdrawn = le centre a retiré le résultat
cause-superseded = le résultat a changé entre-temps
cause-limit = notre messagerie a envoyé tout ce qu'elle pouvait pour l'instant
cause-sender = le serveur de cette adresse n'accepte pas nos messages ; le centre en est averti
telegram-throttled = Telegram nous demande d'attendre
telegram-unreachable = Telegram ne répond pas
telegram-temporary = Telegram est momentanément indisponible
telegram-login = Telegram n'accepte pas notre jeton
cause-temporary = le serveur de cette adresse est momentanément indisponible

## Pourquoi un message reste qui devait quitter la conversation, tel qu'il suit deux points.

deletion-dead = le message n'a plus pu être effacé : { $why }
hiding-dead = le message n'a plus pu être masqué : { $why }
undeleted-refused = Telegram le refuse
undeleted-late = Telegram ne l'a pas fait à temps, et n'efface plus rien après 48 heures

## Pourquoi quelque chose n'a pas été imprimé, tel qu'il suit deux points.

unprinted-letters = nos polices n'ont pas { $letters }
unprinted-score = aucun examen ne donne les scores enregistrés ; comparez le résultat avec celui de Cambridge et importez-le de nouveau
unprinted-missing = wkhtmltopdf n'est pas installé
unprinted-slow = l'impression dure plus de { $seconds } secondes
unprinted-ended = le programme d'impression s'est arrêté ({ $said })
unprinted-asking = la page demande ce qui lui est interdit ({ $said })
unprinted-torn = le programme d'impression n'a pas écrit de PDF entier
unprinted-machine = la machine ne le permet pas ({ $said })
unprinted-alone = d'autres s'impriment, celui-ci non : { $why }
unprinted-program = une erreur du programme ({ $said })
