## Dates and times: $day, $hour and $minute are numbers (but the day of a moment), the rest is text.

date-in-year = { $day }{ "\u00A0" }{ $month }
date = { $day }{ "\u00A0" }{ $month } { $year }
date-moment = { $day } at { $hour }
date-hour = { NUMBER($hour, minimumIntegerDigits: 2) }:{ NUMBER($minute, minimumIntegerDigits: 2) }
date-span =
    { $days ->
        [1] on { $by }
       *[other] between { $from } and { $by }
    }
