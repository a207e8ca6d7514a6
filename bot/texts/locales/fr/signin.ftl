## Se connecter : l'identifiant et le mot de passe choisi, jamais le code secret.

ask-login-id = Pour vous connecter, envoyez-moi votre <b>identifiant</b>. Ce sont les 9 caractères de votre convocation (Confirmation of Entry).
ask-login-password =
    Identifiant : <code>{ $id_number }</code>

    Quel est votre <b>mot de passe</b> ?
login-password-which = C'est celui que vous avez choisi ici, et non le code secret de la convocation.
ask-own-password = Pour votre sécurité, envoyez-moi de nouveau votre <b>mot de passe</b>.
ask-which-account = Quel compte voulez-vous voir ? S'il n'a pas servi depuis longtemps, je vous redemanderai son mot de passe.

signed-in = Connexion réussie.
signed-out = C'est fait : cette conversation n'est plus connectée et ne reçoit plus rien de ce compte.
signed-out-everywhere = C'est fait : plus aucune conversation n'est connectée à ce compte, celle-ci comprise.
hidden = Vos comptes sont masqués ; pour y revenir, touchez « Mon compte ». Les résultats affichés plus haut se masquent, et les relevés de moins de deux jours s'effacent. Les relevés plus anciens, les fichiers de vos données et ce que vous avez écrit ne peuvent pas être enlevés pour vous : effacez-les vous-même. Les avis arrivent toujours.
not-signed-in = Pour cela, connectez-vous d'abord : touchez « Me connecter », ou « Mon compte » si vous le voyez.
login-wrong = Envoyez de nouveau votre mot de passe, ou touchez « Mot de passe oublié » : il ne correspond pas à cet identifiant. C'est celui que vous avez choisi, et non le code secret à quatre chiffres.
login-frozen = Écrivez au centre si ce compte est bien le vôtre : { $contact }. Il est gelé, par le centre ou parce que la personne qui lit la boîte mail que le centre connaît pour cette inscription dit que ce n'est pas le sien. Rien n'est montré tant que le centre n'a pas vérifié.
login-locked = Réessayez à partir du { $until }, ou touchez « Mot de passe oublié » pour en choisir un autre maintenant. C'est une sécurité : plusieurs mots de passe de suite n'étaient pas les bons.

sign-in-code-sent = Si le mot de passe est juste, un code part à l'adresse e-mail du compte, ou à celle que le centre connaît (voyez aussi les indésirables) : trop d'essais ont visé cet identifiant.
ask-sign-in-code = Quel est le <b>code à six chiffres</b> de l'e-mail ?
sign-in-code-how = Rien au bout de dix minutes ? Peut-être le mot de passe n'était-il pas juste : touchez « Retour » pour le redonner.

button-account = { $name }, { $exam }
button-idle-named = { $name } (mot de passe)
button-idle-account = Compte { $number } (mot de passe)
button-sign-in-other = Connecter un autre compte
button-register-other = Créer un autre compte
button-hide = Masquer mes comptes
