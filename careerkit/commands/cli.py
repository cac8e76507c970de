"""Run the `careerkit` command: find the subcommand, and print a failure as one sentence."""

import importlib
import sys
from collections.abc import Callable

from careerkit.commands.parser import UsageError
from careerkit.errors import BadFileError, reason
from careerkit.launch import address_grammar
from careerkit.launch.terminal import say_error

WITHOUT_A_COMMAND = "careerkit.commands.workbook"

# Each module has a ``main`` that takes the remaining arguments and returns the exit status.
COMMANDS = {
    "check-in": "careerkit.commands.check_in",
    "report": "careerkit.commands.report",
    "remind": "careerkit.commands.remind",
    "check": "careerkit.commands.check",
    "restore": "careerkit.commands.restore",
    "completion": "careerkit.commands.completion",
    "singleuser": "careerkit.commands.singleuser",
}


def main(arguments: list[str] | None = None) -> int:
    """Run the command and return its exit status."""
    address_grammar.leave_out()
    try:
        return _run(sys.argv[1:] if arguments is None else arguments)
    except (BadFileError, UsageError) as error:
        say_error(str(error))
    except BrokenPipeError:
        # Whoever reads along has read enough; Python would print once more at its end.
        sys.stdout = None
    except OSError as error:
        say_error(f"{error.filename}: {reason(error)}" if error.filename else reason(error))
    except KeyboardInterrupt:
        return 130
    return 1


def _run(arguments: list[str]) -> int:
    if not arguments or arguments[0].startswith("-"):
        return _main_of(WITHOUT_A_COMMAND)(arguments)
    command, *rest = arguments
    if command not in COMMANDS:
        raise UsageError(f'there is no command "{command}"; see careerkit --help.')
    return _main_of(COMMANDS[command])(rest)


def _main_of(module: str) -> Callable[[list[str]], int]:
    main: Callable[[list[str]], int] = importlib.import_module(module).main
    return main
