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
ask-delete =
    <b>Supprimer votre compte ?</b>

    Seront supprimés : le compte, le mot de passe, l'adresse e-mail, les connexions, ce qui vous nomme dans ce que j'ai noté, envoyé et transmis, et ce qui n'est pas encore parti.

    Le centre garde votre inscription et votre résultat{ $until ->
        [none] { "" }
       *[other] { " " }jusqu'au { $until }, sauf correction entre-temps
    }, pour pouvoir vous les remettre et répondre aux réclamations.
shares-kept = Il garde aussi { $shares_months } mois à quels organismes votre résultat a été envoyé (nom, adresse e-mail, référence du relevé), pour pouvoir leur signaler une correction.
ask-stop-shares = « Oui, et arrêter mes envois » : j'écris aussi à chaque organisme qui a votre résultat, pour lui demander de ne plus l'utiliser. Il peut toutefois être tenu de le conserver.
ask-delete-sure =
    <b>Supprimer vraiment votre compte ?</b> C'est immédiat et définitif.

    Plus tard, vous pourrez créer un autre compte avec votre convocation, ou demander votre résultat au centre : { $contact }. Pendant { $wait_days ->
        [one] un jour
       *[other] { $wait_days } jours
    }, ce sera seulement avec votre adresse e-mail actuelle, sauf si vous venez d'en changer, ou avec celle que le centre connaît. Jusque-là, je la garde chiffrée.

password-changed = Votre mot de passe est changé. Par sécurité, vos autres conversations ont été déconnectées.
news-on = C'est noté : vous recevrez les annonces du centre par e-mail.
news-off = C'est noté : vous ne recevrez plus les annonces du centre. Les messages sur votre résultat continuent.
by-mail-on = C'est noté : pour recevoir votre relevé par e-mail, répondez RELEVÉ à l'un de nos messages depuis votre adresse confirmée.
by-mail-off = C'est noté : votre relevé ne vous sera plus envoyé par e-mail. Vous le trouverez toujours ici.
deleted = Votre compte est supprimé. Pour voir votre résultat, créez un autre compte avec votre convocation, ou écrivez au centre : { $contact }.

button-change-email = Nouvelle adresse
button-change-password = Nouveau mot de passe
button-news-on = Avoir les annonces
button-news-off = Arrêter les annonces
button-by-mail-on = Permettre le relevé par e-mail
button-by-mail-off = Plus de relevé par e-mail
button-everywhere = Déconnecter partout
button-delete-me = Supprimer mon compte
button-keep = Garder mon compte
button-delete = Supprimer mon compte
button-delete-sure = Oui, supprimer mon compte
button-stop-shares = Oui, et arrêter mes envois
