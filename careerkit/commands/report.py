"""Run `careerkit report`."""

from argparse import ArgumentTypeError, Namespace
from collections.abc import Collection, Mapping

from careerkit.catalog.lists import GoalList
from careerkit.commands.parser import Parser, UsageError, use_catalog, use_home, year
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say
from careerkit.reflection import Reflection, check_text
from careerkit.report.share import Share
from careerkit.report.write import write_report
from careerkit.views import VIEWS

PARTS = ("notes", "answers", "letter", "details", "steps", "check-ins", "entries")
"""What a copy to share leaves out unless an option of that name is given."""

IN_THE_REPORT = {
    "letter": "print the letter, too; add it to the copy",
    "entries": "show the entries of your notes that you put to goals; add them to the copy",
}
"""Those of them that the report of everything holds, too, where they are asked for."""

PRIORITIES, NONE = "priorities", "none"
"""What stands for all of the year's priorities, and for no question."""


def main(arguments: list[str]) -> int:
    """Write a report or a copy to share, print its path, and return the exit status."""
    parser = command_parser()
    options = parser.parse_args(arguments)
    parts = _parts(options)
    along = [*(parts[name] for name in parts if name not in IN_THE_REPORT), options.charts]
    if not options.share and any([*along, options.talk_about]):
        parser.error("these options are for a copy to share; name its goals with --share, too")
    use_home(options.home)
    use_catalog(options.catalog)
    journal = Journal()
    chosen = options.year or journal.newest()
    share = None
    in_front = None
    if chosen in journal.years():
        reflection = journal.current(journal.load(chosen))
        goal_list = journal.goal_list(chosen)
        share = _share(options, reflection, goal_list) if options.share else None
        in_front = _in_front(options.front, reflection) if options.front else None
    path = write_report(
        journal, chosen, share, in_front, options.letter, options.unfolded, options.entries
    )
    say(f"{path}: open it with a browser, which can also print it or save it as PDF.")
    return 0


def _share(options: Namespace, reflection: Reflection, goal_list: GoalList) -> Share:
    """Return what the copy may hold.

    Raises ``UsageError`` for a goal that was not looked at that year, for a word that may stand for
    a goal or for the priorities, and for a year that was not rated: a copy holds no more than what
    was picked.
    """
    year, goals, renames = reflection.year, reflection.goals, goal_list.renames
    if reflection.is_skipped:
        raise UsageError(
            f"{year} was not rated, so there is no goal to share; `careerkit report {year}` writes "
            "the sentence that it holds"
        )
    ids = {*goals, *goal_list.words, *renames}
    picked: set[str] = set()
    for word in options.share:
        if word != PRIORITIES:
            picked.add(_named(word, "goal", goals, renames, f"a goal you looked at in {year}"))
        elif word in ids:
            raise UsageError(
                f'"{word}" is the id of a goal, too; write "goal:{word}" for that goal, '
                "or name each of the priorities by its id"
            )
        else:
            picked |= {goal_id for goal_id, rating in goals.items() if rating.priority}
    return Share(
        goals=frozenset(picked),
        charts=frozenset(options.charts),
        talk_about=options.talk_about,
        **_parts(options),
    )


def _in_front(words: list[str], reflection: Reflection) -> frozenset[str]:
    """Return the ids of the questions whose answers stand on the first two sheets.

    Raises ``UsageError`` for a question that was not answered that year, and for a word that may
    stand for a question or for none.
    """
    year, answers = reflection.year, reflection.answers
    if NONE in words and NONE in answers:
        raise UsageError(
            f'"{NONE}" is the id of a question of {year}, too; write "question:{NONE}" for that '
            "question, or name another one"
        )
    named = [word for word in words if word != NONE]
    return frozenset(
        _named(
            word, "question", answers, {}, f"a question you answered in {year}", " under answers"
        )
        for word in named
    )


def _named(
    word: str,
    kind: str,
    ids: Collection[str],
    renames: Mapping[str, str],
    words: str,
    where: str = "",
) -> str:
    """Return the id that a word names, by itself or after its kind and a colon.

    Raises ``UsageError`` where there is no such id.
    """
    named = word.removeprefix(f"{kind}:")
    named = named if named in ids else renames.get(named, named)
    if named not in ids:
        raise UsageError(
            f'"{named}" is not {words}; {words.rpartition(" ")[2]}.yaml lists their ids{where}'
        )
    return named


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


def command_parser() -> Parser:
    """Return what parses the arguments."""
    parser = Parser(
        "careerkit report",
        "Write the report of one year, to keep, to print, or to hand to a mentor.",
        "Without --share it holds everything you said that year, but for the entries of your "
        "notes (--entries).",
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
        "stands for all of the year's priorities, and goal:ID for a goal, whatever its id",
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
        help="put the answers to these questions, named by their ids, on the first two pages; none "
        "stands for no answer, question:ID for a question (default: all that fit)",
    )
    parser.add_argument(
        "--unfolded", action="store_true", help="unfold, and print, everything after those pages"
    )
    parser.add_argument(
        "--talk-about",
        type=_words,
        default="",
        metavar="WORDS",
        help="start the copy with what you want to talk about, in your own words",
    )
    for name in PARTS:
        words = IN_THE_REPORT.get(name, f"add the {name} to the copy")
        parser.add_argument(f"--{name}", action="store_true", help=words)
    return parser
