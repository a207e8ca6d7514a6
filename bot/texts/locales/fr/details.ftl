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

    Seront supprimés : votre compte, votre mot de passe, votre adresse e-mail, toutes vos connexions, et ce qui vous nomme dans ce que j'ai noté, envoyé et transmis. Ce qui n'est pas encore parti ne partira pas.

    Restent votre inscription à l'examen et votre résultat, pour que le centre puisse encore vous les communiquer.

    Pendant { $wait_days ->
        [one] un jour
       *[other] { $wait_days } jours
    } ensuite, l'inscription ne pourra être reprise que depuis votre adresse e-mail actuelle, sauf si vous venez d'en changer, ou depuis celle que le centre connaît. D'ici là, cette adresse est conservée sous scellé.
shares-kept = De chaque organisme qui a reçu votre résultat, son nom, son adresse e-mail et la référence du relevé sont gardés { $shares_months } mois après l'envoi : si le résultat est corrigé, il faut pouvoir en informer ceux qui ont reçu le mauvais.
ask-stop-shares = « Oui, et arrêter mes envois » : j'écris aussi à chaque organisme qui a votre résultat, pour lui demander de ne plus l'utiliser. Il peut toutefois être tenu de le conserver.
ask-delete-sure = <b>Vraiment tout supprimer ?</b> C'est immédiat et sans retour. Pour obtenir ensuite votre résultat, il faudra vous adresser au centre : { $contact }.

password-changed = Votre mot de passe est changé. Par sécurité, vos autres conversations ont été déconnectées.
news-on = C'est noté : vous recevrez les annonces du centre par e-mail.
news-off = C'est noté : vous ne recevrez plus les annonces du centre. Les messages sur votre résultat continuent.
by-mail-on = C'est noté : pour recevoir votre relevé par e-mail, répondez RELEVÉ à l'un de nos messages depuis votre adresse confirmée.
by-mail-off = C'est noté : votre relevé ne vous sera plus envoyé par e-mail. Vous le trouverez toujours ici.
deleted = Votre compte est supprimé. Votre inscription et votre résultat restent au centre, qui vous les communiquera volontiers : { $contact }.

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
button-delete-sure = Oui, tout supprimer
button-stop-shares = Oui, et arrêter mes envois
