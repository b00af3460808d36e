"""Runs the command. Imports no Qt, and nothing that the shortest way to the window does not need."""

from __future__ import annotations

import errno
import os
import sys
from typing import TYPE_CHECKING

from ashore.domain.error_reason import reason_of
from ashore.domain.launch import Launch, RefusalError, message_for

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from ashore.domain.breath import Pattern
    from ashore.system.instance_lock import InstanceLock
    from ashore.system.paths import Folders

FIRST_WINDOW_SECONDS = 2.0
"""So long a window is waited for that has the lock and does not answer."""
STARTING_WINDOWS = 5
"""So many times as long for one that does not listen yet: a busy computer may take its time to start it."""


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
        return _run(arguments) if arguments else _open_window_or_text_guide(Launch())
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
    except MemoryError:
        _print_error(os.strerror(errno.ENOMEM))
        return 2
    except OSError as error:  # the system refused what nothing can do without, such as one more open file
        _print_error(" ".join(reason_of(error).split()))
        return 2


def _run(arguments: Sequence[str]) -> int:
    from ashore.terminal.command import read_command

    command = read_command(arguments)
    launch = command.launch
    if command.list_kind is not None:
        return _list(command.list_kind, as_json=command.as_json, data_dir=launch.data_dir)
    if command.terminal:
        return _run_text_guide(launch, command.pattern)
    return _open_window_or_text_guide(launch, command.pattern)


def _open_window_or_text_guide(launch: Launch, pattern: Pattern | None = None) -> int:
    """`pattern` is the one `launch` names, where it could be read."""
    if lacks_display():
        why = translate("CommandLine", "no display can be reached here: neither DISPLAY nor WAYLAND_DISPLAY is set")
        return _run_without_window(launch, pattern, why)
    from ashore.system.file_handles import LEAST_FREE, can_open, raise_limit
    from ashore.system.interrupt import end_on_interrupt, raise_on_interrupt
    from ashore.system.memory import is_limited_to_less
    from ashore.system.threads import LEAST_THREADS, can_start

    raise_limit()
    if not can_open(LEAST_FREE):
        raise OSError(errno.EMFILE, os.strerror(errno.EMFILE))  # else Qt ends the program, in its own words
    if not can_start(LEAST_THREADS):
        raise OSError(errno.EAGAIN, os.strerror(errno.EAGAIN))
    if is_limited_to_less():
        raise OSError(errno.ENOMEM, os.strerror(errno.ENOMEM))
    from ashore.ui.late_imports import import_seldom_used_later
    from ashore.ui.startup_workarounds import pause_garbage_collection

    pause_garbage_collection()
    import_seldom_used_later()
    lock = None
    if not launch.self_test:
        from ashore.system.paths import folders

        lock, is_first_window_open = _lock_or_reach_first_window(folders(launch.data_dir), launch)
        if is_first_window_open:
            return 0
    end_on_interrupt()
    try:
        from ashore.app import run
    except ImportError as error:
        if (error.name or "").partition(".")[0] == "ashore":
            raise
        if lock is not None:
            lock.close()
        raise_on_interrupt()
        why = translate("CommandLine", "the window cannot be opened: {reason}")
        return _run_without_window(launch, pattern, why.format(reason=" ".join(str(error).split())))
    return run(launch, lock)


def _lock_or_reach_first_window(data_folders: Folders, launch: Launch) -> tuple[InstanceLock | None, bool]:
    """The lock, and whether the window that holds it has received `launch`; (None, False) where it does not answer."""
    from ashore.system.instance_lock import acquire_lock, address_file_for

    lock = acquire_lock(data_folders)
    if lock is not None:
        return lock, False
    from ashore.system.instance_client import send_message

    for _time in range(STARTING_WINDOWS):
        try:
            if send_message(data_folders, message_for(launch), FIRST_WINDOW_SECONDS):
                return None, True
        except ValueError:  # longer than a message may be
            return None, False
        lock = acquire_lock(data_folders)
        if lock is not None or address_file_for(data_folders).exists():
            break  # it has ended meanwhile, or listens and does not answer
    return lock, False


def lacks_display() -> bool:
    """True on a system with X11 or Wayland where neither is there, and Qt was not told to use another platform."""
    if sys.platform in ("win32", "darwin", "cygwin"):
        return False
    if os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        return False
    platforms = os.environ.get("QT_QPA_PLATFORM", "").split(";")
    return all(name.partition(":")[0].startswith(("xcb", "wayland")) or not name for name in platforms)


def _run_without_window(launch: Launch, pattern: Pattern | None, why: str) -> int:
    """The text guide where there is someone to see it; anywhere else one line."""
    from ashore.terminal.style import is_terminal

    if launch.self_test or not (is_terminal(sys.stdin) and is_terminal(sys.stdout)):
        raise RefusalError(translate("CommandLine", "{why}. Without a window: ashore --terminal").format(why=why))
    _print_error(translate("CommandLine", "{why}. Here is the breath as text.").format(why=why))
    return _run_text_guide(launch, pattern)


def _run_text_guide(launch: Launch, pattern: Pattern | None) -> int:
    from ashore.domain.practice import PracticeLength
    from ashore.terminal.guide_start import start_guide

    try:
        length = PracticeLength(launch.minutes, launch.breaths) if launch.names_length else None
        return start_guide(pattern, length, launch.data_dir)
    except OSError:  # the terminal or the pipe is gone
        _discard_output()
        return 0


def _list(kind: str, *, as_json: bool, data_dir: Path | None) -> int:
    from ashore.content.toml_reader import ContentError
    from ashore.terminal.content_error_texts import content_error_text
    from ashore.terminal.listing import listing
    from ashore.terminal.output import escape_unwritable_letters, write
    from ashore.terminal.style import style_for

    left_out: list[ContentError] = []
    escape_unwritable_letters()
    style = style_for(sys.stdout)
    try:
        text = listing(kind, as_json=as_json, data_dir=data_dir, style=style, refused=left_out.append)
    except ContentError as error:
        raise RefusalError(content_error_text(error)) from error
    write(text)
    for mistake in left_out:
        _print_error(content_error_text(mistake))
    return 2 if left_out else 0


def _print_error(text: str) -> None:
    if sys.stderr is not None:
        print(f"ashore: {text}", file=sys.stderr)


def _discard_output() -> None:
    from ashore.terminal.output import discard_output

    discard_output()
