"""Reading a catalog that somebody wrote, and the errors for one that cannot be used."""

import time
import tracemalloc
from pathlib import Path

import pytest
from support.hostile import put

from careerkit.catalog.categories import categories_of
from careerkit.catalog.goals import COLUMNS, load_catalog, states_of
from careerkit.errors import BadFileError

HEADER = "id,category,goal,detail,examples,bullet"
GOAL = "give-a-talk,communication and community,Give a talk,About what?,a meetup,54"

BROKEN = {
    "a column is missing": (
        "id,category,goal,detail,examples\n",
        'my.csv, line 1: no column "bullet"; the first line must name '
        "id, category, goal, detail, examples, bullet",
    ),
    "a word alone": (
        "broken\n",
        'my.csv, line 1: no column "id", "category", "goal", "detail", "examples", "bullet"; '
        "the first line must name id, category, goal, detail, examples, bullet",
    ),
    "a column is there twice": (
        f"{HEADER},goal\n",
        'my.csv, line 1: column "goal" is there twice; keep one',
    ),
    "an id is there twice": (
        f"{HEADER}\n{GOAL}\n\n{GOAL}\n",
        'my.csv, line 4: id "give-a-talk" is already on line 2; each id must be unique',
    ),
    "an id is there twice, once with an accent of its own": (
        f"{HEADER}\n\u00e9t\u00e9,job,Rest,,,\ne\u0301te\u0301,job,Go,,,\n",
        'my.csv, line 3: id "e\u0301te\u0301" is already on line 2; each id must be unique',
    ),
    "an id is empty": (
        f"{HEADER}\n  ,job,Get a raise,,,\n",
        "my.csv, line 2: the id is empty; give each goal its own id, such as give-a-talk",
    ),
    "an id contains a space": (
        f"{HEADER}\nget a raise,job,Get a raise,,,\n",
        'my.csv, line 2: id "get a raise" is not made of letters, digits and hyphens; '
        "use only those",
    ),
    "a category is empty": (
        f"{HEADER}\n{GOAL}\nget-a-raise, ,Get a raise,,,\n",
        "my.csv, line 3: the category is empty; name the group that the goal belongs to",
    ),
    "a category is a whole sentence": (
        f"{HEADER}\nget-a-raise,{'all I want of a job ' * 3},Get a raise,,,\n",
        'my.csv, line 2: category "all I want of a job all I want of a job ..." has 59 letters; '
        "use at most 40",
    ),
    "a category is written in two ways": (
        f"{HEADER}\n{GOAL}\nget-a-raise,job,Get a raise,,,\ngo-freelance,Job,Go freelance,,,\n",
        'my.csv, line 4: category "Job" is written "job" on line 3; write it the same way',
    ),
    "21 categories": (
        f"{HEADER}\n" + "".join(f"a{at},group {at},Get a raise,,,\n" for at in range(30)),
        'my.csv, line 22: category "group 20" is one more than 20, the most a list can have; '
        "join some of them",
    ),
    "a goal has no words": (
        f"{HEADER}\nget-a-raise,job, ,,,\n",
        'my.csv, line 2: goal "get-a-raise" has no words; write what the goal is',
    ),
    "a field too many": (
        f"{HEADER}\nget-a-raise,job,Get a raise, a big one,,,24\n",
        "my.csv, line 2: 7 fields, but the first line names 6; "
        "put words that contain a comma in double quotes",
    ),
    "a field too few": (
        f"{HEADER}\nget-a-raise,job\n",
        "my.csv, line 2: 2 fields, but the first line names 6; "
        "put words that contain a comma in double quotes",
    ),
    "a quote is not closed": (
        f'{HEADER}\n{GOAL}\nget-a-raise,job,"Get a raise,,,\n',
        "my.csv, line 3: not valid CSV (unexpected end of data); close every quote that is opened",
    ),
    "words follow a quote": (
        f'{HEADER}\nget-a-raise,job,"Get" a raise,,,\n',
        "my.csv, line 2: not valid CSV (',' expected after '\"'); close every quote that is opened",
    ),
    "a bullet is not a number": (
        f"{HEADER}\nget-a-raise,job,Get a raise,,,²\n",
        'my.csv, line 2: bullet "²" is not a number; give its number in the post, or none',
    ),
    "a kind that is none": (
        f"{HEADER},kind\nget-a-raise,job,Get a raise,,,24,dream\n",
        'my.csv, line 2: kind "dream" is not known; write end or state, or leave it empty',
    ),
    "a kind of 5,000 letters": (
        f"{HEADER},kind\n{GOAL},end\nget-a-raise,job,Get a raise,,,24,{'a' * 5000}\n",
        f'my.csv, line 3: kind "{"a" * 40}" is not known; write end or state, or leave it empty',
    ),
    "the kinds are there twice": (
        f"{HEADER},kind,Kind\n",
        'my.csv, line 1: column "kind" is there twice; keep one',
    ),
    "a bullet of 5,000 digits": (
        f"{HEADER}\nget-a-raise,job,Get a raise,,,{'9' * 5000}\n",
        f'my.csv, line 2: bullet "{"9" * 40}" is not a number; '
        "give its number in the post, or none",
    ),
    "Latin-1": (
        f"{HEADER}\n{GOAL}\nzürich,job,Work in Zürich,,,\n".encode("latin-1"),
        "my.csv, line 3: not UTF-8 text; save the file as UTF-8: in Excel that is “CSV UTF-8”, and "
        "not “CSV”; other programs ask for it when they export",
    ),
    "half a file in UTF-16": (
        f"{HEADER}\n".encode("utf-16")[:-1],
        "my.csv, line 1: not UTF-8 text; save the file as UTF-8",
    ),
    "words with a comma in a row cut short": (
        f"{HEADER}\nget-a-raise,job,Get a raise, a big one\n",
        "my.csv, line 2: 4 fields, but the first line names 6; "
        "put words that contain a comma in double quotes",
    ),
    "words with a comma in curly quotes": (
        f"{HEADER}\nget-a-raise,job,“Get a raise, a big one”,,,\n",
        "my.csv, line 2: 7 fields, but the first line names 6; "
        'write " instead of curly quotes (“ ”), which keep no words together',
    ),
    "words in a column without a name": (
        f"{HEADER},,\nget-a-raise,job,Get a raise,,,,mine,\n",
        "my.csv, line 2: 8 fields, but the first line names 6; "
        "put words that contain a comma in double quotes",
    ),
    "words in a column without a name between others": (
        f"{HEADER},,formerly\nget-a-raise,job,Get a raise,,,,mine,\n",
        'my.csv, line 2: "mine" is in column 7, which has no name; name it or clear it',
    ),
    "an id that a spreadsheet took for a number": (
        f"{HEADER}\n1.00E+03,job,Get a raise,,,\n",
        'my.csv, line 2: id "1.00E+03" is what a spreadsheet makes of a number; make its column '
        "one of text and type the id again",
    ),
    "an id that a spreadsheet took for a date": (
        f"{HEADER}\n30.11.2026,job,Get a raise,,,\n",
        'my.csv, line 2: id "30.11.2026" is what a spreadsheet makes of a date; make its column '
        "one of text and type the id again",
    ),
    "words that a spreadsheet took for a formula": (
        f"{HEADER}\nget-a-raise,job,#NAME?,,,\n",
        'my.csv, line 2: goal is "#NAME?": the spreadsheet took the words for a formula; type them '
        "again with an apostrophe (') in front",
    ),
    "an id of 101 letters": (
        f"{HEADER}\n{'a' * 101},job,Get a raise,,,\n",
        f'my.csv, line 2: id "{"a" * 40}..." has 101 letters; use at most 100',
    ),
    "an id that begins with an accent": (
        f"{HEADER}\n\u0301a,job,Get a raise,,,\n",
        'my.csv, line 2: id "\u0301a" is not made of letters, digits and hyphens; use only those',
    ),
    "a spreadsheet's own file": (
        b"PK\x03\x04" + bytes(range(256)),
        "my.csv: is a spreadsheet's own file and not CSV; export it from there as CSV, in UTF-8",
    ),
    "UTF-16 without a mark": (
        f"{HEADER}\n{GOAL}\n".encode("utf-16-le"),
        'my.csv, line 1: no column "id", "category", "goal", "detail", "examples", "bullet"; '
        "the first line must name id, category, goal, detail, examples, bullet",
    ),
    "no goals": (
        f"{HEADER}\n\n,,,,,\n",
        "my.csv: it has no goals; add at least one",
    ),
    "nothing at all": (
        "",
        "my.csv: it has no goals; add at least one",
    ),
    "a hundred thousand goals": (
        f"{HEADER}\n" + "".join(f"a{number},job,x,,,\n" for number in range(100_000)),
        "my.csv, line 2002: over 2000 goals, the most a list can hold; remove some",
    ),
    "an endless quote": (
        f'{HEADER}\n{GOAL}\nget-a-raise,job,"' + "Get a raise\n" * 100_000,
        "my.csv, line 3: not valid CSV (field larger than field limit (131072)); "
        "close every quote that is opened",
    ),
    "NUL": (
        f"{HEADER}\nget\0a-raise,job,Get a raise,,,\n",
        'my.csv, line 2: id "get\0a-raise" is not made of letters, digits and hyphens; '
        "use only those",
    ),
    "a photograph": (
        b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(range(256)) * 4000,
        "my.csv, line 1: not UTF-8 text; save the file as UTF-8",
    ),
    "100 MB": (
        100_000_000,
        "my.csv: over 2 MB, the most a file can hold; check what was added to it",
    ),
}


