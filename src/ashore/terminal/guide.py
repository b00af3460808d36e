"""Runs the text guide until its time is over or the person stops it."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from os import terminal_size
from typing import TextIO

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.pacing import Pacing, moment_at
from ashore.domain.practice import PracticeLength
from ashore.domain.stopwatch import Stopwatch
from ashore.terminal import guide_texts
from ashore.terminal.frame import GuideState, Scene, frame
from ashore.terminal.letter_places import latin_letter
from ashore.terminal.live_block import LiveBlock
from ashore.terminal.style import Style
from ashore.terminal.text_columns import plain, printable, wrapped

FRAME_SECONDS = 1 / 25
IDLE_SECONDS = 1 / 8
SUSPEND_KEY = "\x1a"

_STOP_KEYS = frozenset("q\x1b\x03\x04")
_NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class Terminal:
    """What the guide uses of the terminal and the clock; tests hand it quicker ones.

    `clock` gives seconds that never go back. `wait` waits at most that many seconds and returns the keys pressed, a
    letter each, "\\x1b" for Escape. `size` gives the terminal's columns and lines. `stopping` turns true once the
    person, or the system, asks to stop. `suspend` stops the program until the shell brings it back.
    """

    clock: Callable[[], float]
    wait: Callable[[float], str]
    size: Callable[[], terminal_size]
    stopping: Callable[[], bool]
    suspend: Callable[[], None]
    out: TextIO
    has_keys: bool = True


def run_guide(pattern: Pattern, length: PracticeLength, style: Style, terminal: Terminal) -> None:
    """Paces `pattern` for `length`, which is one that it can have. Raises OSError when the output is gone."""
    _write_paragraphs(
        guide_texts.introduction(pattern, length, has_keys=terminal.has_keys and style.moves), style, terminal
    )
    if style.moves:
        finished = MovingGuide(pattern, length, style, terminal).run()
    else:
        finished = run_line_by_line(pattern, length, style, terminal)
    _write_paragraphs(
        [guide_texts.finished_text(pattern, length) if finished else guide_texts.stopped_text()],
        style,
        terminal,
        gap=False,
    )


class MovingGuide:
    """A block of text that moves with the breath."""

    def __init__(self, pattern: Pattern, length: PracticeLength, style: Style, terminal: Terminal) -> None:
        self._length = length
        self._seconds = None if length.minutes is None else length.minutes * 60
        self._style = style
        self._terminal = terminal
        self._block = LiveBlock(terminal.out)
        self._watch = Stopwatch(terminal.clock)
        self._pacing = Pacing(pattern)
        self._state = GuideState.BREATHING
        self._stopped = False

    def run(self) -> bool:
        """True when the time was over, False when the person stopped it."""
        try:
            while not (self._stopped or self._terminal.stopping()):
                if self._watch.slept():
                    self._state = GuideState.PAUSED
                running = self._watch.read()
                if self._is_over(running):
                    return True
                size = self._terminal.size()
                lines = frame(self._scene(running), size.columns, size.lines, self._style)
                self._block.draw(lines, size.columns)
                is_moving = self._state is GuideState.BREATHING
                for key in self._terminal.wait(FRAME_SECONDS if is_moving else IDLE_SECONDS):
                    self._press(key)
            return False
        finally:
            self._block.clear()

    def _scene(self, running: float) -> Scene:
        moment = self._pacing.moment_at(running)
        breaths = self._length.breaths
        to_come = None if breaths is None else max(0, breaths - 1 - moment.cycle)
        has_keys = self._terminal.has_keys
        return Scene(self._pacing.pattern, moment, self._seconds_left(running), self._state, has_keys, to_come)

    def _seconds_left(self, running: float) -> float | None:
        return None if self._seconds is None else max(0.0, self._seconds - running)

    def _is_over(self, running: float) -> bool:
        """The breath under way is breathed to its end, so that nobody is left with full lungs."""
        start = self._pacing.start_seconds
        return running - start >= end_of(self._pacing.pattern, self._length, start)

    def _press(self, key: str) -> None:
        match latin_letter(key):
            case key if key in _STOP_KEYS:
                self._stopped = True
            case " ":
                self._change_to(GuideState.BREATHING if self._state is GuideState.PAUSED else GuideState.PAUSED)
            case "g":
                self._change_to(GuideState.BREATHING if self._state is GuideState.GROUNDING else GuideState.GROUNDING)
            case "s" if self._state is GuideState.BREATHING:
                self._pacing = self._pacing.with_hold_skipped(self._watch.read())
            case key if key == SUSPEND_KEY:
                self._change_to(GuideState.PAUSED)
                self._block.clear()
                self._terminal.suspend()

    def _change_to(self, state: GuideState) -> None:
        self._state = state
        if state is GuideState.BREATHING:
            self._watch.resume()
        else:
            self._watch.pause()


def run_line_by_line(pattern: Pattern, length: PracticeLength, style: Style, terminal: Terminal) -> bool:
    """One line a phase, for a pipe, a file or a terminal that cannot draw in place. True when the time was over."""
    start = terminal.clock()
    end = end_of(pattern, length)
    written: tuple[int, int] | None = None
    while not terminal.stopping():
        elapsed = terminal.clock() - start
        if elapsed >= end:
            return True
        moment = moment_at(pattern, elapsed)
        step = (0, 0) if pattern.kind is BreathKind.OWN else (moment.cycle, moment.step)
        if step != written:
            written = step
            _write(printable(guide_texts.phase_line(pattern, moment)), style, terminal)
        if _STOP_KEYS.intersection(map(latin_letter, terminal.wait(IDLE_SECONDS))):
            return False
    return False


def end_of(pattern: Pattern, length: PracticeLength, start: float = 0.0) -> float:
    """The seconds after which a practice ends whose breaths began at `start`; infinity for open-ended."""
    if length.breaths is not None:
        return pattern.cycle_start(length.breaths)
    return inf if length.minutes is None else soft_end(pattern, length.minutes * 60 - start)


def soft_end(pattern: Pattern, seconds: float) -> float:
    """The first end of a breath at or after `seconds`; `seconds` itself where the breath is the person's own."""
    if pattern.kind is BreathKind.OWN:
        return seconds
    cycle = moment_at(pattern, max(0.0, seconds - _NEARLY)).cycle
    return pattern.cycle_start(cycle + 1)


def _write_paragraphs(paragraphs: list[str], style: Style, terminal: Terminal, *, gap: bool = True) -> None:
    width = min(76, max(8, terminal.size().columns - 1)) if style.moves else 10_000
    for paragraph in paragraphs:
        for line in wrapped(printable(paragraph), width):
            _write(line, style, terminal)
    if gap:
        _write("", style, terminal)


def _write(line: str, style: Style, terminal: Terminal) -> None:
    terminal.out.write((line if style.blocks else plain(line)) + "\n")
    terminal.out.flush()
