## Envoyer son résultat à un organisme. $type et $reason viennent de words.ftl.

nothing-to-send = Il n'y a pas encore de résultat à envoyer. Un message vous préviendra ici dès que le vôtre sera disponible.
confirm-first = Pour envoyer un résultat, confirmez d'abord votre adresse e-mail : c'est ainsi que je m'assure que la demande vient bien de vous.

ask-organisation = <b>À qui envoyer votre résultat ?</b>
organisation-how = Envoyez-moi un mot ou deux du nom de l'école, de l'université, de l'employeur ou du service d'immigration, ou bien sa ville.
none-found = Essayez un seul mot du nom, ou la ville ; sinon, touchez « Pas dans la liste ». Je n'ai rien trouvé pour « { $query } ».
choose-organisation = Touchez le bon organisme, ou envoyez d'autres mots : voici ce que j'ai trouvé pour « { $query } ».
did-you-mean = Est-ce l'un de ceux-ci ? Touchez-le, ou envoyez d'autres mots : rien dans la liste n'a tous les mots de « { $query } ».
more-found = Il y en a d'autres : ajoutez la ville ou un mot du nom.
ask-organisation-name = Quel est le <b>nom complet</b> de l'organisme ?
organisation-name-first = Envoyez d'abord le <b>nom</b> de l'organisme : j'ai lu une adresse, « { $found } ». Je vous la demanderai juste après.
ask-website = Quel est le <b>site internet</b> de l'organisme « { $organisation } » ? Par exemple <code>www.example.org</code>.
website-malformed = Envoyez l'adresse du site de nouveau : j'ai lu « { $found } ». Elle s'écrit sans espace, sans @ et avec un point, comme <code>www.example.org</code>.
ask-organisation-email = À quelle <b>adresse e-mail</b> envoyer votre relevé ? Organisme : { $organisation }. En cas de doute, demandez-lui d'abord.
confirm-share =
    <b>Vérifiez, puis touchez « Envoyer ».</b>

    Relevé de résultats : <b>{ $name }</b>, { $exam }
    À : <b>{ $organisation }</b> ({ $type })
    <code>{ $email }</code>
    { $place }
share-place = { $place }{ $number ->
        [none] { "" }
       *[other] , votre numéro <b>{ $number }</b>
    }{ $days ->
        [0] { "" }
        [one] . Valable { $days } jour
       *[other] . Valable { $days } jours
    }
share-at-until = { $at }, valable jusqu'au { $until }
issuer-note = Ce relevé vient du centre et ne remplace pas le certificat. Ce que l'organisme a reçu, il le garde ; mais nous pourrons lui dire plus tard qu'il n'est plus valable.

share-queued = Votre relevé part pour « { $organisation } ». Je vous dirai ici s'il est bien remis. D'ici là, vous pouvez l'annuler dans « Mes envois ».
enough-shares = Touchez de nouveau « Envoyer » à partir du { $until } : vous avez envoyé votre résultat à autant d'organismes qu'il est possible en un jour.
enough-unlisted-shares = Touchez de nouveau « Envoyer » à partir du { $until } : vous avez envoyé votre résultat à autant d'organismes hors liste qu'il est possible en un jour. Ceux de la liste peuvent le recevoir dès maintenant.
share-sent = Votre relevé a été remis à la messagerie de « { $organisation } ». On vous demande une vérification par Cambridge ? Partagez le résultat depuis le site de Cambridge, ou donnez le numéro de référence. Ne donnez jamais votre code secret.
share-failed =
    Réessayez plus tard avec « Envoyer mon résultat » : votre relevé n'a pas pu être remis à « { $organisation } »{ $reason ->
        [none] { "" }
       *[other] { " " }({ $reason })
    }.
