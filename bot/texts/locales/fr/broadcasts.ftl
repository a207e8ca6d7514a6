## Ce que le personnel apprend des messages à tous. Un compte est un nombre, le reste du texte.

broadcast-to-session = Destinataires : toutes les personnes inscrites, { $session }
broadcast-to-exam = Destinataires : personnes inscrites à l'examen { $exam }, { $session }
broadcast-as-news = Annonce : seulement aux personnes qui ont demandé les annonces.
broadcast-as-service = Information sur leur examen : à toutes les personnes qui ont un compte.
broadcast-reach =
    Le recevraient : { $chats ->
        [0] aucune conversation
        [one] { $chats } conversation
       *[other] { $chats } conversations
    }, { $mailboxes ->
        [0] aucune adresse e-mail
        [one] { $mailboxes } adresse e-mail
       *[other] { $mailboxes } adresses e-mail
    }.
broadcast-sent = Le message { $number } est parti. `results-desk broadcasts` dit où il en est.
broadcast-of-delivery = Seulement qui passe l'examen { $delivery }.
broadcast-delivery-paper = sur papier
broadcast-delivery-digital = sur ordinateur
broadcast-of-centre = Seulement les inscriptions du centre { $centre }.
broadcast-of-status = Aux personnes dont le résultat indique : { $status }.
broadcast-no-result = aucun visible
broadcast-of-language = Seulement qui lit en { $language }.
broadcast-by-chat = Dans les conversations seulement : aucun e-mail ne part.
broadcast-by-mail = Par e-mail seulement : rien ne part dans les conversations.
broadcast-by-chat-else-mail = Dans les conversations, et par e-mail seulement à qui n'en a pas.
broadcast-stands = Message { $number }, { $state }. Envoyés : { $sent }. En attente : { $waiting }. Bloqués : { $blocked }. Non remis : { $failed }. Peut-être arrivés : { $doubtful }. Arrêtés : { $stopped }.
broadcast-bar = { $bar } { $percent } %
broadcast-is-running = en cours d'envoi
broadcast-is-paused = en pause
broadcast-is-stopped = arrêté
broadcast-is-done = envoyé
broadcast-awaits =
    Le message { $number } attend un second approbateur, jusqu'au { $ends } : { $count ->
        [one] { $count } message ou e-mail partirait.
       *[other] { $count } messages et e-mails partiraient.
    }
broadcast-unknown = Il n'y a pas de message { $number } : rien n'a été changé.
broadcast-done-pause = Plus rien ne part jusqu'à la reprise ; ce qui part à cet instant peut encore arriver.
broadcast-done-resume = L'envoi reprend où il en était.
broadcast-done-stop = Arrêté : ce qui n'est pas parti ne partira pas. Les e-mails envoyés ne peuvent pas être rappelés.
broadcast-done-retry =
    { $count ->
        [one] { $count } message est renvoyé.
       *[other] { $count } messages sont renvoyés.
    }
broadcast-not-pause = Seul un envoi en cours peut être mis en pause : rien n'a été changé.
broadcast-not-resume = L'envoi n'est pas en pause : rien n'a été changé.
broadcast-not-stop = L'envoi est déjà terminé : rien n'a été changé.
broadcast-not-retry = Rien n'est incertain, ou l'envoi a été arrêté : rien n'a été renvoyé.
broadcast-head-road = Par
broadcast-road-chat = conversation
broadcast-road-mail = e-mail
broadcast-why-blocked = conversation bloquée
broadcast-why-doubtful = peut-être arrivé
broadcast-why-failed = n'a pas pu être remis

## Dans la conversation.
command-broadcast = écrire à tous (centre)
ask-broadcast-session = À qui voulez-vous écrire ? Choisissez une session, ou tapez-la, comme octobre 2026. Rien ne part avant que vous ayez tapé le nombre de destinataires.
broadcast-session-unknown = Tapez un mois et une année, comme octobre 2026 : je ne connais pas cette session.
button-broadcast-session = { $session }
ask-broadcast-audience =
    { $count ->
        [0] Personne ne le recevrait : choisissez d'autres destinataires.
        [one] { $count } message ou e-mail partirait.
       *[other] { $count } messages et e-mails partiraient.
    } Pour restreindre, tapez un examen, papier ou ordinateur, un numéro de centre, une langue, le statut d'un résultat (X, Z, PENDING, WITHHELD, RELEASED) ou : sans résultat.
