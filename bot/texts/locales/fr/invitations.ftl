## Les lettres par lesquelles une personne sans compte en ouvre un : l'invitation, et les réponses à
## ce qu'on y répond. $whom est « nobody » quand l'adresse est celle d'une seule personne inscrite,
## sinon la personne que la lettre concerne.

candidate-action-invite =
    .subject = { $whom ->
        [nobody] Comment lire votre résultat d'examen
       *[other] Pour { $whom } : comment lire le résultat d'examen
    }
    .body =
        Bonjour,

        { $whom ->
            [nobody] Pour recevoir votre résultat d'examen par e-mail, répondez
           *[other] Pour recevoir par e-mail le résultat d'examen destiné à { $whom }, répondez
        } à ce message par OUI, suivi de l'identifiant imprimé sur la convocation (Confirmation of
        Entry) : six chiffres et trois lettres.

        Toute personne qui lit cette messagerie pourra lire le résultat. Cela ne vous convient pas ?
        { $telegram ->
            [no] Parlez-en à un parent, ou écrivez-nous : { $email }.
           *[yes] Ouvrez plutôt notre conversation Telegram.
        }
    .more =
        Votre réponse crée un compte, gratuit et sans mot de passe, et vaut acceptation de nos
        conditions d'utilisation. En bref : le compte est personnel ; une personne mineure l'utilise
        avec l'accord d'un parent ; un résultat peut encore être corrigé jusqu'à l'émission du
        certificat ; c'est vous qui décidez à qui il est envoyé. Le texte complet : { $email }.
    .aside =
        Ce message ne vous concerne pas ? Répondez NON : nous n'écrirons plus ici à ce sujet. Ne nous
        envoyez jamais le code secret, ni un mot de passe.

candidate-action-invite-again =
    .subject = { $whom ->
        [nobody] Rappel : comment lire votre résultat d'examen
       *[other] Pour { $whom }, rappel : comment lire le résultat d'examen
    }
    .body =
        Bonjour,

        { $whom ->
            [nobody] Pour recevoir votre résultat d'examen par e-mail, répondez
           *[other] Pour recevoir par e-mail le résultat d'examen destiné à { $whom }, répondez
        } à ce message par OUI, suivi de l'identifiant imprimé sur la convocation (Confirmation of
        Entry) : six chiffres et trois lettres.

        Toute personne qui lit cette messagerie pourra lire le résultat. Cela ne vous convient pas ?
        { $telegram ->
            [no] Parlez-en à un parent, ou écrivez-nous : { $email }.
           *[yes] Ouvrez plutôt notre conversation Telegram.
        }
    .more =
        Votre réponse crée un compte, gratuit et sans mot de passe, et vaut acceptation de nos
        conditions d'utilisation : notre message d'il y a quelques jours en donnait l'essentiel. Ce
        rappel est le seul.
    .aside =
        Ce message ne vous concerne pas ? Répondez NON : nous n'écrirons plus ici à ce sujet. Ne nous
        envoyez jamais le code secret, ni un mot de passe.

candidate-answer-account-opened =
    .subject = Votre compte est créé
    .body =
        Bonjour,

        C'est fait : le compte est créé ({ $name }). Vous pouvez répondre à chacun de nos messages :

        • STATUT : où en est l'examen
        • RELEVÉ : le résultat, avec le relevé en PDF
        { $telegram ->
            [no] • ENVOYER et un nom : le relevé part pour cet organisme
           *[yes]
                • ENVOYER et un nom : le relevé part pour cet organisme
                • TELEGRAM : un lien vers notre conversation
        }

        Toute personne qui lit cette messagerie peut lire le résultat.
    .aside = Ce n'était pas vous ? Écrivez-nous tout de suite à { $email }.

