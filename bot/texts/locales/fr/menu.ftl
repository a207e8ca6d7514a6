## Le menu, et ce que l'on peut demander à toute étape. $centre est le nom du centre, $contact son
## adresse e-mail, $hours ses horaires (vide si le centre n'en dit rien : en fin de texte seulement).

welcome =
    <b>{ $centre }</b>
    Vos résultats aux examens Cambridge English

    Touchez « Créer un compte ». Il vous faut votre convocation (Confirmation of Entry) et une adresse e-mail que vous lisez.

    Un message vous prévient ici dès qu'il y a du nouveau. Je ne demande jamais le mot de passe d'un autre site. Aucun résultat n'est donné par téléphone.
welcome-back = Reprenons où vous en étiez.
menu = Que souhaitez-vous faire ?
menu-signed-in =
    <b>{ $name }</b>
    { $exam }, { $session }

nothing-to-cancel = Il n'y a rien à annuler.
cancelled = C'est annulé : rien n'a été enregistré.

button-resume = Mon compte
button-register = Créer un compte
button-sign-in = Me connecter
button-exams = Nos examens
button-exam = { $exam }
button-exam-when = Quand les résultats ?
button-exam-young = Examens pour enfants
button-exam-linguaskill = Linguaskill
button-exam-doubt = Un doute ?
button-privacy = Confidentialité
## Dit dans cette langue à qui en lit une autre.
button-language = En français
choose-language = Quelle langue souhaitez-vous ?
button-help = Aide
button-result = Mon résultat
button-send = Envoyer mon résultat
button-details = Mes informations
button-shares = Mes envois
button-other = Changer de compte
button-sign-out = Me déconnecter
button-send-again = Renvoyer l'e-mail
button-correct-email = Autre adresse

help =
    <b>Touchez une commande</b>
    /register : créer un compte
    /signin : vous connecter
    /results : votre résultat
    /statement : votre relevé
    /send : l'envoyer à un organisme
    /details : vos informations
    /other : changer de compte
    /language : changer de langue
    /cancel : arrêter
help-registration =
    <b>Créez votre compte</b> en répondant à mes questions.

    « Retour » corrige la réponse précédente, « Annuler » efface tout. Vos réponses sont gardées quelques jours : vous pouvez vous interrompre et revenir.
help-sign-in =
    <b>Connectez-vous</b> avec l'identifiant de votre convocation et le mot de passe que vous avez choisi ; le code secret ne sert plus. Pas encore de compte ? /register

    Mot de passe oublié ? Touchez « Mot de passe oublié ».
help-contact = Une autre question ? Écrivez au centre : { $contact } ({ $centre }). Aucun résultat par téléphone. { $hours }
lost-codes =
    Cherchez « Confirmation of Entry » dans vos e-mails, indésirables compris : elle arrive une à deux semaines avant l'examen.

    Toujours rien, ou plus accès à votre boîte mail ? Écrivez à { $contact } : vos nom et prénom, l'examen et sa date, jamais de mot de passe ni de code secret.

## Les commandes, telles que Telegram les montre : 60 caractères au plus, sans balise.

command-start = Accueil
command-register = Créer votre compte
command-signin = Vous connecter
command-results = Voir votre résultat
command-statement = Recevoir votre relevé de résultats
command-send = Envoyer votre résultat à un organisme
command-details = Voir et modifier vos informations
command-exams = Tout savoir sur nos examens
command-language = Changer de langue
command-privacy = Ce que deviennent vos données
command-help = Obtenir de l'aide
command-other = Changer de compte
command-signout = Vous déconnecter
command-cancel = Arrêter ce qui est en cours
command-delete-me = Supprimer votre compte

## Le profil sur Telegram, sans balise : 120 caractères au plus, puis 512.

bot-about = { $centre } : vos résultats aux examens Cambridge English.
bot-description =
    { $centre }

    Vous recevez ici vos résultats aux examens Cambridge English, et votre relevé en PDF.

    Il vous faut votre convocation (Confirmation of Entry) et une adresse e-mail. Aucun résultat n'est donné par téléphone, et aucun mot de passe d'un autre site ne vous sera demandé.

# La notice de confidentialité, dont le texte est dans les réglages
privacy-head =
    <b>Vos données personnelles</b>
    Responsable du traitement : { $controller }
    Contact : { $contact }
privacy-data = Les données
privacy-purposes = À quoi elles servent
privacy-legal-bases = Sur quelles bases légales
privacy-recipients = Qui les reçoit
privacy-telegram = Le rôle de Telegram
privacy-retention = Combien de temps
privacy-rights = Vos droits

# Imprimé sous la notice quels que soient les réglages, d'après la durée de chaque donnée
privacy-kept = La durée, donnée par donnée
privacy-kept-days = { $count ->
    [one] { $count } jour
   *[other] { $count } jours
}
privacy-kept-months = { $count } mois
privacy-kept-candidates = Inscription, résultats et compte : { $span } après la date à laquelle les résultats étaient attendus, ou après un résultat plus récent
privacy-kept-shares = À quel organisme un résultat a été envoyé : { $span }, pour pouvoir l'informer d'une correction
privacy-kept-deliveries = Ce que le service a envoyé : { $span }
privacy-kept-letters = Les e-mails tels qu'ils sont arrivés : { $span }
privacy-kept-junk = Les e-mails indésirables, et les messages restés sans suite à cause d'une erreur : { $span }
privacy-kept-bounces = Le fait qu'un e-mail n'a pas pu vous être remis : { $span }
privacy-kept-seen = Le fait qu'un e-mail a été lu, sans son contenu : { $span }
privacy-kept-journal = Ce qui s'est passé dans une conversation, sans ce qui a été écrit : { $span }
privacy-kept-questions = Vos questions au centre et ses réponses : { $span } après le dernier message
privacy-kept-audit = Ce que l'équipe du centre a fait ou consulté à votre sujet : { $span }
privacy-kept-closings = Le fait qu'un compte a été fermé ou vérifié : { $span }
privacy-kept-chats = Une conversation sans compte : { $span } après son dernier message
privacy-kept-tries = Le nombre de mots de passe et de codes secrets erronés : { $span } après le dernier
privacy-kept-addresses = L'adresse e-mail d'un compte supprimé, chiffrée : { $span }, et jusqu'à la réponse du centre à une question venue de là ; d'un compte que le centre a réinitialisé : { $reset }
privacy-kept-counts = Ce qui limite les demandes d'une journée : { $span }
privacy-kept-references = Les numéros que Telegram donne aux messages : { $span }
privacy-kept-issued = Ce qui prouve qu'un relevé présenté au centre est vrai, sans votre nom : sans limite

# Contester un résultat
exam-enquiry = <b>Un doute ?</b> { $enquiry }
