## Vivre par e-mail : ce qu'on peut répondre, ce que nos messages demandent, ce que répondent les mots.
## $whom est un prénom, $command le mot que quelqu'un a écrit, $by_mail le réglage du centre.

letter-words-usual =
    .full = Vous pouvez répondre par un mot : STATUT, RÉSULTAT ou AIDE.
    .no_results = Vous pouvez répondre par un mot : STATUT, STOP ou AIDE.
    .off = Vous pouvez répondre par un mot : AIDE, LANGUE ou STOP.
letter-words-news =
    .full = Vous pouvez répondre par un mot : STATUT ou AIDE.
    .no_results = Vous pouvez répondre par un mot : STATUT ou AIDE.
    .off = Vous pouvez répondre par un mot : LANGUE ou AIDE.
letter-words-yes = Vous pouvez répondre par un mot : OUI, NON ou AIDE.
letter-words-invited = Vous pouvez répondre : OUI et l'identifiant, NON ou STOP.
letter-words-any = Vous pouvez répondre : STATUT, AIDE, ou QUESTION suivi de la vôtre.
letter-words-warned = Vous pouvez répondre : OUI, NON, ou QUESTION suivi de la vôtre.
letter-words-still = Vous pouvez répondre : ANNULER, STOP, ou QUESTION suivi de la vôtre.
letter-words-closed = Vous pouvez répondre : AIDE, STOP, ou QUESTION suivi de la vôtre.
letter-for-whom = Pour { $whom } : { $subject }
letter-not-understood = Nous n'avons pas su lire votre dernière réponse : rien n'a été fait. L'équipe la lit aussi.

candidate-action-for-whom =
    .subject = Votre demande : répondez par un prénom
    .body =
        Bonjour,

        Pour recevoir une réponse, répondez à ce message par l'un de ces prénoms, sans rien d'autre.
        Votre demande : { $command }.
    .aside =
        Cette adresse est celle de plusieurs personnes : nous demandons donc chaque fois de qui il
        s'agit. La question vaut un jour ; sans réponse, rien ne se passe.

candidate-action-which-exam =
    .subject = Votre demande : répondez par un numéro
    .body =
        Bonjour,

        Pour dire de quel examen il s'agit, répondez par un numéro de cette liste, sans rien d'autre.
        Votre demande : { $command }.
    .aside =
        Vous avez un compte pour chacun de ces examens. La question vaut un jour ; sans réponse, rien ne
        se passe.

candidate-answer-not-by-mail =
    .subject = Comment obtenir ce que vous demandez
    .body =
        Bonjour,

        Le centre ne donne aucun résultat par e-mail. Vous trouverez le vôtre dans notre { letter-chat } ; vous pouvez aussi le demander au centre : { $email }.

candidate-answer-already =
    .subject = Notre réponse d'aujourd'hui vaut toujours
    .body =
        Bonjour,

        Relisez notre réponse d'aujourd'hui : elle vaut toujours, rien n'a changé depuis. Elle est dans
        cette boîte, peut-être parmi les messages indésirables.

        Vous ne la trouvez pas ? Écrivez-nous à { $email }.

candidate-answer-arrived =
    .subject = Votre message est bien arrivé
    .body =
        Bonjour,

        Votre message est arrivé : une personne du centre va le lire et vous répondre.

        C'est urgent ? Écrivez-nous à { $email }.

candidate-answer-from-team =
    .subject = La réponse du centre à votre message
    .body =
        Bonjour,

        Voici la réponse de l'équipe du centre à votre message du { $at }. S'il reste quelque chose,
        répondez à cet e-mail.

candidate-answer-question-done =
    .subject = Votre message au centre est traité
    .body =
        Bonjour,

        L'équipe du centre a traité votre message du { $at }. S'il reste quelque chose, répondez à cet
        e-mail.

candidate-answer-enough =
    .subject = Nos réponses reprennent bientôt
    .body =
        Bonjour,

        Pour la suite, relisez nos réponses de ces dernières heures, ou écrivez au centre : { $email }.

        Nous avons déjà beaucoup répondu à cette adresse ; les réponses automatiques reprennent le
        { $until }. Rien ne se perd d'ici là : l'équipe lit vos questions, et ANNULER, STOP ou STOP TOUT
        agissent aussitôt.

