"""Run `careerkit check`."""

from careerkit.commands.parser import Parser, use_catalog, use_home
from careerkit.journal.check import check
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say


def main(arguments: list[str]) -> int:
    """Print for each file whether it can be used; return 0 if all of it can, else 1."""
    options = command_parser().parse_args(arguments)
    use_home(options.home)
    use_catalog(options.catalog)
    journal = Journal()
    findings = check(journal)
    for finding in findings:
        for line in (str(finding), *finding.left_out, *finding.remarks):
            say(line)
    bad = sum(not finding.ok for finding in findings)
    left_out = sum(len(finding.left_out) for finding in findings)
    if not findings:
        say(f"{journal.folder}: there are no answers here yet.")
    elif bad:
        say(f"{journal.folder}: {bad} of {len(findings)} files can't be used; nothing was changed.")
    else:
        beside = f"; {left_out} {'entry is' if left_out == 1 else 'entries are'} left out"
        used = f"{len(findings)} of {len(findings)} files can be used"
        say(f"{journal.folder}: {used}{beside if left_out else ''}.")
    return 1 if bad or left_out else 0


def command_parser() -> Parser:
    """Return what parses the arguments."""
    parser = Parser(
        "careerkit check", "Read every file of your answers and say which of them can be used."
    )
    parser.add_catalog()
    return parser
