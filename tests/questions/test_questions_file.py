"""The file of questions: its wording, its limits, what is refused in it."""

import re

import pytest
from support.asking import CATALOG, rated

from careerkit.errors import BadFileError
from careerkit.questions.choose import questions
from careerkit.questions.kinds import load_kinds

ADVICE = (
    r"should|must|need to|needs to|try|have to|ought|better to|had better|why not|why don.t|"
    r"consider|remember|make sure|recommend|suggest|advice|learn to|start|"
    r"great|well done|congratulations?|excellent|impressive|bravo|amazing|be proud|success\w*|"
    r"score|points?|rank\w*|average|level up|on track|behind"
)
WORDINGS = {name: kind.ask for name, kind in load_kinds().kinds.items()}


@pytest.mark.parametrize("ask", WORDINGS.values(), ids=WORDINGS)
def test_a_question_asks_without_advice_praise_or_score(ask):
    assert ask.endswith("?")
    assert not re.search(rf"\b({ADVICE})\b", ask, re.IGNORECASE)


def test_the_search_for_advice_finds_advice():
    assert re.search(rf"\b({ADVICE})\b", "Maybe you Should try it?", re.IGNORECASE)


QUESTION = """most: 7
most_of_a_kind: 2
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


def test_a_translated_file_is_used_for_the_questions(tmp_path):
    kinds = kinds_in(tmp_path, QUESTION.replace("Why “{goal}”?", "Warum „{goal}“?"))
    mine = rated(2026, get_a_raise={"priority": True})
    assert [question.text for question in questions([mine], 2026, CATALOG, kinds)] == [
        "Warum „Be paid more for the work I do“?"
    ]


def test_a_question_marked_always_has_its_place_among_any_number(tmp_path):
    line = "  q{}: {{about: year, when: {{looked_at: 1 or more}}, ask: Why?}}\n"
    many = "".join(line.format(number) for number in range(9))
    kinds = kinds_in(
        tmp_path, QUESTION.partition("  why")[0] + many.replace("q8: {", "q8: {always: yes, ")
    )
    shown = questions([rated(2026, get_a_raise={})], 2026, CATALOG, kinds)
    assert [question.id for question in shown] == ["q0", "q1", "q2", "q3", "q4", "q5", "q8"]


@pytest.mark.parametrize(
    ("old", "new", "sentence"),
    [
        (
            "about: goal",
            "about: job",
            'line 5: question "why": about is "job"; it must be one of goal',
        ),
        ("priority: yes", "importanse: 3 or more", '"importanse" is not a fact about a goal; the'),
        ("{goal}", "{goal.id}", '"goal.id" is not a fact about a goal'),
        ("priority: yes", "importance: many", '"many" is not a condition; write yes, no, "3 or'),
        (
            "    ask",
            "    first: off\n    ask",
            'question "why": first is not text; put it in quotes',
        ),
        ("    ask", "    aks", 'line 5: question "why"'),
        ("most: 7", "most: some", 'line 1: "some" is not a whole number'),
        ("most: 7\n", "", 'line 1: no "most"'),
        ("  why:", "  why: {}\n  why:", 'line 6: "why" is already on line 5'),
    ],
)
def test_a_broken_file_of_questions_is_refused_with_its_line(tmp_path, old, new, sentence):
    with pytest.raises(BadFileError, match=re.escape(sentence)):
        kinds_in(tmp_path, QUESTION.replace(old, new))
