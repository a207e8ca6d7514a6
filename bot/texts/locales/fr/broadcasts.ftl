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
broadcast-of-language = Seulement qui lit la langue { $language }.
broadcast-by-chat = Dans les conversations seulement : aucun e-mail ne part.
broadcast-by-mail = Par e-mail seulement : rien ne part dans les conversations.
broadcast-by-chat-else-mail = Dans les conversations, et par e-mail seulement à qui n'en a pas.
broadcast-stands = Message { $number }, { $state }. Envoyés : { $sent }. En attente : { $waiting }. Bloqués : { $blocked }. Non remis : { $failed }. Peut-être arrivés : { $doubtful }. Arrêtés : { $stopped }.
broadcast-is-running = en cours d'envoi
broadcast-is-paused = en pause
broadcast-is-stopped = arrêté
broadcast-is-done = envoyé
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
