## Plusieurs candidats dans une conversation.

ask-same-holder = <b>{ $name }</b> : la même adresse ({ $email }) et le même mot de passe que pour <b>{ $other }</b> ?
same-holder-how = Répondez oui seulement si vous vous occupez des deux. Vous acceptez alors les conditions pour { $name } aussi, et c'est fini.
button-same-holder = Oui, les mêmes
button-other-holder = Non, d'autres
joined = <b>{ $name } a son compte</b>, avec la même adresse et le même mot de passe. Il n'y a plus rien à faire.
joined-unproven = <b>{ $name } a son compte</b>, avec la même adresse et le même mot de passe. L'adresse reste à confirmer.
holder-gone = Indiquez une adresse et un mot de passe : ce compte n'est plus ouvert ici.

# Où chacun en est, une ligne par candidat ; jamais un score ni une note.
stands = • <b>{ $name }</b>, { $exam } : { $state }
stands-registered = examen le { $day }
stands-expected = résultat attendu { $window }
stands-late = résultat encore attendu
stands-set = publication le { $at }
stands-news = du nouveau à lire
stands-certificate = certificat arrivé au centre
stands-collected = certificat retiré
stands-looked-at = résultat en cours de révision par le centre
stands-guardian = accord d'un parent attendu
stands-unproven = adresse à confirmer
stands-hidden = rien n'est montré pour le moment