share-address-dead = Vérifiez l'adresse e-mail auprès de l'organisme « { $organisation } », puis touchez « Envoyer mon résultat » : l'adresse utilisée n'existe pas, et votre relevé n'a donc pas été remis.
share-superseded = Relisez d'abord votre résultat : il a changé depuis. Rien n'est donc parti pour « { $organisation } » ; « Envoyer mon résultat » envoie celui d'aujourd'hui.
share-withdrawn = Vous n'avez rien à faire : rien n'est parti pour « { $organisation } », car le centre a retiré votre résultat. Dès qu'il sera de nouveau publié, « Envoyer mon résultat » l'enverra.
no-shares = Pour envoyer votre résultat, touchez « Envoyer mon résultat » : vous ne l'avez encore envoyé à personne.
shares = <b>{ $name }</b>, { $exam } : derniers envois
share-is-queued = • { $organisation }, le { $at } : en route
share-is-sent = • { $organisation }, le { $at } : arrivé
share-is-heard = • { $organisation }, le { $at } : lu ou répondu
share-is-revoked = • { $organisation }, le { $at } : révoqué
share-is-failed =
    • { $organisation }, le { $at } : à refaire{ $reason ->
        [dead-address] , à une adresse que l'organisme confirme
        [superseded] , après avoir relu votre résultat, qui a changé
        [withdrawn] , une fois votre résultat de nouveau publié
       *[other] { "" }
    }
share-is-cancelled = • { $organisation }, le { $at } : annulé
share-waits = Votre relevé pour « { $organisation } » n'est pas encore parti. Vous pouvez l'annuler.
share-cancelled = C'est annulé : votre relevé ne part pas pour « { $organisation } », qui n'a rien reçu.
share-gone = Ouvrez « Mes envois » si « { $organisation } » ne doit plus se servir de votre relevé : il est trop tard pour annuler, car il est parti ou part en ce moment même.
share-repeated = <b>Vous l'y avez déjà envoyé</b>, le { $at }. Ne recommencez que si on vous le demande.
share-which-to-revoke = Quelqu'un ne doit plus se servir de votre relevé ? Touchez son nom.
ask-revoke = Dire à « <b>{ $organisation }</b> » que votre relevé du { $at } n'est plus valable ? L'organisme garde ce qu'il a. Nous lui écrivons, et quiconque vérifie ce relevé le saura. C'est définitif.
share-revoked = C'est révoqué : « { $organisation } » apprend que votre relevé n'est plus valable, et quiconque le vérifie aussi. Vous pourrez le lui envoyer de nouveau.
share-revoked-before = Rien à faire : votre relevé pour « { $organisation } » est déjà révoqué.
share-going = Réessayez dans quelques minutes : votre relevé pour « { $organisation } » part en ce moment même.
enough-revoked = Réessayez à partir du { $until } : vous en avez tant révoqué aujourd'hui qu'aucun autre message ne peut partir.
ask-number-there = Quel est votre <b>numéro là-bas</b> ?
number-there-how = Celui de votre dossier chez eux : Parcoursup, Études en France, UCAS, candidature, visa. Il figure dans l'objet de notre message à l'organisme.
number-there-none = Seulement des lettres, des chiffres et des tirets, 30 au plus, avec au moins un chiffre. Ni l'identifiant ni le code secret de votre examen n'y ont leur place.
ask-share-end = Combien de temps votre relevé vaut-il pour « { $organisation } » ? Ensuite, qui le vérifie apprend qu'il a expiré.

button-number-there = Mon numéro là-bas
button-no-number = Sans numéro
button-share-end = Durée de validité
button-no-end = Sans limite
button-days =
    { $days ->
        [one] { $days } jour
       *[other] { $days } jours
    }
button-unlisted = Pas dans la liste
button-organisation = { $label }
button-organisation-of-kind = { $label }, { $kind }
button-send-now = Envoyer
button-cancel-share = Ne pas l'envoyer
button-revoke-one = { $organisation }, le { $at }
button-revoke = Oui, le révoquer
button-leave-share = Non, ne rien changer
