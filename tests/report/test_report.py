import html
import re
import stat
from dataclasses import fields, replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from urllib.parse import unquote

import pytest

from careerkit.catalog.goals import load_catalog
from careerkit.catalog.own_goals import add, catalog_with_own
from careerkit.catalog.own_goals_file import change_own_goals, load_own_goals
from careerkit.commands.parser import UsageError
from careerkit.commands.report import main
from careerkit.errors import BadFileError, NotSavedError
from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection
from careerkit.report.page import report_html
from careerkit.report.share import Share, shared
from careerkit.report.write import write_report
from careerkit.views import VIEWS

EXAMPLE = Journal(package_path("data/example-journal"))
YEARS = EXAMPLE.reflections()
CATALOG = catalog_with_own(load_catalog(), load_own_goals(EXAMPLE.folder))


class Page(HTMLParser):
    """What a browser makes of a page: its elements, each with its attributes, and its words."""

    def __init__(self, text):
        super().__init__()
        self.elements, self.words, self._styling = [], "", False
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append((tag, dict(attributes)))
        self._styling = tag == "style"

    def handle_endtag(self, tag):
        self._styling = False

    def handle_data(self, data):
        if not self._styling:
            self.words += data

    def all(self, tag):
        return [attributes for name, attributes in self.elements if name == tag]


@pytest.fixture(scope="module")
def example():
    return report_html(YEARS, 2025, CATALOG)


def squeezed(text):
    return " ".join(text.split())


def test_the_page_holds_everything_said_in_its_year(example):
    words = squeezed(Page(example).words)
    this = YEARS[-1]
    said = [this.letter, *this.answers.values()]
    for each in this.goals.values():
        said += [each.goal, each.detail, each.note]
    assert [each for each in said if squeezed(each) not in words] == []


def test_every_rating_stands_in_the_row_of_its_goal():
    reflection = Reflection(year=2026).rate(
        "get-a-raise", goal="Get a raise", importance=3, lived=True, satisfaction=7, expectation=9
    )
    page = report_html([reflection.rate("go-freelance", goal="Go freelance")], 2026)
    rows = re.findall(r"<tr>\s*<th scope=\"row\">.*?</tr>", page, re.DOTALL)
    cells = [[squeezed(Page(cell).words) for cell in re.split(r"<td>", row)] for row in rows]
    assert cells == [["Get a raise", "3", "7", "9"], ["Go freelance", "–", "", ""]]


def test_priorities_come_first_those_that_matter_most_ahead():
    reflection = Reflection(year=2026)
    for goal_id, importance in (("unrated", None), ("little", 2), ("much", 9)):
        reflection = reflection.rate(goal_id, goal=goal_id, importance=importance, priority=True)
    listed = re.search(r"<ol.*?</ol>", report_html([reflection], 2026), re.DOTALL)[0]
    assert re.findall(r"much|little|unrated", listed) == ["much", "little", "unrated"]


def test_last_years_answer_stands_beneath_this_years(example):
    assert "In 2024: A shorter week. I have added it." in squeezed(Page(example).words)
    assert "In 2023:" not in squeezed(Page(example).words)


def test_the_same_years_in_any_order_give_the_same_page(example):
    assert report_html(reversed(YEARS), 2025, CATALOG) == example


def test_later_years_stay_out_of_it(example):
    later = replace(YEARS[-1], year=2026)
    assert report_html([*YEARS, later], 2025, CATALOG) == example


def test_a_year_without_a_reflection_has_no_report():
    with pytest.raises(KeyError):
        report_html(YEARS, 2024 - 10, CATALOG)


def test_a_year_in_which_nothing_was_said_is_a_page_too():
    page = Page(report_html([Reflection(year=2026)], 2026))
    assert "0 of 76 goals looked at" in page.words
    assert {each.get("id") for each in page.all("h2")} == {"seen", "numbers"}


def test_one_year_alone_is_compared_with_nothing():
    assert "Across" not in Page(report_html(YEARS[:1], 2022, CATALOG)).words


def test_every_chart_is_a_named_picture_with_its_numbers_as_a_table(example):
    page = Page(example)
    pictures = page.all("svg")
    assert len(pictures) == len(VIEWS)
    assert all(each["role"] == "img" and each["aria-label"] for each in pictures)
    anchors = {each.get("id") for _, each in page.elements}
    assert {name for chart in VIEWS for name in (chart, f"{chart}-numbers")} <= anchors
    assert len(page.all("table")) == 1 + len(VIEWS)


