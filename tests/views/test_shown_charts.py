"""How a chart is shown in a notebook, alone, joined to others, and beside a person's own."""

import functools
import itertools
import operator
import subprocess
import sys
from collections import Counter
from xml.etree import ElementTree

import altair as alt
import pandas as pd
import pytest
from IPython.core.formatters import DisplayFormatter
from support.thorough import thorough
from support.years import EMPTY, FEW, FULL

import careerkit as ck
from careerkit.views import VIEWS
from careerkit.views.charts import LayerChart
from careerkit.views.style import CONFIG, TITLE_SIZE, pixels_across
from careerkit.views.svg import to_svg

OWN = alt.Chart(alt.Data(values=[{"a": 1, "b": 2}])).mark_point().encode(x="a:Q", y="b:Q")

BLANK = alt.Chart(alt.Data(values=[{}])).mark_point()

LEFT_ALONE = """
import altair as alt

def settings():
    kinds = (alt.renderers, alt.data_transformers, alt.theme)
    return [(kind.active, kind.options, kind.names()) for kind in kinds]

before = settings()

import careerkit as ck
from IPython.core.formatters import DisplayFormatter

def shown(chart):
    return DisplayFormatter().format(chart)[0]

own = alt.Chart(alt.Data(values=[{"a": 1}])).mark_point().encode(x="a:Q").interactive()
table = ck.example_journal().table()
assert "<svg" in shown(ck.what_matters(table))["text/html"]
assert "<svg" in shown(ck.what_matters(table) | own)["text/html"]

assert settings() == before
assert "<script" in shown(own)["text/html"]
alt.renderers.enable("mimetype")
assert any("vegalite" in kind for kind in shown(own)), list(shown(own))
assert "<svg" in shown(ck.what_matters(table))["text/html"]
"""


@functools.cache
def charts():
    """Return each of the charts."""
    return {name: view(FEW) for name, view in VIEWS.items()}


def titles(parts):
    return [part.title for part in parts]


def shown(chart):
    """Return what IPython hands a notebook to show."""
    return DisplayFormatter().format(chart)[0]


@pytest.mark.thorough
@pytest.mark.starts
def test_drawing_leaves_altair_and_a_persons_own_charts_as_they_are():
    ended = subprocess.run(
        [sys.executable, "-c", LEFT_ALONE], capture_output=True, text=True, timeout=300, check=False
    )
    assert ended.stderr == ""


@pytest.mark.parametrize("table", [EMPTY, FULL], ids=["empty", "full"])
@pytest.mark.parametrize("name", VIEWS)
def test_a_notebook_shows_a_chart_by_its_picture(name, table):
    bundle = shown(VIEWS[name](table))
    assert sorted(bundle) == ["text/html", "text/plain"]
    assert "<svg" in bundle["text/html"]
    assert "<script" not in bundle["text/html"]
    # A notebook keeps it: it holds none of a person's words.
    assert len(bundle["text/plain"]) < 40


@pytest.mark.parametrize("name", ["what_moved", *thorough(*sorted(VIEWS.keys() - {"what_moved"}))])
def test_a_chart_can_stand_beside_and_above_any_other_and_is_shown_so(name):
    chart, other = VIEWS[name](FULL), ck.lived_goals(FULL)
    for both in (chart | other, chart & other, chart | OWN, other & chart & OWN):
        drawn = shown(both)["text/html"]
        assert VIEWS[name].question.split()[0] in drawn
        assert "<script" not in drawn


def test_charts_are_joined_into_a_row_of_as_many():
    row = ck.what_matters(FEW) | ck.lived_goals(FEW) | OWN
    column = ck.what_matters(FEW) & ck.lived_goals(FEW) & OWN
    assert [len(row.hconcat), len(column.vconcat)] == [3, 3]
    assert "<svg" in shown(row | OWN)["text/html"]
    assert "<svg" in shown(row & OWN)["text/html"]


@pytest.mark.parametrize("name", VIEWS)
def test_a_chart_is_joined_to_each_other_and_to_a_persons_own(name):
    chart = charts()[name]
    for other in (*charts().values(), OWN):
        assert titles((chart | other).hconcat) == titles([chart, other])
        assert titles((chart & other).vconcat) == titles([chart, other])
    assert titles((OWN | chart).hconcat) == titles([OWN, chart])
    assert titles((OWN & chart).vconcat) == titles([OWN, chart])


def test_all_charts_in_a_row_are_one_specification():
    drawn = functools.reduce(operator.or_, charts().values()).to_dict()
    assert len(drawn["hconcat"]) == len(VIEWS)


