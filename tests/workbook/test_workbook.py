"""Facts about the workbook: when it writes, what it says, how the charts follow."""

import asyncio
import threading

import pandas as pd
import pytest
from ipywidgets import Widget
from support.parts import part, parts

import careerkit as ck
from careerkit.catalog.own_goals import add, remove, reword, set_aside
from careerkit.files import atomic
from careerkit.workbook.workbook import Workbook


def drawn(table: pd.DataFrame) -> str:
    return ",".join(table["importance"].dropna().astype(str))


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "journal"


@pytest.fixture
def book(folder):
    return ck.open_workbook(ck.Journal(folder), year=2026)


def rate(book, goal_id, value):
    row = book.form.row(goal_id)
    slider = next(each for each in row.children if "ck-importance" in each._dom_classes)
    slider.value = value


def test_opening_a_workbook_changes_nothing_on_disk(book, folder):
    book.form_beside(ck.priority_clusters)

    assert not folder.exists()


def test_the_first_gesture_makes_the_years_file(book, folder):
    rate(book, "get-a-raise", 3)

    assert ck.Journal(folder).load(2026) == book.form.reflection
    assert book.form.reflection.goals["get-a-raise"].importance == 3
    assert book.form.reflection.begun == book.form.reflection.saved
    assert f"in {folder / '2026.yaml'}" in book.form.status


def test_what_a_killed_save_left_is_gone_at_the_next_start(folder):
    folder.mkdir()
    left = folder / f".2026.yaml.0badcafe{atomic._SUFFIX}"
    left.write_text("half a year")
    ck.open_workbook(ck.Journal(folder), year=2026)

    assert list(folder.glob(".2026.yaml.*")) == []


def test_a_workbook_opened_again_shows_what_was_said(book, folder):
    rate(book, "get-a-raise", 3)
    again = ck.open_workbook(ck.Journal(folder), year=2026)

    assert again.form.reflection == book.form.reflection


def test_opening_again_writes_nothing(book, folder):
    rate(book, "get-a-raise", 3)
    before = (folder / "2026.yaml").stat().st_mtime_ns
    ck.open_workbook(ck.Journal(folder), year=2026)

    assert (folder / "2026.yaml").stat().st_mtime_ns == before


def test_a_year_can_be_named_by_the_environment(folder, monkeypatch):
    monkeypatch.setenv("CAREERKIT_YEAR", "2019")

    assert ck.open_workbook(ck.Journal(folder)).form.reflection.year == 2019


def test_two_workbooks_on_one_year_lose_nothing_of_each_other(book, folder):
    other = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 3)
    rate(other, "go-freelance", 7)

    said = {name: each.importance for name, each in ck.Journal(folder).load(2026).goals.items()}
    assert said == {"get-a-raise": 3, "go-freelance": 7}
    assert other.form.reflection.goals["get-a-raise"].importance == 3
    assert "Be paid more" in other.form.status


def test_a_year_that_cannot_be_read_opens_as_a_notice(folder):
    folder.mkdir()
    broken = "format: 1\nyear: 2026\ngoals:\n  get-a-raise:\n    importance: 11\n"
    (folder / "2026.yaml").write_text(broken)
    book = ck.open_workbook(ck.Journal(folder), year=2026)

    notice = book.form.children[-1].value
    assert "2026.yaml, line 5" in notice
    assert "opens when 2026 can be opened" in book.questions().value
    assert "opens when 2026 can be opened" in book.letter().value
    assert (folder / "2026.yaml").read_text() == broken
    assert book.table["importance"].isna().all()


def test_another_year_that_cannot_be_read_is_named_and_the_rest_opens(folder):
    folder.mkdir()
    (folder / "2024.yaml").write_text("format: 1\nyear: 2024\nletter: [\n")
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    heading = next(
        each for each in book.form.children[1].children if "ck-year" in each._dom_classes
    )

    assert "2024.yaml, line" in heading.value
    rate(book, "get-a-raise", 3)
    assert ck.Journal(folder).load(2026).goals["get-a-raise"].importance == 3


def test_a_year_of_a_later_format_is_shown_but_not_written(folder):
    folder.mkdir()
    later = "format: 99\nyear: 2026\ngoals:\n  get-a-raise:\n    importance: 4\n"
    (folder / "2026.yaml").write_text(later)
    book = ck.open_workbook(ck.Journal(folder), year=2026)

    assert "newer careerkit" in book.form.status
    rate(book, "get-a-raise", 3)
    assert book.form.status.startswith("Not saved: ")
    assert (folder / "2026.yaml").read_text() == later


