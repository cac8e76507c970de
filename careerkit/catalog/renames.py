"""Follow goals whose ids or words changed."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pandas as pd

from careerkit.catalog.goals import read_rows
from careerkit.errors import BadFileError
from careerkit.files.package_data import package_path
from careerkit.reflection import Reflection

FORMERLY = "formerly"
"""The column, which a catalog may have, of a goal's earlier ids, parted by semicolons."""


def load_renames(path: Path | None = None) -> dict[str, str]:
    """Return the new id of every earlier id in a catalog, by default the shipped one.

    Raises ``BadFileError`` where an earlier id is another goal's, now or before.
    """
    path = path or package_path("data/goals.csv")
    rows = read_rows(path)
    ids = {row["id"] for row in rows.values()}
    found: dict[str, str] = {}
    for line, row in rows.items():
        for earlier in filter(None, map(str.strip, row.get(FORMERLY, "").split(";"))):
            if earlier in ids or earlier in found:
                raise BadFileError.at(
                    path.name,
                    line,
                    f'formerly names "{earlier}", which is another goal\'s id; '
                    "an earlier id can belong to one goal only",
                )
            found[earlier] = row["id"]
    return found


def with_current_ids(reflection: Reflection, renames: Mapping[str, str]) -> Reflection:
    """Return the reflection with every goal under its new id; its words stay as they were.

    What was said under the new id already stands.

    >>> was = Reflection(year=2025).rate("give-talk", importance=3)
    >>> list(with_current_ids(was, {"give-talk": "give-a-talk"}).goals)
    ['give-a-talk']
    """
    if not renames.keys() & reflection.goals.keys():
        return reflection
    goals = {}
    for goal_id, rating in reflection.goals.items():
        new = renames.get(goal_id, goal_id)
        if new == goal_id or new not in reflection.goals:
            goals[new] = rating
    return replace(reflection, goals=goals)


def with_current_words(reflection: Reflection, catalog: pd.DataFrame) -> Reflection:
    """Return the reflection with each goal in the catalog's words and category of now."""
    words = catalog.set_index("id")[["goal", "category"]].to_dict("index")
    goals = {
        goal_id: replace(rating, **words.get(goal_id, {}))
        for goal_id, rating in reflection.goals.items()
    }
    return replace(reflection, goals=goals)
