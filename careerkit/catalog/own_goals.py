"""Change a person's own goals: added, reworded, or set aside."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import pandas as pd

from careerkit.catalog.categories import (
    CATEGORIES,
    categories_of,
    name_problem,
    with_categories,
)
from careerkit.catalog.goals import COLUMNS, KIND, REQUIRED, frame, id_problem, kind_problem
from careerkit.catalog.spreadsheet import Row

ADDED = "own-"
"""What the ids of added goals start with."""


def new_id() -> str:
    """Return a random id, so that the id of a removed goal is never given to another one."""
    return f"{ADDED}{secrets.token_hex(5)}"


@dataclass(frozen=True, kw_only=True)
class OwnGoal:
    r"""One line of a person's own list: a goal they added, or a changed goal of the catalog.

    A changed goal keeps its id. ``detail`` is the question that fills the goal's blank; ``aside``
    means "not for me". ``kind`` is that of an added goal, or empty as long as nobody said; a
    changed goal is of the catalog's kind. Line breaks and repeated spaces in the texts become
    single spaces.

    Raises ``ValueError`` for a goal without words or without a category, an unknown kind, or an id
    with other characters than letters, digits and hyphens.

    >>> OwnGoal(category="job", goal="Open a  bakery\n").goal
    'Open a bakery'
    """

    id: str = field(default_factory=new_id)
    category: str
    goal: str
    detail: str = ""
    examples: str = ""
    bullet: int | None = None
    aside: bool = False
    kind: str = ""

    def __post_init__(self) -> None:
        for name in ("category", "goal", "detail", "examples"):
            object.__setattr__(self, name, _one_line(getattr(self, name)))
        if not self.goal:
            raise ValueError("the goal has no words; write what the goal is")
        if problem := name_problem(self.category):
            raise ValueError(problem)
        if problem := id_problem(self.id) or kind_problem(self.kind):
            raise ValueError(problem)

    @classmethod
    def from_row(cls, row: Row, aside: bool = False) -> "OwnGoal":
        """Return a goal made from a row of a list of goals, where every value is text."""
        return cls(
            id=row["id"],
            category=row["category"],
            goal=row["goal"],
            detail=row["detail"],
            examples=row["examples"],
            bullet=int(row["bullet"]) if row["bullet"] else None,
            aside=aside,
            kind=row.get(KIND, ""),
        )

    def row(self) -> Row:
        """Return the goal as a row of a list of goals."""
        cells = {name: getattr(self, name) for name in COLUMNS}
        return {name: "" if cell is None else str(cell) for name, cell in cells.items()}


OwnGoals = Mapping[str, OwnGoal]
"""A person's own goals by id, in the order of the file."""


def catalog_with_own(shipped: pd.DataFrame, own: OwnGoals) -> pd.DataFrame:
    """Return the catalog as this person sees it, without the goals they set aside.

    The columns are those of ``load_catalog``. In each category the shipped goals come first
    (a reworded one keeps its place), then the added ones in the order of their file. A category
    that only added goals have comes after the list's own.
    """
    goals = _combine(shipped, own)
    return goals[~goals["id"].isin(_ids_set_aside(own))].reset_index(drop=True)


def goals_set_aside(shipped: pd.DataFrame, own: OwnGoals) -> pd.DataFrame:
    """Return the goals that ``catalog_with_own`` leaves out, with the same columns."""
    goals = _combine(shipped, own)
    return goals[goals["id"].isin(_ids_set_aside(own))].reset_index(drop=True)


def of_list(shipped: pd.DataFrame, own: OwnGoals) -> OwnGoals:
    """Return the own goals that belong with a list.

    An added goal does with every list. A line that changes a goal of another list has a category
    that this one has not, even where the id is the same by chance.

    >>> shipped = frame([{"id": "give-a-talk", "category": "talks", "goal": "Give a talk"}])
    >>> theirs = OwnGoal(id="give-a-talk", category="community", goal="Speak at our meetup")
    >>> of_list(shipped, {"give-a-talk": theirs})
    {}
    """
    categories = set(categories_of(shipped))
    return {
        goal_id: goal
        for goal_id, goal in own.items()
        if goal.category in categories or goal_id.startswith(ADDED)
    }


def with_current_ids_of(
    shipped: pd.DataFrame, own: OwnGoals, renames: Mapping[str, str]
) -> OwnGoals:
    """Return the own goals under the current ids of a list, which it gives for every earlier one.

    A line under a category that the list has not belongs with another list, and stays as it is.
    Where both ids have a line, that of the current id is kept.

    >>> shipped = frame([{"id": "give-a-talk", "category": "talks", "goal": "Give a talk"}])
    >>> aside = OwnGoal(id="talk", category="talks", goal="Talk", aside=True)
    >>> list(with_current_ids_of(shipped, {"talk": aside}, {"talk": "give-a-talk"}))
    ['give-a-talk']
    """
    of_this_list = of_list(shipped, own)
    current: dict[str, OwnGoal] = {}
    for goal_id, goal in own.items():
        new = renames.get(goal_id, goal_id) if goal_id in of_this_list else goal_id
        if new in current:
            # Two earlier ids of one goal: neither line is lost.
            new = goal_id
        if new == goal_id or new not in own:
            current[new] = replace(goal, id=new)
    return current


