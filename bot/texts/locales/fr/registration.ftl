## Créer un compte : une question par message.

step-of = <b>Étape { $step } sur { $steps }</b>
given-id = Identifiant : <code>{ $id_number }</code>

ask-id-number = Quel est votre <b>identifiant</b> ?
id-number-where = Il figure sur votre convocation (Confirmation of Entry), dans le cadre « Results information » : 9 caractères, 6 chiffres puis 3 lettres, ou l'inverse. Par exemple <code>123456ABC</code>.
ask-secret = Quel est votre <b>code secret</b> ?
secret-where = Ce sont les 4 chiffres imprimés près de l'identifiant sur votre convocation.
ask-secret-and-more = Envoyez <b>en un seul message</b> votre <b>code secret</b> et votre <b>date de naissance</b>, comme <code>0123 14/03/2009</code> ; à défaut de date, l'e-mail de votre inscription.
ask-secret-and-email = Envoyez <b>en un seul message</b> votre <b>code secret</b> et l'<b>adresse e-mail</b> de votre inscription, comme <code>0123 camille.martin@example.org</code>.
ask-email = À quelle <b>adresse e-mail</b> vous écrire ?
email-other = Alors, écrivez-moi l'adresse que vous préférez.
email-use = J'y enverrai les avis et, si vous oubliez votre mot de passe, un code. Relisez-la avant de l'envoyer.
ask-password = Choisissez votre <b>mot de passe</b>.
ask-password-again = Envoyez-moi une seconde fois le <b>même mot de passe</b>, pour éviter une faute de frappe.
ask-terms = Lisez l'essentiel des <b>conditions</b>, puis touchez « J'accepte ».
terms-sum =
    • Gardez pour vous mot de passe et code secret.
    • Mineur ou mineure ? Un parent crée le compte avec vous.
    • Un résultat peut être corrigé : seul le certificat fait foi.
    • Vous choisissez à qui l'envoyer ; un envoi reçu ne s'annule plus.

    Vos données : « Confidentialité ».
terms-refused = Pour continuer, touchez « J'accepte » : sans cela, je ne peux pas créer de compte. Pour arrêter, touchez « Annuler ».
ask-news = Touchez votre réponse : voulez-vous aussi les <b>annonces du centre</b> par e-mail ?
news-how = Vous pourrez changer d'avis. Les messages sur votre résultat arrivent dans tous les cas.
check-email =
    J'ai lu : <code>{ $email }</code>

    Est-ce exact, à la lettre près ? Sinon, envoyez l'adresse corrigée.
check-email-likely =
    J'ai lu : <code>{ $email }</code>

    Ne serait-ce pas plutôt <code>{ $better }</code> ? Répondez par oui ou par non, ou envoyez l'adresse corrigée.
email-ending-unknown = Aucune adresse ne se termine d'ordinaire par <code>.{ $ending }</code> : relisez bien la fin.
email-of-many = Le centre a cette adresse pour plusieurs personnes : est-ce celle d'une école ? Choisissez plutôt une adresse que vous lirez encore le jour des résultats, même pendant les vacances.
email-of-school = La lirez-vous encore le jour des résultats, même pendant les vacances ? Celle d'une école ou d'un employeur sera peut-être fermée.
review =
    <b>Tout est exact ?</b>
    • Nom, tel que le centre l'a écrit : <b>{ $name }</b>
    • Identifiant : <code>{ $id_number }</code>
    • Adresse e-mail : <code>{ $email }</code>
    • Mot de passe : choisi
    • Annonces du centre : { $news }
review-how = Pour modifier une réponse, touchez le bouton du même nom. Une erreur dans votre nom ? Dites-le au centre : { $contact }.
review-refused = Touchez ce qui n'est pas exact : vous pourrez y répondre de nouveau.
news-wanted = oui
news-unwanted = non

registered = <b>Votre compte est créé.</b> Confirmez maintenant votre adresse e-mail.
confirm-later = Touchez « Renvoyer l'e-mail » à partir du { $until } : trop d'e-mails de ce genre ont été demandés aujourd'hui, et je ne peux pas écrire plus tôt à <code>{ $email }</code>.
confirm-sent =
    Répondez à l'e-mail que je viens d'envoyer à <code>{ $email }</code> : une réponse vide suffit. Ou envoyez-moi ici son code à six chiffres.

    Rien après dix minutes ? Regardez dans les indésirables et vérifiez l'adresse.

use-the-buttons = Pour répondre, touchez l'un des boutons ci-dessous.
-id-number-is = Un identifiant compte 9 caractères : 6 chiffres puis 3 lettres, ou 3 lettres puis 6 chiffres, comme <code>123456ABC</code> ou <code>ABC123456</code>.
id-number-malformed = Recopiez l'identifiant de votre convocation : je n'en trouve pas dans ce message. { -id-number-is }
id-number-counted =
    Comparez avec votre convocation : j'ai lu <code>{ $found }</code>, soit { $digits ->
        [one] { $digits } chiffre
       *[other] { $digits } chiffres
    } et { $letters ->
        [one] { $letters } lettre
       *[other] { $letters } lettres
    }. { -id-number-is }
