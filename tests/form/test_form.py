"""Facts about the form: what it shows, what it counts, what it leaves alone."""

import pandas as pd
import pytest
from support.catalogs import CATALOG
from support.parts import part, parts

from careerkit.form.form import ROWS_AT_ONCE, Form
from careerkit.reflection import Reflection


def test_opening_a_form_says_nothing(form, session):
    assert session.reflection.goals == {}
    assert session.journal.years() == []


def test_a_category_is_made_when_it_is_first_opened(form):
    assert len(parts(form, "ck-goal")) == 2

    part(form, "ck-category").value = "job"

    assert len(parts(form, "ck-goal")) == 3
    assert part(form, "ck-goals").selected_index == 1


def test_a_long_category_makes_its_rows_bit_by_bit(opened):
    goals = [f"goal-{number}" for number in range(100)]
    catalog = pd.DataFrame(
        {"id": goals, "category": "job", "goal": goals, "detail": "", "examples": "", "bullet": ""}
    )
    form = Form(opened(catalog=catalog))
    assert len(parts(form, "ck-goal")) == ROWS_AT_ONCE
    assert part(form, "ck-more").description == "60 more"

    part(form, "ck-more").click()
    assert len(parts(form, "ck-goal")) == 2 * ROWS_AT_ONCE

    assert form.row("goal-99").goal.id == "goal-99"
    assert len(parts(form, "ck-goal")) == 100
    assert parts(form, "ck-more") == []


def test_a_reflection_reopened_shows_exactly_what_was_said(opened):
    answers = {
        "detail": "databases",
        "importance": 8,
        "lived": True,
        "satisfaction": 4,
        "note": "Cold room.",
    }
    form = Form(opened(Reflection(year=2026).rate("give-a-talk", **answers)))
    talk = part(form, "ck-goal-give-a-talk")

    shown = [part(talk, f"ck-{name}").value for name in ("importance", "priority", "lived")]
    assert shown == [8, False, True]
    assert part(talk, "ck-second").value == 4
    assert part(talk, "ck-detail").value == "databases"
    assert part(talk, "ck-note").value == "Cold room."


def test_a_change_from_elsewhere_moves_the_controls(session, talk):
    session.rate("give-a-talk", importance=2, lived=True, satisfaction=5)

    assert part(talk, "ck-importance").value == 2
    assert part(talk, "ck-second").value == 5
    assert session.reflection.goals["give-a-talk"].satisfaction == 5


def test_facts_carried_over_are_shown_but_not_yet_said(opened):
    earlier = Reflection(year=2025).rate(
        "give-a-talk", detail="databases", lived=True, satisfaction=9, importance=9
    )
    session = opened(earlier=[earlier])
    form = Form(session)
    talk = part(form, "ck-goal-give-a-talk")

    assert part(talk, "ck-detail").value == "databases"
    assert part(talk, "ck-lived").value is True
    assert part(talk, "ck-importance").value == 0
    assert part(talk, "ck-second").value == 0
    assert session.reflection.goals == {}


def test_goals_looked_at_are_counted_whole_and_by_category(form, talk):
    part(talk, "ck-importance").value = 8
    part(talk, "ck-priority").value = True

    assert "1 of 3 looked at" in part(form, "ck-progress").value
    assert "1 priority" in part(form, "ck-progress").value
    labels = [label for label, _ in part(form, "ck-category").options]
    assert labels == ["Communication and community 1/2", "Job 0/1"]


def test_counting_leaves_the_open_category_open(form):
    part(form, "ck-category").value = "job"
    part(form.row("get-a-raise"), "ck-importance").value = 3

    assert part(form, "ck-category").value == "job"
    assert part(form, "ck-goals").selected_index == 1


def test_the_next_button_opens_the_next_category(form):
    part(form, "ck-next").click()

    assert part(form, "ck-category").value == "job"


@pytest.mark.parametrize("words", ["<img src=x onerror=alert(1)>", "</script>", "$90k to $120k"])
def test_words_are_shown_literally(opened, words):
    reflection = Reflection(year=2026).rate("give-a-talk", detail=words)
    form = Form(opened(reflection, CATALOG.assign(goal=words)))
    shown = part(part(form, "ck-goal-give-a-talk"), "ck-words").value

    assert shown.count(words.replace("<", "&lt;").replace(">", "&gt;")) == 2


def test_a_form_shown_as_text_gives_nothing_away(form, talk):
    part(talk, "ck-note").value = "canary"

    assert "canary" not in repr(form)
    assert "canary" not in str(form._repr_mimebundle_())


def test_controls_share_their_layout(opened):
    Form(opened())  # what every form needs whatever its size
    small, large = (_models(Form(opened(catalog=CATALOG.head(size)))) for size in (1, 2))

    assert large - small <= 9


def _models(form):
    seen = set()

    def visit(widget):
        seen.add(widget.model_id)
        for each in getattr(widget, "children", []):
            visit(each)
        for name in ("layout", "style"):
            if hasattr(widget, name):
                seen.add(getattr(widget, name).model_id)

    visit(form)
    return len(seen)
