"""What a saved notebook keeps of the workbook's parts: short words that tell nothing."""

from importlib import import_module
from inspect import getmembers, isclass
from pkgutil import iter_modules

import ipywidgets as widgets
import pytest
from support.canaries import canaries

import careerkit as ck
import careerkit.form
import careerkit.workbook
from careerkit.form.kept_text import KeptText
from careerkit.workbook.check_in_page import open_check_in
from careerkit.workbook.workbook import Workbook

MOST_LETTERS = 40
PARTS = {
    "workbook": lambda book: book,
    "form": lambda book: book.form,
    "a goal's row": lambda book: book.form.row("give-a-talk"),
    "form_beside": lambda book: book.form_beside(ck.priority_clusters),
    "chart": lambda book: book.chart(ck.what_matters),
    "side_by_side": lambda book: book.side_by_side([book.letter()], [book.choice()]),
    "choice": lambda book: book.choice(),
    "questions": lambda book: book.questions(),
    "letter": lambda book: book.letter(),
    "check_in": lambda book: book.check_in(),
    "comparison": lambda book: book.comparison(),
    "exports": lambda book: book.exports(),
    "a view": lambda book: ck.what_matters,
}
"""What a cell can show, by the method that gives it."""


@pytest.fixture
def book(folder):
    """A workbook with an earlier year; whatever was said in both is told from all other words."""
    for year in (2025, 2026):
        ck.Journal(folder).save(canaries(year))
    return ck.open_workbook(ck.Journal(folder), year=2026)


def kept(shown):
    """Return the text that a notebook keeps of what a cell shows."""
    bundle = getattr(shown, "_repr_mimebundle_", dict)()
    data = bundle[0] if isinstance(bundle, tuple) else bundle
    return data.get("text/plain", repr(shown))


def tells_nothing(text):
    return text.startswith("<careerkit ") and len(text) <= MOST_LETTERS and "0x" not in text


@pytest.mark.parametrize("part", PARTS)
def test_a_notebook_keeps_no_answer_and_no_place_in_memory(book, part):
    shown = PARTS[part](book)
    assert [text for text in (repr(shown), kept(shown)) if not tells_nothing(text)] == []
    assert "word" not in repr(shown)


def test_every_method_that_gives_a_part_is_looked_at():
    public = {name for name in vars(Workbook) if not name.startswith("_")}
    assert public - PARTS.keys() == {"catalog", "table"}


def test_neither_does_it_of_the_open_years(book):
    comparison = book.comparison()
    comparison._show()
    assert len(comparison.children) > 2
    assert [text for text in map(repr, comparison.children) if not tells_nothing(text)] == []


def test_neither_does_it_of_a_year_that_cannot_be_opened(folder):
    folder.mkdir()
    (folder / "2026.yaml").write_text("format: 1\nyear: 2026\ngoals: secretword\n")
    broken = ck.open_workbook(ck.Journal(folder), year=2026)
    notices = [broken.form, open_check_in(ck.Journal(folder), year=2026)]
    assert [kept(notice) for notice in notices] == ["<careerkit notice>"] * 2
    for part in (broken.questions(), broken.comparison()):
        assert "0x" not in kept(part)
        assert "secretword" not in kept(part)


def our_widgets():
    """Return every class of ours that is a widget; all are in these two packages."""
    return sorted(
        {
            member
            for package in (careerkit.form, careerkit.workbook)
            for module in iter_modules(package.__path__, f"{package.__name__}.")
            for _, member in getmembers(import_module(module.name), isclass)
            if issubclass(member, widgets.Widget) and member.__module__.startswith("careerkit.")
        },
        key=lambda member: member.__name__,
    )


@pytest.mark.parametrize("widget", our_widgets(), ids=lambda widget: widget.__name__)
def test_every_widget_of_ours_tells_only_what_it_is(widget):
    assert issubclass(widget, KeptText)
    assert widget.__repr__ is KeptText.__repr__