def test_links_lead_within_the_page_alone(example):
    page = Page(example)
    ids = {each.get("id") for _, each in page.elements}
    links = {each["href"] for each in page.all("a")}
    assert {each.removeprefix("#") for each in links} <= ids
    assert all(each.startswith("#") for each in links)


def test_ids_are_unique(example):
    ids = [each["id"] for _, each in Page(example).elements if "id" in each]
    assert len(ids) == len(set(ids))


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
        each["content"]
        for each in Page(example).all("meta")
        if each.get("http-equiv") == "Content-Security-Policy"
    ]
    rules = dict(rule.strip().partition(" ")[::2] for rule in policy.split(";"))
    assert rules["default-src"] == "'none'"
    assert rules["style-src"].startswith("'sha256-")
    assert rules.keys() == {"default-src", "style-src", "base-uri", "form-action"}


def test_ten_full_years_stay_under_a_megabyte():
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
        Reflection(year=year, goals=full(year), answers=answers, letter="l" * 5000)
        for year in range(2017, 2027)
    ]
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


def test_words_are_shown_as_they_are_whatever_they_hold():
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
    page = Page(report_html([last, this], 2026))
    shown = page.words.lower()
    fields = ("goal", "category", "detail", "note", "answer 2025", "answer 2026", "lost")
    for field in fields:
        assert [nasty for nasty in NASTY if f"{field} {nasty}".lower() not in shown] == []
    assert this.letter.lower() in shown
    assert not {"script", "img", "b", "iframe"} & {tag for tag, _ in page.elements}
    assert not [name for _, each in page.elements for name in each if name.startswith("on")]


def canaries(year):
    """Return a year in which everything that can be said holds a word of its own."""
    goals = {
        goal_id: Rating(
            goal=f"goalword{goal_id}{year}",
            category="job",
            detail=f"detailword{goal_id}",
            note=f"noteword{goal_id}{year}",
            importance=year - 2018,
            priority=True,
            lived=True,
            satisfaction=7,
            expectation=6,
            extra={"later": f"extraword{goal_id}"},
        )
        for goal_id in ("picked", "unpicked", "own-secretgoal")
    }
    return Reflection(
        year=year,
        begun=datetime(1987, 3, 4, tzinfo=UTC),
        saved=datetime(1988, 5, 6, tzinfo=UTC),
        goals=goals,
        answers={
            "would-it-feel-good/picked": f"answerword-picked{year}",
            "would-it-feel-good/unpicked": f"answerword-unpicked{year}",
            "gone-kind/lostword": "answerword-lost",
            "what-is-missing": f"answerword-year{year}",
            "what-do-they-share/job": f"answerword-category{year}",
        },
        letter=f"letterword{year}",
        extra={"later": "extraword-top"},
    )


JOURNAL = [canaries(2025), canaries(2026)]
EVERY_CHART = frozenset(VIEWS)


def found(page, word):
    """Tell whether a word stands in a page in any form: marked up, escaped, or as an address."""
    forms = [page, html.unescape(page), unquote(page), re.sub(r"<[^>]*>", "", page)]
    return any(word.lower() in re.sub(r"\s", "", form).lower() for form in forms)


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
        (Share(goals=frozenset(), charts=EVERY_CHART), []),
    ],
    ids=["bare", "charts", "notes", "details", "answers", "letter", "nothing"],
)
def test_a_copy_for_somebody_holds_what_was_picked_and_nothing_else_in_any_form(share, there):
    page = report_html(JOURNAL, 2026, share=share)
    every_word = {
        word
        for year in JOURNAL
        for word in [
            year.letter,
            *year.answers.values(),
            *year.answers,
            *(text for each in year.goals.values() for text in (each.goal, each.detail, each.note)),
            *(str(extra) for each in year.goals.values() for extra in each.extra.values()),
            *("unpicked", "secretgoal", "lostword", "extraword", "1987", "1988"),
        ]
        if "/" not in word and word != "what-is-missing"
    }
    assert sorted(word for word in every_word if found(page, word)) == sorted(there)


def test_what_was_not_picked_is_gone_before_the_page_is_made():
    rating = Rating(
        category="job", importance=8, priority=True, lived=True, satisfaction=7, expectation=6
    )
    assert shared(JOURNAL, 2026, Share(goals=frozenset({"picked"}), notes=True)) == [
        Reflection(year=2025).rate(
            "picked", **vars_of(rating, goal="goalwordpicked2025", importance=7)
        ),
        Reflection(year=2026).rate(
            "picked", **vars_of(rating, goal="goalwordpicked2026", note="notewordpicked2026")
        ),
    ]


