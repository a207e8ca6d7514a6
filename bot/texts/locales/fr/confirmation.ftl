## Confirmer son adresse, en répondant à l'e-mail ou par son code à six chiffres.

address-confirmed = Votre adresse e-mail est confirmée, merci ! C'est là aussi que je vous préviendrai.
address-missing = Touchez « Autre adresse » pour donner une adresse e-mail. Sans elle, je ne peux ni vous écrire, ni vous aider si vous oubliez votre mot de passe.
address-unconfirmed = Confirmez <code>{ $email }</code> : répondez à l'e-mail reçu, ou envoyez-moi ici son code à six chiffres.
enough-letters = Cherchez le dernier e-mail, indésirables compris, et vérifiez l'adresse. Je vous en ai déjà envoyé plusieurs ; le prochain pourra partir à partir du { $until }.
code-expired = Touchez « Renvoyer l'e-mail », puis envoyez-moi le nouveau code : celui-ci n'est pas valable ici, ou ne l'est plus.
code-wrong = Envoyez les six chiffres du dernier e-mail : ce n'est pas le bon code, et chaque nouvel e-mail annule les codes précédents.

## Une autre adresse : l'ancienne reste en usage tant que la nouvelle n'est pas confirmée.

new-address-until = D'ici là, je vous écris à <code>{ $email }</code>.
new-address-waits = Confirmez <code>{ $new }</code> : répondez à l'e-mail reçu, ou envoyez-moi ici son code à six chiffres. D'ici là, je vous écris à <code>{ $email }</code>.
new-address-late = Touchez « Renvoyer l'e-mail » pour réessayer <code>{ $new }</code> : cette adresse n'a pas été confirmée à temps, et je continue de vous écrire à <code>{ $email }</code>.
new-address-same = Il n'y a rien à changer : <code>{ $email }</code> est déjà votre adresse, et elle est confirmée.
new-address-dropped = Je continue de vous écrire à <code>{ $email }</code> ; l'e-mail envoyé à <code>{ $new }</code> ne changera plus rien.
new-address-ended = Redonnez <code>{ $new }</code> dans « Mes informations » si vous la voulez toujours : par sécurité, elle n'attend plus d'être confirmée, et je continue de vous écrire à <code>{ $email }</code>.
new-address-denied = Donnez la bonne adresse dans « Mes informations » s'il y a une faute de frappe : quelqu'un a répondu de <code>{ $new }</code> que ce n'était pas la sienne, et votre adresse reste la même.
new-address-refused = Choisissez un nouveau mot de passe dans « Mes informations » si vous n'avez pas demandé <code>{ $new }</code> : une réponse NON est arrivée de votre propre adresse, qui reste la même, et le centre est prévenu.
new-address-strayed = Votre adresse reste la même : une réponse au sujet d'une nouvelle est arrivée, mais d'une autre messagerie, ou trop tard.
new-address-dead = Touchez « Autre adresse » s'il y a une faute de frappe : aucune boîte ne s'appelle <code>{ $new }</code>, et mon e-mail m'est revenu. Votre adresse reste la même.
new-address-failing = Faites de la place dans <code>{ $new }</code> et touchez « Renvoyer l'e-mail », ou donnez une autre adresse : mon e-mail n'a pas pu y être remis. Votre adresse reste la même.
button-keep-address = Garder mon adresse actuelle