candidate-answer-step-over =
    .subject = Cette question est close
    .body =
        Bonjour,

        Pour recommencer, répondez par le mot voulu : ENVOYER et un nom, ou SUPPRIMER, par exemple.

        Rien n'a été fait : le message auquel vous répondez a déjà reçu sa réponse, ou date de plus d'un
        jour.

candidate-answer-step-strayed =
    .subject = Une réponse est venue d'une autre adresse
    .body =
        Bonjour,

        Si c'était vous, répondez de nouveau à notre question, depuis cette adresse ; sinon, il n'y a
        rien à faire.

        Une réponse vient d'arriver d'une autre adresse, ou sans preuve qu'elle vienne d'ici. Rien n'a
        été fait.

## Ce que quelqu'un a écrit, dans nos mots.

mail-command-status = STATUT
mail-command-result = RÉSULTAT
mail-command-statement = RELEVÉ
mail-command-send = ENVOYER
mail-command-name = NOM
mail-command-certificate = CERTIFICAT
mail-command-language = LANGUE
mail-command-telegram = TELEGRAM
mail-command-delete = SUPPRIMER
mail-command-stop_all = STOP TOUT
mail-command-cancel = ANNULER
mail-person = • { $name }
mail-exam = { $number }. { $exam }, { $session }
## Les mots qui peuvent entourer un prénom.
words-for-whom = numéro | n° | n | pour | mon | ma | fils | fille | enfant | c'est | cest | c | est | il | s'agit | sagit | de | d | le | la | résultat | svp | s'il | vous | plaît | merci | bonjour

## Ce que STATUT ajoute aux mots de la conversation.

mail-status-out = Votre résultat est là. Pour le recevoir à cette adresse, avec votre relevé en PDF, répondez RÉSULTAT.
mail-status-leave = Votre résultat est là, dans notre { letter-chat }. Pour le recevoir aussi à cette adresse, ouvrez-y « Mes informations » et touchez « Autoriser le relevé par e-mail » ; répondez ensuite RÉSULTAT.
mail-status-page = Il y a du nouveau : pour le lire, ouvrez la page indiquée plus bas.
mail-status-certificate = S'il y a un certificat, il arrive plus tard, au centre. Une question à ce sujet ? Répondez CERTIFICAT ou écrivez-nous : { $contact }.
mail-status-shares = Vos envois :

## Ce que la notice dit des e-mails, selon le réglage `by_mail` du centre.

privacy-by-mail = Les résultats par e-mail
privacy-by-mail-full = Votre résultat ne part par e-mail que si vous le demandez, en répondant à l'un de nos messages, et seulement si vous l'avez permis ou si vous avez ouvert votre compte par e-mail. Quiconque lit cette boîte peut alors lire le résultat. Vous pouvez aussi l'avoir sur Telegram, ou auprès du centre : { $contact }.
privacy-by-mail-no-results = Aucun résultat n'est donné par e-mail. Vous avez le vôtre sur Telegram, ou auprès du centre : { $contact }. Par e-mail, vous apprenez où en est votre examen.
privacy-by-mail-page = Nos messages peuvent aussi mener à une page protégée qui montre le résultat à qui donne la date de naissance ou l'identifiant : une fois, puis de nouveau pendant une heure.
privacy-by-mail-off = Rien n'est donné par e-mail. Vous avez votre résultat sur Telegram, ou auprès du centre : { $contact }.

privacy-young = Si vous avez moins de 18 ans
privacy-young-guardian = Avant { $age } ans, et avant 18 ans pour les examens des jeunes apprenants, un parent ou responsable légal doit dire oui avant que vous envoyiez un résultat ou receviez nos annonces ; il peut revenir sur ce oui à tout moment. { $reads ->
        [yes] Votre résultat, vous pouvez le lire sans attendre.
       *[no] Votre résultat attend lui aussi ce oui ; le centre peut toujours vous le remettre.
    }
privacy-young-telegram = Avant { $age } ans, c'est à votre parent que nous proposons Telegram, pas à vous.
privacy-young-linkedin = Avant { $age } ans, rien ne vous propose de mettre votre résultat sur LinkedIn.

## ENVOYER : trois messages, valables un jour chacun.

