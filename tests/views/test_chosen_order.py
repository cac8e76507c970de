"""What the charts make of the order in which a person chose."""

import pandas as pd
import pytest

import careerkit as ck
from careerkit.table import COLUMNS, facts_of, stacked, tidy, with_levels
from careerkit.views.came_first import then_and_now
from careerkit.views.what_matters import goals_shown
from careerkit.views.years_table import years_table

GOALS = ck.load_catalog().head(6)
IDS = GOALS["id"].tolist()


def year(number, levels):
    """A year in which six goals are rated 3, 4 ... 8, and some of them were chosen among."""
    said = pd.DataFrame(
        {
            "year": number,
            "id": IDS,
            "category": GOALS["category"],
            "goal": GOALS["goal"],
            "detail": "",
            "importance": range(3, 9),
            "priority": False,
            "lived": False,
        },
        columns=list(COLUMNS),
    ).astype(COLUMNS)
    return with_levels(said, {number: dict(zip(IDS, levels, strict=False))})


CHOSEN = year(2026, [1, 2, 2, 1, 3])
BOTH = stacked(year(2025, [1, 1, 2, 2, 3, 3]), year(2026, [3, 1, 1, 2]))


def drawn(chart):
    return [row for rows in chart.to_dict()["datasets"].values() for row in rows]


def test_what_matters_stands_in_the_order_of_the_choices():
    goals = goals_shown(years_table(CHOSEN))
    assert goals["id"].tolist() == [IDS[3], IDS[0], IDS[2], IDS[1], IDS[4]]
    assert goals["level"].tolist() == [1, 1, 2, 2, 3]
    assert ck.what_matters.numbers(CHOSEN)["Place"].tolist() == [
        *("1 to 2", "1 to 2", "3 to 4", "3 to 4", "5")
    ]


def test_the_chart_says_so_and_which_goals_stand_side_by_side():
    chart = ck.what_matters(CHOSEN)
    assert ck.what_matters.sentence(CHOSEN) == (
        "In the order of your choices: 2 came first, then 2, then 1. "
        "Goals under one heading are those that your choices can’t tell apart."
    )
    assert "order of your choices" in " ".join(chart.title.subtitle)
    headings = [row["lines"] for row in drawn(chart) if "words" not in row]
    assert headings == ["First, 2 tied", "Then, 2 tied", "Then"]


def test_choices_that_tell_nothing_apart_name_no_first():
    level = year(2026, [1] * 5)
    assert ck.what_matters.sentence(level) == (
        "Your choices don’t tell these 5 goals apart, so they are shown as tied."
    )


def test_a_goal_set_aside_leaves_no_gap_among_the_places():
    kept = years_table(CHOSEN[CHOSEN["id"] != IDS[3]], GOALS[GOALS["id"] != IDS[3]])
    assert goals_shown(kept)["from_place"].tolist() == [1, 2, 2, 4]


def test_a_goal_chosen_without_a_rating_is_listed():
    unrated = CHOSEN.copy()
    unrated.loc[unrated["id"] == IDS[0], "importance"] = pd.NA
    assert IDS[0] in goals_shown(years_table(unrated))["id"].tolist()
    assert ck.what_matters.svg(unrated).startswith("<svg")


def test_an_earlier_years_choices_order_nothing_this_year():
    now = stacked(year(2025, [1, 2, 3]), with_levels(year(2026, []), {}))
    assert goals_shown(years_table(now))["level"].isna().all()


def test_the_chosen_order_survives_completing_and_stacking_tables():
    assert facts_of(years_table(CHOSEN).frame).levels == facts_of(CHOSEN).levels
    assert list(facts_of(BOTH).levels) == [2025, 2026]
    assert facts_of(tidy([])).levels == {}


def test_then_and_now_are_places_among_the_goals_of_both_years():
    goals = then_and_now(years_table(BOTH)).set_index("id")
    assert goals.loc[IDS[0], ["from_then", "to_then", "from_now", "to_now"]].tolist() == [
        1,
        2,
        4,
        4,
    ]
    assert goals.loc[IDS[1], ["from_then", "to_then", "from_now", "to_now"]].tolist() == [
        1,
        2,
        1,
        2,
    ]
    assert len(goals) == 4


def test_then_and_now_counts_what_lies_apart_and_says_that_picks_waver():
    assert ck.came_first.sentence(BOTH) == (
        "Of 4 goals that you chose among in both years, 2 have bars that don’t overlap. "
        "Picks waver: a few can come apart though nothing has changed."
    )
    assert ck.came_first.numbers(BOTH).columns.tolist() == ["Goal", "Category", "2025", "2026"]


@pytest.mark.parametrize(
    ("table", "said"),
    [
        (CHOSEN, "Once you have chosen among goals in two years"),
        (stacked(year(2025, [1, 2]), year(2026, [1, 2, 3])), "too few are the same"),
        (stacked(year(2025, [1, 2, 3]), year(2026, [1, 2, 3])), "none clearly changed its place"),
    ],
)
def test_then_and_now_says_why_it_shows_nothing(table, said):
    assert said in ck.came_first.sentence(table)
    assert ck.came_first.svg(table).startswith("<svg")
