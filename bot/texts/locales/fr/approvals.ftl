## Publications en attente d'approbation, pour l'équipe.

ask-propose =
    Demander l'approbation pour publier { $results ->
        [1] 1 résultat
       *[other] { $results } résultats
    } ({ $exam }, { $session }) ? Les approbateurs reçoivent ce que vous voyez ici. Sans leur accord, personne ne voit rien.
button-propose-now = Demander : dès l'approbation
button-propose-tomorrow = Demander : demain à 8 h
opens-from = à partir du { $at }
opens-approved = dès l'approbation
opens-now = dès maintenant
proposed =
    La publication { $number } attend { $missing ->
        [1] un approbateur
       *[other] { $missing } approbateurs
    } : { $exam }, { $session } ; { $results ->
        [1] un résultat, visible
       *[other] { $results } résultats, visibles
    } { $when }. Sans accord, elle prend fin le { $ends } et personne ne voit rien. /releases la montre.
proposed-to = Demandé à : { $names }.
proposed-to-nobody =
    Faites inviter { $missing ->
        [1] un autre approbateur
       *[other] { $missing } autres approbateurs
    } (/staff), ou demandez à ceux qui existent d'ouvrir cette conversation : trop peu peuvent être sollicités. Sur la machine, results-desk releases approve approuve aussi, et --emergency s'en passe.
approval-asked =
    Approuver la publication { $number } ? Préparée par { $by } : { $exam }, { $session } ; { $results ->
        [1] un résultat, visible
       *[other] { $results } résultats, visibles
    } { $when }. Sans accord, elle prend fin le { $ends }.
button-approve = Approuver la { $number }
button-refuse = Refuser la { $number }
approved-one =
    Merci : votre accord pour la publication { $number } est noté. { $missing ->
        [1] Il manque encore un approbateur.
       *[other] Il manque encore { $missing } approbateurs.
    }
approved = La publication { $number } est approuvée.
approved-by-two = { $first } et { $last }
approved-news =
    La publication { $number } ({ $exam }, { $session }), préparée par { $by }, a été approuvée par { $who }. { $results ->
        [1] Son résultat est visible
       *[other] Ses { $results } résultats sont visibles
    } { $when }.
refused = La publication { $number } est abandonnée : personne n'en voit rien. Ce qui attend peut être préparé de nouveau : /release.
refused-news =
    La publication { $number } ({ $exam }, { $session }), préparée par { $by }, a été abandonnée par { $who } : personne n'en voit rien. Elle peut être préparée de nouveau : /release.
approval-own = Une autre personne doit donner son accord : vous avez préparé la publication { $number }, ou l'avez déjà approuvée. Rien n'a changé.
approval-no-approver = Une erreur ? Voyez avec la personne qui tient les réglages du centre. Cette adresse n'est pas, ou n'est plus, celle d'une personne qui approuve les publications : la publication { $number } n'a pas changé.
approval-again =
    Votre accord pour la publication { $number } est déjà noté. { $missing ->
        [1] Il manque encore un approbateur.
       *[other] Il manque encore { $missing } approbateurs.
    }
approval-over =
    { $state ->
        [approved] La publication { $number } est déjà approuvée, par { $by } : /releases la montre.
        [refused] La publication { $number } a été abandonnée par { $by }. Elle peut être préparée de nouveau : /release.
        [expired] Préparez-la de nouveau : /release. La publication { $number } a pris fin, faute d'accord à temps.
       *[outdated] Préparez-la de nouveau : /release. La publication { $number } est caduque : des résultats ont été importés ou publiés entre-temps.
    } Rien n'a changé.
approval-expired =
    Préparez-la de nouveau si elle est encore voulue : /release. La publication { $number } ({ $exam }, { $session } ; préparée par { $by }) a pris fin, faute d'accord avant le { $ends }. Personne n'en voit rien.
approval-changed =
    Regardez ce qu'il y a maintenant, et préparez-la de nouveau : /release. Des résultats ont été importés, publiés ou retirés depuis que { $by } a préparé la publication { $number } ({ $exam }, { $session }) : elle est caduque, et rien n'est publié.
approval-busy = Appuyez de nouveau dans une minute : un fichier arrive, ou il faut un autre approbateur pour la publication { $number }. Rien n'a changé.
releases-waiting =
    ✋ Publication { $number } : { $exam }, { $session }. { $results ->
        [1] Un résultat, visible
       *[other] { $results } résultats, visibles
    } { $when } (préparée par { $by }) : elle attend une approbation, jusqu'au { $ends }.
emergency-news = Vérifiez la publication { $number } (/releases) : { $by } l'a faite sans second approbateur. Motif : « { $reason } ».
approvers-lacking =
    Deux approbateurs doivent donner leur accord, et { $able ->
        [0] aucun ne peut
       *[other] { $able } seulement peut
    } être sollicité : faites-en inviter un autre (/staff).
home-approvals =
    ✋ { $releases ->
        [1] Une publication attend
       *[other] { $releases } publications attendent
    } une approbation.
button-approvals = Publications en attente

# Les mêmes, à qui a répondu à une lettre et n'a pas de conversation.
refused-by-letter = La publication { $number } est abandonnée : personne n'en voit rien. L'équipe peut la préparer de nouveau.
refused-news-by-letter = La publication { $number } ({ $exam }, { $session }), préparée par { $by }, a été abandonnée par { $who } : personne n'en voit rien. Si l'équipe la prépare de nouveau, votre accord vous sera redemandé.
approval-over-by-letter =
    { $state ->
        [approved] Vous n'avez rien à faire : la publication { $number } est déjà approuvée, par { $by }.
        [refused] La publication { $number } a été abandonnée par { $by }. L'équipe peut la préparer de nouveau.
        [expired] La publication { $number } a pris fin, faute d'accord à temps. Si l'équipe la prépare de nouveau, votre accord vous sera redemandé.
       *[outdated] La publication { $number } est caduque : des résultats ont été importés ou publiés entre-temps. Si l'équipe la prépare de nouveau, votre accord vous sera redemandé.
    } Rien n'a changé.
approval-expired-by-letter = La publication { $number } ({ $exam }, { $session } ; préparée par { $by }) a pris fin, faute d'accord avant le { $ends }. Personne n'en voit rien. Si l'équipe la prépare de nouveau, votre accord vous sera redemandé.
approval-changed-by-letter = La publication { $number } ({ $exam }, { $session }) est caduque, et rien n'en est publié : des résultats ont été importés, publiés ou retirés depuis que { $by } l'a préparée. Si l'équipe la prépare de nouveau, votre accord vous sera redemandé.
approval-busy-by-letter = Répondez de nouveau dans quelques minutes : un fichier arrive, ou il faut un autre approbateur pour la publication { $number }. Rien n'a changé.
emergency-news-by-letter = { $by } a fait la publication { $number } sans second approbateur. Motif : « { $reason } ». Si cela ne devait pas être, appelez l'équipe : un approbateur peut la retirer.
