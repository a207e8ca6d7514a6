## L'accueil de l'équipe : où en sont les sessions, en un message. Un compte est un nombre, tout le reste
## du texte.

command-desk = voir où tout en est (centre)
command-invite = inviter les personnes sans compte (centre)
button-staff-home = Où tout en est

home-head = <b>Tableau de bord</b>, { $centre }
home-session = <b>{ $session }</b>
home-state = { $state } : <b>{ $entries }</b>
home-later =
    { $sessions ->
        [1] Une session plus lointaine n'est pas montrée ici.
       *[other] { $sessions } sessions plus lointaines ne sont pas montrées ici.
    }
home-empty = Aucune session n'est en cours. Faites d'abord importer les inscriptions, par la ligne de commande : <code>results-desk import entries</code>.
home-releases = <b>Prochaines publications</b>
home-release =
    • { $exam }, { $session }, le { $at } : { $results ->
        [0] aucun résultat
        [1] un résultat
       *[other] { $results } résultats
    }
home-broadcast = { $state ->
        [paused] ⏸ Le message { $number } est en pause.
       *[awaiting] ✋ Le message { $number } attend un second approbateur.
    }
button-home-broadcast = Voir le message { $number }
home-letters =
    { $letters ->
        [0] Aucun e-mail n'attend d'être lu.
        [1] Un e-mail attend que quelqu'un le lise.
       *[other] { $letters } e-mails attendent que quelqu'un les lise.
    }

home-well = Tout fonctionne.
home-wrong = <b>Ce qui ne va pas en ce moment</b>
home-trouble = • { $said }
home-trouble-smtp = Les e-mails ne partent pas : ils attendent, aucun n'est perdu. Les conversations continuent.
home-trouble-mailbox = Les e-mails reçus ne sont pas lus : ils attendent, aucun n'est perdu. Les conversations continuent.
home-trouble-junk-folder = Une réponse prise pour du courrier indésirable passe inaperçue. Tout le reste est lu.
home-trouble-public-pages = Les pages publiques ne répondaient pas au dernier contrôle : les boutons n'y mènent plus, et chaque personne tape son mot de passe dans la conversation.
home-trouble-disk-low = L'ordinateur n'a plus beaucoup de place. Les personnes inscrites ne remarquent rien pour l'instant.
home-trouble-disk-full = L'ordinateur n'a plus de place : les messages attendent, et personne ne reçoit de réponse.
home-trouble-printing = Les relevés de résultats ne peuvent pas être produits : qui en demande un attend. Tout le reste continue.
home-trouble-clock = L'heure de l'ordinateur est douteuse : les dates affichées ici peuvent être fausses, et rien n'est effacé en attendant.
home-trouble-other = Un problème technique est en cours ({ $name }) : transmettez-le à la personne qui s'occupe de l'ordinateur.
home-given-up =
    { $rows ->
        [1] Un message ou e-mail n’a pas pu être remis.
       *[other] { $rows } messages ou e-mails n’ont pas pu être remis.
    }

home-list-entries = Inscriptions
home-list-registered = Avec un compte
home-list-unconfirmed = Adresse non confirmée
home-list-bounced = E-mails refusés
home-list-without-account = Sans compte
home-list-imported = Résultat importé
home-list-waiting = Non publié
home-list-planned = Publication prévue
home-list-released = Publié
home-list-missing = Sans résultat
home-list-out-of-reach = Injoignables
home-list-guardians = Parents sans réponse
home-list-letters = E-mails à lire
home-list-given-up = Non remis
home-list-broadcasts = Messages à tous

home-listed = • { $name }, { $id_number }, { $exam }
home-listed-unreached = • { $name }, { $id_number }, { $exam } : { $why ->
        [unaddressed] ni compte ni adresse
        [unconfirmed] adresse non confirmée, dans aucune conversation
       *[bounced] les e-mails reviennent, dans aucune conversation
    }
home-listed-guardian = • { $name }, { $id_number }, { $exam } : { $email ->
        [none] pas d'adresse d'un parent, depuis le { $at }
       *[other] demande du { $at } à { $email }
    }
home-listed-letter = • N° { $letter }, le { $at }
home-listed-given-up = • N° { $number }, { $at } : { $what } : { $why }{ $state ->
        [doubtful] . Il est peut-être arrivé : renvoyé, il peut arriver deux fois
       *[dead] { "" }
    }
home-broadcasts = <b>Messages à tous</b>, les plus récents d’abord
home-listed-broadcast = • N° { $number }, { $at }{ $session ->
        [none] { "" }
       *[other] , { $session }
    }{ $exam ->
        [none] { "" }
       *[other] , { $exam }
    } : { $people ->
        [1] un message ou e-mail
       *[other] { $people } messages et e-mails
    }{ $state ->
        [paused] { " " }(en pause)
        [stopped] { " " }(arrêté)
        [awaiting] { " " }(attend une seconde approbation)
       *[going] { "" }
    }
