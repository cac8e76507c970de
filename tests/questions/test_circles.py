"""What is asked where choices contradict each other."""

from datetime import datetime

import careerkit as ck
from careerkit.choices.made import with_pick, without_last_pick
from careerkit.questions.choose import answers, questions
from careerkit.reflection import Reflection
from careerkit.report.share import Share, reduce_to_share

TALK, RAISE, BOOK = "give-a-talk", "get-a-raise", "write-a-book"
ASKED = f"what-decides-between/{RAISE} {TALK}"


def chosen(*picks):
    reflection = Reflection(year=2026)
    for goal_id, goal in ((TALK, "Give a talk"), (RAISE, "Get a raise"), (BOOK, "Write a book")):
        reflection = reflection.rate(goal_id, goal=goal, importance=7)
    for most, least in picks:
        for goal_id in (most, least):
            reflection = with_pick(reflection, (TALK, RAISE, BOOK), goal_id, datetime(2026, 11, 23))
    return reflection


BOTH_WAYS = chosen((TALK, RAISE), (RAISE, TALK))


def asked(reflection):
    return {
        question.id: question.text for question in questions([reflection], 2026, ck.load_catalog())
    }


def test_choices_that_contradict_each_other_are_asked_about_where_answers_are_kept():
    assert asked(BOTH_WAYS)[ASKED] == (
        "You put “Get a raise” before “Give a talk” once, and after it another time. "
        "What tips the balance?"
    )


def test_choices_that_agree_are_not_asked_about():
    assert not any(name.startswith("what-decides") for name in asked(chosen((TALK, RAISE))))


def test_an_answered_contradiction_stays_once_the_choices_agree():
    reflection = Reflection(
        year=2026, goals=BOTH_WAYS.goals, choices=BOTH_WAYS.choices, answers={ASKED: "The money."}
    )
    agreed = without_last_pick(without_last_pick(reflection))
    assert ASKED in asked(agreed)
    ((question, answer),) = answers([agreed], 2026, ck.load_catalog())
    assert (question.id, answer) == (ASKED, "The money.")
    assert question.text.startswith("You put “Get a raise”")


def test_its_answer_stays_out_of_a_copy_to_share():
    reflection = Reflection(year=2026, goals=BOTH_WAYS.goals, answers={ASKED: "The money."})
    (copy,) = reduce_to_share([reflection], 2026, Share(goals=frozenset({TALK}), answers=True))
    assert copy.answers == {}
