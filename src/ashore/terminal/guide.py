"""Leads a breath in text until its time is over or the person leaves."""

from collections.abc import Callable
from dataclasses import dataclass
from math import inf
from os import terminal_size
from typing import TextIO

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.pacing import Pacing, moment_at
from ashore.domain.stopwatch import Stopwatch
from ashore.terminal import guide_texts
from ashore.terminal.frame import Doing, Scene, frame
from ashore.terminal.live_block import LiveBlock
from ashore.terminal.style import Style
from ashore.terminal.text_columns import plain, printable, wrapped

FRAME_SECONDS = 1 / 25
IDLE_SECONDS = 1 / 8
SUSPEND_KEY = "\x1a"

_LEAVE_KEYS = frozenset("qQ\x1b\x03\x04")
_NEARLY = 1e-6


@dataclass(frozen=True, slots=True)
class World:
    """What the guide is handed, so that tests can hand it something quicker.

    `clock` gives seconds that never go back. `wait` waits at most so many seconds and returns the keys pressed, a
    letter each, "\\x1b" for Escape. `size` gives the terminal's columns and lines. `leaving` turns true once the
    person, or the system, asks to stop. `suspend` stops the program until the shell brings it back.
    """

    clock: Callable[[], float]
    wait: Callable[[float], str]
    size: Callable[[], terminal_size]
    leaving: Callable[[], bool]
    suspend: Callable[[], None]
    out: TextIO
    has_keys: bool = True


def lead(pattern: Pattern, seconds: float | None, style: Style, world: World) -> None:
    """Leads `pattern` for `seconds`, None for open-ended. Raises OSError when the output is gone."""
    _say(guide_texts.introduction(pattern, seconds, has_keys=world.has_keys and style.moves), style, world)
    if style.moves:
        finished = MovingGuide(pattern, seconds, style, world).run()
    else:
        finished = lead_line_by_line(pattern, seconds, style, world)
    _say([guide_texts.OVER if finished else guide_texts.LEFT], style, world, gap=False)


class MovingGuide:
    """A block of text that moves with the breath."""

    def __init__(self, pattern: Pattern, seconds: float | None, style: Style, world: World) -> None:
        self._seconds = seconds
        self._style = style
        self._world = world
        self._block = LiveBlock(world.out)
        self._watch = Stopwatch(world.clock)
        self._pacing = Pacing(pattern)
        self._doing = Doing.BREATHING
        self._left = False

    def run(self) -> bool:
        """True when the time was over, False when the person left."""
        try:
            while not (self._left or self._world.leaving()):
                if self._watch.slept():
                    self._doing = Doing.PAUSED
                running = self._watch.read()
                if self._is_over(running):
                    return True
                size = self._world.size()
                lines = frame(self._scene(running), size.columns, size.lines, self._style)
                self._block.draw(lines, size.columns)
                is_moving = self._doing is Doing.BREATHING
                for key in self._world.wait(FRAME_SECONDS if is_moving else IDLE_SECONDS):
                    self._press(key)
            return False
        finally:
            self._block.clear()

    def _scene(self, running: float) -> Scene:
        moment = self._pacing.moment_at(running)
        return Scene(self._pacing.pattern, moment, self._seconds_left(running), self._doing, self._world.has_keys)

    def _seconds_left(self, running: float) -> float | None:
        return None if self._seconds is None else max(0.0, self._seconds - running)

    def _is_over(self, running: float) -> bool:
        """The breath under way is breathed to its end, so that nobody is left with full lungs."""
        if self._seconds is None:
            return False
        start = self._pacing.start_seconds
        return running >= start + soft_end(self._pacing.pattern, self._seconds - start)

    def _press(self, key: str) -> None:
        match key:
            case _ if key in _LEAVE_KEYS:
                self._left = True
            case " ":
                self._turn_to(Doing.BREATHING if self._doing is Doing.PAUSED else Doing.PAUSED)
            case "g" | "G":
                self._turn_to(Doing.BREATHING if self._doing is Doing.LOOKING_AROUND else Doing.LOOKING_AROUND)
            case "s" | "S" if self._doing is Doing.BREATHING:
                self._pacing = self._pacing.with_hold_skipped(self._watch.read())
            case _ if key == SUSPEND_KEY:
                self._turn_to(Doing.PAUSED)
                self._block.clear()
                self._world.suspend()

    def _turn_to(self, doing: Doing) -> None:
        self._doing = doing
        if doing is Doing.BREATHING:
            self._watch.resume()
        else:
            self._watch.pause()


def lead_line_by_line(pattern: Pattern, seconds: float | None, style: Style, world: World) -> bool:
    """One line a phase, for a pipe, a file or a terminal that cannot draw in place. True when the time was over."""
    start = world.clock()
    end = inf if seconds is None else soft_end(pattern, seconds)
    said: tuple[int, int] | None = None
    while not world.leaving():
        elapsed = world.clock() - start
        if elapsed >= end:
            return True
        moment = moment_at(pattern, elapsed)
        place = (0, 0) if pattern.kind is BreathKind.OWN else (moment.cycle, moment.step)
        if place != said:
            said = place
            timing = "" if pattern.kind is BreathKind.OWN else f", {round(moment.phase_seconds, 1):g} seconds"
            _write(printable(guide_texts.phase_words(pattern, moment)) + timing, style, world)
        if _LEAVE_KEYS.intersection(world.wait(IDLE_SECONDS)):
            return False
    return False


def soft_end(pattern: Pattern, seconds: float) -> float:
    """The first end of a breath at or after `seconds`; `seconds` itself where the breath is the person's own."""
    if pattern.kind is BreathKind.OWN:
        return seconds
    cycle = moment_at(pattern, max(0.0, seconds - _NEARLY)).cycle
    return pattern.cycle_start(cycle + 1)


def _say(paragraphs: list[str], style: Style, world: World, *, gap: bool = True) -> None:
    width = min(76, max(8, world.size().columns - 1)) if style.moves else 10_000
    for paragraph in paragraphs:
        for line in wrapped(printable(paragraph), width):
            _write(line, style, world)
    if gap:
        _write("", style, world)


def _write(line: str, style: Style, world: World) -> None:
    world.out.write((line if style.blocks else plain(line)) + "\n")
    world.out.flush()
