## Les dates et les heures : $day, $hour et $minute sont des nombres (sauf le jour d’un moment), le reste du texte.

date-in-year =
    { $day ->
        [1] 1er
       *[other] { $day }
    }{ "\u00A0" }{ $month }
date =
    { $day ->
        [1] 1er
       *[other] { $day }
    }{ "\u00A0" }{ $month } { $year }
date-moment = { $day } à { $hour }
date-hour =
    { $minute ->
        [0] { $hour }{ "\u00A0" }h
       *[other] { $hour }{ "\u00A0" }h{ "\u00A0" }{ NUMBER($minute, minimumIntegerDigits: 2) }
    }
date-span =
    { $days ->
        [1] le { $by }
       *[other] entre le { $from } et le { $by }
    }
