"""The command. Imports no Qt, and nothing at all that the shortest way to the window does not need."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, NamedTuple, NoReturn, TextIO

from ashore.domain.error_reason import reason_of
from ashore.domain.launch import LONGEST_MINUTES, Launch, Page, message_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ashore.domain.breath import Pattern
    from ashore.system.paths import Folders

PAGES = (Page.BREATHE, Page.GROUND, Page.CONNECT, Page.NOTICE, Page.LEARN, Page.SUPPORT)
STILL_TO_COME = (Page.CONNECT, Page.NOTICE)
LISTS = ("patterns", "exercises", "beliefs")
FIRST_WINDOW_SECONDS = 2.0
NO_DISPLAY = "no display can be reached here: neither DISPLAY nor WAYLAND_DISPLAY is set"


class RefusalError(Exception):
    """The command cannot be followed; `str()` is one line that says what to do instead."""


class Wanted(NamedTuple):
    """A whole command, every word of it known to be good. `pattern` is the one `launch` names, where it was read."""

    launch: Launch
    pattern: Pattern | None = None
    terminal: bool = False
    list_kind: str | None = None
    as_json: bool = False


def main(argv: Sequence[str] | None = None) -> int:
    """Follows the command (without the program's name; None for the one typed) and returns the exit code.

    0 when all went well, 2 with one line on stderr where the command, or the place it runs in, leaves no other way.
    """
    try:
        arguments = sys.argv[1:] if argv is None else argv
        return _follow(_read(arguments) if arguments else Wanted(Launch()))
    except RefusalError as refusal:
        _tell(str(refusal))
        return 2
    except SystemExit as done:  # --help and --version have said what they had to say
        return int(done.code or 0)
    except BrokenPipeError:
        _let_go_of_output()
        return 0
    except KeyboardInterrupt:
        return 130


def _follow(wanted: Wanted) -> int:
    launch = wanted.launch
    if wanted.list_kind is not None:
        return _list(wanted.list_kind, as_json=wanted.as_json, data_dir=launch.data_dir)
    if wanted.terminal:
        return _breathe_in_terminal(wanted)
    if lacks_display():
        return _go_on_without_window(wanted, NO_DISPLAY)
    return _open_window(wanted)


def _open_window(wanted: Wanted) -> int:
    from ashore.ui.startup_workarounds import pause_garbage_collection

    pause_garbage_collection()
    launch = wanted.launch
    lock = None
    if not launch.self_test:
        from ashore.system.instance_lock import acquire_lock
        from ashore.system.paths import folders

        places = folders(launch.data_dir)
        lock = acquire_lock(places)
        if lock is None and _is_received_by_first_window(places, launch):
            return 0
    try:
        from ashore.app import run
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "ashore":
            raise
        if lock is not None:
            lock.close()
        return _go_on_without_window(wanted, f"the window cannot be opened: {_in_one_line(str(error))}")
    return run(launch, lock)


def _is_received_by_first_window(places: Folders, launch: Launch) -> bool:
    from ashore.system.instance_client import send_message

    return send_message(places, message_for(launch), FIRST_WINDOW_SECONDS)


def lacks_display() -> bool:
    """True on a system with X11 or Wayland where neither is within reach, and Qt was not told to do without."""
    if sys.platform in ("win32", "darwin", "cygwin"):
        return False
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    asked_for = os.environ.get("QT_QPA_PLATFORM", "").split(";")
    return all(name.partition(":")[0].startswith(("xcb", "wayland")) or not name for name in asked_for)


def _go_on_without_window(wanted: Wanted, why: str) -> int:
    """The text guide where there is someone to see it; anywhere else one line."""
    if wanted.launch.self_test or not (_is_terminal(sys.stdin) and _is_terminal(sys.stdout)):
        raise RefusalError(f"{why}. Without a window: ashore --terminal")
    _tell(f"{why}. Here is the breath as text.")
    return _breathe_in_terminal(wanted)


def _breathe_in_terminal(wanted: Wanted) -> int:
    from ashore.terminal.start import breathe

    try:
        return breathe(wanted.pattern, wanted.launch.minutes, wanted.launch.data_dir)
    except OSError:  # the terminal or the pipe is gone
        _let_go_of_output()
        return 0


def _list(kind: str, *, as_json: bool, data_dir: Path | None) -> int:
    from ashore.content.toml_reader import ContentError
    from ashore.terminal.listing import listing
    from ashore.terminal.style import style_for

    try:
        text = listing(kind, as_json=as_json, data_dir=data_dir, style=style_for(sys.stdout))
    except ContentError as error:
        raise RefusalError(str(error)) from error
    _write(text)
    return 0


def _read(arguments: Sequence[str]) -> Wanted:
    """The command in domain terms. Raises RefusalError."""
    import argparse

    _soften_output()

    class Parser(argparse.ArgumentParser):
        def error(self, message: str) -> NoReturn:
            words = message.removeprefix("argument ").replace("expected one argument", "a value is missing")
            words = words.replace("unrecognized arguments", "not known here")
            raise RefusalError(f"{_in_one_line(words)}. What there is: ashore --help")

        def print_help(self, _file: object = None) -> None:
            _write(self.format_help())

    parser = Parser(
        prog="ashore", allow_abbrev=False, description="A window for a hard moment. A breath is already moving in it."
    )
    parser.add_argument("page", nargs="?", help=f"the page to open: {', '.join(_pages_there_are())}")
    parser.add_argument("--pattern", metavar="ID", help="the breathing pattern (ashore --list patterns)")
    parser.add_argument("--minutes", metavar="N", help=f"the length of a practice, over 0 to {LONGEST_MINUTES:g}")
    parser.add_argument("--terminal", action="store_true", help="the guide as text, for a console or over ssh")
    parser.add_argument("--list", metavar="KIND", help=f"one of {', '.join(LISTS)}, and nothing else")
    parser.add_argument("--json", action="store_true", help="with --list: as JSON")
    parser.add_argument("--data-dir", metavar="DIR", help="keep everything in this folder")
    parser.add_argument("--self-test", action="store_true", help="open every page, breathe with each guide, report")
    parser.add_argument("--version", action="store_true", help="say the version")
    given = parser.parse_args(list(arguments))
    if given.version:
        _write(f"ashore {_version()}\n")
        raise SystemExit(0)
    if given.list is not None and given.list not in LISTS:
        raise RefusalError(f"{given.list!r} is not a list here. There are: {', '.join(LISTS)}")
    if given.json and given.list is None:
        raise RefusalError("--json goes with --list. Try: ashore --list patterns --json")
    page = _page(given.page)
    if given.terminal and page not in (None, Page.BREATHE):
        raise RefusalError(f"{page.title()} is in the window only. Try: ashore --terminal")
    data_dir = _data_dir(given.data_dir)
    launch = Launch(page, given.pattern, _minutes(given.minutes), data_dir, given.self_test)
    pattern = None if given.pattern is None else _pattern(given.pattern, data_dir)
    return Wanted(launch, pattern, given.terminal, given.list, given.json)


def _page(page: str | None) -> Page | None:
    if page is None:
        return None
    if page not in list(PAGES):
        raise RefusalError(f"{page!r} is not a page. There are: {', '.join(_pages_there_are())}")
    named = Page(page)
    if named in STILL_TO_COME:
        raise RefusalError(f"{named.title()} is not in this version yet. Try: ashore breathe")
    return named


def _pages_there_are() -> list[str]:
    return [page for page in PAGES if page not in STILL_TO_COME]


def _minutes(typed: str | None) -> float | None:
    if typed is None:
        return None
    try:
        minutes = float(typed)
    except ValueError:
        minutes = 0.0
    if not 0 < minutes <= LONGEST_MINUTES:
        raise RefusalError(
            f"--minutes goes from more than 0 to {LONGEST_MINUTES:g}, such as 3; {typed!r} is not among them"
        )
    return minutes


def _data_dir(typed: str | None) -> Path | None:
    if typed is None:
        return None
    from pathlib import Path

    if not typed.strip():
        raise RefusalError("--data-dir names a folder. Try: ashore --data-dir calm")
    try:
        return Path(typed).expanduser()
    except RuntimeError:  # there is no such person as in ~nobody
        return Path(typed)


def _pattern(pattern_id: str, data_dir: Path | None) -> Pattern | None:
    """None where the content cannot be read: the window opens all the same, and tells what is wrong."""
    from ashore.content.toml_reader import ContentError
    from ashore.terminal.pattern_lookup import UnknownPatternError, find_pattern

    try:
        return find_pattern(pattern_id, data_dir)
    except ContentError:
        return None
    except UnknownPatternError as unknown:
        close = f"Close to it: {', '.join(unknown.close)}. " if unknown.close else ""
        raise RefusalError(f"{pattern_id!r} is not a pattern. {close}All of them: ashore --list patterns") from None


def _version() -> str:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version("ashore")
    except PackageNotFoundError:  # run from a bare folder
        return "(version not known)"


def _tell(words: str) -> None:
    if sys.stderr is not None:
        print(f"ashore: {words}", file=sys.stderr)


def _in_one_line(words: str) -> str:
    return " ".join(words.split())


def _write(text: str) -> None:
    """Writes to the output at once. Raises BrokenPipeError, or RefusalError where the output takes no more."""
    try:
        sys.stdout.write(text)
        sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        _let_go_of_output()
        raise RefusalError(f"the output cannot be written ({reason_of(error)}). Try another place for it") from error


def _is_terminal(stream: TextIO | None) -> bool:
    from ashore.terminal.style import is_terminal

    return is_terminal(stream)


def _soften_output() -> None:
    """A letter the terminal cannot write becomes an escape, never an error."""
    import io

    if sys.stdout is None:  # closed by whoever started the command
        sys.stdout = io.StringIO()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="backslashreplace")


def _let_go_of_output() -> None:
    """Nobody reads any more: what is still unwritten goes nowhere, without a word when Python ends."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError):  # a stream without a file of its own
        return
