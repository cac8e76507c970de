"""A person's own goals: how they change the catalog, and the file they are kept in."""

import csv
import io
import stat

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerkit.catalog.goals import CATEGORIES, KINDS, load_catalog, states_of
from careerkit.catalog.own_goals import (
    OwnGoal,
    add,
    bring_back,
    catalog_with_own,
    goals_set_aside,
    remove,
    reword,
    set_aside,
    with_kind,
)
from careerkit.catalog.own_goals_file import change_own_goals, dumps, load_own_goals
from careerkit.errors import BadFileError
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection

SHIPPED = load_catalog()

words = st.text(st.characters(exclude_categories=["Cs"]), min_size=1).filter(
    lambda text: text.split()
)
formulas = st.sampled_from(["=", "+", "-", "@", "'=", "''-", "\uff1d"])
goals = st.builds(
    OwnGoal,
    category=st.sampled_from(CATEGORIES),
    goal=words | st.tuples(formulas, words).map("".join),
    detail=st.just("") | words,
    examples=st.just("") | words,
    bullet=st.none() | st.integers(1, 68),
    aside=st.booleans(),
    kind=st.sampled_from(["", *KINDS]),
)
lists = st.lists(goals, max_size=5).map(lambda drawn: {goal.id: goal for goal in drawn})


@pytest.fixture
def bakery():
    return add({}, "job", "Open a bakery")


def words_of(catalog, goal_id):
    return catalog.set_index("id").loc[goal_id, "goal"]


def test_without_own_goals_the_catalog_is_unchanged():
    assert catalog_with_own(SHIPPED, {}).equals(SHIPPED)


def test_an_added_goal_is_the_last_of_its_category(bakery):
    catalog = catalog_with_own(SHIPPED, bakery)
    assert len(catalog) == 78
    assert catalog.dtypes.equals(SHIPPED.dtypes)
    assert catalog[catalog["category"] == "job"]["goal"].iloc[-1] == "Open a bakery"
    assert catalog["category"].unique().tolist() == list(CATEGORIES)


def test_an_added_goal_gets_a_new_id(bakery):
    (goal_id,) = bakery
    assert goal_id.startswith("own-")
    assert goal_id not in set(SHIPPED["id"])


def test_the_id_of_a_removed_goal_is_not_used_again(bakery):
    (goal_id,) = bakery
    ids = {goal_id} | {added for _ in range(1000) for added in add({}, "job", "Open a bakery")}
    assert remove(bakery, goal_id) == {}
    assert len(ids) == 1001


def test_a_reworded_goal_changes_only_its_words():
    catalog = catalog_with_own(SHIPPED, reword({}, SHIPPED, "give-a-talk", "Speak at our meetup"))
    changed = catalog.compare(SHIPPED, keep_shape=False)
    assert changed.to_dict("list") == {
        ("goal", "self"): ["Speak at our meetup"],
        ("goal", "other"): ["Give a talk"],
    }


def test_a_reworded_goal_can_get_its_shipped_words_back():
    own = reword({}, SHIPPED, "give-a-talk", "Speak at our meetup")
    assert remove(own, "give-a-talk") == {}
    assert reword(own, SHIPPED, "give-a-talk", "Give a talk") == {}


def test_an_added_goal_can_be_reworded(bakery):
    (goal_id,) = bakery
    own = reword(bakery, SHIPPED, goal_id, "Open a bakery by the sea")
    assert words_of(catalog_with_own(SHIPPED, own), goal_id) == "Open a bakery by the sea"


def test_a_goal_set_aside_leaves_the_catalog_until_it_is_brought_back(bakery):
    (goal_id,) = bakery
    own = set_aside(set_aside(bakery, SHIPPED, "get-a-raise"), SHIPPED, goal_id)
    assert not {"get-a-raise", goal_id} & set(catalog_with_own(SHIPPED, own)["id"])
    assert goals_set_aside(SHIPPED, own)["id"].tolist() == ["get-a-raise", goal_id]
    own = bring_back(bring_back(own, SHIPPED, "get-a-raise"), SHIPPED, goal_id)
    assert own == bakery


