"""How much room words take on paper, and what stands there of a year."""

import pytest

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.report.front import front
from careerkit.report.room import lines, shortened
from careerkit.report.stands_out import what_stands_out
from careerkit.table import complete, tidy

TEXTS = [
    "",
    "x" * 5000,
    "word " * 900,
    "\u6f22" * 900,
    "a\n\n" * 300,
    "W" * 700,
    " \t",
    "x " + "y" * 90,
]


@pytest.mark.parametrize("text", TEXTS)
@pytest.mark.parametrize("most", [1, 2, 7])
def test_a_shortened_text_fits(text, most):
    assert lines(shortened(text, most, letters=40), letters=40) <= most


def test_a_text_that_fits_stays_whole():
    assert shortened("Give a talk\nin June", most=2, letters=40) == "Give a talk\nin June"


def test_a_step_stands_with_its_priority_and_the_others_are_named():
    this = Reflection(year=2026)
    for nth in range(40):
        this = this.rate(f"own-{nth}", goal=f"Write book {nth}", priority=True)
    this = this.rate("own-7", step="Find a title", stage="begun")
    found = front(this, list(this.goals), [], [], beside_chart=True).priorities
    assert [(each.id, each.stage, each.parts) for each in found.rows] == [
        ("own-7", "begun", {"Step": "Find a title"})
    ]
    assert (len(found.named), found.counted) == (39, 0)


def test_only_what_chance_would_seldom_bring_about_stands_out():
    catalog = load_catalog()
    goals = {
        each.id: Rating(category=each.category, importance=5, priority=each.category == "product")
        for each in catalog.itertuples()
    }
    clustered = [Reflection(year=2026, goals=goals)]
    said = what_stands_out(clustered, catalog, complete(tidy(clustered), catalog))
    assert [each.partition(":")[0] for each in said] == [
        "Product holds more priorities than its size explains"
    ]
