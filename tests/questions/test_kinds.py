"""When each kind of question is asked, and in which words."""

from datetime import datetime

import pytest
from support.asking import CATALOG, asked, kinds_asked, rated, the_question
from support.skipped import skipped

from careerkit.reflection import Rating, Reflection
from careerkit.steps.check_ins import with_check_in

JULY = datetime(2025, 7, 1)


def test_a_priority_not_lived_is_asked_about_with_its_words_and_detail():
    question = the_question(
        "would-it-feel-good",
        rated(2026, great_scale={"importance": 9, "priority": True, "detail": "1M requests/s"}),
    )
    assert question.id == "would-it-feel-good/great-scale"
    assert (question.goal, question.category) == ("great-scale", "technical")
    assert question.text == (
        "“Work on a system of impressive scale or complexity: 1M requests/s” is one of your "
        "priorities, and you have not lived it yet. Imagine it has come true and it is an ordinary "
        "Tuesday: would that feel good?"
    )


LIVED = {"lived": True}


@pytest.mark.parametrize(
    ("kind", "fits", "does_not"),
    [
        (
            "would-it-feel-good",
            {"importance": 8, "priority": True},
            [
                {"importance": 7, "priority": True},
                {"importance": 8},
                {"importance": 8, "priority": True, "lived": True},
                {"priority": True},
            ],
        ),
        (
            "what-was-not-there",
            LIVED | {"importance": 7, "satisfaction": 4},
            [
                LIVED | {"importance": 6, "satisfaction": 4},
                LIVED | {"importance": 7, "satisfaction": 5},
                LIVED | {"importance": 7},
            ],
        ),
        (
            "what-made-it-feel-so",
            LIVED | {"importance": 4, "satisfaction": 7},
            [
                LIVED | {"importance": 5, "satisfaction": 7},
                LIVED | {"importance": 2, "satisfaction": 6},
                LIVED | {"satisfaction": 10},
            ],
        ),
        (
            "whose-priority-is-it",
            {"priority": True, "importance": 5},
            [{"priority": True, "importance": 6}, {"importance": 5}, {"priority": True}],
        ),
        (
            "what-had-you-hoped",
            LIVED | {"importance": 6, "satisfaction": 4},
            [LIVED | {"satisfaction": 5}, LIVED, {"importance": 1}],
        ),
        (
            "what-is-different-this-time",
            LIVED | {"priority": True, "importance": 6},
            [LIVED | {"importance": 6}, {"priority": True, "importance": 6}],
        ),
        (
            "how-would-you-lose-it",
            LIVED | {"importance": 8, "satisfaction": 8},
            [
                LIVED | {"importance": 7, "satisfaction": 8},
                LIVED | {"importance": 8, "satisfaction": 7},
                {"importance": 8},
            ],
        ),
        (
            "how-would-you-lose-it",
            LIVED | {"importance": 8, "satisfaction": 8, "now": True},
            [LIVED | {"importance": 8, "satisfaction": 8, "now": False}],
        ),
        (
            "what-is-different-this-time",
            LIVED | {"priority": True, "importance": 6, "now": False},
            [LIVED | {"priority": True, "importance": 6, "now": True}],
        ),
        (
            "what-do-you-miss",
            LIVED | {"importance": 7, "now": False},
            [
                LIVED | {"importance": 6, "now": False},
                LIVED | {"importance": 7, "now": True},
                LIVED | {"importance": 7},
                LIVED | {"now": False},
            ],
        ),
        (
            "would-you-notice",
            LIVED | {"importance": 3, "now": True},
            [
                LIVED | {"importance": 4, "now": True},
                LIVED | {"importance": 3, "now": False},
                LIVED | {"importance": 3},
                LIVED | {"now": True},
            ],
        ),
        (
            "if-it-never-came",
            {"importance": 8},
            [{"importance": 7}, LIVED | {"importance": 8}],
        ),
        (
            "what-let-it-go",
            {"importance": 2},
            [{"importance": 3}, LIVED | {"importance": 2}, {}],
        ),
        (
            "what-is-it-for",
            {"priority": True, "expectation": 4},
            [{"priority": True, "expectation": 5}, {"expectation": 4}, {"priority": True}],
        ),
    ],
)
def test_a_question_about_a_goal_is_asked_exactly_from_its_thresholds_on(kind, fits, does_not):
    assert the_question(kind, rated(2026, get_a_raise=fits)).goal == "get-a-raise"
    for rating in does_not:
        ids = [question.id for question in asked(rated(2026, get_a_raise=rating))]
        assert f"{kind}/get-a-raise" not in ids


