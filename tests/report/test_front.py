"""What stands on the first two sheets of a report."""

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.report.front import front
from careerkit.report.stands_out import what_stands_out, why_nothing
from careerkit.table import tidy
from careerkit.views.years_table import years_table


def test_a_step_stands_with_its_priority_and_the_others_are_named():
    mine = Reflection(year=2026)
    for number in range(40):
        mine = mine.rate(f"own-{number}", goal=f"Write book {number}", priority=True)
    mine = mine.rate("own-7", step="Find a title", stage="begun")
    priorities = front(mine, list(mine.goals), [], [], beside_chart=True).priorities
    (row,) = priorities.rows
    assert (row.id, row.stage, row.parts) == ("own-7", "begun", {"Step": "Find a title"})
    assert (len(priorities.named), priorities.counted) == (39, 0)


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
        "Too early to tell. 1 priority among 77 goals: too few to single out a category yet; tick "
        "2 more, and one could stand out."
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
