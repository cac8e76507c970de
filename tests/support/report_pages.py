"""Every kind of page that careerkit writes: a year's report and copies of it, empty and full."""

from dataclasses import replace
from datetime import date, datetime
from functools import partial

from support.hostile_words import HOSTILE
from support.long_words import LONG_WORD
from support.reports import CATALOG, EXAMPLE, example_report

from careerkit.catalog.goals import frame, load_catalog
from careerkit.reflection import STAGES, CheckIn, Choice, NotThisYear, Rating, Reflection
from careerkit.report.page import report_html
from careerkit.report.share import Share
from careerkit.views import VIEWS

WORDS = {
    "hostile": [*HOSTILE, "\x7f\x85\ufdd0\uffff\U0010ffff\x0c"],
    "long": [LONG_WORD, f"See {LONG_WORD}.", "W" * 150, "試" * 150],
    "blank": [" ", "\n\n", "a\r\n\n b\t", "\u2028", "\xa0", "\u202e\u2066"],
}
"""Words of which each kind is said wherever a person can say something."""


def full_year(words, year=2026, goals=8):
    """Return a year in which everything that can be said is said in these words, one by one."""

    def said(place):
        return words[place % len(words)]

    ids = [f"own-{place} {said(place)}" for place in range(goals)]
    rated = {goal_id: _rating(said, place) for place, goal_id in enumerate(ids)}
    asked = [goal_id for kind in ("would-it-feel-good", "lost") for goal_id in ids]
    return Reflection(
        year=year,
        saved=datetime(year, 12, 3, 18, 30),
        compared=datetime(year, 12, 3, 18, 30),
        goals=rated,
        answers={
            f"{'lost' if place % 2 else 'would-it-feel-good'}/{goal_id}": said(place)
            for place, goal_id in enumerate(asked)
        },
        letter="\n".join(words),
        choices=(Choice(begun=datetime(year, 3, 1), of=tuple(ids[:4]), most=ids[0], least=ids[1]),),
        check_ins=tuple(
            CheckIn(
                begun=datetime(year, month, 1, 18, 30),
                goal=goal_id,
                happened=said(place),
                stage=STAGES[place % len(STAGES)],
                step=said(place + 1),
            )
            for month in (3, 6)
            for place, goal_id in enumerate(ids)
        ),
    )


def _rating(said, place):
    return Rating(
        goal=said(place),
        category=said(place // 3),
        detail=said(place + 1),
        importance=1 + (place * 7) % 10,
        priority=place % 3 < 2,
        lived=place % 2 == 0,
        satisfaction=1 + (place * 3) % 10 if place % 2 == 0 else None,
        expectation=1 + (place * 9) % 10,
        note=said(place + 2),
        step=said(place + 3),
        when=said(place + 4),
        obstacle=said(place),
        stage=STAGES[place % len(STAGES)],
    )


def listed(reflection):
    """Return the goals of a year as a catalog."""
    return frame(
        [
            {"id": goal_id, "category": rating.category, "goal": rating.goal}
            for goal_id, rating in reflection.goals.items()
        ]
    )


def _of_words(kind, goals=8, **options):
    years = [
        replace(full_year(WORDS[kind], year, goals), not_this_year=_sentence(kind, year))
        for year in (2024, 2025, 2026)
    ]
    skipped = Reflection(year=2023, not_this_year=_sentence(kind, 2023))
    return report_html([skipped, *years], 2026, listed(years[-1]), letter=True, **options)


def _sentence(kind, year):
    words = "\n".join(WORDS[kind])
    return NotThisYear(date=date(year, 12, 14), sentence=words if words.strip() else ".")


def _skipped(kind):
    return report_html([Reflection(year=2026, not_this_year=_sentence(kind, 2026))], 2026)


def _copy(**parts):
    years = EXAMPLE.reflections()
    picked = frozenset(years[-1].goals)
    return report_html(years, 2025, CATALOG, Share(goals=picked, **parts))


def _without_choices():
    (year,) = EXAMPLE.reflections()[-1:]
    return report_html([Reflection(year=2025, goals=year.goals)], 2025, CATALOG)


def _every_goal_a_priority():
    goals = {
        goal.id: Rating(goal=goal.goal, category=goal.category, priority=True, importance=8)
        for goal in load_catalog().itertuples()
    }
    return report_html([Reflection(year=2026, goals=goals)], 2026)


PAGES = {
    "nothing said": lambda: report_html([Reflection(year=2026)], 2026),
    "example": example_report,
    "example unfolded": partial(example_report, unfolded=True),
    "first year": lambda: report_html(EXAMPLE.reflections()[:1], 2022, CATALOG, letter=True),
    "no choices, no answers": _without_choices,
    "every goal a priority": _every_goal_a_priority,
    "copy of one goal": lambda: report_html(
        EXAMPLE.reflections(), 2025, CATALOG, Share(goals=frozenset({"give-a-talk"}))
    ),
    "copy of everything": lambda: _copy(
        charts=frozenset(VIEWS),
        notes=True,
        answers=True,
        letter=True,
        details=True,
        steps=True,
        check_ins=True,
        talk_about="What comes next? " * 200,
    ),
    "copy of words alone": lambda: _copy(answers=True, talk_about="What comes next?"),
    "a long list": lambda: _of_words("hostile", goals=300),
    **{f"a year in one sentence of {kind} words": partial(_skipped, kind) for kind in WORDS},
    **{f"{kind} words": partial(_of_words, kind, unfolded=True) for kind in WORDS},
}
"""How each page is made, by what it shows."""
