## Les avis que personne n'a demandés. Une seule phrase pour tous les résultats, sans examen ni score :
## l'écran verrouillé d'un téléphone peut la montrer à tous. Un prénom seulement là où la conversation
## est à plusieurs personnes.

result-out = Il y a du nouveau pour votre examen. Touchez « Afficher » quand vous voulez.
result-out-for = Pour { $name } : il y a du nouveau pour votre examen. Touchez « Afficher » quand vous voulez.
result-taken-back = Vous n'avez rien à faire : le centre avait publié du nouveau sur un examen par erreur, et l'a retiré. Si vous avez gardé ou transmis quelque chose, ne vous y fiez pas. Nous vous écrirons dès qu'il y aura du nouveau.
result-taken-back-for = Pour { $name } : vous n'avez rien à faire. Le centre avait publié du nouveau sur un examen par erreur, et l'a retiré. Si vous avez gardé ou transmis quelque chose, ne vous y fiez pas. Nous vous écrirons dès qu'il y aura du nouveau.
result-not-valid = N'utilisez plus ce que vous avez gardé ou transmis : ce que le centre avait publié sur un examen n'est plus valable. Le centre vous dira la suite.
result-not-valid-for = Pour { $name } : n'utilisez plus ce que vous avez gardé ou transmis. Ce que le centre avait publié sur un examen n'est plus valable. Le centre vous dira la suite.
stands-taken-back = { $exam } : vous n'avez rien à faire. Le centre avait publié ce résultat par erreur et l'a retiré ; nous vous écrirons dès qu'il y aura du nouveau.
stands-not-valid = { $exam } : n'utilisez plus ce que vous avez gardé ou transmis. Le résultat que le centre avait publié n'est plus valable ; le centre vous dira la suite.
result-hidden = Ce résultat n'est plus affiché : le centre l'a retiré.
about = Pour <b>{ $name }</b> :
button-show = Afficher

## Sous le PDF.
statement-caption =
    <b>Relevé de résultats</b>, { $exam }
    Numéro de référence : <code>{ $reference }</code>

    Enregistrez ce PDF : il n'est pas gardé sans limite. Pendant deux jours, « Masquer mes comptes » l'enlève de cette conversation ; ensuite, c'est à vous de l'y effacer.

## Sans balise.
group-goodbye = Bonjour ! Je ne parle qu'en conversation privée, pour que chacun garde ses résultats pour soi. Je quitte donc ce groupe : écrivez-moi directement.

## Pour l'équipe du centre.
alert-bot-contested = Quelqu'un d'autre relève aussi les messages du bot : peut-être un second service avec le même jeton, ou un webhook sans cesse rétabli. Des messages peuvent lui parvenir au lieu d'arriver ici. Arrêtez-le ; si vous n'en connaissez aucun, demandez un nouveau jeton à @BotFather (/revoke) et mettez-le dans config.toml.
alert-set-aside =
    { $count ->
        [1] Transmettez cette référence à la personne qui s'occupe du programme : un message n'a pas pu être traité, et la personne n'a pas reçu de réponse.
       *[other] Transmettez ces références à la personne qui s'occupe du programme : { $count } messages n'ont pas pu être traités, et les personnes n'ont pas reçu de réponse.
    }
alert-sealed-aside =
    { $count ->
        [1] Un message déjà arrivé est scellé sous une autre clé que celle d'aujourd'hui : personne ne peut le lire, et son auteur n'a pas reçu de réponse. Il est conservé
       *[other] { $count } messages déjà arrivés sont scellés sous une autre clé que celle d'aujourd'hui : personne ne peut les lire, et leurs auteurs n'ont pas reçu de réponse. Ils sont conservés
    } { $junk_days ->
        [1] un jour
       *[other] { $junk_days } jours
    } : remettez l'ancienne clé, donnez la commande <code>results-desk key adopt</code>, et le service les lira et y répondra.
alert-unread-aside =
    { $count ->
        [1] Un message déjà arrivé est illisible
       *[other] { $count } messages déjà arrivés sont illisibles
    } pour cette version du programme : il reste de côté, sans réponse à son auteur. Une version plus récente l'a peut-être enregistré ; transmettez ceci à la personne qui s'occupe du programme.
alert-clock-leapt =
    L'heure de la machine est-elle juste ? Elle avance de { $days ->
        [1] un jour
       *[other] { $days } jours
    } sur le moment où j'ai travaillé pour la dernière fois. Si je n'ai pas été arrêté aussi longtemps, arrêtez-moi et remettez la machine à l'heure : sinon, à partir du { $until }, j'efface tout ce dont la durée serait écoulée d'après cette heure. Si elle est juste, il n'y a rien à faire.