broadcast-narrowed-by-nothing = Tapez un examen (FCE), papier ou ordinateur, un numéro de centre (FR181), français ou anglais, un statut comme WITHHELD, ou : sans résultat. Je ne connais pas ce mot, rien n'a été changé.
broadcast-exam-unclear = Lequel ? Tapez un de ces noms en entier : { $exams }. Rien n'a été changé.
button-broadcast-all = De nouveau toute la session
button-broadcast-road = Par : { $road }
broadcast-road-both = conversation et e-mail
broadcast-road-chat-else-mail = conversation, sinon e-mail
button-broadcast-news = { $wish }
broadcast-news-on = Seulement qui a demandé les annonces
broadcast-news-off = Aussi qui n'a pas demandé les annonces
button-broadcast-write = Écrire le texte
ask-broadcast-text = Tapez le texte en { $language }. La première ligne est l'objet, la suite est le texte.
broadcast-language-en = anglais
broadcast-language-fr = français
broadcast-language-other = toute autre langue
broadcast-text-incomplete = Il faut deux parties : l'objet sur la première ligne, le texte en dessous. Rien n'a été gardé.
broadcast-text-long = Raccourcissez et renvoyez : l'objet et le texte ont au plus { $signs } signes ; il y en a { $over } de trop.
button-broadcast-same = Aucun : celui en { $other }
broadcast-being-counted = Un instant : je compte les destinataires.
broadcast-sample =
    <i>En { $language } :</i>
    <b>{ $subject }</b>

    { $text }
broadcast-sample-others = <i>Dans toute autre langue : il n'y a pas de texte ; « { $subject } », tel qu'il est ci-dessus, y est envoyé.</i>
ask-broadcast-count =
    { $count ->
        [one] Tapez { $count } pour confirmer : c'est le nombre de messages et d'e-mails qui partiraient.
       *[other] Tapez { $count } pour confirmer : c'est le nombre de messages et d'e-mails qui partiraient.
    }
broadcast-miscounted = Rien n'est parti : ce n'est pas le nombre de messages et d'e-mails.
broadcast-nobody = Personne ne le recevrait : choisissez d'autres destinataires.
broadcast-changed = Recommencez : depuis votre aperçu, le nombre de destinataires a changé, et rien n'est parti.
broadcast-on-its-way = Le message { $number } est en route ; la nuit, il attend le matin.
button-broadcast-look = Où en est-il ?
button-broadcast-pause = Pause
button-broadcast-resume = Reprendre
button-broadcast-stop = Arrêter…
ask-broadcast-stop = Arrêter définitivement le message { $number } ? Ce qui n'est pas parti ne partira pas ; les e-mails partis ne peuvent pas être rappelés.
button-broadcast-stop-sure = Arrêter définitivement
button-broadcast-retry = Renvoyer les incertains
button-broadcast-missed = Qui ne l'a pas reçu ?
broadcast-missed-file = Supprimez ce fichier ensuite : il contient des noms. Message { $number } : qui ne l'a pas reçu, et pourquoi. Lignes : { $people }.
broadcast-reached-all = Le message { $number } est envoyé : il n'a manqué personne.
broadcast-missed-nobody = Le message { $number } n'a manqué personne jusqu'ici.

## Un message qui était faux.
button-broadcast-correct = Il contient une erreur…
button-broadcast-replace = Remplacer ses mots
button-broadcast-follow = Envoyer un rectificatif
button-broadcast-retract = Supprimer des conversations…
ask-broadcast-retract = Supprimer le message { $number } des conversations ? Ce qui n'est pas parti ne partira pas. Les e-mails partis ne peuvent pas être rappelés.
button-broadcast-retract-sure = Supprimer des conversations
broadcast-deletable =
    { $chats ->
        [0] Le message { $number } ne peut être supprimé d'aucune conversation.
        [one] Le message { $number } peut être supprimé de { $chats } conversation, dans les 48 heures après l'envoi.
       *[other] Le message { $number } peut être supprimé de { $chats } conversations, dans les 48 heures après l'envoi.
    }
broadcast-too-old =
    { $chats ->
        [one] Dans { $chats } conversation, il est plus ancien et reste : remplacez ses mots.
       *[other] Dans { $chats } conversations, il est plus ancien et reste : remplacez ses mots.
    }
