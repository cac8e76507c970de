"""What the report of a year holds."""

import re
from dataclasses import replace
from datetime import datetime

import pytest
from support.html_page import Page
from support.reports import CATALOG, EXAMPLE, example_report
from support.thorough import thorough

from careerkit.catalog.goals import frame, load_catalog
from careerkit.reflection import CheckIn, DatedEntry, Rating, Reflection
from careerkit.report.page import report_html
from careerkit.steps.check_ins import check_ins, with_check_in
from careerkit.views import VIEWS

YEARS = EXAMPLE.reflections()


@pytest.fixture(scope="module")
def example():
    return example_report()


def squeezed(text):
    return " ".join(text.split())


def test_the_page_holds_everything_said_in_its_year(example):
    words = squeezed(Page(example).words)
    this = YEARS[-1]
    texts = [this.letter, *this.answers.values()]
    for rating in this.goals.values():
        texts += [rating.goal, rating.detail, rating.note]
    assert [text for text in texts if squeezed(text) not in words] == []


def test_every_rating_stands_in_the_row_of_its_goal():
    reflection = Reflection(year=2026).rate(
        "get-a-raise", goal="Get a raise", importance=3, lived=True, satisfaction=7, expectation=9
    )
    page = report_html([reflection.rate("go-freelance", goal="Go freelance")], 2026)
    rows = re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", page, re.DOTALL)
    cells = [[squeezed(Page(cell).words) for cell in re.split(r"<td>", row)] for row in rows]
    assert cells == [["Get a raise", "3", "7", "9"], ["Go freelance", "–", "", ""]]


@pytest.mark.parametrize(
    ("now", "words", "in_front"),
    [(True, "have it now", "· have it now"), (False, "not any more", "· lived, not any more")],
)
def test_the_page_says_of_a_lived_goal_whether_it_is_there_now(now, words, in_front):
    said = Reflection(year=2026).rate("remote-work", goal="Work remotely", lived=True, now=now)
    page = report_html([said.rate("remote-work", importance=7, priority=True)], 2026)
    row = re.search(r"<tr>\s*<th scope=\"row\">.*?</th>", page, re.DOTALL)[0]
    assert squeezed(Page(row).words) == f"Work remotely {words}"
    front = re.search(r"<ol.*?</ol>", page, re.DOTALL)[0]
    assert in_front in squeezed(Page(front).words)


def test_priorities_come_first_those_that_matter_most_ahead():
    reflection = Reflection(year=2026)
    for goal_id, importance in (("unrated", None), ("little", 2), ("much", 9)):
        reflection = reflection.rate(goal_id, goal=goal_id, importance=importance, priority=True)
    listed = re.search(r"<ol.*?</ol>", report_html([reflection], 2026), re.DOTALL)[0]
    assert re.findall(r"much|little|unrated", listed) == ["much", "little", "unrated"]


def test_last_years_answer_stands_beneath_this_years(example):
    assert "In 2024: A shorter week. I have added it." in squeezed(Page(example).words)
    assert "In 2023:" not in squeezed(Page(example).words)


@pytest.mark.slow
def test_neither_the_order_of_the_years_nor_a_later_one_changes_it(example):
    later = replace(YEARS[-1], year=2026)
    assert report_html([later, *reversed(YEARS)], 2025, CATALOG) == example


def test_a_year_without_a_reflection_has_no_report():
    with pytest.raises(KeyError):
        report_html(YEARS, 2024 - 10, CATALOG)


def test_a_year_in_which_nothing_was_said_is_a_page_too():
    page = Page(report_html([Reflection(year=2026)], 2026))
    assert "0 of 77 goals looked at" in page.words
    assert {heading.get("id") for heading in page.all("h2")} == {
        *("stands-out", "cluster", "seen", "numbers")
    }


def test_one_year_alone_is_compared_with_nothing():
    assert "Across" not in Page(report_html(YEARS[:1], 2022, CATALOG)).words


def test_every_chart_is_a_named_picture_with_its_numbers_as_a_table(example):
    page = Page(example)
    pictures = page.all("svg")
    assert len(pictures) == len(VIEWS)
    assert all(picture["role"] == "img" and picture["aria-label"] for picture in pictures)
    anchors = {attributes.get("id") for _, attributes in page.elements}
    assert {name for chart in VIEWS for name in (chart, f"{chart}-numbers")} <= anchors
    assert len(page.all("table")) == 1 + len(VIEWS)


def test_a_chart_of_more_categories_than_fit_beside_words_is_folded():
    goals = {
        f"goal-{at}": Rating(category=f"group {at}", goal=f"Goal {at}", importance=at % 10 + 1)
        for at in range(20)
    }
    rows = [
        {"id": goal_id, "category": rating.category, "goal": rating.goal}
        for goal_id, rating in goals.items()
    ]
    year = Reflection(year=2026, goals=goals)
    few = frame([row for row in rows if row["category"] < "group 16"])
    assert len(few) == 8
    for catalog, folded in ((frame(rows), True), (few, False)):
        reflection = replace(year, goals={goal_id: goals[goal_id] for goal_id in catalog["id"]})
        page = report_html([reflection], 2026, catalog)
        front, _, rest = page.partition('class="everything"')
        assert ('<figure id="priority_clusters"' in rest) is folded
        assert ('<figure id="priority_clusters"' in front) is not folded


def test_links_lead_within_the_page_alone(example):
    page = Page(example)
    ids = {attributes.get("id") for _, attributes in page.elements}
    links = {link["href"] for link in page.all("a")}
    assert links
    assert [link for link in links if not link.startswith("#") or link[1:] not in ids] == []


