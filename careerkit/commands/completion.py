"""Run `careerkit completion`: print what lets a shell complete commands and options by Tab."""

import argparse
from importlib import import_module

import shtab

from careerkit.commands.cli import COMMANDS, WITHOUT_A_COMMAND
from careerkit.commands.parser import Parser

NOT_TYPED = ("singleuser",)
"""Commands that no person types."""

PLACES = {"DIR": shtab.DIRECTORY, "LIST": shtab.FILE, "FILE": shtab.FILE}
"""What a shell offers in the place of a word of the help."""


def main(arguments: list[str]) -> int:
    """Print the script for a shell, and return the exit status."""
    options = command_parser().parse_args(arguments)
    print(shtab.complete(all_commands(), shell=options.shell))
    return 0


def command_parser() -> Parser:
    """Return what parses the arguments."""
    parser = Parser(
        "careerkit completion",
        "Print a script that lets a shell complete careerkit's commands and options by Tab.",
        "Its first lines say where to put it.",
    )
    parser.add_argument("shell", choices=shtab.SUPPORTED_SHELLS, help="the shell")
    return parser


def all_commands() -> argparse.ArgumentParser:
    """Return a parser of what all commands take, as one.

    A command's own module parses its arguments, so that no other needs to be imported for it.
    """
    whole = argparse.ArgumentParser(
        "careerkit", add_help=False, parents=[_parser_of(WITHOUT_A_COMMAND)]
    )
    below = whole.add_subparsers(parser_class=argparse.ArgumentParser)
    for command, module in COMMANDS.items():
        if command not in NOT_TYPED:
            parser = _parser_of(module)
            below.add_parser(command, add_help=False, parents=[parser], help=parser.description)
    return whole


def _parser_of(module: str) -> Parser:
    parser: Parser = import_module(module).command_parser()
    for action in parser._actions:
        if place := PLACES.get(str(action.metavar)):
            action.complete = place  # type: ignore[attr-defined] # shtab looks for it
    return parser
