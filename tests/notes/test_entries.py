"""The dated entries in the text of a file of notes."""

import pytest

from careerkit.notes.dates import When
from careerkit.notes.entries import MOST_LETTERS, entries_in, of_year
from careerkit.reflection import DatedEntry


def read(text, ending=".md", when=None):
    """Return the entries of a file as pairs of date and text."""
    found = entries_in(text, ending, when or When())
    return [(entry.date, entry.text) for entry in found.entries]


def test_days_stand_below_months_below_years():
    text = """\
# 2026
## March
### 14
- shipped the parser
- rested
### Sun 15th
went home
## April
A month without days.
# 2025
new year
"""
    assert read(text) == [
        ("2026-03-14", "shipped the parser"),
        ("2026-03-14", "rested"),
        ("2026-03-15", "went home"),
        ("2026-04", "A month without days."),
        ("2025", "new year"),
    ]


def test_a_year_among_the_words_of_a_heading_completes_the_dates_below_it():
    text = """\
# Work log 2026
Things I would forget.
- 3 Nov: shipped the parser
## 12 November
- rested
## Ideas
- write a book
"""
    found = entries_in(text, ".md", When())
    assert [(entry.date, entry.text) for entry in found.entries] == [
        ("2026-11-03", "shipped the parser"),
        ("2026-11-12", "rested"),
    ]
    assert found.undated == 2
    assert read("# From 2024 to 2026\n## 12 November\n- rested\n") == []


def test_a_heading_of_another_kind_ends_the_date_above_it():
    text = "# 2026-03-14\nshipped it\n# Ideas\nwrite a book\n"
    found = entries_in(text, ".md", When())
    assert [entry.text for entry in found.entries] == ["shipped it"]
    assert found.undated == 1


def test_a_heading_below_a_date_stands_above_its_first_piece():
    assert read("# 2026-03-14\n## Work\nshipped it\n\nrested\n## Home\n") == [
        ("2026-03-14", "Work\nshipped it"),
        ("2026-03-14", "rested"),
        ("2026-03-14", "Home"),
    ]


def test_words_beside_the_date_of_a_heading_are_kept():
    assert read("## 2026-03-14 – Retro\nIt went well.\n") == [
        ("2026-03-14", "Retro\nIt went well.")
    ]


def test_months_and_days_may_stand_on_one_level():
    text = "* March 2026\n* 14 Mar\n* shipped it\n* 15 Mar: rested\n"
    assert read(text) == [("2026-03-14", "shipped it"), ("2026-03-15", "rested")]
    assert read("## March 2026\n## 14\nshipped it\n## 15\nrested\n") == [
        ("2026-03-14", "shipped it"),
        ("2026-03-15", "rested"),
    ]


def test_a_number_or_a_month_alone_is_no_date_below_a_day():
    text = "# 1\none\n# May\ntwo\n"
    assert read(text, when=When(2026, 3, 14)) == [
        ("2026-03-14", "1\none"),
        ("2026-03-14", "May\ntwo"),
    ]


def test_dated_lines_of_plain_text_are_an_entry_each():
    text = "2026-03-14 shipped it\n2026-03-15 rested\nall day\n\nand all night\n"
    assert read(text, ".txt") == [
        ("2026-03-14", "shipped it"),
        ("2026-03-15", "rested\nall day"),
        ("2026-03-15", "and all night"),
    ]


def test_what_stands_below_an_item_is_a_part_of_it():
    text = "# 2026-03-14\n- shipped it\n  - with tests\n\n    all of them\n- rested\n"
    assert read(text) == [
        ("2026-03-14", "shipped it\n- with tests\nall of them"),
        ("2026-03-14", "rested"),
    ]


def test_a_list_in_a_list_is_kept_however_deep():
    items = "".join(f"{'  ' * depth}- item {depth}\n" for depth in range(40))
    ((_, text),) = read(f"# 2026-03-14\n{items}")
    assert text.endswith("- item 39")


def test_items_below_a_date_in_a_list_are_an_entry_each():
    assert read("- 2026-03-14\n  - shipped it\n  - rested\n") == [
        ("2026-03-14", "shipped it"),
        ("2026-03-14", "rested"),
    ]


def test_the_files_date_counts_where_the_text_has_none():
    assert read("- shipped it\n- 15 Mar: rested\n", when=When(2026, 3, 14)) == [
        ("2026-03-14", "shipped it"),
        ("2026-03-15", "rested"),
    ]


