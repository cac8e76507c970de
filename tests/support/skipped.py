"""A year that holds one sentence in the place of ratings."""

from datetime import date

from careerkit.reflection import NotThisYear, Reflection

WORDS = "A year to get through."


def skipped(year, words=WORDS):
    """Return a year that nobody wanted to rate, of which this was written in December."""
    said = NotThisYear(date=date(year, 12, 14), sentence=words)
    return Reflection(year=year, not_this_year=said)