alert-clock-was-ahead = Regardez la publication { $number } : elle ouvre le { $at }, mais l'heure de cette machine avançait jusqu'à l'instant et l'avait ouverte. Des résultats ont pu être vus et des messages ont pu partir : la commande <code>results-desk concerned</code> dit qui est touché. À la bonne heure, elle est refermée et ouvrira au moment prévu ; les messages déjà partis ne le seront pas une deuxième fois. Si plus rien ne doit partir d'ici là, appuyez sur <i>Tout suspendre</i>.
alert-event = • Référence { $item }, conversation { $chat }
alert-letter-aside =
    { $count ->
        [1] Lisez vous-même cet e-mail et répondez-y : le service n'a pas pu le lire. Il est dans le dossier de quarantaine de la boîte mail du service, ou encore là où il est arrivé. Pour la technique : la raison est dans le journal du programme ; une fois réparé, remettez-le dans la boîte de réception, et le service le relira.
       *[other] Lisez vous-même ces { $count } e-mails et répondez-y : le service n'a pas pu les lire. Ils sont dans le dossier de quarantaine de la boîte mail du service, ou encore là où ils sont arrivés. Pour la technique : la raison est dans le journal du programme ; une fois réparé, remettez-les dans la boîte de réception, et le service les relira.
    }
alert-not-all-told = Les messages d'une publication ou d'une annonce n'ont pas tous pu être préparés malgré plusieurs essais : certaines personnes ne sont pas prévenues. Le journal du programme en donne la raison ; une fois la cause corrigée, <code>results-desk outbox retry { $row }</code> prévient les autres, et personne deux fois.
alert-unreached =
    { $count ->
        [one] { $count } personne d'une publication a un compte, mais ni conversation ni messagerie confirmée où l'avis puisse arriver. <code>results-desk unreached</code> la nomme : prévenez-la
       *[other] { $count } personnes d'une publication ont un compte, mais ni conversation ni messagerie confirmée où l'avis puisse arriver. <code>results-desk unreached</code> les nomme : prévenez-les
    } vous-mêmes qu'il y a du nouveau.
alert-mail-login = Le serveur de messagerie refuse notre nom d'utilisateur ou notre mot de passe pour l'envoi : les e-mails attendent, rien n'est perdu. Vérifiez la rubrique mail.smtp de config.toml.
alert-mail-refused = Le serveur de messagerie n'est pas utilisable comme config.toml le demande : il n'offre pas le chiffrement ou la connexion attendus, présente un certificat inconnu ou refuse notre adresse d'expédition. Les e-mails attendent, rien n'est perdu. <code>results-desk check</code> en dit plus.
alert-mail-login-back = Le serveur de messagerie nous accepte de nouveau : les e-mails en attente partent.
alert-mailbox-login = Le serveur de messagerie refuse notre nom d'utilisateur ou notre mot de passe pour la boîte du service : les réponses attendent sur le serveur, rien n'est perdu. Vérifiez la rubrique mail.imap de config.toml.
alert-mailbox-refused = La boîte mail du service ne peut pas être ouverte comme config.toml le demande : le serveur présente un certificat inconnu ou n'offre pas de chiffrement, ou bien le fichier ca_file ou la boîte de réception est introuvable. Les réponses attendent sur le serveur, rien n'est perdu. <code>results-desk check</code> en dit plus.
alert-mailbox-away = La boîte mail du service est inaccessible depuis une heure : les réponses attendent sur le serveur, rien n'est perdu. <code>results-desk check</code> dit ce qui ne va pas.
alert-mailbox-back = La boîte mail du service est de nouveau accessible : les réponses en attente sont en cours de lecture.
alert-disk-low = Il ne reste que { $free } Mo sur le disque du service : faites de la place sans attendre. En dessous de { $least } Mo, le service ne prend plus rien jusqu'à ce qu'il y ait de la place ; rien n'est perdu pour autant.
alert-disk-full = Il ne reste que { $free } Mo sur le disque du service : pour l'instant, il ne prend plus rien. Les messages attendent chez Telegram, un jour au plus, et les e-mails dans leur boîte ; ce qui était déjà reçu suit son cours. Faites de la place : tout reprendra de soi-même.
alert-disk-goes-on = Le service prend de nouveau messages et e-mails, mais il ne reste que { $free } Mo sur son disque : il faudra bientôt plus de place.
alert-disk-well = Il y a de nouveau assez de place sur le disque du service : { $free } Mo.
alert-no-junk = La boîte du service n'a pas de dossier de courrier indésirable que je puisse lire : une réponse qui y serait classée passerait inaperçue. Donnez son nom à mail.imap.junk dans config.toml, ou une valeur vide s'il n'y en a pas. Tout le reste est lu ; je ne vous le redirai pas.
alert-mail-limit = Notre compte de messagerie a atteint une limite d'envoi : les e-mails attendent jusqu'au { $until } et partiront alors. Le serveur dit : « { $words } ». Demandez à votre fournisseur une limite plus haute, ou réglez mail.smtp de config.toml en dessous de la sienne.
alert-mail-ours =
    { $count ->
        [1] Un serveur a refusé un de nos e-mails
       *[other] Des serveurs ont refusé { $count } de nos e-mails
    } à cause de nous : notre adresse d'expédition, notre domaine, l'adresse de notre serveur ou une limite de notre compte. Les adresses des personnes inscrites n'y sont pour rien. Faites vérifier SPF, DKIM, les enregistrements DNS, les listes de blocage et les limites d'envoi par votre fournisseur. <code>results-desk outbox</code> et <code>results-desk letter save</code> donnent le détail.
