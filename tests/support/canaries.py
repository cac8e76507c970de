"""A journal in which everything that can be said holds a word of its own."""

from datetime import UTC, datetime

from careerkit.reflection import Rating, Reflection


def canaries(year):
    """Return a year in which everything that can be said holds a word of its own."""
    goals = {
        goal_id: Rating(
            goal=f"goalword{goal_id}{year}",
            category="job",
            detail=f"detailword{goal_id}",
            note=f"noteword{goal_id}{year}",
            importance=year - 2018,
            priority=True,
            lived=True,
            satisfaction=7,
            expectation=6,
            extra={"later": f"extraword{goal_id}"},
        )
        for goal_id in ("picked", "unpicked", "own-secretgoal")
    }
    return Reflection(
        year=year,
        begun=datetime(1987, 3, 4, tzinfo=UTC),
        saved=datetime(1988, 5, 6, tzinfo=UTC),
        goals=goals,
        answers={
            "would-it-feel-good/picked": f"answerword-picked{year}",
            "would-it-feel-good/unpicked": f"answerword-unpicked{year}",
            "gone-kind/lostword": "answerword-lost",
            "what-is-missing": f"answerword-year{year}",
            "what-do-they-share/job": f"answerword-category{year}",
        },
        letter=f"letterword{year}",
        extra={"later": "extraword-top"},
    )


JOURNAL = [canaries(2025), canaries(2026)]
