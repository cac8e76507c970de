"""How a year's check-ins are set out in its report, day by day."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from support.html_page import Page

from careerkit.reflection import Reflection
from careerkit.report.days import days_of
from careerkit.report.page import report_html
from careerkit.report.share import Share
from careerkit.steps.check_ins import with_check_in

JUNE = datetime(2026, 6, 12, 18, 30, tzinfo=UTC)
MARCH = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)


def checked_in():
    """Return a year with check-ins on two days, the later one written first."""
    mine = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", detail="on Rust")
    mine = mine.rate("get-a-raise", goal="Get a raise", priority=True)
    mine = with_check_in(
        mine, "give-a-talk", JUNE, happened="Ada said yes.", stage="begun", step="Draw it"
    )
    mine = with_check_in(mine, "get-a-raise", JUNE, stage="given up")
    return with_check_in(mine, "get-a-raise", MARCH, happened="Asked, in vain.")


def told(page):
    """Return the words of the folded section, with one space between any two."""
    section = page.partition('id="through"')[2].partition("</details>")[0]
    return " ".join(Page(f"<p{section}").words.split())


def test_days_follow_each_other_and_each_tells_of_its_goals():
    assert [
        (day.name, [check_in.goal for _, check_in in day.check_ins])
        for day in days_of(checked_in())
    ] == [
        ("2 March", ["get-a-raise"]),
        ("12 June", ["give-a-talk", "get-a-raise"]),
    ]


@pytest.mark.slow
def test_the_report_tells_each_goals_words_stage_what_happened_and_new_step_by_date():
    assert told(report_html([checked_in()], 2026)) == (
        "Through the year 2 check-ins "
        "2 March Get a raise Asked, in vain. "
        "12 June Give a talk begun Ada said yes. New step Draw it "
        "Get a raise given up"
    )


def test_a_check_in_of_another_time_zone_stands_under_its_own_date():
    east = JUNE.astimezone(timezone(timedelta(hours=14)))
    mine = with_check_in(checked_in(), "give-a-talk", east - timedelta(hours=20), stage="done")
    assert [day.name for day in days_of(mine)] == ["2 March", "12 June"]
    mine = with_check_in(checked_in(), "give-a-talk", east, stage="done")
    assert [day.name for day in days_of(mine)] == ["2 March", "12 June", "13 June"]


def test_nothing_is_told_of_a_goal_that_was_set_aside():
    mine = with_check_in(checked_in(), "gone", JUNE, happened="unspoken")
    assert days_of(mine) == days_of(checked_in())
    assert "unspoken" not in report_html([mine], 2026)


def test_without_check_ins_there_is_no_such_part():
    assert "Through the year" not in report_html([Reflection(year=2026)], 2026)


def test_the_first_two_sheets_show_no_day():
    front = report_html([checked_in()], 2026).partition('class="everything"')[0]
    assert not [words for words in ("Ada said yes", "in vain", "12 June") if words in front]


def test_a_copy_tells_of_picked_goals_and_only_if_check_ins_are_picked():
    goals = frozenset({"give-a-talk"})
    assert "Ada said yes" not in report_html(
        [checked_in()], 2026, share=Share(goals=goals, steps=True)
    )
    page = report_html([checked_in()], 2026, share=Share(goals=goals, check_ins=True))
    assert told(page) == (
        "Through the year 1 check-in 12 June Give a talk begun Ada said yes. New step Draw it"
    )