candidate-answer-invitation-unclear =
    .subject = Répondez par OUI et l'identifiant
    .body =
        Bonjour,

        { $whom ->
            [nobody] Répondez
           *[other] Pour { $whom } : répondez
        } à ce message par OUI, suivi de l'identifiant imprimé sur la convocation (Confirmation of
        Entry), six chiffres et trois lettres, tapés au clavier et sans rien d'autre.

        Nous n'avons pas su lire les deux dans votre réponse : le service ne lit ni photos ni fichiers,
        et d'autres mots à côté d'un oui le font hésiter. Vous avez posé une question ? L'équipe vous
        répondra.

        La convocation est perdue ? Écrivez-nous à { $email }.
    .aside =
        Ce message ne vous concerne pas ? Répondez NON. Ne nous envoyez jamais le code secret, ni un
        mot de passe.

candidate-answer-invitation-number-wrong =
    .subject = Cet identifiant ne correspond pas
    .body =
        Bonjour,

        { $whom ->
            [nobody] Vérifiez
           *[other] Pour { $whom } : vérifiez
        } l'identifiant sur la convocation, puis répondez à ce message par OUI, suivi de cet identifiant.

        Celui de votre réponse n'est pas le bon. Chacun de nos messages concerne une seule personne : pour
        quelqu'un d'autre, répondez au message qui est arrivé pour cette personne. Après plusieurs
        identifiants erronés, nous nous arrêtons, par prudence.
    .aside =
        Ce message ne vous concerne pas ? Répondez NON. Ne nous envoyez jamais le code secret, ni un
        mot de passe.

candidate-answer-invitation-strayed =
    .subject = Répondez depuis cette adresse
    .body =
        Bonjour,

        { $whom ->
            [nobody] Pour recevoir votre résultat d'examen par e-mail, répondez
           *[other] Pour recevoir par e-mail le résultat d'examen destiné à { $whom }, répondez
        } à ce message, depuis cette adresse même, par OUI, suivi de l'identifiant imprimé sur la
        convocation.

        Une réponse à notre invitation vient d'arriver d'une autre adresse, ou sans preuve qu'elle
        vienne de vous. Rien n'a été fait.
    .aside =
        Ce message ne vous concerne pas ? Répondez NON. Ne nous envoyez jamais le code secret, ni un
        mot de passe.

candidate-answer-invitation-over =
    .subject = Adressez-vous au centre
    .body =
        Bonjour,

        Écrivez-nous à { $email }, ou passez nous voir avec une pièce d'identité : nous vous aiderons
        à obtenir le résultat.

        Plusieurs réponses contenaient un identifiant qui ne correspond pas. Par prudence, aucun
        compte ne peut plus être créé par une réponse.

candidate-answer-invitation-refused =
    .subject = Nous n'écrirons plus à ce sujet
    .body =
        Bonjour,

        C'est entendu : nous n'inviterons plus cette adresse.

        Si c'était une erreur, ou si l'un de vos proches passe un examen chez nous, écrivez-nous à
        { $email }.

candidate-answer-account-exists =
    .subject = Un compte existe déjà
    .body =
        Bonjour,

        Un compte a déjà été créé pour cette inscription, avec une autre adresse : votre réponse n'a
        rien changé.

        C'était vous, ou l'un de vos proches ? Alors tout va bien : le résultat se lit à cette
        adresse{ $telegram ->
            [no] .
           *[yes] , et dans notre conversation Telegram.
        }
    .aside = Cela vous étonne ? Écrivez-nous tout de suite à { $email }.

candidate-answer-way-through-centre =
    .subject = Votre résultat sans Telegram
    .body =
        Bonjour,

        Écrivez-nous depuis l'adresse e-mail donnée à l'inscription : une seule réponse suffit alors
        pour recevoir le résultat par e-mail, sans Telegram.

        L'adresse depuis laquelle vous venez d'écrire ne figure sur aucune inscription chez nous, ou
        elle est commune à beaucoup de personnes. Si vous n'en avez pas d'autre, écrivez-nous à
        { $email }, ou passez nous voir avec une pièce d'identité : le centre vous aidera volontiers.
        L'équipe lit aussi ce que vous nous avez écrit.

