"""The tidy table: a row per goal and year it was looked at."""

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.tables import JOURNALS, cells

from careerkit.reflection import Reflection
from careerkit.table import (
    COLUMNS,
    TableFacts,
    facts_of,
    stacked,
    tidy,
    with_facts,
    with_levels,
    with_list,
    with_states,
)


def test_a_table_holds_every_rating():
    table = tidy(
        [
            Reflection(year=2026).rate("go", importance=3, goal="Go", category="job"),
            Reflection(year=2025).rate("go", lived=True, satisfaction=9, detail="far"),
            Reflection(year=2024).rate("go", lived=True, now=False),
        ]
    )
    assert cells(table) == [
        (2024, "go", "", "", "", None, False, True, None, None, False),
        (2025, "go", "", "", "far", None, False, True, 9, None, None),
        (2026, "go", "job", "Go", "", 3, False, False, None, None, None),
    ]


@pytest.mark.parametrize("reflections", [[], [Reflection(year=2026)]])
def test_an_empty_table_has_all_columns(reflections):
    table = tidy(reflections)
    assert len(table) == 0
    assert {name: str(kind) for name, kind in table.dtypes.items()} == COLUMNS


@given(JOURNALS, st.randoms())
def test_there_is_a_row_for_each_goal_and_year_with_its_rating(journal, chance):
    table = tidy(journal)
    ratings = {
        (reflection.year, goal_id): tuple(getattr(rating, name) for name in list(COLUMNS)[2:])
        for reflection in journal
        for goal_id, rating in reflection.goals.items()
    }
    assert {row[:2]: row[2:] for row in cells(table)} == ratings
    assert len(table) == len(ratings)
    assert {name: str(kind) for name, kind in table.dtypes.items()} == COLUMNS
    shuffled = list(journal)
    chance.shuffle(shuffled)
    pd.testing.assert_frame_equal(tidy(shuffled), table)


KNOWN = TableFacts(
    levels={2026: {"give-a-talk": 1}},
    goal_list="mine.csv",
    categories=("talks", "rest"),
    states=frozenset({"rest-well"}),
)
TALK = tidy([Reflection(year=2026).rate("give-a-talk", importance=3).rate("gone")])


@pytest.mark.parametrize(
    "go_on",
    [
        lambda table: table[table["importance"].notna()],
        lambda table: table.sort_values("id").assign(mine=1),
        lambda table: table.copy(),
        lambda table: pd.concat([table, table]),
    ],
    ids=["selected", "sorted and added to", "copied", "joined with itself"],
)
def test_what_is_known_of_a_table_stays_with_what_a_person_makes_of_it(go_on):
    assert facts_of(go_on(with_facts(TALK, KNOWN))) == KNOWN


def test_a_table_keeps_one_value_of_ours_beside_what_a_person_keeps_there():
    table = TALK.copy()
    table.attrs["mine"] = "a note"
    known = with_facts(table, KNOWN)
    assert known.attrs == {"mine": "a note", "careerkit": KNOWN}
    assert facts_of(table) != KNOWN


def test_a_frame_of_somebody_else_has_no_facts():
    assert facts_of(pd.DataFrame({"year": [2026]})) == TableFacts()


def test_facts_can_be_told_anew_one_by_one(tmp_path):
    table = with_list(with_levels(with_facts(TALK, KNOWN), {}), tmp_path / "other.csv")
    table = with_states(table, frozenset({"give-a-talk"}))
    assert facts_of(table) == TableFacts(
        goal_list=str(tmp_path / "other.csv"),
        categories=("talks", "rest"),
        states=frozenset({"give-a-talk"}),
    )


def test_tables_of_different_years_are_stacked_with_their_facts():
    before = with_levels(tidy([Reflection(year=2025).rate("go", priority=True)]), {2025: {"go": 1}})
    both = stacked(before, with_facts(TALK, KNOWN))
    assert both["year"].tolist() == [2025, 2026, 2026]
    assert facts_of(both).levels == {2025: {"go": 1}, 2026: {"give-a-talk": 1}}
    assert list(facts_of(both).progress[2025]) == ["go"]
    assert facts_of(both).goal_list == "mine.csv"
    # It is yet to be given a row for each goal of the list.
    assert facts_of(both).categories == ()