alert-mail-late =
    { $count ->
        [one] { $count } e-mail attend
       *[other] { $count } e-mails attendent
    } de partir depuis plus de quatre heures. Cause la plus fréquente : { $cause ->
        [unreachable] notre serveur de messagerie ne répond pas.
        [busy] notre serveur de messagerie n'accepte rien pour l'instant.
        [throttled] le serveur du destinataire nous demande de ralentir.
        [login] le serveur de messagerie refuse notre nom d'utilisateur ou notre mot de passe.
        [configuration] le serveur de messagerie n'est pas utilisable comme config.toml le demande.
        [mailbox-full] la boîte du destinataire est pleine.
        [none] leur tour n'est pas venu, car les limites de mail.smtp sont atteintes ou aucun serveur n'est indiqué.
       *[other] le serveur de messagerie les refuse pour le moment.
    }
    Rien n'est perdu et les essais continuent. La commande <code>results-desk outbox</code> donne le détail.
alert-mail-turned-down = Un serveur a refusé définitivement un de nos e-mails, sans que l'adresse soit en cause : filtre antispam, taille ou règle du destinataire. <code>results-desk outbox</code> dit lequel et pourquoi ; <code>results-desk outbox retry</code> le renvoie une fois la cause levée.
alert-guessed = Au moins { $count } relevés ou codes que nous n'avons jamais délivrés ont été vérifiés en une heure. Personne ne trouve un code en devinant, et rien n'a été dit de qui que ce soit : il n'y a rien à faire. Si cela dure des jours, demandez à votre hébergeur d'écarter qui interroge si souvent.
alert-frozen = La messagerie { $who }, que vous connaissez pour l'identifiant { $id_number } ou que son compte avait avant, répond NON à un compte avec une autre adresse (e-mail n° { $letter }). Le compte est gelé ; les deux parties savent que vous vérifiez d'ici au { $until }. Cherchez à qui il est. Pour le rouvrir : results-desk account unfreeze { $id_number } --checked COMMENT ; pour le fermer : results-desk account reset { $id_number } --checked COMMENT.
alert-denied-late =
    { $count ->
        [1] Vérifiez à qui appartient une adresse e-mail : une réponse NON en est arrivée, alors qu'elle est confirmée.
       *[other] Vérifiez à qui appartiennent { $count } adresses e-mail : des réponses NON en sont arrivées, alors qu'elles sont confirmées.
    } La personne concernée est prévenue dans la conversation.
alert-question =
    { $count ->
        [1] Une question attend une réponse.
       *[other] { $count } questions attendent une réponse.
    } En ligne de commande : <code>results-desk questions</code>.
alert-questions-late =
    { $count ->
        [1] Une question attend toujours, alors que le jour prévu pour y répondre est passé.
       *[other] { $count } questions attendent toujours, alors que le jour prévu pour y répondre est passé.
    } En ligne de commande : <code>results-desk questions</code>.
alert-distress = Lisez tout de suite la question { $number } et répondez-y : quelqu'un{ $about ->
        [nobody] { "" }
       *[other] { " " }(identifiant { $about })
    } écrit des mots de détresse. Ouvrez-la avec /questions.
