"""Which list of goals a year is answered with, and what happens beside another list."""

import pytest
from support.parts import rate

import careerkit as ck
from careerkit.catalog.goals import load_catalog
from careerkit.catalog.lists import SHIPPED
from careerkit.errors import BadFileError
from careerkit.files.package_data import package_path
from careerkit.journal.check import check
from careerkit.reflection import Reflection

HEADER = "id,category,goal,detail,examples,bullet\n"
RESEARCH = load_catalog(package_path(SHIPPED["research"]))


@pytest.fixture
def mine(tmp_path):
    path = tmp_path / "mine.csv"
    rows = ["give-a-talk,stage,Sing on a stage,,,", "learn-to-sing,stage,Learn to sing,,,"]
    path.write_text(HEADER + "\n".join(rows) + "\n")
    return path


@pytest.fixture
def begun(tmp_path):
    """A journal whose 2025 speaks of three shipped goals."""
    journal = ck.Journal(tmp_path / "home")
    year = Reflection(year=2025)
    for goal in load_catalog().itertuples():
        if goal.id in ("give-a-talk", "get-a-raise", "write-a-book"):
            year = year.rate(goal.id, goal=goal.goal, category=goal.category, importance=7)
    journal.save(year)
    return journal


def test_a_year_remembers_its_list_from_the_first_answer_on(tmp_path):
    book = ck.open_workbook(ck.Journal(tmp_path, "research"), year=2026)
    assert ck.Journal(tmp_path).years() == []
    rate(book, "win-a-grant", 8)
    journal = ck.Journal(tmp_path)
    assert "catalog: research\n" in journal.path(2026).read_text()
    for year in (None, 2026, 2027):
        assert journal.catalog(year).equals(RESEARCH)
    assert ck.open_workbook(journal, year=2026).session.rating("win-a-grant").importance == 8


def test_a_year_of_careerkits_own_list_names_none(tmp_path):
    book = ck.open_workbook(ck.Journal(tmp_path, "goals"), year=2026)
    rate(book, "get-a-raise", 8)
    assert "catalog" not in ck.Journal(tmp_path).path(2026).read_text().partition("# The last")[2]


def test_the_environment_names_a_list_beside_the_answers(tmp_path, mine, monkeypatch):
    monkeypatch.setenv("CAREERKIT_CATALOG", "mine.csv")
    assert ck.Journal(tmp_path).catalog()["id"].tolist() == ["give-a-talk", "learn-to-sing"]


def test_a_year_begun_with_another_list_says_so_and_keeps_every_answer(begun, mine):
    before = begun.load(2025)
    book = ck.open_workbook(ck.Journal(begun.folder, mine), year=2025)
    greeting = book.form.children[1].children[0].value
    assert "2025 was begun with another list of goals than mine.csv" in greeting
    assert "careerkit --catalog goals" in greeting
    # Its id means another goal in that year: it is not asked about.
    assert book.catalog["id"].tolist() == ["learn-to-sing"]
    rate(book, "learn-to-sing", 4)
    after = ck.Journal(begun.folder).load(2025)
    assert {name: after.goals[name] for name in before.goals} == before.goals
    assert after.goals["learn-to-sing"].importance == 4


def test_a_chance_id_of_an_earlier_year_is_another_goal(begun, mine):
    journal = ck.Journal(begun.folder, mine)
    (year,) = journal.reflections(before=2026)
    assert sorted(year.goals) == ["get-a-raise", "give-a-talk (goals)", "write-a-book"]
    book = ck.open_workbook(journal, year=2026)
    assert "2025 was answered with another list (goals)" in book.form.children[1].children[0].value
    assert ck.open_workbook(begun, year=2026).form.children[1].children[0].value.count("list") == 0


def test_a_list_copied_to_be_added_to_goes_on_as_the_same(begun, tmp_path):
    text = package_path("data/goals.csv").read_text() + "sing,other,Learn to sing,,,\n"
    (tmp_path / "more.csv").write_text(text)
    journal = ck.Journal(begun.folder, tmp_path / "more.csv")
    (year,) = journal.reflections()
    assert year.goals == begun.load(2025).goals
    assert len(journal.catalog(2025)) == 77


@pytest.mark.parametrize("named", ["[1, 2]", "17.5", "''", "//far/away.csv", r"\\far\away.csv"])
def test_a_key_that_names_no_list_is_refused_and_left_alone(begun, named):
    path = begun.path(2025)
    path.write_text(path.read_text().replace("# end", f"catalog: {named}\n# end"))
    text = path.read_text()
    journal = ck.Journal(begun.folder)
    line = text.count("\n")
    with pytest.raises(BadFileError, match=rf"^2025\.yaml, line {line - 1}: catalog is "):
        journal.load(2025)
    assert "catalog is" in ck.open_workbook(journal, year=2025).form.children[1].value
    assert path.read_text() == text


def test_a_list_that_is_gone_is_named_and_its_answers_stay(tmp_path, mine):
    folder = tmp_path / "home"
    book = ck.open_workbook(ck.Journal(folder, mine), year=2026)
    rate(book, "learn-to-sing", 8)
    mine.unlink()
    journal = ck.Journal(folder)
    with pytest.raises(BadFileError, match=r"^mine\.csv: can't be read"):
        journal.catalog()
    assert "mine.csv" in ck.open_workbook(journal, year=2026).form.children[1].value
    assert journal.load(2026).goals["learn-to-sing"].importance == 8


@pytest.mark.slow
def test_charts_and_report_follow_the_list(tmp_path):
    journal = ck.Journal(tmp_path, "research")
    rate(ck.open_workbook(journal, year=2026), "win-a-grant", 8)
    journal = ck.Journal(tmp_path)
    assert "1 of 56 goals rated" in ck.priority_clusters.sentence(journal.table())
    from careerkit.report.write import write_report

    page = write_report(journal).read_text("utf-8")
    assert "1 of 56 goals looked at" in page
    assert "Days and nights" in page
    assert "Julia Evans" not in page


def test_a_check_reads_the_list_too(tmp_path, mine):
    folder = tmp_path / "home"
    book = ck.open_workbook(ck.Journal(folder, mine), year=2026)
    rate(book, "learn-to-sing", 8)
    assert [str(finding) for finding in check(ck.Journal(folder))] == [
        "2026.yaml: 1 goal",
        "mine.csv: 2 goals",
    ]
    mine.write_text(HEADER)
    assert [finding.ok for finding in check(ck.Journal(folder))] == [True, False]


def test_a_check_names_a_column_of_a_list_that_is_nearly_one_of_ours(tmp_path, mine):
    mine.write_text(HEADER.strip() + ",formely,mine\ngo,job,Go,,,,went,x\n")
    (finding,) = check(ck.Journal(tmp_path / "home", mine))
    assert finding.left_out == (
        'mine.csv, line 1: column "formely" is not read; if you mean "formerly", write that',
    )