candidate-answer-no-secrets =
    .subject = N'envoyez jamais votre code secret ni un mot de passe
    .body =
        Bonjour,

        Supprimez votre message de votre propre messagerie aussi : il semble contenir un code secret ou
        un mot de passe.

        Nous ne les demandons jamais par e-mail, et n'en acceptons aucun : une messagerie est souvent
        lue par plusieurs personnes. Nous n'en avons rien fait, et l'avons masqué dans ce que nous
        gardons. Par e-mail, l'identifiant suffit. Si c'était l'un de vos mots de passe, choisissez-en
        un autre.

candidate-notice-result-news-by-mail =
    .subject = { $whom ->
        [nobody] Il y a du nouveau pour votre examen
       *[other] Pour { $whom } : il y a du nouveau pour l'examen
    }
    .body =
        Bonjour,

        { $until_agreed ->
            [yes] { $whom ->
                [nobody]
                    Vous pourrez lire ce qu'il y a de nouveau pour votre examen dès qu'un parent ou
                    responsable légal aura donné son accord : parlez-lui-en.
               *[other]
                    Vous pourrez lire ce qu'il y a de nouveau pour { $whom } dès qu'un parent ou
                    responsable légal aura donné son accord.
            }
           *[no]
                { $by_mail ->
                    [full] { $whom ->
                        [nobody] Pour lire ce qu'il y a de nouveau pour votre examen, répondez
                       *[other] Pour lire ce qu'il y a de nouveau pour { $whom }, répondez
                    } à ce message par ce seul mot : RELEVÉ.
                   *[other] { $leads ->
                        [page] Pour lire ce qu'il y a de nouveau, ouvrez la page indiquée plus bas.
                       *[nowhere] Pour savoir ce qu'il y a de nouveau, écrivez au centre : { $email }.
                    }
                }
        }

        Par discrétion, ce message n'en dit pas plus, et aucun résultat n'est donné par téléphone.

candidate-notice-result-news-invited =
    .subject = { $until_agreed ->
        [yes] { $whom ->
            [nobody] Il y a du nouveau pour votre examen
           *[other] Pour { $whom } : du nouveau pour l'examen
        }
       *[no] { $whom ->
            [nobody] Il y a du nouveau pour votre examen : comment le lire
           *[other] Pour { $whom } : du nouveau pour l'examen, et comment le lire
        }
    }
    .body =
        Bonjour,

        { $until_agreed ->
            [yes]
                { $whom ->
                    [nobody] Parlez-en à un parent ou responsable légal : dès son accord, ce qu'il y a de nouveau se lira ici.
                   *[other] Parlez-en à un parent ou responsable légal : dès son accord, ce qu'il y a de nouveau pour { $whom } se lira ici.
                } Le centre peut aussi remettre le résultat : { $email }.

                Pour créer le compte en attendant, répondez à ce message par OUI, suivi de l'identifiant
                imprimé sur la convocation (Confirmation of Entry) : six chiffres et trois lettres. Vous
                y verrez où en est l'examen.
           *[no]
                { $whom ->
                    [nobody] Pour lire par e-mail ce qu'il y a de nouveau pour votre examen, répondez
                   *[other] Pour lire par e-mail ce qu'il y a de nouveau pour { $whom }, répondez
                } à ce message par OUI, suivi de l'identifiant imprimé sur la convocation (Confirmation of
                Entry) : six chiffres et trois lettres.

                Toute personne qui lit cette messagerie pourra lire le résultat. Cela ne vous convient pas ?
                { $telegram ->
                    [no] Parlez-en à un parent, ou écrivez-nous : { $email }.
                   *[yes] Ouvrez plutôt notre conversation Telegram.
                }
        }
    .more =
        { $until_agreed ->
            [yes] Votre réponse crée un compte, gratuit et sans mot de passe.
           *[no] Votre réponse crée un compte, gratuit et sans mot de passe ; RELEVÉ, dans une deuxième réponse, vous donne alors le résultat.
        } Elle vaut acceptation de nos conditions d'utilisation : le compte
        est personnel, et une personne mineure l'utilise avec l'accord d'un parent ; c'est vous qui
        décidez à qui un résultat est envoyé. Le texte complet : { $email }.

        Par discrétion, ce message n'en dit pas plus, et aucun résultat n'est donné par téléphone.
    .aside =
        Ce message ne vous concerne pas ? Répondez NON : nous n'écrirons plus ici à ce sujet. Ne nous
        envoyez jamais le code secret, ni un mot de passe.