def steady(year, **ratings):
    """Rate every goal as in any year, but for some."""
    everything = {
        goal_id: {"importance": place % 9 + 1} for place, goal_id in enumerate(CATALOG["id"])
    }
    said = {goal_id.replace("_", "-"): rating for goal_id, rating in ratings.items()}
    return rated(year, **(everything | said))


def ids_asked(*years):
    return [question.id for question in asked(*years)]


def test_a_forecast_from_an_earlier_year_is_compared_with_the_satisfaction():
    then = steady(2024, write_a_book={"expectation": 10})
    between = steady(2025, write_a_book={"importance": 5})
    now = steady(2026, write_a_book={"lived": True, "satisfaction": 2})
    assert the_question("what-did-the-forecast-miss", then, between, now).text == (
        "You expected 10 out of 10 from how “Write a book on something technical” would feel. "
        "Then you lived it, and gave it 2. What did you not see before?"
    )


def test_a_forecast_that_ratings_which_waver_would_miss_as_far_is_not_asked_about():
    then = steady(2025, write_a_book={"expectation": 9}, get_a_raise={"expectation": 2})
    now = steady(
        2026,
        write_a_book={"lived": True, "satisfaction": 4},
        get_a_raise={"lived": True, "satisfaction": 6},
    )
    assert not [each for each in ids_asked(then, now) if each.startswith("what-did-the-forecast")]


def test_with_no_years_to_compare_no_forecast_is_asked_about():
    now = steady(2026, write_a_book={"lived": True, "satisfaction": 1, "expectation": 10})
    assert "what-did-the-forecast-miss/write-a-book" not in ids_asked(now)


def test_words_from_right_to_left_stand_apart_in_a_question():
    reflection = rated(2026, write_a_book={"priority": True, "goal": "לכתב ספר.", "importance": 9})
    text = the_question("would-it-feel-good", reflection).text
    assert text.startswith("“\u2068לכתב ספר.\u2069” is one of your priorities")


def test_the_forecast_that_missed_most_is_asked_about_first():
    felt = {"lived": True, "satisfaction": 1}
    then = steady(2025, get_a_raise={"expectation": 9}, write_a_book={"expectation": 10})
    now = steady(2026, get_a_raise=felt, write_a_book=felt)
    missed = [each for each in asked(then, now) if each.id.startswith("what-did-the-forecast")]
    assert missed[0].goal == "write-a-book"


def test_a_forecast_is_asked_about_only_in_the_first_year_with_a_satisfaction():
    felt = {"lived": True, "satisfaction": 1, "expectation": 10}
    then = steady(2024, write_a_book={"expectation": 10})
    years = steady(2025, write_a_book=felt), steady(2026, write_a_book=felt)
    assert "what-did-the-forecast-miss/write-a-book" not in ids_asked(then, *years)


def test_a_goal_important_in_three_reflections_in_a_row_is_asked_about():
    rating = {"importance": 8}
    years = [rated(year, write_a_book=rating) for year in (2022, 2025, 2026)]
    assert (
        "in each of your last 3 reflections" in the_question("what-keeps-it-waiting", *years).text
    )
    for broken in (
        [years[0], rated(2025, write_a_book={"importance": 7}), years[2]],
        [years[0], rated(2025, get_a_raise=rating), years[2]],
        [rated(2022, write_a_book=rating | {"detail": "Erlang"}), *years[1:]],
        [*years[:2], rated(2026, write_a_book=rating | LIVED)],
    ):
        assert "what-keeps-it-waiting/write-a-book" not in [
            question.id for question in asked(*broken)
        ]


def test_reflections_in_a_row_are_counted_back_from_this_one():
    importances = {2022: 8, 2023: 3, 2024: 8, 2025: 9, 2026: 8}
    years = [
        rated(year, write_a_book={"importance": importance})
        for year, importance in importances.items()
    ]
    assert "last 3 reflections" in the_question("what-keeps-it-waiting", *years).text


def test_a_skipped_year_does_not_break_a_row_nor_take_a_priority_with_it():
    rating = {"importance": 8}
    years = [rated(year, write_a_book=rating) for year in (2023, 2024, 2026)]
    between = [*years[:2], skipped(2025), years[2]]
    assert asked(*between) == asked(*years)
    assert "last 3 reflections" in the_question("what-keeps-it-waiting", *between).text
    then = with_check_in(
        rated(2024, write_a_book=rating | {"priority": True}),
        "write-a-book",
        datetime(2024, 7, 1),
        stage="done",
    )
    now = rated(2026, write_a_book=rating | LIVED)
    assert asked(then, skipped(2025), now) == asked(then, now) != asked(now)


