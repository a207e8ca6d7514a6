## Les lettres (e-mails). Chaque lettre a un objet (.subject), un texte (.body) et parfois un
## encadré (.aside). Une ligne vide sépare les paragraphes ; un paragraphe fait d'un code seul est
## mis en grand ; les lignes qui commencent par « • » forment une liste. `.former` est le texte tel
## qu'une version d'avant l'écrivait, `.former-subject` et `.former-aside` de même : après une mise à
## jour, les réponses les citent encore. Qui reformule une lettre à laquelle on répond y garde ses
## mots ; un test le demande jusqu'à la version suivante.
## $name est le prénom, $at un moment, $email l'adresse du centre, $centre son nom.

letter-reply-above = — répondez au-dessus de cette ligne —
letter-signature = L'équipe des examens
letter-open-chat = Ouvrir la conversation
letter-chat = { $telegram ->
    [no] conversation
   *[yes] conversation Telegram
}
letter-on-telegram = { $telegram ->
    [no] dans la conversation
   *[yes] sur Telegram
}
letter-open-page = Ouvrir la page du résultat
letter-page-note = Une page montre ce qu'il en est, et rien n'en reste dans cette boîte : elle demande d'abord la date de naissance ou l'identifiant. Son lien vaut une semaine, puis une heure une fois le résultat affiché.
letter-email = E-mail : { $email }
letter-phone = Téléphone : { $phone } (aucun résultat n'est donné par téléphone)
letter-hours = Horaires : { $hours }
letter-website = Site : { $website }
letter-why =
    .typed = Vous recevez ce message parce que cette adresse vient d'être donnée à notre service de résultats.
    .account = Vous recevez ce message parce que cette adresse est celle de votre compte auprès de notre service de résultats.
    .entry = Vous recevez ce message parce que cette adresse figure sur votre inscription à l'examen.
    .guardian = Vous recevez ce message parce que le centre d'examen a cette adresse pour un parent ou responsable légal.
    .wrote = Vous recevez ce message parce que vous nous avez écrit.
    .former = Vous recevez ce message parce que cette adresse était celle de votre compte. C'est le dernier message que nous y envoyons.
    .news = Vous recevez ce message parce que vous avez demandé les annonces du centre. Pour ne plus les recevoir, répondez STOP.
    .told = Vous recevez ce message parce que nous avions écrit à cette adresse qu'il y avait du nouveau.
    .staff = Vous recevez ce message parce que cette adresse est celle d'une personne qui approuve les publications du centre.
    .organisation = Vous recevez ce message parce qu'une personne qui a passé un examen chez nous a choisi d'envoyer son résultat à votre organisme.

candidate-action-confirm-address =
    .subject = Confirmez votre adresse : répondez à ce message
    .body =
        Bonjour,

        Pour confirmer votre adresse, répondez simplement à ce message : une réponse vide suffit.

        Vous venez de nous la donner { letter-on-telegram }. C'est ici que nous vous préviendrons dès qu'il y
        aura du nouveau.

        Vous préférez rester { letter-on-telegram } ? Envoyez-y ce code, dans la conversation où vous avez
        donné votre adresse :

        { $code }

        { $hours ->
            [one] Il est valable { $hours } heure,
           *[other] Il est valable { $hours } heures,
        } et dans cette conversation seulement. Ne le communiquez à personne.
    .aside = Ce n'était pas vous ? Répondez NON : nous retirerons aussitôt votre adresse.
    .former =
        Bonjour,

        Vous venez de nous donner cette adresse sur Telegram. C'est ici que nous vous préviendrons dès
        qu'il y aura du nouveau.

        Pour la confirmer, répondez simplement à ce message : une réponse vide suffit.

        Vous préférez rester sur Telegram ? Envoyez-y ce code, dans la conversation où vous avez
        donné votre adresse :

        { $code }

        { $hours ->
            [one] Il est valable { $hours } heure,
           *[other] Il est valable { $hours } heures,
        } et dans cette conversation seulement. Ne le communiquez à personne.

        Ce n'est pas vous ? Répondez NON. Nous retirerons aussitôt votre adresse.

candidate-action-reset-password =
    .subject = Votre code pour choisir un nouveau mot de passe
    .body =
        Bonjour { $name },

        Pour choisir un nouveau mot de passe, envoyez ce code dans la { letter-chat } où vous
        l'avez demandé :

        { $code }

        { $hours ->
            [one] Il est valable { $hours } heure,
           *[other] Il est valable { $hours } heures,
        } et dans cette conversation seulement. Ne le communiquez à personne : nous ne vous le
        demanderons jamais par téléphone ni par e-mail.
    .aside =
        Vous n'avez rien demandé ? Ne faites rien : sans ce code, votre mot de passe reste le même.

candidate-action-sign-in-code =
    .subject = Votre code pour vous connecter
    .body =
        Bonjour { $name },

        Pour vous connecter, envoyez ce code dans la { letter-chat } où vous venez de donner
        votre mot de passe :

        { $code }

        Beaucoup de mots de passe erronés ont été essayés pour votre compte : tant que vous n'en
        choisissez pas un autre, nous demandons un tel code dans toute conversation qui n'y a jamais
        été connectée.

        { $hours ->
            [one] Il est valable { $hours } heure,
           *[other] Il est valable { $hours } heures,
        } et dans cette conversation seulement. Ne le communiquez à personne : nous ne vous le
        demanderons jamais par téléphone ni par e-mail.
    .aside = Ce n'était pas vous ? Quelqu'un connaît donc votre mot de passe : sans ce code, il n'entrera pas, mais choisissez-en vite un autre dans « Mes informations ».

candidate-notice-other-address-used =
    .subject = Un compte a été créé à votre nom avec une autre adresse
    .body =
        Bonjour { $name },

        Le { $at }, un compte a été créé sur notre service de résultats avec votre identifiant
        et votre code secret, mais avec une autre adresse e-mail que celle de votre inscription :
        { $new }.

        Si c'était vous, tout va bien : c'est à cette autre adresse que nous vous écrirons
        désormais.

        Un compte gelé ne montre et n'envoie rien tant que nous n'avons pas vérifié{ $look_days ->
            [0] { "" }
            [1] {", ce que nous faisons sous un jour"}
           *[other] {", ce que nous faisons sous"} { $look_days } jours
        }. Ne nous envoyez pas votre code secret.
    .aside =
        Ce n'était pas vous ? Répondez NON à ce message, depuis cette adresse : le compte est aussitôt
        gelé. Vous pouvez aussi nous écrire à { $email }.
    .former =
        Bonjour { $name },

        Le { $at }, un compte a été créé sur notre service de résultats avec votre identifiant
        et votre code secret, mais avec une autre adresse e-mail que celle de votre inscription :
        { $new }.

        Si c'était vous, tout va bien : c'est à cette autre adresse que nous vous écrirons
        désormais.
    .former-aside =
        Ce n'était pas vous ? Répondez NON à ce message, depuis cette adresse. Le compte est alors
        gelé aussitôt : rien n'est montré ni envoyé tant que nous n'avons pas vérifié. Vous pouvez
        aussi nous écrire à { $email }. Ne nous envoyez pas votre code secret.

candidate-notice-account-locked =
    .subject = Connexion bloquée après plusieurs mots de passe erronés
    .body =
        Bonjour { $name },

        Si c'était vous, patientez { $minutes ->
            [one] { $minutes } minute,
           *[other] { $minutes } minutes,
        } ou demandez un nouveau mot de passe dans la { letter-chat }.

        Le { $at }, un mot de passe erroné a été envoyé { $tries ->
            [one] { $tries } fois
           *[other] { $tries } fois de suite
        } pour votre compte, depuis { $telegram ->
            [no] la conversation
           *[yes] Telegram
        }. Ces essais n'y ont pas donné accès.

        Le mot de passe est celui que vous avez choisi, et non le code secret à quatre chiffres.
    .aside =
        Ce n'était pas vous ? Par prudence, choisissez un nouveau mot de passe et prévenez-nous :
        { $email }.