def write(folder: Path, content: str | bytes | int) -> Path:
    path = folder / "my.csv"
    put(path, content.encode() if isinstance(content, str) else content)
    return path


@pytest.mark.parametrize(("content", "sentence"), BROKEN.values(), ids=BROKEN)
def test_a_bad_catalog_is_refused_with_file_line_and_remedy(tmp_path, content, sentence):
    with pytest.raises(BadFileError) as refusal:
        load_catalog(write(tmp_path, content))
    assert str(refusal.value) == sentence


@pytest.mark.parametrize("content", [content for content, _ in BROKEN.values()], ids=BROKEN)
def test_a_bad_catalog_is_refused_quickly_and_in_little_memory(tmp_path, content):
    path = write(tmp_path, content)
    tracemalloc.start()
    before = time.process_time()
    with pytest.raises(BadFileError):
        load_catalog(path)
    assert time.process_time() - before < 1
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert most < 100_000_000


def test_a_missing_catalog_is_named_in_the_error(tmp_path):
    with pytest.raises(BadFileError, match=r"^my\.csv: can't be read \(no such file"):
        load_catalog(tmp_path / "my.csv")


def test_a_byte_order_mark_is_ignored(tmp_path):
    path = write(tmp_path, b"\xef\xbb\xbf" + f"{HEADER}\r\n{GOAL}\r\n".encode())
    assert load_catalog(path)["id"].tolist() == ["give-a-talk"]


