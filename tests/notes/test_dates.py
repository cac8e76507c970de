"""Dates are read in the usual ways, and none is guessed."""

import pytest

from careerkit.notes.dates import When, date_of_names, leading_date, order_in, whole_date

DAY = When(2026, 3, 14)


@pytest.mark.parametrize(
    ("line", "rest"),
    [
        ("2026-03-14", ""),
        ("2026/3/14 shipped it", "shipped it"),
        ("2026_03_14", ""),
        ("2026.03.14: shipped it", "shipped it"),
        ("14 March 2026", ""),
        ("14th of March, 2026 - shipped it", "shipped it"),
        ("14. March 2026", ""),
        ("Sat, 14 Mar 2026: shipped it", "shipped it"),
        ("Saturday, March 14th, 2026", ""),
        ("Mar 14, 2026: shipped it", "shipped it"),
        ("**2026-03-14** shipped it", "shipped it"),
        ("[[2026-03-14]] shipped it", "shipped it"),
        ("<2026-03-14 Sat 10:00> shipped it", "shipped it"),
        ("2026-03-14 (Sat) shipped it", "shipped it"),
        ("2026-03-14T10:00:00+01:00 shipped it", "shipped it"),
        ("x 2026-03-14 shipped it", "shipped it"),
        ("[x] 2026-03-14 shipped it", "shipped it"),
        ("14.03.2026 shipped it", "shipped it"),
        ("03/14/2026 shipped it", "shipped it"),
        ("2026-03-14 | shipped it", "shipped it"),
    ],
)
def test_a_day_at_the_beginning_of_a_line_is_read(line, rest):
    assert leading_date(line) == (DAY, rest)


@pytest.mark.parametrize("line", ["14 Mar", "14 March: shipped it", "Mar 14", "Sat 14 Mar - it"])
def test_a_day_without_its_year_is_a_part_of_a_date(line):
    when, _ = leading_date(line)
    assert when == When(None, 3, 14)
    assert str(when.within(When(2026))) == "2026-03-14"
    assert str(when.within(When())) == ""


@pytest.mark.parametrize(
    "line",
    [
        *("shipped it on 2026-03-14", "14 items", "May 5 people came", "5 may be too many"),
        *("2026-13-01", "30 Feb 2026", "2026-03-14foo", "12026-03-14", "20260314", "Sunday papers"),
        *("1.2.3 released", "14 marketing mails", "", "3/4 of the work"),
    ],
)
def test_what_only_looks_like_a_day_is_none(line):
    assert leading_date(line) is None


def test_a_date_that_can_be_read_in_two_ways_is_none_of_them():
    assert leading_date("3.4.2026 shipped it") == (When(), "shipped it")
    assert leading_date("4/4/2026 shipped it") == (When(2026, 4, 4), "shipped it")


@pytest.mark.parametrize(
    ("other", "order", "date"),
    [
        ("14.4.2026", "day first", "2026-04-03"),
        ("4/14/2026", "month first", "2026-03-04"),
        ("14.4.2026, 4/14/2026", "", ""),
        ("5.4.2026", "", ""),
    ],
)
def test_another_date_of_the_file_tells_which_number_is_the_day(other, order, date):
    assert order_in(f"3.4.2026 and {other}") == order
    when, _ = leading_date("3.4.2026", order_in(f"3.4.2026 and {other}"))
    assert str(when) == date


@pytest.mark.parametrize(
    ("line", "when"),
    [
        ("March 2026", When(2026, 3)),
        ("March, 2026:", When(2026, 3)),
        ("2026-03", When(2026, 3)),
        ("2026", When(2026)),
        ("Sept", When(None, 9)),
        ("14", When(None, None, 14)),
        ("Sat 14th", When(None, None, 14)),
        ("March of 2026", None),
        ("2026-W11", None),
        ("Marching on", None),
    ],
)
def test_a_month_a_year_or_a_day_of_a_month_is_all_of_its_line(line, when):
    assert whole_date(line) == when


@pytest.mark.parametrize(
    ("names", "date"),
    [
        (["2026-03-14"], "2026-03-14"),
        (["journals", "2026_03_14"], "2026-03-14"),
        (["20260314"], "2026-03-14"),
        (["Journal 2026-03-14 in the train"], "2026-03-14"),
        (["2026-03"], "2026-03"),
        (["2026"], "2026"),
        (["2026", "03", "14"], "2026-03-14"),
        (["2026", "March", "14-standup"], "2026-03-14"),
        (["2026", "03-March", "2026-03-14"], "2026-03-14"),
        (["2025", "2026-03-14"], "2026-03-14"),
        (["2026", "12 angry men"], "2026"),
        (["2026", "01-intro"], "2026"),
        (["2026", "ideas"], "2026"),
        (["03", "14"], ""),
        (["1234567890"], ""),
        (["2026-02-30"], ""),
        (["worklog"], ""),
    ],
)
def test_the_names_of_a_file_and_its_folders_tell_a_date(names, date):
    assert str(date_of_names(names)) == date
