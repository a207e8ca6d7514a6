## Mot de passe oublié : un code à l'adresse confirmée. On ne dit à personne s'il est parti.

ask-recovery-id = Pour choisir un nouveau mot de passe, envoyez-moi votre <b>identifiant</b>. Ce sont les 9 caractères de votre convocation (Confirmation of Entry).
ask-recovery-code = Quel est le <b>code à six chiffres</b> de l'e-mail ?
recovery-sent = Si un compte existe pour cet identifiant et si son adresse e-mail est confirmée, je viens d'y envoyer un code. Rien ? Regardez dans les indésirables, ou demandez-en un autre : il annulera le précédent.
codes-per-day = { $limit } codes au plus en 24 heures : le dernier e-mail dit jusqu'à quand.
codes-used-up = Assez de codes ont été demandés en 24 heures : vous pourrez en redemander un à partir du { $at }. D'ici là, si vous en avez reçu un, servez-vous du dernier.
last-code = C'est le dernier code pour l'instant : vous pourrez en redemander un à partir du { $at }.
code-malformed = Envoyez le code de l'e-mail seul, sans autre mot : exactement six chiffres, comme <code>123456</code>.

button-no-mailbox = Plus accès à cet e-mail