@pytest.mark.parametrize(
    "properties",
    ["---\ntitle: A day\ndate: 2026-03-14\n---\n", '+++\ndate = "2026-03-14T10:00:00"\n+++\n'],
)
def test_the_date_among_a_files_properties_counts_and_they_are_no_piece(properties):
    assert read(f"{properties}shipped it\n") == [("2026-03-14", "shipped it")]


def test_what_stands_between_two_rules_is_kept():
    assert read("---\n2026-03-14 shipped it\n---\n2026-03-15 rested\n") == [
        ("2026-03-14", "shipped it"),
        ("2026-03-15", "rested"),
    ]


def test_dated_lines_above_a_rule_are_an_entry_each():
    assert read("2026-03-14 shipped it\n2026-03-15 rested\n---\n2026-03-16 read\n") == [
        ("2026-03-14", "shipped it"),
        ("2026-03-15", "rested"),
        ("2026-03-16", "read"),
    ]
    assert read("March 2026\n==========\n- shipped it\n") == [("2026-03", "shipped it")]


def test_text_is_kept_as_it_is_written():
    text = "# 2026-03-14\n**Shipped** `it` <b>now</b> $x^2$ [here](https://example.org)\n"
    assert read(text)[0][1] == "**Shipped** `it` <b>now</b> $x^2$ [here](https://example.org)"


def test_a_heading_in_a_code_block_is_none():
    assert read("# 2026-03-14\n```\n# 2025-01-01\nx = 1\n```\n") == [
        ("2026-03-14", "# 2025-01-01\nx = 1")
    ]


def test_dates_in_a_fence_are_not_the_persons():
    log = "2026-01-05 10:12 error\n2026-01-06 10:13 error"
    items = f"- and mended it\n  ```\n  {log[:22]}\n  ```\n"
    text = f"# 2026-03-14\n```\n{log}\n```\nfound out why\n{items}"
    assert read(text) == [
        ("2026-03-14", log),
        ("2026-03-14", "found out why"),
        ("2026-03-14", f"and mended it\n{log[:22]}"),
    ]


def test_dated_lines_of_indented_plain_text_are_an_entry_each():
    assert read(
        "done this spring\n\n    2026-03-14 shipped it\n    2026-03-15 rested\n", ".txt"
    ) == [
        ("2026-03-14", "shipped it"),
        ("2026-03-15", "rested"),
    ]


def test_a_drawer_that_nobody_closed_hides_nothing():
    text = "* 2026-03-14\n:LOGBOOK:\nshipped it\n* 2026-03-15\n:ID: 3\n:NOTE:\nrested\n"
    assert [words for _, words in read(text, ".org")] == [
        ":LOGBOOK:\nshipped it",
        ":ID: 3\n:NOTE:\nrested",
    ]


def test_a_long_entry_is_cut():
    ((_, text),) = read(f"# 2026-03-14\n{'word ' * 1000}\n")
    assert len(text) <= MOST_LETTERS
    assert text.endswith("word…")


def test_org_headlines_timestamps_and_closing_times_are_dates():
    text = """\
#+TITLE: log
* March 2026
** 14 Mar
*** DONE Ship the parser
CLOSED: [2026-03-15 Sun 10:00]
:PROPERTIES:
:ID: 3
:END:
At last.
- rested
** <2026-03-20 Fri> Retro
* [2026-04-01 Wed]
# a comment
went home
"""
    assert read(text, ".org") == [
        ("2026-03-15", "DONE Ship the parser\nAt last."),
        ("2026-03-15", "rested"),
        ("2026-03-20", "Retro"),
        ("2026-04-01", "went home"),
    ]


@pytest.mark.parametrize("text", ["", "\n", "# Work log\n", "---\ndate: 2026-03-14\n---\n"])
def test_a_file_without_text_has_no_entries_and_nothing_undated(text):
    found = entries_in(text, ".md", When())
    assert (found.entries, found.undated) == ((), 0)


def test_a_year_holds_its_entries_up_to_today_in_order():
    dates = ["2026-03-15", "2025-12-31", "2026", "2026-03", "2026-03-14", "2026-03-16", "2026-04"]
    entries = [DatedEntry(date=date, text="so") for date in dates]
    of_2026 = [entry.date for entry in of_year(entries, 2026, "2026-03-15")]
    assert of_2026 == ["2026", "2026-03", "2026-03-14", "2026-03-15"]
