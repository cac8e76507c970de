"""Every page that careerkit writes is HTML by the letter, as two programs read it."""

import os
import subprocess
from pathlib import Path

import pytest
from support.browser import missing
from support.pictures import TABLES
from support.report_pages import PAGES

from careerkit.views import VIEWS
from careerkit.views.svg import stylesheet, to_svg

pytestmark = pytest.mark.thorough

CHECKERS = ("html-validate", "nu")

PAGE = '<!DOCTYPE html>\n<html lang="en"><head><title>Page</title>{}</head><body>{}</body></html>\n'

MISTAKES = {
    "an attribute that has no place": '<p><input type="checkbox" autocomplete="off"></p>',
    "an element that has no place": "<ul><p>One</p></ul>",
    "an id twice": '<p id="one"></p><p id="one"></p>',
}
"""Of each kind a part of a page, which both programs must find."""


@pytest.fixture(params=CHECKERS)
def complaints(request):
    """Return what a program says of these pages, if anything."""
    program = Path(os.environ.get("CAREERKIT_HTML", "")) / request.param
    if not program.is_file():
        missing(
            "These tests need two programs that check HTML: run `.ci/html FOLDER`, which puts them "
            "there, and name the folder in the variable CAREERKIT_HTML."
        )

    def said(pages):
        ran = subprocess.run([program.resolve(), *pages], text=True, capture_output=True)
        assert bool(ran.returncode) is bool(ran.stdout + ran.stderr)
        return ran.stdout + ran.stderr

    return said


@pytest.fixture(scope="module")
def pages(tmp_path_factory):
    """The files of all pages, and of one that shows every chart of each size."""
    folder = tmp_path_factory.mktemp("pages")
    for name, page in PAGES.items():
        (folder / f"{name}.html").write_text(page(), encoding="utf-8")
    for size, table in TABLES.items():
        drawn = "".join(
            f'<div class="ck-chart">{to_svg(view(table))}</div>' for view in VIEWS.values()
        )
        page = PAGE.format(f"<style>{stylesheet()}</style>", drawn)
        (folder / f"charts, {size}.html").write_text(page, encoding="utf-8")
    return sorted(folder.iterdir())


def test_every_page_is_valid(complaints, pages):
    assert complaints(pages) == ""


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_is_found(complaints, mistake, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE.format("", MISTAKES[mistake]), encoding="utf-8")
    assert complaints([path]) != ""


def test_a_page_without_a_mistake_is_not_complained_of(complaints, tmp_path):
    path = tmp_path / "page.html"
    path.write_text(PAGE.format("", "<p>One</p>"), encoding="utf-8")
    assert complaints([path]) == ""
