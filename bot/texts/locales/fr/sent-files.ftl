## Les fichiers que le personnel envoie, à n'importe quel moment.

file-taken = Je lis « { $name } » et je l'efface de cette conversation, car il peut contenir des données personnelles.
file-read-as = « { $name } », lu comme une liste { $kind } :
file-refused = « { $name } » :
file-waits = Terminez d'abord ce que vous faisiez ici : « { $name } » est lu et vous attend. Rien n'a encore été importé.
button-look-at-file = L'examiner
button-waiting-file = Examiner « { $name } »
files-enough =
    { $files ->
        [1] Un fichier vous attend
       *[other] { $files } fichiers vous attendent
    } déjà. Examinez-les d'abord : chacun a son bouton dans le menu. J'efface celui-ci de la conversation sans l'avoir lu.
file-no-table = Envoyez le tableau lui-même, en .csv, .xlsx, .xls ou .ods : je n'ouvre pas un fichier de ce type et de cette taille, et je l'efface de cette conversation.
file-edited = Envoyez le fichier dans un nouveau message : je ne le relis pas une fois le message modifié, et je l'efface de cette conversation.
file-gone = Envoyez de nouveau le fichier, s'il le faut : je ne l'ai plus, car il a été importé ou abandonné, ou un jour a passé.
file-dropped =
    { $files ->
        [1] Le fichier est abandonné : rien n'en a été importé, et je n'en garde rien.
       *[other] Les { $files } fichiers sont abandonnés : rien n'en a été importé, et je n'en garde rien.
    }
file-entries = C'est une liste d'inscriptions. Elle passe uniquement par la ligne de commande, parce que des codes secrets l'accompagnent : <code>results-desk import entries</code>. Je n'ai rien importé et je n'en garde rien.
ask-file-kind = Les colonnes de ce fichier ne disent pas ce qu'il contient. De quoi s'agit-il ?
button-file-kind = Une liste { $kind }
ask-letters = Les lettres de ce fichier peuvent se lire de plusieurs façons, et toutes donnent des noms. Laquelle est la bonne ?
button-letters = { $names }
import-kind-results = de résultats
import-kind-organisations = d'organismes
import-kind-statuses = de certificats
import-kind-entries = d'inscriptions
ask-import-others =
    { $rows ->
        [1] Importer l'autre ligne, sans celles qui sont refusées ?
       *[other] Importer les { $rows } autres lignes, sans celles qui sont refusées ?
    }
import-looking = Je regarde le fichier : ligne { $rows }…
import-writing = J'importe : ligne { $rows }…
file-cell-changed = • ligne { $row }, { $column } : { $found } → { $became }
file-more-changed =
    { $rows ->
        [1] Une autre ligne est modifiée.
       *[other] { $rows } autres lignes sont modifiées.
    }
file-changed-meanwhile = Rien n'est encore importé : depuis que vous avez regardé ce fichier, une autre importation a changé ce qu'il modifie. Le voici tel qu'il est maintenant.
