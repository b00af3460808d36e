"""Opens the text guide on the terminal at hand, or writes it into a pipe."""

import os
import shutil
import signal
import sys
from pathlib import Path

from ashore.content.toml_reader import ContentError
from ashore.domain.breath import LONGER_OUT, BreathKind, Pattern
from ashore.domain.problems import Problem, ProblemKind
from ashore.domain.settings import Settings
from ashore.domain.slowdown import ramp_from
from ashore.record.settings_file import SettingsFile
from ashore.system.clock import seconds
from ashore.system.paths import folders
from ashore.terminal.guide import World, lead
from ashore.terminal.keyboard import Keyboard, Signals
from ashore.terminal.pattern_lookup import UnknownPatternError, find_pattern
from ashore.terminal.style import style_for
from ashore.terminal.text_columns import printable

SETTINGS_NAME = "settings.json"


def breathe(pattern: Pattern | None, minutes: float | None, data_dir: Path | None) -> int:
    """Leads `pattern` (None for the usual one) for `minutes` (None for the usual time). Returns the exit code.

    A pattern that was asked for keeps its holds: asking for it was the choice. Raises OSError when the output is gone.
    """
    settings, problem = SettingsFile(folders(data_dir).data / SETTINGS_NAME).read()
    if problem is not None and sys.stderr is not None:
        sys.stderr.write(f"ashore: {problem_text(problem)}\n")
    if pattern is None:
        pattern = usual_pattern(settings, data_dir)
    if pattern.kind is BreathKind.SLOWING:
        pattern = ramp_from(pattern, settings.start_rate)
    length = practice_seconds(pattern, minutes if minutes is not None else settings.minutes)
    _enable_codes_on_windows()
    with Signals() as signals, Keyboard(sys.stdin) as keyboard:

        def wait(longest: float) -> str:
            return keyboard.wait(longest) + signals.taken_suspend_key()

        def suspend() -> None:
            keyboard.rest()
            os.kill(os.getpid(), signal.SIGSTOP)
            keyboard.listen()

        world = World(
            seconds, wait, shutil.get_terminal_size, lambda: signals.leaving, suspend, sys.stdout, keyboard.has_keys
        )
        lead(pattern, length, style_for(sys.stdout), world)
    return 0


def problem_text(problem: Problem) -> str:
    """One quiet line about settings that could not be taken as they are."""
    if problem.kind is ProblemKind.SETTINGS_PARTLY_UNKNOWN:
        return f"some settings are not known here, their usual values are in use: {printable(problem.detail)}"
    return f"the settings could not be read, the usual ones are in use. The file is kept: {printable(problem.detail)}"


def usual_pattern(settings: Settings, data_dir: Path | None) -> Pattern:
    """The pattern in the settings, without holds unless they are welcome; the usual one where it cannot be read."""
    try:
        pattern = find_pattern(settings.pattern_id, data_dir)
    except (UnknownPatternError, ContentError):
        return LONGER_OUT
    return pattern if settings.holds_welcome or not pattern.has_holds else pattern.without_holds()


def practice_seconds(pattern: Pattern, minutes: float | None) -> float | None:
    """How long a practice lasts: never more rounds than the pattern comes in; None for open-ended."""
    limits = [limit for limit in (pattern.rounds_seconds, None if minutes is None else minutes * 60) if limit]
    return min(limits, default=None)


def _enable_codes_on_windows() -> None:
    """Older Windows consoles follow cursor and colour codes only once they are told to."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetConsoleMode(kernel.GetStdHandle(-11), 7)
