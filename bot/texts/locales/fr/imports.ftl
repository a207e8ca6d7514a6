## Ce qui est faux, douteux ou inutilisé dans un fichier importé par le centre. Toutes les valeurs
## sont des textes, sauf les nombres $cells, $columns, $lines et $numbers. La ligne, la colonne et ce qui s'y trouve
## sont dits à côté de la phrase.

# Le fichier entier
import-file-empty = Le fichier est vide. Enregistrez-le de nouveau et renvoyez-le.
import-file-pdf = C'est un document PDF. Envoyez le tableau lui-même, en .csv, .xlsx, .xls ou .ods.
import-file-document = C'est un texte ou une présentation, pas un tableau. Envoyez le tableau lui-même, en .csv, .xlsx, .xls ou .ods.
import-file-picture = C'est une image, une vidéo ou un enregistrement, pas un tableau. Envoyez le tableau lui-même, en .csv, .xlsx, .xls ou .ods.
import-file-archive = C'est une archive compressée. Ouvrez-la et envoyez le tableau qu'elle contient, en .csv, .xlsx, .xls ou .ods.
import-file-apple = C'est un fichier Numbers, Pages ou Keynote d'Apple. Ouvrez-le dans l'application, choisissez Fichier › Exporter vers › Excel ou CSV, et envoyez ce fichier-là.
import-file-markup = C'est une page web ou un fichier XML, quoi que dise son nom. Ouvrez-le dans Excel, enregistrez-le en .xlsx et renvoyez-le.
import-file-data = C'est une base de données, ou un fichier destiné à un programme, et non un tableau. Exportez-en le tableau en .csv ou en .xlsx et envoyez celui-là.
import-file-link = C'est un lien vers un tableau, et non le tableau. Ouvrez-le, téléchargez le tableau en .xlsx ou en .csv et envoyez celui-là.
import-file-letter = C'est un e-mail ou une carte de visite, et non un tableau. Si le tableau y est joint, enregistrez-le à part et envoyez-le.
import-file-old = Ce classeur est d'un format très ancien. Ouvrez-le dans Excel ou LibreOffice, enregistrez-le en .xlsx et envoyez celui-là.
import-file-binary = Je n'ai pas pu lire ce classeur binaire (.xlsb). Ouvrez-le dans Excel, enregistrez-le en .xlsx et envoyez celui-là.
import-file-macros = Ce classeur contient des macros, des graphiques ou des boîtes de dialogue, mais aucune feuille avec un tableau. Mettez le tableau sur une feuille ordinaire, enregistrez en .xlsx et envoyez celui-là.
import-file-locked = Ce classeur est protégé par un mot de passe, ou abîmé. Ouvrez-le, enregistrez-le en .xlsx sans mot de passe et renvoyez-le.
import-file-workbook = Ce classeur est abîmé ou n'en est pas un. Ouvrez-le dans Excel, enregistrez-le en .xlsx et renvoyez-le.
import-file-not-text = Ce n'est pas un tableau lisible. Envoyez un fichier .csv, .xlsx, .xls ou .ods.
import-file-quotes = Sur cette ligne, un guillemet ouvre une cellule sans la refermer à sa fin : la suite ne peut plus être lue. Retirez ce guillemet, ou enregistrez de nouveau le fichier depuis Excel, en .csv ou en .xlsx.
import-file-unread = Ce fichier n'a pas pu être lu jusqu'au bout : il est abîmé, ou trop grand. Enregistrez-le en .csv et renvoyez-le.
import-file-too-large = Une fois décompressé, ce classeur est trop grand. Enregistrez-le en .csv et importez-le par la ligne de commande.

import-reading-differs = Ce n'est plus ce qui a été vu : le fichier, sa feuille ou la façon de le lire a changé. Regardez-le de nouveau avant de l'approuver.

import-ways-fit = Les lettres de ce fichier peuvent se lire de plusieurs façons, et toutes donnent des noms : { $ways }. Dites laquelle est la bonne : avec --encoding, sur la ligne de commande. Enregistrée en « CSV UTF-8 », la liste ne laisse rien à demander.
import-encoding-none = Ce fichier dit lui-même comment lire ses lettres : retirez --encoding.
import-encoding-wrong = Ce fichier ne peut pas être lu dans cet encodage : il contient des lettres qui n'y existent pas.

