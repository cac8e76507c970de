"""A journal in which everything is said in one word of 150 letters, and a look whether it fits."""

from dataclasses import replace
from datetime import date

from support.reports import EXAMPLE

from careerkit.catalog.own_goals import add
from careerkit.catalog.own_goals_file import change_own_goals
from careerkit.journal.journal import Journal

LONG_WORD = f"https://example.org/{'a' * 130}"
"""An address of 150 letters, which has no place to break."""

OUTSIDE = """() => [...document.querySelectorAll(".ck-chart svg")].flatMap((picture) => {
    const whole = picture.getBoundingClientRect();
    return [...picture.querySelectorAll("text")].filter((words) => {
        const box = words.getBoundingClientRect();
        return box.width && (box.left < whole.left - 1 || box.right > whole.right + 1);
    }).map((words) => words.textContent);
})"""
"""The words that leave their picture."""


def say_at_length(folder):
    """Save the years of the example, moved to today's, in which all that is said is that word."""
    journal = Journal(folder)
    for year in EXAMPLE.reflections():
        journal.save(_at_length(year))
    change_own_goals(folder, lambda own: add(own, "technical", LONG_WORD))


def _at_length(year):
    told = dict.fromkeys(("detail", "note", "step", "when", "obstacle"), LONG_WORD)
    return replace(
        year,
        year=year.year + date.today().year - EXAMPLE.years()[-1],
        goals={goal_id: replace(rating, **told) for goal_id, rating in year.goals.items()},
        answers=dict.fromkeys(year.answers, LONG_WORD),
        letter=LONG_WORD,
        check_ins=tuple(
            replace(check_in, happened=LONG_WORD, step=LONG_WORD) for check_in in year.check_ins
        ),
    )
