"""However a person rates, hardly anybody in whom nothing changes is told of anything.

Of 600 people a share of a tenth is known to within 2.5 points either way (two standard errors), one
of four tenths to within 4. They are added to the limits, as many kinds are held at once.
"""

import numpy as np
import pytest
from support.noise_only import KINDS, ratings_of, ticks_of
from support.people import table_of
from support.told import FAMILIES, in_percent, told

from careerkit.report.stands_out import what_stands_out, why_nothing
from careerkit.views.chance import FOR_CATEGORIES, FOR_FORECASTS, FOR_MOVES, FOR_PRIORITIES
from careerkit.views.years_table import years_table

PEOPLE = 600
A_YEAR, TEN_YEARS = 0.1, 0.4
ERROR, ERROR_IN_TEN = 0.025, 0.04


@pytest.mark.parametrize(
    "name", ["average", "wavers by 2.5", "slips, 5 %", "mood per category, .2", "both ends only"]
)
def test_of_300_people_at_most_a_tenth_are_told_of_something_in_any_of_five_years(name):
    anything = told(name, 300, 5).any(axis=0).mean(axis=1)
    assert anything.max() <= A_YEAR + 0.035


@pytest.mark.parametrize("name", ["wavers by 2.0", "slips, 5 %"])
def test_the_front_page_of_15_such_people_mostly_says_that_nothing_stands_out(name):
    random, kind = np.random.default_rng(6), KINDS[name]
    said = []
    for ratings in ratings_of(kind, random, 15, 4):
        ticks = ticks_of(kind, random, ratings)[-1]
        table = years_table(table_of(ratings, ticks, range(2023, 2027)))
        said.append(what_stands_out(table))
        assert said[-1] or why_nothing(table).startswith("Nothing this year")
    assert sum(map(bool, said)) <= 2


@pytest.mark.thorough
@pytest.mark.parametrize("name", KINDS)
def test_in_each_year_a_tenth_at_most_are_told_of_something_and_in_ten_years_four_tenths(name):
    anything = told(name, PEOPLE, 10).any(axis=0)
    assert anything.mean(axis=1).max() <= A_YEAR + ERROR
    assert anything.any(axis=0).mean() <= TEN_YEARS


@pytest.mark.thorough
@pytest.mark.parametrize("sizes", [[8], [5] * 3, [10, 6, 4], [4] * 20, [19, 1, 1, 10, 6]])
@pytest.mark.parametrize(
    "name", ["wavers by 2.5", "steady, slips 3 %", "mood per category, .2", "both ends only"]
)
def test_in_lists_of_other_sizes_as_few_are_told_of_something(sizes, name):
    place = np.repeat(np.arange(len(sizes)), sizes)
    anything = told(name, PEOPLE, 10, place).any(axis=0)
    assert anything.mean(axis=1).max() <= A_YEAR + ERROR
    assert anything.any(axis=0).mean() <= TEN_YEARS + ERROR_IN_TEN


@pytest.mark.thorough
@pytest.mark.parametrize("name", ["average", "wavers by 1.6", "ticks by chance"])
def test_no_family_of_statements_spends_more_than_its_share(name):
    shares = dict(zip(FAMILIES, told(name, PEOPLE, 10).mean(axis=(1, 2)), strict=True))
    assert shares["categories"] + shares["all goals"] <= FOR_CATEGORIES
    assert shares["priorities"] <= FOR_PRIORITIES
    assert shares["single goals"] <= FOR_MOVES
    assert shares["forecasts"] <= FOR_FORECASTS


def test_the_shares_of_one_budget_tell_at_most_four_in_ten_people_in_ten_years():
    spent = FOR_CATEGORIES + FOR_PRIORITIES + FOR_MOVES + FOR_FORECASTS
    assert 1 - (1 - spent) ** 10 <= TEN_YEARS


def test_a_share_stands_with_its_standard_error():
    assert in_percent(np.array([0.1]), 900) == ["10.0 ± 1.0"]
