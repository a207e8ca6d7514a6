## Se connecter : l'identifiant et le mot de passe choisi, jamais le code secret.

ask-login-id = Pour vous connecter, envoyez-moi votre <b>identifiant</b>. Ce sont les 9 caractères de votre convocation (Confirmation of Entry).
ask-login-password =
    Identifiant : <code>{ $id_number }</code>

    Quel est votre <b>mot de passe</b> ? C'est celui que vous avez choisi ici, et non le code secret de la convocation.

    { -deleted-at-once }
ask-own-password =
    Pour votre sécurité, envoyez-moi de nouveau votre <b>mot de passe</b>.

    { -deleted-at-once }
ask-which-account = Quel compte voulez-vous afficher ? Plusieurs personnes peuvent partager cette conversation ; un compte en veille demande de nouveau son mot de passe.

signed-in = Connexion réussie.
signed-out = C'est fait : cette conversation n'est plus connectée et ne reçoit plus rien de ce compte.
signed-out-everywhere = C'est fait : plus aucune conversation n'est connectée à ce compte, celle-ci comprise.
hidden = Vos comptes sont masqués ; pour y revenir, touchez « Mon compte ». Ce qui est affiché plus haut reste lisible : effacez ces messages si d'autres personnes utilisent ce téléphone. Les avis arrivent toujours.
not-signed-in = Pour cela, connectez-vous d'abord : touchez « Me connecter », ou « Mon compte » si vous le voyez.
login-wrong = L'identifiant et ce mot de passe ne vont pas ensemble. Le mot de passe est celui que vous avez choisi : ce n'est pas le code secret à quatre chiffres. Envoyez-le de nouveau, ou touchez « Mot de passe oublié ».
login-frozen = Ce compte est gelé : la personne qui lit la messagerie que le centre connaît pour cette inscription dit que ce n'est pas le sien. Rien n'est montré tant que le centre n'a pas vérifié. Si ce compte est bien le vôtre, écrivez au centre : { $contact }.
login-locked = Plusieurs mots de passe erronés ont été envoyés de suite. Par sécurité, réessayez à partir du { $until }, ou touchez « Mot de passe oublié » pour en choisir un nouveau.

sign-in-code-sent = Beaucoup de mots de passe erronés ont été essayés pour cet identifiant. Par sécurité, une conversation qui n'y a jamais été connectée doit aussi donner un code : si le mot de passe est juste, je viens de l'envoyer à l'adresse e-mail du compte, ou à celle qui a été donnée au centre.
ask-sign-in-code =
    Quel est le <b>code à six chiffres</b> de l'e-mail ?

    Rien au bout de dix minutes ? Regardez dans les indésirables ; ou peut-être le mot de passe n'était-il pas juste : touchez « Retour » pour le redonner.

    { -deleted-at-once }

button-account = { $name }, { $exam }
button-idle-account = Compte { $number }, en veille
button-sign-in-other = Connecter un autre compte
button-register-other = Créer un autre compte
button-hide = Masquer mes comptes
