"""The example journal shows every case that the notebooks need."""

import itertools
from collections import Counter

import pytest

from careerkit.catalog.goals import load_catalog
from careerkit.catalog.own_goals import catalog_with_own, goals_set_aside
from careerkit.catalog.own_goals_file import load_own_goals
from careerkit.files.package_data import package_path
from careerkit.having import KEPT, LOST, WON, Turn, turn_in
from careerkit.journal.codec import problems
from careerkit.journal.journal import Journal
from careerkit.questions.choose import answers, earlier_answer, questions
from careerkit.questions.letter import letter_to_show
from careerkit.reflection import STAGES
from careerkit.steps.check_ins import check_ins
from careerkit.steps.progress import stage_of

FOLDER = package_path("data/example-journal")
JOURNAL = Journal(FOLDER)
YEARS = [JOURNAL.load(year) for year in JOURNAL.years()]
TABLE = JOURNAL.table()
OWN = load_own_goals(FOLDER)
CATALOG = catalog_with_own(load_catalog(), OWN)


def by_year(column, goal_id):
    goal = TABLE[TABLE["id"] == goal_id].set_index("year")[column]
    return goal.reindex(JOURNAL.years())


def moved(first=2022, last=2025):
    importance = TABLE.pivot(index="id", columns="year", values="importance")
    return (importance[last] - importance[first]).dropna()


def test_it_holds_four_years():
    assert JOURNAL.years() == [2022, 2023, 2024, 2025]


def test_goals_rise_fall_and_stay():
    assert (moved() >= 4).sum() >= 3
    assert (moved() <= -4).sum() >= 3
    assert (moved().abs() <= 2).sum() >= 20


def test_one_category_grows():
    people = TABLE[TABLE["category"] == "people and leadership"]
    medians = people.groupby("year")["importance"].median()
    assert medians.is_monotonic_increasing
    assert medians[2025] - medians[2022] >= 3
    assert people.groupby("year")["priority"].sum().tolist() == [0, 1, 2, 4]


def test_goals_become_lived_with_and_without_a_forecast():
    lived = TABLE[TABLE["lived"]].groupby("id")["year"].min()
    came = lived[lived > 2022].index
    forecast = TABLE[TABLE["expectation"].notna()].groupby("id")["year"].min()
    with_forecast = [goal_id for goal_id in came if forecast.get(goal_id, 9999) <= lived[goal_id]]
    assert len(with_forecast) >= 10
    assert {"lead-an-incident", "shared-values"} <= set(came) - set(with_forecast)


def test_one_goal_has_expectation_and_satisfaction_in_one_year():
    both = TABLE["satisfaction"].notna() & TABLE["expectation"].notna()
    assert TABLE.loc[both & TABLE["year"].eq(2025), "id"].tolist() == ["build-from-scratch"]


def test_forecasts_are_too_high_and_too_low():
    assert (
        by_year("satisfaction", "give-a-talk")[2023] - by_year("expectation", "give-a-talk")[2022]
        >= 4
    )
    assert (
        by_year("satisfaction", "reach-a-title")[2023]
        - by_year("expectation", "reach-a-title")[2022]
        <= -4
    )


def test_states_are_won_kept_and_lost_and_some_years_do_not_say():
    turns = {goal_id: turn_in(YEARS, goal_id) for goal_id in YEARS[-1].goals}
    kinds = Counter(turn.kind for turn in turns.values() if turn)
    assert kinds == {LOST: 1, WON: 2, KEPT: 9}
    assert turns["remote-work"] == Turn(LOST, 2023)
    assert turns["own-5d0a71c2e8"] == Turn(WON, 2024)
    assert by_year("now", "remote-work").isna().tolist() == [False, False, True, False]
    assert by_year("now", "keep-the-love").tolist() == [True, False, True, True]
    assert (TABLE.loc[TABLE["now"].notna(), "lived"]).all()
    assert OWN["own-5d0a71c2e8"].kind == "state"


def test_a_question_is_made_from_what_was_lost_once_earlier_years_may_be_spoken_of():
    asked, blind = (
        [question.id for question in questions(years, 2025, CATALOG)]
        for years in (YEARS, YEARS[-1:])
    )
    assert "what-has-losing-it-shown/remote-work" in asked
    assert "what-has-losing-it-shown/remote-work" not in blind


