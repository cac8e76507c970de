"""Charts as SVG text in a page."""

import re
import socket
from importlib.resources import files
from xml.etree import ElementTree

import altair as alt
import pytest
from support.hostile_words import HOSTILE
from support.pictures import TABLES, drawn_with, show, words_on_words, words_outside
from support.thorough import thorough
from support.years import FEW, FULL

import careerkit as ck
from careerkit.table import COLUMNS
from careerkit.views import VIEWS, inks
from careerkit.views.room import NARROW
from careerkit.views.svg import stylesheet, to_svg

IN_NARROW_ROOM = sorted(VIEWS.keys() - {"what_became", "foresight"})

NO_SIGN = {0: None, 11: None}
"""What no XML may hold, taken out of words."""
SVG = "{http://www.w3.org/2000/svg}"


def dots(words="Give a talk"):
    data = alt.Data(values=[{"goal": words, "importance": 8}])
    return alt.Chart(data).mark_point().encode(x="importance:Q", description="goal:N")


def titles(drawn):
    return [each.text for each in ElementTree.fromstring(drawn).iter(f"{SVG}title")]


def test_a_dot_says_what_it_stands_for():
    assert titles(to_svg(dots())) == ["Give a talk"]


def test_every_rated_goal_has_its_words_in_the_picture():
    said = titles(ck.priority_clusters.svg(FEW))
    words = "Walk into an unfamiliar team or technology and soon make a big difference"
    assert f"{words}: importance 8, technical" in said
    assert len([each for each in said if not each.startswith("median")]) == 4


def test_a_priority_says_so():
    said = titles(ck.priority_clusters.svg(FEW))
    assert [each.rpartition(": ")[2] for each in said if "priority" in each] == [
        "importance 1, priority, technical"
    ]


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("size", ["empty", "full", *thorough("few")])
def test_a_picture_is_one_image_with_a_name(name, size):
    root = ElementTree.fromstring(drawn_with(name, size))
    assert root.get("role") == "img"
    assert root.get("aria-label").strip()
    inner = [each.attrib for each in root.iter() if each is not root]
    assert not [key for keys in inner for key in keys if key == "role" or key.startswith("aria")]


@pytest.mark.parametrize("name", VIEWS)
def test_a_picture_holds_no_code_and_no_address(name):
    drawn = drawn_with(name)
    root = ElementTree.fromstring(drawn)
    assert {each.tag for each in root.iter()} <= {
        SVG + tag for tag in ("svg", "g", "path", "line", "rect", "text", "tspan", "title")
    }
    assert set(re.findall(r"https?://[^\"<]*", drawn)) <= {"http://www.w3.org/2000/svg"}


@pytest.mark.parametrize("words", HOSTILE)
def test_words_stay_words_in_a_page(words, sheet):
    sheet.set_content(f"<body>{to_svg(dots(words))}</body>")
    shown = sheet.locator("svg title").text_content()
    assert shown == words.replace("\x00", "\ufffd").replace("\x0b", "\ufffd")
    assert sheet.locator("script, img").count() == 0
    assert sheet.title() == ""