def test_a_reworded_goal_set_aside_comes_back_with_its_new_words():
    own = reword({}, SHIPPED, "give-a-talk", "Speak at our meetup")
    there_and_back = bring_back(set_aside(own, SHIPPED, "give-a-talk"), SHIPPED, "give-a-talk")
    assert there_and_back == own


def test_an_added_goal_is_of_no_kind_until_the_person_says_which(bakery):
    (goal_id,) = bakery
    kinds = catalog_with_own(SHIPPED, bakery).set_index("id")["kind"]
    assert kinds[goal_id] == ""
    assert kinds.drop(goal_id).tolist() == SHIPPED["kind"].tolist()
    state = with_kind(bakery, goal_id, "state")
    assert states_of(catalog_with_own(SHIPPED, state)) == states_of(SHIPPED) | {goal_id}
    assert with_kind(state, goal_id, "") == bakery


def test_a_goal_of_the_list_stays_of_its_kind_in_other_words(tmp_path):
    own = reword({}, SHIPPED, "remote-work", "Work from the sea")
    assert "remote-work" in states_of(catalog_with_own(SHIPPED, own))
    change_own_goals(tmp_path, lambda _: own)
    assert "kind" not in (tmp_path / "goals.csv").read_text("utf-8")


def test_a_line_that_says_so_makes_a_goal_of_the_list_one_of_another_kind(tmp_path):
    (tmp_path / "goals.csv").write_text(
        "id,category,goal,detail,examples,bullet,aside,kind\n"
        "remote-work,work environment,Work remotely,,,62,,End\n"
    )
    assert "remote-work" not in states_of(catalog_with_own(SHIPPED, load_own_goals(tmp_path)))


@pytest.mark.parametrize(("goal_id", "kind"), [("nowhere", "end"), ("own-a", "dream")])
def test_an_unknown_kind_and_that_of_an_unknown_goal_are_refused(goal_id, kind):
    own = {"own-a": OwnGoal(id="own-a", category="job", goal="Bake")}
    with pytest.raises(ValueError, match=r"nowhere|dream"):
        with_kind(own, goal_id, kind)


def test_a_file_has_kinds_once_a_goal_has_one_and_not_before(tmp_path, bakery):
    (goal_id,) = bakery
    header = "id,category,goal,detail,examples,bullet,aside"
    change_own_goals(tmp_path, lambda _: bakery)
    path = tmp_path / "goals.csv"
    assert path.read_text("utf-8-sig") == f"{header}\n{goal_id},job,Open a bakery,,,,\n"
    change_own_goals(tmp_path, lambda own: with_kind(own, goal_id, "state"))
    assert path.read_text("utf-8-sig") == f"{header},kind\n{goal_id},job,Open a bakery,,,,,state\n"
    assert load_own_goals(tmp_path)[goal_id].kind == "state"


def test_a_kind_that_a_spreadsheet_wrote_is_read(tmp_path):
    (tmp_path / "goals.csv").write_text(
        "\ufeffID;Category;Goal;Detail;Examples;Bullet;Aside;Kind\n"
        "own-a;job;Bake;;;;; State \nown-b;job;Rest;;;;;END\n",
        "utf-8",
    )
    assert [goal.kind for goal in load_own_goals(tmp_path).values()] == ["state", "end"]


def test_changing_a_list_does_not_change_the_old_one(bakery):
    before = dict(bakery)
    set_aside(add(bakery, "other", "Sleep well"), SHIPPED, "get-a-raise")
    assert bakery == before


