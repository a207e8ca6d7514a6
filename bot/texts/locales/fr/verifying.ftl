## La vérification d'un relevé : ce qui est dit à qui en tient un, sur la page, par lettre, dans une conversation, à la ligne de commande.

verify-genuine = Authentique. C'est bien le fichier délivré par le centre, et son résultat est valable.
verify-code-holds = Ce code est le nôtre, et son résultat est valable. Comparez les valeurs ci-dessous avec le papier : il n'est authentique que si elles sont identiques.
verify-code-holds-alone = Ce code est le nôtre, et son résultat est valable. Le papier n'est authentique que si le nom et le résultat sont ceux que nous avons délivrés, et ce message ne les dit pas.
verify-not-as-issued = Comparez ce que vous voyez avec les valeurs ci-dessous : ce n'est pas le fichier tel que le centre l'a délivré, mais un fichier enregistré ou numérisé à nouveau. Ce qu'on peut y lire correspond à ce qui a été délivré.
verify-not-as-issued-alone = Ce n'est pas le fichier tel que le centre l'a délivré, mais un fichier enregistré ou numérisé à nouveau. Ce qu'on peut y lire correspond à ce qui a été délivré.
verify-altered = Modifié. Ce n'est pas ce que le centre a délivré : { $what }. Ne vous fiez pas à ce fichier.
verify-altered-unsaid = Modifié. Quelque chose vient de nous dans ce fichier, mais ne correspond pas à ce que le centre a délivré. Ne vous y fiez pas.
verify-changed = Délivré par le centre, et remplacé depuis : c'est la version { $version } du { $day } qui est valable. Demandez-la à qui vous a remis ce relevé.
verify-replaced = Délivré par le centre, mais un autre résultat l'a remplacé depuis. Il n'est plus valable.
verify-withdrawn = Délivré par le centre, et retiré depuis. Il n'est plus valable.
verify-expired = Délivré par le centre, mais sa durée de validité est passée. Demandez-en un nouveau à qui vous a remis ce relevé.
verify-revoked = Délivré par le centre, et révoqué depuis par la personne qu'il concerne. Merci de ne plus vous en servir.
verify-not-kept = Délivré par le centre. Les détails ne sont plus conservés.
verify-not-kept-corrected = Délivré par le centre, et corrigé ensuite. Les détails ne sont plus conservés.
verify-not-kept-withdrawn = Délivré par le centre, et retiré ensuite. Il n'est plus valable, et les détails ne sont plus conservés.
verify-ask = Demandez au centre : ce fichier n'a pas de code qui permette de le vérifier ici. Le centre le peut grâce à ce qui y figure : numéro de référence, nom, examen et score.
verify-not-ours = Inconnu. Le centre n'a rien délivré de tel.
verify-mistyped = Presque : un caractère de ce code est faux, ou deux ont été intervertis. Regardez encore une fois le papier.
verify-no-code = Ce n'est pas un de nos codes. Ils ont 16 lettres et chiffres, en quatre groupes.
verify-later = Réessayez plus tard : rien ne peut être dit des résultats en ce moment.
verify-unread-no-pdf = Ce fichier n'est pas un PDF. On peut vérifier le PDF lui-même, ou le code qui y figure.
verify-unread-locked = Vérifiez le code qui figure sur le relevé : ce PDF est protégé par un mot de passe, et ne peut être lu. Le centre n'en protège aucun.
verify-unread-too-large = Vérifiez le code qui figure sur le relevé : ce fichier est bien plus gros qu'un relevé.
verify-unread-damaged = Vérifiez le code qui figure sur le relevé : ce fichier est abîmé, et ne peut être lu.

verify-value = { $label } : { $value }
verify-numbered = Numéro { $number }
verify-no-more = Nous en regardons { $most } à la fois : envoyez les autres dans un e-mail à part.
verify-enough = Cela fait { $most } vérifications aujourd'hui dans cette conversation : reprenez demain, ou demandez au centre.
verify-born = Vous avez aussi un passeport ou une carte d'identité sous les yeux ? Envoyez le code et la date de naissance dans un même message : nous disons si c'est celle que nous avons, et rien de plus.
verify-born-matches = La date de naissance est celle que nous avons.
verify-born-differs = Relisez la date de naissance : ce n'est pas celle que nous avons.
verify-born-enough = Revenez demain, ou écrivez au centre : une date de naissance a été comparée cinq fois aujourd'hui pour ce code.
verify-by-photo = Vous voulez faire vérifier un relevé de résultats ? Envoyez son PDF, ou tapez le code qui y figure.
verify-file-leaves = J'efface le fichier de cette conversation, car il peut contenir des données personnelles.
verify-for-import = Vouliez-vous l'importer ? Pour cela, je lis des tableaux : .csv, .xlsx, .xls ou .ods.
verify-log = Quelqu'un qui a votre relevé, ou son code, a demandé s'il est authentique. Qui c'était n'est noté nulle part ; les dernières fois :
verify-logged =
    • { $at }, { $way ->
        [page] sur la page
        [mail] par e-mail
       *[chat] sur Telegram
    }
verify-label-name = Nom
verify-label-exam = Examen
verify-label-session = Session
verify-label-result = Résultat
verify-label-overall = Score global
verify-label-cefr = Niveau CECRL
verify-label-number = Numéro de référence
verify-label-released = Résultats publiés le
verify-label-version = Version
verify-shields = { $count ->
    [one] { $count } bouclier
   *[other] { $count } boucliers
}
verify-differs-name = le nom
verify-differs-exam = l'examen
verify-differs-result = le résultat
verify-differs-reference = le numéro de référence
verify-differs-scores = les scores
verify-differs-and = { $first }, { $next }
