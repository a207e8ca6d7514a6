## Confirmer son adresse, en répondant à l'e-mail ou par son code à six chiffres.

address-confirmed = Votre adresse e-mail est confirmée, merci ! C'est là aussi que je vous préviendrai.
address-missing = Touchez « Autre adresse » pour donner une adresse e-mail. Sans elle, je ne peux ni vous écrire, ni vous aider si vous oubliez votre mot de passe.
address-unconfirmed = Confirmez <code>{ $email }</code> : répondez à l'e-mail reçu, ou envoyez-moi ici son code à six chiffres.
enough-letters = Cherchez le dernier e-mail, indésirables compris, et vérifiez l'adresse. Je vous en ai déjà envoyé plusieurs ; le prochain pourra partir à partir du { $until }.
code-expired = Touchez « Renvoyer l'e-mail », puis envoyez-moi le nouveau code : celui-ci n'est pas valable ici, ou ne l'est plus.
code-wrong = Envoyez les six chiffres du dernier e-mail : ce n'est pas le bon code, et chaque nouvel e-mail annule les codes précédents.
