## Créer un compte : une question par message.

step-of = <b>Étape { $step } sur { $steps }</b>
given-id = Identifiant : <code>{ $id_number }</code>

ask-id-number =
    Quel est votre <b>identifiant</b> ?

    Il figure sur votre convocation (Confirmation of Entry), dans le cadre « Results information » : 9 caractères, 6 chiffres puis 3 lettres, ou l'inverse. Par exemple <code>123456ABC</code>.
ask-secret =
    Quel est votre <b>code secret</b> ? Ce sont les 4 chiffres imprimés près de l'identifiant sur votre convocation.

    { -deleted-at-once }
ask-secret-and-more =
    Envoyez-moi <b>deux choses en un seul message</b> : votre <b>code secret</b>, les 4 chiffres de votre convocation, et votre <b>date de naissance</b>. Par exemple <code>0123 14/03/2009</code>.

    Si vous n'avez jamais donné votre date de naissance au centre, l'adresse e-mail de votre inscription la remplace : <code>0123 camille.martin@example.org</code>. Dans le doute, envoyez les trois.

    { -deleted-at-once }
ask-secret-and-email =
    Envoyez-moi <b>deux choses en un seul message</b> : votre <b>code secret</b>, les 4 chiffres de votre convocation, et l'<b>adresse e-mail</b> de votre inscription. Par exemple <code>0123 camille.martin@example.org</code>.

    { -deleted-at-once }
ask-email =
    À quelle <b>adresse e-mail</b> vous écrire ?

    Elle servira à vous prévenir, et à retrouver votre accès si vous oubliez votre mot de passe. Relisez-la bien avant de l'envoyer.
ask-password = Choisissez votre <b>mot de passe</b>.
ask-password-again =
    Envoyez-moi une seconde fois le <b>même mot de passe</b>, pour éviter une faute de frappe.

    { -deleted-at-once }
ask-terms =
    Lisez l'essentiel des <b>conditions</b>, puis touchez « J'accepte » :
    • gardez pour vous votre mot de passe et votre code secret ;
    • mineur ou mineure ? Un parent crée le compte avec vous ;
    • un résultat peut être corrigé : seul le certificat fait foi ;
    • vous choisissez à qui l'envoyer ; une fois reçu, un envoi ne s'annule plus.

    Vos données : « Confidentialité ».
ask-news =
    Souhaitez-vous recevoir aussi les <b>annonces du centre</b> par e-mail ?

    Par défaut, c'est non ; vous pourrez changer d'avis à tout moment. Les messages sur votre résultat, eux, arrivent dans tous les cas.
check-email =
    J'ai lu : <code>{ $email }</code>

    Est-ce exact, à la lettre près ? Sinon, envoyez l'adresse corrigée.
check-email-likely =
    J'ai lu : <code>{ $email }</code>

    Ne serait-ce pas plutôt <code>{ $better }</code> ? Répondez par oui ou par non, ou envoyez l'adresse corrigée.
email-ending-unknown = Aucune adresse ne se termine d'ordinaire par <code>.{ $ending }</code> : relisez bien la fin.
email-of-many = Le centre a cette adresse pour plusieurs candidats : est-ce celle d'une école ? Choisissez plutôt une adresse que vous lirez encore le jour des résultats, même pendant les vacances.
email-of-school = Cela ressemble à l'adresse d'un établissement. La lirez-vous encore le jour des résultats, même pendant les vacances ?
review =
    <b>Tout est exact ?</b>
    • Nom, tel que le centre l'a écrit : <b>{ $name }</b>
    • Identifiant : <code>{ $id_number }</code>
    • Adresse e-mail : <code>{ $email }</code>
    • Mot de passe : choisi
    • Annonces du centre : { $news }

    Pour modifier une réponse, touchez le bouton du même nom. Une erreur dans votre nom ? Dites-le au centre : { $contact }.
news-wanted = oui
news-unwanted = non

registered = <b>Votre compte est créé.</b> Une dernière chose : confirmer votre adresse e-mail.
confirm-later = Trop d'e-mails de ce genre ont été demandés aujourd'hui : je pourrai écrire à <code>{ $email }</code> à partir du { $until }. Touchez alors « Renvoyer l'e-mail ».
confirm-sent =
    Je viens d'écrire à <code>{ $email }</code>. Répondez simplement à cet e-mail, même sans rien y écrire ; ou envoyez-moi ici le code à six chiffres qu'il contient.

    Rien reçu dans dix minutes ? Regardez dans les indésirables, et vérifiez l'adresse.

use-the-buttons = Pour répondre, touchez l'un des boutons ci-dessous.
-id-number-is = Un identifiant compte 9 caractères : 6 chiffres puis 3 lettres, ou 3 lettres puis 6 chiffres, comme <code>123456ABC</code> ou <code>ABC123456</code>.
id-number-malformed = Je ne trouve pas d'identifiant dans ce message. { -id-number-is } Recopiez celui de votre convocation.
id-number-counted = J'ai lu <code>{ $found }</code>, soit { $digits ->
    [one] { $digits } chiffre
   *[other] { $digits } chiffres
    } et { $letters ->
    [one] { $letters } lettre
   *[other] { $letters } lettres
    }. { -id-number-is } Comparez avec votre convocation.