broadcast-letters-stay =
    { $letters ->
        [one] { $letters } e-mail est parti et ne peut pas être rappelé : envoyez un rectificatif aux seuls destinataires.
       *[other] { $letters } e-mails sont partis et ne peuvent pas être rappelés : envoyez un rectificatif aux seuls destinataires.
    }
broadcast-done-retract =
    { $count ->
        [one] Il est en train d'être supprimé de { $count } conversation.
       *[other] Il est en train d'être supprimé de { $count } conversations.
    }
broadcast-not-retract = Aucune conversation dont il puisse être supprimé, ou c'est déjà demandé : rien n'a été changé.
broadcast-deleted = Supprimé des conversations : { $gone }. Reste à supprimer : { $waiting }. N'a pas pu être supprimé : { $stays }.
broadcast-received-nobody = Personne n'a reçu le message { $number } : il n'y a rien à rectifier.
broadcast-to-received = Aux seules personnes qui ont reçu le message { $number }.
broadcast-in-place = Dans les conversations, ces mots remplacent les autres ; qui a reçu un e-mail en reçoit un autre.
broadcast-in-addition = Dans les conversations, c'est un nouveau message ; qui a reçu un e-mail en reçoit un autre.

## Un message à tous attend un second approbateur.
broadcast-needs-second = Il ne laisse de côté personne de la session : un autre approbateur doit donner son accord. Ce peut être : { $names }.
broadcast-second-lacking = Faites inviter un autre approbateur (/staff), ou demandez à ceux qui existent d'ouvrir cette conversation : un message qui ne laisse de côté personne de la session en demande un second, et personne d'autre ne peut être sollicité. Sur la machine, <code>results-desk broadcasts approve</code> approuve aussi, et <code>broadcast --emergency</code> s'en passe.
broadcast-proposed = Le message { $number } attend un second approbateur, car il ne laisse de côté personne de la session. Sans accord, il prend fin le { $ends } et rien ne part.
broadcast-approval-asked =
    Laisser partir le message { $number } ? { $by } l'a écrit à toute la session { $session } : { $count ->
        [one] { $count } message ou e-mail
       *[other] { $count } messages et e-mails
    }. Sans accord, il prend fin le { $ends }.
button-broadcast-approve = Laisser partir le { $number }
button-broadcast-refuse = Ne pas envoyer le { $number }
broadcast-approved = Le message { $number } est approuvé et en route.
broadcast-approved-news = Le message { $number }, préparé par { $by }, a été approuvé par { $who } : il est en route.
broadcast-refused = Le message { $number } est abandonné : personne ne le reçoit.
broadcast-refused-news = Le message { $number }, préparé par { $by }, a été abandonné par { $who } : personne ne le reçoit.
broadcast-approval-own = Une autre personne doit donner son accord : vous avez préparé le message { $number }. Rien n'est parti.
broadcast-approval-over = Le message { $number } n'attend plus personne : rien n'a été changé.
broadcast-approval-expired = Écrivez-le de nouveau s'il est encore voulu. Le message { $number }, préparé par { $by }, a pris fin, faute d'accord avant le { $ends }. Rien n'est parti.
broadcast-preparer-left = Écrivez-le de nouveau s'il est encore voulu. { $by }, qui a préparé le message { $number }, ne peut plus écrire à tous : il est abandonné, et rien n'est parti.
broadcast-emergency-news = Vérifiez le message { $number } : { $by } l'a envoyé à tous sans second approbateur. Motif : « { $reason } ».
broadcast-expired-by-letter = Le message { $number }, préparé par { $by }, a pris fin, faute d'accord avant le { $ends }. Rien n'est parti. Si l'équipe l'écrit de nouveau, votre accord vous sera redemandé.
broadcast-preparer-left-by-letter = { $by }, qui a préparé le message { $number }, ne peut plus écrire à tous : il est abandonné, et rien n'est parti.
broadcast-emergency-by-letter = { $by } a envoyé le message { $number } à tous sans second approbateur. Motif : « { $reason } ». Si cela ne devait pas être, appelez l'équipe : ce qui n'est pas encore parti peut être arrêté.

## Sous le texte d'un e-mail.
broadcast-concerns = Cela concerne { $whom ->
        [nobody] votre examen
       *[other] l'examen de { $whom }
    } : { $exam }.