@pytest.mark.parametrize("goal_id", ["NA", "001", "null", "1e5", "True", "nan"])
def test_an_id_that_looks_like_something_else_stays_text(tmp_path, goal_id):
    path = write(tmp_path, f"{HEADER}\n{goal_id},job,Get a raise,NA,,\n")
    assert load_catalog(path)[["id", "detail"]].values.tolist() == [[goal_id, "NA"]]


def test_lines_are_numbered_as_in_an_editor(tmp_path):
    two_lines = 'get-a-raise,job,"Get\na raise",,,24'
    with pytest.raises(BadFileError, match="line 4: 1 fields"):
        load_catalog(write(tmp_path, f"{HEADER}\n{two_lines}\nbroken\n"))


def test_columns_may_be_in_any_order_with_others_between(tmp_path):
    path = write(tmp_path, "goal,mine,id,category,examples,detail,bullet\nGo,x,go,job,,,\n")
    frame = load_catalog(path)
    assert list(frame.columns) == list(COLUMNS)
    assert frame[["id", "goal"]].values.tolist() == [["go", "Go"]]


def test_a_goal_is_of_the_kind_that_its_list_says(tmp_path):
    lines = ["a,job,Arrive,,,,end", "b,job,Be there,,,, State ", "c,job,Come,,,,", "d,job,Do,,,"]
    catalog = load_catalog(write(tmp_path, "\n".join([f"{HEADER},kind", *lines])))
    assert catalog["kind"].tolist() == ["end", "state", "", ""]
    assert states_of(catalog) == {"b"}


