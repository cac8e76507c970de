"""Read the kinds of questions from questions.yaml."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import cache
from pathlib import Path
from string import Formatter

import yaml

from careerkit.catalog.direction import isolated
from careerkit.errors import BadFileError
from careerkit.files.strict_yaml import line_of, mapping, parse, plain
from careerkit.questions.circles import CircleFacts
from careerkit.questions.facts import CategoryFacts, Facts, YearFacts
from careerkit.questions.goal_facts import GoalFacts
from careerkit.reflection import Plain

QUESTIONS_FILE = Path(__file__).with_name("questions.yaml")

_ABOUT = {"goal": GoalFacts, "category": CategoryFacts, "choices": CircleFacts, "year": YearFacts}


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of question: what it is about, when it is asked, and its text.

    ``when`` maps names of facts to conditions, ``ask`` is the text with facts in braces, ``first``
    is the fact whose highest values are asked about first, ``always`` reserves a place, and
    ``most`` limits how many are asked. The file's comments explain them.

    Raises ``ValueError`` for an unknown fact, or a condition that can't be read.
    """

    id: str
    about: str
    when: Mapping[str, Plain]
    ask: str
    first: str = ""
    always: bool = False
    most: int | None = None

    def __post_init__(self) -> None:
        for name in ("about", "ask", "first"):
            # YAML reads bare words such as off as true or false.
            if not isinstance(getattr(self, name), str):
                raise ValueError(f"{name} is not text; put it in quotes")
        if self.most is not None and (type(self.most) is not int or self.most < 1):
            raise ValueError(f"most is {self.most!r}; it must be a whole number from 1 on")
        if self.about not in _ABOUT:
            raise ValueError(f'about is "{self.about}"; it must be one of {", ".join(_ABOUT)}')
        known = [each.name for each in fields(_ABOUT[self.about])]
        used = [*self.when, *_blanks(self.ask), *([self.first] if self.first else [])]
        for name in used:
            if name not in known:
                raise ValueError(
                    f'"{name}" is not a fact about a {self.about}; the facts are {", ".join(known)}'
                )
        for wanted in self.when.values():
            _range(wanted)

    def fits(self, facts: Facts | CircleFacts) -> bool:
        """Tell whether the facts meet all conditions."""
        return all(_holds(getattr(facts, name), wanted) for name, wanted in self.when.items())

    def text(self, facts: Facts | CircleFacts) -> str:
        """Return the question with the facts filled in, a missing one as a dash."""
        values = {each.name: getattr(facts, each.name) for each in fields(facts)}
        return self.ask.format_map({name: _shown(value) for name, value in values.items()})


@dataclass(frozen=True, kw_only=True)
class Kinds:
    """All kinds by name, in the order they are asked.

    ``most`` is the largest number of questions, ``important`` the importance from which a goal
    counts as important.
    """

    most: int
    important: int
    kinds: Mapping[str, Kind]


@cache
def load_kinds(path: Path = QUESTIONS_FILE) -> Kinds:
    """Read a file of questions, by default the one that comes with careerkit.

    Raises ``BadFileError`` with file, line and remedy for a file that is not one of questions.

    >>> load_kinds().most
    7
    """
    where = path.name
    top = mapping(parse(path.read_text(encoding="utf-8"), where), where, "the file")
    for name in ("most", "important", "questions"):
        if name not in top:
            raise BadFileError.at(where, 1, f'no "{name}"; add it')
    kinds = mapping(top["questions"][1], where, "questions")
    return Kinds(
        most=_number(top["most"][1], where),
        important=_number(top["important"][1], where),
        kinds={name: _kind(name, line, node, where) for name, (line, node) in kinds.items()},
    )


def _kind(name: str, line: int, node: yaml.Node, where: str) -> Kind:
    parts = {part: plain(value, where) for part, (_, value) in mapping(node, where, name).items()}
    try:
        return Kind(id=name, **parts)
    except (TypeError, ValueError) as error:
        raise BadFileError.at(where, line, f'question "{name}": {error}') from None


def _number(node: yaml.Node, where: str) -> int:
    value = plain(node, where)
    if type(value) is not int:
        raise BadFileError.at(where, line_of(node), f'"{value}" is not a whole number; write one')
    return value


def _blanks(ask: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(ask) if name is not None]


def _range(wanted: Plain) -> tuple[float, float]:
    """Return the least and the most that a condition allows."""
    if isinstance(wanted, bool):
        return wanted, wanted
    found = re.fullmatch(r"(-?[0-9]+(?:\.[0-9]+)?) or (more|less)", str(wanted))
    if not found:
        raise ValueError(
            f'"{wanted}" is not a condition; write yes, no, "3 or more" or "3 or less"'
        )
    number = float(found[1])
    return (number, float("inf")) if found[2] == "more" else (float("-inf"), number)


def _holds(fact: float | str | None, wanted: Plain) -> bool:
    least, most = _range(wanted)
    return fact is not None and least <= fact <= most


def _shown(fact: float | str | None) -> str:
    return "–" if fact is None else isolated(str(fact))
