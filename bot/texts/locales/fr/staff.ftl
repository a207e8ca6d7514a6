## Ce que le personnel apprend des importations, des publications et des messages. Un compte est un
## nombre, tout le reste du texte.

# Importations
import-counts =
    { $read ->
        [0] Aucune ligne lue
        [one] { $read } ligne lue
       *[other] { $read } lignes lues
    } : { $new ->
        [0] aucune nouvelle
        [one] { $new } nouvelle
       *[other] { $new } nouvelles
    }, { $changed ->
        [0] aucune modifiée
        [one] { $changed } modifiée
       *[other] { $changed } modifiées
    }, { $unchanged ->
        [0] aucune inchangée
        [one] { $unchanged } inchangée
       *[other] { $unchanged } inchangées
    }.
import-kept-columns =
    Le fichier n'a pas de colonne { $columns } : ce qui y est connu reste, sur { $rows ->
        [one] { $rows } ligne
       *[other] { $rows } lignes
    }.
import-read-sheet = Feuille lue : « { $sheet } ».
import-read-encoding = Les lettres du fichier ont été lues en { $encoding }, car les noms ont alors un sens : vérifiez-en quelques-uns. « CSV UTF-8 » ne laisse rien à deviner.
import-read-as-said = Les lettres du fichier ont été lues en { $encoding }, comme vous l'avez indiqué.
import-read-header =
    L'en-tête est à la ligne { $row } ; { $rows ->
        [1] la ligne au-dessus n'a pas été lue.
       *[other] les { $rows } lignes au-dessus n'ont pas été lues.
    }
import-repaired =
    { $cells ->
        [1] Dans une cellule
       *[other] Dans { $cells } cellules
    }, quelque chose a été rétabli ; l'avant et l'après sont indiqués.
import-became = est devenu « { $became } ».
import-warned =
    { $cells ->
        [1] Une cellule a été acceptée, à vérifier tout de même.
       *[other] { $cells } cellules ont été acceptées, à vérifier tout de même.
    }
import-own-secrets =
    { $entries ->
        [1] Une inscription a un code secret créé
       *[other] { $entries } inscriptions ont un code secret créé
    } par ce service ; --secrets-to FICHIER les écrit, pour les convocations.
import-untold =
    { $entries ->
        [one] { $entries } personne dont le certificat est arrivé ne peut pas être prévenue ici
       *[other] { $entries } personnes dont le certificat est arrivé ne peuvent pas être prévenues ici
    } : pas de compte, ou aucun moyen de le joindre. Prévenez-les vous-mêmes.
import-refused =
    { $rows ->
        [1] Une ligne est refusée.
       *[other] { $rows } lignes sont refusées.
    }
import-in = Le fichier est importé.
import-in-unreleased = Le fichier est importé. Personne ne voit ces résultats avant leur publication.
import-in-told = Le fichier est importé. Les personnes dont le certificat vient d'arriver sont prévenues une fois, jamais la nuit.
import-not-read = Tant qu'il en est ainsi, rien de ce fichier ne peut être importé.
import-no-rows = Sous l'en-tête, il n'y a rien : rien n'a été importé.
import-all-refused = Toutes les lignes sont refusées : il ne reste rien à importer.
import-nothing-new = Ce fichier est déjà importé : rien n'a changé.
import-rest-in-already = Toutes les autres lignes sont déjà importées : rien n'a changé.
import-kept-out = Rien n'a été importé. Corrigez ces lignes et importez à nouveau le fichier ; --skip-bad importe les autres sans elles.
import-would-go-in = C'était un essai, rien n'est importé. Ce fichier peut l'être.
import-would-not-go-in = C'était un essai, rien n'est importé. En l'état, ce fichier ne peut pas l'être.
import-entry-unknown = Aucune inscription ne porte ce numéro. Importez d'abord les inscriptions.
import-entry-too-old =
    Les résultats de cet examen étaient attendus il y a plus { $count ->
        [1] d'un mois
       *[other] de { $count } mois
    } : le service oublierait cette personne dans l'heure. Retirez la ligne, ou augmentez keep_candidates_months.

# Publications
release-head = { $exam }, { $session }
release-entries =
    { $entries ->
        [0] Aucune inscription
        [one] { $entries } inscription
       *[other] { $entries } inscriptions
    }{ $missing ->
        [0] .
       *[other] , dont { $missing } sans résultat.
    }
release-released =
    { $results ->
        [0] Aucun résultat n'est encore publié.
        [one] Un résultat est déjà publié et reste tel quel.
       *[other] { $results } résultats sont déjà publiés et restent tels quels.
    }
release-covers =
    { $results ->
        [0] Il n'y a rien à publier.
        [one] Un résultat serait publié :
       *[other] { $results } résultats seraient publiés :
    }
