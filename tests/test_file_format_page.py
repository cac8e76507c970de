"""The page about the file format shows files that are read, and names every key."""

import re
from dataclasses import fields
from pathlib import Path

import pytest

from careerkit.catalog import own_goals_file
from careerkit.catalog.goals import load_catalog, read_rows
from careerkit.choices.made import choices_made
from careerkit.journal.year_file import dumps, loads
from careerkit.reflection import STAGES, Rating, Reflection
from careerkit.steps.check_ins import check_ins

PAGE = (Path(__file__).parent.parent / "docs/file-format.md").read_text("utf-8")
YEAR_TEXT = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1]
YEAR = loads(YEAR_TEXT, "the example")


def keys_in(value):
    """Return all keys below a value, but not ids and times."""
    if not isinstance(value, dict):
        return set()
    return {each for each in value if re.fullmatch("[a-z_]+", each)}.union(
        *(keys_in(each) for each in value.values())
    )


def named(heading):
    """Return the keys in the first columns of the table under a heading."""
    part = PAGE.partition(f"### {heading}\n")[2].partition("\n#")[0]
    first = [line.split("|")[1] for line in part.splitlines() if line.startswith("| `")]
    return {each for cell in first for each in re.findall("`([a-z_]+)`", cell)}


def test_its_example_reads_back_the_same():
    assert loads(dumps(YEAR), "again") == YEAR


def test_its_example_is_understood_as_a_whole():
    assert len(choices_made(YEAR)) == len(check_ins(YEAR)) == 1
    known = set(load_catalog()["id"])
    assert set(YEAR.goals) <= known
    assert set(choices_made(YEAR)[0].of) <= known


def test_its_tables_name_each_key_of_the_example_and_no_other():
    assert named("The year") == {"format", *keys_at_the_top()}
    assert named("A goal") == {
        *(each.name for each in fields(Rating) if each.name != "extra"),
        *(name for each in YEAR.goals.values() for name in each.extra),
    }
    assert named("Under a time") == keys_in(
        {name: YEAR.extra[name] for name in ("choices", "check_ins")}
    ) - {"choices", "check_ins"}


def keys_at_the_top():
    return {each.name for each in fields(Reflection) if each.name != "extra"} | set(YEAR.extra)


@pytest.mark.parametrize("stage", STAGES)
def test_it_names_each_stage(stage):
    assert f"`{stage}`" in PAGE


def test_it_names_every_key_that_the_code_keeps():
    kept = re.compile(r'^[A-Z_]+ = "([a-z_]+)"\n"""The key of a ', re.MULTILINE)
    rooms = (Path(__file__).parent.parent / "careerkit").rglob("*.py")
    found = {key for path in rooms for key in kept.findall(path.read_text("utf-8"))}
    assert found >= {"catalog", "compared", "before_comparing", "choices"}
    assert {each for each in found if f"`{each}`" not in PAGE} == set()


def test_its_list_of_own_goals_is_read(tmp_path):
    file = tmp_path / "goals.csv"
    file.write_text(re.search(r"```text\n(.*?)```", PAGE, re.DOTALL)[1], "utf-8")
    own = own_goals_file.loads(read_rows(file), file.name)
    assert [each.aside for each in own.values()] == [False, False, True]
