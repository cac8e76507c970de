"""A journal in which everything that can be said holds a word of its own."""

from datetime import UTC, date, datetime

from careerkit.reflection import CheckIn, DatedEntry, NotThisYear, Rating, Reflection


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
            now=year % 2 == 0,
            satisfaction=7,
            expectation=6,
            step=f"stepword{goal_id}{year}",
            when=f"whenword{goal_id}{year}",
            obstacle=f"obstacleword{goal_id}{year}",
            stage="well along",
            entries=(
                DatedEntry(
                    date=f"{year}-07-08",
                    text=f"entryword{goal_id}{year}",
                    extra={"later": f"extraword{goal_id}"},
                ),
            ),
            extra={"later": f"extraword{goal_id}"},
        )
        for goal_id in ("picked", "unpicked", "own-secretgoal")
    }
    check_ins = tuple(
        CheckIn(
            begun=datetime(year, 6, 12, 18, 30),
            goal=goal_id,
            happened=f"happenedword{goal_id}{year}",
            stage="given up",
            step=f"newstepword{goal_id}{year}",
        )
        for goal_id in goals
    )
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
        check_ins=check_ins,
        not_this_year=NotThisYear(
            date=date(year, 12, 14), sentence=f"sentenceword{year}", extra={"later": "extraword"}
        ),
        extra={"later": "extraword-top"},
    )


JOURNAL = [canaries(2025), canaries(2026)]
