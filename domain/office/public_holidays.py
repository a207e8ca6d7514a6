"""The public holidays of France, which the law names (Code du travail, L3133-1)."""

from datetime import date, timedelta

FIXED = ((1, 1), (5, 1), (5, 8), (7, 14), (8, 15), (11, 1), (11, 11), (12, 25))
AFTER_EASTER = (1, 39, 50)  # Easter Monday, Ascension, Whit Monday


def is_holiday(day: date) -> bool:
    """Whether it is one in all of France; those of Alsace-Moselle are the centre's own days."""
    easter = easter_sunday(day.year)
    moving = {easter + timedelta(days=each) for each in AFTER_EASTER}
    return (day.month, day.day) in FIXED or day in moving


def easter_sunday(year: int) -> date:
    """By the method of Butcher and Meeus, for every year of the Gregorian calendar."""
    golden, century, rest = year % 19, year // 100, year % 100
    leap, correction = century // 4, (century - (century + 8) // 25 + 1) // 3
    moon = (19 * golden + century - leap - correction + 15) % 30
    weekday = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (golden + 11 * moon + 22 * weekday) // 451
    month, before = divmod(moon + weekday - 7 * late + 114, 31)
    return date(year, month, before + 1)
