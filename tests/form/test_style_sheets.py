"""The style sheets of the page: what a rule must not cost."""

import re
from pathlib import Path

import pytest

import careerkit
from careerkit.form.page import Page

PACKAGE = Path(careerkit.__file__).parent
SHEETS = [*sorted((PACKAGE / "form/assets").glob("*.css")), PACKAGE / "views/chart.css"]


def selectors(css: str) -> list[str]:
    """Return the selectors of a style sheet, with those inside of media rules."""
    bare = re.sub(r"/\*.*?\*/", "", css, flags=re.DOTALL)
    heads = re.findall(r"([^{};]+)\{", bare)
    return [each.strip() for head in heads if "@" not in head for each in head.split(",")]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_the_page_is_sent_every_style_sheet(sheet):
    assert sheet.read_text(encoding="utf-8") in Page._css


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_has_rule_on_the_notebook_ends_in_a_star(sheet):
    # Each change anywhere on the page would make the browser lay out all of it anew.
    found = selectors(sheet.read_text(encoding="utf-8"))
    assert found
    costly = [each for each in found if ".jp-Notebook" in each and ":has(" in each]
    assert [each for each in costly if each.endswith("*")] == []


def elements_asked_for(selector: str) -> list[str]:
    """Return what a selector asks for by ":has()" that is an element of a kind, such as a title."""
    asked = re.findall(r":has\(((?:[^()]|\([^()]*\))*)\)", selector)
    return [each for each in asked if re.search(r"(?:^|[\s>+~,(])[a-z]", each)]


@pytest.mark.parametrize("sheet", SHEETS, ids=lambda sheet: sheet.name)
def test_no_has_rule_names_an_element_type(sheet):
    # Each key puts such elements in. The browser then looks at every cell anew: 3 to 5 ms a key.
    found = selectors(sheet.read_text(encoding="utf-8"))
    assert [each for each in found if elements_asked_for(each)] == []


def test_both_kinds_of_costly_rules_are_found():
    assert elements_asked_for(".a:has(> title)") == ["> title"]
    assert elements_asked_for(".a:has(.b button:nth-of-type(11)) > .c")
    assert elements_asked_for(".a:has(> .b, :checked)") == []
    css = "/* a, b {} */ @media print { .jp-Notebook:has(.x) .y > * { color: red } }"
    assert selectors(css) == [".jp-Notebook:has(.x) .y > *"]
