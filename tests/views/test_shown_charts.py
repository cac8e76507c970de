"""How a chart is shown in a notebook, alone, joined to others, and beside a person's own."""

import subprocess
import sys

import altair as alt
import pytest
from IPython.core.formatters import DisplayFormatter
from support.thorough import thorough
from support.years import EMPTY, FEW, FULL

import careerkit as ck
from careerkit.views import VIEWS
from careerkit.views.style import CONFIG, ROOM, TITLE_SIZE

OWN = alt.Chart(alt.Data(values=[{"a": 1, "b": 2}])).mark_point().encode(x="a:Q", y="b:Q")

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


def test_the_look_belongs_to_the_whole():
    chart = ck.what_matters(FEW)
    joined = (chart | OWN).to_dict()
    for whole in (chart.to_dict(), joined):
        assert whole["config"]["title"] == CONFIG["title"]
        assert whole["padding"] == ROOM
    assert not any({"config", "padding"} & set(part) for part in joined["hconcat"])


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
