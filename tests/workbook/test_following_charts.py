"""Facts about the charts of an open year: what makes them follow, and how often."""

import asyncio

import pandas as pd
from support.parts import rate

import careerkit as ck
from careerkit.workbook.workbook import Workbook


def drawn(table: pd.DataFrame) -> str:
    return ",".join(table["importance"].dropna().astype(str))


def test_a_chart_follows_the_form(book):
    box = book.chart(ck.what_matters)
    before = box.children[0].html
    rate(book, "get-a-raise", 3)

    assert "<svg" in before
    assert "Be paid more" not in before
    assert "Be paid more" in box.children[0].html
    assert "Be paid more" in box.children[1].children[0].html


def test_any_chart_can_stand_beside_the_form(book):
    (columns,) = book.form_beside(ck.what_matters).children
    rate(book, "get-a-raise", 3)

    assert "Be paid more" in columns.children[1].children[0].html


def test_a_note_draws_no_chart_anew(book):
    rate(book, "get-a-raise", 3)
    box = book.chart(ck.what_matters)
    box.children[0].show("left alone")
    row = book.form.row("get-a-raise")
    next(each for each in row.children if "ck-note" in each._dom_classes).value = "canary"

    assert box.children[0].html == "left alone"


def test_in_a_notebook_only_the_newest_table_is_drawn(folder):
    seen = []

    async def live():
        from careerkit.form.chart_box import ChartBox

        def show(table):
            seen.append(drawn(table))
            return drawn(table)

        book = Workbook(ck.Journal(folder), 2026)
        box = ChartBox("test", show, show)
        box.is_in_view(True)
        for stop in range(1, 11):
            rate(book, "get-a-raise", stop)
            box.draw_soon(lambda: book.table)
        await box._drawing
        return box

    box = asyncio.run(live())
    assert box.children[0].html == "10"
    assert seen[-1] == "10"
    assert len(seen) < 10
