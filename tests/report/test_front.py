"""What stands on the first two sheets of a report."""

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.report.front import front
from careerkit.report.page import report_html
from careerkit.report.stands_out import what_stands_out
from careerkit.table import tidy
from careerkit.views.years_table import years_table


def with_priorities(count):
    mine = Reflection(year=2026)
    for number in range(count):
        mine = mine.rate(f"own-{number}", goal=f"Write book {number}", priority=True)
    return mine


def sheets_of(reflection, **named):
    return front(reflection, list(reflection.goals), [], [], **named)


def test_priorities_stand_in_their_order_each_with_its_step():
    mine = with_priorities(12).rate("own-7", step="Find a title", obstacle="Sleep", stage="begun")
    rows = sheets_of(mine).priorities.rows
    assert [row.id for row in rows] == list(mine.goals)
    assert (rows[7].stage, rows[7].parts) == (
        "begun",
        {"Step": "Find a title", "Obstacle": "Sleep"},
    )


def test_where_rows_find_no_room_a_step_stays_with_its_priority_in_the_columns():
    mine = with_priorities(40).rate("own-7", step="Find a title", obstacle="Sleep", stage="begun")
    priorities = sheets_of(mine).priorities
    assert (len(priorities.rows), len(priorities.named), priorities.counted) == (0, 40, 0)
    assert [name.id for name in priorities.named] == list(mine.goals)
    assert priorities.named[7].parts == {"Step": "Find a title"}


def test_goals_without_a_step_give_up_their_second_line_first():
    mine = with_priorities(14)
    for number in range(4):
        mine = mine.rate(f"own-{number}", step="Find a title", when="On Monday")
    rows = sheets_of(mine).priorities.rows
    assert [row.has_facts for row in rows] == [True] * 4 + [False] * 10


def test_few_priorities_leave_no_sheet_half_empty():
    few, figures = with_priorities(3), {"what_matters": 300.0, "lived_goals": 280.0}
    sheets = sheets_of(few, chart=450, figures=figures)
    assert [*sheets.figures_before, *sheets.figures] == [*figures]
    assert sheets_of(few, chart=900).padding > sheets_of(with_priorities(14), chart=900).padding


def test_a_column_that_ends_early_names_what_matters_and_is_no_priority():
    mine = with_priorities(3).rate("go-freelance", goal="Go freelance", importance=9)
    mine = mine.rate("get-a-raise", goal="Be paid more", importance=7)
    sheets = front(mine, ["own-0", "own-1", "own-2"], [], [], chart=450)
    assert [goal.goal for goal in sheets.also] == ["Go freelance"]


def test_short_answers_are_set_in_larger_type():
    few, many = [("Why?", "So.")] * 3, [("Why?", "word " * 90)] * 9
    mine = with_priorities(3)
    assert front(mine, [], [], few, chart=450).large
    assert not front(mine, [], [], many, chart=450).large


def test_the_letter_is_unfolded_only_if_it_shall_be_printed():
    mine = Reflection(year=2026, letter="Dear me").rate("get-a-raise", importance=3)
    folded, printed = report_html([mine], 2026), report_html([mine], 2026, letter=True)
    assert '<details class="letter">' in folded
    assert "There is a letter, too" in folded
    assert '<details class="letter" open>' in printed
    assert "There is a letter, too" not in printed


def test_only_what_chance_would_seldom_bring_about_stands_out():
    catalog = load_catalog()
    goals = {
        row.id: Rating(category=row.category, importance=5, priority=row.category == "product")
        for row in catalog.itertuples()
    }
    clustered = [Reflection(year=2026, goals=goals)]
    sentences = what_stands_out(clustered, catalog, years_table(tidy(clustered), catalog))
    assert [sentence.partition(":")[0] for sentence in sentences] == [
        "Product holds more priorities than its size explains"
    ]
