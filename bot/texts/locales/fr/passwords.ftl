## Pourquoi un mot de passe ne convient pas. Il n'est jamais répété.

-password-rule = Il lui faut de 8 à 64 caractères, dont au moins une lettre et deux chiffres ; les signes spéciaux sont les bienvenus. Ne reprenez pas celui d'un autre site.

password-too-short = Ce mot de passe est trop court : il faut au moins 8 caractères. Envoyez-en un plus long.
password-too-long = Ce mot de passe est trop long : 64 caractères au plus. Envoyez-en un plus court.
password-needs-letter = Il manque une lettre à ce mot de passe. Envoyez-en un avec au moins une lettre et deux chiffres.
password-needs-digits = Il manque des chiffres à ce mot de passe. Envoyez-en un avec au moins deux chiffres.
password-holds-id = Ce mot de passe contient votre identifiant, que d'autres peuvent connaître. Choisissez-en un sans lui.
password-holds-secret = Ce mot de passe contient votre code secret, imprimé sur la convocation. Choisissez-en un sans lui.
password-holds-name = Ce mot de passe contient votre nom ou votre prénom : on le devinerait trop vite. Choisissez-en un autre.
password-common = Ce mot de passe est l'un des plus répandus : on le devinerait en un instant. Choisissez-en un qui n'est qu'à vous.
password-styled = Telegram a pris des signes de votre mot de passe pour de la mise en forme (du gras ou de l'italique, par exemple) : je ne l'ai pas reçu tel quel. Choisissez-en un sans signes doublés comme ** ou __, et sans accent grave isolé.
