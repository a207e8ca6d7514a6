## Qui fait partie de l'équipe, et ce que chacun peut faire.

for-approvers = Seule une personne habilitée à approuver peut le faire. Rien n'a changé : adressez-vous à l'une d'elles.
for-officers = Seul un agent ou un approbateur peut le faire. Rien n'a changé : adressez-vous à l'un d'eux.
command-staff = l'équipe : voir, inviter, retirer (équipe)

## Les rôles, dans une phrase et sur un bouton.
staff-role-officer = agent
staff-role-approver = approbateur
staff-role-technician = technicien

## Qui donne un ordre sur la machine du service.
staff-giver-on-machine = { $user } en ligne de commande
staff-giver-unnamed = quelqu'un de l'équipe, { $id }
staff-giver-desk = le service lui-même
staff-help = Comme membre de l'équipe, vous pouvez écrire :
staff-help-command = • { $command } : { $does }

## Qui fait partie de l'équipe.
staff-head = Qui travaille ici :
staff-line = • { $name } – { $role }
staff-line-until = • { $name } – { $role }, jusqu'au { $until }
staff-line-settings = • { $name } – { $role } (dans les réglages)
staff-invited-line = ✉ Invitation en cours : { $name }, { $role }. Le lien est valable jusqu'au { $until }.
staff-no-approver = Le premier approbateur s'invite depuis la machine du service : results-desk staff link --name NOM affiche un lien. D'ici là, les agents publient les résultats.
staff-no-approver-left = Faites inviter un approbateur depuis la machine du service : results-desk staff link --name NOM affiche un lien. Il n'en reste aucun, et personne ne peut publier.
button-staff-invite-one = Inviter quelqu'un…
button-staff-remove = Retirer { $name }…
button-staff-void = Annuler le lien pour { $name }
button-staff-back = Retour

## Retirer quelqu'un.
ask-staff-remove = Retirer { $name } de l'équipe ? Tous ses rôles prennent fin aussitôt, et les liens de sa main ne mènent plus à rien.
button-staff-remove-yes = Retirer de l'équipe
ask-staff-heir = Des publications sont prévues au nom de { $name }. Qui les reprend, et sera prévenu de leur déroulement ?
button-staff-remove-heir = Retirer ; { $name } reprend
button-staff-remove-no-heir = Retirer, sans successeur
staff-held-release = • Publication { $number } : { $exam }, { $session }, le { $at }
staff-heir-unable = Choisissez une personne qui peut publier : celle-ci ne peut pas reprendre les publications prévues. Rien n'a changé.
staff-handed-over = Les publications prévues de { $name } sont maintenant les vôtres, sur ordre de { $by }. Elles s'ouvrent comme prévu, au besoin après approbation ; je vous dirai où elles en sont, et /releases permet de les voir et de les annuler.
staff-handed-over-alert = { $heir } reprend les publications prévues de { $name }.
staff-no-heir-alert = Personne n'a repris les publications prévues de { $name }. Elles s'ouvrent comme prévu, au besoin après approbation ; chaque approbateur les trouve sous /releases.
staff-removed = { $name } ne fait plus partie de l'équipe.
staff-removed-alert = { $name } ne fait plus partie de l'équipe, sur ordre de { $by }.
staff-ended-alert = { $name } ne fait plus partie de l'équipe : son rôle a pris fin à la date prévue.
staff-left-settings-alert = { $name } ne fait plus partie de l'équipe : son nom est sorti des réglages du service.
staff-approvers-end-alert = Invitez une autre personne à approuver : /staff. Le dernier rôle d'approbateur, celui de { $name }, vaut jusqu'au { $until } ; après, personne ne pourra publier de résultats.
staff-gone = Cette personne ne fait plus partie de l'équipe.
staff-by-settings = { $name } figure dans les réglages du service ([staff]) : c'est là que cela se change.
staff-last-approver = Invitez d'abord une autre personne à approuver : il ne reste que { $name }. Rien n'a changé.