candidate-notice-new-sign-in =
    .subject = Nouvelle connexion à votre compte
    .body =
        Bonjour { $name },

        Le { $at }, quelqu'un s'est connecté à votre compte depuis une nouvelle { letter-chat }. Si c'était vous, vous n'avez rien à faire.
    .aside =
        Ce n'était pas vous ? Choisissez tout de suite un nouveau mot de passe { letter-on-telegram }, puis
        écrivez-nous à { $email }.

candidate-notice-password-changed =
    .subject = Votre mot de passe a été changé
    .body =
        Bonjour { $name },

        Le mot de passe de votre compte a été changé le { $at }. Si c'était vous, vous n'avez rien à
        faire.
    .aside =
        Ce n'était pas vous ? Demandez tout de suite un nouveau mot de passe { letter-on-telegram }, puis
        écrivez-nous à { $email }.

candidate-notice-new-address-asked =
    .subject = Changement d'adresse e-mail demandé pour votre compte
    .body =
        Bonjour { $name },

        Le { $at }, il a été demandé que l'adresse e-mail de votre compte devienne { $new }. Cela ne
        vaudra qu'une fois cette adresse confirmée ; d'ici là, nous continuons de vous écrire ici.

        Si c'était vous, vous n'avez rien à faire ici.
    .aside =
        Ce n'était pas vous ? Répondez NON à ce message : la demande est aussitôt annulée. Puis
        choisissez un nouveau mot de passe avec « Mot de passe oublié » dans notre { letter-chat }, car quelqu'un connaît le vôtre ; le code arrive à cette adresse.

