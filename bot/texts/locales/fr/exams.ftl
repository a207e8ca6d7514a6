## Informations sur nos examens. Les scores sont ceux de la Cambridge English Scale ; un test les
## compare aux règles de domain/exams/exams.py.

exams =
    <b>Nos examens</b>

    Du niveau A2 au niveau C2, tous sont notés sur la même échelle, la Cambridge English Scale. Le score global est la moyenne des scores de l'examen : aucune épreuve n'est éliminatoire.

    Choisissez un examen pour en voir les épreuves et les notes.
exam-head = <b>{ $exam }</b>
exam-timing =
    <b>Résultats</b>
    Comptez en général { $paper ->
        [1] une semaine
       *[other] { $paper } semaines
    } après un examen sur papier, { $digital ->
        [1] une
       *[other] { $digital }
    } après un examen sur ordinateur. Quelques résultats arrivent un peu plus tard : c'est normal. La date prévue figure sur votre convocation (Confirmation of Entry).

exam-young =
    <b>Examens pour enfants</b>
    Pre A1 Starters, A1 Movers, A2 Flyers

    <b>Épreuves</b>
    • Compréhension orale : ≈ 20 à 25 min
    • Compréhension et expression écrites : 20 à 40 min
    • Expression orale : 3 à 9 min

    <b>Résultats</b>
    D'un à cinq boucliers à chaque épreuve, sans score global ni mention : chaque enfant qui passe tout l'examen reçoit un certificat.

exam-linguaskill =
    <b>Linguaskill</b>
    General ou Business, sur ordinateur

    <b>Modules</b>
    Compréhension écrite, compréhension orale, expression orale, expression écrite : un ou plusieurs, le même jour ou non.

    <b>Résultats</b>
    Pour chaque module, un score de 82 à 180+ et un niveau, de moins de A1 à C1 ou plus. Il n'y a ni note à atteindre, ni certificat : Cambridge établit un Test Report.

exam-a2-papers =
    <b>Épreuves</b>
    • Compréhension et expression écrites : 1 h
    • Compréhension orale : ≈ 30 min
    • Expression orale : 8 à 10 min, à deux
exam-a2-grades =
    <b>Notes</b>
    • A, 140 à 150 : niveau B1
    • B, 133 à 139 : niveau A2
    • C, 120 à 132 : niveau A2
    • 100 à 119 : niveau A1, sans le nom de l'examen
    • 82 à 99 : sans certificat

exam-b1-papers =
    <b>Épreuves</b>
    • Compréhension écrite : 45 min
    • Expression écrite : 45 min
    • Compréhension orale : ≈ 30 min
    • Expression orale : 12 à 17 min, à deux
exam-b1-grades =
    <b>Notes</b>
    • A, 160 à 170 : niveau B2
    • B, 153 à 159 : niveau B1
    • C, 140 à 152 : niveau B1
    • 120 à 139 : niveau A2, sans le nom de l'examen
    • 102 à 119 : sans certificat

exam-b2-papers =
    <b>Épreuves</b>
    • Compréhension écrite, Use of English : 1 h 15
    • Expression écrite : 1 h 20
    • Compréhension orale : ≈ 40 min
    • Expression orale : 14 min, à deux
exam-b2-grades =
    <b>Notes</b>
    • A, 180 à 190 : niveau C1
    • B, 173 à 179 : niveau B2
    • C, 160 à 172 : niveau B2
    • 140 à 159 : niveau B1, sans le nom de l'examen
    • 122 à 139 : sans certificat

exam-c1-papers =
    <b>Épreuves</b>
    • Compréhension écrite, Use of English : 1 h 30
    • Expression écrite : 1 h 30
    • Compréhension orale : ≈ 40 min
    • Expression orale : 15 min, à deux
exam-c1-grades =
    <b>Notes</b>
    • A, 200 à 210 : niveau C2
    • B, 193 à 199 : niveau C1
    • C, 180 à 192 : niveau C1
    • 160 à 179 : niveau B2, sans le nom de l'examen
    • 142 à 159 : sans certificat

exam-c2-papers =
    <b>Épreuves</b>
    • Compréhension écrite, Use of English : 1 h 30
    • Expression écrite : 1 h 30
    • Compréhension orale : ≈ 40 min
    • Expression orale : 16 min, à deux
exam-c2-grades =
    <b>Notes</b>
    • A, 220 à 230 : niveau C2
    • B, 213 à 219 : niveau C2
    • C, 200 à 212 : niveau C2
    • 180 à 199 : niveau C1, sans le nom de l'examen
    • 162 à 179 : sans certificat
