## Le certificat sur papier, dès que le centre a dit qu'il est arrivé. Les deux premières phrases arrivent sans qu'on les
## demande : ni examen ni niveau. $name est un prénom, ou l'examen si une personne en passe plusieurs. $day est une date.

certificate-here = Votre certificat est arrivé au centre.
certificate-here-for = Pour { $name } : le certificat est arrivé au centre.
certificate-came-on = Il est là depuis le { $day }.
certificate-arrived = Votre certificat est arrivé au centre.
certificate-arrived-on = Votre certificat est arrivé au centre le { $day }.
certificate-collected = Votre certificat a été retiré au centre. Ce n'était pas vous ? Dites-le au centre : { $contact }.
certificate-collected-on = Votre certificat a été retiré au centre le { $day }. Ce n'était pas vous ? Dites-le au centre : { $contact }.
certificate-collecting = { $collecting }
means-pass-there = Vous avez obtenu le certificat { $exam }{ $grade ->
        [none] { "" }
       *[other] , note { $grade }
    }. Il atteste le niveau { $cefr }.
result-level-below-there = { $first }, votre certificat atteste le niveau { $cefr }. Il ne porte pas le nom { $exam }.