@pytest.mark.thorough
@pytest.mark.parametrize("join", [operator.or_, operator.and_])
@pytest.mark.parametrize(("one", "other"), [*itertools.combinations_with_replacement(VIEWS, 2)])
def test_any_two_charts_are_drawn_together(one, other, join):
    drawn = to_svg(join(VIEWS[one](FULL), VIEWS[other](FULL)))
    assert VIEWS[one].question.split()[0] in drawn
    assert VIEWS[other].question.split()[0] in drawn


def look_of(svg):
    """Return how each word and each line of a picture is drawn."""
    names = ("fill", "stroke", "font-family", "font-size", "font-weight", "stroke-width")
    return Counter(
        (part.tag, "".join(part.itertext()), *map(part.get, names))
        for part in ElementTree.fromstring(svg).iter()
        if part.tag.endswith(("text", "line", "path"))
    )


@pytest.mark.parametrize("name", ["what_moved", *thorough(*sorted(VIEWS.keys() - {"what_moved"}))])
@pytest.mark.parametrize("join", [lambda chart: chart | BLANK, lambda chart: BLANK | chart])
def test_a_chart_looks_the_same_alone_and_joined(name, join):
    alone, joined = look_of(to_svg(VIEWS[name](FULL))), look_of(to_svg(join(VIEWS[name](FULL))))
    assert alone - joined == Counter()


def test_a_persons_own_chart_keeps_its_look_too():
    chart = ck.what_matters(FEW)
    own = OWN.to_dict()["encoding"]
    for joined in (chart | OWN, OWN | chart, (chart & OWN) | OWN):
        drawn = joined.to_dict()
        assert str(own) in str(drawn)
        assert drawn["config"].keys() <= {"background", "view"}


def test_what_a_person_sets_for_joined_charts_counts_before_the_look():
    joined = (ck.what_matters(FEW) | OWN).configure_title(fontSize=30)
    title = joined.to_dict()["hconcat"][0]["title"]
    assert (title["fontSize"], title["color"]) == (30, CONFIG["title"]["color"])


@pytest.mark.parametrize("name", VIEWS)
def test_a_chart_takes_another_width(name):
    chart = VIEWS[name](FULL)
    before, wider = chart.to_dict(), chart.properties(width=1000, padding=0)
    assert chart.to_dict() == before
    assert wider.properties(width=430).to_dict().keys() == wider.to_dict().keys()
    drawn = ElementTree.fromstring(to_svg(wider))
    assert 980 < float(drawn.get("width")) < 1060


def test_what_stands_at_a_place_moves_with_the_width():
    frame = pd.DataFrame({"left": [10], "right": [20]})
    marks = alt.Chart(frame).mark_rule().encode(x=pixels_across("left"), x2=alt.X2("right"))
    words = alt.Chart(frame).mark_text().encode(x=alt.XValue(50))
    scale = alt.Scale(domain=[1, 10], range=[20, 100])
    dots = alt.Chart(frame).mark_point().encode(x=alt.X("left:Q", scale=scale))
    layers = LayerChart(layer=[marks, words, dots], width=100).properties(width=200).to_dict()
    places, value, scaled = layers["layer"]
    assert [each["as"] for each in places["transform"]] == ["left", "right"]
    assert {each["calculate"].rpartition(" ")[2] for each in places["transform"]} == {"2.0"}
    assert value["encoding"]["x"] == {"value": 100}
    assert scaled["encoding"]["x"]["scale"]["range"] == [40, 200]
    assert layers["width"] == 200


def test_a_title_broader_than_its_chart_has_room():
    chart = ck.what_matters(FEW)
    chart.title = "W" * 80
    assert chart.to_dict()["padding"]["right"] == round(80 * 0.6 * TITLE_SIZE) - 640


def test_what_a_person_sets_counts_before_the_look():
    chart = ck.what_matters(FEW).configure_title(fontSize=30).properties(padding=0)
    drawn = chart.to_dict()
    assert drawn["config"]["title"]["fontSize"] == 30
    assert drawn["config"]["title"]["anchor"] == "start"
    assert drawn["padding"] == 0
    assert "<svg" in shown(chart)["text/html"]
    assert "fontSize" not in str(ck.what_matters(FEW).config)


@pytest.mark.parametrize("ending", ["svg", "png", "html", "json"])
def test_a_chart_is_saved_in_its_look(ending, tmp_path):
    path = tmp_path / f"chart.{ending}"
    ck.priority_clusters(FEW).properties(width=300).save(path)
    assert path.stat().st_size > 1000
    if ending != "png":
        assert CONFIG["axis"]["labelColor"] in path.read_text("utf-8")


def test_a_chart_of_more_rows_than_allowed_is_drawn_whatever_the_person_chose_for_their_own():
    with alt.data_transformers.enable("default", max_rows=10):
        spec = ck.long_view(FULL).to_dict()
        assert alt.data_transformers.options == {"max_rows": 10}
    assert max(map(len, spec["datasets"].values())) > 10