def test_in_a_list_without_kinds_no_goal_is_of_any(tmp_path):
    catalog = load_catalog(write(tmp_path, f"{HEADER}\n{GOAL}\n"))
    assert catalog["kind"].tolist() == [""]
    assert states_of(catalog) == states_of(catalog.drop(columns="kind")) == frozenset()


def test_a_list_may_have_categories_of_its_own_in_its_own_order(tmp_path):
    lines = ["a,teaching of AI,Teach,,,", "b,نشر,اكتب كتابا,,,", "c,teaching of AI,Mentor,,,"]
    catalog = load_catalog(write(tmp_path, "\n".join([HEADER, *lines])))
    assert categories_of(catalog) == ["teaching of AI", "نشر"]
    assert catalog["goal"].tolist() == ["Teach", "اكتب كتابا", "Mentor"]


def test_twenty_categories_are_not_too_many(tmp_path):
    lines = [f"a{at},group {at},Get a raise,,," for at in range(20)]
    assert len(categories_of(load_catalog(write(tmp_path, "\n".join([HEADER, *lines]))))) == 20


WRITTEN = f'{HEADER}\n{GOAL}\nlearn,voice,"Sing, and not only in the shower",,a; b,\n'


@pytest.mark.parametrize(
    "content",
    {
        "Excel's CSV UTF-8": b"\xef\xbb\xbf" + WRITTEN.replace("\n", "\r\n").encode(),
        "old Excel for the Mac": WRITTEN.replace("\n", "\r").encode(),
        "Excel's Unicode text": WRITTEN.replace('"', "")
        .replace("Sing, and", "Sing~ and")
        .replace(",", "\t")
        .replace("~", ",")
        .encode("utf-16"),
        "UTF-16 the other way round": b"\xfe\xff" + WRITTEN.encode("utf-16-be"),
        "Excel where numbers have a comma": (
            "\ufeffsep=;\r\n"
            + WRITTEN.replace(",,a; b,", ',,"a~ b",')
            .replace("Sing, and", "Sing| and")
            .replace(",", ";")
            .replace("|", ",")
            .replace("~", ";")
        ).encode(),
        "empty columns at the end of each row": WRITTEN.replace("\n", ",,\n").encode(),
        "an empty column with a row that is shorter": WRITTEN.replace("\n", ",,,\n", 1).encode(),
        "empty rows at the end": (WRITTEN + ",,,,,\n , ,,,,\n\n").encode(),
        "no empty cells at the end of a row": WRITTEN.replace("a; b,\n", "a; b\n").encode(),
        "capital letters and quotes": WRITTEN.replace(
            HEADER, '"Id","Category","Goal","Detail","Examples","Bullet"'
        ).encode(),
        "the name of Numbers' table": ("Table 1\n" + WRITTEN).encode(),
        "a comma list opened where semicolons are used": WRITTEN.replace(
            'learn,voice,"Sing, and not only in the shower",,a; b,',
            '"learn,voice,""Sing, and not only in the shower"",,a; b,"',
        ).encode(),
    }.items(),
    ids=lambda item: item[0],
)
def test_what_a_spreadsheet_writes_by_itself_is_read(tmp_path, content):
    goals = load_catalog(write(tmp_path, content[1]))
    assert goals["id"].tolist() == ["give-a-talk", "learn"]
    assert goals["goal"].tolist() == ["Give a talk", "Sing, and not only in the shower"]
    assert goals["examples"].tolist() == ["a meetup", "a; b"]
    assert goals["bullet"].fillna(0).tolist() == [54, 0]


@pytest.mark.parametrize(
    "goal_id",
    ["भाषण-देना", "พูด", "தமிழ்", "می‌خواهم", "e\u0301cole", "ללמד", "講演する", "শেখা_2", "-a"],
)
def test_an_id_may_be_in_any_language_and_script(tmp_path, goal_id):
    path = write(tmp_path, f"{HEADER}\n{goal_id},job,Get a raise,,,\n")
    assert load_catalog(path)["id"].tolist() == [goal_id]
