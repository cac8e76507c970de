"""What the years' charts, tables and sentences are made of."""

from statistics import NormalDist

import pytest
from support.tables import row, table_of

import careerkit as ck
from careerkit.views import VIEWS
from careerkit.views.category_years import category_lines, category_means
from careerkit.views.foresight import forecasts
from careerkit.views.long_view import goal_years
from careerkit.views.what_moved import moves
from careerkit.views.years_table import years_table

# Worked out on paper: three years, ten goals.
PAPER = table_of(
    row(2024, "become-an-expert", importance=3),
    row(2025, "become-an-expert", importance=5),
    row(2026, "become-an-expert", importance=9),
    row(2024, "land-anywhere", importance=8),
    row(2025, "land-anywhere", importance=8),
    row(2026, "land-anywhere", importance=6),
    row(2024, "do-research", importance=5),
    row(2025, "do-research"),
    row(2026, "do-research", importance=5),
    row(2024, "great-scale", importance=7, detail="1k"),
    row(2025, "great-scale", importance=7, detail="1k"),
    row(2026, "great-scale", importance=2, detail="1M"),
    row(2024, "get-a-raise", importance=9),
    row(2025, "get-a-raise", importance=6),
    row(2026, "get-a-raise", importance=3),
    row(2024, "give-a-talk", expectation=8),
    row(2026, "give-a-talk", lived=True, satisfaction=5, importance=4),
    row(2024, "go-freelance", expectation=4),
    row(2025, "go-freelance", expectation=6),
    row(2026, "go-freelance", lived=True, satisfaction=7, expectation=6),
    row(2024, "first-job", lived=True, satisfaction=9),
    row(2026, "own-sail", importance=7),
    row(2024, "left-the-catalog", importance=2),
)
WHOLE = years_table(PAPER)

EXPERT = "Know one subject so well that I am an expert in it"
LAND = "Walk into an unfamiliar team or technology and soon make a big difference"
SCALE = "Work on a system of impressive scale or complexity: 1M"
ONE_YEAR = PAPER[PAPER["year"] == 2024]


def forecasts_of(*rows):
    return forecasts(years_table(table_of(*rows)))


def test_moves_since_last_year_match_those_found_by_hand():
    moved = moves(WHOLE, since=2025)
    assert moved[["words", "before", "after", "change", "detail", "moved"]].to_numpy().tolist() == [
        [EXPERT, 5, 9, 4, "same", "strong"],
        [LAND, 8, 6, -2, "same", "hardly"],
        ["Be paid more for the work I do", 6, 3, -3, "same", "medium"],
        [SCALE, 7, 2, -5, "other", "strong"],
    ]


def test_moves_since_the_first_year_match_those_found_by_hand():
    moved = moves(WHOLE, since=2024).set_index("words")
    assert moved["change"].to_dict() == {
        EXPERT: 6,
        "Do research on questions that have no answer yet": 0,
        LAND: -2,
        SCALE: -5,
        "Be paid more for the work I do": -6,
    }


def test_without_a_year_the_last_one_before_is_compared():
    assert moves(WHOLE).equals(moves(WHOLE, since=2025))


def test_averages_match_those_found_by_hand():
    means = category_means(WHOLE).set_index(["category", "year"])
    technical, job = means.loc["technical"], means.loc["job"]
    assert technical["rated"].to_dict() == {2024: 4, 2025: 3, 2026: 4}
    assert technical["mean"].to_dict() == {2024: 23 / 4, 2025: 20 / 3, 2026: 22 / 4}
    assert job["rated"].to_dict() == {2024: 1, 2025: 1, 2026: 1}
    assert job["mean"].isna().all()


def test_a_line_ends_where_a_year_is_missing_or_the_detail_changed():
    lines = category_lines(WHOLE)
    pieces = lines.groupby(["words", "line"])["year"].apply(list)
    assert pieces[EXPERT].tolist() == [[2024, 2025, 2026]]
    assert pieces["Do research on questions that have no answer yet"].tolist() == [[2024], [2026]]
    assert pieces[SCALE].tolist() == [[2024, 2025], [2026]]


def test_every_kind_of_missing_is_told_apart():
    states = goal_years(WHOLE).pivot(index="id", columns="year", values="state")
    assert states.loc["become-an-expert"].tolist() == ["rated", "rated", "rated"]
    assert states.loc["do-research"].tolist() == ["rated", "not rated", "rated"]
    assert states.loc["give-a-talk"].tolist() == ["not rated", "not looked at", "rated"]
    assert states.loc["own-sail"].tolist() == ["not in the catalog", "not in the catalog", "rated"]
    assert states.loc["left-the-catalog"].tolist() == [
        "rated",
        "not in the catalog",
        "not in the catalog",
    ]
    assert "build-tools" not in states.index


def test_lived_and_changed_details_are_marked_in_their_year():
    cells = goal_years(WHOLE)
    lived = cells[cells["lived"]]
    assert sorted(zip(lived["id"], lived["year"], strict=True)) == [
        ("first-job", 2024),
        ("give-a-talk", 2026),
        ("go-freelance", 2026),
    ]
    other = cells[cells["other"]]
    assert list(zip(other["id"], other["year"], strict=True)) == [("great-scale", 2026)]


def test_forecasts_match_those_found_by_hand():
    pairs = forecasts(WHOLE)
    assert pairs[["words", "expectation", "satisfaction", "year"]].to_numpy().tolist() == [
        ["Go freelance", 6, 7, 2026],
        ["Give a talk", 8, 5, 2026],
    ]