id-number-mixed = J'ai lu <code>{ $found }</code> : il y a bien 6 chiffres et 3 lettres, mais ils ne se suivent pas. { -id-number-is } Comparez avec votre convocation.
id-number-strange = J'ai lu <code>{ $found }</code> : un de ces signes n'est ni un chiffre, ni une lettre de A à Z. { -id-number-is } Comparez avec votre convocation.
secret-too-early = Ce message ressemble à un code ou à un mot de passe : je le demanderai ensuite. D'abord l'identifiant.
numbers-not-asked = Ces numéros ne servent pas ici : je n'en ai rien gardé.
type-the-number = Tapez plutôt votre identifiant : je ne lis ni les photos, ni les messages vocaux, et ceux-ci peuvent montrer vos codes.
secret-malformed = Ce que j'ai reçu n'est pas un code secret : il compte exactement 4 chiffres, sans rien d'autre, comme <code>0123</code>. Recopiez celui de votre convocation, zéro initial compris.
secret-not-enough = Beaucoup d'essais ont été faits. Par sécurité, je demande maintenant à tout le monde une chose de plus que le code secret ; je n'ai pas regardé ce que vous venez d'envoyer.
secret-and-more-malformed = Il me faut les deux en un seul message : les 4 chiffres du code secret, et une date de naissance comme <code>14/03/2009</code> ou une adresse e-mail.
secret-and-email-malformed = Il me faut les deux en un seul message : les 4 chiffres du code secret, et une adresse e-mail.
id-number-locked = Comparez l'identifiant et le code secret avec votre convocation, puis réessayez à partir du { $until }. C'est une sécurité : plusieurs fois de suite, les deux ne correspondaient pas.
too-many-today = Vous avez fait beaucoup d'essais aujourd'hui : par sécurité, je n'en accepte plus de votre part avant demain. Pour ne pas attendre, écrivez au centre : { $contact }.
too-many-newcomers = Trop de personnes ont essayé cet identifiant aujourd'hui : pour le protéger, je n'accepte plus d'autres essais avant demain. S'il est à vous, écrivez au centre avec vos nom et prénom, l'examen et sa date : { $contact }.
no-match =
    Cet identifiant et ce code secret ne me permettent pas de créer un compte. Comparez-les avec votre convocation, puis renvoyez le code secret ; pour corriger l'identifiant, touchez « Retour ».

    Vous avez peut-être déjà un compte : touchez « Me connecter », ou « Mot de passe oublié ». Vous n'avez plus votre convocation ? Touchez « Convocation perdue » : le centre vous aidera.
no-match-with-more =
    Ce que vous m'avez envoyé ne me permet pas de créer un compte. Comparez-le avec votre convocation, puis renvoyez le tout en un seul message ; pour corriger l'identifiant, touchez « Retour ».

    Vous avez peut-être déjà un compte : touchez « Me connecter », ou « Mot de passe oublié ». Si vous êtes sûr de vous, écrivez au centre avec vos nom et prénom, l'examen et sa date : { $contact }.
email-malformed = J'ai lu « { $found } ». Aucun e-mail ne peut y arriver : une adresse s'écrit en lettres ordinaires, sans accent ni espace, avec un seul @, comme <code>camille.martin@example.org</code>. Envoyez-la de nouveau.
start-again = Votre inscription à l'examen a été modifiée entre-temps dans les dossiers du centre. Reprenons depuis l'identifiant.
passwords-differ = Les deux mots de passe ne sont pas identiques. Choisissez-le de nouveau, puis répétez-le.
no-longer-free = Je n'ai pas pu créer le compte : entre-temps, un autre compte a été ouvert avec cet identifiant, ou le centre a modifié votre inscription. Si ce n'est pas vous, écrivez sans attendre au centre : { $contact }.
entry-waits =
    Le compte de cette inscription a été supprimé il y a peu. Pour que personne ne prenne votre place, elle ne peut être ouverte, jusqu'au { $until }, qu'avec <b>l'adresse e-mail que ce compte avait</b>, sauf si elle était toute récente, ou avec celle que le centre connaît.

    Envoyez-moi l'une des deux, et vous continuez aussitôt. Avec une autre adresse, revenez après le { $until } ; ou adressez-vous au centre, qui peut abréger l'attente une fois sûr que c'est vous : { $contact }.
account-held = Confirmez d'abord <code>{ $email }</code> : répondez à l'e-mail reçu, ou envoyez-moi ici son code à six chiffres. Le compte de cette inscription a été supprimé il y a peu : d'ici là, je ne montre et n'envoie rien.
busy = Beaucoup de monde m'écrit en ce moment. Patientez quelques secondes, puis renvoyez votre réponse.

button-forgotten = Mot de passe oublié
button-lost-codes = Convocation perdue
button-back = Retour
button-cancel = Annuler
button-accept = J'accepte
button-terms = Texte complet
button-news-no = Non merci
button-news-yes = Oui, volontiers
button-email-right = Oui, c'est exact
button-email-keep = Non, garder { $email }
button-email-better = { $email }
button-edit-id = Identifiant
button-edit-email = Adresse e-mail
button-edit-password = Mot de passe
button-edit-news = Annonces
button-submit = Créer mon compte