def test_ids_are_unique(example):
    ids = [attributes["id"] for _, attributes in Page(example).elements if "id" in attributes]
    assert len(ids) == len(set(ids))


def test_a_caption_ends_its_figure(example):
    assert "tall" in {figure.get("class") for figure in Page(example).all("figure")}
    ends = re.findall(r"</figcaption>\s*(\S*)", example)
    assert ends == ["</figure>"] * len(VIEWS)


def test_letters_that_no_html_can_hold_are_replaced():
    words = "".join(map(chr, [*range(1, 9), 0xB, 0x1F, 0x7F, 0x85, 0xFDD0, 0xFFFF, 0x10FFFE]))
    year = Reflection(year=2026, letter=f"a\x00b{words}c\t\nd")
    page = report_html([year], 2026)
    assert "a\ufffdb" + "\ufffd" * len(words) + "c\t\nd" in page
    assert not re.search("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f]", page)


def test_nothing_is_run_and_nothing_is_fetched(example):
    page = Page(example)
    assert not {"script", "link", "iframe", "object", "embed", "img", "form"} & {
        tag for tag, _ in page.elements
    }
    names = {name for _, attributes in page.elements for name in attributes}
    assert not [name for name in names if name.startswith("on") or name in ("src", "style")]
    assert "@import" not in example
    assert "url(" not in re.sub(r"url\(#[\w-]+\)", "", example)


def test_the_policy_allows_this_pages_style_and_no_script(example):
    (policy,) = [
        attributes["content"]
        for attributes in Page(example).all("meta")
        if attributes.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["style-src"].startswith("'sha256-")
    assert rules.keys() == {"default-src", "style-src", "base-uri", "form-action"}


@pytest.mark.thorough
@pytest.mark.slow
@pytest.mark.parametrize("count", [30, *thorough(10)])
def test_many_full_years_stay_under_a_megabyte(count):
    def full(year):
        return {
            row.id: Rating(
                goal=row.goal,
                category=row.category,
                detail="d" * 60,
                importance=1 + (year * place) % 10,
                priority=True,
                lived=True,
                satisfaction=1 + (year + place) % 10,
                expectation=1 + place % 10,
                note="n" * 500,
            )
            for place, row in enumerate(load_catalog().itertuples())
        }

    answers = {f"would-it-feel-good/{goal_id}": "a" * 1000 for goal_id in load_catalog()["id"][:7]}
    years = [
        Reflection(
            year=year,
            goals=full(year),
            answers=answers,
            letter="l" * 5000,
            check_ins=tuple(
                CheckIn(
                    begun=datetime(year, month, 1, 18, 30),
                    goal=goal_id,
                    happened="h" * 200,
                    stage="well along",
                    step="s" * 100,
                )
                for month in (3, 6, 9, 12)
                for goal_id in load_catalog()["id"][:20]
            ),
        )
        for year in range(2027 - count, 2027)
    ]
    assert len(check_ins(years[-1])) == 4 * 20
    assert len(report_html(years, 2026).encode()) < 1_000_000


NASTY = [
    "<img src=x onerror=alert(1)>",
    "</script><script>alert(2)</script>",
    '"><svg onload=alert(3)>',
    "{{ 7 * 7 }}{% raw %}",
    "</style><b>bold</b>",
    "$90k to $120k & more",
]


def nastily(year, nasty):
    return Rating(
        goal=f"goal {nasty}",
        category=f"category {nasty}",
        detail=f"detail {nasty}",
        note=f"note {nasty}",
        importance=9 if year == 2026 else 2,
        priority=True,
        lived=True,
        satisfaction=2,
        expectation=9,
    )


@pytest.mark.slow
def test_text_is_shown_literally():
    last, this = (
        Reflection(
            year=year,
            goals={f"own-{place}": nastily(year, nasty) for place, nasty in enumerate(NASTY)}
            | {'y" onload="alert(4)': Rating(priority=True, importance=8)},
            answers={
                f"what-was-not-there/own-{place}": f"answer {year} {nasty}"
                for place, nasty in enumerate(NASTY)
            }
            | {f"lost {nasty}": "found" for nasty in NASTY},
            letter=f"letter {' '.join(NASTY)}",
        )
        for year in (2025, 2026)
    )
    for place, nasty in enumerate(NASTY):
        words = {"happened": f"happened {nasty}", "step": f"new step {nasty}"}
        this = with_check_in(this, f"own-{place}", datetime(2026, 6, 12), **words)
    page = Page(report_html([last, this], 2026))
    shown = page.words.lower()
    fields = (
        *("goal", "category", "detail", "note", "answer 2025", "answer 2026", "lost"),
        *("happened", "new step"),
    )
    for field in fields:
        assert [nasty for nasty in NASTY if f"{field} {nasty}".lower() not in shown] == []
    assert this.letter.lower() in shown
    assert not {"script", "img", "b", "iframe"} & {tag for tag, _ in page.elements}
    assert not [
        name for _, attributes in page.elements for name in attributes if name.startswith("on")
    ]


def test_entries_of_notes_stand_in_the_report_where_they_are_wanted_alone():
    entry = DatedEntry(date="2026-06-11", text="Gave it to <b>forty</b> people")
    mine = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", entries=(entry,))
    assert "forty" not in report_html([mine], 2026)
    page = report_html([mine], 2026, entries=True)
    assert "11 June</time>: Gave it to &lt;b&gt;forty&lt;/b&gt; people" in page
    # What was put to a goal in an earlier year is told in the workbook's comparison.
    assert "forty" not in report_html([mine, Reflection(year=2027)], 2027, entries=True)