alert-distress-chat = La conversation a répondu par les numéros à appeler.
alert-distress-letter = Cela vient d'un e-mail. La réponse qui part commence par les numéros à appeler.
alert-distress-unanswered = Cela vient d'un e-mail auquel personne n'a encore répondu : le service n'a pas donné les numéros à appeler.
alert-asked =
    • Question { $number } ({ $kind }), { $who ->
        [chat] dans la conversation
        [nobody] de quelqu'un d'inconnu
       *[other] de { $who }
    }{ $proven ->
        [yes] { "" }
       *[other] , identité non vérifiée
    }{ $about ->
        [nobody] , à propos de personne de connu.
       *[other] , à propos de { $about }.
    }
alert-directory-dead =
    Cherchez une autre adresse pour { $name } : il n'y a plus personne à { $address }{ $count ->
        [1] .
       *[other] , { $count } résultats en sont revenus.
    } Corrigez-la dans le fichier des organismes et importez-le à nouveau : <code>results-desk import organisations</code>.
alert-letter =
    • E-mail n° { $letter }, de { $who ->
        [nobody] quelqu'un dont l'adresse manque
       *[other] { $who }
    }{ $proven ->
        [yes] , expéditeur vérifié
       *[other] , expéditeur non vérifié
    }{ $about ->
        [nobody] . Elle ne concerne personne de connu.
       *[other] . Au sujet de : { $about }
    }
alert-more = … et { $count } de plus.
alert-printing = Les relevés ne peuvent pas être imprimés pour l'instant : ceux qui sont demandés attendent, rien n'est perdu, le reste continue. <code>results-desk check</code> en dit plus.
alert-printing-back = Les relevés s'impriment de nouveau : ceux qui attendaient partent.
alert-not-printed = Le relevé de l'identifiant { $id_number } n'a pas pu être établi ; la personne le sait. La raison : { $why }. Si c'est une lettre de son nom que nos polices n'ont pas, corrigez le nom dans le fichier des inscriptions et importez-le de nouveau, ou remettez-lui son résultat vous-même. Sinon, transmettez ce message à la personne qui s'occupe du programme.
alert-limit-recovery =
    { $count ->
        [1] Pour un compte, autant de codes de mot de passe oublié ont été demandés qu'un jour en permet
       *[other] Pour { $count } comptes, autant de codes de mot de passe oublié ont été demandés qu'un jour en permet
    } : pendant un jour au plus, il n'en part plus pour des inconnus. Quelqu'un cherche peut-être à gêner les titulaires ; les conversations qui ont déjà été connectées en gardent deux.
alert-limit-number =
    { $count ->
        [1] Un identifiant a
       *[other] { $count } identifiants ont
    } reçu autant de codes secrets faux que config.toml en permet : la date de naissance ou l'adresse importée est maintenant demandée en plus à tout le monde. Qui les connaît peut toujours créer son compte ; <code>results-desk account reopen</code> efface les essais.
alert-limit-newcomers =
    { $count ->
        [1] Un identifiant a été essayé
       *[other] { $count } identifiants ont été essayés
    } par autant de nouvelles conversations que config.toml en permet par jour : jusqu'à minuit UTC, les suivantes sont renvoyées au centre. <code>results-desk account reopen</code> laisse entrer la personne plus tôt.
alert-limit-person =
    { $count ->
        [1] Une personne a
       *[other] { $count } personnes ont
    } essayé autant de codes secrets que config.toml en permet par jour : jusqu'à minuit UTC, je n'en accepte plus de leur part.
alert-limit-overall = Tous ensemble, autant de codes secrets faux ont été essayés que config.toml en permet par heure : quelqu'un cherche peut-être à deviner. Jusqu'à la fin de l'heure, la date de naissance ou l'adresse importée est demandée en plus aux conversations qui n'ont jamais été connectées.
alert-limit-password =
    { $count ->
        [1] Pour un identifiant
       *[other] Pour { $count } identifiants
    }, autant de mots de passe faux que config.toml en permet sont venus de conversations qui n'y ont jamais été connectées : il leur faut maintenant aussi un code reçu par e-mail, jusqu'à ce qu'un nouveau mot de passe soit choisi ou que <code>results-desk account reopen</code> efface les essais.
alert-audit-head = Le registre des actes du personnel en est au numéro { $number } : <code>{ $head }</code>. Gardez ce message : avec lui, <code>results-desk audit verify --head { $head }</code> montre que rien n'en a été retiré depuis.
