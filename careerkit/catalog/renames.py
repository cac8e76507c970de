"""Give the goals of a reflection their current ids and words."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from careerkit.catalog.goals import read_rows
from careerkit.catalog.spreadsheet import Row
from careerkit.errors import BadFileError, InvalidValueError
from careerkit.files.package_data import package_path
from careerkit.reflection import CheckIn, Choice, Rating, Reflection

FORMERLY = "formerly"
"""The optional column of a catalog with a goal's earlier ids, separated by semicolons."""


def load_renames(path: Path | None = None) -> dict[str, str]:
    """Return the current id for every earlier id in a catalog, by default careerkit's own.

    Raises ``BadFileError`` where an earlier id is, or was, another goal's.
    """
    path = path or package_path("data/goals.csv")
    return renames_in(read_rows(path), path.name)


def renames_in(rows: Mapping[int, Row], where: str) -> dict[str, str]:
    """Return the current id for every earlier id in a list's rows by line.

    Raises ``BadFileError`` where an earlier id is, or was, another goal's.
    """
    ids = {row["id"] for row in rows.values()}
    renames: dict[str, str] = {}
    for line, row in rows.items():
        for earlier in filter(None, map(str.strip, row.get(FORMERLY, "").split(";"))):
            if earlier in ids or earlier in renames:
                raise BadFileError.at(
                    where,
                    line,
                    f'formerly names "{earlier}", which is another goal\'s id; '
                    "an earlier id can belong to one goal only",
                )
            renames[earlier] = row["id"]
    return renames


def with_current_ids(reflection: Reflection, renames: Mapping[str, str]) -> Reflection:
    """Return the reflection with every goal under its current id, in the words of its year.

    So are the answers to questions about it. Where both the earlier and the current id have a
    rating, or an answer, the earlier id's stays where it is, so that neither is lost.

    >>> old = Reflection(year=2025).rate("give-talk", importance=3)
    >>> list(with_current_ids(old, {"give-talk": "give-a-talk"}).goals)
    ['give-a-talk']
    """
    if not renames:
        return reflection
    choices = tuple(_renamed_choice(choice, renames) for choice in reflection.choices)
    reflection = replace(reflection, choices=choices)
    reflection = _with_renamed_check_ins(reflection, renames)
    reflection = replace(reflection, answers=_renamed_answers(reflection.answers, renames))
    if not renames.keys() & reflection.goals.keys():
        return reflection
    goals: dict[str, Rating] = {}
    for goal_id, rating in reflection.goals.items():
        new = renames.get(goal_id, goal_id)
        # Two ids of one goal: neither rating is lost.
        is_taken = new in goals or new in reflection.goals
        goals[goal_id if is_taken else new] = rating
    return replace(reflection, goals=goals)


def _renamed_answers(answers: Mapping[str, str], renames: Mapping[str, str]) -> dict[str, str]:
    """Return the answers under the ids of their questions, which end with the id of a goal."""
    renamed: dict[str, str] = {}
    for question_id, answer in answers.items():
        kind, slash, goal_id = question_id.partition("/")
        new = f"{kind}{slash}{renames.get(goal_id, goal_id)}"
        renamed[question_id if new in {**answers, **renamed} else new] = answer
    return renamed


def _renamed_choice(choice: Choice, renames: Mapping[str, str]) -> Choice:
    of, most, least = (
        tuple(renames.get(goal_id, goal_id) for goal_id in goals)
        for goals in (choice.of, (choice.most,), (choice.least,))
    )
    try:
        return replace(choice, of=of, most=most[0], least=least[0])
    except InvalidValueError:
        # The set held the goal under both ids: it stays as it was chosen from.
        return choice


def _with_renamed_check_ins(reflection: Reflection, renames: Mapping[str, str]) -> Reflection:
    """Return the reflection with its check-ins under the goals' new ids.

    Where one time has two ids of a goal, the old one stays, so that neither is lost.
    """
    taken = {*reflection.entries("check_ins")}
    check_ins: list[CheckIn] = []
    for check_in in reflection.check_ins:
        renamed = replace(check_in, goal=renames.get(check_in.goal, check_in.goal))
        check_ins.append(check_in if renamed.place in taken else renamed)
        taken.add(renamed.place)
    return replace(reflection, check_ins=tuple(check_ins))


def with_current_words(reflection: Reflection, catalog: pd.DataFrame) -> Reflection:
    """Return the reflection with each goal in the words and category of the catalog."""
    words = dict(zip(catalog["id"], catalog["goal"], strict=True))
    categories = dict(zip(catalog["id"], catalog["category"], strict=True))
    goals = {
        goal_id: replace(
            rating,
            goal=words.get(goal_id, rating.goal),
            category=categories.get(goal_id, rating.category),
        )
        for goal_id, rating in reflection.goals.items()
    }
    return replace(reflection, goals=goals)
