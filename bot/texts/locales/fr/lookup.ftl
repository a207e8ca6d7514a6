## Le personnel cherche quelqu'un. Un compte est un nombre, tout le reste du texte.

command-find = chercher quelqu'un (centre)
ask-lookup =
    Qui cherchez-vous ? Tapez un identifiant, un nom, un numéro de référence ou une adresse e-mail. Les fautes de frappe sont comprises.
lookup-nobody = Essayez le nom de famille seul, l'identifiant, ou l'adresse que le centre connaît : je ne trouve personne.
lookup-unsaid = Dites qui vous cherchez : un identifiant, un nom, un numéro de référence ou une adresse e-mail.
lookup-long = Tapez moins de texte : un nom, un numéro ou une adresse.
ask-lookup-which = De qui s'agit-il ? Vous pouvez aussi taper le nom plus en entier.
button-lookup-one = { $place }
button-release-one = Publier ce résultat seul
button-find = Chercher quelqu'un
button-lookup-anew = Quelqu'un d'autre
ask-lookup-next = Vous cherchez quelqu'un d'autre ? Tapez son nom ou son numéro.
lookup-gone = Cette inscription n'existe plus : cherchez de nouveau.

lookup-found = <b>Personnes possibles</b>
lookup-found-one = { $place }. <b>{ $first }</b> { $family }{ $born ->
        [none] { "" }
       *[other] , naissance le { $born }
    }, { $id_number }, { $exam }, { $session }
lookup-found-twins = ⚠️ Il y a des jumeaux parmi ces personnes : même nom, même date de naissance. Regardez le prénom.

lookup-head = <b>{ $first }</b> { $family }{ $born ->
        [none] { "" }
       *[other] , naissance le { $born }
    }, <code>{ $id_number }</code>, { $exam }, { $session }{ $school ->
        [none] { "" }
       *[other] , { $school }
    }
lookup-twin = ⚠️ A un jumeau ou une jumelle : <b>{ $first }</b> { $family }, { $id_number }.
lookup-imported = Dans le fichier du centre : { $email ->
        [none] aucune adresse
       *[other] { $email }
    }
lookup-guardian = Parent ou responsable légal : { $email }
lookup-agreement = { $said ->
        [yes] Un parent ou responsable légal est d'accord.
        [no] Aucun parent ou responsable légal n'est d'accord.
       *[asked] Un parent ou responsable légal n'a pas encore donné d'accord.
    }
lookup-at-rest = Ne reçoit plus rien sans l'avoir demandé : le personnel l'a voulu ainsi.
lookup-no-account = Aucun compte.
lookup-waits = Le compte a été supprimé : jusqu'au { $until }, l'inscription attend la personne qui l'avait.
lookup-invited = Invitation du { $at } à { $email } : { $state ->
        [open] pas encore de réponse
        [returned] l'e-mail est revenu
        [accepted] le compte a été créé
       *[other] refusée
    }
lookup-account = Compte : { $state ->
        [confirmed] { $email }, confirmée
        [unconfirmed] { $email }, pas encore confirmée
       *[other] sans adresse, car la personne qui la lit a dit que ce n'était pas elle
    }
lookup-new-address = Une autre adresse attend d'être confirmée : { $email }
lookup-bounced =
    { $letters ->
        [one] { $letters } e-mail est revenu.
       *[other] { $letters } e-mails sont revenus.
    }
lookup-frozen = Le compte est bloqué, par le personnel ou parce qu'une adresse de l'inscription l'a désavoué, et il ne montre rien.
lookup-held = Le compte ne montre rien avant que l'adresse soit confirmée.
lookup-wrong-secrets =
    { $tries ->
        [one] { $tries } code secret faux jusqu'ici
       *[other] { $tries } codes secrets faux jusqu'ici
    }{ $closed ->
        [yes] { " " }: personne ne peut plus s'enregistrer avec ce numéro, jusqu'à ce que le personnel le rouvre
       *[other] { "" }
    }.
lookup-locked = Personne ne peut essayer un code secret avant le { $until }.
lookup-sign-ins =
    { $chats ->
        [0] Aucune connexion ouverte.
        [one] { $chats } conversation connectée, utilisée le { $seen }.
       *[other] { $chats } conversations connectées, la dernière utilisée le { $seen }.
    }
