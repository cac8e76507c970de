"""Run `careerkit check`."""

from careerkit.commands.parser import Parser, use_home
from careerkit.journal.check import check
from careerkit.journal.journal import Journal
from careerkit.launch.terminal import say


def main(arguments: list[str]) -> int:
    """Print for each file whether it can be used; return 0 if all can, else 1."""
    options = Parser(
        "careerkit check", "Read every file of your answers and say which of them can be used."
    ).parse_args(arguments)
    use_home(options.home)
    journal = Journal()
    findings = check(journal)
    for finding in findings:
        say(str(finding))
    bad = sum(not finding.ok for finding in findings)
    if not findings:
        say(f"{journal.folder}: there are no answers here yet.")
    elif bad:
        say(f"{journal.folder}: {bad} of {len(findings)} files can't be used; nothing was changed.")
    else:
        say(f"{journal.folder}: {len(findings)} of {len(findings)} files can be used.")
    return 1 if bad else 0