HAD, GONE = (LIVED | {"now": now} for now in (True, False))


def test_what_was_lost_is_asked_about_with_how_much_it_mattered_then_and_now():
    then = rated(2024, remote_work=HAD | {"importance": 9})
    between = rated(2025, remote_work=LIVED | {"importance": 7})
    now = rated(2026, remote_work=GONE | {"importance": 4})
    assert the_question("what-has-losing-it-shown", then, between, now).text == (
        "“Work remotely” mattered 9 out of 10 in 2024, when you had it, and 4 now that you don’t "
        "have it any more. What has losing it shown you?"
    )


def test_what_was_won_is_asked_about_with_how_much_it_mattered_then_and_now():
    then = rated(2025, remote_work={"importance": 9})
    now = rated(2026, remote_work=HAD | {"importance": 6})
    assert the_question("what-is-it-like", then, now).text == (
        "“Work remotely” mattered 9 out of 10 in 2025, when you did not have it, and 6 now that "
        "you do. What is it like, now that it is there?"
    )


@pytest.mark.parametrize(
    ("then", "now"),
    [
        (LIVED | {"importance": 9}, GONE | {"importance": 4}),
        (HAD, GONE | {"importance": 4}),
        (HAD | {"importance": 9}, GONE),
        (HAD | {"importance": 9}, LIVED | {"importance": 4}),
        (HAD | {"importance": 9}, {"importance": 4}),
        (HAD | {"importance": 9, "detail": "at sea"}, GONE | {"importance": 4}),
        (GONE | {"importance": 9}, GONE | {"importance": 4}),
        (HAD | {"importance": 9}, HAD | {"importance": 4}),
        (LIVED | {"importance": 9}, HAD | {"importance": 4}),
    ],
)
def test_nothing_is_lost_or_won_unless_two_years_say_so(then, now):
    asked_about = kinds_asked(rated(2025, remote_work=then), rated(2026, remote_work=now))
    assert not asked_about & {"what-has-losing-it-shown", "what-is-it-like"}


def test_before_earlier_years_are_opened_only_this_years_answer_is_spoken_of():
    now = rated(2026, remote_work=GONE | {"importance": 9})
    assert the_question("what-do-you-miss", now).text == (
        "You gave “Work remotely” 9 out of 10 for how much it matters, and you don’t have it any "
        "more. What do you miss about it, and what not?"
    )
    then = rated(2025, remote_work=HAD | {"importance": 8})
    assert "what-has-losing-it-shown/remote-work" in ids_asked(then, now)


def test_at_most_two_losses_are_asked_about_those_that_mattered_most_first():
    lost = {"remote_work": 8, "flexible_hours": 10, "private_office": 9}
    then = rated(2025, **{name: HAD | {"importance": stop} for name, stop in lost.items()})
    now = rated(2026, **{name: GONE | {"importance": 5} for name in lost})
    about = [each.goal for each in asked(then, now) if each.id.startswith("what-has-losing")]
    assert about == ["flexible-hours", "private-office"]


def freelance(*importances):
    """Return years in which all goals stay as they are but one."""
    return [
        steady(2020 + nth, go_freelance={"importance": importance})
        for nth, importance in enumerate(importances)
    ]


def test_a_goal_that_moved_for_good_is_asked_about_with_the_last_rating_before_it_moved():
    assert the_question("what-changed", *freelance(9, 8, 2, 3)).text.startswith(
        "In 2021 you gave “Go freelance” 8 out of 10 for how much it matters, now 3."
    )


@pytest.mark.parametrize("importances", [(9, 2), (9, 9, 2), (9, 2, 2), (9, 9, 9, 2), (9, 2, 2, 2)])
def test_a_change_that_may_be_a_slip_is_not_asked_about(importances):
    assert "what-changed/go-freelance" not in ids_asked(*freelance(*importances))


def test_a_goal_that_moved_for_good_is_asked_about_once():
    assert "what-changed/go-freelance" not in ids_asked(*freelance(9, 8, 2, 3, 2))


def test_a_goal_with_another_detail_does_not_count_as_changed():
    years = [
        rated(2025, great_scale={"importance": 9, "detail": "1k requests/s"}),
        rated(2026, great_scale={"importance": 2, "detail": "1M requests/s"}),
    ]
    assert "what-changed" not in kinds_asked(*years)


