## Les questions posées au centre : qui les pose, et l'équipe qui répond. Un compte est un nombre, tout le reste du texte.

command-questions = voir les questions et y répondre (centre)
button-ask = Écrire au centre
ask-centre = Écrivez votre question au centre, en un seul message. Une personne la lira et vous répondra ici, en général avant le { $until }.
ask-centre-more = Écrivez ce que vous voulez ajouter à la question { $number }, en un seul message.
ask-centre-secrets = N'y mettez ni code secret ni mot de passe : personne au centre n'en a besoin.
ask-send-question = Je suis un programme et ne sais pas répondre à cela. L'envoyer à l'équipe du centre ?
button-send-question = L'envoyer au centre
question-sent = Votre question est au centre, sous le numéro { $number }. La réponse arrive en général avant le { $until }, dans cette conversation.
question-more-sent = C'est ajouté à votre question { $number }, qui est au centre. La réponse arrive en général avant le { $until }, dans cette conversation.
question-enough = Renvoyez ce message à partir du { $until }, ou écrivez au centre : { $contact }. Il a bien vos autres messages et y répondra ; celui-ci, je ne l'ai pas transmis, car il y en a eu beaucoup en 24 heures.
question-late = C'était il y a un moment : écrivez-le une nouvelle fois, et cela part au centre.
question-empty = Écrivez votre question avec des mots, en un seul message.
question-answered = ✉️ <b>La réponse du centre à votre question { $number }</b>
question-done = ✉️ L'équipe du centre a traité votre question { $number }. S'il reste quelque chose, répondez ici.
button-answer-back = Répondre au centre

said = { $words }
said-on = { $words }
said-quoted = { "> " }{ $words }
said-by =
    <b>{ $by ->
        [asker] Question posée
       *[other] { $by }
    }</b>, le { $at }

## Pour l'équipe.
question-kind-result = résultat
question-kind-certificate = certificat
question-kind-name = nom
question-kind-complaint = réclamation
question-kind-data = données personnelles
question-kind-school = établissement
question-kind-technical = technique
question-kind-distress = détresse
question-kind-other = autre chose

questions-head = <b>Questions ouvertes</b>, la plus urgente d'abord. Laquelle ?
questions-none = Aucune question n'est ouverte.
question-line = • { $number }, { $kind }, { $asker }. Avant le { $due }. { $owner }
button-question = { $number } : { $kind }
button-questions = Questions ouvertes
button-questions-more = Suite ›
question-head = <b>Question { $number } : { $kind }</b>, posée le { $at }, réponse attendue avant le { $due }
question-asker-chat =
    { $who ->
        [nobody] quelqu'un dans la conversation
       *[other] { $who }, dans la conversation
    }{ $proven ->
        [yes] { "" }
       *[other] , sans être connecté
    }
question-asker-mail =
    { $who ->
        [nobody] { $address }
       *[other] { $who }, depuis { $address }
    }{ $proven ->
        [yes] { "" }
       *[other] , expéditeur non vérifié
    }
question-about =
    Concerne { $name ->
        [nobody] l'une de ces inscriptions : { $about }
       *[other] { $name }, { $about }
    }
question-about-nobody = Ne concerne personne de connu
question-names = On y lit { $names }, ce qui ne prouve rien sur qui écrit.
about-named =
    { $about ->
        [nobody] { "" }
       *[other] { $about } et { "" }
    }{ $names } (cité dans le texte, ce qui ne prouve rien)
