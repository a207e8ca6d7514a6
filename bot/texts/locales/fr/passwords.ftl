## Pourquoi un mot de passe ne convient pas. Il n'est jamais répété.

password-rule =
    Il lui faut de { $fewest } à 64 caractères, dont au moins { $letters ->
        [one] une lettre
       *[other] { $letters } lettres
    } et { $digits ->
        [one] un chiffre
        [2] deux chiffres
       *[other] { $digits } chiffres
    } ; à partir de { $passphrase } caractères (une courte phrase, par exemple), ni lettres ni chiffres ne sont exigés. Les signes spéciaux sont les bienvenus. Ne reprenez pas celui d'un autre site.

    { -deleted-at-once }

password-too-short = Ce mot de passe est trop court : il faut au moins { $fewest } caractères. Envoyez-en un plus long.
password-too-long = Ce mot de passe est trop long : 64 caractères au plus. Envoyez-en un plus court.
password-needs-letter = Il manque des lettres à ce mot de passe. Envoyez-en un avec au moins { $letters ->
        [one] une lettre
       *[other] { $letters } lettres
    }, ou bien un de { $passphrase } caractères ou plus.
password-needs-digits = Il manque des chiffres à ce mot de passe. Envoyez-en un avec au moins { $digits ->
        [one] un chiffre
        [2] deux chiffres
       *[other] { $digits } chiffres
    }, ou bien un de { $passphrase } caractères ou plus.
password-personal = Ce mot de passe contient quelque chose de personnel (un nom, une date, un numéro ou une adresse, par exemple) : on le devinerait trop vite. Choisissez-en un autre.
password-common = Ce mot de passe est l'un des plus répandus : on le devinerait en un instant. Choisissez-en un qui n'est qu'à vous.
password-styled = Telegram a pris des signes de votre mot de passe pour de la mise en forme (du gras ou de l'italique, par exemple) : je ne l'ai pas reçu tel quel. Choisissez-en un sans signes doublés comme ** ou __, et sans accent grave isolé.
