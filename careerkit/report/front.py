"""Choose what stands on the first two sheets of a report, and how much of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from careerkit.reflection import Reflection
from careerkit.report.line_estimate import MORE, count_lines, fair_shares, shortened
from careerkit.report.priorities import Priorities, on_one_sheet

SHEET = 60
"""How many lines of 15 pixels a sheet holds, A4 or Letter, with something to spare.

All heights here are in such lines, and widths in average letters; ``front.css`` sets the type that
they suppose.
"""

HEADER, HEADING, AROUND_ANSWER = 7, 4, 1

LETTERS, LETTERS_BESIDE_CHART = 84, 40
"""Average letters in a line: of the whole width, and of a column beside the chart."""

LINE_OF_ANSWER, LINE_OF_TALK = 1.2, 1.5
MOST_TALK, MOST_THAT_STANDS_OUT, MOST_OF_SENTENCE, MOST_OF_QUESTION = 16, 6, 5, 8
LEAST_OF_ANSWER = 2


@dataclass(frozen=True, kw_only=True)
class Front:
    """What stands on the first two sheets: texts cut to their room, and how much found none.

    What ``stands_out`` is ``first``, before the chart, if it has room there. ``answers`` are pairs
    of texts, each of a question with its answer.
    """

    talk: str
    priorities: Priorities
    stands_out: Sequence[str]
    stands_out_left: int
    first: bool
    answers: Sequence[tuple[str, str]]
    answers_left: int

    @property
    def talk_is_cut(self) -> bool:
        """Tell whether more stands in what the person wants to talk about."""
        return self.talk.endswith(MORE)

    @property
    def answers_are_cut(self) -> bool:
        """Tell whether an answer goes on, or is left out."""
        return bool(self.answers_left) or any(answer.endswith(MORE) for _, answer in self.answers)


def front(
    reflection: Reflection,
    priorities: Sequence[str],
    stands_out: Sequence[str],
    answers: Sequence[tuple[str, str]],
    beside_chart: bool,
    talk: str = "",
) -> Front:
    """Return what stands on the first two sheets of a year's report.

    ``priorities`` are ids, in the order in which they shall stand; ``answers`` the texts of
    questions with what was answered.

    >>> talk = Reflection(year=2026).rate("give-a-talk", goal="Give a talk", priority=True)
    >>> sheets = front(talk, ["give-a-talk"], [], [], beside_chart=True)
    >>> [priority.goal for priority in sheets.priorities.rows]
    ['Give a talk']
    """
    talk = shortened(talk, MOST_TALK, LETTERS)
    room = float(SHEET - HEADER)
    if talk:
        room -= HEADING + LINE_OF_TALK * count_lines(talk, LETTERS)
    shown = on_one_sheet(reflection, priorities, room - HEADING)
    letters = LETTERS_BESIDE_CHART if beside_chart else LETTERS
    sentences = [
        shortened(sentence, MOST_OF_SENTENCE, letters)
        for sentence in stands_out[:MOST_THAT_STANDS_OUT]
    ]
    height = HEADING + sum(count_lines(sentence, LETTERS) for sentence in sentences) + 2
    replies = _answers_on_one_sheet(answers, letters)
    return Front(
        talk=talk,
        priorities=shown,
        stands_out=sentences,
        stands_out_left=len(stands_out) - len(sentences),
        first=HEADING + shown.height + height <= room,
        answers=replies,
        answers_left=len(answers) - len(replies),
    )


def _answers_on_one_sheet(
    answers: Sequence[tuple[str, str]], letters: int
) -> list[tuple[str, str]]:
    """Return as many answers as fit on a sheet, each with as much room as any other."""
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
