"""What is asked in a first year, which has no history: of made people of every habit."""

from collections import Counter
from functools import cache
from random import Random

from support.asking import CATALOG, asked

from careerkit.reflection import Rating, Reflection

YEARS = 100


def first_year(random):
    """Return the first year of somebody who rates much or little, high or low, and ticks or not."""
    goals = CATALOG.sample(frac=1, random_state=random.randrange(10**6))
    looked_at = goals.head(random.choice([10, 20, 40, len(CATALOG)]))
    person = {
        "mean": random.uniform(4, 7),
        "spread": random.uniform(1, 3),
        "lived": random.uniform(0, 0.5),
        "priorities": random.choice([0, 1, 2, 3, 5, 8, 23]),
        "is_terse": random.random() < 0.3,
    }
    ratings = {row.id: rating(random, row, person) for row in looked_at.itertuples()}
    top = sorted(ratings, key=lambda goal_id: -(ratings[goal_id].importance or 0))
    return ticked(Reflection(year=2026, goals=ratings), top[: person["priorities"]], random)


def rating(random, row, person):
    lived = random.random() < person["lived"]
    felt = lived and not person["is_terse"]
    return Rating(
        goal=row.goal,
        category=row.category,
        importance=stop(random, person),
        lived=lived,
        satisfaction=stop(random, person) if felt else None,
    )


def stop(random, person):
    return max(1, min(10, round(random.gauss(person["mean"], person["spread"]))))


def ticked(reflection, priorities, random):
    for goal_id in priorities:
        expected = None if reflection.goals[goal_id].lived else random.choice([None, 3, 7, 9])
        reflection = reflection.rate(goal_id, priority=True, expectation=expected)
    return reflection


@cache
def kinds_asked():
    """Return how many questions of each kind are asked in each made year."""
    random = Random(2026)
    years = [first_year(random) for _ in range(YEARS)]
    return [Counter(question.id.partition("/")[0] for question in asked(year)) for year in years]


def test_at_most_two_questions_are_of_one_kind():
    assert max(max(kinds.values()) for kinds in kinds_asked()) <= 2


def test_nearly_every_first_year_is_asked_at_least_four_kinds():
    varied = sum(len(kinds) >= 4 for kinds in kinds_asked())
    assert varied >= 0.95 * YEARS


def test_every_first_year_is_asked_what_made_the_person_proud_and_what_is_missing():
    for kinds in kinds_asked():
        assert kinds["what-are-you-proud-of"] == kinds["what-is-missing"] == 1


def test_eight_priorities_rated_alike_are_asked_about_in_many_ways():
    ids = CATALOG["id"][:8]
    eight = Reflection(year=2026, goals=dict.fromkeys(ids, Rating(importance=9, priority=True)))
    kinds = Counter(question.id.partition("/")[0] for question in asked(eight))
    assert sorted(kinds.values()) == [1, 1, 1, 1, 1, 2]