candidate-notice-address-changed =
    .subject = Votre compte a changé d'adresse e-mail
    .body =
        Bonjour { $name },

        L'adresse e-mail de votre compte a été remplacée par { $new } le { $at }. C'est à
        cette nouvelle adresse que nous vous écrirons désormais.

        Si c'était vous, vous n'avez rien à faire.
    .aside =
        Ce n'était pas vous ? Répondez NON à ce message, depuis cette adresse : le compte est aussitôt
        gelé, et ne montre et n'envoie rien tant que nous n'avons pas vérifié. Vous pouvez aussi nous
        écrire à { $email }.

candidate-notice-result-news =
    .subject = Il y a du nouveau pour votre examen
    .body =
        Bonjour,

        { $until_agreed ->
            [yes]
                Il y a du nouveau pour votre examen. Vous le verrez dès qu'un parent ou responsable
                légal aura donné son accord : parlez-lui-en.
           *[no]
                Ouvrez notre { letter-chat } quand vous voulez : il y a du nouveau pour votre examen.
        }

        Par discrétion, ce message n'en dit pas plus, et nous ne donnons aucun résultat par
        téléphone.

candidate-notice-result-news-for =
    .subject = Pour { $whom } : il y a du nouveau pour votre examen
    .body =
        Bonjour,

        { $until_agreed ->
            [yes]
                Pour { $whom } : il y a du nouveau pour votre examen. Vous le verrez dès qu'un parent ou
                responsable légal aura donné son accord : parlez-lui-en.
           *[no]
                Pour { $whom } : ouvrez notre { letter-chat } quand vous voulez, il y a du nouveau pour
                votre examen.
        }

        Par discrétion, ce message n'en dit pas plus, et nous ne donnons aucun résultat par
        téléphone.

candidate-notice-certificate-here =
    .subject = { $whom ->
        [nobody] Votre certificat est arrivé
       *[other] Pour { $whom } : le certificat est arrivé
    }
    .body =
        Bonjour,

        { $whom ->
            [nobody] Votre certificat est arrivé au centre.
           *[other] Pour { $whom } : le certificat est arrivé au centre.
        }

candidate-notice-result-taken-back =
    .subject = { $whom ->
        [nobody] Le centre a retiré ce qu'il avait publié sur votre examen
       *[other] Pour { $whom } : le centre a retiré ce qu'il avait publié
    }
    .body =
        Bonjour,

        { $whom ->
            [nobody] Vous n'avez rien à faire : le centre avait publié du nouveau sur votre examen par erreur,
           *[other] Vous n'avez rien à faire : le centre avait publié du nouveau sur l'examen de { $whom } par erreur,
        } et l'a retiré. Si vous avez gardé ou transmis quelque chose, ne vous y fiez pas.

        Nous vous écrirons dès qu'il y aura du nouveau.

candidate-notice-result-not-valid =
    .subject = { $whom ->
        [nobody] Ce qui était publié sur votre examen n'est plus valable
       *[other] Pour { $whom } : ce qui était publié n'est plus valable
    }
    .body =
        Bonjour,

        { $whom ->
            [nobody] N'utilisez plus ce que vous avez gardé ou transmis : ce que le centre avait publié sur votre examen
           *[other] N'utilisez plus ce qui a été gardé ou transmis : ce que le centre avait publié sur l'examen de { $whom }
        } n'est plus valable.

        Le centre vous dira la suite.

