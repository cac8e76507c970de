"""Goals whose ids changed."""

import pytest
from support.parts import part, rate

import careerkit as ck
from careerkit.catalog.own_goals import bring_back, set_aside
from careerkit.catalog.own_goals_file import change_own_goals, load_own_goals
from careerkit.catalog.renames import load_renames, with_current_ids
from careerkit.errors import BadFileError
from careerkit.files.package_data import package_path
from careerkit.reflection import DatedEntry, Rating, Reflection


def catalog(folder, *lines):
    path = folder / "list.csv"
    path.write_text("\n".join(["id,category,goal,detail,examples,bullet,formerly", *lines]) + "\n")
    return path


@pytest.fixture
def renamed(tmp_path):
    text = package_path("data/goals.csv").read_text(encoding="utf-8").splitlines()
    formerly = {"id": "formerly", "get-a-raise": "more-money; pay"}
    lines = [f"{line},{formerly.get(line.partition(',')[0], '')}" for line in text]
    path = tmp_path / "goals.csv"
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def test_the_shipped_catalog_gives_no_earlier_id_twice():
    load_renames()


def test_earlier_ids_map_to_the_current_id(tmp_path):
    path = catalog(tmp_path, "give-a-talk,job,Give a talk,,,,give-talk; talk", "rest,job,Rest,,,,")

    assert load_renames(path) == {"give-talk": "give-a-talk", "talk": "give-a-talk"}


@pytest.mark.parametrize("formerly", ["rest", "talk"])
def test_an_earlier_id_of_another_goal_is_refused_with_its_line(tmp_path, formerly):
    lines = ["give-a-talk,job,Give a talk,,,,talk", "rest,job,Rest,,,,", f"go,job,Go,,,,{formerly}"]
    path = catalog(tmp_path, *lines)

    with pytest.raises(BadFileError, match=rf'list.csv, line 4: formerly names "{formerly}"'):
        load_renames(path)


@pytest.mark.parametrize("ids", [("talk", "give-a-talk"), ("give-a-talk", "talk")])
def test_of_an_earlier_and_the_current_id_no_rating_is_lost(ids):
    entry = DatedEntry(date="2025-03-14", text="Gave it")
    ratings = {
        "talk": Rating(importance=1, note="canary", entries=(entry,)),
        "give-a-talk": Rating(importance=9),
    }
    both = Reflection(year=2025, goals={goal_id: ratings[goal_id] for goal_id in ids})
    assert with_current_ids(both, {"talk": "give-a-talk"}).goals == ratings


def test_a_renamed_goal_is_one_goal_in_the_table(tmp_path, renamed):
    journal = ck.Journal(tmp_path / "answers", catalog=renamed)
    journal.save(Reflection(year=2024).rate("pay", goal="More pay", importance=3))
    journal.save(Reflection(year=2025).rate("get-a-raise", goal="Get a raise", importance=8))

    table = journal.table()
    assert table[["year", "id", "goal"]].to_numpy().tolist() == [
        [2024, "get-a-raise", "More pay"],
        [2025, "get-a-raise", "Get a raise"],
    ]


def test_a_renamed_goal_is_saved_under_its_current_id_only(tmp_path, renamed):
    journal = ck.Journal(tmp_path / "answers", catalog=renamed)
    journal.save(Reflection(year=2026).rate("pay", importance=3, note="canary"))
    book = ck.open_workbook(journal, year=2026)
    assert part(book.form.row("get-a-raise"), "ck-importance").value == 3

    rate(book, "get-a-raise", 5)
    goals = journal.load(2026).goals
    assert list(goals) == ["get-a-raise"]
    assert (goals["get-a-raise"].importance, goals["get-a-raise"].note) == (5, "canary")


def test_an_answer_about_a_renamed_goal_follows_it():
    year = Reflection(year=2025, answers={"why/talk": "So", "why": "Yes", "how/talk": "Old"})
    both = Reflection(year=2025, answers={**year.answers, "how/give-a-talk": "New"})
    assert with_current_ids(year, {"talk": "give-a-talk"}).answers == {
        **{"why/give-a-talk": "So", "why": "Yes", "how/give-a-talk": "Old"}
    }
    assert with_current_ids(both, {"talk": "give-a-talk"}).answers == {
        **{"why/give-a-talk": "So", "why": "Yes", "how/talk": "Old", "how/give-a-talk": "New"}
    }


def test_of_two_earlier_ids_no_rating_is_lost():
    both = Reflection(year=2025).rate("talk", importance=1).rate("speech", importance=9)
    goals = with_current_ids(both, {"talk": "give-a-talk", "speech": "give-a-talk"}).goals
    assert goals == {"give-a-talk": Rating(importance=1), "speech": Rating(importance=9)}


def test_a_goal_set_aside_under_its_earlier_id_stays_aside(tmp_path):
    folder = tmp_path / "answers"
    before = catalog(tmp_path, "pay,job,More pay,,,,", "rest,job,Rest,,,,")
    session = ck.open_workbook(ck.Journal(folder, before), year=2026).session
    assert session.change_list(lambda own, shipped: set_aside(own, shipped, "pay"))
    after = catalog(tmp_path, "get-a-raise,job,A raise,,,,pay", "rest,job,Rest,,,,")
    session = ck.open_workbook(ck.Journal(folder, after), year=2026).session
    assert session.asked.catalog["id"].tolist() == ["rest"]
    assert session.asked.aside["id"].tolist() == ["get-a-raise"]
    assert session.change_list(lambda own, shipped: bring_back(own, shipped, "get-a-raise"))
    assert session.asked.catalog["id"].tolist() == ["get-a-raise", "rest"]
    assert "pay" not in load_own_goals(folder)


def test_a_line_of_another_list_keeps_its_id(tmp_path):
    path = catalog(tmp_path, "get-a-raise,work,A raise,,,,pay")
    folder = tmp_path / "answers"
    change_own_goals(folder, lambda own: set_aside(own, ck.load_catalog(), "give-a-talk"))
    assert list(ck.Journal(folder, path).own_goals()) == ["give-a-talk"]
