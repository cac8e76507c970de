"""Choose what stands on the first two sheets of a report, and how much of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from careerkit.reflection import Reflection
from careerkit.report.priorities import Priorities, on_one_sheet
from careerkit.report.room import MORE, fair_shares, lines, shortened

SHEET = 60
"""How many lines of 15 pixels a sheet holds, A4 or Letter, with something to spare.

All heights here are in such lines, and widths in average letters; ``front.css`` sets the type that
they suppose.
"""

HEADER, HEADING, AROUND_ANSWER = 7, 4, 1

LETTERS, LETTERS_BESIDE_CHART = 84, 40
"""Average letters in a line: of the whole width, and of a column beside the chart."""

LINE_OF_ANSWER, LINE_OF_TALK = 1.2, 1.5
MOST_TALK, MOST_THAT_STANDS_OUT, MOST_OF_QUESTION = 16, 6, 8


@dataclass(frozen=True, kw_only=True)
class Front:
    """What stands on the first two sheets: texts cut to their room, and how much found none.

    What ``stands_out`` is ``first``, before the chart, if it has room there. ``answers`` are pairs
    of texts. ``cut`` tells whether a text is not whole: the talk, any of the answers.
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
        return bool(self.answers_left) or any(text.endswith(MORE) for _, text in self.answers)


def front(
    this: Reflection,
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
    >>> [each.goal for each in front(talk, ["give-a-talk"], [], [], True).priorities.rows]
    ['Give a talk']
    """
    told = shortened(talk, MOST_TALK, LETTERS)
    room = SHEET - HEADER
    if told:
        room -= HEADING + LINE_OF_TALK * lines(told, LETTERS)
    shown = on_one_sheet(this, priorities, room - HEADING)
    letters = LETTERS_BESIDE_CHART if beside_chart else LETTERS
    replies = _answers(answers, letters)
    out = [shortened(each, 5, letters) for each in stands_out[:MOST_THAT_STANDS_OUT]]
    height = HEADING + sum(lines(each, LETTERS) for each in out) + 2
    return Front(
        talk=told,
        priorities=shown,
        stands_out=out,
        stands_out_left=len(stands_out) - len(out),
        first=HEADING + shown.height + height <= room,
        answers=replies,
        answers_left=len(answers) - len(replies),
    )


def _answers(answers: Sequence[tuple[str, str]], letters: int) -> list[tuple[str, str]]:
    """Return as many answers as fit on a sheet, each with as much room as any other."""
    asked = [(shortened(question, MOST_OF_QUESTION, letters), said) for question, said in answers]
    needs = [lines(said, letters) for _, said in asked]
    room = (SHEET - HEADING - 1) / LINE_OF_ANSWER
    for count in range(len(asked), 0, -1):
        questions = sum(lines(text, letters) + AROUND_ANSWER for text, _ in asked[:count])
        shares = fair_shares(needs[:count], int(room - questions))
        if all(share >= min(need, 2) for share, need in zip(shares, needs, strict=False)):
            return [
                (question, shortened(said, share, letters))
                for (question, said), share in zip(asked, shares, strict=False)
            ]
    return []
