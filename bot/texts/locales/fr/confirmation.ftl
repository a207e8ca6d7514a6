## Confirmer son adresse, en répondant à l'e-mail ou par son code à six chiffres.

address-confirmed = Votre adresse e-mail est confirmée, merci ! C'est là aussi que je vous préviendrai.
address-missing = Il manque une adresse e-mail à votre compte. Sans elle, je ne peux ni vous prévenir par e-mail, ni vous rendre l'accès si vous oubliez votre mot de passe. Touchez « Autre adresse » pour en donner une.
address-unconfirmed = À confirmer : <code>{ $email }</code>. Répondez à l'e-mail reçu, ou envoyez-moi ici son code à six chiffres.
enough-letters = J'ai déjà envoyé plusieurs e-mails : je pourrai envoyer le suivant à partir du { $until }. Cherchez le dernier, indésirables compris, et vérifiez que l'adresse est exacte.
code-expired = Ce code n'est pas, ou plus, valable dans cette conversation. Demandez un nouvel e-mail, puis envoyez-moi le code qu'il contient.
code-wrong = Ce n'est pas le bon code. Envoyez les six chiffres du dernier e-mail : chaque nouvel e-mail annule le code des précédents.