@pytest.mark.parametrize(
    ("category", "goal", "sentence"),
    [
        ("job", " \n", "the goal has no words; write what the goal is"),
        (" ", "Bake", "the category is empty; name the group"),
        ("job", "\ud83d", "the words hold half a character"),
    ],
)
def test_an_invalid_goal_is_refused(category, goal, sentence):
    with pytest.raises(ValueError, match=sentence):
        add({}, category, goal)


def test_an_unknown_goal_can_not_be_set_aside():
    with pytest.raises(ValueError, match='no goal has the id "nowhere"'):
        set_aside({}, SHIPPED, "nowhere")


@given(lists)
def test_a_saved_list_is_loaded_unchanged(tmp_path_factory, own):
    folder = tmp_path_factory.mktemp("home")
    change_own_goals(folder, lambda _: own)
    assert load_own_goals(folder) == own


@given(lists)
def test_no_cell_of_the_file_is_a_formula_to_a_spreadsheet(own):
    rows = csv.reader(io.StringIO(dumps(own).removeprefix("\ufeff")))
    assert not [cell for row in rows for cell in row if cell[:1] in {*"=+-@\t\r\uff1d"}]


def test_the_file_is_private_and_has_a_line_per_goal(tmp_path):
    home = tmp_path / "new" / "home"
    change_own_goals(home, lambda own: set_aside(own, SHIPPED, "get-a-raise"))
    path = home / "goals.csv"
    assert path.read_text(encoding="utf-8-sig") == (
        "id,category,goal,detail,examples,bullet,aside\n"
        "get-a-raise,job,Be paid more for the work I do,,,24,yes\n"
    )
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(home.stat().st_mode) == 0o700


def test_a_change_without_effect_makes_no_file(tmp_path):
    change_own_goals(tmp_path, lambda own: own)
    assert not (tmp_path / "goals.csv").exists()


def test_a_goal_added_to_the_file_by_hand_is_kept(tmp_path):
    (tmp_path / "goals.csv").write_text(
        "id,category,goal,detail,examples,bullet\nown-sleep,other,Sleep well,,,\n"
    )
    own = change_own_goals(tmp_path, lambda own: add(own, "job", "Open a bakery"))
    assert [goal.goal for goal in own.values()] == ["Sleep well", "Open a bakery"]
    assert load_own_goals(tmp_path) == own


def test_removing_a_goal_removes_no_past_answer(tmp_path, bakery):
    (goal_id,) = bakery
    journal = Journal(tmp_path)
    saved = journal.save(
        Reflection(year=2025).rate(goal_id, goal="Open a bakery", category="job", importance=9)
    )
    change_own_goals(tmp_path, lambda _: bakery)
    change_own_goals(tmp_path, lambda own: remove(own, goal_id))
    assert load_own_goals(tmp_path) == {}
    assert journal.load(2025) == saved
    assert journal.table()["goal"].tolist() == ["Open a bakery"]


HEADER = "id,category,goal,detail,examples,bullet,aside\n"


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (HEADER + "own-a,,Bake,,,,\n", "goals.csv, line 2: the category is empty"),
        (HEADER + "own-a,job,,,,,\n", 'goals.csv, line 2: goal "own-a" has no words'),
        (
            HEADER + "own-a,job,Bake,,,,\nown-a,job,Brew,,,,\n",
            'line 3: id "own-a" is already on line 2',
        ),
        (
            HEADER + "own-a,job,Bake,,,,perhaps\n",
            'line 2: aside is "perhaps"; it must be "yes" or empty',
        ),
        (
            HEADER.replace("aside", "kind") + "own-a,job,Bake,,,,dream\n",
            'line 2: kind "dream" is not known; write end or state, or leave it empty',
        ),
        (HEADER + "own-a,job,Bake,,,1e3,\n", 'line 2: bullet "1e3" is not a number'),
        (HEADER + "own-a,job,Bake, now,,,,\n", "line 2: 8 fields, but the first line names 7"),
        (
            HEADER.replace("aside", "colour") + "own-a,job,Bake,,,,red\n",
            'line 1: column "colour" is not known; remove it',
        ),
        ("id;category;goal\n", 'line 1: no column "detail"'),
        ("id,category\n", 'line 1: no column "goal"'),
    ],
)
def test_a_broken_file_is_refused_with_its_line_and_never_overwritten(tmp_path, text, sentence):
    path = tmp_path / "goals.csv"
    path.write_text(text)
    with pytest.raises(BadFileError, match=sentence):
        change_own_goals(tmp_path, lambda own: add(own, "job", "Open a bakery"))
    assert path.read_text() == text