def test_a_question_made_from_this_year_only_shows_nothing_of_earlier_years():
    then = steady(2025, go_freelance={"importance": 4, "expectation": 10})
    now = steady(2026, go_freelance={"importance": 4, "lived": True, "satisfaction": 1})
    missed = "what-did-the-forecast-miss/go-freelance"
    assert missed in ids_asked(then, now)
    assert missed not in ids_asked(now)
    assert "like 10" not in " ".join(question.text for question in asked(now))


def test_a_category_with_more_priorities_than_its_size_explains_is_asked_about():
    product = CATALOG.loc[CATALOG["category"] == "product", "id"]
    ticked = {*product, "get-a-raise"}
    goals = {goal_id: Rating(priority=goal_id in ticked) for goal_id in CATALOG["id"]}
    question = the_question("what-do-they-share", Reflection(year=2026, goals=goals))
    assert question.category == "product"
    assert question.text == "7 of your 8 priorities are in “product”. What do they have in common?"


def test_a_category_that_holds_no_more_priorities_than_chance_gives_is_not_asked_about():
    ticked = {*CATALOG.loc[CATALOG["category"] == "product", "id"][:2], "get-a-raise"}
    goals = {goal_id: Rating(priority=goal_id in ticked) for goal_id in CATALOG["id"]}
    ids = [question.id for question in asked(Reflection(year=2026, goals=goals))]
    assert not [question_id for question_id in ids if question_id.startswith("what-do-they-share")]


def test_a_large_category_with_its_fair_share_is_not_asked_about():
    ticked = [*CATALOG["id"][::4]]
    everywhere = Reflection(year=2026, goals={goal_id: Rating(priority=True) for goal_id in ticked})
    assert "what-do-they-share" not in kinds_asked(everywhere)


def test_which_three_is_asked_when_most_goals_are_important():
    def important(high):
        return Reflection(
            year=2026,
            goals={
                goal_id: Rating(importance=8 if place < high else 3)
                for place, goal_id in enumerate(CATALOG["id"][:10])
            },
        )

    assert the_question("which-three", important(6)).text.startswith(
        "You gave 6 of 10 goals an importance of 8 or more."
    )
    assert "which-three" not in kinds_asked(important(5))


@pytest.mark.parametrize(
    ("stage", "kind", "text"),
    [
        ("given up", "how-does-giving-up-feel", "You gave it up in June 2025."),
        ("done", "what-did-it-change", "you noted that it is done"),
        ("not begun", "what-came-instead", "not begun then, and it is one again"),
    ],
)
def test_the_last_stage_of_a_priority_of_the_year_before_is_asked_about(stage, kind, text):
    then = rated(2025, get_a_raise={"priority": True, "stage": "begun"})
    then = with_check_in(then, "get-a-raise", datetime(2025, 6, 12), stage=stage)
    now = rated(2026, get_a_raise={"priority": True, "importance": 6})
    assert text in the_question(kind, then, now).text
    assert kind not in asked(then, rated(2026, get_a_raise={"detail": "in Brno"}))
    assert kind not in asked(with_check_in(then, "get-a-raise", JULY, stage="begun"), now)
    assert kind not in asked(then.rate("get-a-raise", priority=False), now)


def test_a_stage_said_before_any_check_in_is_dated_by_its_year():
    then = rated(2025, get_a_raise={"priority": True, "stage": "given up"})
    question = the_question("how-does-giving-up-feel", then, rated(2026, get_a_raise={}))
    assert "You gave it up in 2025." in question.text


def test_a_year_as_a_whole_is_asked_about_from_a_few_ratings_on():
    four = ["get_a_raise", "write_a_book", "go_freelance", "great_scale"]
    five = [*four, "give_a_talk"]
    few, enough = (
        rated(2026, **{name: {"importance": 5, "lived": True} for name in names})
        for names in (four, five)
    )
    assert kinds_asked(few) == {"what-is-missing"}
    assert kinds_asked(enough) == {
        "what-surprised-you",
        "what-are-you-proud-of",
        "what-is-missing",
    }


def test_what_would_be_left_if_nobody_knew_is_asked_of_two_priorities_or_more():
    tick = {"priority": True, "importance": 6}
    question = the_question("if-nobody-knew", rated(2026, get_a_raise=tick, write_a_book=tick))
    assert "Which of your 2 priorities would still be one?" in question.text
    assert "if-nobody-knew" not in kinds_asked(rated(2026, get_a_raise=tick))