def vars_of(rating, **more):
    return {each.name: getattr(rating, each.name) for each in fields(rating)} | more


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
    told = shared(YEARS, 2025, Share(goals=goals))
    assert [sorted(each.goals) for each in told] == [
        ["write-a-book"],
        ["write-a-book"],
        ["great-scale", "write-a-book"],
        ["great-scale", "write-a-book"],
    ]
    told = shared(YEARS, 2025, Share(goals=goals, details=True))
    assert [len(each.goals) for each in told] == [2, 2, 2, 2]


def test_picking_everything_of_one_year_leaves_out_only_when_it_was_said():
    this = replace(YEARS[0], begun=None, saved=None)
    share = Share(
        goals=frozenset(this.goals),
        charts=EVERY_CHART,
        **{each.name: True for each in fields(Share) if each.type == "bool" or each.type is bool},
    )
    assert shared([YEARS[0]], 2022, share) == [this]


@pytest.fixture
def journal(tmp_path):
    kept = Journal(tmp_path / "home")
    for each in JOURNAL:
        kept.save(each)
    return kept


def test_the_newest_report_is_written_into_the_home_folder_for_its_owner_alone(journal):
    change_own_goals(journal.folder, lambda own: add(own, "job", "Open a bakery"))
    path = write_report(journal)
    assert path == journal.folder / "reports" / "2026.html"
    assert "3 of 80 goals looked at" in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_copy_does_not_take_the_reports_place(journal):
    share = Share(goals=frozenset({"picked"}))
    assert write_report(journal, share=share).name == "2026-shared.html"
    assert [each.name for each in (journal.folder / "reports").iterdir()] == ["2026-shared.html"]


def test_an_earlier_year_that_cannot_be_read_is_left_out(journal):
    journal.path(2025).write_text("format: 1\nyear: [")
    share = Share(goals=frozenset({"picked"}), answers=True)
    page = write_report(journal, share=share).read_text(encoding="utf-8")
    assert page == report_html(JOURNAL[1:], 2026, share=share)
    with pytest.raises(BadFileError, match=r"2025\.yaml, line \d"):
        write_report(journal, 2025)


def test_no_year_and_a_missing_year_are_one_sentence_each(journal, tmp_path):
    with pytest.raises(BadFileError, match=r"1999\.yaml: nothing said yet; rate a goal first"):
        write_report(journal, 1999)
    with pytest.raises(BadFileError, match="no reflection in it yet; run careerkit to begin one"):
        write_report(Journal(tmp_path / "nowhere"))
    assert not (tmp_path / "nowhere").exists()


def test_a_report_that_cannot_be_written_is_one_sentence(journal):
    (journal.folder / "reports").write_text("")
    with pytest.raises(NotSavedError, match=r"2026-shared\.html can't be written"):
        write_report(journal, share=Share(goals=frozenset()))


@pytest.fixture
def command(journal, monkeypatch, capsys):
    monkeypatch.setenv("CAREERKIT_HOME", str(journal.folder))

    def run(*words):
        assert main(list(words)) == 0
        path = capsys.readouterr().out.partition(": open it with a browser")[0]
        assert path.startswith(str(journal.folder))
        return (journal.folder / "reports" / path.rpartition("/")[2]).read_text(encoding="utf-8")

    return run


def test_the_command_writes_the_report_of_the_year_it_is_given(command):
    assert command("2025") == report_html(JOURNAL[:1], 2025)


def test_the_command_makes_a_copy_of_what_is_named(command):
    page = command("--share", "picked", "--charts", "what_matters", "--notes")
    assert page == report_html(
        JOURNAL,
        2026,
        share=Share(goals=frozenset({"picked"}), charts=frozenset({"what_matters"}), notes=True),
    )


def test_the_command_knows_the_years_priorities(command):
    page = command("--share", "priorities", "--answers", "--letter", "--details")
    share = Share(
        goals=frozenset(JOURNAL[-1].goals), notes=False, answers=True, letter=True, details=True
    )
    assert page == report_html(JOURNAL, 2026, share=share)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (["--share", "nowhere"], '"nowhere" is no goal looked at in 2026; the ids stand in 2026'),
        (["--share"], "expected at least one argument"),
        (["--notes"], "what goes into a copy was named, but no goal; name some after --share"),
        (["--share", "picked", "--charts", "pie"], "invalid choice: 'pie'"),
        (["26"], 'year is "26"; it can be a number of four digits'),
    ],
)
def test_the_command_refuses_in_one_sentence(command, words, sentence):
    with pytest.raises(UsageError, match=re.escape(sentence)):
        main(words)