release-reach-without-account =
    { $letters ->
        [1] Une personne sans compte apprendrait
       *[other] { $letters } personnes sans compte apprendraient
    } par e-mail, à l'adresse importée, comment lire le résultat.

candidate-action-open-chat =
    .subject = Votre lien vers notre conversation Telegram
    .body =
        Bonjour,

        Pour ouvrir aussi sur Telegram le compte au nom de { $name }, suivez le lien ci-dessous, puis
        choisissez-y un mot de passe.

        { $hours ->
            [one] Il sert une seule fois, pendant { $hours } heure.
           *[other] Il sert une seule fois, pendant { $hours } heures.
        } Toute personne qui le suit obtient le compte : ne le transmettez à personne. Par e-mail, tout
        continue comme avant.
    .aside = Vous n'avez rien demandé ? Ne faites rien : sans être suivi, le lien n'ouvre rien.

candidate-answer-sign-in-chat =
    .subject = Comment vous connecter sur Telegram
    .body =
        Bonjour,

        Pour ouvrir sur Telegram le compte au nom de { $name }, appuyez sur « Me connecter » dans
        notre conversation : l'identifiant et le mot de passe suffisent.
    .more =
        Mot de passe oublié ? « Mot de passe oublié », dans la conversation, envoie un code à cette
        adresse.

alert-limit-invitation =
    { $count ->
        [1] Une invitation a reçu
       *[other] { $count } invitations ont reçu
    } en réponse autant d'identifiants erronés que config.toml le permet (code_tries) : elle ne crée plus de compte, et la personne qui répondait a été adressée au centre. L'adresse importée est peut-être celle de quelqu'un d'autre.
alert-limit-page =
    { $count ->
        [1] Un lien vers la page d'un résultat a reçu
       *[other] { $count } liens vers la page d'un résultat ont reçu
    } autant de mauvaises réponses qu'il en est accepté : pour ce compte, ou pour tous s'il y en a eu vraiment beaucoup, la page ne montre rien pendant quelque temps. Si une personne vous écrit, la date de naissance importée est peut-être fausse.
alert-invitation-refused = L'adresse { $who }, que vous avez pour l'identifiant { $id_number }, répond NON à notre invitation (e-mail n° { $letter }). Elle ne sera plus invitée. Vérifiez cette adresse : c'est peut-être celle de quelqu'un d'autre.

import-without-account =
    { $entries ->
        [1] Une personne inscrite à ces sessions n'a pas encore de compte.
       *[other] { $entries } personnes inscrites à ces sessions n'ont pas encore de compte.
    } `results-desk invite` les invite, par e-mail, à en créer un par une simple réponse.
invite-to-session = Invitations aux personnes sans compte, { $session }
invite-to-exam = Invitations aux personnes sans compte, { $exam }, { $session }
invite-to-school = Seulement de l'établissement : { $school }
invite-without-account =
    { $entries ->
        [0] Tout le monde a un compte.
        [one] Une personne n'a pas de compte :
       *[other] { $entries } personnes n'ont pas de compte :
    }
