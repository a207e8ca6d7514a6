## Pourquoi un mot de passe ne convient pas. Il n'est jamais répété.

password-rule =
    Il faut { $fewest } à 64 caractères, dont { $letters ->
        [1] une lettre
       *[other] { $letters } lettres
    } et { $digits ->
        [1] un chiffre
        [2] deux chiffres
       *[other] { $digits } chiffres
    } au moins ; ou { $passphrase } et plus, comme une courte phrase. Pas celui d'un autre site.

password-too-short = Envoyez un mot de passe plus long : il faut au moins { $fewest } caractères.
password-too-long = Envoyez un mot de passe plus court : 64 caractères au plus.
password-needs-letter =
    Envoyez un mot de passe avec au moins { $letters ->
        [1] une lettre
       *[other] { $letters } lettres
    }, ou bien un de { $passphrase } caractères ou plus.
password-needs-digits =
    Envoyez un mot de passe avec au moins { $digits ->
        [1] un chiffre
        [2] deux chiffres
       *[other] { $digits } chiffres
    }, ou bien un de { $passphrase } caractères ou plus.
password-personal = Choisissez un autre mot de passe : celui-ci contient quelque chose de personnel (un nom, une date, un numéro, une adresse) et se devine trop vite.
password-common = Choisissez un mot de passe qui n'est qu'à vous : celui-ci est l'un des plus répandus, et se devine en un instant.
password-styled = Choisissez un autre mot de passe, sans <code>**</code> ni <code>__</code> ni <code>`</code>. Telegram a pris ces signes pour de la mise en forme.
