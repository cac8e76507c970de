"""What became of last year's priorities, as it is drawn, told and listed."""

from datetime import datetime

import pytest

import careerkit as ck
from careerkit.reflection import STAGES, Reflection
from careerkit.steps.check_ins import with_check_in
from careerkit.table import tidy
from careerkit.views.what_became import outcomes
from careerkit.views.years_table import years_table

TALK = {"goal": "Give a talk", "category": "job"}
RAISE = {"goal": "Get a raise", "category": "other"}


def year_of(year, **goals):
    reflection = Reflection(year=year)
    for name, said in goals.items():
        reflection = reflection.rate(name, **said)
    return reflection


THEN = year_of(
    2025,
    talk=TALK | {"priority": True, "expectation": 6, "step": "Ask at the meetup"},
    rise=RAISE | {"priority": True, "stage": "not begun"},
    left={"goal": "Write a book", "category": "other", "priority": True},
    other={"goal": "Rest", "category": "other", "importance": 9},
)
THEN = with_check_in(THEN, "talk", datetime(2025, 3, 1), stage="begun", step="Draft it")
THEN = with_check_in(THEN, "talk", datetime(2025, 9, 1), stage="done", happened="It went well")
THEN = with_check_in(THEN, "rise", datetime(2025, 9, 1), stage="given up")
NOW = year_of(2026, talk=TALK | {"lived": True, "satisfaction": 9}, rise=RAISE | {"importance": 2})


def table(*reflections):
    return years_table(tidy(reflections or [THEN, NOW]))


def test_each_priority_stands_with_its_step_stage_forecast_and_how_it_felt():
    numbers = ck.what_became.numbers(table())
    assert numbers.columns.tolist() == [
        *("Goal", "Category", "Newest step", "Stage", "Check-ins", "Lived", "Expected", "It felt")
    ]
    shown = numbers.astype(object).where(numbers.notna(), None).to_numpy().tolist()
    assert shown == [
        ["Give a talk", "job", "Draft it", "done", 2, "yes", 6, 9],
        ["Get a raise", "other", None, "given up", 1, "no", None, None],
        ["Write a book", "other", None, None, 0, "no", None, None],
    ]


def test_the_sentence_counts_stages_and_what_is_lived():
    assert ck.what_became.sentence(table()) == (
        "Of 3 priorities in 2025: 1 done, 1 given up, 1 without a stage. By now you have lived 1 "
        "of them."
    )


def test_without_any_step_the_priorities_are_told_all_the_same():
    then = year_of(2025, rise=RAISE | {"priority": True})
    assert ck.what_became.sentence(table(then, NOW)) == (
        "Of 1 priority in 2025: 1 without a stage. By now you have lived none of them."
    )
    assert ck.what_became.svg(table(then, NOW)).startswith("<svg")


def test_in_the_first_year_it_says_what_will_appear():
    assert ck.what_became.sentence(table(THEN)).startswith("Next year you will see")


def test_a_year_without_priorities_says_so():
    then = year_of(2025, rise=RAISE | {"importance": 4})
    assert ck.what_became.sentence(table(then, NOW)) == (
        "In 2025 no goal was a priority, so there is nothing to look back on here."
    )


def test_a_goal_with_another_detail_by_now_tells_nothing_of_the_one_before():
    now = year_of(2026, talk=TALK | {"lived": True, "satisfaction": 9, "detail": "in Brno"})
    talk = outcomes(table(THEN, now)).iloc[0]
    assert (talk["lived"], talk["expectation"]) == (False, 6)
    assert talk.isna()["satisfaction"]


def test_every_stage_has_its_place_in_the_picture():
    goals = {f"g{nth}": TALK | {"priority": True, "stage": each} for nth, each in enumerate(STAGES)}
    drawn = ck.what_became.svg(table(year_of(2025, **goals), NOW))
    assert all(f"Give a talk: {stage}, not lived" in drawn for stage in STAGES)


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "</svg>", "a" * 2000, "مرحبا"])
def test_a_step_is_drawn_as_text(words):
    then = year_of(2025, talk=TALK | {"priority": True, "step": words})
    drawn = ck.what_became.svg(table(then, NOW))
    assert "<script" not in drawn
    assert drawn.count("</svg>") == 1


def test_the_picture_holds_neither_what_happened_nor_other_goals():
    drawn = str(ck.what_became(table()).to_dict())
    assert "It went well" not in drawn
    assert "Rest" not in drawn
