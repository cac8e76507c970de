"""The page about the file format shows files that are read, and names every key."""

import re
from pathlib import Path

import pytest

from careerkit.catalog import own_goals_file
from careerkit.catalog.goals import load_catalog, read_rows
from careerkit.journal.codec import (
    CHOICE_KEYS,
    RATING_KEYS,
    SENTENCE_KEYS,
    YEAR_KEYS,
    dumps,
    loads,
)
from careerkit.reflection import BY_HAND, SAID, STAGES

PAGE = (Path(__file__).parent.parent / "docs/file-format.md").read_text("utf-8")
YEAR_TEXT = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)[1]
YEAR = loads(YEAR_TEXT, "the example")


def named(heading):
    """Return the keys in the first columns of the table under a heading."""
    part = PAGE.partition(f"### {heading}\n")[2].partition("\n#")[0]
    first = [line.split("|")[1] for line in part.splitlines() if line.startswith("| `")]
    return {key for cell in first for key in re.findall("`([a-z_]+)`", cell)}


def test_its_example_reads_back_the_same():
    assert loads(dumps(YEAR), "again") == YEAR


def test_its_example_is_understood_as_a_whole():
    assert YEAR.extra == {}
    known = set(load_catalog()["id"])
    assert set(YEAR.goals) <= known
    (choice,) = YEAR.choices
    assert set(choice.of) <= known
    (check_in,) = YEAR.check_ins
    assert check_in.goal in known


def test_its_tables_name_each_key_that_is_kept_and_no_other():
    assert named("The year") == {"format", *YEAR_KEYS}
    assert named("A goal") == {*RATING_KEYS}
    assert named("Under a time") == {*CHOICE_KEYS, *SAID}
    assert named("Under `not_this_year`") == {*SENTENCE_KEYS}
    assert f"`{BY_HAND}`" in PAGE


def test_its_example_has_each_key():
    keys = (*YEAR_KEYS, *RATING_KEYS, *CHOICE_KEYS, *SAID, *SENTENCE_KEYS)
    assert [key for key in keys if f"{key}:" not in YEAR_TEXT] == []


@pytest.mark.parametrize("stage", STAGES)
def test_it_names_each_stage(stage):
    assert f"`{stage}`" in PAGE


def test_its_list_of_own_goals_is_read(tmp_path):
    file = tmp_path / "goals.csv"
    file.write_text(re.search(r"```text\n(.*?)```", PAGE, re.DOTALL)[1], "utf-8")
    own = own_goals_file.loads(read_rows(file), file.name)
    assert [goal.aside for goal in own.values()] == [False, False, True]
