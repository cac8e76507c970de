"""What a person wrote down, beside the goals on a real page."""

from datetime import date

import pytest
from support.looks import faults

import careerkit as ck
from careerkit.reflection import DatedEntry, Reflection

THIS = date.today().year
HOSTILE = "Paired on the cache <img src=x onerror=document.title='run'> $x^2$"
NOTES = f"""\
# {THIS - 1}
- {THIS - 1}-12-30: Wrote the old list

# {THIS}
## 1 Jan
- Shipped the parser
- {HOSTILE}
"""


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A year with one rating, and notes of this year and the last."""
    journal = ck.Journal(tmp_path_factory.mktemp("notes") / "answers")
    journal.save(Reflection(year=THIS).rate("great-scale", importance=3))
    (journal.folder / "log.md").write_text(NOTES, encoding="utf-8")
    (journal.folder / "settings.yaml").write_text("notes: log.md\n", encoding="utf-8")
    return journal.folder


def test_an_entry_is_found_put_to_the_goal_in_hand_and_kept_in_the_file(spare_screen, home):
    screen = spare_screen.show(home)
    page = screen.page
    notes = page.locator(".ck-form .ck-notes")
    assert notes.locator(".ck-notes-entry").count() == 0

    notes.locator("summary").click()
    notes.locator(".ck-notes-entry").first.wait_for()
    assert notes.locator(".ck-notes-text").all_inner_texts() == ["Shipped the parser", HOSTILE]
    assert page.title() != "run"

    notes.locator("input").fill("cache PAIRED")
    screen.wait(lambda: notes.locator(".ck-notes-entry:visible").count() == 1, "not filtered")
    assert notes.locator(".ck-notes-status").inner_text() == "1 of 2"

    row = screen.take_in_hand("become-an-expert")
    words = row.locator(".ck-goal-words").inner_text()
    assert notes.locator(".ck-notes-hand").inner_text().startswith("Put to: ")
    put = notes.get_by_role("button", name=f"Put to: {words}"[:40])
    put.locator("visible=true").click()

    entry = DatedEntry(date=f"{THIS}-01-01", text=HOSTILE)
    screen.wait(lambda: _entries(screen) == (entry,), "the entry did not come to the file")
    row.locator(".ck-entry").wait_for()
    assert HOSTILE in row.locator(".ck-entry").inner_text()
    assert (home / "log.md").read_text("utf-8") == NOTES

    notes.locator(".ck-take").click()
    screen.wait(lambda: _entries(screen) == (), "the entry did not leave the file")
    assert page.foreign == []


@pytest.mark.every_look
def test_the_list_can_be_read_and_used_in_every_look(spare_screen, home):
    screen = spare_screen.show(home)
    page = screen.page
    screen.take_in_hand("follow-curiosity")
    page.locator(".ck-form .ck-notes summary").click()
    page.locator(".ck-form .ck-put").first.click()
    page.locator(".ck-form .ck-put-at").wait_for()
    screen.goal("follow-curiosity").locator(".ck-entry").wait_for()
    assert faults(page, ".ck-form .ck-notes", ".ck-goal-follow-curiosity .ck-entries") == []
    page.locator(".ck-form .ck-take").click()
    page.locator(".ck-form .ck-put-at").wait_for(state="detached")


def _entries(screen):
    rating = screen.journal.load(THIS).goals.get("become-an-expert")
    return rating.entries if rating else ()