# L'en-tête
import-header-unknown = En haut du tableau, une ligne doit porter les noms des colonnes, et aucun n'est connu ici.
import-sheets-fit = Plusieurs feuilles ont ces colonnes : { $sheets }. Dites laquelle prendre : avec --sheet, sur la ligne de commande.
import-sheets-hidden = Toutes les feuilles de ce classeur sont masquées, et une feuille masquée n'est pas lue. Affichez la bonne et enregistrez le fichier.
import-sheet-hidden = Cette feuille est masquée, et une feuille masquée n'est pas lue. Affichez-la dans Excel, enregistrez le fichier et importez-le de nouveau.
import-sheet-fits-hidden = La feuille « { $sheet } » a ces colonnes, mais elle est masquée, et une feuille masquée n'est pas lue. Affichez-la dans Excel, enregistrez le fichier et importez-le de nouveau.
import-sheet-unknown = Aucune feuille ne porte ce nom. Les feuilles visibles sont : { $sheets }.
import-sheet-none = Ce fichier n'a pas de feuilles : retirez --sheet.
import-column-missing = Cette colonne est nécessaire et manque dans le fichier.
import-secrets-missing = Cette colonne est nécessaire et manque dans le fichier. Si votre centre ne distribue pas de codes secrets, le technicien met secrets à own sous [rules] dans config.toml : le service les crée alors.
import-column-twice = Deux colonnes disent la même chose. N'en gardez qu'une.
import-column-absent = Cet en-tête n'est pas dans le fichier : il ne désigne aucune colonne. Le fichier a : { $headers }.
import-column-known = Cet en-tête est déjà connu ici ({ $column }) et ne peut pas désigner autre chose : retirez-le de --column.
import-column-asked = Cette colonne n'est pas connue et n'est pas utilisée. Elle commence par { $samples }. Si c'est l'une de celles-ci, dites-le une fois : { $columns }. Sur la ligne de commande : { $option }, ou =- pour aucune.
import-column-unused = Cette colonne n'est pas utilisée.

# Une cellule
import-cell-missing = Cette cellule ne doit pas être vide.
import-rows-hidden =
    { $lines ->
        [1] La ligne suivante serait avalée
       *[other] Les { $lines } lignes suivantes seraient avalées
    } par une cellule de celle-ci : un guillemet de trop ou oublié. Corrigez-le et importez de nouveau le fichier.
import-too-many-cells =
    { $cells ->
        [one] { $cells } cellule
       *[other] { $cells } cellules
    } sur une ligne de { $columns } { $columns ->
        [one] colonne
       *[other] colonnes
    } : un séparateur de trop ou un guillemet oublié. Vérifiez toute la ligne.
import-id-number = Un identifiant compte six chiffres et trois lettres, ou trois lettres et six chiffres, comme SIR094701.
import-secret-number = Un code secret compte quatre chiffres.
import-secret-number-short = Un code secret compte quatre chiffres, et il en manque ici, alors que d'autres codes de cette colonne ont gardé leur zéro de tête. Le chiffre qui manque ne se devine pas : reprenez le code là d'où il vient. Dans Excel, tapez-le précédé d'une apostrophe, comme '0427 : il restera entier.
import-candidate-number = Un numéro de candidat compte quatre chiffres.
import-centre-number = Un numéro de centre compte deux lettres et trois chiffres, comme FR181.
import-reference = Un numéro de référence compte douze caractères : année, session, centre et candidat, comme 26BFR1810042.
import-name = Un nom contient des lettres, et { $longest } caractères au plus.
import-label = Un nom contient des lettres.
import-name-place = Écrivez ici le nom : une adresse ou un site a sa propre colonne.
import-date = Une date s'écrit 2026-10-24 ou 24/10/2026, le jour avant le mois.
import-date-ambiguous = D'autres dates de ce fichier ont le mois avant le jour : celle-ci peut se lire dans les deux sens. Écrivez-la 2026-10-24.
import-exam = Le nom ou le sigle d'un examen, comme « C1 Advanced » ou CAE.
import-exam-several = Plusieurs examens portent ce nom : écrivez-le en entier. Pour les enfants : Pre A1 Starters, A1 Movers ou A2 Flyers ; pour Linguaskill : Linguaskill General ou Linguaskill Business.
import-delivery = La façon de passer l'examen : « papier » ou « ordinateur ».
import-session = Une session est un mois et une année, comme « octobre 2026 ».
import-status = Un statut est RELEASED, X, Z, PENDING ou WITHHELD.
import-certificate-state = Un certificat est « arrivé » ou « retiré » ; « au centre », « à retirer », « remis », « récupéré » et les mots anglais sont lus aussi.
import-grade = Un résultat est A, B, C, LEVEL_A1 à LEVEL_C1, NONE ou, sur d'anciens certificats, DISTINCTION, MERIT ou PASS.
import-level = Un niveau est A1, A2, B1, B2, C1 ou C2 ; en dessous de A1, la cellule reste vide.
import-score = Un score est un nombre entier de deux ou trois chiffres, comme 174.
import-kind = Un type est education, employer, immigration ou other (enseignement, employeur, immigration, autre).

