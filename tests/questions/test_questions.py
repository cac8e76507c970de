import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.catalog.goals import load_catalog
from careerkit.errors import BadFileError
from careerkit.journal.letter import letter_to_show
from careerkit.questions.choose import answers, earlier_answer, questions
from careerkit.questions.kinds import load_kinds
from careerkit.reflection import SCALE, Rating, Reflection

CATALOG = load_catalog()
GOALS = CATALOG.set_index("id")
WHATS_MISSING = "What is missing from this list that would mean something to you?"


def said(year, **ratings):
    """Return a year in which the goals (their hyphens written as underscores) were rated so."""
    reflection = Reflection(year=year)
    for name, rating in ratings.items():
        goal_id = name.replace("_", "-")
        shown = {"goal": GOALS.loc[goal_id, "goal"], "category": GOALS.loc[goal_id, "category"]}
        reflection = reflection.rate(goal_id, **shown | rating)
    return reflection


def asked(*reflections, catalog=CATALOG):
    return questions(reflections, reflections[-1].year, catalog)


def the_question(kind, *reflections):
    """Return the one question of a kind that is asked."""
    (found,) = [each for each in asked(*reflections) if each.id.partition("/")[0] == kind]
    return found


def test_a_year_without_answers_is_asked_nothing():
    assert questions([], 2026, CATALOG) == []
    assert asked(Reflection(year=2026)) == []


def test_what_is_missing_is_asked_as_soon_as_one_goal_was_looked_at():
    assert [each.text for each in asked(said(2026, get_a_raise={}))] == [WHATS_MISSING]


def test_a_priority_never_lived_is_asked_about_with_its_words_and_detail():
    found = the_question(
        "would-it-feel-good",
        said(2026, great_scale={"importance": 9, "priority": True, "detail": "1M requests/s"}),
    )
    assert found.id == "would-it-feel-good/great-scale"
    assert (found.goal, found.category) == ("great-scale", "technical")
    assert found.text == (
        "“Work on a system of impressive scale or complexity: 1M requests/s” is a priority of "
        "yours, and you have not lived it. Picture it come true, on an ordinary Tuesday: would "
        "that feel good?"
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
            "what-did-the-forecast-miss",
            LIVED | {"satisfaction": 4, "expectation": 7},
            [
                LIVED | {"satisfaction": 5, "expectation": 7},
                LIVED | {"satisfaction": 4},
                {"expectation": 7},
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
            "what-is-it-for",
            {"priority": True, "expectation": 4},
            [{"priority": True, "expectation": 5}, {"expectation": 4}, {"priority": True}],
        ),
    ],
)
def test_a_question_about_a_goal_is_asked_at_its_thresholds_alone(kind, fits, does_not):
    assert the_question(kind, said(2026, get_a_raise=fits)).goal == "get-a-raise"
    for rating in does_not:
        ids = [each.id for each in asked(said(2026, get_a_raise=rating))]
        assert f"{kind}/get-a-raise" not in ids


def test_a_forecast_from_an_earlier_year_is_held_against_what_was_felt():
    then = said(2024, write_a_book={"expectation": 9})
    between = said(2025, write_a_book={"importance": 5})
    now = said(2026, write_a_book={"lived": True, "satisfaction": 3})
    assert the_question("what-did-the-forecast-miss", then, between, now).text == (
        "You expected “Write a book on something technical” to feel 9 of 10. Now that you "
        "have lived it, you say 3. What did you not see from where you stood then?"
    )


def test_the_forecast_that_missed_most_is_asked_about_first():
    felt = {"lived": True, "satisfaction": 3}
    this = said(2026, get_a_raise=felt | {"expectation": 6}, write_a_book=felt | {"expectation": 9})
    assert [each.goal for each in asked(this)] == ["write-a-book", "get-a-raise", ""]


def test_a_forecast_is_asked_about_in_the_first_year_it_can_be_checked_alone():
    felt = {"lived": True, "satisfaction": 3, "expectation": 9}
    years = said(2025, write_a_book=felt), said(2026, write_a_book=felt)
    assert [each.id for each in asked(*years)] == ["what-is-missing"]


