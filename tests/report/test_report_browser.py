import re
from contextlib import contextmanager

import pytest
from axe_playwright_python.sync_playwright import Axe
from support.contrast import faint
from support.report_pages import PAGES
from support.reports import example_report
from support.thorough import thorough

from careerkit.reflection import Rating, Reflection
from careerkit.report.page import report_html
from careerkit.views import VIEWS

# Together in one process, as they share a report.
pytestmark = pytest.mark.xdist_group("report")

A4, LETTER = (658, 978), (680, 912)
"""What the margins leave of a sheet, in CSS pixels."""


@pytest.fixture(scope="module")
def reports(tmp_path_factory):
    """The addresses of the example's report, folded and unfolded."""
    folder = tmp_path_factory.mktemp("report")
    addresses = {}
    for unfolded in (True, False):
        path = folder / f"{unfolded}.html"
        path.write_text(example_report(unfolded), encoding="utf-8")
        addresses[unfolded] = path.as_uri()
    return addresses


@pytest.fixture
def report(reports):
    return reports[True]


@pytest.fixture
def opened(browser):
    """Open a page as the options say, counting what it asks for and what it complains of."""

    @contextmanager
    def open_page(address, **options):
        context = browser.new_context(**options)
        page = context.new_page()
        page.asked, page.complaints = [], []
        page.on("request", lambda request: page.asked.append(request.url))
        page.on("console", lambda message: page.complaints.append(message.text))
        page.on("pageerror", lambda error: page.complaints.append(str(error)))
        page.on("dialog", lambda dialog: (page.complaints.append("dialog"), dialog.dismiss()))
        page.goto(address)
        yield page
        context.close()

    return open_page


def test_without_scripts_and_network_every_chart_is_visible_and_nothing_is_asked_for(
    opened, report
):
    with opened(report, java_script_enabled=False, offline=True) as page:
        pictures = page.locator("svg[role=img]")
        assert pictures.count() == len(VIEWS)
        for picture in pictures.all():
            assert picture.is_visible()
            assert picture.bounding_box()["width"] > 300
            assert picture.locator("[class*=role-mark] *").count() > 10
        assert page.asked == [report]
        assert page.complaints == []


@pytest.mark.thorough
@pytest.mark.parametrize(
    ("unfolded", "width", "scheme"),
    # Every two of these meet.
    [(True, 390, "dark"), (True, 1100, "light"), (False, 390, "light"), (False, 1100, "dark")],
)
def test_axe_finds_nothing_to_mend(opened, reports, unfolded, scheme, width):
    size = {"width": width, "height": 900}
    with opened(reports[unfolded], color_scheme=scheme, viewport=size) as page:
        assert faint(page, "main *") == []
        result = Axe().run(page).response
        assert [(rule["id"], rule["nodes"][0]["html"][:200]) for rule in result["violations"]] == []
        assert len(result["passes"]) > 20


