"""The pages of the documentation show what is there."""

import re
from pathlib import Path

import pytest

DOCS = Path(__file__).parent.parent / "docs"
PAGES = sorted(DOCS.glob("*.md"))
ADDRESS = re.compile(r'(?:src|srcset)="([^"]+)"|\]\((?!https?:|#)([^)#]+)')
MOST_BYTES = {".png": 150_000, ".gif": 1_500_000, ".svg": 50_000}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_what_a_page_shows_and_links_to_is_there(page):
    found = ["".join(each) for each in ADDRESS.findall(page.read_text("utf-8"))]
    assert [each for each in found if not (DOCS / each).exists()] == []


def test_every_picture_is_shown_and_small():
    pages = [*PAGES, DOCS.parent / "README.md", DOCS.parent / "CONTRIBUTING.md"]
    text = "\n".join(page.read_text("utf-8") for page in pages)
    pictures = [each for each in DOCS.rglob("*.*") if each.suffix in MOST_BYTES]
    assert len(pictures) > 10
    assert [each.name for each in pictures if each.name not in text] == []
    assert {
        each.name: size
        for each in pictures
        if (size := each.stat().st_size) > MOST_BYTES[each.suffix]
    } == {}