lookup-result-none = Aucun résultat n'est arrivé ; il est attendu avant le { $by }.
lookup-result = Résultat : { $status }{ $grade ->
        [none] { "" }
       *[other] , { $grade }
    }, { $state ->
        [open] visible depuis le { $at }
        [planned] visible à partir du { $at }
        [withdrawn] retiré
       *[other] en attente de publication
    }.
lookup-result-closed = Il y a un résultat, { $state ->
        [open] publié le { $at } ; les approbateurs seuls savent ce qu'il dit
        [planned] visible à partir du { $at }
        [withdrawn] retiré
       *[other] en attente de publication
    }.
lookup-shares = <b>Envois</b>
lookup-share =
    • { $organisation }, { $email }, le { $at }, envoi { $share } : { $state ->
        [queued] attend de partir
        [sent] remis
        [heard] l'organisme a répondu ou vérifié
        [failed] non remis
        [revoked] révoqué par la personne
       *[cancelled] annulé par la personne
    }{ $reason ->
        [none] { "" }
       *[other] , { $reason }
    }{ $parcel ->
        [none] { "" }
       *[other] , { $letter ->
            [waiting] l'e-mail { $parcel } attend
            [sending] l'e-mail { $parcel } part
            [sent] l'e-mail { $parcel } est parti
            [dropped] l'e-mail { $parcel } est arrêté
            [gone] l'e-mail { $parcel } est effacé
           *[other] l'e-mail { $parcel } attend l'équipe
        }
    }{ $back ->
        [none] { "" }
       *[other] , revenu le { $back }
    }
lookup-happened = <b>Derniers événements</b>
lookup-happened-opened = • { $at } : ouverture du compte
lookup-happened-confirmed = • { $at } : adresse confirmée
lookup-happened-readdressed = • { $at } : une autre adresse a été donnée
lookup-happened-frozen = • { $at } : compte bloqué
lookup-happened-invited = • { $at } : invitation à créer un compte
lookup-happened-signed-in = • { $at } : connexion dans une conversation
lookup-happened-bounced = • { $at } : un e-mail est revenu{ $what ->
        [none] { "" }
       *[other] { " " }de { $what }
    }
lookup-happened-imported = • { $at } : un résultat est arrivé
lookup-happened-seen = • { $at } : { $what ->
        [statement] relevé de résultats pris
        [mail] relevé de résultats envoyé par e-mail
       *[other] résultat lu dans la conversation
    }
lookup-happened-shared = • { $at } : résultat envoyé à { $what }
lookup-happened-closed = • { $at } : compte supprimé
lookup-happened-asked = • { $at } : question posée au centre
lookup-happened-staff = • { $at } : par le personnel : { $act ->
        [account-resend] e-mail de confirmation renvoyé
        [account-readdress] autre adresse mise
        [account-freeze] compte bloqué
        [account-renew] nouveau code secret créé
        [account-reset] compte fermé
        [account-reopen] identifiant rouvert
        [account-unfreeze] compte débloqué
        [account-admit] inscription ouverte à une autre adresse
        [account-agree] accord d'un responsable légal noté
        [account-disagree] plus d'accord d'un responsable légal
        [account-guardian-add] adresse d'un responsable légal mise
        [account-guardian-remove] adresse d'un responsable légal retirée
        [ask-account-guardian-add] adresse d'un responsable demandée à une deuxième personne
        [account-rest] inscription mise au repos
        [account-wake] inscription sortie du repos
        [ask-account-renew] nouveau code secret demandé à une deuxième personne
        [account-slip] fiche du code secret écrite
        [ask-account-reset] réinitialisation demandée à une deuxième personne
        [ask-account-readdress] autre adresse demandée à une deuxième personne
        [statement] relevé de résultats demandé
        [export] données de la personne demandées
       *[other] { $what }
    }

