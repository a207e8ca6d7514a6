## Les pages publiques, où mènent les liens des lettres. Chacune a un titre et un texte ; un bouton
## fait ce que le titre propose. $centre est le nom du centre, $email son adresse.

public-stop =
    .title = Arrêter les annonces ?
    .text = Nous ne vous enverrons plus les annonces du centre. Les messages sur vos examens et vos résultats continueront de vous parvenir.
    .button = Arrêter les annonces
public-stopped =
    .title = Vous ne recevrez plus nos annonces
    .text = Les messages sur vos examens et vos résultats continueront de vous parvenir. Vous souhaitez un jour retrouver les annonces ? Ouvrez « Mes informations » dans la conversation.
public-unknown =
    .title = Ce lien ne fonctionne plus
    .text = Il a peut-être été coupé en chemin, ou le compte auquel il appartenait est fermé. Pour ne plus recevoir les annonces du centre, répondez STOP à la dernière que vous avez reçue, ou écrivez-nous : { $email }.

## La page d'un résultat : la question, le résultat, et un lien qui ne montre rien. $name est un prénom.

public-language = Français
public-result =
    .title = Voir le résultat de l'examen
    .birth = Indiquez la date de naissance de la personne qui a passé l'examen.
    .number = Indiquez l'identifiant imprimé sur la convocation : six chiffres et trois lettres.
    .day = Jour
    .month = Mois
    .year = Année
    .id = Identifiant
    .button = Afficher le résultat
    .note = Une fois le résultat affiché, ce lien le montre encore pendant une heure.
    .wrong = Vérifiez, puis réessayez : avec ce qui a été saisi, ce lien ne montre rien.
    .unclear-birth = Remplissez les trois cases avec des chiffres : par exemple 17, 5 et 2008.
    .unclear-number = Recopiez l'identifiant en entier : six chiffres et trois lettres, comme sur la convocation.
    .hello = Bonjour { $name }
    .pdf = Télécharger le relevé en PDF
    .send = Pour envoyer votre résultat à un établissement ou à un employeur, répondez à notre message par ENVOYER et son nom.
    .asks = Une question ? Répondez à notre message, ou écrivez-nous : { $email }.
    .until = Ce lien montre le résultat jusqu'au { $until }. Sur un appareil partagé, fermez cette page après l'avoir lue.
public-result-over =
    .title = Demandez-nous un autre lien
    .text = Répondez STATUT à l'un de nos messages : vous en recevrez un autre. Celui-ci ne montre rien, ou plus rien : il a déjà servi, sa semaine est passée, un résultat plus récent l'a remplacé, ou il n'est pas arrivé entier. Le centre vous aide aussi : { $email }.
public-result-later =
    .title = Revenez un peu plus tard
    .text = Gardez votre lien et réessayez plus tard : pour l'instant, cette page n'affiche aucun résultat. C'est urgent ? Écrivez au centre : { $email }.
public-result-unprinted =
    .title = Réessayez dans quelques minutes
    .text = Revenez à la page précédente et demandez de nouveau le relevé un peu plus tard : il n'a pas pu être préparé à l'instant. Si cela dure, écrivez au centre : { $email }.

## Là où l'on vérifie un relevé : la page où mène son code, les formulaires, la réponse.

public-check =
    .title = Vérifier ce document
    .text = Vient-il de { $centre }, et est-il toujours valable ? Appuyez sur le bouton : le centre répond aussitôt, avec les valeurs telles qu'il les a délivrées. Comparez-les avec le papier que vous tenez.
    .code = Code de vérification
    .button = Vérifier ce document
    .note = Nous notons que le relevé a été vérifié, et quand ; mais pas par qui.
    .other = Vérifier le PDF ou un autre code
public-check-any =
    .title = Vérifier un relevé de résultats
    .text = { $centre } vous dit si un relevé est authentique et toujours valable.
    .code = Code de vérification
    .code-hint = Il figure à côté du code carré : 16 lettres et chiffres, en quatre groupes.
    .button = Vérifier le code
    .file = Le relevé en PDF
    .file-hint = 10 Mo au plus. Il est seulement lu, jamais conservé.
    .file-button = Vérifier le PDF
    .empty-code = Saisissez le code qui figure sur le relevé.
    .empty-file = Choisissez d'abord le PDF du relevé.
    .note = Nous notons que le relevé a été vérifié, et quand ; mais pas par qui.
public-checked =
    .title = Un relevé a été vérifié
    .born = Vous avez aussi un passeport ou une carte d'identité sous les yeux ? Saisissez la date de naissance qui y figure : nous disons si c'est celle que nous avons, et rien de plus.
    .born-button = Comparer
    .born-unclear = Remplissez les trois cases avec des chiffres : par exemple 17, 5 et 2008.
    .issued = Tel que délivré
    .code = Code de vérification
    .at = Réponse de { $centre }, le { $moment }. Un résultat peut changer par la suite : vérifiez de nouveau quand vous devez en être sûr.
    .contact = Un doute ? Écrivez au centre : { $email }.
    .another = Vérifier un autre relevé