release-scores = • avec scores : { $results }
release-grade = • { $grade } : { $results }
release-exam = • { $exam } : { $results }
release-neutral = • sans scores : { $results } ({ $kinds })
release-outside =
    { $results ->
        [0] Aucun de ces résultats n’est attendu à d’autres dates.
        [one] Un de ces résultats est attendu à d’autres dates, d’après l’inscription : vérifiez-le d’abord.
       *[other] { $results } de ces résultats sont attendus à d’autres dates, d’après les inscriptions : vérifiez-les d’abord.
    }
release-addresses = Adresse non confirmée : { $unconfirmed }. E-mails qui reviennent : { $bounced }. Sans compte : { $none }.
release-reach =
    Seraient prévenues : { $chats ->
        [0] aucune conversation
        [one] { $chats } conversation
       *[other] { $chats } conversations
    }, { $mailboxes ->
        [0] aucune adresse e-mail
        [one] { $mailboxes } adresse e-mail
       *[other] { $mailboxes } adresses e-mail
    }.
release-letters =
    { $letters ->
        [one] { $letters } e-mail partira
       *[other] { $letters } e-mails partiront
    }{ $waiting ->
        [0] { "" }
       *[other] , après { $waiting } qui attendent
    }. Sur { $per_day } e-mails par jour, { $room } vont aux annonces : ainsi, le dernier partirait vers le { $at } ({ $zone }).
release-opens = À partir du { $at } ({ $zone }).
release-made =
    La publication { $number } porte sur { $results ->
        [1] un résultat, visible
       *[other] { $results } résultats, visibles
    } à partir du { $at } ({ $zone }).
release-invites = À partir du { $at } ({ $zone }), les personnes qui devraient taper un mot de passe ce jour-là sont invitées à l'essayer.

# Le personnel dans la conversation
command-import = importer un fichier (centre)
command-release = publier des résultats (centre)
command-freeze = suspendre tous les envois (centre)
command-unfreeze = reprendre les envois (centre)
ask-staff-file = Envoyez-moi le fichier de résultats ou d'organismes en pièce jointe (.csv, .xlsx, .xls ou .ods), ici ou à tout autre moment. Je vous dis ce qu'il contient avant d'importer quoi que ce soit. Codes secrets : par la ligne de commande.
staff-no-file = Envoyez un fichier en pièce jointe, pas une photo : j'efface ceci.
staff-file-too-large = Importez ce fichier par la ligne de commande : <code>results-desk import</code>. Telegram me laisse lire 20 Mo au plus : je l'efface de la conversation.
staff-reading = Je lis le fichier…
staff-secrets = Importez ce fichier par la ligne de commande : <code>results-desk import entries</code>. Il contient des codes secrets : je n'en garde rien.
staff-nothing-to-import = Il n'y a rien à importer ici. Vous pouvez envoyer un autre fichier.
staff-row = • ligne { $row }, { $column } : { $cell ->
        [empty] { "" }
       *[full] <code>{ $found }</code> –{ " " }
    }{ $expected }
staff-of-file = • { $said }
staff-more-rows =
    { $rows ->
        [1] Et une autre ligne.
       *[other] Et { $rows } autres lignes.
    }
ask-sheet = Plusieurs feuilles de ce classeur ont ces colonnes. Laquelle faut-il lire ?
button-sheet = { $sheet }
ask-column = Je ne connais pas la colonne « { $title } ». Elle commence par : { $samples }. Qu'est-ce que c'est ? Je ne le demande qu'une fois.
button-column = { $column }
button-no-column = Rien de tout cela
ask-import =
    { $rows ->
        [1] Importer une ligne ?
       *[other] Importer { $rows } lignes ?
    }
button-import = Importer
staff-begun = C'est en cours ; je vous préviens dès que c'est fait.
staff-not-allowed = Une erreur ? Voyez avec la personne qui tient les réglages du centre. Rien n'a été fait : cette conversation n'est pas, ou n'est plus, celle d'un membre de l'équipe.
staff-failed = Réessayez, s'il vous plaît : cela n'a pas marché et rien n'a été modifié ({ $why }).
ask-which-release = Quels résultats faut-il publier ? Vous voyez ce que cela couvre avant d'approuver.
button-cohort = { $exam }, { $session }
nothing-to-release = Aucun résultat n'attend d'être publié.
ask-release =
    Publier { $results ->
        [one] { $results } résultat
       *[other] { $results } résultats
    } ({ $exam }, { $session }) ? Les personnes concernées sont prévenues aussitôt{ $morning ->
        [none] { "" }
       *[other] , ou à { $morning } si c'est la nuit
    }.
button-release-now = Publier maintenant
button-release-tomorrow = Demain à 8 h
release-outdated = Regardez de nouveau : /release. Depuis cet aperçu, des résultats ont été importés ou publiés : rien de plus n'a été publié.
button-staff-import = Importer un fichier
button-staff-release = Publier