def test_a_goal_important_in_three_reflections_running_is_asked_about():
    rating = {"importance": 8}
    years = [said(year, write_a_book=rating) for year in (2022, 2025, 2026)]
    assert (
        "in each of your last 3 reflections" in the_question("what-keeps-it-waiting", *years).text
    )
    for broken in (
        [years[0], said(2025, write_a_book={"importance": 7}), years[2]],
        [years[0], said(2025, get_a_raise=rating), years[2]],
        [said(2022, write_a_book=rating | {"detail": "Erlang"}), *years[1:]],
        [*years[:2], said(2026, write_a_book=rating | LIVED)],
    ):
        assert "what-keeps-it-waiting/write-a-book" not in [each.id for each in asked(*broken)]


def test_reflections_running_are_counted_back_from_this_one():
    importances = {2022: 8, 2023: 3, 2024: 8, 2025: 9, 2026: 8}
    years = [said(year, write_a_book={"importance": each}) for year, each in importances.items()]
    assert "last 3 reflections" in the_question("what-keeps-it-waiting", *years).text


def test_a_goal_that_moved_is_asked_about_with_both_ratings():
    years = said(2024, go_freelance={"importance": 9}), said(2026, go_freelance={"importance": 5})
    assert the_question("what-changed", *years).text.startswith(
        "In 2024 “Go freelance” mattered 9 of 10 to you, now 5."
    )


def test_a_goal_with_another_detail_has_not_moved():
    years = [
        said(2025, great_scale={"importance": 9, "detail": "1k requests/s"}),
        said(2026, great_scale={"importance": 2, "detail": "1M requests/s"}),
    ]
    assert [each.id for each in asked(*years)] == ["what-is-missing"]


def test_earlier_years_show_in_no_question_made_from_this_year_alone():
    then = said(2025, go_freelance={"importance": 9, "expectation": 9})
    now = said(2026, go_freelance={"importance": 2, "lived": True, "satisfaction": 1})
    missed = "what-did-the-forecast-miss/go-freelance"
    assert missed in [each.id for each in asked(then, now)]
    assert missed not in [each.id for each in asked(now)]
    assert "9" not in " ".join(each.text for each in asked(now))


def test_a_category_with_more_priorities_than_its_size_explains_is_asked_about():
    tick = {"priority": True, "importance": 7}
    found = the_question(
        "what-do-they-share",
        said(
            2026, better_a_system=tick, a_loved_product=tick, developer_tools=tick, get_a_raise=tick
        ),
    )
    assert found.category == "product"
    assert found.text == ("3 of your 4 priorities are in “product”. What do they have in common?")


def test_a_large_category_with_its_fair_share_is_not_asked_about():
    ticked = [*CATALOG["id"][::4]]
    everywhere = Reflection(year=2026, goals={each: Rating(priority=True) for each in ticked})
    assert [each.id for each in asked(everywhere)] == ["what-is-missing"]


def test_everything_important_is_asked_about():
    def rated(high):
        return Reflection(
            year=2026,
            goals={
                goal_id: Rating(importance=8 if place < high else 3)
                for place, goal_id in enumerate(CATALOG["id"][:10])
            },
        )

    assert the_question("which-three", rated(6)).text.startswith(
        "You rated 6 of 10 goals 8 or more."
    )
    assert [each.id for each in asked(rated(5))] == ["what-is-missing"]


def test_at_most_seven_are_asked_of_as_many_goals_what_is_missing_among_them():
    tick = Rating(importance=9, priority=True, expectation=2, goal="A goal")
    everything = Reflection(year=2026, goals=dict.fromkeys(CATALOG["id"], tick))
    found = asked(everything)
    assert len(found) == 7
    assert found[-1].text == WHATS_MISSING
    about = [each.goal for each in found if each.goal]
    assert len(about) == len(set(about))


def test_a_goal_set_aside_is_not_asked_about():
    ticked = said(2026, get_a_raise={"importance": 9, "priority": True})
    rest = CATALOG[CATALOG["id"] != "get-a-raise"]
    assert "get-a-raise" not in [each.goal for each in asked(ticked, catalog=rest)]