candidate-action-name-recipient =
    .subject = Dites-nous qui doit recevoir votre résultat
    .body =
        Bonjour { $name },

        Pour envoyer votre résultat, répondez par le nom de l'établissement, de l'employeur ou du
        service.

        S'il n'est pas dans notre liste, répondez par trois lignes : son nom, son site internet et son
        adresse e-mail.
    .aside = Rien ne part avant que vous ayez vu où cela va et répondu OUI.

candidate-action-choose-recipient =
    .subject = Choisissez par un numéro qui reçoit votre résultat
    .body =
        Bonjour { $name },

        Pour choisir qui reçoit votre résultat, répondez par un numéro de cette liste.
    .more =
        Il n'y est pas ? Répondez par un autre nom ; ou par trois lignes : nom, site internet et
        adresse e-mail.
    .aside = Rien ne part avant que vous ayez vu où cela va et répondu OUI.

candidate-action-confirm-send =
    .subject = Répondez OUI pour envoyer votre résultat
    .body =
        Bonjour { $name },

        Pour que ceci parte, répondez OUI, sans rien d'autre. L'envoi a lieu une heure plus tard ;
        jusque-là, ANNULER l'arrête.
    .aside = Pour ne rien envoyer, répondez NON. Sans réponse, rien ne part. L'organisme garde ce qu'il a reçu ; mais vous pourrez révoquer l'envoi, et nous lui dirons alors qu'il n'est plus valable.
    .former-aside = Pour ne rien envoyer, répondez NON. Sans réponse, rien ne part. Un envoi reçu ne peut pas être rappelé.

candidate-answer-not-sent =
    .subject = Rien n'a été envoyé
    .body =
        Bonjour { $name },

        Rien n'a été envoyé. Voici pourquoi.

candidate-answer-on-its-way =
    .subject = Votre résultat part dans une heure
    .body =
        Bonjour { $name },

        Votre relevé de résultats part pour « { $organisation } » le { $goes }. Pour l'arrêter avant,
        répondez ANNULER à ce message.

        Nous vous écrirons dès qu'il aura été remis. Si l'organisme ne doit plus s'en servir un jour,
        répondez aussi ANNULER à ce message.

mail-recipient = { $number }. { $label }
mail-recipient-of-kind = { $label }, { $kind }
mail-send-likelier = Vouliez-vous dire { $email } ? Répondez alors de nouveau par les trois lignes.
mail-send-dropped = Vous avez répondu non : votre résultat reste où il est.
mail-send-stale = Votre résultat ou la liste a changé entre-temps. Pour recommencer, répondez ENVOYER.
mail-send-superseded = Pour lire le résultat d'aujourd'hui, répondez RÉSULTAT ; pour l'envoyer, ENVOYER et un nom.

candidate-notice-share-settled =
    .subject = Des nouvelles de votre envoi
    .body =
        Bonjour { $name },

        Voici ce qu'il en est du résultat que vous avez envoyé.

candidate-action-revoke-share =
    .subject = Répondez OUI pour révoquer votre envoi
    .body =
        Bonjour { $name },

        Pour révoquer votre envoi, répondez OUI, sans rien d'autre : il est parti, et ne peut donc plus
        être arrêté.
    .aside = Pour ne rien changer, répondez NON, ou ne faites rien.

mail-ask-revoke = « { $organisation } » apprendra alors de nous que votre relevé du { $at } n'est plus valable, et quiconque le vérifie apprendra qu'il est révoqué. Ce que l'organisme a reçu, il le garde. C'est définitif.
mail-share-left = Vous avez répondu non : rien ne change, votre relevé reste valable.
mail-share-going = Votre relevé pour « { $organisation } » part en ce moment même. Répondez de nouveau ANNULER dans quelques minutes.
mail-revoked-enough = Vous en avez tant révoqué aujourd'hui qu'aucun autre message ne peut partir. Répondez de nouveau ANNULER à partir du { $until }.

candidate-answer-cancelled =
    .subject = Où en est l'envoi que vous annulez
    .body =
        Bonjour { $name },

        Voici ce qu'il en est de l'envoi que vous vouliez annuler.

## SUPPRIMER, STOP TOUT, NOM, LANGUE, CERTIFICAT.

