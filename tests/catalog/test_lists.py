"""Lists beside careerkit's own: found by name, told apart by their goals."""

from pathlib import Path

import pytest

from careerkit.catalog.goals import load_catalog
from careerkit.catalog.lists import SHIPPED, find_list, name_for
from careerkit.files.package_data import package_path
from careerkit.reflection import Reflection

LISTS = {name: load_catalog(package_path(path)) for name, path in SHIPPED.items()}
IDS = {"goals": "goal-ids.txt", "research": "research-goal-ids.txt"}


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_list_reads_well_on_every_row(name):
    goals = LISTS[name]
    assert len(goals) >= 40
    assert goals["goal"].str.len().between(1, 90).all()
    assert not goals["goal"].duplicated().any()
    assert goals["detail"].str.fullmatch(r"|.+\?").all()
    assert goals["id"].str.fullmatch(r"[a-z]+(-[a-z]+)*").all()


RETIRED = {"goals": {"become-a-baker"}, "research": set()}
"""Ids that no goal has any more; answers under them stay in the years' files."""


@pytest.mark.parametrize("name", SHIPPED)
def test_no_id_of_a_shipped_list_is_removed_unless_it_is_retired_for_good(name):
    given = (Path(__file__).parent / IDS[name]).read_text().split()
    assert set(given) - set(LISTS[name]["id"]) == RETIRED[name]


def test_no_id_is_in_two_shipped_lists():
    assert set(LISTS["goals"]["id"]) & set(LISTS["research"]["id"]) == set()


def test_a_list_is_found_again_by_the_name_that_is_written_down(tmp_path):
    for named in ("research", "my-goals.csv", str(tmp_path.parent / "mine.csv")):
        assert name_for(find_list(named, tmp_path), tmp_path) == named
    assert name_for(find_list(str(tmp_path / "mine.csv"), tmp_path), tmp_path) == "mine.csv"


def test_a_year_belongs_to_the_list_that_holds_its_goals():
    year = Reflection(year=2025)
    for row in LISTS["goals"].head(10).itertuples():
        year = year.rate(row.id, goal=row.goal)
    assert find_list("goals", Path()).is_list_of(year, find_list("my-copy.csv", Path()))
    assert not find_list("research", Path()).is_list_of(year, find_list("goals", Path()))


def test_the_example_of_the_page_on_lists_is_a_list(tmp_path):
    page = (Path(__file__).parents[2] / "docs" / "lists.md").read_text("utf-8")
    start = page.index("    id,category,")
    lines = [line.removeprefix("    ") for line in page[start : page.index("| column")].split("\n")]
    path = tmp_path / "mine.csv"
    path.write_text("\n".join(lines))
    assert load_catalog(path)["category"].tolist() == ["body", "voice"]