candidate-notice-day-put-off =
    .subject = Les résultats viendront un autre jour
    .body =
        Bonjour { $name },

        Vous n'avez rien à faire : les résultats annoncés dans notre { letter-chat } pour le
        { $at } ne viendront pas ce jour-là. Nous vous écrirons dès que le vôtre sera là.
    .more =
        Aucun résultat n'est donné par téléphone, et aucune autre date n'est encore fixée.

candidate-notice-try-password =
    .subject = Essayez votre mot de passe avant les résultats
    .body =
        Bonjour { $name },

        Connectez-vous dès maintenant à notre { letter-chat } : des résultats y seront publiés
        le { $at }, et il vous faudra votre identifiant et votre mot de passe.
    .more =
        Mot de passe oublié ? « Mot de passe oublié », dans la conversation, vous permet d'en choisir un
        nouveau. Aucun résultat n'est donné par téléphone.

candidate-notice-broadcast =
    .subject = { $subject }

candidate-notice-service =
    .subject = { $subject }

candidate-notice-account-closed =
    .subject = Votre compte est fermé
    .body =
        Bonjour { $name },

        Votre compte auprès de notre service de résultats a été fermé le { $at }. Cela ne change
        rien à votre inscription, ni à votre résultat, que nous pouvons toujours vous remettre.
    .aside =
        Ce n'était pas vous ? Écrivez-nous sans attendre à { $email }. { $telegram ->
            [no] { "" }
           *[yes] { $claim ->
                    [no]
                        Vous pouvez aussi vous réinscrire dans notre { letter-chat }, avec votre identifiant et
                        votre code secret, mais seulement après le { $waits } : cette adresse était trop récente pour
                        que ce soit possible tout de suite.
                   *[yes]
                        Vous pouvez aussi vous réinscrire tout de suite dans notre { letter-chat }, avec votre
                        identifiant, votre code secret et cette adresse.
                }
        }

candidate-answer-account-gone =
    .subject = Votre compte est fermé
    .body =
        Bonjour { $name },

        Votre compte auprès de notre service de résultats est fermé : nous ne pouvons plus rien faire
        pour lui par e-mail. Votre inscription et votre résultat n'ont pas changé.

        { $telegram ->
            [no] { $claim ->
                [taken] Entre-temps, un nouveau compte a été ouvert pour cette inscription.
               *[other] Pour rouvrir un compte, demandez à un parent ou responsable légal, ou écrivez-nous : { $email }.
            }
           *[yes]
                { $claim ->
                    [yes]
                        Pour rouvrir un compte, inscrivez-vous dans notre { letter-chat } avec votre identifiant,
                        votre code secret et cette adresse : c'est possible tout de suite. Avec une autre adresse,
                        ce le sera après le { $until }.
                    [any]
                        Pour rouvrir un compte, inscrivez-vous dans notre { letter-chat } avec votre identifiant
                        et votre code secret : c'est possible tout de suite.
                    [taken] Entre-temps, un nouveau compte a été ouvert pour cette inscription.
                   *[no]
                        Pour rouvrir un compte, inscrivez-vous dans notre { letter-chat } avec votre identifiant
                        et votre code secret après le { $until }.
                }
        }

        { $seen ->
            [yes] Une personne du centre lira votre message et vous répondra.
           *[no] { "" }
        }

candidate-action-repeat-command =
    .subject = Confirmez que c'est vous qui nous avez écrit
    .body =
        Bonjour,

        Pour que nous fassions ce que vous demandez, répondez à ce message-ci par le même mot.

        Nous venons de recevoir un message qui porte votre adresse. Rien ne prouve qu'il vient de
        vous : nous n'avons donc rien fait.
    .aside = Ce n'était pas vous ? Il n'y a rien à faire : sans réponse de votre part, tout reste comme avant.
    .former-subject = À confirmer : quelqu'un nous a écrit en votre nom

candidate-answer-statement =
    .subject = Votre relevé de résultats
    .body =
        Bonjour { $name },

        Voici, comme vous l'avez demandé, votre résultat à l'examen { $exam }. Votre relevé de
        résultats est en pièce jointe.

candidate-answer-leave =
    .subject = Autorisez d'abord votre relevé par e-mail
    .body =
        Bonjour { $name },

        Dans notre { letter-chat }, ouvrez « Mes informations » et touchez « Autoriser le
        relevé par e-mail » ; puis répondez RELEVÉ à ce message.
    .more =
        Sans cela, votre relevé de l'examen { $exam } ne part pas par e-mail : d'autres personnes
        lisent peut-être cette boîte. { $telegram ->
            [no] Dans la conversation
           *[yes] Sur Telegram
        }, il vous attend déjà.

