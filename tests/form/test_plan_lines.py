"""First steps in the form: asked for where a goal is a priority, and never lost."""

from datetime import datetime

import ipywidgets as widgets
import pytest
from support.catalogs import CATALOG
from support.parts import part, parts

from careerkit.form.form import Form
from careerkit.form.plan_lines import ASKED_FOR
from careerkit.reflection import STAGES, Reflection
from careerkit.steps.check_ins import with_check_in

LINES = ("step", "when", "obstacle", "stage")
HIDES, TELLS = "ck-hides-step-offers", "ck-shows-many-steps"


@pytest.fixture
def chosen(form, talk):
    part(talk, "ck-priority").value = True
    return talk


@pytest.fixture
def unfolded(chosen):
    part(chosen, "ck-add-step").click()
    return chosen


def planned(**parts):
    return Reflection(year=2026).rate("give-a-talk", priority=True, **parts)


def test_a_first_step_is_asked_for_where_a_goal_is_a_priority_alone(talk):
    assert parts(talk, "ck-add-step") == parts(talk, "ck-plan") == []

    part(talk, "ck-priority").value = True

    assert part(talk, "ck-add-step").description == "Add a first step"
    assert parts(talk, "ck-plan") == []


def test_the_lines_are_made_when_they_are_opened_or_filled_alone(opened):
    made = []
    widgets.Widget.on_widget_constructed(made.append)
    Form(opened(Reflection(year=2026).rate("give-a-talk", importance=3)))
    plain = len(made)
    Form(opened(planned(importance=3)))
    button = len(made) - 2 * plain
    Form(opened(planned(importance=3, step="Ask a colleague")))
    widgets.Widget.on_widget_constructed(None)

    assert button == 1
    assert len(made) - 3 * plain - button > len(LINES)


def test_what_is_said_in_the_lines_stands_in_the_reflection(session, unfolded):
    lines = {
        "step": "Ask a colleague",
        "when": "When they are back",
        "obstacle": "Their holidays",
        "stage": "not begun",
    }
    for name, words in lines.items():
        part(unfolded, f"ck-{name}").value = words

    rating = session.reflection.goals["give-a-talk"]
    assert {name: getattr(rating, name) for name in LINES} == lines
    assert part(unfolded, "ck-plan")._shown == rating


def test_opening_the_lines_says_nothing(session, chosen):
    before = session.reflection
    part(chosen, "ck-add-step").click()

    assert session.reflection == before
    assert [part(chosen, f"ck-{name}").value for name in LINES] == ["", "", "", ""]


def test_the_lines_are_opened_once(unfolded):
    part(unfolded, "ck-add-step").click()

    assert len(parts(unfolded, "ck-plan")) == 1


def test_a_stage_can_be_taken_back(session, unfolded):
    stage = part(unfolded, "ck-stage")
    assert [value for _, value in stage.options] == ["", *STAGES]

    stage.value = "given up"
    stage.value = ""

    assert not session.reflection.goals["give-a-talk"].has_plan


def test_a_goal_that_is_no_priority_any_more_keeps_its_words(session, unfolded):
    part(unfolded, "ck-step").value = "Ask a colleague"
    part(unfolded, "ck-priority").value = False

    assert "ck-chosen" not in unfolded._dom_classes
    assert session.reflection.goals["give-a-talk"].step == "Ask a colleague"

    part(unfolded, "ck-priority").value = True

    assert "ck-chosen" in unfolded._dom_classes
    assert part(unfolded, "ck-step").value == "Ask a colleague"


def test_its_lines_are_put_away_when_a_category_is_opened_next(form, unfolded):
    part(unfolded, "ck-priority").value = False

    assert "ck-planned" in unfolded._dom_classes

    form.row("get-a-raise")

    assert "ck-planned" not in unfolded._dom_classes

    part(form.row("give-a-talk"), "ck-priority").value = True

    assert "ck-planned" in unfolded._dom_classes


def test_lines_with_something_in_them_are_open_from_the_start(opened):
    lines = {"step": "Ask a colleague", "when": "", "obstacle": "Their holidays", "stage": "begun"}
    form = Form(opened(planned(**lines)))

    assert {name: part(form, f"ck-{name}").value for name in LINES} == lines


def test_words_of_a_goal_that_is_no_priority_are_not_shown(opened):
    form = Form(opened(planned(step="Ask a colleague").rate("give-a-talk", priority=False)))

    assert parts(form, "ck-plan") == []


def test_steps_from_elsewhere_are_shown_and_what_was_typed_meanwhile_stays(session, unfolded):
    part(unfolded, "ck-obstacle").value = "Their holidays"
    session.rate("give-a-talk", step="Ask a colleague", stage="begun")

    assert [part(unfolded, f"ck-{name}").value for name in LINES] == [
        "Ask a colleague",
        "",
        "Their holidays",
        "begun",
    ]


def test_lines_filled_elsewhere_are_opened(session, chosen):
    session.rate("give-a-talk", step="Ask a colleague")

    assert part(chosen, "ck-step").value == "Ask a colleague"


def test_a_check_in_tells_the_stage_from_then_on(session, unfolded):
    assert "ck-checked-in" not in part(unfolded, "ck-plan")._dom_classes

    june = datetime(2026, 6, 12)
    session.change(
        lambda reflection: with_check_in(reflection, "give-a-talk", june, stage="well along")
    )

    assert part(unfolded, "ck-since").value == "12 June 2026: well along"
    assert "ck-checked-in" in part(unfolded, "ck-plan")._dom_classes


def test_a_check_in_from_before_the_lines_were_made_is_shown(opened):
    june = datetime(2026, 6, 12)
    form = Form(opened(with_check_in(planned(), "give-a-talk", june, stage="done")))
    part(form, "ck-add-step").click()

    assert part(form, "ck-since").value == "12 June 2026: done"


@pytest.fixture
def steps_for(opened):
    """Open eight priorities, so many of them with a first step: `steps_for(number)`."""

    def of(number):
        ids = [f"goal-{place}" for place in range(8)]
        reflection = Reflection(year=2026)
        for place, goal_id in enumerate(ids):
            step = "Ask a colleague" if place < number else ""
            reflection = reflection.rate(goal_id, priority=True, step=step)
        return opened(reflection, CATALOG.iloc[[0] * 8].assign(id=ids))

    return of


@pytest.mark.parametrize(("number", "classes"), [(4, []), (5, [HIDES]), (6, [HIDES, TELLS])])
def test_five_first_steps_are_asked_for(steps_for, number, classes):
    form = Form(steps_for(number))

    assert [name for name in (HIDES, TELLS) if name in form._dom_classes] == classes
    assert number <= ASKED_FOR or "6 goals" in form.row("goal-0")._controls.many_steps.value


def test_a_sixth_step_is_never_refused(steps_for):
    session = steps_for(ASKED_FOR)
    form = Form(session)
    sixth = form.row("goal-5")
    part(sixth, "ck-add-step").click()
    part(sixth, "ck-step").value = "Write to the organisers"

    assert session.reflection.goals["goal-5"].step == "Write to the organisers"
    assert part(sixth, "ck-many-steps").value == (
        "6 goals have a first step. More than five is a wish list, which is fine, too."
    )

    part(form.row("goal-0"), "ck-priority").value = False

    assert TELLS not in form._dom_classes