# Une cellule et ses voisines
import-repeated = Cette ligne figure déjà plus haut dans le fichier. Ne gardez que l'une des deux.
import-key-missing = Il faut un identifiant ou un numéro de référence.
import-date-of-birth = La date de naissance doit être avant l'examen.
import-date-order = Les résultats doivent venir après l'examen, et leur dernier jour après le premier.
import-reference-differs = Le numéro de référence contient un autre numéro de candidat.
import-certificate-no-result = Aucun résultat de cette inscription n'est visible : on ne dit donc rien d'un certificat. Publiez d'abord le résultat, puis importez de nouveau cette ligne.
import-certificate-not-due = Le résultat de cette inscription ne donne pas de certificat. Vérifiez le numéro.
import-certificate-reference-differs = Ce n'est pas le numéro de référence du résultat de cette inscription. L'un des deux numéros est faux.
import-certificate-day-ahead = Ce jour est encore à venir. Corrigez la date de cette ligne.
import-entry-centre-differs = Le numéro de référence est celui d'un autre centre que celui de l'inscription : { $centre }.
import-entry-candidate-differs = Le numéro de référence contient un autre numéro de candidat que celui de l'inscription : { $candidate }.
import-entry-exam-differs = Cette inscription est pour l'examen { $exam }.
import-outcome-missing = Il faut un score global, une note et un niveau, ou bien le statut X, Z, PENDING ou WITHHELD.
import-status-differs = La colonne du statut dit { $status }.
import-status-with-scores = Avec le statut { $status }, il n'y a ni note, ni niveau, ni score. L'un ou l'autre est faux.
import-score-out-of-range = { $exam } donne des scores de { $lowest } à { $highest }.
import-shields = { $exam } donne d'un à cinq boucliers en Listening, en Reading and Writing et en Speaking, et en rien d'autre.
import-shields-missing = Les examens pour enfants ont d'un à cinq boucliers à chacune des trois épreuves : celle-ci manque. Sinon, il faut le statut X, Z, PENDING ou WITHHELD.
import-shields-no-score = Les examens pour enfants donnent des boucliers : ni score global, ni note. Laissez ces cellules vides.
import-modules = Linguaskill donne de { $lowest } à { $highest } en Reading, Listening, Speaking et Writing, et « 180+ » au-delà ; rien d'autre.
import-module-missing = Il manque ici un score de Linguaskill. Indiquez-le, ou videz le niveau et la date de ce module ; sinon, il faut le statut X, Z, PENDING ou WITHHELD.
import-average-missing = Pour plusieurs modules, Linguaskill donne une moyenne. Recopiez-la du rapport : elle ne se calcule pas.
import-average-of-one = Avec un seul module, il n'y a pas d'autre moyenne que son score.
import-module-level = Un score Linguaskill de { $score } correspond à { $level }. L'un des deux est faux.
import-modules-no-grade = Linguaskill ne donne pas de note. Laissez cette cellule vide.
import-module-cell = Seul Linguaskill donne un niveau et une date par module. Cette cellule n'est pas reprise.
import-grade-not-awarded = Ce résultat n'existe pas pour { $exam }.
import-grade-differs = Pour { $exam }, un score global de { $overall } donne { $due }.
import-level-differs =
    { $due ->
        [NONE] Pour { $exam }, un score global de { $overall } ne donne pas ce niveau. Laissez la cellule vide.
       *[other] Pour { $exam }, un score global de { $overall } donne le niveau { $due }.
    }
