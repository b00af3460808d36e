"""Starts the text guide on a terminal, or writes it into a pipe."""

import os
import shutil
import signal
import sys
from pathlib import Path

from ashore.content.toml_reader import ContentError
from ashore.domain.breath import LONGER_OUT, BreathKind, Pattern
from ashore.domain.own_pattern import is_too_fast
from ashore.domain.practice import PracticeLength
from ashore.domain.problems import Problem, ProblemKind
from ashore.domain.settings import Settings
from ashore.domain.slowdown import ramp_from
from ashore.record.settings_file import SettingsFile
from ashore.system.clock import seconds
from ashore.system.paths import folders
from ashore.terminal.guide import Terminal, run_guide
from ashore.terminal.keyboard import Keyboard, Signals
from ashore.terminal.output import escape_unwritable_letters
from ashore.terminal.pattern_lookup import UnknownPatternError, find_pattern
from ashore.terminal.style import style_for
from ashore.terminal.text_columns import printable
from ashore.terminal.translation import translate

SETTINGS_NAME = "settings.json"


def start_guide(pattern: Pattern | None, length: PracticeLength | None, data_dir: Path | None) -> int:
    """Paces `pattern` (None for the usual one) for `length` (None for the usual one). Returns the exit code.

    A pattern that was asked for keeps its holds: asking for it was the choice. Raises OSError when the output is gone.
    """
    escape_unwritable_letters()
    settings, problem = SettingsFile(folders(data_dir).data / SETTINGS_NAME).read()
    if problem is not None and sys.stderr is not None:
        sys.stderr.write(f"ashore: {problem_text(problem)}\n")
    if pattern is None:
        pattern = usual_pattern(settings, data_dir)
    if pattern.kind is BreathKind.SLOWING:
        pattern = ramp_from(pattern, settings.start_rate)
    length = (settings.length if length is None else length).of(pattern)
    _enable_codes_on_windows()
    with Signals() as signals, Keyboard(sys.stdin) as keyboard:

        def wait(longest: float) -> str:
            return keyboard.wait(longest) + signals.taken_suspend_key()

        terminal = Terminal(
            seconds,
            wait,
            shutil.get_terminal_size,
            lambda: signals.stopping,
            lambda: suspend(keyboard),
            sys.stdout,
            keyboard.has_keys,
        )
        run_guide(pattern, length, style_for(sys.stdout), terminal)
    return 0


def suspend(keyboard: Keyboard) -> None:
    """Stops the program until the shell brings it back. Nothing happens on Windows, which knows no such thing."""
    if not hasattr(signal, "SIGSTOP"):
        return
    keyboard.pause()
    os.kill(os.getpid(), signal.SIGSTOP)
    keyboard.resume()


def problem_text(problem: Problem) -> str:
    """One quiet line about settings that could not be read as they are."""
    if problem.kind is ProblemKind.SETTINGS_PARTLY_UNKNOWN:
        text = translate("Terminal", "some settings are not known here, their usual values are in use: {names}")
        return text.format(names=printable(problem.detail))
    if problem.kind is ProblemKind.FOLDER_SHARED:
        return translate("Terminal", "others could change the folder of your settings, so the usual ones are in use")
    text = translate("Terminal", "the settings could not be read, the usual ones are in use. The file is kept: {file}")
    return text.format(file=printable(problem.detail))


def usual_pattern(settings: Settings, data_dir: Path | None) -> Pattern:
    """The pattern in the settings, without holds unless allowed there; the usual one where it cannot be read."""
    try:
        pattern = find_pattern(settings.pattern_id, data_dir)
    except (UnknownPatternError, ContentError):
        return LONGER_OUT
    if is_too_fast(pattern.steps):
        return LONGER_OUT
    return pattern if settings.holds_welcome or not pattern.has_holds else pattern.without_holds()


def _enable_codes_on_windows() -> None:
    """Older Windows consoles follow cursor and colour codes only once they are switched on."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetConsoleMode(kernel.GetStdHandle(-11), 7)
