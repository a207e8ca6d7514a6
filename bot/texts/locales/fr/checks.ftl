## Ce que trouve `results-desk check` : chaque phrase suit son sujet ; `.todo` dit quoi faire.

found-verdict = { $verdict ->
        [wrong] ERREUR
        [warn] avis
       *[ok] ok
    }
found-subject = { $subject ->
        [telegram] Telegram
        [imap] IMAP
        [smtp] SMTP
        [pdf] PDF
        [dkim] DKIM
        [settings] réglages
        [key] clé
        [store] base
        [disk] disque
        [freeze] arrêt
        [home] accueil
        [staff] équipe
        [ages] âges
        [health] santé
        [mail] e-mail
        [letter] essai
       *[public] pages
    }
found-sum = { $wrong ->
        [0] Tout va bien.
        [one] { $wrong } erreur
       *[other] { $wrong } erreurs
    }
found-both = { $one } { $other }
found-mistake = { $mistake }
    .todo = corrigez-le
found-settings = { $file } est sans erreur et privé
found-settings-open = { $file } peut être lu par d'autres sur cette machine
    .todo = chmod 600 { $file }
found-secret-open = { $file } ({ $key }) peut être lu par d'autres sur cette machine
    .todo = chmod go= { $file }
found-secret-folder = { $folder } contient des secrets, et d'autres peuvent y mettre leurs fichiers à la place
    .todo = chmod go-w { $folder }
found-key = la clé maîtresse est là ; gardez-en une copie ailleurs
found-key-own = c'est bien celle de la base
found-key-doubted = { $why ->
        [other] la base a été écrite avec une autre clé maîtresse : prenez la copie de celle-là
        [opens_nothing] la clé maîtresse n'ouvre rien de ce que la base contient : prenez la copie de la bonne
       *[unknown] rien dans cette base ne montre si la clé maîtresse est la sienne
    }
    .todo = ne changez pas de clé tant que ce n'est pas clair ; `results-desk key adopt` dit ce qui en dépend
found-freeze = tout ce qui part est arrêté depuis le { $since } ({ $by }){ $hidden ->
        [yes] , et les résultats sont masqués
       *[no] { "" }
    }
    .todo = `results-desk unfreeze` lève l'arrêt
found-ages = la date de naissance de toutes les personnes inscrites est connue
found-ages-unknown = { $lacks ->
        [one] { $lacks } inscription
       *[other] { $lacks } inscriptions
    } sur { $entries } sans date de naissance : pour [ages], l'âge y est toujours suffisant
    .todo = importez de nouveau le fichier des inscriptions, avec la colonne Date de naissance
found-home = ses nombres sont exacts
found-home-untrue = { $numbers ->
        [one] { $numbers } nombre de l'accueil n'est pas celui de la base
       *[other] { $numbers } nombres de l'accueil ne sont pas ceux de la base
    }
    .todo = `results-desk desk --recount` les recompte
found-store = { $file } est là
found-store-to-come = { $file } sera créé
found-store-unwritable = impossible d'écrire dans { $file }
    .todo = vérifiez store.path et à qui il appartient
found-store-open = { $file } est ouvert à d'autres sur cette machine
    .todo = chmod go= { $file }
fault-met = { $where ->
        [store] la base
       *[file] { $path }
    } : { $kind ->
        [full] le disque est plein
        [failing] le disque est défaillant
        [damaged] le fichier est endommagé
       *[refused] la lecture ou l'écriture est interdite
    } ({ $why })
fault-store-leads-nowhere = { $path } ne mène à rien : un disque n'est peut-être pas monté
fault-store-gone = { $path } a disparu, mais { $left }, à côté, montre qu'il était là
fault-store-no-file = { $path } est un dossier ou un périphérique, et non une base
fault-store-empty = { $path } est vide : ce n'est pas une nouvelle base, et c'en était peut-être une
fault-store-no-store = { $path } ne contient rien d'une base de ce programme, et en était peut-être une
fault-store-rows-gone = { $path } est entier, mais tout ce qu'il contenait a disparu
fault-store-damaged = { $path } est endommagé ({ $why })
fault-store-held = { $path } est utilisé par un autre programme (processus { $process }) : arrêtez-le, ou donnez-lui la commande
fault-store-newer = { $path } est au schéma { $schema }, ce programme connaît le { $known } : une version plus récente du programme l'a écrit ; installez-la
fault-migration = la base reste telle qu'elle était : { $step } n'a pas pu être appliqué ({ $why }) ; signalez-le, s'il vous plaît
fault-todo = { $kind ->
        [damaged] Gardez une copie des fichiers de la base, puis restaurez la dernière sauvegarde.
        [emptied] Restaurez la dernière sauvegarde ; s'il n'y a jamais eu de base, supprimez ce fichier.
        [full] Faites de la place sur le disque, puis redémarrez : ce qui a été accepté est gardé.
        [failing] Le disque est défaillant : regardez le journal du système, et copiez la base ailleurs.
        [refused] Regardez à qui appartiennent le fichier et son dossier, et si le disque est monté en écriture.
       *[wrong_key] `results-desk key adopt` dit ce qui en dépend.
    }
