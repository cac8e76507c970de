"""Facts about the README: what it shows is so."""

import re
from pathlib import Path

import pytest

from careerkit.catalog.goals import load_catalog

ROOT = Path(__file__).parent.parent
TEXT = (ROOT / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "command", ["pip install uv && uv run careerkit", "pip install uv && uv run pytest"]
)
def test_both_commands_stand_on_lines_of_their_own(command):
    assert f"\n    {command}\n" in TEXT


@pytest.mark.parametrize("target", re.findall(r"\]\((?!https?:)([^)#]+)\)", TEXT))
def test_what_it_links_to_is_there(target):
    assert (ROOT / target).exists()


def test_it_counts_the_goals_as_they_are():
    assert f"you {len(load_catalog())} goals that other developers have named" in TEXT


def test_the_post_is_credited():
    assert "https://jvns.ca/blog/2018/09/30/some-possible-career-goals/" in TEXT
