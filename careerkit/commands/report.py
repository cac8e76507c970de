"""Run `careerkit report`."""

from argparse import ArgumentTypeError, Namespace

from careerkit.commands.parser import Parser, UsageError, use_catalog, use_home, year
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say
from careerkit.reflection import Reflection, check_text
from careerkit.report.share import Share
from careerkit.report.write import write_report
from careerkit.views import VIEWS

PARTS = ("notes", "answers", "letter", "details", "steps", "check-ins")
"""What a copy to share leaves out unless an option of that name is given."""


def main(arguments: list[str]) -> int:
    """Write a report or a copy to share, print its path, and return the exit status."""
    parser = _parser()
    options = parser.parse_args(arguments)
    along = [*_parts(options).values(), options.charts, options.talk_about]
    if not options.share and any(along):
        parser.error("these options are for a copy to share; name its goals with --share, too")
    use_home(options.home)
    use_catalog(options.catalog)
    journal = Journal()
    chosen = options.year or journal.newest()
    share = None
    if options.share and chosen in journal.years():
        share = _share(options, journal.load(chosen))
    in_front = None
    if options.front and chosen in journal.years():
        in_front = _in_front(options.front, journal.load(chosen))
    path = write_report(journal, chosen, share, in_front, options.unfolded)
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
        named |= {goal_id for goal_id, rating in reflection.goals.items() if rating.priority}
    return Share(
        goals=frozenset(named),
        charts=frozenset(options.charts),
        talk_about=options.talk_about,
        **_parts(options),
    )


def _in_front(named: list[str], reflection: Reflection) -> frozenset[str]:
    """Return the ids of the questions whose answers stand on the first two sheets.

    Raises ``UsageError`` for a question that was not answered that year.
    """
    chosen = set(named) - {"none"}
    if unknown := sorted(chosen - reflection.answers.keys()):
        raise UsageError(
            f'"{unknown[0]}" is not a question you answered in {reflection.year}; '
            f"{reflection.year}.yaml lists their ids under answers"
        )
    return frozenset(chosen)


def _parts(options: Namespace) -> dict[str, bool]:
    names = [name.replace("-", "_") for name in PARTS]
    return {name: getattr(options, name) for name in names}


def _words(text: str) -> str:
    """Parse words of a person's own, as the ``type`` of an argument."""
    try:
        check_text("it", text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from error
    return text


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
    parser.add_argument(
        "--front",
        nargs="+",
        metavar="QUESTION",
        help="put the answers to these questions, named by their ids, on the first two sheets; the "
        "word none stands for no answer (default: all, as far as there is room)",
    )
    parser.add_argument(
        "--unfolded", action="store_true", help="unfold, and print, all that follows them"
    )
    parser.add_argument(
        "--talk-about",
        type=_words,
        default="",
        metavar="WORDS",
        help="begin the copy with what you want to talk about, in your own words",
    )
    for name in PARTS:
        parser.add_argument(f"--{name}", action="store_true", help=f"add the {name} to the copy")
    return parser