home-nobody-left = Il n'y a plus rien dans cette liste.
home-none-yet = Rien n'a encore été écrit à tous.
home-do-entries = Un nom ou une adresse à corriger ? Corrigez le fichier des inscriptions et faites-le importer à nouveau.
home-do-registered = Ces personnes liront leur résultat dans la conversation, ou le demanderont par e-mail, dès sa publication.
home-do-unconfirmed = Ces personnes n'ont pas répondu à l'e-mail qui demande de confirmer leur adresse : rien d'autre ne leur parvient par e-mail. Vous pouvez le leur faire renvoyer.
home-do-bounced = Les e-mails envoyés à ces personnes reviennent. À qui a un compte, une autre adresse est demandée dans la conversation ; pour les autres, corrigez l'adresse dans le fichier des inscriptions et faites-le importer à nouveau.
home-do-out-of-reach = Aucun de nos messages ne les atteint : appelez-les, distribuez des billets (<code>results-desk slips</code>), ou corrigez l'adresse dans le fichier des inscriptions et faites réimporter ce fichier. <code>results-desk desk --list out-of-reach --session AAAA-MM</code> les nomme tous.
home-do-guardians = Leur parent ou responsable légal n'a pas répondu. Appelez-le, puis notez sa réponse : cherchez l'enfant (/find) et touchez « Accord d'un responsable » ou « Refus d'un responsable » ; ou <code>results-desk account agree ID --checked COMMENT</code>, ou <code>account disagree ID</code>. Une adresse manque ou est fausse ? Faites importer à nouveau le fichier des inscriptions. Le résultat n'est pas retenu pour autant : remettez-le à l'enfant là où le service ne le montre pas.
home-do-without-account = Vous pouvez inviter ces personnes par e-mail, ou distribuer des billets : <code>results-desk slips</code>.
home-do-imported = Personne ne voit un résultat avant sa publication.
home-do-waiting = Personne ne voit encore ces résultats ; si l'un d'eux en corrige un autre, l'ancien reste visible. Avant toute publication, vous verrez ce qui serait visible et pour combien de personnes.
home-do-planned = Personne ne voit ces résultats avant le moment prévu.
home-do-released = Ces personnes peuvent lire leur résultat.
home-do-missing = Envoyez-moi le fichier quand ces résultats arriveront : certains viennent des semaines après les autres.
home-do-letters = Ils sont dans le dossier Quarantine de la boîte : répondez-y de là. <code>results-desk letter list</code> dit de quoi parle chacun.
home-do-given-up = Un message renvoyé part aussitôt. Ce qui ne doit jamais partir s’abandonne sur la ligne de commande : <code>results-desk outbox drop NUMÉRO</code>.
home-do-broadcasts = Le bouton d’un message montre où il en est, qui il n’a pas atteint, et comment le corriger.

button-home-list = { $state } : { $entries }
button-home-session = { $session }
button-home-more = Suite ›
button-home-first = Début
button-home-back = ‹ Retour
button-home-ready = Tout est-il prêt ?
button-home-report = Le bilan
button-home-again = Renvoyer le { $number }
button-home-again-all = Tout renvoyer
home-tried = C’est renvoyé : cette liste montre ce qui n’arrive toujours pas.
command-broadcasts = voir ce qui a été écrit à tous (centre)
button-home-invite = Inviter ces personnes
button-home-remind = Leur écrire à nouveau
button-home-release = Publier
button-home-import = Importer un fichier

home-old = Tapez /desk pour la vue du jour : celle-ci n'est plus valable.
home-today = Ces chiffres étaient anciens. Voici ceux de maintenant.
home-moved = Cette vue se trouve maintenant plus bas : /desk
home-closed = Cette vue était réservée à l'équipe du centre.

ask-remind =
    { $people ->
        [1] Écrire à nouveau à la personne
       *[other] Écrire à nouveau aux { $people } personnes
    } dont l'adresse n'est pas confirmée ({ $session }) ? Qui a reçu cet e-mail depuis moins d'un jour n'en reçoit pas, ni une boîte qui l'a refusé.
button-remind = Leur écrire
remind-nobody = Regardez à nouveau les chiffres : aucune adresse n'attend d'être confirmée.
reminded =
    { $letters ->
        [0] Aucun e-mail n'est parti.
        [1] Un e-mail est en route.
       *[other] { $letters } e-mails sont en route.
    } { $left ->
        [0] Personne n'a été laissé de côté.
        [1] Une personne n'en reçoit pas : e-mail reçu depuis moins d'un jour, boîte injoignable, ou demande de ne plus être contactée.
       *[other] { $left } personnes n'en reçoivent pas : e-mail reçu depuis moins d'un jour, boîte injoignable, ou demande de ne plus être contactées.
    }
remind-no-mailbox = Demandez à la personne qui tient les réglages de remplir <code>mail.address</code> et <code>mail.imap</code> : personne ne pourrait répondre.
