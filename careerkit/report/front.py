"""Choose what stands on the first two sheets of a report, and how much of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from careerkit.choices.order import by_importance
from careerkit.reflection import Reflection
from careerkit.report.line_estimate import MORE, count_lines, fair_shares, shortened
from careerkit.report.priorities import Priorities, Priority, in_one_column, on_one_sheet

SHEET, LINE = 60, 15
"""How many lines a sheet holds, A4 or Letter, with something to spare, and their pixels.

All heights here are in such lines, and widths in average letters; ``print.css`` sets the type that
they suppose.
"""

HEADER, HEADING, FOOTER, AROUND_ANSWER, AROUND_FIGURE = 7, 4, 5, 1, 2

LETTERS, LETTERS_BESIDE_CHART = 84, 40
"""Average letters in a line: of the whole width, and of a column beside the chart."""

LARGE = 0.92
"""The part of the letters that a line holds where answers are set in larger type."""

LINE_OF_ANSWER, LARGE_LINE_OF_ANSWER, LINE_OF_TALK, LINE_OF_LETTER = 1.2, 1.3, 1.5, 1.5
MOST_TALK, MOST_THAT_STANDS_OUT, MOST_OF_SENTENCE, MOST_OF_QUESTION = 16, 6, 5, 8
LEAST_OF_ANSWER = 2

LEAST_OF_FIGURE = 0.75
"""The least scale of a chart that fills a sheet: its letters are then 6 points high or more."""

LEAST_THAT_MATTERS = 8
"""The importance from which a goal is named that is no priority."""

FEWEST_THAT_MATTER = 4
"""Of more goals, so many at least are named: two would look like all."""

PADDING, MOST_PADDING = 4, 18
"""Pixels above and below a priority, at least and at most."""


@dataclass(frozen=True, kw_only=True)
class Front:
    """What stands on the first two sheets: texts cut to their room, and how much found none.

    What ``stands_out`` is ``first``, before the chart, if it has room there. ``answers`` are pairs
    of texts, each of a question with its answer, in larger type if they are ``large``. ``figures``
    are charts that fill the second sheet, by name, each with its height on paper, and
    ``figures_before`` those that fill the first, as does ``padding``, the space around a priority;
    all are in pixels. ``also`` are goals that
    matter as much and are no priorities; they fill a column.
    """

    talk: str
    priorities: Priorities
    stands_out: Sequence[str]
    stands_out_left: int
    first: bool
    answers: Sequence[tuple[str, str]]
    answers_left: int
    large: bool = False
    figures_before: Mapping[str, int] = field(default_factory=dict)
    figures: Mapping[str, int] = field(default_factory=dict)
    padding: int = PADDING
    also: Sequence[Priority] = ()

    @property
    def talk_is_cut(self) -> bool:
        """Tell whether more stands in what the person wants to talk about."""
        return self.talk.endswith(MORE)

    @property
    def answers_are_cut(self) -> bool:
        """Tell whether an answer goes on, or is left out."""
        return bool(self.answers_left) or any(answer.endswith(MORE) for _, answer in self.answers)


@dataclass(frozen=True, kw_only=True)
class Answers:
    """As many answers as fit on a sheet, with their questions; ``height`` is in its lines."""

    pairs: Sequence[tuple[str, str]]
    height: float
    large: bool = False


def front(
    reflection: Reflection,
    priorities: Sequence[str],
    stands_out: Sequence[str],
    answers: Sequence[tuple[str, str]],
    chart: float = 0,
    figures: Mapping[str, float] | None = None,
    letter: str = "",
    talk: str = "",
) -> Front:
    """Return what stands on the first two sheets of a year's report.

    ``priorities`` are ids, in the order in which they shall stand; ``answers`` the texts of
    questions with what was answered. ``chart`` is the height in pixels of the one beside them, if
    there is one; ``figures`` are those of others that may fill the sheets, by name.
    ``letter`` is printed after the rest.

    >>> talk = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", priority=True)
    >>> sheets = front(talk, ["give-a-talk"], [], [], chart=450)
    >>> [priority.goal for priority in sheets.priorities.rows]
    ['Give a talk']
    """
    talk = shortened(talk, MOST_TALK, LETTERS)
    room = SHEET - HEADER - _height_of_talk(talk)
    shown = on_one_sheet(reflection, priorities, room - HEADING)
    room -= HEADING + shown.height
    letters = LETTERS_BESIDE_CHART if chart else LETTERS
    sentences = [
        shortened(sentence, MOST_OF_SENTENCE, letters)
        for sentence in stands_out[:MOST_THAT_STANDS_OUT]
    ]
    first = _height_of_sentences(sentences, LETTERS) <= room
    room -= _height_of_sentences(sentences, LETTERS) if first else 0
    sheet = SHEET - FOOTER - _height_of_letter(letter)
    replies = _answers_on_one_sheet(answers, letters, sheet)
    filling = _filling(
        chart / LINE,
        0 if first else _height_of_sentences(sentences, letters),
        replies.height,
        room,
        sheet,
        figures or {},
    )
    return Front(
        talk=talk,
        priorities=shown,
        stands_out=sentences,
        stands_out_left=len(stands_out) - len(sentences),
        first=first,
        answers=replies.pairs,
        answers_left=len(answers) - len(replies.pairs),
        large=replies.large,
        figures_before=filling.first,
        figures=filling.second,
        padding=_padding(len(shown.rows), filling.left),
        also=_also(reflection, filling.beside) if chart else [],
    )


@dataclass(frozen=True, kw_only=True)
class _Filling:
    """Charts that fill the ``first`` sheet and the ``second``, and the lines still left.

    Some are ``left`` on the first sheet, some ``beside`` the chart or the answers.
    """

    first: Mapping[str, int]
    second: Mapping[str, int]
    left: float
    beside: float


def _filling(
    chart: float,
    sentences: float,
    answers: float,
    room: float,
    sheet: float,
    figures: Mapping[str, float],
) -> _Filling:
    """Fill what the chart, with the sentences below or beside it, and the answers leave.

    They stand on the first sheet where it has so much ``room`` left.
    """
    halves = max(chart + sentences, answers) if answers else max(chart, sentences)
    beside = halves - sentences - (chart if answers else 0)
    if halves <= room:
        return _Filling(first={}, second=_figures_that_fit(figures, sheet), left=0, beside=beside)
    first = _figures_that_fit(figures, room)
    others = {name: height for name, height in figures.items() if name not in first}
    second = _figures_that_fit(others, sheet - halves)
    below = max(0, sheet - halves - _taken(second))
    return _Filling(first=first, second=second, left=room - _taken(first), beside=beside + below)


def _taken(figures: Mapping[str, int]) -> float:
    return sum(height / LINE + AROUND_FIGURE for height in figures.values())


def _also(reflection: Reflection, room: float) -> list[Priority]:
    """Return goals that matter much and are no priorities, as far as they fill so many lines."""
    ids = [
        goal_id
        for goal_id, rating in reflection.goals.items()
        if (rating.importance or 0) >= LEAST_THAT_MATTERS and not rating.priority
    ]
    names = in_one_column(reflection, by_importance(reflection, ids), room - HEADING)
    return names if len(names) >= min(FEWEST_THAT_MATTER, len(ids)) else []


def _height_of_talk(talk: str) -> float:
    return HEADING + LINE_OF_TALK * count_lines(talk, LETTERS) if talk else 0


def _height_of_sentences(sentences: Sequence[str], letters: int) -> float:
    return HEADING + sum(count_lines(sentence, letters) for sentence in sentences) + 2


def _height_of_letter(letter: str) -> float:
    """Return how many lines a letter takes of the second sheet: none, if it needs its own."""
    letter = letter.strip()
    lines = count_lines(letter, LETTERS) + sum(not line.strip() for line in letter.splitlines())
    height = HEADING + LINE_OF_LETTER * lines if letter else 0
    return height if height < SHEET / 2 else 0


def _figures_that_fit(figures: Mapping[str, float], room: float) -> dict[str, int]:
    """Return charts that fill so many lines, by name, each with its height in pixels."""
    heights = {}
    for name, height in figures.items():
        if LEAST_OF_FIGURE * height / LINE + AROUND_FIGURE <= room:
            lines = min(height / LINE, room - AROUND_FIGURE)
            heights[name] = int(lines * LINE)
            room -= lines + AROUND_FIGURE
    return heights


def _padding(rows: int, room: float) -> int:
    """Return the space around each of the rows that fills so many lines, or as much as may be."""
    return min(MOST_PADDING, PADDING + int(room * LINE / (2 * rows))) if rows else PADDING


def _answers_on_one_sheet(answers: Sequence[tuple[str, str]], letters: int, room: float) -> Answers:
    """Return as many answers as fit, each with as much room as any other.

    They are large if they all fit so into the ``room`` that is left beside other parts.
    """
    large = int(LARGE * letters)
    height = _height_of_answers(answers, large, LARGE_LINE_OF_ANSWER)
    if height <= room:
        return Answers(pairs=_whole(answers, large), height=height, large=True)
    pairs = _cut_to_one_sheet(answers, letters)
    return Answers(pairs=pairs, height=_height_of_answers(pairs, letters, LINE_OF_ANSWER))


def _whole(answers: Sequence[tuple[str, str]], letters: int) -> list[tuple[str, str]]:
    return [
        (shortened(question, MOST_OF_QUESTION, letters), shortened(answer, SHEET, letters))
        for question, answer in answers
    ]


def _height_of_answers(answers: Sequence[tuple[str, str]], letters: int, line: float) -> float:
    lines = sum(count_lines(text, letters) for pair in _whole(answers, letters) for text in pair)
    return HEADING + AROUND_ANSWER * len(answers) + line * lines if answers else 0


def _cut_to_one_sheet(answers: Sequence[tuple[str, str]], letters: int) -> list[tuple[str, str]]:
    questions = [shortened(question, MOST_OF_QUESTION, letters) for question, _ in answers]
    needs = [count_lines(answer, letters) for _, answer in answers]
    room = (SHEET - HEADING - 1) / LINE_OF_ANSWER
    for count in range(len(answers), 0, -1):
        taken = sum(count_lines(text, letters) + AROUND_ANSWER for text in questions[:count])
        shares = fair_shares(needs[:count], int(room - taken))
        if _are_enough(shares, needs):
            return [
                (question, shortened(answer, share, letters))
                for question, (_, answer), share in zip(questions, answers, shares, strict=False)
            ]
    return []


def _are_enough(shares: Sequence[int], needs: Sequence[int]) -> bool:
    """Tell whether each share of lines is enough to make sense of an answer."""
    return all(
        share >= min(need, LEAST_OF_ANSWER) for share, need in zip(shares, needs, strict=False)
    )
