"""Which list of goals a year is answered with, and what happens beside another list."""

import pytest
from support.parts import greeting_of, rate

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
    greeting = greeting_of(book)
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
    assert "2025 was answered with another list (goals)" in greeting_of(book)
    assert greeting_of(ck.open_workbook(begun, year=2026)).count("list") == 0


def test_a_list_copied_to_be_added_to_goes_on_as_the_same(begun, tmp_path):
    text = package_path("data/goals.csv").read_text() + "sing,other,Learn to sing,,,\n"
    (tmp_path / "more.csv").write_text(text)
    journal = ck.Journal(begun.folder, tmp_path / "more.csv")
    (year,) = journal.reflections()
    assert year.goals == begun.load(2025).goals
    assert len(journal.catalog(2025)) == 78


@pytest.mark.parametrize(
    "named",
    [
        "[1, 2]",
        "17.5",
        "''",
        "//far/away.csv",
        r"\\far\away.csv",
        r"\/far/away.csv",
        r"/\far\a.csv",
    ],
)
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
    mine.write_text(HEADER.strip() + ",formely,mine,kinds\ngo,job,Go,,,,went,x,end\n")
    (finding,) = check(ck.Journal(tmp_path / "home", mine))
    assert finding.left_out == (
        'mine.csv, line 1: column "formely" is not read; if you mean "formerly", write that',
        'mine.csv, line 1: column "kinds" is not read; if you mean "kind", write that',
    )


@pytest.fixture
def namesake(tmp_path):
    """Another file named mine.csv, which gives an id of the first to another goal."""
    path = tmp_path / "talks" / "mine.csv"
    path.parent.mkdir()
    rows = ["give-a-talk,talks,Talk to my boss,,,", "learn-to-listen,talks,Learn to listen,,,"]
    path.write_text(HEADER + "\n".join(rows) + "\n")
    return path


@pytest.fixture
def sung(tmp_path, mine):
    """A folder whose 2025 was begun with the first mine.csv."""
    folder = tmp_path / "home"
    rate(ck.open_workbook(ck.Journal(folder, mine), year=2025), "give-a-talk", 7)
    return folder


def test_two_lists_with_one_file_name_are_two_lists(sung, mine, namesake):
    book = ck.open_workbook(ck.Journal(sung, namesake), year=2025)
    assert book.catalog["id"].tolist() == ["learn-to-listen"]
    assert f"careerkit --catalog {mine}" in greeting_of(book)
    rate(book, "learn-to-listen", 4)
    goals = ck.Journal(sung).load(2025).goals
    assert (goals["give-a-talk"].goal, goals["give-a-talk"].importance) == ("Sing on a stage", 7)
    (earlier,) = ck.Journal(sung, namesake).reflections(before=2026)
    assert "give-a-talk" not in earlier.goals


@pytest.mark.parametrize("answered", [1, 3])
def test_a_year_goes_on_with_the_list_it_was_begun_with(sung, mine, namesake, answered):
    """However many goals of another list were answered in it in between."""
    ids = ["learn-to-listen", "listen-on", "and-on"][:answered]
    namesake.write_text(namesake.read_text() + "listen-on,talks,More,,,\nand-on,talks,Still,,,\n")
    for goal_id in ids:
        rate(ck.open_workbook(ck.Journal(sung, namesake), year=2025), goal_id, 4)
    journal = ck.Journal(sung)
    assert journal.load(2025).catalog == str(mine)
    session = ck.open_workbook(journal, year=2025).session
    assert session.rating("give-a-talk").goal == "Sing on a stage"
    again = ck.open_workbook(ck.Journal(sung, namesake), year=2025)
    assert again.catalog["id"].tolist() == ["learn-to-listen", "listen-on", "and-on"]
    assert (
        "begun with another list" not in ck.open_workbook(ck.Journal(sung), year=2025)._greeting()
    )


def test_earlier_years_of_namesakes_stay_apart(sung, namesake):
    rate(ck.open_workbook(ck.Journal(sung, namesake), year=2026), "give-a-talk", 2)
    years = ck.Journal(sung, "goals").reflections()
    ids = [goal_id for year in years for goal_id in year.goals]
    assert len(set(ids)) == 2
    assert ids[1] == "give-a-talk (talks/mine.csv)"


def test_a_list_that_was_moved_is_the_same_list(sung, mine, tmp_path):
    moved = tmp_path / "elsewhere" / "mine.csv"
    moved.parent.mkdir()
    mine.rename(moved)
    book = ck.open_workbook(ck.Journal(sung, moved), year=2025)
    assert book.session.rating("give-a-talk").importance == 7
    assert book.catalog["id"].tolist() == ["give-a-talk", "learn-to-sing"]


def test_one_earlier_id_makes_no_other_list_the_years_own(begun, tmp_path):
    path = tmp_path / "mine.csv"
    rows = [
        "give-a-talk,stage,Sing on a stage,,,,",
        "sing,stage,Learn to sing,,,,write-a-book",
        "hum,stage,Hum a song,,,,",
    ]
    path.write_text(HEADER.strip() + ",formerly\n" + "\n".join(rows) + "\n")
    journal = ck.Journal(begun.folder, path)
    assert sorted(journal.current(begun.load(2025)).goals) == sorted(begun.load(2025).goals)
    (year,) = journal.reflections(before=2026)
    assert sorted(year.goals) == ["get-a-raise", "give-a-talk (goals)", "write-a-book"]
    book = ck.open_workbook(journal, year=2025)
    assert book.catalog["id"].tolist() == ["sing", "hum"]
    rate(book, "sing", 1)
    goals = ck.Journal(begun.folder).load(2025).goals
    assert (goals["write-a-book"].importance, goals["sing"].importance) == (7, 1)


def test_a_list_whose_ids_changed_is_still_the_years_list(sung, mine):
    rows = ["sing-on-a-stage,stage,Sing before people,,,,give-a-talk", "hum,stage,Hum,,,,"]
    mine.write_text(HEADER.strip() + ",formerly\n" + "\n".join(rows) + "\n")
    book = ck.open_workbook(ck.Journal(sung), year=2025)
    assert book.session.rating("sing-on-a-stage").importance == 7
    assert book.catalog["id"].tolist() == ["sing-on-a-stage", "hum"]
