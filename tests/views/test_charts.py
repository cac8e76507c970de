"""What holds for every chart."""

import json
import re
from functools import cache

import pandas as pd
import pytest
from support.years import EMPTY, FEW, FULL

import careerkit as ck
from careerkit.catalog.goals import CATEGORIES
from careerkit.table import COLUMNS
from careerkit.views import VIEWS, inks

NAMES = VIEWS
WHOLE = [1, 10]
SCALES = {
    "priority_clusters": {"importance": WHOLE},
    # Counts begin at 0.
    "priorities_by_size": {"priorities": [0, 10], "by_size": [0, 10], "low": [0, 10]},
    "what_matters": {"importance": WHOLE},
    "lived_goals": {"importance": WHOLE, "satisfaction": WHOLE},
    "what_i_dont_have": {"importance": WHOLE},
    "what_became": {"expectation": WHOLE, "satisfaction": WHOLE},
    "what_moved": {"before": WHOLE, "after": WHOLE, "change": [-9, 9]},
    "won_and_lost": {"year": [2025, 2026]},
    # 18 places, each half a place wide to either side.
    "came_first": {"then_left": [0.5, 18.5], "now_left": [0.5, 18.5]},
    "category_years": {"importance": WHOLE, "mean": WHOLE, "low": WHOLE, "year": [2025, 2026]},
    "long_view": {"importance": WHOLE},
    "foresight": {"expectation": WHOLE, "satisfaction": WHOLE},
}
"""What each view draws of ``FULL`` on which scale, but for categories."""


def spec(name, table=None):
    return _full(name) if table is None else VIEWS[name](table).to_dict()


@cache
def _full(name):
    return VIEWS[name](FULL).to_dict()


def parts(value):
    """Every dict in a spec, from the outside in."""
    if isinstance(value, dict):
        yield value
        value = list(value.values())
    if isinstance(value, list):
        for each in value:
            yield from parts(each)


def without_data(drawn):
    return {key: value for key, value in drawn.items() if key != "datasets"}


def channels(name):
    """Every channel of a chart that draws a column."""
    return [each for each in parts(without_data(spec(name))) if "field" in each]


@pytest.mark.parametrize("name", NAMES)
def test_a_rating_always_stands_on_the_whole_scale(name):
    scaled = [
        (each["field"], each["scale"]["domain"])
        for each in channels(name)
        if each.get("scale") and each["field"] != "category"
    ]
    assert [each for each in scaled if each not in SCALES[name].items()] == []
    assert dict(scaled) == SCALES[name]


@pytest.mark.parametrize("name", NAMES)
def test_every_column_is_drawn_under_a_named_type(name):
    assert channels(name)
    # The second end of a mark takes the first one's type.
    secondary = {"x2", "y2"}
    encodings = [each["encoding"] for each in parts(spec(name)) if "encoding" in each]
    for encoding in encodings:
        for channel, value in encoding.items():
            assert channel in secondary or "field" not in value or "type" in value


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_holds_only_the_columns_that_it_draws(name):
    whole = spec(name, FULL.assign(note="a canary", image="http://canary"))
    assert "canary" not in json.dumps(whole)
    text = json.dumps(without_data(whole))
    for rows in whole["datasets"].values():
        for column in {key for row in rows for key in row}:
            assert re.search(rf'"field": "{column}"|datum\.{column}\b|"{column}"\]', text), column


@pytest.mark.parametrize("name", NAMES)
def test_no_column_is_called_image(name):
    assert "image" not in {key for rows in spec(name)["datasets"].values() for key in rows[0]}


@pytest.mark.parametrize("name", NAMES)
def test_a_chart_asks_its_question_and_describes_itself(name):
    drawn = spec(name)
    assert drawn["title"]["text"].endswith("?")
    assert drawn["description"].startswith(drawn["title"]["text"])
    assert VIEWS[name].sentence(FULL) in drawn["description"]


@pytest.mark.parametrize("name", NAMES)
def test_an_empty_chart_says_what_will_appear_in_it(name):
    sentence = VIEWS[name].sentence(EMPTY)
    shown = json.dumps(spec(name, EMPTY)).replace("\\n", " ").replace('", "', " ")
    assert sentence.split(";")[0] in json.loads(f'"{shown.replace(chr(34), chr(39))}"')
    assert re.search("appear|becomes|you will see here|to see how many", sentence)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("table", [EMPTY, FEW, FULL], ids=["empty", "few", "full"])