candidate-answer-status =
    .subject = Où en est votre examen
    .body =
        Bonjour { $name },

        Voici où en est votre examen { $exam }. { $status }

candidate-answer-help =
    .subject = Ce que vous pouvez nous répondre
    .body =
        Bonjour,

        Répondez à l'un de nos messages par un seul mot :

        { $by_mail ->
            [off] { "" }
            [no_results]
                • STATUT : où en est votre examen ;
                • CERTIFICAT : quand et comment l'obtenir ;
           *[full]
                • STATUT : où en est votre examen ;
                • RÉSULTAT : votre résultat et votre relevé ;
                • ENVOYER et un nom : votre résultat part pour cet organisme ;
                • ANNULER : arrêter un envoi qui n'est pas encore parti ;
                • CERTIFICAT : quand et comment l'obtenir ;
        }
        • NOM et la bonne orthographe : faire corriger votre nom ;
        • LANGUE : changer de langue ;
        { $telegram ->
            [no] • STOP : ne plus recevoir nos annonces ;
           *[yes]
                • TELEGRAM : un lien vers notre conversation ;
                • STOP : ne plus recevoir nos annonces ;
        }
        • STOP TOUT : déconnecter tous les téléphones ;
        • SUPPRIMER : supprimer votre compte, après deux questions ;
        • AIDE : recevoir ce message.

        Quand nous vous demandons de confirmer votre adresse, une réponse vide suffit ; répondez
        NON si ce n'est pas vous.

        Tout ce que vous écrivez d'autre est lu par l'équipe, qui vous répondra. Vous pouvez aussi
        nous écrire à { $email }.

candidate-answer-question =
    .subject = Votre message est bien arrivé
    .body =
        Bonjour,

        { $caring ->
            [yes] Une personne du centre lit votre message, et vous répondra.
           *[no]
                Votre message est arrivé : une personne du centre va vous répondre.

                { $by_mail ->
                    [off] { "" }
                    [no_results] En attendant, répondez STATUT à l'un de nos messages pour savoir où en est votre examen.
                   *[full]
                        En attendant, un seul mot en réponse à l'un de nos messages suffit pour :

                        • STATUT : savoir où en est votre examen ;
                        • RÉSULTAT : votre résultat et votre relevé ;
                        • ENVOYER et un nom : votre résultat part pour cet organisme.
                }
        }

candidate-answer-unclear =
    .subject = Confirmez votre adresse : un seul mot suffit
    .body =
        Bonjour,

        Répondez à ce message par un seul mot, sans rien d'autre :

        • OUI : cette adresse est bien la vôtre ;
        • NON : ce n'est pas vous, nous la retirons.

        Nous n'avons pas su lire si votre réponse était un oui ; l'équipe la lit aussi.

        Vous préférez { $telegram ->
            [no] la conversation
           *[yes] Telegram
        } ? Envoyez ce code dans la conversation où vous avez donné votre adresse :

        { $code }
    .former =
        Bonjour,

        Nous n'avons pas su lire si votre réponse est un oui. Répondez à ce message par un seul mot,
        sans rien d'autre :

        • OUI : cette adresse est bien la vôtre ;
        • NON : ce n'est pas vous, nous la retirons.

        Ou envoyez ce code dans la conversation Telegram où vous avez donné votre adresse :

        { $code }

        L'équipe lit aussi ce que vous nous avez écrit.

candidate-answer-late =
    .subject = Votre réponse est arrivée trop tard
    .body =
        Bonjour,

        Pour recevoir une nouvelle demande de confirmation, ouvrez notre { letter-chat } et touchez
        « Renvoyer l'e-mail ».

        La précédente n'est plus valable : votre réponse ne suffit donc plus. L'équipe lit aussi ce que
        vous nous avez écrit.

candidate-answer-stopped =
    .subject = Vous ne recevrez plus nos annonces
    .body =
        Bonjour,

        C'est noté : vous ne recevrez plus nos annonces par e-mail.

        Votre compte reste ouvert : dès qu'il y aura du nouveau pour votre examen, nous vous écrirons.