def test_an_answered_question_stays_when_its_rating_moved_on():
    name = "would-it-feel-good/get-a-raise"
    answered = replace(
        said(2026, get_a_raise={"importance": 2, "lived": True}), answers={name: "On payday."}
    )
    assert [each.id for each in asked(answered)] == [name, "what-is-missing"]


def test_two_answered_questions_about_one_goal_both_stay():
    both = ["would-it-feel-good/get-a-raise", "whose-priority-is-it/get-a-raise"]
    answered = replace(said(2026, get_a_raise={}), answers=dict.fromkeys(both, "So."))
    assert [each.id for each in asked(answered)] == [*both, "what-is-missing"]


ratings = st.builds(
    Rating,
    goal=st.text(st.characters(exclude_categories=["Cs"])),
    importance=st.none() | st.sampled_from(SCALE),
    priority=st.booleans(),
    lived=st.just(True),
    satisfaction=st.none() | st.sampled_from(SCALE),
    expectation=st.none() | st.sampled_from(SCALE),
)
reflections = st.builds(
    Reflection,
    year=st.sampled_from(range(2020, 2027)),
    goals=st.dictionaries(st.sampled_from(CATALOG["id"][:12].tolist()) | st.text("ab{}"), ratings),
)


@given(st.lists(reflections, min_size=1, unique_by=lambda each: each.year), st.randoms())
def test_the_same_answers_give_the_same_few_questions_whatever_order_the_years_come_in(years, luck):
    year = max(each.year for each in years)
    shuffled = luck.sample(years, len(years))
    found = questions(years, year, CATALOG)
    assert found == questions(shuffled, year, CATALOG)
    assert len({each.id for each in found}) == len(found) <= 7


def test_words_in_braces_are_shown_as_they_are():
    words = "{importance} {0.__class__} <b>{{goal}}</b>"
    mine = Reflection(year=2026).rate("own-x", goal=words, importance=9, priority=True)
    own = CATALOG.head(1).assign(id="own-x", goal=words)
    assert f"“{words}”" in questions([mine], 2026, own)[0].text


ADVICE = (
    r"should|must|need to|needs to|try|have to|ought|better to|had better|why not|why don.t|"
    r"consider|remember|make sure|recommend|suggest|advice|learn to|start|"
    r"great|well done|congratulations?|excellent|impressive|bravo|amazing|proud|success\w*|"
    r"score|points?|rank\w*|average|level up|on track|behind"
)
WORDINGS = {name: kind.ask for name, kind in load_kinds().kinds.items()}


@pytest.mark.parametrize("ask", WORDINGS.values(), ids=WORDINGS)
def test_a_question_asks_without_advice_praise_or_score(ask):
    assert ask.endswith("?")
    assert not re.search(rf"\b({ADVICE})\b", ask, re.IGNORECASE)


def test_the_search_for_advice_finds_some():
    assert re.search(rf"\b({ADVICE})\b", "Maybe you Should try it?", re.IGNORECASE)


QUESTION = """most: 7
important: 8
questions:
  why:
    about: goal
    when: {priority: yes}
    ask: Why “{goal}”?
"""


def kinds_in(tmp_path, text):
    path = tmp_path / "questions.yaml"
    path.write_text(text, encoding="utf-8")
    return load_kinds(path)


def test_a_translated_file_asks_in_its_own_words(tmp_path):
    kinds = kinds_in(tmp_path, QUESTION.replace("Why “{goal}”?", "Warum „{goal}“?"))
    mine = said(2026, get_a_raise={"priority": True})
    assert [each.text for each in questions([mine], 2026, CATALOG, kinds)] == [
        "Warum „Be paid more for the work I do“?"
    ]


