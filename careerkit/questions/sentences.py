"""Word what was written of years that were not rated, as it is shown in later ones."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerkit.reflection import Reflection


@dataclass(frozen=True)
class SentenceOfYear:
    """One sentence in the person's words, and the ``lead`` that says of which year it is."""

    lead: str
    sentence: str


def sentences(reflections: Iterable[Reflection]) -> list[SentenceOfYear]:
    """Return the sentences of years, in their order.

    >>> day = date(2027, 12, 14)
    >>> sentences([Reflection(year=2027).with_sentence("A year to get through.", day)])
    [SentenceOfYear(lead='2027 was not rated. You wrote on 14 December:', \
sentence='A year to get through.')]
    """
    return [
        SentenceOfYear(_lead(reflection, said.date), said.sentence.strip())
        for reflection in reflections
        if (said := reflection.not_this_year)
    ]


def in_words(day: date, year: int) -> str:
    """Return a day as it is named on a page about a year.

    >>> in_words(date(2027, 12, 14), 2027), in_words(date(2028, 1, 2), 2027)
    ('14 December', '2 January 2028')
    """
    return f"{day.day} {day:%B}" if day.year == year else f"{day.day} {day:%B %Y}"


def _lead(reflection: Reflection, day: date) -> str:
    year, written = reflection.year, in_words(day, reflection.year)
    if reflection.is_skipped:
        return f"{year} was not rated. You wrote on {written}:"
    return f"Of {year} you also wrote, on {written}:"
