"""Reads the command line and runs it. Imports no Qt, and nothing that the shortest way to the window does not need."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TextIO

from ashore.domain.error_reason import reason_of
from ashore.domain.launch import LONGEST_MINUTES, Launch, Page, message_for

if TYPE_CHECKING:
    from argparse import ArgumentParser
    from collections.abc import Sequence
    from pathlib import Path

    from ashore.domain.breath import Pattern
    from ashore.system.paths import Folders
    from ashore.terminal.pattern_lookup import UnknownPatternError

PAGES = (Page.BREATHE, Page.GROUND, Page.CONNECT, Page.NOTICE, Page.LEARN, Page.SUPPORT)
PAGES_TO_COME = (Page.CONNECT, Page.NOTICE)
LISTS = ("patterns", "exercises", "beliefs", "helplines", "sources")
FIRST_WINDOW_SECONDS = 2.0


class RefusalError(Exception):
    """The command cannot be followed; `str()` is one line that says what to do instead."""


class Command(NamedTuple):
    """A whole command, checked. `pattern` is the one `launch` names, where it could be read."""

    launch: Launch
    pattern: Pattern | None = None
    terminal: bool = False
    list_kind: str | None = None
    as_json: bool = False


def translate(context: str, text: str) -> str:
    """The text in the person's language, as in the terminal. What finds it is loaded only when there is a text."""
    from ashore.terminal import translation

    return translation.translate(context, text)


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command (without the program's name; None for the one typed) and returns the exit code.

    0 when all went well, 2 with one line on stderr where the command, or the system it runs on, allows nothing else, or
    with one for each thing that a list had to leave out.
    """
    try:
        arguments = sys.argv[1:] if argv is None else argv
        return _run(_read(arguments) if arguments else Command(Launch()))
    except RefusalError as refusal:
        _print_error(str(refusal))
        return 2
    except SystemExit as done:  # --help and --version have written their text
        return int(done.code or 0)
    except BrokenPipeError:
        _discard_output()
        return 0
    except KeyboardInterrupt:
        return 130


def _run(command: Command) -> int:
    launch = command.launch
    if command.list_kind is not None:
        return _list(command.list_kind, as_json=command.as_json, data_dir=launch.data_dir)
    if command.terminal:
        return _run_text_guide(command)
    if lacks_display():
        why = translate("CommandLine", "no display can be reached here: neither DISPLAY nor WAYLAND_DISPLAY is set")
        return _run_without_window(command, why)
    return _open_window(command)


def _open_window(command: Command) -> int:
    from ashore.ui.startup_workarounds import pause_garbage_collection

    pause_garbage_collection()
    launch = command.launch
    lock = None
    if not launch.self_test:
        from ashore.system.instance_lock import acquire_lock
        from ashore.system.paths import folders

        data_folders = folders(launch.data_dir)
        lock = acquire_lock(data_folders)
        if lock is None and _is_received_by_first_window(data_folders, launch):
            return 0
    try:
        from ashore.app import run
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "ashore":
            raise
        if lock is not None:
            lock.close()
        why = translate("CommandLine", "the window cannot be opened: {reason}")
        return _run_without_window(command, why.format(reason=_in_one_line(str(error))))
    return run(launch, lock)


def _is_received_by_first_window(data_folders: Folders, launch: Launch) -> bool:
    from ashore.system.instance_client import send_message

    return send_message(data_folders, message_for(launch), FIRST_WINDOW_SECONDS)


def lacks_display() -> bool:
    """True on a system with X11 or Wayland where neither is there, and Qt was not told to use another platform."""
    if sys.platform in ("win32", "darwin", "cygwin"):
        return False
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    platforms = os.environ.get("QT_QPA_PLATFORM", "").split(";")
    return all(name.partition(":")[0].startswith(("xcb", "wayland")) or not name for name in platforms)


def _run_without_window(command: Command, why: str) -> int:
    """The text guide where there is someone to see it; anywhere else one line."""
    if command.launch.self_test or not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)):
        raise RefusalError(translate("CommandLine", "{why}. Without a window: ashore --terminal").format(why=why))
    _print_error(translate("CommandLine", "{why}. Here is the breath as text.").format(why=why))
    return _run_text_guide(command)


def _run_text_guide(command: Command) -> int:
    from ashore.terminal.guide_start import start_guide

    try:
        return start_guide(command.pattern, command.launch.minutes, command.launch.data_dir)
    except OSError:  # the terminal or the pipe is gone
        _discard_output()
        return 0


def _list(kind: str, *, as_json: bool, data_dir: Path | None) -> int:
    from ashore.content.toml_reader import ContentError
    from ashore.terminal.listing import listing
    from ashore.terminal.style import style_for

    left_out: list[ContentError] = []
    style = style_for(sys.stdout)
    try:
        text = listing(kind, as_json=as_json, data_dir=data_dir, style=style, refused=left_out.append)
    except ContentError as error:
        raise RefusalError(str(error)) from error
    _write(text)
    for mistake in left_out:
        _print_error(str(mistake))
    return 2 if left_out else 0


def _read(arguments: Sequence[str]) -> Command:
    """The command in domain terms. Raises RefusalError."""
    import argparse

    _escape_unwritable_letters()

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            raise RefusalError(_argument_error_text(_in_one_line(message)))

        def print_help(self, _file: object = None) -> None:
            usage = self.format_help().removeprefix("usage: ")
            _write(translate("CommandLine", "usage: {usage}").format(usage=usage))

    parser = Parser(prog="ashore", allow_abbrev=False, add_help=False)
    parser.description = translate(
        "CommandLine", "Ashore is a window for a hard moment. A breath is already moving in it."
    )
    _add_arguments(parser)
    given = parser.parse_args(list(arguments))
    if given.version:
        _write(f"ashore {_version()}\n")
        raise SystemExit(0)
    if given.list is not None and given.list not in LISTS:
        text = translate("CommandLine", "{typed} is not a list. Lists: {lists}")
        raise RefusalError(text.format(typed=repr(given.list), lists=", ".join(LISTS)))
    if given.json and given.list is None:
        raise RefusalError(translate("CommandLine", "--json goes with --list. Try: ashore --list patterns --json"))
    page = _page(given.page)
    if given.terminal and page not in (None, Page.BREATHE):
        text = translate("CommandLine", "{page} is in the window only. Try: ashore --terminal")
        raise RefusalError(text.format(page=_page_title(page)))
    data_dir = _data_dir(given.data_dir)
    launch = Launch(page, given.pattern, _minutes(given.minutes), data_dir, given.self_test)
    pattern = None if given.pattern is None else _pattern(given.pattern, data_dir)
    return Command(launch, pattern, given.terminal, given.list, given.json)


def _add_arguments(parser: ArgumentParser) -> None:
    pages, lists = ", ".join(_available_pages()), ", ".join(LISTS)
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


def _page(page: str | None) -> Page | None:
    if page is None:
        return None
    if page not in list(PAGES):
        text = translate("CommandLine", "{typed} is not a page. Pages: {pages}")
        raise RefusalError(text.format(typed=repr(page), pages=", ".join(_available_pages())))
    named = Page(page)
    if named in PAGES_TO_COME:
        text = translate("CommandLine", "{page} is not in this version yet. Try: ashore breathe")
        raise RefusalError(text.format(page=_page_title(named)))
    return named


def _page_title(page: Page) -> str:
    titles = {
        Page.GROUND: translate("CommandLine", "Ground"),
        Page.CONNECT: translate("CommandLine", "Connect"),
        Page.NOTICE: translate("CommandLine", "Notice"),
        Page.LEARN: translate("CommandLine", "Learn"),
        Page.SUPPORT: translate("CommandLine", "Support"),
    }
    return titles.get(page, page)


def _available_pages() -> list[str]:
    return [page for page in PAGES if page not in PAGES_TO_COME]


def _minutes(typed: str | None) -> float | None:
    if typed is None:
        return None
    try:
        minutes = float(typed)
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= LONGEST_MINUTES:
        text = translate("CommandLine", "--minutes takes a number above 0 and up to {longest}, such as 3, not {typed}")
        raise RefusalError(text.format(longest=f"{LONGEST_MINUTES:g}", typed=repr(typed)))
    return minutes


def _data_dir(typed: str | None) -> Path | None:
    if typed is None:
        return None
    from pathlib import Path

    if not typed.strip():
        raise RefusalError(translate("CommandLine", "--data-dir names a folder. Try: ashore --data-dir calm"))
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # there is no such person as in ~nobody
        return Path(typed)


def _pattern(pattern_id: str, data_dir: Path | None) -> Pattern | None:
    """None where the content cannot be read: the window opens all the same, and says what is wrong."""
    from ashore.content.toml_reader import ContentError
    from ashore.terminal.pattern_lookup import UnknownPatternError, find_pattern

    try:
        return find_pattern(pattern_id, data_dir)
    except ContentError:
        return None
    except UnknownPatternError as unknown:
        raise RefusalError(_unknown_pattern_text(unknown)) from None


def _unknown_pattern_text(unknown: UnknownPatternError) -> str:
    if not unknown.close:
        text = translate("CommandLine", "{typed} is not a pattern. All of them: ashore --list patterns")
        return text.format(typed=repr(unknown.pattern_id))
    text = translate("CommandLine", "{typed} is not a pattern. Close to it: {ids}. All of them: ashore --list patterns")
    return text.format(typed=repr(unknown.pattern_id), ids=", ".join(unknown.close))


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("ashore")
    except PackageNotFoundError:  # run from a bare folder
        return translate("CommandLine", "(version not known)")


def _print_error(text: str) -> None:
    if sys.stderr is not None:
        print(f"ashore: {text}", file=sys.stderr)


def _in_one_line(text: str) -> str:
    return " ".join(text.split())


def _write(text: str) -> None:
    """Writes to the output at once. Raises BrokenPipeError, or RefusalError where the output takes no more."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _discard_output()
        text = translate("CommandLine", "the output cannot be written ({reason}). Try another place for it")
        raise RefusalError(text.format(reason=reason_of(error))) from error


def _is_terminal(stream: TextIO | None) -> bool:
    from ashore.terminal.style import is_terminal

    return is_terminal(stream)


def _escape_unwritable_letters() -> None:
    """A letter the terminal cannot write becomes an escape, never an error."""
    import io

    if sys.stdout is None:  # closed by whoever started the command
        sys.stdout = io.StringIO()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _discard_output() -> None:
    """Nobody reads the output any more: what is still unwritten is dropped, so that Python ends without an error."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stream without a file of its own
        return