@pytest.mark.parametrize("width", [320, *thorough(390, 700, 1100)])
def test_the_page_never_scrolls_sideways(opened, report, width):
    with opened(report, viewport={"width": width, "height": 900}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.fixture(scope="module")
def at_length(tmp_path_factory):
    """The address of a report in which everything is said in words of 150 letters."""
    path = tmp_path_factory.mktemp("report") / "long.html"
    path.write_text(PAGES["long words"](), encoding="utf-8")
    return path.as_uri()


@pytest.mark.parametrize("width", [1000, *thorough(320, 390, 700, 1400)])
def test_words_of_150_letters_do_not_make_the_page_scroll(opened, at_length, width):
    with opened(at_length, viewport={"width": width, "height": 900}) as page:
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("paper", [A4, *thorough(LETTER)])
def test_words_of_150_letters_keep_to_the_paper(opened, at_length, paper):
    width, height = paper
    with opened(at_length, viewport={"width": width, "height": height}) as page:
        page.emulate_media(media="print")
        assert page.evaluate("document.documentElement.scrollWidth") == width


def test_beside_a_long_word_no_usual_word_is_broken(opened, at_length):
    with opened(at_length, viewport={"width": 700, "height": 900}) as page:
        broken = page.locator(".chart-numbers :is(th, td):not(.ck-long)").evaluate_all(
            """(cells) => cells.filter((cell) => {
                const words = document.createRange();
                return [...cell.textContent.matchAll(/[a-z]+/gi)].some((word) => {
                    words.setStart(cell.firstChild, word.index);
                    words.setEnd(cell.firstChild, word.index + word[0].length);
                    return words.getClientRects().length > 1;
                });
            }).map((cell) => cell.textContent)"""
        )
        assert broken == []


def test_the_page_follows_light_and_dark(opened, report):
    grounds = []
    for scheme in ("light", "dark"):
        with opened(report, color_scheme=scheme) as page:
            grounds.append(page.evaluate("getComputedStyle(document.documentElement).background"))
    light, dark = (sum(map(int, re.findall(r"\d+", ground)[:3])) for ground in grounds)
    assert light > 700
    assert dark < 100


@pytest.mark.parametrize("paper", [A4, *thorough(LETTER)])
def test_on_paper_it_is_black_on_white_and_no_picture_is_larger_than_a_page(opened, report, paper):
    width, height = paper
    size = {"width": width, "height": height}
    with opened(report, color_scheme="dark", viewport=size) as page:
        page.emulate_media(media="print", color_scheme="dark")
        ground, ink = page.evaluate(
            "(({backgroundColor, color}) => [backgroundColor, color])"
            "(getComputedStyle(document.documentElement))"
        )
        assert ground == "rgb(255, 255, 255)"
        assert max(map(int, re.findall(r"\d+", ink))) < 50
        assert page.locator("figure:not(.tall) svg").count() >= 5
        for picture in page.locator("figure:not(.tall) svg").all():
            box = picture.bounding_box()
            assert box["width"] <= width
            assert box["height"] <= height
        breaks = page.evaluate(
            "[...document.querySelectorAll('tr, figure, .answer, .priorities li')]"
            ".map(each => getComputedStyle(each).breakInside)"
        )
        assert set(breaks) == {"avoid"}


def test_a_picture_too_long_for_paper_gives_way_to_its_table(opened, report):
    with opened(report) as page:
        assert page.locator("#long_view.tall svg").is_visible()
        assert not page.locator("#long_view .print-only").is_visible()
        page.emulate_media(media="print")
        assert not page.locator("#long_view svg").is_visible()
        assert page.locator("#long_view .print-only").is_visible()
        assert page.locator("#long_view-numbers table").is_visible()


def test_words_that_look_like_code_run_nothing(opened, tmp_path):
    nasty = (
        "<img src=x onerror=alert(1)></script><script>alert(2)</script>"
        "<svg onload=alert(3)></svg><a href='javascript:alert(4)'>$x$</a>"
    )
    rating = Rating(
        goal=nasty,
        category=nasty,
        detail=nasty,
        note=nasty,
        importance=9,
        priority=True,
        lived=True,
        satisfaction=3,
        expectation=9,
    )
    this = Reflection(
        year=2026,
        goals={"own-x": rating},
        answers={"what-was-not-there/own-x": nasty, nasty: nasty},
        letter=nasty,
    )
    path = tmp_path / "nasty.html"
    path.write_text(report_html([this], 2026, unfolded=True), encoding="utf-8")
    with opened(path.as_uri()) as page:
        assert page.get_by_text(nasty, exact=False).count() >= 6
        assert page.locator("script, img, [onload], [onerror], a[href^=javascript]").count() == 0
        assert page.asked == [path.as_uri()]
        assert page.complaints == []


def test_the_policy_stops_a_script_that_somebody_wrote_into_the_file(opened, report, tmp_path):
    path = tmp_path / "tampered.html"
    with opened(report) as page:
        tampered = page.content().replace("</main>", "<script>document.title='run'</script></main>")
    path.write_text(tampered, encoding="utf-8")
    with opened(path.as_uri()) as page:
        assert page.title() == "Career reflection 2025"
        assert "Content Security Policy" in " ".join(page.complaints)
