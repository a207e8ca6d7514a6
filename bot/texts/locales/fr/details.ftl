## Mes informations : adresse, mot de passe, annonces, et le départ.

details =
    <b>Mes informations</b>
    • Nom : <b>{ $name }</b>
    • Examen : { $exam }
    • Adresse e-mail : <code>{ $email }</code> ({ $state })
    • Annonces du centre : { $news }
email-confirmed = confirmée
email-unconfirmed = à confirmer
name-wrong = Votre nom est mal écrit ? Dites-le vite au centre : { $contact }. C'est ce nom qui figure sur vos documents d'examen.

ask-new-email = Quelle est votre <b>nouvelle adresse e-mail</b> ? Je vous y écrirai aussitôt pour la confirmer.
ask-new-password = Choisissez votre <b>nouveau mot de passe</b>.
ask-delete = <b>Supprimer votre compte ?</b>
delete-what =
    Seront supprimés : compte, mot de passe, adresse e-mail, connexions, et ce qui n'est pas encore parti.

    Le centre garde votre inscription et votre résultat{ $until ->
        [none] { "" }
       *[other] { " " }jusqu'au { $until }, sauf correction
    }, pour vous les remettre et répondre aux réclamations.
shares-kept = La liste de vos envois est gardée { $shares_months } mois, en cas de correction.
ask-stop-shares = « Oui, et arrêter mes envois » : je demande aussi aux organismes de ne plus utiliser votre résultat.
ask-delete-sure = <b>Supprimer vraiment votre compte ?</b> C'est immédiat et définitif.
delete-then =
    Pendant { $wait_days ->
        [1] un jour
       *[other] { $wait_days } jours
    }, il faudra votre adresse e-mail actuelle, ou celle que le centre connaît, pour créer un autre compte.
delete-then-too-new =
    Pendant { $wait_days ->
        [1] un jour
       *[other] { $wait_days } jours
    }, il faudra l'adresse e-mail que le centre connaît, s'il en a une, pour créer un autre compte : votre adresse actuelle est trop récente.
delete-then-until = Jusqu'au { $until }, il faudra votre adresse e-mail actuelle, ou celle que le centre connaît, pour créer un autre compte.
delete-then-too-new-until = Jusqu'au { $until }, il faudra l'adresse e-mail que le centre connaît, s'il en a une, pour créer un autre compte : votre adresse actuelle est trop récente.

password-changed = Votre mot de passe est changé. Par sécurité, vos autres conversations ont été déconnectées.
news-on = C'est noté : vous recevrez les annonces du centre par e-mail.
news-off = C'est noté : vous ne recevrez plus les annonces du centre. Les messages sur votre résultat continuent.
by-mail-on = C'est noté : pour recevoir votre relevé, répondez RELEVÉ à l'un de mes e-mails, depuis votre adresse confirmée.
by-mail-off = C'est noté : votre relevé ne vous sera plus envoyé par e-mail. Vous le trouverez toujours ici.
deleted = Votre compte est supprimé. Pour voir votre résultat, créez un autre compte avec votre convocation, ou écrivez au centre : { $contact }.

button-change-email = Nouvelle adresse
button-change-password = Nouveau mot de passe
button-news-on = Recevoir les annonces
button-news-off = Arrêter les annonces
button-by-mail-on = Autoriser le relevé par e-mail
button-by-mail-off = Ne plus l'envoyer par e-mail
button-everywhere = Déconnecter partout
button-delete-me = Supprimer mon compte
button-keep = Garder mon compte
button-delete = Supprimer mon compte
button-delete-sure = Oui, supprimer mon compte
button-stop-shares = Oui, et arrêter mes envois
