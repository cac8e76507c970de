"""Run `careerkit check-in`."""

from careerkit.commands.parser import Parser, use_catalog, use_home, use_notes, use_year
from careerkit.commands.workbook import LAB_OPTIONS, open_in_lab
from careerkit.files.home import home, make_home

NOTEBOOK = "notebooks/check-in.ipynb"


def main(arguments: list[str]) -> int:
    """Open the check-in in JupyterLab, and return the exit status."""
    options, lab_options = command_parser().parse_known_args(arguments)
    use_home(options.home)
    use_catalog(options.catalog)
    use_notes(options.notes)
    use_year(options.year)
    open_in_lab(make_home(home()), NOTEBOOK, lab_options)
    return 0


def command_parser() -> Parser:
    """Return what parses the arguments."""
    parser = Parser(
        "careerkit check-in",
        "Say what has become of this year's priorities so far. Any day will do.",
        f"Your answers go into the year's file, under today's date. {LAB_OPTIONS}",
    )
    parser.add_year(
        "the year whose priorities to ask about (default: CAREERKIT_YEAR, or the newest)"
    )
    parser.add_catalog()
    parser.add_notes()
    return parser