## Inviter quelqu'un.
ask-staff-role = Avec quel rôle ? Un agent importe, consulte, prépare et répond. Un approbateur publie aussi les résultats et invite l'équipe. Un technicien reçoit les alarmes techniques et travaille en ligne de commande.
ask-staff-name = Pour qui est-ce ? Écrivez le nom de la personne (rôle : { $role }).
staff-name-unusable = Écrivez un nom : avec des lettres, et 40 signes au plus.
ask-staff-end = Jusqu'à quand ce rôle vaut-il pour { $name } ? Appuyez, ou écrivez le dernier jour, par exemple 31/01/2027.
staff-end-unusable = Écrivez un jour à venir, par exemple 31/01/2027 : je n'en lis aucun ici.
button-staff-no-end = Sans fin
button-staff-end-months = { $months } mois
ask-staff-invitation = Créer un lien pour { $name } (rôle : { $role }, sans fin) ? Il est valable 24 heures, une seule fois.
ask-staff-invitation-until = Créer un lien pour { $name } (rôle : { $role }, jusqu'au { $until }) ? Il est valable 24 heures, une seule fois.
button-staff-link = Créer le lien
staff-link =
    Le lien pour { $name } (rôle : { $role }) :

    { $link }

    Remettez-le à { $name } et à personne d'autre : qui l'ouvre en premier peut accepter. Il sert une fois, jusqu'au { $until }. Toute l'équipe est prévenue quand il est accepté ; /staff l'annule.
staff-voided = Ce lien ne mène plus à rien.

## La personne invitée.
ask-staff-accept = { $name }, { $centre } vous invite à travailler à son service. Votre rôle : { $role }.
staff-accept-until = Ce rôle prend fin après le { $until }.
staff-accept-who = N'acceptez que si vous êtes { $name }. Toute l'équipe en est informée, avec le numéro de votre compte Telegram.
button-staff-accept = Accepter
button-staff-decline = Pas maintenant
staff-welcome = Bienvenue ! Votre rôle est maintenant : { $role }. Le menu montre ce que vous pouvez faire, et /staff qui d'autre est de l'équipe.
staff-declined = Rien n'a changé. Le lien reste valable pour la personne à qui il est destiné.
staff-link-over = Demandez un nouveau lien à qui vous a envoyé celui-ci : il a servi, a été annulé ou date de plus d'un jour.
staff-already = Vous avez déjà ce rôle ({ $role }). Rien n'a changé.
staff-joined-alert = { $name } a accepté l'invitation de { $by } ; son rôle est maintenant : { $role } ({ $who }). Ce n'est pas { $name } ? Faites aussitôt retirer ce compte par un approbateur : /staff.
staff-roles-changed = Votre rôle à ce service est maintenant : { $role }.
staff-no-more = Vous ne faites plus partie de l'équipe de ce service. Ce que vous y faisiez a pris fin.

## Leur code PIN.
ask-new-pin = Choisissez un code PIN pour votre travail ici : tapez 6 à 12 chiffres. Il vous sera demandé après un moment sans activité, pour que personne ne travaille en votre nom avec votre téléphone.
ask-pin-again = Tapez le même code PIN une seconde fois.
ask-pin = Tapez votre code PIN pour continuer.
pin-malformed = Tapez 6 à 12 chiffres, et rien d'autre.
pin-easy = Choisissez-en un autre : ni suite, ni répétition, ni date, ni année. Ce sont les premiers que l'on essaie.
pin-not-same = Choisissez-le de nouveau : les deux n'étaient pas identiques.
pin-wrong = { $left ->
    [1] Vérifiez votre code PIN : ce n'est pas celui-là. Vous pouvez le taper encore une fois.
   *[other] Vérifiez votre code PIN : ce n'est pas celui-là. Vous pouvez le taper encore { $left } fois.
}
pin-closed = Revenez après le { $until } : trop de codes PIN faux ont été tapés ici, et le travail de l'équipe est fermé dans cette conversation jusque-là. Les autres sont prévenus. Oublié ? Un approbateur peut vous retirer et vous inviter de nouveau ; sinon, adressez-vous à qui tient la machine du service (results-desk staff new-pin).
pin-closed-alert = Demandez à { $who } si c'était bien cette personne : cinq codes PIN faux ont été tapés dans sa conversation, où le travail de l'équipe est fermé jusqu'au { $until }. Sinon, faites aussitôt retirer ce compte par un approbateur : /staff.