candidate-answer-denied =
    .subject = Votre adresse a été retirée
    .body =
        Bonjour,

        Merci de nous avoir prévenus. Nous avons retiré votre adresse et n'y écrirons plus. La
        personne qui nous l'avait donnée, sans doute par erreur, devra en indiquer une autre.

candidate-answer-address-kept =
    .subject = Votre adresse e-mail reste la même
    .body =
        Bonjour { $name },

        Merci de nous avoir prévenus. La demande est annulée : nous continuons de vous écrire à cette
        adresse.

        La personne qui l'a faite était connectée à votre compte. Choisissez un nouveau mot de passe
        avec « Mot de passe oublié » dans notre { letter-chat } : le code arrive ici, et toutes
        les autres connexions sont fermées. Si quelque chose vous paraît encore étrange, écrivez-nous
        à { $email }.

candidate-answer-frozen =
    .subject = Ce compte est gelé
    .body =
        Bonjour,

        Merci de nous avoir prévenus. Le compte est gelé : plus rien n'en est montré ni envoyé à
        personne. Nous vérifierons d'ici au { $until } à qui il est.

        Pour nous aider, écrivez-nous à { $email } ou passez nous voir avec une pièce d'identité. Ne
        nous envoyez pas votre code secret.

staff-action-approve-release =
    .subject = Votre accord est demandé pour la publication { $number }
    .body =
        Bonjour,

        Pour approuver cette publication, répondez OUI, sans rien d'autre. Pour l'abandonner, répondez
        NON.

        { $by } a préparé la publication { $number } : { $exam }, { $session }. { $results ->
            [1] Son résultat serait visible
           *[other] Ses { $results } résultats seraient visibles
        } { $when }. Sans accord, elle prend fin le { $ends } et personne ne voit rien.

        Voici ce qu'elle couvre.
    .aside = Un doute, une question ? Répondez en quelques mots : rien n'est publié, et l'équipe vous lit.

staff-action-approve-release-again =
    .subject = Répondez encore une fois pour la publication { $number }
    .body =
        Bonjour,

        Pour approuver la publication { $number }, répondez OUI, sans rien d'autre. Pour l'abandonner,
        répondez NON.

        Votre réponse ne disait pas clairement l'un ou l'autre : rien n'est publié. L'équipe lit ce que
        vous avez écrit.

staff-answer-release =
    .subject = Votre réponse sur la publication { $number }
    .body =
        Bonjour,

        Voici ce que votre réponse a fait.

staff-notice-release =
    .subject = Nouvelles de la publication { $number }
    .body =
        Bonjour,

        Voici ce qu'il en est de la publication { $number }. Aucune réponse n'est nécessaire.

staff-action-approve-broadcast =
    .subject = Votre accord est demandé pour le message { $number }
    .body =
        Bonjour,

        Pour laisser partir ce message, répondez OUI, sans rien d'autre. S'il ne doit pas être envoyé,
        répondez NON.

        { $by } l'a écrit à toute la session { $session } : { $count ->
            [one] { $count } message ou e-mail
           *[other] { $count } messages et e-mails
        }. Rien n'est envoyé sans accord ; à défaut, il prend fin le { $ends }.

        Voici ce qu'il dit, et à qui il s'adresse.
    .aside = Un doute, une question ? Répondez en quelques mots : rien n'est envoyé, et l'équipe vous lit.

staff-action-approve-broadcast-again =
    .subject = Répondez encore une fois pour le message { $number }
    .body =
        Bonjour,

        Pour laisser partir le message { $number }, répondez OUI, sans rien d'autre. S'il ne doit pas être
        envoyé, répondez NON.

        Votre réponse ne disait pas clairement l'un ou l'autre : rien n'est envoyé. L'équipe lit ce que
        vous avez écrit.

staff-answer-broadcast =
    .subject = Votre réponse sur le message { $number }
    .body =
        Bonjour,

        Voici ce que votre réponse sur le message a fait.

staff-notice-broadcast =
    .subject = Nouvelles du message { $number }
    .body =
        Bonjour,

        Voici ce qu'il en est du message { $number }. Aucune réponse n'est nécessaire.

