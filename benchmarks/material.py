"""Write the goals and the answers that every form is given."""

import json
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import pandas as pd

from careerkit.catalog.goals import CATEGORIES, load_catalog
from careerkit.catalog.own_goals import OwnGoal, OwnGoals, catalog_with_own
from careerkit.catalog.own_goals_file import change_own_goals
from careerkit.files.package_data import package_path
from careerkit.journal.journal import Journal
from careerkit.reflection import Rating, Reflection

YEAR = 2026
UNRATED = 14
"""The first so many goals stand on "not rated"; they are for the measured gestures, 13 in all."""

_STOPS = (5, 8, 3, 7, 6, 9, 4, 2, 7, 10, 6, 1)


def write_form(path: Path, size: int) -> int:
    """Write a peer's goals with their answers as JSON; return how many are rated."""
    goals = _catalog(size)
    answers = _answers(goals)
    said = {
        goal_id: {"importance": each.importance, "priority": each.priority}
        for goal_id, each in answers.items()
    }
    rows = goals[["id", "category", "goal"]].to_dict("records")
    path.write_text(json.dumps({"goals": rows, "answers": said}), encoding="utf-8")
    return len(said)


def write_home(folder: Path, size: int, years: int = 1) -> Path:
    """Write careerkit's folder: the same goals and answers, and so many years in all."""
    if size > len(load_catalog()):
        change_own_goals(folder, lambda _own: _own_goals(size))
    journal = Journal(folder)
    journal.save(Reflection(year=YEAR, goals=_answers(_catalog(size))))
    example = Journal(package_path("data/example-journal")).reflections()
    for at, each in enumerate(islice(cycle(reversed(example)), years - 1), start=1):
        journal.save(replace(each, year=YEAR - at))
    return folder


def goal_ids(size: int) -> list[str]:
    """Return the goals' ids in the order they are asked."""
    return _catalog(size)["id"].tolist()


def importance_in_file(folder: Path) -> dict[str, int | None]:
    """Return what careerkit has saved, by goal id."""
    return {name: said.importance for name, said in Journal(folder).load(YEAR).goals.items()}


def _catalog(size: int) -> pd.DataFrame:
    return catalog_with_own(load_catalog(), _own_goals(size))


def _own_goals(size: int) -> OwnGoals:
    more = range(size - len(load_catalog()))
    goals = [
        OwnGoal(id=f"own-{at}", category=category, goal=f"Do thing {at} and see how it feels")
        for at, category in zip(more, cycle(CATEGORIES), strict=False)
    ]
    return {goal.id: goal for goal in goals}


def _answers(goals: pd.DataFrame) -> dict[str, Rating]:
    rated = goals.iloc[UNRATED:]
    return {
        goal.id: Rating(
            goal=goal.goal, category=goal.category, importance=stop, priority=at % 8 == 0
        )
        for at, (goal, stop) in enumerate(
            zip(rated.itertuples(index=False), cycle(_STOPS), strict=False)
        )
    }