def test_a_forecast_is_the_last_one_before_the_goal_was_lived():
    pairs = forecasts_of(
        row(2022, "give-a-talk", expectation=2),
        row(2023, "give-a-talk", expectation=9),
        row(2024, "give-a-talk", lived=True, satisfaction=4),
        row(2025, "give-a-talk", lived=True, satisfaction=10, expectation=1),
    )
    columns = ["expectation", "satisfaction", "year"]
    assert pairs[columns].to_numpy().tolist() == [[9, 4, 2024]]


def test_a_forecast_kept_in_the_year_it_was_lived_counts():
    kept = row(2024, "give-a-talk", lived=True, satisfaction=4, expectation=7)
    pairs = forecasts_of(row(2023, "give-a-talk", expectation=2), kept)
    assert pairs["expectation"].tolist() == [7]


def test_a_forecast_of_another_detail_is_marked_and_not_counted():
    table = table_of(
        row(2023, "give-a-talk", expectation=9, detail="Python"),
        row(2024, "give-a-talk", lived=True, satisfaction=4, detail="Rust"),
    )
    assert forecasts(years_table(table))["detail"].tolist() == ["other"]
    assert "appear here" in ck.foresight.sentence(table)
    assert ck.foresight.numbers(table)["Difference"].tolist() == ["another detail"]


def test_what_was_felt_before_anything_was_expected_is_no_forecast():
    table = table_of(
        row(2023, "give-a-talk", lived=True, satisfaction=4),
        row(2024, "give-a-talk", expectation=9),
    )
    assert forecasts(years_table(table)).empty


def test_sentences_count_what_was_counted_by_hand():
    assert ck.what_moved.sentence(PAPER, since=2025) == (
        "Since 2025, 1 goal rose and 0 fell by 4 or more (1 with another detail is not counted); "
        "even if nothing had changed, expect hardly any of 3 to move as far."
    )
    assert ck.category_years.sentence(PAPER) == (
        "Too little is rated in both years to compare categories yet: it takes 3 goals each in 2 "
        "more categories."
    )
    assert ck.long_view.sentence(PAPER) == (
        "8 goals rated in 3 years, 4 of them in every year, none always at 8 or more."
    )
    assert ck.foresight.sentence(PAPER) == (
        "1 of 2 forecasts came within 2 of how it felt; 0 felt better by 3 or more, 1 worse. This "
        "can’t show whether you hope for too much: goals picked because they promise a lot tend to "
        "feel a little less."
    )


def test_where_no_goal_moved_far_the_sentence_says_so_in_words():
    then, now = (row(year, "get-a-raise", importance=6) for year in (2025, 2026))
    assert ck.what_moved.sentence(table_of(then, now)).startswith(
        "Since 2025, no goal rose or fell by 4 or more; even if nothing had changed"
    )


def test_text_tables_match_those_made_by_hand():
    assert ck.what_moved.numbers(PAPER).set_index("Goal")["Change"].to_dict() == {
        EXPERT: "+4",
        LAND: "-2",
        "Be paid more for the work I do": "-3",
        SCALE: "another detail",
    }
    means = ck.category_years.numbers(PAPER).set_index("Category")
    assert means.loc["Technical"].tolist() == [
        *["5.8 (4)", "6.7 (3)", "5.5 (4)"],
        *["+1.3 (3)", "–"],
    ]
    assert means.loc["Job"].tolist() == ["– (1)", "– (1)", "– (1)", "–", "–"]
    view = ck.long_view.numbers(PAPER).set_index("Goal")[["2024", "2025", "2026"]]
    assert view.loc[SCALE].tolist() == ["7", "7", "2≠"]
    assert view.loc["Give a talk"].tolist() == ["–", "·", "4*"]
    assert view.loc["The words of own-sail"].tolist() == ["", "", "7"]


@pytest.mark.parametrize("name", ["what_moved", "category_years", "long_view"])
def test_after_one_year_a_chart_says_what_will_be_there_next_year(name):
    assert "ext year" in VIEWS[name].sentence(ONE_YEAR)


def test_a_year_without_a_reflection_is_named():
    assert "no reflection of 2019" in ck.what_moved.sentence(PAPER, since=2019)
    assert "no reflection of 2019" in ck.what_moved(PAPER, since=2019).to_json()


def test_a_year_is_not_compared_with_itself():
    assert moves(WHOLE, since=2026).empty
    assert "Next year" in ck.what_moved(PAPER, since=2026).to_json()


def test_what_would_move_anyway_stands_under_the_title():
    said = " ".join(ck.what_moved(PAPER).to_dict()["title"]["subtitle"])
    assert "even if nothing had changed, expect hardly any of 3 to move as far" in said
    assert "3 goals rated in both years" in said


def test_noise_is_as_large_as_it_is_said_to_be():
    # Two normal ratings, SD 2.4, correlated .7, rounded: their difference passes 2.5, or 3.5.
    spread = 2.4 * (2 * (1 - 0.7)) ** 0.5
    beyond = [2 * (1 - NormalDist(0, spread).cdf(limit)) for limit in (2.5, 3.5)]
    assert [round(100 * each) for each in beyond] == [18, 6]


def test_the_legend_names_every_kind_of_missing():
    drawn = ck.long_view(PAPER).to_json()
    for kind in ("not looked at", "not rated", "not in its catalog", "not lived", "rated low"):
        assert kind in drawn