found-disk = { $folder } : { $left } Mo libres
found-disk-low = { $folder } : { $left } Mo libres
    .todo = faites de la place : au-dessous de { $least } Mo, le programme n'accepte plus rien
found-disk-full = { $folder } : { $left } Mo libres
    .todo = faites de la place : d'ici là, le programme n'accepte rien
found-staff = il y a un approbateur
found-staff-last-ends = le rôle du dernier approbateur prend fin le { $at } : plus personne ne pourra publier
    .todo = `results-desk staff link --name NAME` en invite un autre
found-staff-too-few = deux approbateurs doivent être d'accord ; joignables : { $reached }
    .todo = `results-desk staff link --name NAME` en invite un autre, qui ouvre la conversation
found-staff-by-mail = les approbateurs ne répondent que par e-mail : retirer des résultats ne se fait alors que sur cette machine
    .todo = nommez-en un qui a une conversation dans staff.approvers
found-staff-unnamed = les collègues lisent un numéro à la place du nom pour { $ids }
    .todo = donnez-leur un nom dans staff.names, comme le montre config.example.toml
found-staff-none-left = personne ne peut publier : il n'y a plus d'approbateur
    .todo = nommez-en un dans staff.approvers
found-staff-none = il n'y a pas d'approbateur : chaque agent peut publier seul
    .todo = nommez-en un dans staff.approvers
found-health-shown = health.listen est { $key } : un proxy qui transmet tout le montre à tout le monde
    .todo = donnez-lui un port à lui
found-mail-unread = les e-mails demandent des réponses, et aucune messagerie n'est lue
    .todo = donnez mail.imap
found-mail-unproven = rien ne garantit de qui vient un e-mail : un ordre qui ne répond pas à l'un des nôtres doit être confirmé
    .todo = donnez à mail.authserv_id le nom par lequel commencent les Authentication-Results de votre fournisseur
found-dkim = un e-mail de { $sender } signé pour { $signer } ne prouve rien à qui le lit
    .todo = donnez à mail.dkim.domain le domaine de mail.address
found-pdf = { $engine ->
        [weasyprint] WeasyPrint imprime
        [pdfkit] wkhtmltopdf imprime (relancé pour chaque page)
       *[pool] wkhtmltopdf imprime
    } la page d'essai comme il faut ; { $many } relevés prennent ici { $minutes ->
        [one] environ { $minutes } minute
       *[other] environ { $minutes } minutes
    }
found-pdf-untrusted = rien ne garantit que les relevés s'impriment comme il faut
found-pdf-letters = aucune police du programme n'a ces lettres de [centre] : { $letters }
    .todo = écrivez [centre] sans elles : aucun relevé ne peut s'imprimer ainsi
found-pdf-none = Aucun relevé ne peut être imprimé : { $why }. Faites : { $engine ->
        [weasyprint] apt-get install libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0, et pip install weasyprint.
       *[pool] apt-get install --no-install-recommends wkhtmltopdf (Debian 12, Ubuntu 24.04), ou choisissez le moteur « weasyprint ».
    }
found-pdf-version = wkhtmltopdf { $found } n'est pas celui avec lequel le programme est essayé ({ $tested }, Debian 12). Regardez un relevé imprimé, ou choisissez le moteur « weasyprint ».
found-pdf-size = Une barre de 100 mm en mesure { $long } à l'impression : ce wkhtmltopdf n'a pas l'échelle de celui de Debian 12. Installez celui-là, ou choisissez le moteur « weasyprint ».
found-pdf-faces = Ces polices n'ont pas été trouvées : { $faces }. Réinstallez le programme : son dossier bot/documents/fonts est incomplet ou illisible.
found-telegram = @{ $name } répond
found-telegram-silent = pas de réponse ({ $error })
    .todo = vérifiez telegram.base_url, le réseau et son pare-feu