candidate-action-delete =
    .subject = Répondez si vous voulez supprimer votre compte
    .body =
        Bonjour { $name },

        Pour que votre compte soit supprimé, répondez OUI, sans rien d'autre. Nous vous le demanderons
        encore une fois.
    .aside = Pour le garder, répondez NON, ou ne faites rien.

candidate-action-delete-sure =
    .subject = Répondez si vous voulez vraiment supprimer votre compte
    .body =
        Bonjour { $name },

        Pour supprimer vraiment votre compte, répondez OUI une seconde fois. C'est immédiat et
        définitif.
    .aside = Pour le garder, répondez NON, ou ne faites rien.

candidate-answer-account-kept =
    .subject = Votre compte reste ouvert
    .body =
        Bonjour { $name },

        C'est entendu : votre compte reste comme il est.

candidate-answer-signed-out =
    .subject = Déconnexion faite partout
    .body =
        Bonjour { $name },

        C'est fait : tous les téléphones et toutes les conversations sont déconnectés de votre compte,
        et vous ne recevrez plus d'annonces. Les messages sur votre résultat arrivent toujours ici.

        Pour revenir dans une conversation, connectez-vous-y avec l'identifiant et le mot de passe.

candidate-answer-language =
    .subject = Désormais en français
    .body =
        Bonjour { $name },

        C'est fait : nous vous écrirons désormais en français.

candidate-answer-languages =
    .subject = Comment changer de langue
    .body =
        Bonjour { $name },

        Pour changer de langue, répondez LANGUE français ou LANGUE anglais.

candidate-answer-name =
    .subject = Répondez NOM pour corriger votre nom
    .body =
        Bonjour { $name },

        Votre inscription porte le nom : { $known }. S'il est mal écrit, répondez NOM suivi de la bonne
        orthographe.

candidate-answer-name-noted =
    .subject = Le centre vérifie votre nom
    .body =
        Bonjour { $name },

        Votre inscription porte le nom { $known } ; vous demandez { $wanted }. Le centre a votre message
        et vous répondra. D'ici là, rien ne change.

candidate-answer-certificate =
    .subject = Au sujet du certificat
    .body =
        Bonjour { $name },

        Si votre résultat à l'examen { $exam } donne un certificat, il arrive au centre quelques semaines
        après les résultats. Le centre vous dira comment l'obtenir : { $email }.

candidate-answer-certificate-known =
    .subject = Au sujet du certificat
    .body =
        Bonjour { $name },

        Voici où en est votre certificat ({ $exam }) :

mail-delete-shares = Ceux à qui vous avez envoyé votre résultat le gardent. À la dernière question, OUI RETIRER leur demandera aussi de ne plus s'en servir.
mail-withdraw-shares = Ceux à qui vous avez envoyé votre résultat le gardent. Pour leur demander aussi de ne plus s'en servir, répondez OUI RETIRER au lieu de OUI.
words-yes-and-withdraw = oui retirer | oui et retirer | oui retirer svp | oui retirer merci | oui retirer s'il vous plaît
words-own-language = français | french | in french | en français | fr
mail-read-back =
    Relevé de résultats : { $name }, { $exam }

    Destinataire : { $organisation } ({ $type })
    { $email }
    { $place }
mail-send-number = Pour y ajouter votre numéro là-bas (Parcoursup, dossier, visa), répondez NUMÉRO et ce numéro. Vous reverrez tout ceci avant l'envoi.
mail-send-enough = Vous avez envoyé votre résultat à autant d'organismes qu'il est possible en un jour. Le prochain envoi pourra partir à partir du { $until } : répondez alors de nouveau ENVOYER.
mail-send-no-statement = Il n'y a pas de relevé de résultats à envoyer pour cet examen. STATUT vous dit où il en est ; le centre répond à vos questions : { $contact }.
mail-send-nothing = Il n'y a pas encore de résultat à envoyer. Nous vous écrirons dès qu'il y aura du nouveau.

candidate-answer-without-statement =
    .subject = Votre résultat, sans le relevé
    .body =
        Bonjour { $name },

        Votre relevé de résultats pour l'examen { $exam } n'a pas pu être établi ; le centre en est averti.
        Voici ce que nous pouvons dire sans lui. C'est urgent ? Écrivez-nous à { $email }.
