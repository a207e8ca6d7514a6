## Ce qui ne va pas dans un réglage : chaque phrase suit son nom. Les valeurs entre guillemets sont telles qu'on les tape.

mistake = { $name } : { $said }
mistake-unexpected = il faut { $expected }, trouvé : { $found }
mistake-secret = il faut un texte entre guillemets
mistake-unknown = inconnu
mistake-unknown-but = inconnu ; vouliez-vous dire { $close } ?
mistake-missing = il manque ; chaque centre doit le donner
mistake-needed = il manque ; donnez-le dans le fichier ou dans { $variable }
mistake-twice = donnez ceci ou { $other }, pas les deux
mistake-place = { $place } est inconnu ; sont connus { $known }
mistake-no-file = ce fichier n'existe pas ; `results-desk init` en écrit un
mistake-encoding = le fichier n'est pas en UTF-8 ; enregistrez-le comme texte UTF-8
mistake-toml = ce n'est pas du TOML : { $why }
mistake-no-text = { $file } n'est pas un texte
mistake-empty = { $file } est vide
mistake-unreadable = { $file } ne peut pas être lu : { $why }
mistake-slips = imprime ce que le programme crée : il va avec { $own }
mistake-language = le programme ne parle pas cette langue ; il parle { $known }
mistake-socket = dépasse { $most } octets ; le système n'en accepte pas plus
mistake-token = ce n'est pas un jeton : des chiffres, deux-points et des signes, tel que @BotFather le donne
mistake-key = ce n'est pas une clé maîtresse : il faut 32 octets aléatoires en 44 caractères base64 ou 64 chiffres hexadécimaux ; prenez sa copie, une nouvelle n'ouvre rien
mistake-token-in-clear = le jeton et chaque message passeraient en clair ; http:// n'est que pour cette machine, prenez https://
mistake-health = dirait à tout le monde comment va le programme ; son port n'est que pour cette machine
mistake-password-room = avec password_letters, cela dépasse password_length : ce qui est demandé doit tenir
mistake-passphrase = est au-dessous de password_length : une phrase de passe est la plus longue des deux
mistake-alarm-late = est au-dessous de least_free_mb : l'équipe apprendrait trop tard que le disque est plein
mistake-webhook-url = un webhook demande une adresse qui commence par https://
mistake-webhook-secret = un webhook demande de 16 à 256 signes parmi A-Z a-z 0-9 _ -
mistake-public-url = il faut une adresse qui commence par https://, sans point d'interrogation ni #
mistake-public-half = il manque ; les pages publiques demandent url et listen
mistake-no-sender = il manque ; un serveur d'e-mail est donné, il faut donc un expéditeur
mistake-mail-in-clear = le mot de passe et chaque e-mail passeraient en clair ; { $none } n'est que pour cette machine, prenez { $tls } ou { $starttls }
mistake-no-user = il manque ; son mot de passe est donné
mistake-no-mailbox-user = il manque ; une messagerie se lit avec un nom et un mot de passe
mistake-folder = il faut un dossier à part, ni la boîte de réception ni les indésirables
mistake-no-certificate = { $file } ne contient aucun certificat en PEM
mistake-half-signature = il manque ; une signature demande selector, domain et key_file
mistake-no-rsa-key = { $file } n'est pas une clé privée RSA en PEM
expected-table = une table
expected-section = une section, [{ $key }]
expected-one-of = l'un de { $known }
expected-list = une liste entre [crochets]
expected-listed = une liste comme [1, 2] ou 1,2
expected-text = un texte entre guillemets
expected-number = un nombre entier
expected-number-from = un nombre entier, { $low } ou plus
expected-number-to = un nombre entier, de { $low } à { $high }
expected-flag = true ou false
expected-time = une heure comme { $like }
expected-zone = un fuseau horaire comme { $like }
expected-bot-name = le nom du bot dans Telegram, sans le @, comme { $like }
expected-endpoint = une adresse et un port comme { $like }
expected-address = une adresse e-mail comme { $like }
expected-mailbox = une adresse et un nom comme { $like }
expected-person = un identifiant Telegram et un nom comme { $like }
expected-days = un jour comme { $day }, ou des jours comme { $days }
expected-host = un nom de serveur comme { $like }
expected-url = une adresse qui commence par l'un de { $like }
expected-picture = un fichier PNG ou SVG de { $kb } Ko au plus, { $points } pixels de côté au plus
expected-picture-plain = un SVG qui ne fait que dessiner : ni scripts, ni liens, ni textes d'autres fichiers
expected-picture-own = une image du centre lui-même : le nom et le logo de Cambridge sont à Cambridge
unreadable-why = { $code ->
        [ENOENT] il n'existe pas
        [EACCES] l'accès est refusé
        [EPERM] ce n'est pas permis
        [EISDIR] c'est un dossier
        [ENOTDIR] ce n'est pas un dossier
        [EEXIST] quelque chose porte déjà ce nom
        [EROFS] rien ne peut y être écrit
        [ENAMETOOLONG] le nom est trop long
        [ELOOP] des liens tournent en rond
        [no-file] c'est un lien, un dossier ou un périphérique ; nommez un fichier
        [EFBIG] c'est trop grand
        [ESPIPE] ce n'est pas un fichier ordinaire
        [EMFILE] trop de fichiers sont ouverts
        [EADDRINUSE] un autre programme s'en sert déjà
        [EADDRNOTAVAIL] cette adresse n'est pas celle de cette machine
       *[other] { $words }
    }
