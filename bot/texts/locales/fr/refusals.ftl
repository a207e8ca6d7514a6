## Pourquoi un ordre n'est pas exécuté : ce que dit la ligne de commande. Toutes les valeurs sont du texte.

refused-no-entry = { $number } n'est l'identifiant d'aucune inscription importée
refused-unchecked = dites après --checked comment vous savez qui c'est, par exemple : passeport, au guichet
refused-waits-for-nobody = { $number } n'attend personne : il n'y a rien à abréger
refused-not-frozen = { $number } n'a pas de compte gelé : il n'y a rien à rouvrir
refused-at-rest-already = { $number } ne reçoit déjà plus rien : rien n'a été changé
refused-agreement-so = { $said ->
        [yes] L'accord d'un responsable légal est déjà noté pour { $number }
       *[no] Il est déjà noté pour { $number } qu'aucun responsable légal n'est d'accord
    } : rien n'a été changé
refused-not-at-rest = { $number } n'est pas au repos : rien n'a été changé
refused-row-retry = la ligne { $row } n'est ni en attente, ni abandonnée, ni douteuse : il n'y a rien à renvoyer
refused-row-drop = la ligne { $row } n'est ni en attente, ni abandonnée, ni douteuse : on ne peut pas l'écarter
refused-stands-still =
    { $hides ->
        [yes] tout ce qui part est déjà arrêté
       *[no] tout ce qui part est déjà arrêté ; les résultats masqués le restent jusqu'à `results-desk unfreeze`
    }
refused-no-look = { $what } n'est pas une commande qui regarde quelqu'un
refused-withheld = seuls les approbateurs voient de qui le résultat est retenu : demandez à l'un d'eux
refused-answer-length = la réponse a { $signs } signes, il en faut de 1 à { $most } : rien n'a été changé
refused-question-no-way = question { $number } : rien n'a été changé. { $why }
refused-no-question = il n'y a pas de question { $number } : `results-desk questions` en donne la liste
refused-question-done = la question { $number } est traitée : rien n'a été changé
refused-question-taken = question { $number } : elle est à { $owner } : rien n'a été changé. `results-desk questions take { $number } --over` la reprend
refused-answer-doubted = la réponse semble contenir { $what ->
        [result] un résultat
        [personal] un numéro, une date, une adresse ou un nom de nos fichiers
       *[both] un résultat, et un numéro, une date, une adresse ou un nom de nos fichiers
    } : rien n'a été envoyé. Retirez-le, ou ajoutez --sure s'il n'y en a pas
refused-slips-none = tout le monde y a un compte : il n'y a rien à distribuer
refused-slips-letters = aucune police du programme n'a les lettres de ces noms : { $numbers }
refused-school-none = les inscriptions de { $session } ne nomment aucun établissement : importez-les avec une colonne School
refused-school = aucune inscription de { $session } n'est de « { $school } » ; il y a : { $names }{ $more ->
        [none] { "" }
       *[other] { " " }et { $more } de plus
    }
refused-no-entries-of = il n'y a pas d'inscription pour { $session }
refused-erase-import = une importation est en cours : effacez quand elle sera terminée
refused-import-busy = une autre importation est en cours : rien n'a été importé ; réessayez dans une minute
refused-import-lost = cette importation a été abandonnée pour une autre : rien n'a été importé ; réessayez dans une minute
refused-secrets-file = les inscriptions sont importées, mais { $path } ne peut pas être écrit : { $why }. Importez de nouveau le même fichier avec un autre --secrets-to
refused-corrections-file = { $path } ne peut pas être écrit : { $why }. Donnez un autre --corrections-to ; { $went_in ->
        [yes] les lignes correctes sont importées
       *[no] rien n'a été importé
    }
refused-outdated = des résultats ont été importés ou publiés depuis l'aperçu, ou quelqu'un d'autre publie ceux-ci : rien n'a été publié ; regardez de nouveau l'aperçu
refused-nothing-to-release = aucun résultat n'attend d'être publié : rien n'a été publié ; regardez de nouveau l'aperçu
refused-miscounted = il en partirait { $now }, et non { $typed } : rien n'a été envoyé
refused-role-already = { $who } a déjà ce rôle : { $role }
refused-no-staff = { $who } ne fait pas partie du personnel ; `results-desk staff list`
refused-no-pin = { $who } n'a pas de code PIN : on le choisit en commençant
refused-no-name = « { $text } » n'est pas un nom : des lettres, 40 signes au plus
refused-until-over = --until est déjà passé : le rôle finirait avant d'avoir commencé
refused-nothing-held = { $who } n'a ni publication prévue ni question ouverte : rien n'a été changé
refused-heir = { $who } ne peut pas reprendre { $what ->
        [releases] les publications prévues
       *[questions] les questions ouvertes
    } : rien n'a été changé. Qui le peut : { $names ->
        [nobody] personne
       *[other] { $names }
    }