found-telegram-topics = @{ $name } divise chaque conversation privée en sujets
    .todo = désactivez les sujets dans les conversations privées (threaded mode) chez @BotFather, /mybots
found-telegram-another = le jeton est celui de @{ $name }, et telegram.name dit @{ $set }
    .todo = donnez { $name } à telegram.name : les relevés l'impriment
found-telegram-refused = le jeton est refusé
    .todo = copiez de nouveau telegram.token depuis @BotFather, /mybots
found-telegram-odd = une réponse qui n'a pas de sens ({ $status })
    .todo = vérifiez que telegram.base_url mène à un serveur de l'API des bots
found-public = { $url } mène aux pages du programme
found-public-silent = { $url } ne répond pas ({ $error })
    .todo = lancez le programme, et faites transmettre par le proxy le chemin entier à public.listen
found-public-other = { $url } mène ailleurs ({ $status })
    .todo = lancez le programme, et faites transmettre par le proxy le chemin entier à public.listen
found-server-unset = pas réglé ; le programme s'en passe
found-smtp = { $where } { $login ->
        [yes] accepte la connexion du compte
       *[no] répond
    }
found-imap = { $where } ouvre la boîte{ $junk ->
        [seen] { "\u202F" }; les indésirables sont dans { $folder }
        [unseen] { "\u202F" }; aucun dossier d'indésirables n'est visible, aucun n'est donc lu
       *[unread] { "" }
    }{ $idle ->
        [yes] { "" }
       *[no] { "\u202F" }; le serveur n'annonce rien (IDLE), le programme regarde donc toutes les 15 secondes
    }{ $moves ->
        [yes] { "" }
       *[no] { "\u202F" }; les e-mails ne peuvent pas être déplacés (MOVE ou UIDPLUS), ils restent donc dans la boîte une fois lus
    }
found-server-untrusted = { $where } montre un certificat qui n'est pas reconnu{ $detailed ->
        [yes] { " " }({ $detail })
       *[no] { "" }
    }
    .todo = vérifiez { $key }.host ; une autorité à vous se nomme dans { $key }.ca_file
found-server-no-tls = { $where } ne parle pas TLS
    .todo = vérifiez { $key }.port et { $key }.security
found-server-unknown = { $where } n'est pas un serveur connu
    .todo = vérifiez { $key }.host
found-server-no-ca-file = { $where } n'a pas été essayé : le fichier de ca_file n'existe pas
    .todo = vérifiez { $key }.ca_file
found-server-closed = { $where } : rien n'écoute à cette adresse
    .todo = vérifiez { $key }.port et le pare-feu
found-server-silent = { $where } ne répond pas
    .todo = vérifiez { $key }.host, { $key }.port et le pare-feu
found-server-no-inbox = { $where } n'a pas cette boîte de réception
    .todo = vérifiez { $key }.inbox
found-server-no-junk = { $where } n'a pas ce dossier d'indésirables
    .todo = vérifiez { $key }.junk, ou mettez « auto »
found-server-login-refused = { $where } refuse le nom ou le mot de passe
    .todo = vérifiez { $key }.user et { $key }.password ; beaucoup de fournisseurs veulent un mot de passe d'application
found-server-no-starttls = { $where } ne propose pas STARTTLS
    .todo = vérifiez { $key }.security
found-server-no-login-now = { $where } ne peut pas accepter de connexion maintenant
    .todo = réessayez plus tard
found-server-broke-off = { $where } a rompu l'échange
    .todo = vérifiez { $key }.port et { $key }.security
found-server-not-offered = { $where } ne propose ni STARTTLS ni connexion avec un compte
    .todo = vérifiez { $key }.security
found-server-not-ascii = { $where } n'a pas été essayé : SMTP ne prend que de l'ASCII dans un nom et un mot de passe
    .todo = choisissez-en d'autres ; vérifiez { $key }.user et { $key }.password
found-server-other-talk = { $where } ne parle pas ainsi
    .todo = vérifiez { $key }.port et { $key }.security
found-letter = un e-mail à { $address } est revenu au bout de { $seconds } s
found-letter-unwritten = pas écrit ; il n'y a pas de serveurs pour cela
found-letter-undelivered = pas remis : { $why }
    .todo = voyez ce qui est dit de SMTP
found-letter-unseen = envoyé, mais impossible à retrouver : { $why }
    .todo = voyez ce qui est dit d'IMAP
found-letter-lost = un e-mail à { $address } n'est pas revenu en { $seconds } s
    .todo = faites remettre par votre fournisseur toute adresse de ce genre (« plus addressing ») : les réponses y arrivent
