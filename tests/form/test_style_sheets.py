"""The style sheets of the page: what a rule must not cost."""

import re
from pathlib import Path

import pytest

import careerkit.form

SHEETS = sorted((Path(careerkit.form.__file__).parent / "assets").glob("*.css"))


def selectors(css: str) -> list[str]:
    """Return the selectors of a style sheet, with those inside of media rules."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    heads = re.findall(r"([^{};]+)\{", bare)
    return [each.strip() for head in heads if "@" not in head for each in head.split(",")]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_rule_asks_the_whole_notebook_about_everything(sheet):
    # Each change anywhere on the page would make the browser lay out all of it anew.
    found = selectors(sheet.read_text(encoding="utf-8"))
    assert found
    costly = [each for each in found if ".jp-Notebook" in each and ":has(" in each]
    assert [each for each in costly if each.endswith("*")] == []


def test_such_a_rule_would_be_found():
    css = "/* a, b {} */ @media print { .jp-Notebook:has(.x) .y > * { color: red } }"
    assert selectors(css) == [".jp-Notebook:has(.x) .y > *"]
