"""The list of what a person wrote down: read when it is opened, put to goals, taken away."""

from datetime import date, datetime

import pytest
from support.parts import part, parts

from careerkit.form.check_in_box import CheckInBox
from careerkit.form.form import Form
from careerkit.form.notes_list import MOST_OF_A_GOAL, sentences
from careerkit.form.question_box import QuestionBox
from careerkit.form.then import then_html
from careerkit.notes.year import YearOfNotes
from careerkit.reflection import DatedEntry, Rating, Reflection

SHIPPED = DatedEntry(date="2026-03-14", text="Shipped <b>it</b> for $5 and $6")
RESTED = DatedEntry(date="2026-03", text="Rested")
SOME_TIME = DatedEntry(date="2026", text="Moved")
NOTES = YearOfNotes((SOME_TIME, RESTED, SHIPPED), undated=2)


class Shelf:
    """Notes that take note of each time they are read; ``sent`` is what the page was told."""

    def __init__(self, notes=NOTES):
        self.notes, self.asked, self.sent = notes, [], []

    def read(self, year, today):
        self.asked.append((year, today))
        return self.notes

    def listen(self, widget):
        widget.send = self.sent.append
        return widget


@pytest.fixture
def shelf():
    return Shelf()


@pytest.fixture
def form(session, shelf):
    return Form(session, read_notes=shelf.read)


@pytest.fixture
def notes(form, shelf):
    return shelf.listen(part(form, "ck-notes"))


def tell(widget, **message):
    """Send what the page's script would send."""
    widget._handle_custom_msg(message, [])


def put(notes, entry, goal_id="give-a-talk"):
    tell(notes, put=[entry.date, entry.text], goal=goal_id)


def test_without_notes_there_is_no_list(session):
    assert parts(Form(session), "ck-notes") == parts(QuestionBox(session), "ck-notes") == []


def test_nothing_is_read_until_the_list_is_opened(session, notes, shelf):
    assert shelf.asked == []
    session.clock = lambda: datetime(2026, 11, 23, 18, 30)
    tell(notes, open=True)
    tell(notes, open=True)
    assert shelf.asked == 2 * [(2026, date(2026, 11, 23))]


def test_the_list_goes_month_by_month(notes, shelf):
    tell(notes, open=True)
    (told,) = shelf.sent
    assert told["months"] == [
        ["Some time in 2026", [["2026", "", "Moved"]]],
        ["March", [["2026-03", "", "Rested"], ["2026-03-14", "14", SHIPPED.text]]],
    ]
    assert told["sentences"] == ["2 pieces without a clear date and year are not shown."]


def test_no_entry_is_part_of_what_a_page_keeps(notes, form):
    tell(notes, open=True)
    assert SHIPPED.text not in repr(notes.get_state())


def test_an_entry_is_put_to_a_goal_shown_in_its_row_and_taken_away(session, form, notes, shelf):
    tell(notes, open=True)
    put(notes, SHIPPED)
    assert session.reflection.goals["give-a-talk"].entries == (SHIPPED,)
    assert shelf.sent[-1] == {"put": [[SHIPPED.date, SHIPPED.text, "give-a-talk", "Give a talk"]]}
    row = form.row("give-a-talk")
    assert "Shipped &lt;b&gt;it&lt;/b&gt; for $5" in part(row, "ck-entry-words").value
    assert "1 entry" in part(row, "ck-words").value

    part(row, "ck-take-away").click()
    assert session.reflection.goals["give-a-talk"].entries == ()
    assert parts(row, "ck-entry") == []
    assert shelf.sent[-1] == {"put": []}


def test_an_entry_can_be_taken_away_in_the_list(session, notes):
    tell(notes, open=True)
    put(notes, SHIPPED)
    put(notes, RESTED)
    tell(notes, take=[SHIPPED.date, SHIPPED.text], goal="give-a-talk")
    assert session.reflection.goals["give-a-talk"].entries == (RESTED,)


def test_an_entry_is_put_to_a_goal_once(session, notes):
    tell(notes, open=True)
    put(notes, SHIPPED)
    put(notes, SHIPPED)
    assert session.reflection.goals["give-a-talk"].entries == (SHIPPED,)


