"""Run `careerkit report`."""

from argparse import Namespace

from careerkit.commands.parser import Parser, UsageError, use_catalog, use_home, year
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say
from careerkit.reflection import Reflection
from careerkit.report.share import Share
from careerkit.report.write import write_report
from careerkit.views import VIEWS

PARTS = ("notes", "answers", "letter", "details")
"""What a copy to share leaves out unless an option of that name is given."""


def main(arguments: list[str]) -> int:
    """Write a report or a copy to share, print its path, and return the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if not options.share and (options.charts or any(getattr(options, name) for name in PARTS)):
        parser.error("these options are for a copy to share; name its goals with --share, too")
    use_home(options.home)
    use_catalog(options.catalog)
    journal = Journal()
    chosen = options.year or max(journal.years(), default=None)
    share = None
    if options.share and chosen in journal.years():
        share = _share(options, journal.load(chosen))
    path = write_report(journal, chosen, share)
    say(f"{path}: open it with a browser, which can also print it or save it as PDF.")
    return 0


def _share(options: Namespace, reflection: Reflection) -> Share:
    """Return what the copy may hold.

    Raises ``UsageError`` for a goal that was not looked at that year.
    """
    named = set(options.share) - {"priorities"}
    if unknown := sorted(named - reflection.goals.keys()):
        raise UsageError(
            f'"{unknown[0]}" is not a goal you looked at in {reflection.year}; '
            f"{reflection.year}.yaml lists their ids"
        )
    if "priorities" in options.share:
        named |= {goal_id for goal_id, each in reflection.goals.items() if each.priority}
    return Share(
        goals=frozenset(named),
        charts=frozenset(options.charts),
        **{name: getattr(options, name) for name in PARTS},
    )


def _parser() -> Parser:
    parser = Parser(
        "careerkit report",
        "Write the report of one year: a page to keep, to print, or to hand to a mentor.",
        "Without --share it holds everything you said that year.",
    )
    parser.add_catalog()
    parser.add_argument(
        "year", nargs="?", type=year, metavar="YYYY", help="the year (default: the newest)"
    )
    parser.add_argument(
        "--share",
        nargs="+",
        metavar="GOAL",
        help="write a copy that holds only these goals, named by their ids; the word priorities "
        "stands for all of the year's priorities",
    )
    parser.add_argument(
        "--charts",
        nargs="+",
        choices=list(VIEWS),
        default=[],
        metavar="CHART",
        help=f"add these charts of the goals to the copy: {', '.join(VIEWS)}",
    )
    for name in PARTS:
        parser.add_argument(f"--{name}", action="store_true", help=f"add the {name} to the copy")
    return parser