def test_details_change_over_the_years():
    assert by_year("detail", "earn-an-amount").nunique() == 2
    assert by_year("detail", "great-scale").nunique() == 2


def test_a_goal_is_added_one_removed_one_reworded_two_set_aside():
    added, gone = "own-5d0a71c2e8", "own-b94e07f13a"
    assert by_year("importance", added).notna().tolist() == [False, False, True, True]
    assert by_year("importance", gone).notna().tolist() == [True, True, False, False]
    assert added in set(CATALOG["id"])
    assert gone not in OWN
    assert by_year("goal", "be-who-i-missed").nunique() == 2
    aside = goals_set_aside(load_catalog(), OWN)["id"].tolist()
    assert aside == ["fund-my-research", "raise-venture-capital"]


def test_every_kind_of_missing_occurs():
    asked = set(zip(TABLE["year"], TABLE["id"], strict=True))
    assert (2023, "make-a-first") not in asked
    assert not {goal_id for _, goal_id in asked} & {"company-milestone", "fund-my-research"}
    assert by_year("importance", "be-who-i-missed").isna().tolist() == [True, False, False, False]
    unrated_priority = TABLE[TABLE["priority"] & TABLE["importance"].isna()]
    assert unrated_priority["id"].tolist() == ["better-a-system"]
    assert (TABLE["lived"] & TABLE["satisfaction"].isna()).any()
    assert (TABLE["importance"] == 1).any()


@pytest.mark.parametrize("reflection", YEARS, ids=lambda reflection: str(reflection.year))
def test_every_year_has_notes_answers_and_a_letter(reflection):
    assert sum(bool(rating.note) for rating in reflection.goals.values()) >= 3
    assert reflection.letter
    answered = answers(YEARS, reflection.year, CATALOG)
    assert len(answered) >= 3
    asked = questions(YEARS, reflection.year, CATALOG)
    assert len(asked) in (6, 7)
    assert {question.id for question, _ in answered} <= {question.id for question in asked}


def test_steps_are_said_for_at_most_five_priorities_and_not_every_year():
    planned = [[rating for rating in year.goals.values() if rating.has_plan] for year in YEARS]
    assert [len(ratings) for ratings in planned] == [0, 3, 5, 5]
    for rating in itertools.chain.from_iterable(planned):
        assert rating.priority
        assert all((rating.step, rating.when, rating.obstacle, rating.stage))


def test_check_ins_tell_of_every_stage_in_the_year_that_followed():
    made = {reflection.year: check_ins(reflection) for reflection in YEARS}
    assert [len(year) for year in made.values()] == [0, 6, 9, 3]
    for year, in_year in made.items():
        assert {check_in.on.year for check_in in in_year} <= {year + 1}
    assert {check_in.stage for in_year in made.values() for check_in in in_year} == set(STAGES)
    assert [problem for reflection in YEARS for problem in problems(reflection)] == []


def test_what_was_planned_is_lived_done_given_up_or_still_to_do():
    became = {
        (year, goal_id): (
            stage_of(YEARS[year - 2022], goal_id),
            bool(by_year("lived", goal_id)[2025]),
        )
        for year, goal_id in [
            (2023, "mentor-someone"),
            (2023, "great-scale"),
            (2024, "open-a-door"),
            (2024, "important-problem"),
        ]
    }
    assert list(became.values()) == [
        ("well along", True),
        ("given up", False),
        ("done", True),
        ("begun", False),
    ]


def test_one_goal_was_checked_in_on_without_a_step():
    checked_in = {check_in.goal for check_in in check_ins(YEARS[2])}
    goals = YEARS[2].goals
    assert [goal_id for goal_id in checked_in if not goals[goal_id].has_plan] == ["own-5d0a71c2e8"]


def test_answers_and_letters_of_earlier_years_are_shown_again():
    year, answer = earlier_answer(YEARS, 2025, "what-keeps-it-waiting/write-a-book")
    assert (year, answer[:10]) == (2024, "What keeps")
    assert letter_to_show(YEARS, 2025, CATALOG) == (2024, YEARS[2].letter)


def test_all_ratings_are_about_goals_of_the_catalog_or_own_ones():
    others = set(TABLE["id"]) - set(load_catalog()["id"])
    assert others == {"own-5d0a71c2e8", "own-b94e07f13a"}
    assert set(TABLE["category"]) == set(load_catalog()["category"])