def test_a_save_that_fails_is_told_and_the_answer_stays(book, folder):
    folder.mkdir()
    (folder / "2026.yaml").mkdir()
    rate(book, "get-a-raise", 3)

    assert book.form.status.startswith("Not saved: ")
    assert book.form.reflection.goals["get-a-raise"].importance == 3

    (folder / "2026.yaml").rmdir()
    rate(book, "go-freelance", 7)
    assert set(ck.Journal(folder).load(2026).goals) == {"get-a-raise", "go-freelance"}


def test_a_save_that_failed_is_tried_again(folder, monkeypatch):
    monkeypatch.setattr("careerkit.workbook.autosave.RETRY_SECONDS", 0.01)

    async def live():
        book = ck.open_workbook(ck.Journal(folder), year=2026)
        folder.mkdir()
        (folder / "2026.yaml").mkdir()
        rate(book, "get-a-raise", 3)
        (folder / "2026.yaml").rmdir()
        for _ in range(500):
            await asyncio.sleep(0.01)
            if book.form.status.startswith("Saved"):
                return book
        return book

    book = asyncio.run(live())
    assert ck.Journal(folder).load(2026) == book.form.reflection


def test_gestures_on_two_threads_lose_nothing_of_each_other(book, folder):
    rows = [book.form.row("get-a-raise"), book.form.row("become-a-manager")]
    names = ["ck-importance", "ck-note"]
    controls = [
        next(each for each in row.children if name in each._dom_classes)
        for row in rows
        for name in names
    ]

    def move(control):
        for stop in range(1, 11):
            control.value = stop if isinstance(control.value, int) else f"note {stop}"

    threads = [threading.Thread(target=move, args=[control]) for control in controls]
    for each in threads:
        each.start()
    for each in threads:
        each.join()

    said = ck.Journal(folder).load(2026).goals
    found = [
        (said[name].importance, said[name].note) for name in ("get-a-raise", "become-a-manager")
    ]
    assert found == [(10, "note 10")] * 2


def test_a_chart_follows_the_form(book):
    box = book.chart(ck.what_matters)
    before = box.children[0].value
    rate(book, "get-a-raise", 3)

    assert "<svg" in before
    assert "Be paid more" not in before
    assert "Be paid more" in box.children[0].value
    assert "Be paid more" in box.children[1].children[0].value


def test_a_note_draws_no_chart_anew(book):
    rate(book, "get-a-raise", 3)
    box = book.chart(ck.what_matters)
    box.children[0].value = "left alone"
    row = book.form.row("get-a-raise")
    next(each for each in row.children if "ck-note" in each._dom_classes).value = "canary"

    assert box.children[0].value == "left alone"


def test_the_table_has_a_row_for_every_goal_asked_about(book):
    rate(book, "get-a-raise", 3)
    table = book.table

    assert len(table) == len(ck.load_catalog())
    assert table["year"].eq(2026).all()
    assert table.set_index("id")["importance"].dropna().to_dict() == {"get-a-raise": 3}


def test_in_a_notebook_only_the_newest_table_is_drawn(folder):
    seen = []

    async def live():
        from careerkit.form.chart_box import ChartBox

        def show(table):
            seen.append(drawn(table))
            return drawn(table)

        book = Workbook(ck.Journal(folder), 2026)
        box = ChartBox("test", show, show)
        box.is_in_view(True)
        for stop in range(1, 11):
            rate(book, "get-a-raise", stop)
            box.draw_soon(lambda: book.table)
        await box._drawing
        return box

    box = asyncio.run(live())
    assert box.children[0].value == "10"
    assert seen[-1] == "10"
    assert len(seen) < 10


def test_a_goal_set_aside_is_counted_nowhere_and_a_goal_added_is(book):
    book.form.row("go-freelance")
    book._edit(lambda own, shipped: set_aside(own, shipped, "go-freelance"))
    book._edit(lambda own, _: add(own, "job", "Open a bakery"))

    sizes = ck.priority_clusters.numbers(book.table).set_index("Category")["Goals"]
    assert (sizes["Entrepreneurship"], sizes["Job"], sizes.sum()) == (5, 20, 76)
    assert "0 of 76 looked at" in next(
        each.value for each in book.form.children[1].children if "ck-progress" in each._dom_classes
    )


def test_a_goal_removed_keeps_its_past_answers(book, folder):
    book._edit(lambda own, _: add(own, "job", "Open a bakery"))
    (own_id,) = [goal_id for goal_id in book.catalog["id"] if goal_id.startswith("own-")]
    rate(book, own_id, 9)
    book._edit(lambda own, _: remove(own, own_id))

    assert ck.Journal(folder).load(2026).goals[own_id].goal == "Open a bakery"
    assert own_id not in set(book.catalog["id"])