import-skill-not-reported = { $exam } ne donne pas de score pour { $skill }.

# Accepté, mais à regarder
import-letters-lost = Un point d'interrogation dans un nom : l'encodage du fichier a perdu une lettre. Enregistrez-le en « CSV UTF-8 », sans quoi le nom sera faux partout où il est imprimé.
import-level-not-certified = Sans certificat, aucun niveau n'est certifié. Le niveau est laissé de côté, et le relevé n'en porte pas.
import-same-people = Ces lignes sont nombreuses dans ce fichier : après { $people }, elles ne sont plus cherchées.
import-shields-no-level = Les résultats des examens pour enfants n'indiquent pas de niveau. Celui-ci n'est pas repris.
import-letters-strange = Les signes « { $signs } » ne sont guère ceux d'un nom : le fichier a sans doute été enregistré ou ouvert dans un mauvais encodage. Vérifiez le nom, et enregistrez la liste d'origine en « CSV UTF-8 ».
import-letters-nordic = Ces lettres sont islandaises ; dans un nom turc, elles viennent d'un mauvais encodage. Faut-il lire { $other } ?
import-letters-turned = Un signe invisible cachait un trait d'union dans ce nom, ou en changeait l'ordre des lettres. Il est retiré : vérifiez le nom.
import-letters-unprinted = Le relevé ne peut pas être imprimé à ce nom : ses polices n'ont pas { $letters }. Demandez à la personne son nom en lettres latines, comme sur sa pièce d'identité.
import-same-person = Quelqu'un du même nom et de la même date de naissance figure déjà dans ce fichier, pour le même examen, sous un autre identifiant. Est-ce la même personne ? Alors ne gardez que l'une des deux inscriptions.
import-address = Ce n'est pas une adresse e-mail ; elle est laissée de côté. La personne pourra donner la sienne.
import-website = Ce n'est pas une adresse web ; elle est laissée de côté. Elle commence par https://.
import-consent = L'accord d'un responsable légal s'écrit « oui » ou « non » ; « donné », « signé », « refusé » et les mots anglais sont lus aussi. La cellule est laissée de côté.
import-language = Une langue s'écrit en deux lettres, comme fr ou en. La cellule est laissée de côté.
import-zeros-put-back =
    { $numbers ->
        [one] { $numbers } code secret a moins de quatre chiffres
       *[other] { $numbers } codes secrets ont moins de quatre chiffres
    }, et aucun ne commence par un zéro : un tableur les a ôtés. Ils ont été remis. Comparez-en quelques-uns avec la liste d'origine.
import-lines-within =
    { $lines ->
        [1] Une ligne du fichier n'est pas une ligne du tableau : elle continue une cellule
       *[other] { $lines } lignes du fichier ne sont pas des lignes du tableau : elles continuent une cellule
    } entre guillemets. Si c'est un commentaire, tout va bien ; comptez tout de même les lignes lues.
import-mean-differs = La moyenne des compétences est de { $mean }. Le score global est gardé tel quel.
import-skills-left = Le résultat a changé, et le fichier n'a pas de colonne { $columns }. Les anciens scores y vont avec l'ancien résultat et sont laissés de côté : importez un fichier qui a ces colonnes.
import-skills-missing = Il manque des scores de compétences. Les autres sont montrés.

# Le fichier des lignes refusées
corrections-column = Cellule à corriger
corrections-why = Pourquoi
corrections-file = Les lignes refusées, avec la raison de chacune. Corrigez-les dans ce fichier et renvoyez-le-moi : il ne contient qu'elles.
corrections-name = lignes à corriger
import-changes-differ = Depuis que ce fichier a été regardé, une autre importation a changé ce qu'il modifierait. Regardez-le de nouveau avant de l'approuver.
