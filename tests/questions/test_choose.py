"""Which questions are chosen, and which answers are shown again."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st
from support.asking import CATALOG, WHATS_MISSING, asked, rated

from careerkit.questions.choose import answers, earlier_answer, questions
from careerkit.reflection import SCALE, Rating, Reflection


def test_a_year_without_answers_has_no_questions():
    assert questions([], 2026, CATALOG) == []
    assert asked(Reflection(year=2026)) == []


def test_one_goal_looked_at_is_enough_to_ask_what_is_missing():
    assert [question.text for question in asked(rated(2026, get_a_raise={}))] == [WHATS_MISSING]


def test_at_most_seven_questions_are_asked_each_about_another_goal():
    tick = Rating(importance=9, priority=True, expectation=2, goal="A goal")
    everything = Reflection(year=2026, goals=dict.fromkeys(CATALOG["id"], tick))
    shown = asked(everything)
    assert len(shown) == 7
    assert shown[-1].text == WHATS_MISSING
    about = [question.goal for question in shown if question.goal]
    assert len(about) == len(set(about))


def test_a_goal_set_aside_is_not_asked_about():
    ticked = rated(2026, get_a_raise={"importance": 9, "priority": True})
    rest = CATALOG[CATALOG["id"] != "get-a-raise"]
    assert "get-a-raise" not in [question.goal for question in asked(ticked, catalog=rest)]


def test_an_answered_question_stays_when_its_rating_changes():
    name = "would-it-feel-good/get-a-raise"
    answered = replace(
        rated(2026, get_a_raise={"importance": 2, "lived": True}), answers={name: "On payday."}
    )
    assert [question.id for question in asked(answered)] == [name, "what-is-missing"]


def test_two_answered_questions_about_one_goal_both_stay():
    both = ["would-it-feel-good/get-a-raise", "whose-priority-is-it/get-a-raise"]
    answered = replace(rated(2026, get_a_raise={}), answers=dict.fromkeys(both, "So."))
    assert [question.id for question in asked(answered)] == [*both, "what-is-missing"]


ratings = st.builds(
    Rating,
    goal=st.text(st.characters(exclude_categories=["Cs"])),
    importance=st.none() | st.sampled_from(SCALE),
    priority=st.booleans(),
    lived=st.just(True),
    now=st.none() | st.booleans(),
    satisfaction=st.none() | st.sampled_from(SCALE),
    expectation=st.none() | st.sampled_from(SCALE),
)
reflections = st.builds(
    Reflection,
    year=st.sampled_from(range(2020, 2027)),
    goals=st.dictionaries(st.sampled_from(CATALOG["id"][:12].tolist()) | st.text("ab{}"), ratings),
)


@given(
    st.lists(reflections, min_size=1, unique_by=lambda reflection: reflection.year), st.randoms()
)
def test_the_same_answers_give_the_same_questions_in_any_order_of_years(years, luck):
    year = max(reflection.year for reflection in years)
    shuffled = luck.sample(years, len(years))
    shown = questions(years, year, CATALOG)
    assert shown == questions(shuffled, year, CATALOG)
    assert len({question.id for question in shown}) == len(shown) <= 7


def test_braces_in_a_goals_words_are_shown_as_they_are():
    words = "{importance} {0.__class__} <b>{{goal}}</b>"
    mine = Reflection(year=2026).rate("own-x", goal=words, importance=9, priority=True)
    own = CATALOG.head(1).assign(id="own-x", goal=words)
    assert f"“{words}”" in questions([mine], 2026, own)[0].text


def test_last_years_answer_is_shown_once_this_years_is_written():
    name = "what-is-missing"
    older, last = (
        replace(rated(year, get_a_raise={}), answers={name: f"In {year}."}) for year in (2023, 2024)
    )
    silent = rated(2025, get_a_raise={})
    for answer, shown in (("", None), (" \n", None), ("Now.", (2024, "In 2024."))):
        reflection = replace(rated(2026, get_a_raise={}), answers={name: answer})
        assert earlier_answer([reflection, silent, last, older], 2026, name) == shown
    assert earlier_answer([reflection], 2026, name) is None
    assert earlier_answer([last, older], 2026, name) is None


def test_every_answer_is_listed_even_for_goals_set_aside_and_unknown_questions():
    answered = {
        "gone-kind/get-a-raise": "Lost.",
        "what-is-missing": "Time.",
        "would-it-feel-good/get-a-raise": "On payday.",
        "what-changed/never-rated": " ",
    }
    reflection = replace(rated(2026, get_a_raise={}), answers=answered)
    rest = CATALOG[CATALOG["id"] != "get-a-raise"]
    answered_questions = answers([reflection], 2026, rest)
    assert [(question.id, answer) for question, answer in answered_questions] == [
        ("would-it-feel-good/get-a-raise", "On payday."),
        ("what-is-missing", "Time."),
        ("gone-kind/get-a-raise", "Lost."),
    ]
    assert answered_questions[0][0].text.startswith(
        "“Be paid more for the work I do” is one of your priorities"
    )
    assert answered_questions[-1][0].text == "gone-kind/get-a-raise"