invite-lot-invite = • à inviter maintenant : { $entries }
invite-lot-remind = • à relancer, une seule fois, une semaine au moins après l'invitation : { $entries }
invite-lot-waits = • invitées depuis moins d'une semaine : { $entries }
invite-lot-over = • déjà relancées, injoignables, ou qui ont répondu non : { $entries }
invite-lot-shared = • à une adresse commune à plus de six inscriptions, qui ne reçoit rien : { $entries }
invite-lot-no-address = • sans adresse : { $entries }
invite-lot-at-rest = • à laisser en paix : { $entries }
invite-lot-barred = • à ne pas inviter tant que le réglage `by_mail` garde les résultats hors des e-mails : { $entries }
invite-lot-deleted = • compte supprimé ces derniers jours : { $entries }
invite-shared-address = Adresse commune { $email } : { $numbers }
invite-sent =
    { $letters ->
        [1] Un e-mail est en route.
       *[other] { $letters } e-mails sont en route.
    } `results-desk outbox` montre où ils en sont.

# Les invitations qu'un membre de l'équipe envoie dans la conversation
invite-written = { $letters } e-mails sur { $all } sont prêts.
invited-on-the-way =
    { $letters ->
        [1] Un e-mail part maintenant, ou demain matin s'il fait nuit ; la personne répond, et son compte est créé.
       *[other] { $letters } e-mails partent maintenant, ou demain matin s'il fait nuit ; chaque personne répond, et son compte est créé.
    }
button-staff-invite = Inviter
ask-invited-session = De quelle session sont les personnes à inviter ? Tapez-la, par exemple octobre 2026. Vous verrez combien d'e-mails partiraient avant tout envoi.
invited-session-unknown = Tapez un mois et une année, par exemple octobre 2026 : je ne reconnais pas cette session.
button-invited-session = { $session }
ask-invited-count =
    Tapez <b>{ $letters }</b>, le nombre d'e-mails, pour { $letters ->
        [1] l'envoyer
       *[other] les envoyer
    }. Pour restreindre l'envoi, tapez le nom d'un examen ou d'un établissement.
invited-miscounted = Relisez ce nombre : rien n'est parti, car ce n'est pas celui des e-mails à envoyer.
invited-nobody = Choisissez d'autres personnes si vous le souhaitez : aucune de celles-ci n'est à inviter maintenant.
invited-changed = Tapez /invite pour voir qui il reste à inviter : le nombre d'e-mails n'est plus celui que vous avez tapé, et cette demande n'en envoie plus.
invited-school-unknown = Tapez l'un de ces établissements : { $schools }. Aucune inscription de cette session n'est de « { $school } ».
invited-no-schools = Importez les inscriptions avec une colonne Établissement pour inviter par établissement : celles de cette session n'en indiquent pas.
invited-no-mailbox = Demandez à la personne qui tient les réglages de remplir <code>mail.address</code> et <code>mail.imap</code> : personne ne pourrait répondre à une invitation.

## Les billets à distribuer

slip-number = Identifiant : { $id_number }
slip-by-chat = Dans notre conversation Telegram : scannez le code, votre code secret sous la main.
slip-by-parent = Pour un parent : scannez le code pour ouvrir notre conversation Telegram, le code secret sous la main.
slip-by-mail = Par e-mail, sans Telegram : depuis l'adresse de votre inscription, écrivez « Je n'ai pas Telegram » à { $address }. Répondez ensuite OUI et votre identifiant.
slip-no-mail = Sans Telegram : adressez-vous au centre, { $email }.
slip-secret = Votre code secret est sur votre convocation (Confirmation of Entry). Ne l'envoyez jamais par e-mail et ne le montrez à personne.
slip-own-secret = Code secret : { $secret }. Gardez ce billet comme une clé. N'envoyez jamais ce code par e-mail et ne le montrez à personne.
slip-foot = { $centre }. Aucun résultat n'est donné par téléphone. Questions : { $email }
