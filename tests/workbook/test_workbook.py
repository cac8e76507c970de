"""Facts about a workbook as it opens: what it shows, what it leaves alone."""

from support.parts import greeting_of, part, rate

import careerkit as ck
from careerkit.files import atomic


def test_opening_a_workbook_changes_nothing_on_disk(book, folder):
    book.form_beside(ck.priority_clusters)

    assert not folder.exists()


def test_what_a_killed_save_left_is_gone_at_the_next_start(folder):
    folder.mkdir()
    left = folder / f".2026.yaml.0badcafe{atomic._SUFFIX}"
    left.write_text("half a year")
    ck.open_workbook(ck.Journal(folder), year=2026)

    assert list(folder.glob(".2026.yaml.*")) == []


def test_a_workbook_opened_again_shows_what_was_said(book, folder):
    rate(book, "get-a-raise", 3)
    again = ck.open_workbook(ck.Journal(folder), year=2026)

    assert again.session.reflection == book.session.reflection


def test_a_year_can_be_named_by_the_environment(folder, monkeypatch):
    monkeypatch.setenv("CAREERKIT_YEAR", "2019")

    assert ck.open_workbook(ck.Journal(folder)).year == 2019


def test_on_a_hub_it_says_who_else_can_read_the_answers(folder, monkeypatch):
    def words():
        return part(ck.open_workbook(ck.Journal(folder)).form, "ck-year").value

    assert "administrators can read" not in words()
    monkeypatch.setenv("JUPYTERHUB_USER", "somebody")
    assert "This is a JupyterHub: its administrators can read" in words()


def test_a_year_that_cannot_be_read_opens_as_a_notice(folder):
    folder.mkdir()
    broken = "format: 1\nyear: 2026\ngoals:\n  get-a-raise:\n    importance: 11\n"
    (folder / "2026.yaml").write_text(broken)
    book = ck.open_workbook(ck.Journal(folder), year=2026)

    notice = book.form.children[-1].value
    assert "2026.yaml, line 5" in notice
    assert "appear once 2026 can be opened" in book.questions().value
    assert "appear once 2026 can be opened" in book.letter().value
    assert (folder / "2026.yaml").read_text() == broken
    assert book.table["importance"].isna().all()


def test_another_year_that_cannot_be_read_is_named_and_the_rest_opens(folder):
    folder.mkdir()
    (folder / "2024.yaml").write_text("format: 1\nyear: 2024\nletter: [\n")
    book = ck.open_workbook(ck.Journal(folder), year=2026)

    assert "2024.yaml, line" in greeting_of(book)
    rate(book, "get-a-raise", 3)
    assert ck.Journal(folder).load(2026).goals["get-a-raise"].importance == 3


def test_the_table_has_a_row_for_every_goal_asked_about(book):
    rate(book, "get-a-raise", 3)
    table = book.table

    assert len(table) == len(ck.load_catalog())
    assert table["year"].eq(2026).all()
    assert table.set_index("id")["importance"].dropna().to_dict() == {"get-a-raise": 3}


def test_a_table_that_a_person_changes_is_drawn_as_it_is_now(folder):
    book = ck.open_workbook(ck.Journal(folder), year=2026)
    rate(book, "get-a-raise", 3)
    table = book.table
    assert ck.what_matters.numbers(table)["Importance"].tolist() == [3]
    table.loc[table["id"].eq("get-a-raise"), "importance"] = 9
    assert ck.what_matters.numbers(table)["Importance"].tolist() == [9]
