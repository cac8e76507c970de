"""A year in which everything that a file can hold is said."""

from datetime import date, datetime, timedelta, timezone

from careerkit.reflection import CheckIn, DatedEntry, NotThisYear, Rating, Reflection

HOUR = timezone(timedelta(hours=1))
SAMPLE = Reflection(
    year=2026,
    begun=datetime(2026, 11, 21, 18, 30, tzinfo=HOUR),
    saved=datetime(2026, 11, 23, 9, 15, 42, tzinfo=HOUR),
    goals={
        "great-scale": Rating(
            goal="Work on a system of impressive scale or complexity",
            category="technical",
            detail="1M requests a second",
            importance=8,
            priority=True,
            expectation=9,
            step="Ask the team that runs it for a week with them",
            when="When the spring release is out, I will write to them",
            obstacle="The release: it slips",
            stage="not begun",
        ),
        "give-a-talk": Rating(
            goal="Give a talk",
            category="communication and community",
            importance=4,
            lived=True,
            now=False,
            satisfaction=10,
            expectation=5,
            note="I was sick with nerves for a week.\nThen I wasn't. 🎉",
            entries=(
                DatedEntry(date="2026-03", text="Said yes to the meetup."),
                DatedEntry(
                    date="2026-06-11",
                    text="Gave it: 40 people came.\n- no: 41",
                    extra={"from": "log"},
                ),
            ),
            extra={"mood": ["calm", 3, 2.5, False, None]},
        ),
        "own-1f2e3d4c5b": Rating(goal='Say "no": kindly', category="other", priority=True),
    },
    answers={"felt-better-than-it-matters": "No - it was the people: all of them."},
    letter="Dear me,\n\nwas it worth it?  שלום\n",
    check_ins=(
        CheckIn(
            begun=datetime(2026, 12, 12, 18, 30, tzinfo=HOUR),
            goal="great-scale",
            happened="They said yes.\nI go in May. 🎉",
            stage="begun",
        ),
        CheckIn(
            begun=datetime(2026, 12, 12, 18, 30, tzinfo=HOUR),
            goal="give-a-talk",
            stage="done",
            step="Rest",
        ),
    ),
    not_this_year=NotThisYear(
        date=date(2026, 12, 14),
        sentence="A year to get through: no more, no less. 🎉",
        extra={"mood": "calm"},
    ),
    extra={"later": {"a key": "of some careerkit to come"}},
)