question-letter = Elle est arrivée par l'e-mail n° { $letter }.
question-owner = { $name } s'en occupe.
question-owner-you = Vous vous en occupez.
question-owner-none = Personne ne s'en occupe encore.
question-unproven = ⚠️ Rien ne garantit qui pose la question : ce peut être n'importe qui. Ne dites rien de la personne inscrite.
question-no-way = Cette personne s'est déconnectée de la conversation et n'a pas d'adresse confirmée : appelez-la, puis marquez la question comme traitée.
question-no-account = Le compte de cette personne est fermé, et la conversation peut être à quelqu'un d'autre maintenant : appelez-la au numéro que le centre connaît, puis marquez la question comme traitée.
question-frozen = Le compte de cette personne est bloqué tant que vous ne savez pas à qui il est : appelez-la, puis marquez la question comme traitée. Une fois le compte débloqué, on peut répondre ici.
question-gone = Cette question n'est plus ici : sa durée est passée, ou les données de la personne ont été effacées.
question-taken = Elle est à vous : personne d'autre n'y répond maintenant.
question-taken-by = Quelqu'un a été plus rapide. { $owner }
question-changed = Elle a changé entre-temps, ou la personne a ajouté quelque chose : relisez-la d'abord.
question-is-done = La question { $number } est traitée.
question-left = Elle est de nouveau ouverte à toute l'équipe.
question-closed = La question { $number } est traitée, et la personne en est prévenue.
question-closed-untold = La question { $number } est traitée. La personne ne peut pas en être prévenue ici : appelez-la.
question-sorted = Elle est maintenant du type « { $kind } ».
button-question-take = Je m'en occupe
button-question-take-over = La reprendre
button-question-words = La lire
button-question-answer = Répondre
button-question-done = Traitée
button-question-leave = La rendre
button-question-sort = Autre type
ask-question-kind = De quel type est-elle ? Une demande sur les données a un mois.
words-head = <b>Ce qui a été dit dans la question { $number }</b>
words-rest = Il y a une suite : <code>results-desk questions show { $number }</code>, sur la machine du service, montre tout.
words-none = Son texte n'est pas gardé ici : lisez l'e-mail dans la boîte.
words-sealed = Demandez à la personne de l'écrire de nouveau : ce texte a été scellé sous une autre clé maîtresse, personne ne peut plus le lire.
button-staff-list = L'équipe
ask-questions-heir = { $name } a des questions ouvertes. Qui les reprend ?
questions-heir-too = Les questions ouvertes vont à la même personne : { $numbers }.
questions-handed-over = { $name } ne fait plus partie de l'équipe, sur ordre de { $by } : ces questions ouvertes sont maintenant à vous : { $numbers }.
questions-handed-over-alert = { $heir } s'occupe désormais des questions ouvertes de { $name }.
questions-no-heir-alert = Personne ne s'occupe plus des questions de { $name } : { $numbers }. Qui en prend une ?
home-questions =
    { $questions ->
        [1] Une question est ouverte
       *[other] { $questions } questions sont ouvertes
    }{ $late ->
        [0] .
        [1] , dont une en retard.
       *[other] , dont { $late } en retard.
    }

ask-answer = Écrivez votre réponse à la question { $number }, en un seul message : le texte seul. La formule d'appel et la signature s'ajoutent dans la langue de la personne.
answer-too-long =
    Écrivez-en une plus courte : elle a { $signs } signes, { $most } passent au plus.
ask-send-answer = <b>Envoyer cette réponse à la question { $number } ?</b>
answer-goes-mail =
    Elle part par e-mail à { $address }{ $proven ->
        [yes] , avec la question au-dessous.
       *[other] , dont rien ne garantit l'expéditeur, avec la question au-dessous.
    }
answer-goes-chat = Elle part dans la conversation où la question a été posée.
answer-seems-result = ⚠️ Elle semble donner un résultat. Un résultat se lit dans la conversation ou sur le relevé, jamais dans une réponse : retirez-le, ou envoyez-la quand même si ce n'en est pas un.
answer-seems-personal = ⚠️ Elle semble contenir un numéro, une date, une adresse ou un nom de nos dossiers. La personne n'a pas besoin de le lire : retirez-le, ou envoyez-la quand même.
button-answer-send = Envoyer, c'est traité
button-answer-send-on = Envoyer, reste ouverte
button-answer-again = La récrire
answer-sent = La réponse à la question { $number } est en route.