def test_a_question_always_asked_has_its_place_among_any_number(tmp_path):
    each = "  q{}: {{about: year, when: {{looked_at: 1 or more}}, ask: Why?}}\n"
    many = "".join(each.format(number) for number in range(9))
    kinds = kinds_in(
        tmp_path, QUESTION.partition("  why")[0] + many.replace("q8: {", "q8: {always: yes, ")
    )
    found = questions([said(2026, get_a_raise={})], 2026, CATALOG, kinds)
    assert [each.id for each in found] == ["q0", "q1", "q2", "q3", "q4", "q5", "q8"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "about: goal",
            "about: job",
            'line 4: question "why": about is "job"; it must be one of goal',
        ),
        ("priority: yes", "importanse: 3 or more", '"importanse" is not a fact about a goal; the'),
        ("{goal}", "{goal.id}", '"goal.id" is not a fact about a goal'),
        ("priority: yes", "importance: many", '"many" is not a condition; write yes, no, "3 or'),
        (
            "    ask",
            "    first: off\n    ask",
            'question "why": first is not text; put it in quotes',
        ),
        ("    ask", "    aks", 'line 4: question "why"'),
        ("most: 7", "most: some", 'line 1: "some" is not a whole number'),
        ("most: 7\n", "", 'line 1: no "most"'),
        ("  why:", "  why: {}\n  why:", 'line 5: "why" is already on line 4'),
    ],
)
def test_a_broken_file_of_questions_is_refused_with_its_line(tmp_path, old, new, sentence):
    with pytest.raises(BadFileError, match=re.escape(sentence)):
        kinds_in(tmp_path, QUESTION.replace(old, new))


def test_last_years_answer_shows_once_this_years_is_written():
    name = "what-is-missing"
    older, last = (
        replace(said(year, get_a_raise={}), answers={name: f"In {year}."}) for year in (2023, 2024)
    )
    silent = said(2025, get_a_raise={})
    for answer, shown in (("", None), (" \n", None), ("Now.", (2024, "In 2024."))):
        this = replace(said(2026, get_a_raise={}), answers={name: answer})
        assert earlier_answer([this, silent, last, older], 2026, name) == shown
    assert earlier_answer([this], 2026, name) is None
    assert earlier_answer([last, older], 2026, name) is None


def test_every_answer_is_kept_in_words_even_of_goals_set_aside_and_of_lost_questions():
    said_in = {
        "gone-kind/get-a-raise": "Lost.",
        "what-is-missing": "Time.",
        "would-it-feel-good/get-a-raise": "On payday.",
        "what-changed/never-rated": " ",
    }
    this = replace(said(2026, get_a_raise={}), answers=said_in)
    rest = CATALOG[CATALOG["id"] != "get-a-raise"]
    found = answers([this], 2026, rest)
    assert [(each.id, answer) for each, answer in found] == [
        ("would-it-feel-good/get-a-raise", "On payday."),
        ("what-is-missing", "Time."),
        ("gone-kind/get-a-raise", "Lost."),
    ]
    assert found[0][0].text.startswith("“Be paid more for the work I do” is a priority")
    assert found[-1][0].text == "gone-kind/get-a-raise"


def rated(year, count, letter=""):
    goals = {goal_id: Rating(importance=5) for goal_id in CATALOG["id"][:count]}
    return Reflection(year=year, goals=goals, letter=letter)


@pytest.mark.parametrize(
    ("then", "now", "shown"),
    [(76, 37, False), (76, 38, True), (12, 11, False), (12, 12, True), (0, 0, False), (0, 1, True)],
)
def test_a_letter_is_shown_once_this_year_has_been_rated(then, now, shown):
    years = [rated(2025, then, "Dear me"), rated(2026, now)]
    assert letter_to_show(years, 2026, CATALOG) == ((2025, "Dear me") if shown else None)


def test_the_last_letter_is_shown_and_never_this_years_or_a_later_one():
    years = [rated(year, 76, f"From {year}") for year in (2022, 2024, 2026, 2027)]
    years[1:1] = [rated(2023, 76), rated(2025, 76, " ")]
    assert letter_to_show(years, 2026, CATALOG) == (2024, "From 2024")
    assert letter_to_show(years, 2022, CATALOG) is None
    assert letter_to_show(years, 2025, CATALOG) == (2024, "From 2024")


def test_facts_carried_over_do_not_open_the_letter():
    lived = {goal_id: Rating(lived=True) for goal_id in CATALOG["id"]}
    years = [rated(2025, 76, "Dear me"), Reflection(year=2026, goals=lived)]
    assert letter_to_show(years, 2026, CATALOG) is None