button-act-resend = Renvoyer la confirmation
ask-act-resend = Renvoyer à { $id_number } l'e-mail qui demande de confirmer l'adresse ? Les codes et liens des e-mails précédents ne seront plus valables.
act-resent = L'e-mail part à { $email }. Une réponse à cet e-mail, ou son code dans la conversation, confirme l'adresse.
button-act-yes = Oui, le faire
button-act-no = Non, ne rien faire
act-left = Rien n'a été changé.
act-begun = Je m'en occupe.
act-over = Regardez de nouveau, s'il vous plaît : ce n'est plus possible dans l'état actuel. Rien n'a été changé.
act-no-account = Rien n'a été changé : il n'y a pas de compte, ou ce n'est plus celui qui était affiché.
act-confirmed = Rien n'a été envoyé : aucune adresse de ce compte n'attend d'être confirmée.
act-frozen = Cherchez d'abord à qui est ce compte, et débloquez-le : tant qu'il est bloqué, rien n'est changé.
act-address-dead = Mettez d'abord la bonne adresse : les e-mails à celle-ci reviennent, rien n'a été envoyé.
act-enough-letters = Rien n'a été envoyé : assez d'e-mails de ce genre sont partis aujourd'hui. Le prochain peut partir à partir du { $until }.
act-no-mailbox = Rien n'a été envoyé : le service n'a pas de boîte mail, donc aucun e-mail ne peut demander une confirmation.
button-act-readdress = Mettre une autre adresse
button-act-freeze = Bloquer le compte
button-act-unfreeze = Débloquer le compte
button-act-reset = Réinitialiser le compte
ask-act-readdress = Mettre { $email } pour { $id_number } ? Un e-mail y part pour la confirmer. Une adresse déjà confirmée reste en service jusqu'à ce que l'autre le soit aussi, et en est prévenue.
ask-act-freeze = Bloquer le compte de { $id_number } ? Plus rien n'en est montré ni envoyé jusqu'à ce que le personnel le débloque, et ses conversations sont prévenues.
ask-act-unfreeze = Débloquer le compte de { $id_number } ? Qui a ce compte voit de nouveau son résultat, et un NON reçu par e-mail ne le bloque plus.
ask-act-reset = Réinitialiser le compte de { $id_number } ? Il disparaît avec ses réglages, toutes les conversations sont déconnectées, et qui connaît le code secret peut s'enregistrer.
ask-act-address = Quelle adresse faut-il mettre pour { $id_number } ? Tapez-la.
ask-act-check = Comment savez-vous que vous avez affaire à { $id_number } ? Choisissez, ou écrivez-le en quelques mots : cela est conservé avec ce que vous faites.
button-check-document = Pièce d'identité vue
button-check-known = Personne connue au centre
button-check-called = Rappel au numéro connu
act-check-short = Dites-le en quelques mots, par exemple : passeport, à l'accueil.
act-check-first = Dites comment vous savez qui c'est (--checked 'passeport, à l'accueil') : le résultat de quelqu'un pourrait être livré à un autre. Rien n'a été changé.
act-same-address = Tapez une autre adresse : { $email } est celle que le compte a déjà.
act-no-address = Donnez une adresse où un e-mail peut arriver : nom@example.org. Rien n'a été changé.
act-readdressed = Le compte a maintenant l'adresse { $email }. Un e-mail y part : une réponse à cet e-mail, ou son code dans la conversation, la confirme.
act-readdress-asked = Un e-mail part à { $email }. Dès que cette adresse est confirmée, elle remplace celle du compte ; la personne qui lit cette dernière en est prévenue.
act-locked = Le compte est bloqué ; conversations prévenues : { $chats }.
act-unlocked = Le compte est débloqué ; conversations prévenues : { $chats }.
act-reset = Compte réinitialisé ; conversations déconnectées et prévenues : { $chats }. Qui connaît le code secret peut maintenant s'enregistrer.
act-frozen-already = Regardez de nouveau : le compte est déjà bloqué.
act-second = Une deuxième personne doit être d'accord, car une publication est à moins de 72 heures : les approbateurs ont été sollicités. L'un d'eux, qui n'est pas vous, cherche { $id_number } dans la journée et fait la même chose. Rien n'a été changé.
act-second-nobody = Une deuxième personne doit être d'accord, car une publication est à moins de 72 heures, et aucun autre approbateur n'est joignable dans une conversation : quelqu'un d'autre demande la même chose pour { $id_number } dans la journée, sur la machine du service. Rien n'a été changé.
act-second-asked = Regardez { $id_number } et faites la même chose si c'est juste : { $by } veut { $act ->
        [reset] réinitialiser son compte
        [renew] lui donner un nouveau code secret
        [guardian-add] y mettre l'adresse d'un responsable légal, { $address }
       *[other] y mettre l'adresse { $address }
    }, et autour d'une publication il faut deux personnes. La demande vaut un jour.
