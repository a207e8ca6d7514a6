## Les connexions ouvertes : où, et depuis combien de temps.

sign-ins = <b>Téléphones connectés à votre compte</b>
sign-in-here = • <b>Ce téléphone</b> : connecté { $since }.
sign-in-there = • <b>Téléphone { $number }</b> : connecté { $since }, utilisé { $seen } ; { $state }.
sign-in-awake = ouvert
sign-in-asleep = mot de passe demandé
sign-ins-more = { $more ->
    [1] • Un autre, utilisé moins récemment.
   *[other] • { $more } autres, utilisés moins récemment.
}
sign-ins-note = Une ligne est un compte Telegram, quel que soit l'appareil.
only-here = Aucun autre téléphone n'est connecté à ce compte.
ask-sign-out-phone =
    <b>Déconnecter le téléphone { $number }</b>, connecté { $since } et utilisé pour la dernière fois { $seen } ?

    Il en sera averti, ne recevra plus rien de ce compte, et aura besoin de l'identifiant et du mot de passe pour revenir.
signed-out-phone = C'est fait : le téléphone { $number } est déconnecté. Si vous ne savez pas à qui il est, choisissez aussi un nouveau mot de passe dans « Mes informations ».
signed-out-hides = Ce qui était affiché de son résultat se masque, et les relevés de moins de deux jours s'effacent. Les relevés plus anciens, les fichiers de vos données et ce qui a été tapé ne peuvent pas être enlevés : effacez-les vous-même.
phone-gone = Ce téléphone n'est plus connecté.

ago-moments = il y a moins d'une heure
ago-hours = { $hours ->
    [1] il y a une heure
   *[other] il y a { $hours } heures
}
ago-days = { $days ->
    [1] il y a un jour
   *[other] il y a { $days } jours
}
ago-weeks = { $weeks ->
    [1] il y a une semaine
   *[other] il y a { $weeks } semaines
}
ago-months = { $months ->
    [1] il y a un mois
   *[other] il y a { $months } mois
}

button-sign-ins = Téléphones connectés
button-sign-out-phone = Déconnecter le téléphone { $number }

sign-in-here-kept = • <b>Ce téléphone</b> : connecté { $since } ; il reste ouvert jusqu'à votre résultat.
sign-in-kept = ouvert jusqu'au résultat
ask-keep = <b>Ce téléphone est-il bien à vous ?</b>
keep-how =
    Votre compte y restera ouvert jusqu'à deux semaines après votre résultat ({ $days ->
        [1] un jour
       *[other] { $days } jours
    } au plus). Toute personne qui tient ce téléphone verra ce résultat ; pour l'envoyer, ou changer d'adresse ou de mot de passe, celui-ci sera toujours demandé.
kept = C'est fait : votre compte reste ouvert sur ce téléphone. Pour revenir en arrière, touchez « Téléphones connectés » dans « Mes informations ».
kept-no-more = C'est fait : ce téléphone redemandera le mot de passe après un moment sans message.
kept-no-longer = Plus aucun compte ne reste ouvert sur ce téléphone, puisque plusieurs personnes s'en servent : après un moment sans message, chacun redemande son mot de passe.
keep-shared = Plusieurs comptes sont ouverts dans cette conversation. Pour que chacun garde le sien, chaque compte redemande son mot de passe après un moment.
keep-too-late = Votre résultat est là, il n'y a plus rien à attendre : ce téléphone redemande le mot de passe après un moment sans message.

button-keep-open = Garder ouvert sur ce téléphone
button-keep-here = Oui, c'est mon téléphone
button-keep-not = Redemander le mot de passe

try-password = Des résultats seront publiés ici le { $at }. Ce jour-là, votre mot de passe vous sera demandé : essayez-le dès maintenant, tant qu'il reste du temps pour en choisir un nouveau si vous l'avez oublié.
try-password-for = Pour { $name } : des résultats seront publiés ici le { $at }. Ce jour-là, votre mot de passe vous sera demandé : essayez-le dès maintenant, tant qu'il reste du temps pour en choisir un nouveau si vous l'avez oublié.
day-put-off = Les résultats annoncés ici pour le { $at } ne viendront pas ce jour-là. Vous n'avez rien à faire : un message vous préviendra dès que le vôtre sera là.
day-put-off-for = Pour { $name } : les résultats annoncés ici pour le { $at } ne viendront pas ce jour-là. Vous n'avez rien à faire : un message vous préviendra dès que le vôtre sera là.
password-tried = Votre mot de passe est le bon. Ce sera le même le jour des résultats.
keep-hint = Si ce téléphone est à vous, votre compte peut aussi y rester ouvert d'ici là : touchez « Garder ouvert sur ce téléphone ».

button-try-password = Essayer mon mot de passe

# par un lien
link-opens = Bonjour ! Ce lien ouvre ici aussi le compte au nom de { $name }. Il ne sert qu'une fois : choisissez maintenant un mot de passe.
link-over = Pour recevoir un autre lien, répondez TELEGRAM à l'un de mes e-mails : celui-ci n'est plus valable, car il a déjà servi ou il est trop ancien. Si le compte a un mot de passe, connectez-vous plutôt ainsi.
