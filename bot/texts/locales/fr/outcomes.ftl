## Le résultat dans la vue choisie, ce qu'il veut dire, et ce qu'on peut faire maintenant.

button-result-later = Plus tard
button-result-otherwise = Autrement…
button-result-skills = Une compétence à la fois
button-result-covered = Sous un cache
button-result-next-skill = Compétence suivante
button-result-show-all = Tout afficher
button-result-more = Plus…
button-result-less = Moins
button-result-means = Qu'est-ce que ça veut dire ?
button-result-what-now = Et maintenant ?
button-result-certificate = Mon certificat
button-result-hide = Masquer ici
button-result-menu = Menu
menu-brief = Tout le reste est dans le menu.
notice-later = { $whom ->
        [nobody] Il y a du nouveau pour votre examen.
       *[other] Pour { $whom } : il y a du nouveau pour votre examen.
    } Rien ne presse : touchez « Afficher » quand vous voulez.
notice-otherwise = { $whom ->
        [nobody] Comment voulez-vous le voir ?
       *[other] Pour { $whom } : comment voulez-vous le voir ?
    } Une compétence à la fois, on commence par la meilleure. Un cache masque tout jusqu'à ce que vous le touchiez.
result-aside-all = Masqué ici. Touchez « Afficher » quand vous voulez.
button-calendar = Ajouter à mon agenda
calendar-sent = Ouvrez ce fichier pour noter ces jours dans votre agenda ; il vous les rappelle le premier jour à neuf heures. Il ne contient ni votre identifiant ni aucun score.
calendar-sent-late = Ouvrez ce fichier pour noter ces jours dans votre agenda. Ils ont commencé : il ne rappelle donc rien. Il ne contient ni votre identifiant ni aucun score.
calendar-title = { $whom ->
        [nobody] { $exam } : résultat attendu
       *[other] { $whom }, { $exam } : résultat attendu
    }
calendar-words = Le résultat est attendu pendant ces jours. Un message vous prévient dès qu'il est là.
calendar-stem = resultat-attendu
button-hide-all = Tout masquer ici
result-aside = Masqué ici. Touchez « Afficher » quand vous voulez. Un PDF déjà envoyé dans cette conversation n'est pas masqué avec lui.
result-one-skill =
    { $left ->
        [1] Encore une compétence, puis le tout.
       *[other] Encore { $left } compétences, puis le tout.
    }
result-all-skills = Ce sont toutes vos compétences.
means-band =
    Votre score, { $overall }, se situe { $band ->
        [none] sous le niveau A1 ({ $from } à { $to })
       *[other] dans la tranche du niveau { $band } ({ $from } à { $to })
    } de l'échelle Cambridge English.
means-above =
    { $grade ->
        [level] Un certificat de niveau { $cefr } commence à { $score }.
       *[other] La note { $grade } commence à { $score }.
    }
means-skills = Votre point fort : { $strong }. Là où il y a le plus à gagner : { $weak }.
certificate-later = Votre certificat arrivera plus tard, au centre. Votre nom est mal écrit ? Dites-le vite.
button-result-check = Faire vérifier
button-check-ask = Demander la vérification
button-check-yes = Oui, même si elle baisse
check-days =
    { $days ->
        [1] Pour faire vérifier le résultat, demandez-le au centre aujourd'hui : c'est le dernier jour ({ $day }).
       *[other] Pour faire vérifier le résultat, demandez-le au centre le { $day } au plus tard : il reste { $days } jours.
    }
check-closed = Le dernier jour serait le { $last }, mais le centre est fermé ce jour-là.
check-over = Le délai pour faire vérifier le résultat a pris fin le { $day }. Un empêchement ? Dites-le au centre.
check-stages =
    D'abord, les points sont recomptés, en général en 5 jours ouvrés{ $recheck ->
        [none] { "" }
       *[other] { " " }({ $recheck })
    }. Ensuite, si vous le souhaitez, l'expression écrite est corrigée de nouveau, en 15 jours{ $remark ->
        [none] { "" }
       *[other] { " " }({ $remark })
    }. L'expression orale n'est pas revue. La note peut monter, baisser ou rester la même ; si elle change, les frais sont remboursés.
ask-check = La note peut monter, rester la même ou baisser. Voulez-vous que le centre la fasse vérifier ?
check-words = Merci de faire vérifier mon résultat { $exam }. J'accepte que la note puisse baisser. (Demandé par un bouton le { $on }.)
now-again = Vous pouvez repasser l'examen. Parlez-en au centre : il vous dit les prochaines dates, et ce qu'il faut travailler. Si vous pensez à une erreur, le résultat peut être revu. { $contact }
