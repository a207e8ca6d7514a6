## Ce que le personnel apprend des importations, des publications et des messages. Un compte est un
## nombre, tout le reste du texte.

# Importations
import-counts =
    { $read ->
        [one] Une ligne lue
       *[other] { $read } lignes lues
    } : { $new } en plus, { $changed } à modifier, { $unchanged } sans changement.
import-repaired =
    { $cells ->
        [one] Dans une cellule
       *[other] Dans { $cells } cellules
    }, des zéros initiaux ont été rétablis, que le tableur avait supprimés.
import-warned =
    { $cells ->
        [one] Une cellule a été acceptée, à vérifier tout de même.
       *[other] { $cells } cellules ont été acceptées, à vérifier tout de même.
    }
import-refused =
    { $rows ->
        [one] Une ligne est refusée.
       *[other] { $rows } lignes sont refusées.
    }
import-in = Le fichier est importé.
import-in-unreleased = Le fichier est importé. Personne ne voit ces résultats avant leur publication.
import-nothing-new = Ce fichier est déjà importé : rien n'a changé.
import-kept-out = Rien n'a été importé. Corrigez ces lignes et importez à nouveau le fichier ; --skip-bad importe les autres sans elles.
import-would-go-in = Ceci était un essai : le fichier peut être importé.
import-would-not-go-in = Ceci était un essai : en l'état, le fichier ne serait pas importé.
import-entry-unknown = Aucune inscription ne porte ce numéro. Importez d'abord les inscriptions.
