"""The report of a year that holds one sentence in the place of ratings, and of the year after."""

from dataclasses import replace
from datetime import datetime

import pytest
from support.skipped import WORDS, skipped

from careerkit.commands.parser import UsageError
from careerkit.commands.report import main
from careerkit.journal.journal import Journal
from careerkit.reflection import Reflection
from careerkit.report.page import report_html
from careerkit.report.share import Share
from careerkit.report.write import write_report

RATED = [
    Reflection(year=year).rate("give-a-talk", goal="Give a talk", importance=importance)
    for year, importance in ((2024, 3), (2026, 8))
]
YEARS = [RATED[0], skipped(2025), RATED[1]]
"""Three years, of which the one in the middle was not rated."""


def test_it_is_one_page_with_the_sentence_its_day_and_no_chart():
    page = report_html(YEARS[:2], 2025)
    assert f'<p class="said" dir="auto">“{WORDS}”</p>' in page
    assert "<span>Not rated</span>\n<span>14 December 2025</span>" in page
    for absent in ("<svg", "<figure", "<details", "looked at", "Give a talk", "What stands out"):
        assert absent not in page


def test_it_holds_what_else_was_said_of_that_year():
    year = replace(skipped(2025), letter="Dear me", answers={"what-is-missing": "Sleep"})
    page = report_html([RATED[0], year], 2025)
    assert "Dear me" in page
    assert "Sleep" in page
    assert "<svg" not in page


def test_a_sentence_is_no_markup():
    assert "“&lt;b&gt;so&lt;/b&gt;”" in report_html([skipped(2025, "<b>so</b>")], 2025)


@pytest.mark.slow
def test_the_next_report_shows_the_sentence_among_the_years():
    page = report_html(YEARS, 2026)
    across = page.partition('<details class="years">')[2]
    assert "Across 2 years" in across
    assert "2025 was not rated. You wrote on 14 December:" in across
    assert f"“{WORDS}”" in across.partition("<figure")[0]


def test_a_year_that_was_rated_after_all_has_its_sentence_in_the_report():
    page = report_html([skipped(2025).rate("give-a-talk", importance=3)], 2025)
    assert "The year in one sentence" in page
    assert f"“{WORDS}”" in page
    assert "1 of 77 goals looked at" in page


@pytest.mark.slow
def test_a_copy_holds_no_sentence_and_leaves_its_gap():
    share = Share(goals=frozenset({"give-a-talk"}), charts=frozenset({"long_view"}))
    page = report_html(YEARS, 2026, share=share)
    assert WORDS not in page
    assert "2025 (not rated)" in page


def test_while_this_year_is_rated_blind_its_report_holds_no_earlier_sentence(tmp_path):
    journal = Journal(tmp_path)
    for year in YEARS:
        journal.save(year)
    assert WORDS not in write_report(journal, 2026).read_text("utf-8")
    journal.save(replace(YEARS[2], compared=datetime(2026, 11, 23)))
    assert WORDS in write_report(journal, 2026).read_text("utf-8")


@pytest.fixture
def home(tmp_path):
    for year in YEARS[:2]:
        Journal(tmp_path).save(year)
    return tmp_path


def test_the_command_writes_the_report_of_the_newest_year_which_is_the_sentence(home, capsys):
    assert main(["--home", str(home)]) == 0
    assert str(home / "reports" / "2025.html") in capsys.readouterr().out
    assert (home / "reports" / "2025.html").read_text("utf-8") == report_html(YEARS[1:2], 2025)


@pytest.mark.parametrize("picked", ["priorities", "give-a-talk", "anything"])
def test_there_is_nothing_to_share_of_it_and_one_sentence_says_so(home, picked):
    with pytest.raises(UsageError) as refused:
        main(["--home", str(home), "--share", picked])
    assert str(refused.value) == (
        "2025 was not rated, so there is no goal to share; `careerkit report 2025` writes the "
        "sentence that it holds"
    )
    assert not (home / "reports").exists()
