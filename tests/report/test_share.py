"""What a copy to share holds, and what it does not."""

import html
import re
from dataclasses import fields, replace
from datetime import datetime
from urllib.parse import unquote

import pytest
from support.canaries import JOURNAL
from support.html_page import Page

from careerkit.catalog.goals import frame, load_catalog
from careerkit.catalog.own_goals import catalog_with_own
from careerkit.catalog.own_goals_file import load_own_goals
from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection
from careerkit.report.page import report_html
from careerkit.report.share import Share, reduce_to_share
from careerkit.steps.check_ins import check_ins, with_check_in
from careerkit.steps.progress import stage_of
from careerkit.views import VIEWS

EXAMPLE = Journal(package_path("data/example-journal"))
YEARS = EXAMPLE.reflections()
CATALOG = catalog_with_own(load_catalog(), load_own_goals(EXAMPLE.folder))
EVERY_CHART = frozenset(VIEWS)


def found(page, word):
    """Tell whether a word stands in a page in any form: marked up, escaped, or as an address."""
    forms = [page, html.unescape(page), unquote(page), re.sub(r"<[^>]*>", "", page)]
    return any(word.lower() in re.sub(r"\s", "", form).lower() for form in forms)


@pytest.mark.slow
@pytest.mark.parametrize(
    ("share", "there"),
    [
        (Share(goals=frozenset({"picked"})), ["goalwordpicked2026"]),
        (Share(goals=frozenset({"picked"}), charts=EVERY_CHART), ["goalwordpicked2026"]),
        (
            Share(goals=frozenset({"picked"}), notes=True),
            ["goalwordpicked2026", "notewordpicked2026"],
        ),
        (
            Share(goals=frozenset({"picked"}), entries=True),
            ["goalwordpicked2026", "entrywordpicked2026", "8July"],
        ),
        (
            Share(goals=frozenset({"picked"}), details=True),
            ["goalwordpicked2026", "detailwordpicked"],
        ),
        (
            Share(goals=frozenset({"picked"}), answers=True),
            [
                "goalwordpicked2026",
                "answerword-picked2026",
                "answerword-year2026",
                "answerword-category2026",
            ],
        ),
        (
            Share(goals=frozenset({"picked"}), letter=True),
            ["goalwordpicked2026", "letterword2026"],
        ),
        (
            Share(goals=frozenset({"picked"}), steps=True),
            [
                "goalwordpicked2026",
                *(f"{part}wordpicked2026" for part in ("step", "when", "obstacle")),
            ],
        ),
        (
            Share(goals=frozenset({"picked"}), check_ins=True),
            [
                "goalwordpicked2026",
                *(f"{part}wordpicked2026" for part in ("happened", "newstep", "step")),
            ],
        ),
        (Share(goals=frozenset(), charts=EVERY_CHART), []),
    ],
    ids=[
        *("bare", "charts", "notes", "entries", "details", "answers", "letter"),
        *("steps", "check-ins", "nothing"),
    ],
)
def test_a_copy_for_somebody_holds_what_was_picked_and_nothing_else_in_any_form(share, there):
    page = report_html(JOURNAL, 2026, share=share)
    every_word = {
        word
        for year in JOURNAL
        for word in [
            year.letter,
            year.not_this_year.sentence,
            *year.answers.values(),
            *year.answers,
            *(
                text
                for rating in year.goals.values()
                for text in (rating.goal, rating.detail, rating.note)
            ),
            *(
                text
                for rating in year.goals.values()
                for text in (rating.step, rating.when, rating.obstacle, rating.stage)
            ),
            *(
                text
                for check_in in check_ins(year)
                for text in (check_in.happened, check_in.stage, check_in.step)
            ),
            *(entry.text for rating in year.goals.values() for entry in rating.entries),
            "8July",
            *(str(extra) for rating in year.goals.values() for extra in rating.extra.values()),
            *("unpicked", "secretgoal", "lostword", "extraword", "1987", "1988"),
        ]
        if "/" not in word and word != "what-is-missing"
    }
    assert sorted(word for word in every_word if found(page, word)) == sorted(there)


def test_what_was_not_picked_is_gone_before_the_page_is_made():
    rating = Rating(
        category="job", importance=8, priority=True, lived=True, satisfaction=7, expectation=6
    )
    assert reduce_to_share(JOURNAL, 2026, Share(goals=frozenset({"picked"}), notes=True)) == [
        Reflection(year=2025).rate(
            "picked", **vars_of(rating, goal="goalwordpicked2025", importance=7, now=False)
        ),
        Reflection(year=2026).rate(
            "picked",
            **vars_of(rating, goal="goalwordpicked2026", note="notewordpicked2026", now=True),
        ),
    ]


def vars_of(rating, **more):
    return {field.name: getattr(rating, field.name) for field in fields(rating)} | more