institution-notice-result-shared =
    .subject = Résultat : { $filed }, { $exam }{ $number ->
        [none] { "" }
       *[other] , { $number }
    }, { $reference }
    .body =
        Madame, Monsieur,

        Centre où { $candidate } a passé l'examen { $exam }, nous vous transmettons ce résultat à sa
        demande. Vous trouverez le relevé de résultats en pièce jointe, au format PDF.

        • Nom : { $candidate }{ $born ->
            [none] { "" }
           *[other] , naissance le { $born }
        }{ $number ->
            [none] { "" }
           *[other] , votre numéro { $number }
        }
        • Examen : { $exam }, { $session }
        • Résultat : { $result }
        • Numéro de référence : { $reference }
        • Numéro d'envoi : { $share }{ $until ->
            [none] { "" }
           *[other] , valable jusqu'au { $until }
        }

        { $check }

        Pour toute question à ce sujet, répondez à ce message : quelqu'un du centre le lira.

        { $note }
    .aside = Vous avez reçu ce message deux fois, avec le même numéro d'envoi ? C'est le même relevé.

share-result-attached = voir le relevé
share-check-page = Pour vérifier son authenticité : { $page }, code { $code }. La réponse est immédiate.
share-check-mail = Pour vérifier son authenticité : envoyez son code { $code } à { $mail }. La réponse est immédiate.

institution-notice-share-withdrawn =
    .subject = Résultat à ne plus utiliser : envoi { $share }
    .body =
        Madame, Monsieur,

        Nous vous prions de ne plus utiliser le relevé de résultats que nous vous avons envoyé le
        { $at } (numéro d'envoi { $share }), et de le supprimer si rien ne vous oblige à le
        conserver.

        Nous vous l'avions envoyé à la demande d'une personne qui a passé un examen chez nous ;
        elle a retiré cette demande.

institution-notice-result-taken-back =
    .subject = Résultat publié par erreur : envoi { $share }
    .body =
        Madame, Monsieur,

        Nous vous prions de ne pas vous fier au relevé de résultats que nous vous avons envoyé le
        { $at } (numéro d'envoi { $share }) : le centre avait publié ce résultat par erreur, et l'a
        retiré.

        La personne qui vous l'avait fait envoyer pourra le renvoyer une fois publié.

institution-notice-result-not-valid =
    .subject = Résultat qui n'est plus valable : envoi { $share }
    .body =
        Madame, Monsieur,

        Nous vous prions de ne plus utiliser le relevé de résultats que nous vous avons envoyé le
        { $at } (numéro d'envoi { $share }) : il n'est plus valable.

        Merci de le supprimer si rien ne vous oblige à le conserver.

institution-notice-result-updated =
    .subject = Résultat mis à jour : envoi { $share }
    .body =
        Madame, Monsieur,

        Nous vous prions de ne plus utiliser le relevé de résultats que nous vous avons envoyé le
        { $at } (numéro d'envoi { $share }) : le centre a mis ce résultat à jour depuis.

        La personne qui nous l'avait demandé peut vous envoyer le nouveau relevé.

## Où en est un examen : ce que répond le mot « STATUT ».

mail-status-expected = Les résultats sont attendus { $window }. Nous vous écrirons dès qu'il y aura du nouveau.
mail-status-late = Les résultats étaient attendus { $window }. Le vôtre n'est pas encore là : quelques-uns arrivent plus tard, et cela ne dit rien de votre travail. Nous vous écrirons dès qu'il y aura du nouveau. Une échéance approche ? Écrivez-nous à l'adresse ci-dessous.
mail-status-news = Il y a du nouveau : ouvrez notre { letter-chat } quand vous voulez.
mail-status-stopped = Pour l'instant, le centre a suspendu tous les envois, relevés de résultats compris. Redemandez-le un peu plus tard.
mail-status-hidden = Pour l'instant, le centre n'affiche aucun résultat, pour personne. Redemandez-le un peu plus tard.

institution-answer-checked =
    .subject = Notre réponse au sujet du relevé de résultats
    .body =
        Madame, Monsieur,

        Vous nous avez demandé de vérifier un relevé de résultats. Voici notre réponse, à la date du
        { $at }.
    .more =
        Un résultat peut changer par la suite : vérifiez de nouveau quand vous devez en être sûr.

institution-answer-checked-briefly =
    .subject = Notre réponse au sujet du relevé de résultats
    .body =
        Madame, Monsieur,

        Vous nous avez demandé de vérifier un relevé de résultats. Voici notre réponse, à la date du
        { $at }.
    .more =
        Elle est brève, et la seule d'aujourd'hui : rien ne nous prouve que ce message vient de
        vous (votre serveur de messagerie ne signe rien que le nôtre puisse vérifier). Une autre
        question ? Le centre vous aide.