id-number-mixed = Comparez avec votre convocation : j'ai lu <code>{ $found }</code>, où il y a bien 6 chiffres et 3 lettres, mais mêlés. { -id-number-is }
id-number-strange = Comparez avec votre convocation : j'ai lu <code>{ $found }</code>, dont un signe n'est ni un chiffre, ni une lettre de A à Z. { -id-number-is }
secret-too-early = Ce message ressemble à un code ou à un mot de passe : je le demanderai ensuite. D'abord l'identifiant.
numbers-not-asked = Ces numéros ne servent pas ici : je n'en ai rien gardé.
label-not-here = Touchez « Annuler » pour arrêter ici : ce que vous avez tapé est un bouton d'un autre écran, je ne l'ai pas pris pour votre réponse.
way-out = Vous voulez de l'aide, ou arrêter ? Pour de l'aide, tapez /help ; pour arrêter ici, /cancel.
type-the-number = Tapez plutôt votre identifiant : je ne lis ni les photos, ni les messages vocaux, et ceux-ci peuvent montrer vos codes.
secret-malformed = Recopiez le code secret de votre convocation : exactement 4 chiffres, comme <code>0123</code>, zéro compris.
secret-not-enough = Par sécurité, je demande maintenant une chose de plus à tout le monde. Votre dernier message n'a pas été lu.
secret-and-more-malformed = Envoyez les deux en un seul message : les 4 chiffres du code secret, et une date de naissance ou une adresse e-mail.
secret-and-email-malformed = Envoyez les deux en un seul message : les 4 chiffres du code secret, et une adresse e-mail.
id-number-locked = Comparez l'identifiant et le code secret avec votre convocation, puis réessayez à partir du { $until }. C'est une sécurité : plusieurs fois de suite, les deux ne correspondaient pas.
too-many-today = Réessayez à partir du { $until }, ou écrivez au centre : { $contact }. Par sécurité, je n'accepte plus d'essai de votre part d'ici là.
too-many-newcomers = Réessayez à partir du { $until }, ou écrivez au centre : { $contact }, avec vos nom et prénom, l'examen et sa date. Pour protéger cet identifiant, je n'accepte plus d'essai de nouvelles personnes d'ici là.
no-match = Comparez l'identifiant et le code secret avec votre convocation, puis renvoyez le code secret : les deux ne correspondent pas, ou le compte existe déjà. Pour corriger l'identifiant, touchez « Retour ». Déjà un compte ? « Me connecter ».
no-match-with-more = Comparez tout avec votre convocation, puis renvoyez-le : cela ne correspond pas, ou le compte existe déjà. Identifiant faux ? Touchez « Retour ».
email-missing = Envoyez votre adresse e-mail : je n'en trouve pas dans ce message. Elle contient un @.
email-malformed = Envoyez l'adresse de nouveau : aucun e-mail ne peut arriver à « { $found } ». Il faut un seul @, sans accent ni espace.
start-again = Votre inscription à l'examen a été modifiée entre-temps dans les dossiers du centre. Reprenons depuis l'identifiant.
passwords-differ = Choisissez de nouveau votre mot de passe, puis répétez-le : les deux n'étaient pas identiques.
no-longer-free = Écrivez au centre si cela vous surprend : { $contact }. Je n'ai pas pu créer le compte : entre-temps, un autre a été créé avec cet identifiant, ou le centre a modifié votre inscription.
entry-waits = Envoyez-moi <b>l'adresse e-mail que ce compte avait</b> (sauf toute récente), ou celle que le centre connaît : un compte de cette inscription vient d'être supprimé, et je protège votre place. Avec une autre adresse, revenez après le { $until }, ou écrivez au centre : { $contact }.
account-held = Confirmez d'abord <code>{ $email }</code> : répondez à l'e-mail reçu, ou envoyez-moi ici son code à six chiffres. Le compte de cette inscription a été supprimé il y a peu : d'ici là, je ne montre et n'envoie rien.
busy = Patientez quelques secondes, puis renvoyez votre réponse : beaucoup de monde m'écrit en ce moment.

button-forgotten = Mot de passe oublié
button-lost-codes = Convocation perdue
button-back = Retour
button-cancel = Annuler
button-accept = J'accepte
button-terms = Texte complet
button-news-no = Non merci
button-news-yes = Oui, volontiers
button-email-known = Utiliser { $email }
button-email-right = Oui, c'est exact
button-email-keep = Non, garder { $email }
button-email-better = { $email }
button-edit-id = Identifiant
button-edit-email = Adresse e-mail
button-edit-password = Mot de passe
button-edit-news = Annonces
button-submit = Créer mon compte
