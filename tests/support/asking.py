"""Make reflections and ask questions about them."""

from careerkit.catalog.goals import load_catalog
from careerkit.questions.choose import questions
from careerkit.reflection import Reflection

CATALOG = load_catalog()
GOALS = CATALOG.set_index("id")
WHATS_MISSING = "What is missing from this list that would mean something to you?"


def rated(year, **ratings):
    """Return a year with these ratings; hyphens in the goals' ids are written as underscores."""
    made = Reflection(year=year)
    for name, rating in ratings.items():
        goal_id = name.replace("_", "-")
        shown = {"goal": GOALS.loc[goal_id, "goal"], "category": GOALS.loc[goal_id, "category"]}
        made = made.rate(goal_id, **shown | rating)
    return made


def asked(*reflections, catalog=CATALOG):
    """Return the questions about the last of the reflections."""
    return questions(reflections, reflections[-1].year, catalog)


def kinds_asked(*reflections):
    """Return the kinds of the questions about the last of the reflections."""
    return {question.id.partition("/")[0] for question in asked(*reflections)}


def the_question(kind, *reflections):
    """Return the one question of a kind that is asked."""
    (question,) = [
        asked_question
        for asked_question in asked(*reflections)
        if asked_question.id.partition("/")[0] == kind
    ]
    return question