@pytest.mark.parametrize(
    ("words", "goal_id"),
    [
        (["2026-03-14", "never written"], "give-a-talk"),
        ([SHIPPED.date, SHIPPED.text], "no-such-goal"),
        (["yesterday", ""], "give-a-talk"),
        ([], "give-a-talk"),
    ],
)
def test_nothing_else_is_put_to_a_goal(session, notes, words, goal_id):
    tell(notes, open=True)
    tell(notes, put=words, goal=goal_id)
    assert session.reflection.goals == {}


def test_a_goal_takes_so_many_entries_and_says_so(session, notes, shelf):
    many = tuple(
        DatedEntry(date="2026-03-14", text=f"entry {number}") for number in range(MOST_OF_A_GOAL)
    )
    session.rate("give-a-talk", entries=many)
    tell(notes, open=True)
    put(notes, SHIPPED)
    assert session.reflection.goals["give-a-talk"].entries == many
    assert shelf.sent[-1] == {
        "refused": "This goal has 50 entries already, which is as many as it takes."
    }


def test_what_was_put_and_taken_away_can_be_taken_back(session, form, notes):
    tell(notes, open=True)
    put(notes, SHIPPED)
    put(notes, RESTED)
    tell(form._page, undo=True)
    assert session.reflection.goals["give-a-talk"].entries == (SHIPPED,)
    undone = part(form, "ck-undone").value
    assert "“Give a talk” is without an entry of your notes again" in undone

    tell(notes, take=[SHIPPED.date, SHIPPED.text], goal="give-a-talk")
    tell(form._page, undo=True)
    assert session.reflection.goals["give-a-talk"].entries == (SHIPPED,)
    assert "has an entry of your notes again" in part(form, "ck-undone").value


def test_the_list_beside_the_questions_is_read_by_itself(session, shelf):
    box = QuestionBox(session, shelf.read)
    assert shelf.asked == []
    tell(part(box, "ck-notes"), open=True)
    assert len(shelf.asked) == 1
    assert "ck-has-notes" in box._dom_classes


@pytest.mark.parametrize(
    ("notes", "told"),
    [
        (YearOfNotes((SHIPPED,)), []),
        (YearOfNotes(), ["Your notes hold nothing dated 2026."]),
        (YearOfNotes(problems=("log.md: is not text.",)), ["log.md: is not text."]),
        (
            YearOfNotes((SHIPPED,), 1, ("b.md: is not text.",)),
            ["b.md: is not text.", "1 piece without a clear date and year is not shown."],
        ),
    ],
)
def test_what_else_a_person_should_know_is_told(notes, told):
    assert sentences(notes, 2026) == told


def test_what_was_written_then_stands_under_each_goal_the_newest_first():
    older, newer = (
        Reflection(year=year).rate(
            "give-a-talk",
            goal="Give a talk <i>",
            entries=(DatedEntry(date=f"{year}-06-11", text=f"<b>{year}</b>"),),
        )
        for year in (2024, 2025)
    )
    html = then_html([older, newer.rate("get-a-raise", goal="Be paid more")])
    assert html.index("&lt;b&gt;2025&lt;/b&gt;") < html.index("&lt;b&gt;2024&lt;/b&gt;")
    assert "<small>11 June 2025</small>" in html
    assert "Give a talk &lt;i&gt;" in html
    assert "Be paid more" not in html


def test_an_unrated_goal_with_an_entry_is_looked_at():
    assert Rating(entries=(SHIPPED,)) != Rating()


def test_a_check_in_that_has_begun_shows_the_list(session, shelf):
    session.rate("give-a-talk", priority=True)
    box = CheckInBox(session, "none", shelf.read)
    assert parts(box, "ck-notes") == []
    notes = shelf.listen(part(box.begin(), "ck-notes"))
    tell(notes, open=True)
    assert len(shelf.sent[-1]["months"]) == 2
    assert parts(CheckInBox(session, "none").begin(), "ck-notes") == []


def test_a_failure_nobody_thought_of_is_told(session):
    def fail(year, today):
        raise RecursionError("too deep")

    shelf = Shelf()
    notes = shelf.listen(part(Form(session, read_notes=fail), "ck-notes"))
    tell(notes, open=True)
    assert shelf.sent[-1]["sentences"] == ["Your notes can't be read (too deep)."]
