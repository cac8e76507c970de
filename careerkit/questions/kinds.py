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
from careerkit.questions.facts import CategoryFacts, CircleFacts, Facts, GoalFacts, YearFacts
from careerkit.reflection import Plain

QUESTIONS_FILE = Path(__file__).with_name("questions.yaml")

_PARTS = ("about", "when", "ask", "first", "always")

_NUMBERS = ("most", "most_of_a_kind", "important")

_ABOUT = {"goal": GoalFacts, "category": CategoryFacts, "choices": CircleFacts, "year": YearFacts}


@dataclass(frozen=True, kw_only=True)
class Kind:
    """One kind of question: what it is about, when it is asked, and its text.

    ``when`` maps names of facts to conditions, ``ask`` is the text with facts in braces, ``first``
    is the fact whose highest values are asked about first, and ``always`` reserves a place. The
    file's comments explain them.

    Raises ``ValueError`` for an unknown fact, or a condition that can't be read.
    """

    id: str
    about: str
    when: Mapping[str, Plain]
    ask: str
    first: str = ""
    always: bool = False

    def __post_init__(self) -> None:
        if self.about not in _ABOUT:
            raise ValueError(f'about is "{self.about}"; it must be one of {", ".join(_ABOUT)}')
        known = [fact.name for fact in fields(_ABOUT[self.about])]
        used = [*self.when, *_blanks(self.ask), *([self.first] if self.first else [])]
        for name in used:
            if name not in known:
                raise ValueError(
                    f'"{name}" is not a fact about a {self.about}; the facts are {", ".join(known)}'
                )
        for condition in self.when.values():
            _range(condition)

    def fits(self, facts: Facts) -> bool:
        """Tell whether the facts meet all conditions."""
        return all(_meets(getattr(facts, name), wanted) for name, wanted in self.when.items())

    def text(self, facts: Facts) -> str:
        """Return the question with the facts filled in, a missing one as a dash."""
        return self.ask.format_map({name: _shown(fact) for name, fact in vars(facts).items()})


@dataclass(frozen=True, kw_only=True)
class Kinds:
    """All kinds by name, in the order they are asked.

    ``most`` is the largest number of questions, ``most_of_a_kind`` that of one kind, ``important``
    the importance from which a goal counts as important.
    """

    most: int
    most_of_a_kind: int
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
    for name in (*_NUMBERS, "questions"):
        if name not in top:
            raise BadFileError.at(where, 1, f'no "{name}"; add it')
    kinds = mapping(top["questions"][1], where, "questions")
    return Kinds(
        **{name: _number(top[name][1], where) for name in _NUMBERS},
        kinds={name: _kind(name, line, node, where) for name, (line, node) in kinds.items()},
    )


def _kind(name: str, line: int, node: yaml.Node, where: str) -> Kind:
    parts = {part: plain(value, where) for part, (_, value) in mapping(node, where, name).items()}
    try:
        return _read_kind(name, parts)
    except ValueError as error:
        raise BadFileError.at(where, line, f'question "{name}": {error}') from None


def _read_kind(name: str, parts: dict[str, Plain]) -> Kind:
    """Return the kind whose parts these are.

    Raises ``ValueError`` for a part that is missing, not known, or of the wrong type.
    """
    if unknown := sorted(parts.keys() - _PARTS):
        raise ValueError(f'"{unknown[0]}" is not known; a question has {", ".join(_PARTS)}')
    when = parts.get("when")
    if not isinstance(when, dict):
        raise ValueError("when is not a list of facts and conditions; write {} if there are none")
    return Kind(
        id=name,
        about=_text("about", parts),
        when=when,
        ask=_text("ask", parts),
        first=_text("first", {"first": "", **parts}),
        always=parts.get("always") is True,
    )


def _text(name: str, parts: dict[str, Plain]) -> str:
    text = parts.get(name)
    # YAML reads bare words such as off as true or false.
    if not isinstance(text, str):
        raise ValueError(f"{name} is not text; put it in quotes")
    return text


def _number(node: yaml.Node, where: str) -> int:
    value = plain(node, where)
    if type(value) is not int:
        raise BadFileError.at(where, line_of(node), f'"{value}" is not a whole number; write one')
    return value


def _blanks(ask: str) -> list[str]:
    return [name for _, name, _, _ in Formatter().parse(ask) if name is not None]


def _range(condition: Plain) -> tuple[float, float]:
    """Return the least and the most that a condition allows."""
    if isinstance(condition, bool):
        return condition, condition
    parts = re.fullmatch(r"(-?[0-9]+(?:\.[0-9]+)?) or (more|less)", str(condition))
    if not parts:
        raise ValueError(
            f'"{condition}" is not a condition; write yes, no, "3 or more" or "3 or less"'
        )
    number = float(parts[1])
    return (number, float("inf")) if parts[2] == "more" else (float("-inf"), number)


def _meets(fact: float | str | None, condition: Plain) -> bool:
    """Tell whether a fact meets a condition; what is not rated, and a text, never does."""
    least, most = _range(condition)
    return isinstance(fact, int | float) and least <= fact <= most


def _shown(fact: float | str | None) -> str:
    return "–" if fact is None else isolated(str(fact))
