"""What stands on the first two sheets of a report."""

from careerkit.catalog.goals import load_catalog
from careerkit.reflection import Rating, Reflection
from careerkit.report.front import front
from careerkit.report.stands_out import what_stands_out
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


def test_only_what_chance_would_seldom_bring_about_stands_out():
    catalog = load_catalog()
    goals = {
        row.id: Rating(category=row.category, importance=5, priority=row.category == "product")
        for row in catalog.itertuples()
    }
    clustered = [Reflection(year=2026, goals=goals)]
    sentences = what_stands_out(years_table(tidy(clustered), catalog))
    assert sentences == ["Product holds 7 of your 7 priorities, more than its share."]
