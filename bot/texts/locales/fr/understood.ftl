# Ce qui répond à des mots à soi, sans bouton.

greeted = Bonjour ! Que puis-je faire pour vous ?
thanked = Avec plaisir !
certificate-when = Si un certificat doit vous être remis, un message vous prévient ici dès qu'il est au centre. Il arrive après les résultats. { $collecting }
button-guess-when = Quand arrivent les résultats ?
button-guess-certificate = Où est mon certificat ?
unclear = Choisissez ci-dessous, ou posez votre question au centre : je ne suis pas sûr de comprendre.
caring = Merci de l'avoir écrit. Ce que vous vivez compte plus que n'importe quel examen, et vous n'avez pas à le traverser sans aide. { $care }
caring-centre = Je suis un programme. Pour qu'une personne du centre vous lise, touchez « Écrire au centre ». Si vous êtes en danger maintenant, appelez tout de suite.
caring-person = Je suis un programme : je viens de prévenir l'équipe du centre, et une personne vous lira. Touchez « Écrire au centre » pour lui en dire plus. Si vous êtes en danger maintenant, appelez tout de suite.