def with_other_category(shipped: pd.DataFrame, own: OwnGoals) -> list[str]:
    """Return a sentence for each line about a goal of the list under a category it has not.

    ``of_list`` leaves such a line out: the goal is asked about in the list's own words. A category
    of careerkit's own list is no mistake: such a line belongs with that list.

    >>> shipped = frame([{"id": "give-a-talk", "category": "talks", "goal": "Give a talk"}])
    >>> theirs = OwnGoal(id="give-a-talk", category="tlaks", goal="Speak at our meetup")
    >>> with_other_category(shipped, {"give-a-talk": theirs})[0][:60]
    'goals.csv: the line of "give-a-talk" is not used, because it'
    """
    category_of = dict(zip(shipped["id"], shipped["category"], strict=True))
    known = {*categories_of(shipped), *CATEGORIES}
    return [
        f'goals.csv: the line of "{goal_id}" is not used, because its category "{goal.category}" '
        f'is not in this list of goals; write "{category_of[goal_id]}", or leave it as it is if '
        "the line belongs with another list"
        for goal_id, goal in own.items()
        if goal_id in category_of and goal.category not in known
    ]


def add(own: OwnGoals, category: str, words: str, detail: str = "") -> OwnGoals:
    """Return the list with a new goal at the end, under a new id.

    Raises ``ValueError`` as ``OwnGoal`` does.

    >>> mine = add({}, "job", "Open a bakery")
    >>> [(goal.category, goal.goal) for goal in mine.values()]
    [('job', 'Open a bakery')]
    """
    goal = OwnGoal(category=category, goal=words, detail=detail)
    return {**own, goal.id: goal}


def reword(own: OwnGoals, shipped: pd.DataFrame, goal_id: str, words: str) -> OwnGoals:
    """Return the list with new words for a goal, which keeps its id and so its answers.

    Raises ``ValueError`` for an id that no goal has, and as ``OwnGoal`` does.
    """
    return _put(own, shipped, replace(_goal(own, shipped, goal_id), goal=words))


def set_aside(own: OwnGoals, shipped: pd.DataFrame, goal_id: str) -> OwnGoals:
    """Return the list with the goal marked "not for me".

    Raises ``ValueError`` for an id that no goal has.
    """
    return _put(own, shipped, replace(_goal(own, shipped, goal_id), aside=True))


def bring_back(own: OwnGoals, shipped: pd.DataFrame, goal_id: str) -> OwnGoals:
    """Return the list with the goal no longer set aside.

    Raises ``ValueError`` for an id that no goal has.
    """
    return _put(own, shipped, replace(_goal(own, shipped, goal_id), aside=False))


def with_kind(own: OwnGoals, goal_id: str, kind: str) -> OwnGoals:
    """Return the list with the kind of an added goal, or with none if it is empty.

    Raises ``ValueError`` for an id that no own goal has, and as ``OwnGoal`` does.

    >>> desk = OwnGoal(id="own-desk", category="job", goal="Have a desk by the window")
    >>> with_kind({desk.id: desk}, desk.id, "state")[desk.id].kind
    'state'
    """
    if goal_id not in own:
        raise ValueError(f'no goal of your own has the id "{goal_id}"')
    return {**own, goal_id: replace(own[goal_id], kind=kind)}


def remove(own: OwnGoals, goal_id: str) -> OwnGoals:
    """Return the list without the goal; a reworded one gets its shipped words back.

    Answers about it stay in the years' files.
    """
    return {other: goal for other, goal in own.items() if other != goal_id}


def _goal(own: OwnGoals, shipped: pd.DataFrame, goal_id: str) -> OwnGoal:
    if goal_id in of_list(shipped, own):
        return own[goal_id]
    if goal_id in own:
        raise ValueError(
            f'goals.csv uses the id "{goal_id}" for a goal of another list; '
            "give this list's goal another id"
        )
    # Its kind is not copied: what the list says of it counts for its changed words, too.
    rows = shipped.loc[shipped["id"] == goal_id, list(REQUIRED)].astype("string").fillna("")
    if rows.empty:
        raise ValueError(f'no goal has the id "{goal_id}"; use an id from the list')
    return OwnGoal.from_row({str(name): str(cell) for name, cell in rows.iloc[0].items()})


def _put(own: OwnGoals, shipped: pd.DataFrame, goal: OwnGoal) -> OwnGoals:
    """Return the list with the goal, or without it if it equals the shipped one."""
    if goal.id in set(shipped["id"]) and goal == _goal({}, shipped, goal.id):
        return remove(own, goal.id)
    return {**own, goal.id: goal}


def _combine(shipped: pd.DataFrame, own: OwnGoals) -> pd.DataFrame:
    goals, own, categories = shipped, of_list(shipped, own), categories_of(shipped)
    if own:
        mine = frame([goal.row() for goal in own.values()])
        # Where a line says nothing about the kind of a goal, the list does.
        mine[KIND] = mine[KIND].replace("", pd.NA)
        categories = list(dict.fromkeys([*categories, *mine["category"]]))
        ids = dict.fromkeys([*shipped["id"], *own])
        place = {goal_id: number for number, goal_id in enumerate(ids)}
        goals = mine.set_index("id").combine_first(shipped.set_index("id")).reset_index()
        goals = goals.sort_values("id", key=lambda column: column.map(place))
    goals = goals.sort_values(
        "category", key=lambda column: column.map(categories.index), kind="stable"
    )
    if KIND in goals:
        goals = goals.assign(kind=goals[KIND].fillna(""))
    ordered = goals[shipped.columns].astype(shipped.dtypes).reset_index(drop=True)
    return with_categories(ordered, categories)


def _ids_set_aside(own: OwnGoals) -> list[str]:
    return [goal_id for goal_id, goal in own.items() if goal.aside]


def _one_line(text: str) -> str:
    if any("\ud800" <= character <= "\udfff" for character in text):
        raise ValueError("the words hold half a character (a lone surrogate); type them again")
    return " ".join(text.split())