def test_the_search_finds_a_word_in_every_form():
    assert found("<p>sec<b>ret</b></p>", "secret")
    assert found("<p>s&#101;cret</p>", "secret")
    assert found("%73ecret", "secret")


def test_without_charts_nothing_is_drawn_and_no_number_is_told():
    page = Page(report_html(YEARS, 2025, CATALOG, Share(goals=frozenset({"write-a-book"}))))
    assert page.all("svg") == []
    assert "The numbers" not in page.words


def test_a_copy_holds_the_picked_charts_alone():
    share = Share(goals=frozenset({"write-a-book"}), charts=frozenset({"what_matters"}))
    page = report_html(YEARS, 2025, CATALOG, share)
    assert [name for name in VIEWS if f'id="{name}"' in page] == ["what_matters"]


def test_a_goal_with_another_detail_then_is_another_goal_where_details_are_left_out():
    goals = frozenset({"great-scale", "write-a-book"})
    copies = reduce_to_share(YEARS, 2025, Share(goals=goals))
    assert [sorted(copy.goals) for copy in copies] == [
        ["write-a-book"],
        ["write-a-book"],
        ["great-scale", "write-a-book"],
        ["great-scale", "write-a-book"],
    ]
    copies = reduce_to_share(YEARS, 2025, Share(goals=goals, details=True))
    assert [len(copy.goals) for copy in copies] == [2, 2, 2, 2]


def test_a_copy_of_everything_leaves_out_only_the_times():
    this = replace(YEARS[0], begun=None, saved=None)
    share = Share(
        goals=frozenset(this.goals),
        charts=EVERY_CHART,
        **{field.name: True for field in fields(Share) if field.type in ("bool", bool)},
    )
    assert reduce_to_share([YEARS[0]], 2022, share) == [this]


def test_a_category_that_a_list_names_is_shared_only_with_a_goal_of_it():
    rows = [
        {"id": "picked", "category": "my firm", "goal": "Hire someone", "bullet": ""},
        {"id": "other", "category": "my divorce", "goal": "Move out", "bullet": ""},
    ]
    this = Reflection(year=2026, answers={"why/my divorce": "secret", "why/other": "unspoken"})
    for row in rows:
        this = this.rate(row["id"], goal=row["goal"], category=row["category"], importance=7)
    share = Share(goals=frozenset({"picked"}), charts=EVERY_CHART, answers=True)
    page = report_html([this], 2026, frame(rows), share)
    assert "My firm" in page
    assert not [word for word in ("divorce", "secret", "unspoken") if word in page]


@pytest.mark.parametrize(
    ("parts", "stage"),
    [
        ({"steps": True}, ""),
        ({"steps": True, "check_ins": True}, "well along"),
        ({"check_ins": True}, "well along"),
        ({}, ""),
    ],
)
def test_a_copy_tells_no_stage_that_a_check_in_has_replaced(parts, stage):
    this = Reflection(year=2026).rate(
        "give-a-talk", goal="Give a talk", priority=True, step="Ask", stage="begun"
    )
    this = this.rate("write-a-book", goal="Write a book", priority=True, stage="not begun")
    this = with_check_in(this, "give-a-talk", datetime(2026, 6, 12), stage="well along")
    # Of the other goal no check-in tells how far along it is.
    this = with_check_in(this, "write-a-book", datetime(2026, 6, 13), happened="Nothing")
    share = Share(goals=frozenset({"give-a-talk", "write-a-book"}), **parts)
    (copy,) = reduce_to_share([this], 2026, share)
    assert stage_of(copy, "give-a-talk") == stage
    assert stage_of(copy, "write-a-book") == ("not begun" if "steps" in parts else "")
    page = Page(report_html([this], 2026, CATALOG, share))
    assert ("well along" in page.words) == bool(stage)
    assert "begun" not in page.words.replace("not begun", "")


def test_a_copy_tells_nothing_under_a_key_that_is_not_known():
    asked = {"asked_again": {"get-a-raise": {"2026-11-23 18:30:00.000": {"first": 3, "again": 9}}}}
    reflection = Reflection(year=2026, extra=asked).rate("give-a-talk", importance=7)
    (copy,) = reduce_to_share([reflection], 2026, Share(goals=frozenset({"give-a-talk"})))
    assert copy.extra == {}


def test_an_answer_about_a_category_is_not_taken_for_one_about_a_goal_of_that_name():
    year = Reflection(year=2026, answers={"why/body": "Of my body", "why/run": "Of running"})
    year = year.rate("body", category="mind").rate("run", category="mind")
    mixed = year.rate("rest", category="body")
    share = Share(goals=frozenset({"body", "run"}), answers=True)
    assert list(reduce_to_share([year], 2026, share)[0].answers) == ["why/body", "why/run"]
    assert list(reduce_to_share([mixed], 2026, share)[0].answers) == ["why/run"]