def test_other_words_for_a_goal_stand_everywhere_at_once(book, folder):
    rate(book, "get-a-raise", 3)
    book._edit(lambda own, shipped: reword(own, shipped, "get-a-raise", "Earn what I am worth"))

    said = ck.Journal(folder).load(2026).goals["get-a-raise"]
    assert (said.goal, said.importance) == ("Earn what I am worth", 3)
    assert "Earn what I am worth" in set(book.table["goal"])


def test_a_change_to_the_list_that_fails_is_told_and_takes_no_words(book, folder):
    folder.mkdir()
    (folder / "goals.csv").write_text("broken")
    editor = part(book.form, "ck-list")
    part(editor, "ck-add-words").value = "Open a bakery"
    part(editor, "ck-add").click()

    assert book.form.status.startswith("Not changed: goals.csv, line 1")
    assert part(editor, "ck-add-words").value == "Open a bakery"


def test_what_is_changed_after_comparing_keeps_what_was_said_first(folder):
    ck.Journal(folder).save(ck.Reflection(year=2025).rate("get-a-raise", importance=9))
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 3)
    rate(book, "go-freelance", 5)
    book.comparison().children[-1].click()
    rate(book, "get-a-raise", 8)

    again = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(again, "get-a-raise", 7)
    said = ck.Journal(folder).load(2026)
    assert "compared" in said.extra
    assert said.goals["get-a-raise"].extra == {"before_comparing": {"importance": 3}}
    assert said.goals["go-freelance"].extra == {}


def ask(box):
    part(box, "ck-ask-me").click()
    return parts(box, "ck-answer")


def test_questions_are_answered_and_found_again(book, folder):
    rate(book, "get-a-raise", 9)
    ask(book.questions())[-1].value = "A bakery."

    assert list(ck.Journal(folder).load(2026).answers.values()) == ["A bakery."]
    again = ck.open_workbook(ck.Journal(folder), year=2026).questions()
    assert "A bakery." in [each.value for each in parts(again, "ck-answer")]


def test_answers_of_two_workbooks_at_once_are_all_kept_and_shown(book, folder):
    rate(book, "get-a-raise", 9)
    other = ck.open_workbook(ck.Journal(folder), year=2026)
    for each in (book, other):
        each.form.row("get-a-raise")
        each.form.reflection = each.form.reflection.rate("get-a-raise", priority=True)
    here, there = ask(book.questions()), ask(other.questions())
    there[0].value = "There."
    here[-1].value = "Here."
    here[-1].value = "Here, too."

    assert sorted(ck.Journal(folder).load(2026).answers.values()) == ["Here, too.", "There."]
    assert here[0].value == "There."


def test_a_letter_is_kept(book, folder):
    part(book.letter(), "ck-letter").value = "Dear me"

    assert ck.Journal(folder).load(2026).letter == "Dear me"


def test_a_letter_from_another_workbook_is_shown_not_overwritten(book, folder):
    field = part(book.letter(), "ck-letter")
    other = ck.open_workbook(ck.Journal(folder), year=2026)
    part(other.letter(), "ck-letter").value = "Dear me"
    rate(book, "get-a-raise", 3)

    assert field.value == "Dear me"
    field.value = "Dear me,"
    assert ck.Journal(folder).load(2026).letter == "Dear me,"


def test_the_report_of_a_year_rated_blind_shows_no_other(folder):
    ck.Journal(folder).save(ck.Reflection(year=2025).rate("get-a-raise", importance=3))
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 8)
    part(book.exports(), "ck-report").click()
    report = folder / "reports" / "2026.html"
    assert "What moved since 2025?" not in report.read_text("utf-8")

    part(book.comparison(), "ck-compare").click()
    part(book.exports(), "ck-report").click()
    assert "What moved since 2025?" in report.read_text("utf-8")


def test_the_earlier_years_open_once(folder):
    ck.Journal(folder).save(ck.Reflection(year=2025).rate("get-a-raise", importance=9))
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    comparison = book.comparison()
    button = part(comparison, "ck-compare")
    button.click()
    button.click()

    assert len(parts(comparison, "ck-chart")) == 5
    assert len(book._charts._boxes) == 5


def test_the_lines_that_change_a_list_are_made_when_they_are_asked_for(book):
    editor = part(book.form, "ck-list")
    before = len(Widget.widgets)
    book.form.show_list(book.catalog, book.catalog.head(0))
    assert len(Widget.widgets) - before < 5

    part(editor, "ck-change-list").value = True
    assert len(parts(editor, "ck-line")) == 17
