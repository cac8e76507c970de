"""When a letter to oneself is shown."""

import pytest

from careerkit.catalog.goals import load_catalog
from careerkit.questions.letter import letter_to_show
from careerkit.reflection import Rating, Reflection

CATALOG = load_catalog()


def rated(year, count, letter=""):
    goals = {goal_id: Rating(importance=5) for goal_id in CATALOG["id"][:count]}
    return Reflection(year=year, goals=goals, letter=letter)


@pytest.mark.parametrize(
    ("then", "now", "shown"),
    [(77, 38, False), (77, 39, True), (12, 11, False), (12, 12, True), (0, 0, False), (0, 1, True)],
)
def test_a_letter_is_shown_once_this_year_is_rated(then, now, shown):
    years = [rated(2025, then, "Dear me"), rated(2026, now)]
    assert letter_to_show(years, 2026, CATALOG) == ((2025, "Dear me") if shown else None)


def test_the_last_earlier_letter_is_shown():
    years = [rated(year, 77, f"From {year}") for year in (2022, 2024, 2026, 2027)]
    years[1:1] = [rated(2023, 77), rated(2025, 77, " ")]
    assert letter_to_show(years, 2026, CATALOG) == (2024, "From 2024")
    assert letter_to_show(years, 2022, CATALOG) is None
    assert letter_to_show(years, 2025, CATALOG) == (2024, "From 2024")


def test_facts_carried_over_do_not_count_as_rated():
    lived = {goal_id: Rating(lived=True) for goal_id in CATALOG["id"]}
    years = [rated(2025, 77, "Dear me"), Reflection(year=2026, goals=lived)]
    assert letter_to_show(years, 2026, CATALOG) is None