@pytest.mark.parametrize("goal_id", ["-rest", "--", "भाषण", "1e3", "a" * 100])
def test_an_own_goal_with_any_id_of_a_list_is_read_back(tmp_path, goal_id):
    path = tmp_path / "list.csv"
    path.write_text(HEADER.replace(",aside", "") + f"{goal_id},job,Rest,,,\n", "utf-8")
    own = change_own_goals(tmp_path, lambda own: set_aside(own, load_catalog(path), goal_id))
    assert load_own_goals(tmp_path) == own
    assert own[goal_id].aside


def many(number, words):
    mine = [OwnGoal(id=f"own-{count}", category="job", goal=words) for count in range(number)]
    return {goal.id: goal for goal in mine}


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (lambda own: add(own, "job", "a" * 200_000), "a goal would have 200000 letters"),
        (lambda own: add(own, "job", "=" * 131_072), "a goal would have 131072 letters"),
        (lambda _: many(2001, "x"), "line 2002: over 2000 goals"),
        (lambda _: many(30, "x" * 90_000), "it would be over 2 MB"),
        (
            lambda own: {"own-b": OwnGoal(id="own-b", category="job", goal="x", bullet=12345)},
            'bullet "12345" is not a number',
        ),
        (lambda own: {"own-b": OwnGoal(id="own-c", category="job", goal="x")}, "not read back"),
        (lambda own: {"own-b": OwnGoal(id="own-b", category="job", goal="#N/A")}, "for a formula"),
    ],
)
def test_what_could_not_be_read_back_is_refused_and_never_written(tmp_path, change, sentence):
    change_own_goals(tmp_path, lambda own: add(own, "job", "Open a bakery"))
    text = (tmp_path / "goals.csv").read_text("utf-8")
    with pytest.raises(BadFileError, match=sentence) as refusal:
        change_own_goals(tmp_path, change)
    assert str(refusal.value).endswith("nothing is written")
    assert (tmp_path / "goals.csv").read_text("utf-8") == text


@pytest.mark.parametrize(
    "cell",
    [
        *("'", "''", "'''=", '"', "“”", "#N/A", "\u200b", "\ufeff", "a\x1cb", "\x85", "\x00"),
        *("\u2028", "a\nb", "a,b", "\t", "=1", "'=1", "\ud7ff\U0001f389"),
    ],
)
def test_whatever_a_cell_holds_the_file_is_read_or_refused(tmp_path, cell):
    for column in range(7):
        cells = ["own-a", "job", "Bake", "", "", "", ""]
        cells[column] = cell
        quoted = ",".join('"' + each.replace('"', '""') + '"' for each in cells)
        (tmp_path / "goals.csv").write_text(f"{HEADER}{quoted}\n", "utf-8")
        own = read_or_refused(tmp_path)
        if isinstance(own, str):
            assert own.startswith("goals.csv, line 2: ")
            continue
        changed = change_own_goals(tmp_path, lambda own: add(own, "job", "Brew"))
        assert load_own_goals(tmp_path) == changed
        assert own.items() <= changed.items()


def read_or_refused(folder):
    try:
        return load_own_goals(folder)
    except BadFileError as refusal:
        return str(refusal)


def test_a_file_may_have_no_goals(tmp_path):
    (tmp_path / "goals.csv").write_text(HEADER)
    assert load_own_goals(tmp_path) == {}
