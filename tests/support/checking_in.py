"""Say something in a check-in, and read what it shows."""

from datetime import UTC, datetime

from support.parts import part

from careerkit.reflection import Reflection

JUNE = datetime(2026, 6, 12, 18, 30, tzinfo=UTC)
TALK, RAISE = "give-a-talk", "get-a-raise"


class Clock:
    """A clock that is set by hand."""

    def __init__(self, time=JUNE):
        self.time = time

    def __call__(self):
        return self.time


def row(box, goal_id):
    return part(box, f"ck-check-in-goal-{goal_id}")


def say(box, goal_id, name, words):
    part(row(box, goal_id), name).value = words


def shown(box):
    """Return everything that the box shows, as HTML."""
    return " ".join(str(each.value) for each in all_of(box) if hasattr(each, "value"))


def all_of(widget):
    below = getattr(widget, "children", [])
    return [widget, *(each for child in below for each in all_of(child))]


def with_two_priorities(journal):
    """Save two years to the journal and return it: 2026 has two priorities, one with a step."""
    journal.save(
        Reflection(year=2025, answers={"why": "canary answer"}).rate(
            TALK, goal="canary words", priority=True, note="canary note", step="canary step"
        )
    )
    mine = Reflection(year=2026, letter="canary letter")
    mine = mine.rate(RAISE, goal="Be paid more", importance=9, priority=True)
    mine = mine.rate("go-freelance", goal="Go freelance", importance=8)
    journal.save(
        mine.rate(
            TALK,
            goal="Give a talk",
            detail="at our meetup",
            importance=7,
            priority=True,
            expectation=6,
            step="Ask a colleague",
            when="Monday, after lunch",
            obstacle="I forget",
            stage="not begun",
        )
    )
    return journal