button-look-at = Regarder
button-act-agree = Accord d'un responsable
button-act-disagree = Refus d'un responsable
ask-act-agree = Noter pour { $id_number } qu'un parent ou responsable légal est d'accord ? L'enfant pourra envoyer son résultat et recevoir les annonces, et en est prévenu.
ask-act-disagree = Noter pour { $id_number } qu'aucun parent ou responsable légal n'est d'accord, ou ne l'est plus ? Ce qui attend de partir est arrêté, ce qui est envoyé reste envoyé, et l'enfant est prévenu. La raison n'est ni demandée ni conservée.
ask-act-agree-how = Comment savez-vous qu'un parent ou responsable légal de { $id_number } est d'accord ? Choisissez, ou écrivez-le en quelques mots : cela est conservé avec ce que vous faites.
button-check-form = Formulaire signé au centre
act-agreed = C'est noté : un parent ou responsable légal est d'accord. Conversations prévenues : { $chats }.
act-disagreed = C'est noté : aucun parent ou responsable légal n'est d'accord. Conversations prévenues : { $chats }.
button-act-guard = Ajouter un responsable
button-act-unguard = Retirer un responsable
ask-act-guard-address = Quelle est l'adresse du parent ou responsable légal de { $id_number } ? Tapez-la. Deux au plus, avec les mêmes droits.
ask-act-guard-how = Comment savez-vous que cette adresse est celle d'un parent ou responsable légal de { $id_number } ? Choisissez, ou écrivez-le en quelques mots : cela est conservé avec ce que vous faites.
ask-act-guard = Mettre { $email } comme adresse d'un responsable légal de { $id_number } ? Cette boîte mail pourra accepter ou refuser pour l'enfant, et créer le compte. S'il manque un accord, il y est demandé aussitôt.
ask-act-unguard-which = Quelle adresse n'est plus celle d'un responsable légal de { $id_number } ?
button-act-which = { $email }
ask-act-unguard = Retirer { $email } pour { $id_number } ? Ce qui y a été répondu ne compte plus, et le responsable qui reste est interrogé ; personne d'autre n'est prévenu, et la raison n'est ni demandée ni conservée.
act-guarded = { $email } est maintenant l'adresse d'un responsable légal.
act-guarded-asked = { $email } est maintenant l'adresse d'un responsable légal : un e-mail y part pour demander l'accord.
act-unguarded = { $email } n'est plus l'adresse d'un responsable légal.
act-unguarded-answer =
    Sa réponse ne compte plus : { $said ->
        [yes] l'autre réponse vaut, un responsable est d'accord.
        [no] l'autre réponse vaut, aucun responsable n'est d'accord.
       *[asked] l'accord d'un responsable manque tant qu'un autre n'a pas répondu.
    }
act-unguarded-stopped = Ce qui attendait d'être envoyé est arrêté, et l'enfant en est prévenu.
act-guardian-known = Rien n'a été changé : { $email } est déjà l'adresse d'un responsable légal.
act-guardian-none = Rien n'a été changé : { $email } n'est pas ici l'adresse d'un responsable légal.
act-guardians-two = Retirez-en d'abord une : il y a déjà deux adresses de responsables légaux. Rien n'a été changé.
act-guardian-many = Donnez une adresse personnelle : { $email } sert à plus de six personnes, comme celle d'un organisme. Rien n'a été changé.
act-guardian-holds = Réinitialisez d'abord le compte, ou mettez-y une autre adresse : { $email } en est l'adresse. Rien n'a été changé.
button-act-renew = Donner un nouveau code
ask-act-renew = Donner un nouveau code secret à { $id_number } ? L'ancien ne vaudra plus rien. Le nouveau n'est pas affiché ici : il figure sur une fiche, écrite sur la machine du service.
act-renewed = Un nouveau code secret a été créé pour { $id_number }, et l'ancien ne vaut plus rien. Il n'est pas affiché ici : <code>results-desk account slip { $id_number } --to FICHIER</code>, sur la machine du service, écrit la fiche.