@pytest.mark.parametrize(
    "name", ["lived_goals", *thorough(*sorted(VIEWS.keys() - {"lived_goals"}))]
)
def test_words_stay_words_in_every_chart(name, sheet):
    # By threes, or all goals that FULL has lived would share their words.
    words = {goal_id: HOSTILE[place // 3 % 6] for place, goal_id in enumerate(FULL["id"].unique())}
    drawn = to_svg(VIEWS[name](FULL.assign(goal=FULL["id"].map(words)).astype(COLUMNS)))
    names_goals = name not in ("priorities_by_size", "category_years")
    said = "".join(titles(drawn)).replace("\ufffd", "")
    assert all(each.translate(NO_SIGN) in said for each in HOSTILE) is names_goals
    sheet.set_content(f"<body>{drawn}</body>")
    assert sheet.locator("script, img").count() == 0
    assert sheet.title() == ""


def test_a_picture_is_drawn_without_the_network():
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.setblocking(False)
        chart = alt.Chart(f"http://127.0.0.1:{server.getsockname()[1]}/data.json").mark_point()
        with pytest.raises(ValueError, match="not allowed"):
            to_svg(chart.encode(x="importance:Q"))
        with pytest.raises(BlockingIOError):
            server.accept()


def test_a_link_is_dropped():
    linked = dots().encode(href=alt.value("http://example.org"))
    assert "example.org" not in to_svg(linked)


def test_two_pictures_on_a_page_keep_their_gradients_apart():
    drawn = [to_svg(dots(words).encode(color="importance:Q")) for words in ("one", "two")]
    ids = [re.findall(r' id="([^"]+)"', each) for each in drawn]
    assert [len(each) for each in ids] == [1, 1]
    assert ids[0] != ids[1]
    assert all(f"url(#{own[0]})" in each for own, each in zip(ids, drawn, strict=True))


def test_the_same_chart_gives_the_same_picture():
    assert to_svg(ck.what_moved(FULL)) == to_svg(ck.what_moved(FULL))


def test_the_style_sheet_knows_every_ink():
    sheet = files("careerkit.views").joinpath("chart.css").read_text(encoding="utf-8")
    known = {inks.INK, inks.MUTED, inks.LINE, inks.HAIRLINE, inks.PAPER}
    drawn = "".join(drawn_with(name) for name in VIEWS)
    uses = set(re.findall(r'((?:fill|stroke)="(#[0-9a-f]+)")', drawn))
    assert known <= {colour for _, colour in uses}
    assert [use for use, colour in uses if colour in known and f"[{use}]" not in sheet] == []


def test_every_path_leads_somewhere():
    # An empty one draws nothing, and makes the page that holds it invalid.
    paths = [
        path
        for name in VIEWS
        for size in TABLES
        for path in ElementTree.fromstring(drawn_with(name, size)).iter(f"{SVG}path")
    ]
    assert len(paths) > 500
    assert [path.attrib for path in paths if not path.get("d")] == []


THEMES = {
    "light": ("#ffffff", "rgba(0, 0, 0, 0.87)", "rgba(0, 0, 0, 0.54)"),
    "dark": ("#111111", "rgba(255, 255, 255, 0.87)", "rgba(255, 255, 255, 0.54)"),
}


@pytest.mark.parametrize("theme", THEMES)
def test_words_take_the_colours_of_the_theme(theme, sheet):
    ground, ink, muted = THEMES[theme]
    sheet.set_content(
        f"<style>body {{--jp-layout-color0: {ground}; --jp-ui-font-color1: {ink};"
        f"--jp-ui-font-color2: {muted}}} {stylesheet()}</style>"
        f'<body><div class="ck-chart">{drawn_with("what_matters")}</div></body>'
    )
    colours = sheet.eval_on_selector_all(
        "svg text", "every => every.map(each => getComputedStyle(each).fill)"
    )
    assert set(colours) == {ink, muted}


@pytest.mark.parametrize("name", VIEWS)
def test_no_word_leaves_its_picture(name, sheet):
    show(sheet, drawn_with(name))
    assert words_outside(sheet) == []


@pytest.mark.parametrize("name", VIEWS)
def test_no_words_lie_on_others(name, sheet):
    show(sheet, drawn_with(name))
    assert words_on_words(sheet) == []


@pytest.mark.parametrize("name", ["what_became", "foresight", *thorough(*IN_NARROW_ROOM)])
def test_words_keep_clear_of_each_other_in_narrow_room(name, sheet):
    show(sheet, drawn_with(name, room=NARROW))
    assert words_outside(sheet) == []
    assert words_on_words(sheet) == []


def test_a_wide_picture_keeps_its_words_readable_on_a_narrow_page(sheet):
    sheet.set_viewport_size({"width": 320, "height": 600})
    show(sheet, drawn_with("what_matters"))
    sizes = sheet.eval_on_selector_all(
        "svg text",
        "every => every.map(each => parseFloat(getComputedStyle(each).fontSize) * each.getCTM().a)",
    )
    assert min(sizes) == 12


def test_the_cluster_chart_keeps_its_size_while_a_person_rates():
    sizes = {
        re.search(r'width="\d+" height="\d+"', drawn_with("priority_clusters", size))[0]
        for size in TABLES
    }
    assert len(sizes) == 1
