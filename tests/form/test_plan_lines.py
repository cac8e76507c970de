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


@pytest.fixture
def chosen(form, talk):
    part(talk, "ck-priority").value = True
    return talk


@pytest.fixture
def opened(chosen):
    part(chosen, "ck-add-step").click()
    return chosen


def planned(**said):
    return Reflection(year=2026).rate("give-a-talk", priority=True, **said)


def test_a_first_step_is_asked_for_where_a_goal_is_a_priority_alone(form, talk):
    assert parts(talk, "ck-add-step") == parts(talk, "ck-plan") == []

    part(talk, "ck-priority").value = True

    assert part(talk, "ck-add-step").description == "Add a first step"
    assert parts(talk, "ck-plan") == []


def test_the_lines_are_made_when_they_are_opened_or_filled_alone():
    made = []
    widgets.Widget.on_widget_constructed(made.append)
    Form(CATALOG, Reflection(year=2026).rate("give-a-talk", importance=3))
    plain = len(made)
    Form(CATALOG, planned(importance=3))
    button = len(made) - 2 * plain
    Form(CATALOG, planned(importance=3, step="Ask a colleague"))
    widgets.Widget.on_widget_constructed(None)

    assert button == 1
    assert len(made) - 3 * plain - button > len(LINES)


def test_what_is_said_in_the_lines_stands_in_the_reflection(form, opened):
    said = {
        "step": "Ask a colleague",
        "when": "When they are back",
        "obstacle": "Their holidays",
        "stage": "not begun",
    }
    for name in LINES:
        part(opened, f"ck-{name}").value = said[name]

    rating = form.reflection.goals["give-a-talk"]
    assert {name: getattr(rating, name) for name in LINES} == said
    assert part(opened, "ck-plan")._shown == form.reflection.goals["give-a-talk"]


def test_opening_the_lines_says_nothing(form, chosen):
    before = form.reflection
    part(chosen, "ck-add-step").click()

    assert form.reflection == before
    assert [part(chosen, f"ck-{name}").value for name in LINES] == ["", "", "", ""]


def test_the_lines_are_opened_once(opened):
    part(opened, "ck-add-step").click()

    assert len(parts(opened, "ck-plan")) == 1


def test_a_stage_can_be_taken_back(form, opened):
    stage = part(opened, "ck-stage")
    assert [value for _, value in stage.options] == ["", *STAGES]

    stage.value = "given up"
    stage.value = ""

    assert not form.reflection.goals["give-a-talk"].has_plan


def test_a_goal_that_is_no_priority_any_more_keeps_its_words(form, opened):
    part(opened, "ck-step").value = "Ask a colleague"
    part(opened, "ck-priority").value = False

    assert "ck-chosen" not in opened._dom_classes
    assert form.reflection.goals["give-a-talk"].step == "Ask a colleague"

    part(opened, "ck-priority").value = True

    assert "ck-chosen" in opened._dom_classes
    assert part(opened, "ck-step").value == "Ask a colleague"


def test_its_lines_are_put_away_when_a_category_is_opened_next(form, opened):
    part(opened, "ck-priority").value = False

    assert "ck-planned" in opened._dom_classes

    form.row("get-a-raise")

    assert "ck-planned" not in opened._dom_classes

    part(form.row("give-a-talk"), "ck-priority").value = True

    assert "ck-planned" in opened._dom_classes


def test_lines_with_something_in_them_are_open_from_the_start():
    said = {"step": "Ask a colleague", "when": "", "obstacle": "Their holidays", "stage": "begun"}
    form = Form(CATALOG, planned(**said))

    assert {name: part(form, f"ck-{name}").value for name in LINES} == said


def test_words_of_a_goal_that_is_no_priority_are_not_shown():
    form = Form(CATALOG, planned(step="Ask a colleague").rate("give-a-talk", priority=False))

    assert parts(form, "ck-plan") == []


def test_steps_from_elsewhere_are_shown_and_what_was_typed_meanwhile_stays(form, opened):
    part(opened, "ck-obstacle").value = "Their holidays"
    form.reflection = form.reflection.rate("give-a-talk", step="Ask a colleague", stage="begun")

    assert [part(opened, f"ck-{name}").value for name in LINES] == [
        "Ask a colleague",
        "",
        "Their holidays",
        "begun",
    ]


def test_lines_filled_elsewhere_are_opened(form, chosen):
    form.reflection = form.reflection.rate("give-a-talk", step="Ask a colleague")

    assert part(chosen, "ck-step").value == "Ask a colleague"


def test_a_check_in_tells_the_stage_from_then_on(form, opened):
    assert "ck-checked-in" not in part(opened, "ck-plan")._dom_classes

    june = datetime(2026, 6, 12)
    form.reflection = with_check_in(form.reflection, "give-a-talk", june, stage="well along")

    assert part(opened, "ck-since").value == "12 June 2026: well along"
    assert "ck-checked-in" in part(opened, "ck-plan")._dom_classes


def test_a_check_in_from_before_the_lines_were_made_is_shown():
    june = datetime(2026, 6, 12)
    form = Form(CATALOG, with_check_in(planned(), "give-a-talk", june, stage="done"))
    part(form, "ck-add-step").click()

    assert part(form, "ck-since").value == "12 June 2026: done"


def steps_for(number):
    catalog = CATALOG.iloc[[0] * 8].assign(id=[f"goal-{each}" for each in range(8)])
    said = Reflection(year=2026)
    for each in range(8):
        said = said.rate(
            f"goal-{each}", priority=True, step="Ask a colleague" if each < number else ""
        )
    return Form(catalog, said)


@pytest.mark.parametrize(
    ("number", "classes"), [(4, []), (5, ["ck-five"]), (6, ["ck-five", "ck-wishes"])]
)
def test_five_first_steps_are_asked_for(number, classes):
    form = steps_for(number)

    assert [name for name in ("ck-five", "ck-wishes") if name in form._dom_classes] == classes
    assert number <= ASKED_FOR or "6 goals" in form.row("goal-0")._styles.many_steps.value


def test_a_sixth_step_is_never_refused():
    form = steps_for(ASKED_FOR)
    sixth = form.row("goal-5")
    part(sixth, "ck-add-step").click()
    part(sixth, "ck-step").value = "Write to the organisers"

    assert form.reflection.goals["goal-5"].step == "Write to the organisers"
    assert part(sixth, "ck-many-steps").value == (
        "6 goals have a first step. More than five is a wish list, which is fine, too."
    )

    part(form.row("goal-0"), "ck-priority").value = False

    assert "ck-wishes" not in form._dom_classes
