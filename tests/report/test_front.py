"""What stands on the first two sheets of a report."""

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.report.front import front
from careerkit.report.page import report_html
from careerkit.report.stands_out import what_stands_out, why_nothing
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


def of_all_goals(year, **same):
    """Return a year that says the same of each goal of the catalog."""
    goals = {
        row.id: Rating(goal=row.goal, category=row.category, **same)
        for row in load_catalog().itertuples()
    }
    return Reflection(year=year, goals=goals)


def nothing_in(*reflections):
    table = years_table(tidy(reflections), load_catalog())
    assert what_stands_out(table) == []
    return why_nothing(table)


def test_too_little_to_tell_differs_from_nothing_that_stands_out():
    one = of_all_goals(2025, importance=5).rate("give-a-talk", priority=True)
    assert nothing_in(one) == (
        "Too early to tell. 1 priority among 77 goals: too few to single out a category; among 3 "
        "or more, one could stand out."
    )
    ticked = ["give-a-talk", "get-a-raise", "do-research", "go-freelance", "first-sale"]
    two = of_all_goals(2026, importance=5)
    for goal_id in ticked:
        two = two.rate(goal_id, priority=True)
    assert nothing_in(two) == "Nothing this year: everything in the charts could be chance."
    assert nothing_in(Reflection(year=2024, goals={}), two) == (
        "Nothing this year: everything in the charts could be chance."
    )
    few = Reflection(year=2024).rate("give-a-talk", goal="Give a talk", importance=5)
    assert nothing_in(few, two) == (
        "Too early to tell. Too little is rated in both years to compare categories yet: it takes "
        "3 goals each in 3 more categories."
    )


def test_a_goal_that_moved_for_good_is_named_with_both_ratings():
    years = [
        of_all_goals(2023 + nth, importance=5).rate("give-a-talk", importance=importance)
        for nth, importance in enumerate((2, 3, 9, 8))
    ]
    assert what_stands_out(years_table(tidy(years), load_catalog())) == [
        "“Give a talk” went from an importance of 3 in 2024 to 8, and has "
        "stayed there for two years."
    ]


def test_a_category_that_moved_is_named_beside_the_other_goals():
    then = of_all_goals(2025, importance=5)
    now = of_all_goals(2026, importance=5)
    for row in load_catalog().itertuples():
        then = then.rate(row.id, importance=3 + len(row.id) % 4)
        lifted = 3 if row.category == "technical" else 0
        now = now.rate(row.id, importance=3 + len(row.id) % 4 + lifted)
    assert what_stands_out(years_table(tidy([then, now]), load_catalog())) == [
        "From 2025 to 2026, technical rose by 3.0 on average, beside your other goals."
    ]


def test_only_what_chance_would_seldom_bring_about_stands_out():
    catalog = load_catalog()
    goals = {
        row.id: Rating(category=row.category, importance=5, priority=row.category == "product")
        for row in catalog.itertuples()
    }
    clustered = [Reflection(year=2026, goals=goals)]
    sentences = what_stands_out(years_table(tidy(clustered), catalog))
    assert sentences == ["Product holds 7 of your 7 priorities, more than its share."]
