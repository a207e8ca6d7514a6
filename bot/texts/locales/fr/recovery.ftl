## Mot de passe oublié : un code à l'adresse confirmée. On ne dit à personne s'il est parti.

ask-recovery-id = Pour choisir un nouveau mot de passe, envoyez-moi votre <b>identifiant</b>. Ce sont les 9 caractères de votre convocation (Confirmation of Entry).
ask-recovery-code =
    Quel est le <b>code à six chiffres</b> de l'e-mail ?

    Pas d'e-mail ? Regardez dans les indésirables, ou demandez-en un autre : son code annulera les précédents.
recovery-sent = Si un compte existe pour cet identifiant et si son adresse e-mail est confirmée, je viens d'y envoyer un code.
code-malformed = Le code de l'e-mail compte exactement six chiffres, comme <code>123456</code>. Envoyez-le seul, sans autre mot.

button-no-mailbox = Adresse inaccessible
