"""Answer `careerkit report`."""

from argparse import ArgumentTypeError, Namespace

from careerkit.commands.parser import Parser, UsageError, use_home
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say
from careerkit.reflection import Reflection, read_year
from careerkit.report.share import Share
from careerkit.report.write import write_report
from careerkit.views import VIEWS

PICKED = ("notes", "answers", "letter", "details")


def main(words: list[str]) -> int:
    """Write a report, say where it stands, and return the exit status."""
    parser = _parser()
    asked = parser.parse_args(words)
    if not asked.share and (asked.charts or any(getattr(asked, name) for name in PICKED)):
        parser.error("what goes into a copy was named, but no goal; name some after --share")
    use_home(asked.home)
    journal = Journal()
    year = asked.year or max(journal.years(), default=None)
    share = _share(asked, journal.load(year)) if asked.share and year in journal.years() else None
    path = write_report(journal, year, share)
    say(f"{path}: open it with a browser, which can also print it or save it as PDF.")
    return 0


def _share(asked: Namespace, reflection: Reflection) -> Share:
    """Return what was picked.

    Raises ``UsageError`` for a goal that was not looked at that year.
    """
    named = set(asked.share) - {"priorities"}
    if unknown := sorted(named - reflection.goals.keys()):
        raise UsageError(
            f'"{unknown[0]}" is no goal looked at in {reflection.year}; '
            f"the ids stand in {reflection.year}.yaml"
        )
    if "priorities" in asked.share:
        named |= {goal_id for goal_id, each in reflection.goals.items() if each.priority}
    return Share(
        goals=frozenset(named),
        charts=frozenset(asked.charts),
        **{name: getattr(asked, name) for name in PICKED},
    )


def _parser() -> Parser:
    parser = Parser(
        "careerkit report",
        "Write a page of one year to keep, to print, or to hand to somebody.",
        "Without --share it holds everything said that year.",
    )
    parser.add_argument(
        "year", nargs="?", type=_year, metavar="YYYY", help="the year (else the newest)"
    )
    parser.add_argument(
        "--share",
        nargs="+",
        metavar="GOAL",
        help="make a copy that holds these goals alone, by their ids; priorities stands for all "
        "of the year's priorities",
    )
    parser.add_argument(
        "--charts",
        nargs="+",
        choices=list(VIEWS),
        default=[],
        metavar="CHART",
        help=f"put these charts of the goals into the copy: {', '.join(VIEWS)}",
    )
    for name in PICKED:
        parser.add_argument(
            f"--{name}", action="store_true", help=f"put the {name} into the copy, too"
        )
    return parser


def _year(text: str) -> int:
    try:
        return read_year(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error
