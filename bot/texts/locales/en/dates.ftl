## Dates and times: $day, $hour and $minute are numbers (but the day of a moment), the rest is text.

date-in-year = { $day } { $month }
date = { $day } { $month } { $year }
date-moment = { $day } at { NUMBER($hour, minimumIntegerDigits: 2) }:{ NUMBER($minute, minimumIntegerDigits: 2) }
date-span = between { $from } and { $by }