def test_a_chart_has_its_numbers_as_a_text_table(name, table):
    numbers = VIEWS[name].numbers(table)
    assert all(re.match(r"[A-Z]|\d{4}$", column) for column in numbers.columns)
    assert len(numbers) or table is not FULL


@pytest.mark.parametrize("name", NAMES)
def test_the_same_answers_draw_the_same_chart_and_their_table_is_left_alone(name):
    table = FULL.copy(deep=True)
    assert spec(name, table) == spec(name)
    pd.testing.assert_frame_equal(table, FULL)


@pytest.mark.parametrize("name", NAMES)
def test_no_chart_gives_advice(name):
    words = json.dumps(spec(name)).lower()
    assert not re.search(r"\b(should|must|need to|try|focus|drop|invest|red|green)\b", words)


@pytest.mark.parametrize("name", ["priority_clusters", "priorities_by_size", "category_years"])
def test_categories_stand_in_the_order_of_the_catalog(name):
    orders = [each["sort"] for each in channels(name) if each.get("sort")]
    assert orders
    for order in orders:
        assert [each.partition(",")[0].lower() for each in order] == list(CATEGORIES)


def test_a_cluster_shows_how_many_of_its_goals_are_rated():
    rows = [row for rows in spec("priority_clusters", FEW)["datasets"].values() for row in rows]
    assert [row["counts"] for row in rows if "counts" in row] == [
        f"rated {counts}"
        for counts in (
            *("4 of 17", "0 of 18", "0 of 6", "0 of 7"),
            *("0 of 8", "0 of 10", "0 of 10", "0 of 1"),
        )
    ]


def test_priorities_are_filled_and_other_goals_are_rings():
    fills = [
        each["fill"]
        for each in parts(spec("priority_clusters"))
        if "condition" in each.get("fill", {})
    ]
    assert [fill["condition"]["test"] for fill in fills] == ["datum.priority"]
    assert fills[0]["value"] == inks.PAPER


def test_a_text_table_gives_the_ratings_of_each_category():
    numbers = ck.priority_clusters.numbers(FEW).set_index("Category")
    assert numbers.loc["Technical"].tolist() == [17, 4, "3.5", "8 5 2 1*", 0]
    assert numbers.loc["Job"].tolist() == [18, 0, "–", "–", 0]


def test_a_text_table_gives_both_counts():
    numbers = ck.priorities_by_size.numbers(FEW).set_index("Category")
    assert numbers.loc["Technical"].tolist() == [4, 1, "1.0", "1"]
    assert numbers.loc["Other"].tolist() == [0, 0, "0.0", "0"]


def test_sentences_are_made_from_the_answers():
    assert ck.priority_clusters.sentence(FEW) == ("4 of 77 goals rated, 1 priority, in technical.")
    assert ck.what_matters.sentence(FEW) == "1 of 4 rated goals has the highest importance, 8."
    assert ck.lived_goals.sentence(FEW) == (
        "1 of 2 lived goals felt good (6 or more); "
        "1 of the others has an importance of 6 or more now."
    )


def test_words_are_wrapped_and_never_cut():
    long = "Help " + "everybody around me " * 4 + "to grow"
    table = FEW.assign(goal=long).astype(COLUMNS)
    for name in ("what_matters", "lived_goals", "foresight", "long_view"):
        rows = [row for rows in spec(name, table)["datasets"].values() for row in rows]
        assert {row["lines"].replace("\n", " ") for row in rows if "lines" in row} >= {long}


def test_a_text_table_may_break_a_cell_with_a_very_long_word_and_no_other():
    address = "https://example.org/teams?a=1&b=2"
    table = FEW.assign(goal=[address, *FEW["goal"][1:]]).astype(COLUMNS)
    html = ck.what_matters.numbers_html(table)
    broken = re.findall(r'<td class="ck-long">(.*?)</td>', html)
    assert broken == ["https://example.org/teams?a=1&amp;b=2"]
    assert html.count("<td>") == 4 * 4 - 1


def test_a_text_table_shows_words_literally():
    table = FEW.assign(goal="<script>1</script> & $x$").astype(COLUMNS)
    html = ck.what_matters.numbers_html(table)
    assert "&lt;script&gt;1&lt;/script&gt; &amp; $x$" in html
    assert "<script" not in html
    assert "style=" not in html