refused-other-user = { $path } appartient à un autre utilisateur : donnez l'ordre sous son compte
refused-desk-stopped = le programme a été arrêté avant de répondre : regardez ce qu'est devenu l'ordre
refused-no-store = { $path } : il n'y a pas encore de base ; `results-desk migrate` la crée
refused-old-store = il manque { $steps } à { $path } : `results-desk migrate` la met à jour
refused-unwritten = { $path } ne peut pas être écrit : { $why }
refused-listening = personne ne peut écouter sur { $where } : { $why } ; voyez health.listen, public.listen et telegram.webhook_listen dans les réglages
refused-no-moment = { $option } : « { $text } » n'est pas un moment : écrivez 2026-11-30 ou « 2026-11-30 08:00 »
refused-no-opening = --at : « { $text } » n'est pas un moment : écrivez « 2026-12-05 08:00 », ou 08:00 pour aujourd'hui
refused-opening-past = --at : { $at } est déjà passé
refused-opening-skipped = --at : à cette heure-là, les horloges avancent : { $at } n'existe pas
refused-rehearsal-folder = { $folder } n'est pas un dossier vide : rien n'a été répété ; donnez-en un nouveau
refused-rehearsal-open = d'autres ont accès à { $folder } : rien n'a été répété ; chmod 700 { $folder }
refused-rehearsal-real = une répétition ne touche à rien de réel, et ceci l'est : { $settings }
refused-unread = { $path } ne peut pas être lu : { $why }
refused-no-text = Ce qui est arrivé en réponse à « { $question } » n'est pas du texte.
refused-no-exam = « { $text } » n'est pas un examen connu ici : donnez son nom ou son code, comme FCE
refused-no-session = « { $text } » n'est pas une session : donnez un mois et une année, comme « octobre 2026 »
refused-no-reason = --emergency demande une raison : rien n'a été publié
refused-no-emergency = laissez --emergency, un seul approbateur suffit ici : rien n'a été publié
refused-no-release = il n'y a pas de publication { $number } : rien n'a été changé
refused-release-state = { $allowed ->
        [cancel] On ne peut annuler que ce qui est prévu.
        [withdraw] On ne peut retirer que ce qui est ouvert.
        [retry] On ne peut renvoyer des annonces que de ce qui est ouvert.
       *[warn] On ne peut prévenir les organismes que de ce qui est retiré.
    }
refused-not-waiting = la publication { $number } n'attend pas d'approbation (`results-desk releases`) : rien n'a été changé
refused-encoding = --encoding { $said } : inconnu ici ; donnez l'un de ceux-ci : { $known }
refused-column = --column { $said } : donnez TITRE=COLONNE, la colonne parmi : { $known }, -
refused-column-twice = --column donne deux colonnes à « { $title } » : n'en donnez qu'une
refused-no-bot-name = Telegram ne donne pas le nom du bot : donnez-le par --chat @OurBot
refused-no-such-number = { $number } n'est ni un identifiant ni un numéro de référence
refused-not-printed = { $what } : pas imprimé : { $why }
refused-no-statement = { $number } : il n'y a pas de relevé pour ce résultat
refused-no-result = { $number } n'a pas de résultat publié : rien n'est imprimé avant la publication
refused-no-chat = { $who } n'est ni un identifiant ni le numéro d'une conversation
refused-nothing-said = rien n'a été dit à { $who } dont le programme se souvienne
refused-no-account = { $number } n'a pas de compte ; donnez plutôt le numéro de la conversation
refused-bot-name = « { $text } » n'est pas le nom d'un bot : écrivez-le comme dans Telegram, par exemple @OurBot
refused-no-mailbox = réglez d'abord mail.address et mail.imap : les réponses doivent arriver quelque part
refused-no-span = --since n'est pas avant --until : il n'y a rien entre les deux
refused-entered-otherwise = { $number } est inscrit pour { $exam }, { $session } : rien n'a été changé
refused-nothing-waits-of = aucun résultat de { $number } n'attend d'être publié : rien n'a été changé
refused-only-alone = --only désigne une seule inscription : laissez --delivery, --centre et --list
refused-letter-unkept = { $letter } : il a été lu sans être gardé, car des inconnus ont écrit ce jour-là plus que [mail] ne permet. Il est dans la messagerie
refused-no-letter = { $letter } : aucun e-mail de ce numéro n'est gardé, ou il ne l'est plus
refused-letter-sealed = { $letter } : il est gardé sous une autre clé, ou a été modifié. Il est dans la messagerie
refused-broadcast-whom = donnez --session, ou --corrects pour les destinataires d'un autre message
refused-broadcast-in-place = --in-place va avec --corrects : rien n'a été envoyé
refused-broadcast-emergency = --emergency demande une raison : rien n'a été envoyé
refused-broadcast-texts = donnez --text FILE, ou { $ways } : tout le monde doit pouvoir le lire
refused-broadcast-incomplete = { $path } : la première ligne est l'objet, le texte vient en dessous ; rien n'a été envoyé
refused-broadcast-long = { $path } : l'objet et le texte ont au plus { $signs } signes ; rien n'a été envoyé
refused-file-no-utf8 = { $path } n'est pas un texte en UTF-8 : enregistrez-le ainsi
refused-init-answer = --answer { $said } : donnez SETTING=VALUE, le réglage étant l'un de : { $known }
refused-init-value = --answer { $key } : { $why } ; rien n'a été écrit
refused-by-bug = un défaut du programme a arrêté cet ordre, et rien n'en est sûr : son journal dit lequel ; signalez-le, s'il vous plaît
refused-older-desk = le programme qui tourne est plus ancien que la commande { $command } : redémarrez-le
