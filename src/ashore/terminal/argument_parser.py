"""What the command accepts: its arguments with their help, and its mistakes in our own sentences."""

import argparse
from collections.abc import Sequence
from typing import NoReturn

from ashore.domain.launch import LONGEST_BREATHS, LONGEST_MINUTES, Page, RefusalError
from ashore.domain.shortened_text import shortened
from ashore.terminal.translation import translate

PAGES = (Page.BREATHE, Page.GROUND, Page.CONNECT, Page.NOTICE, Page.LEARN, Page.SUPPORT, Page.GUIDED)
LONGEST_ECHO = 200
"""Characters of what was typed that a mistake is told with."""
LISTS = ("patterns", "exercises", "beliefs", "helplines", "sources")


def parse(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments as they were typed. Raises RefusalError, and SystemExit once help was written."""
    parser = _Parser(prog="ashore", allow_abbrev=False, add_help=False)
    parser.description = translate(
        "CommandLine", "Ashore is a window for a hard moment. A breath is already moving in it."
    )
    _add_arguments(parser)
    return parser.parse_args(list(arguments))


def echo(typed: str) -> str:
    """What was typed, to be said back: in quotes, in one line that is not too long, and as letters alone."""
    return repr(shortened(typed, LONGEST_ECHO))


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        from ashore.terminal.text_columns import printable

        raise RefusalError(_argument_error_text(shortened(printable(message), LONGEST_ECHO)))

    def print_help(self, _file: object = None) -> None:
        from ashore.terminal.output import write

        usage = self.format_help().removeprefix("usage: ")
        write(translate("CommandLine", "usage: {usage}").format(usage=usage))


def _add_arguments(parser: argparse.ArgumentParser) -> None:
    pages, lists = ", ".join(PAGES), ", ".join(LISTS)
    positional = parser.add_argument_group(translate("CommandLine", "positional arguments"))
    options = parser.add_argument_group(translate("CommandLine", "options"))
    positional.add_argument(
        "page",
        nargs="?",
        metavar=translate("CommandLine", "page"),
        help=translate("CommandLine", "the page to open: {pages}").format(pages=pages),
    )
    options.add_argument(
        "-h", "--help", action="help", help=translate("CommandLine", "show this help message and exit")
    )
    options.add_argument(
        "--pattern",
        metavar=translate("CommandLine", "ID"),
        help=translate("CommandLine", "the breathing pattern (ashore --list patterns)"),
    )
    options.add_argument(
        "--minutes",
        metavar=translate("CommandLine", "N"),
        help=translate("CommandLine", "how many minutes a practice lasts, above 0 and up to {longest}").format(
            longest=f"{LONGEST_MINUTES:g}"
        ),
    )
    options.add_argument(
        "--breaths",
        metavar=translate("CommandLine", "N"),
        help=translate("CommandLine", "how many breaths a practice lasts, up to {most}").format(most=LONGEST_BREATHS),
    )
    options.add_argument(
        "--terminal",
        action="store_true",
        help=translate("CommandLine", "the guide as text, for a console or over ssh"),
    )
    options.add_argument(
        "--list",
        metavar=translate("CommandLine", "KIND"),
        help=translate("CommandLine", "write out one of {lists}").format(lists=lists),
    )
    options.add_argument("--json", action="store_true", help=translate("CommandLine", "with --list: as JSON"))
    options.add_argument(
        "--data-dir",
        metavar=translate("CommandLine", "DIR"),
        help=translate("CommandLine", "keep everything in this folder"),
    )
    options.add_argument(
        "--self-test",
        action="store_true",
        help=translate("CommandLine", "open every page, breathe with each guide, report"),
    )
    options.add_argument("--version", action="store_true", help=translate("CommandLine", "write out the version"))


def _argument_error_text(message: str) -> str:
    """What argparse found, in our own sentences where it is one of the usual mistakes."""
    message = message.removeprefix("argument ")
    option, _, mistake = message.partition(": ")
    if mistake == "expected one argument":
        message = translate("CommandLine", "{option}: a value is missing").format(option=option)
    elif option == "unrecognized arguments":
        message = translate("CommandLine", "not known here: {arguments}").format(arguments=mistake)
    return translate("CommandLine", "{mistake}. See: ashore --help").format(mistake=message)
