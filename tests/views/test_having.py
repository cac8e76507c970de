"""Facts about the charts of what a person has, has not, and has lost."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from support.tables import JOURNALS, row, shuffled, table_of

import careerkit as ck
from careerkit.catalog.goals import load_catalog, states_of
from careerkit.catalog.own_goals import OwnGoal
from careerkit.having import TURNS
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.table import tidy

GOALS = load_catalog()
STATES = [goal_id for goal_id in GOALS["id"] if goal_id in states_of(GOALS)]
REMOTE, HOURS, OFFICE, VALUES = "remote-work", "flexible-hours", "private-office", "shared-values"


def had(year, goal_id, now, importance=8, **said):
    """A goal that is there, or not any more, or of which that is not said."""
    return row(year, goal_id, lived=True, now=now, importance=importance, **said)


def not_lived(year, goal_id, importance=8, **said):
    return row(year, goal_id, importance=importance, **said)


def listed(table):
    """The goals that can be had and lost, each with its importance and what was said of it."""
    numbers = ck.what_i_dont_have.numbers(table)
    return list(zip(numbers["Importance"], numbers["Now"], strict=True))


def turned(table):
    numbers = ck.won_and_lost.numbers(table)
    ids = dict(zip(GOALS["goal"], GOALS["id"], strict=True))
    goals = [ids[words.partition(":")[0]] for words in numbers["Goal"]]
    return dict(zip(goals, numbers["Since then"], strict=True))


def test_what_matters_comes_first_and_of_equals_what_is_not_there():
    table = table_of(
        had(2026, HOURS, True, 9),
        had(2026, REMOTE, False, 9),
        not_lived(2026, OFFICE, 9),
        had(2026, VALUES, None, 9),
        had(2026, "good-benefits", False, 10),
    )
    assert listed(table) == [
        (10, "not any more"),
        (9, "not any more"),
        (9, "not lived"),
        (9, "not said"),
        (9, "have it"),
    ]


def test_an_end_is_not_among_them_unless_somebody_said_that_it_is_there():
    table = table_of(
        had(2026, REMOTE, True), not_lived(2026, "give-a-talk"), had(2026, "first-job", None)
    )
    assert len(listed(table)) == 1
    assert len(listed(table_of(had(2026, "give-a-talk", True)))) == 1


def test_a_goal_that_is_not_rated_is_left_out():
    table = table_of(had(2026, REMOTE, True), had(2026, HOURS, False, None))
    assert listed(table) == [(8, "have it")]


def test_nothing_is_shown_before_one_says_of_a_goal_whether_it_is_there():
    table = table_of(had(2026, REMOTE, None), not_lived(2026, HOURS), not_lived(2025, OFFICE))
    assert listed(table) == []
    assert "will appear here" in ck.what_i_dont_have.sentence(table)


def test_last_years_answer_is_none_of_this_year():
    table = table_of(had(2025, REMOTE, True), had(2026, REMOTE, None), had(2026, HOURS, True, 3))
    assert listed(table) == [(8, "not said"), (3, "have it")]


def test_the_sentence_counts_each_way_apart():
    table = table_of(
        had(2026, HOURS, True, 9),
        had(2026, REMOTE, False, 7),
        not_lived(2026, OFFICE, 5),
        had(2026, VALUES, None, 9),
    )
    assert ck.what_i_dont_have.sentence(table) == (
        "Of 4 rated goals that one can have and lose, you have 1 now; 1 not any more, 1 not lived "
        "and 1 not said. Of the 2 you don’t have, 1 is rated 6 or more."
    )
    assert ck.what_i_dont_have.sentence(table_of(had(2026, HOURS, True))) == (
        "Of 1 rated goal that one can have and lose, you have 1 now."
    )


def test_at_most_fifteen_are_drawn_and_the_others_counted():
    table = table_of(*[had(2026, goal_id, True, 5) for goal_id in STATES[:20]])
    spec = ck.what_i_dont_have(table).to_dict()
    assert "5 more in the numbers" in spec["title"]["subtitle"][0]
    drawn = {each["id"] for rows in spec["datasets"].values() for each in rows}
    assert len(drawn) == 15
    assert len(listed(table)) == 20


def test_what_is_there_and_what_is_not_differ_in_shape_and_words():
    table = table_of(had(2026, HOURS, True), had(2026, REMOTE, False), not_lived(2026, OFFICE))
    picture = ck.what_i_dont_have.svg(table)
    for words in ("have it", "not any more", "not lived"):
        assert picture.count(f">{words}</text>") == 1
    shapes = [layer["mark"] for layer in ck.what_i_dont_have(table).to_dict()["layer"]]
    drawn = {(mark["type"], mark.get("shape"), mark.get("fill")) for mark in shapes}
    assert drawn >= {
        ("circle", None, None),
        ("circle", None, "#ffffff"),
        ("point", "diamond", "#ffffff"),
    }


def test_a_journals_table_tells_which_of_ones_own_goals_are_states(tmp_path):
    journal = Journal(tmp_path)
    own = [
        OwnGoal(id=f"own-{kind}", category="job", goal=f"The {kind}", kind=kind)
        for kind in ("state", "end")
    ]
    journal.change_own_goals(lambda _: {goal.id: goal for goal in own})
    year = Reflection(year=2026).rate(REMOTE, goal="Work remotely", lived=True, now=True)
    for goal in own:
        year = year.rate(goal.id, goal=goal.goal, category="job", importance=9)
    journal.save(year.rate(REMOTE, importance=3))
    numbers = ck.what_i_dont_have.numbers(journal.table())
    assert numbers["Goal"].tolist() == ["The state", "Work remotely"]


@pytest.mark.parametrize(
    ("then", "now", "turn"),
    [
        (had(2025, REMOTE, True), had(2026, REMOTE, True), "kept"),
        (had(2025, REMOTE, True), had(2026, REMOTE, False), "lost"),
        (had(2025, REMOTE, False), had(2026, REMOTE, True), "won"),
        (not_lived(2025, REMOTE), had(2026, REMOTE, True), "won"),
        (had(2025, REMOTE, None), had(2026, REMOTE, True), None),
        (had(2025, REMOTE, None), had(2026, REMOTE, False), None),
        (had(2025, REMOTE, True), had(2026, REMOTE, None), None),
        (had(2025, REMOTE, True), not_lived(2026, REMOTE), None),
        (had(2025, REMOTE, False), had(2026, REMOTE, False), None),
        (not_lived(2025, REMOTE), had(2026, REMOTE, False), None),
        (row(2025, HOURS), had(2026, REMOTE, True), None),
    ],
)
def test_a_goal_is_won_kept_or_lost_only_if_two_years_say_so(then, now, turn):
    assert turned(table_of(then, now)) == ({REMOTE: turn} if turn else {})


def test_a_year_without_an_answer_between_two_is_passed_over():
    table = table_of(
        had(2023, REMOTE, True), had(2024, REMOTE, None), row(2025, HOURS), had(2026, REMOTE, False)
    )
    assert turned(table) == {REMOTE: "lost"}
    years = ck.won_and_lost.numbers(table)
    assert years[["2023", "2024", "2026"]].to_numpy().tolist() == [
        ["have it", "not said", "not any more"]
    ]
    assert "2025" not in years


def test_the_last_year_that_tells_is_compared_and_no_earlier_one():
    table = table_of(had(2024, REMOTE, True), had(2025, REMOTE, False), had(2026, REMOTE, True))
    assert turned(table) == {REMOTE: "won"}


def test_with_another_detail_it_is_another_goal():
    same, other = (
        table_of(had(2025, VALUES, True, detail="time "), had(2026, VALUES, False, detail=detail))
        for detail in ("time", "money")
    )
    assert (turned(same), turned(other)) == ({VALUES: "lost"}, {})


def test_what_was_lost_is_told_before_what_was_won_and_what_was_kept():
    then = {HOURS: True, REMOTE: False, VALUES: True}
    now = {HOURS: True, REMOTE: True, VALUES: False}
    years = ((2025, then), (2026, now))
    table = table_of(
        *[had(year, goal_id, there) for year, said in years for goal_id, there in said.items()]
    )
    assert list(turned(table).values()) == ["lost", "won", "kept"]
    assert ck.won_and_lost.sentence(table) == (
        "Of 3 goals, you lost 1, won 1 and kept 1, compared with the last earlier year that says "
        "whether you had it."
    )


def test_the_first_year_can_tell_nothing_yet():
    table = table_of(had(2026, REMOTE, True))
    assert ck.won_and_lost.numbers(table).empty
    assert "will appear here" in ck.won_and_lost.sentence(table)
    assert ck.won_and_lost(table).to_dict()["title"]["text"] == ck.won_and_lost.question


def test_a_goal_under_a_new_id_keeps_what_was_said_of_it(tmp_path):
    list_of_goals = tmp_path / "mine.csv"
    header = "id,category,goal,detail,examples,bullet,kind,formerly\n"
    list_of_goals.write_text(f"{header}home,work,Work at home,,,,state,from-home\n", "utf-8")
    journal = Journal(tmp_path / "journal", list_of_goals)
    words = {"goal": "Work at home", "category": "work", "lived": True}
    for year, goal_id, now in ((2025, "from-home", True), (2026, "home", False)):
        said = Reflection(year=year, catalog=str(list_of_goals))
        journal.save(said.rate(goal_id, now=now, **words))
    assert ck.won_and_lost.numbers(journal.table())["Since then"].tolist() == ["lost"]


@given(JOURNALS, st.randoms())
def test_whatever_years_say_each_goal_is_told_of_once_in_any_order_of_rows(journal, chance):
    table = tidy(journal)
    numbers = ck.won_and_lost.numbers(table)
    assert set(numbers["Since then"]) <= {*TURNS}
    newest = table[table["year"].eq(table["year"].max())]
    assert len(numbers) <= newest["now"].count()
    mixed = ck.won_and_lost.numbers(shuffled(table, chance))
    assert sorted(map(str, mixed.values.tolist())) == sorted(map(str, numbers.values.tolist()))
    assert json.dumps(ck.what_i_dont_have.sentence(table))
