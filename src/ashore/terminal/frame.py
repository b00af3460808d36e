"""Draws one moment of the breath as a few lines of text. Pure: the same moment gives the same lines."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.pacing import Moment
from ashore.terminal import guide_texts
from ashore.terminal.style import ACCENT, BRIGHT, QUIET, Style
from ashore.terminal.text_columns import clipped, plain, printable, width_of

LONGEST_BAR = 60
_EIGHTHS = " ▏▎▍▌▋▊▉"


class Doing(Enum):
    """What the guide does: lead the breath, wait, or offer something without breath."""

    BREATHING = auto()
    PAUSED = auto()
    LOOKING_AROUND = auto()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is seen in one frame. `seconds_left` is None for an open-ended practice."""

    pattern: Pattern
    moment: Moment
    seconds_left: float | None
    doing: Doing = Doing.BREATHING
    has_keys: bool = True


def frame(scene: Scene, width: int, height: int, style: Style) -> list[str]:
    """Lines no wider than `width` - 1 columns (a full line would wrap) and at most `height` - 1 of them, least one.

    In a low window the word stays wordings, then the bar.
    """
    room = max(1, width - 1)
    indent = 2 if room >= 24 else 0
    word, count, below = _middle(scene, room - indent, style)
    lines = [
        _line(printable(scene.pattern.name), indent, room, style, QUIET),
        "",
        _spoken(word, count, indent, room, style),
        " " * indent + style.dyed(below, ACCENT) if below else "",
        "",
        _line(fitting(guide_texts.left_words(scene.seconds_left), room - indent), indent, room, style, QUIET),
        _line(_keys(scene, room - indent), indent, room, style, QUIET),
    ]
    lowest_first = (2, 3, 5, 6, 0, 1, 4)
    kept = sorted(lowest_first[: max(1, height - 1)])
    return [lines[index] for index in kept]


def bar_of(fullness: float, width: int, style: Style) -> str:
    """A bar of `width` columns, filled from 0 to 1 by eighths of a column, in ASCII by whole ones."""
    fullness = min(1.0, max(0.0, fullness))
    if not style.blocks:
        inner = max(1, width - 2)
        filled = round(fullness * inner)
        bar = "=" * filled + " " * (inner - filled)
        return f"[{bar}]" if width >= 3 else bar[:width]
    whole, eighth = divmod(round(fullness * width * 8), 8)
    bar = "█" * whole + (_EIGHTHS[eighth] if eighth else "")
    return bar or "▏"  # a thin line stays for empty lungs, so that the place of the bar is never lost


def fitting(wordings: Sequence[str], room: int) -> str:
    """The first of the wordings, from long to short, that fits; the last where none does."""
    return next((wording for wording in wordings if width_of(wording) <= room), wordings[-1])


def _middle(scene: Scene, room: int, style: Style) -> tuple[str, str, str]:
    """The word, the count beside it, and what stands below."""
    bar_width = min(room, LONGEST_BAR)
    match scene.doing:
        case Doing.LOOKING_AROUND:
            below = clipped(fitting(guide_texts.WITHOUT_BREATH_MORE, room), room)
            return fitting(guide_texts.WITHOUT_BREATH, room), "", below
        case Doing.PAUSED:
            return guide_texts.PAUSED, "", bar_of(scene.moment.fullness, bar_width, style)
        case _ if scene.pattern.kind is BreathKind.OWN:
            return guide_texts.OWN_BREATH, "", ""
        case _:
            word = guide_texts.phase_words(scene.pattern, scene.moment)
            count = guide_texts.count_words(scene.pattern, scene.moment)
            return word, count, bar_of(scene.moment.fullness, bar_width, style)


def _spoken(word: str, count: str, indent: int, room: int, style: Style) -> str:
    """The word, and the count in a place of its own so that it does not wander with the word's length."""
    word = printable(word) if style.blocks else plain(printable(word))
    place = min(22, room - indent - len(count)) if count else room - indent
    word = clipped(word, place - 1 if count else place) if place > 1 else ""
    gap = " " * (place - width_of(word)) if count else ""
    return " " * indent + style.dyed(word, BRIGHT) + gap + clipped(count, room - indent)


def _keys(scene: Scene, room: int) -> str:
    wordings: tuple[str, ...]
    if not scene.has_keys:
        wordings = ("Ctrl-C leaves",)
    elif scene.doing is Doing.LOOKING_AROUND:
        wordings = ("g back to the breath   q leaves", "g back   q leaves", "q leaves")
    elif scene.doing is Doing.PAUSED:
        wordings = ("space goes on   g without breath   q leaves", "space goes on   q leaves", "q leaves")
    elif scene.moment.phase.is_hold and scene.pattern.has_holds:
        wordings = ("s skips the hold   space pauses   q leaves", "s skips the hold   q leaves", "s skip   q leave")
    else:
        wordings = ("space pauses   g without breath   q leaves", "space pauses   q leaves", "q leaves")
    return fitting(wordings, room)


def _line(text: str, indent: int, room: int, style: Style, colour: str) -> str:
    text = text if style.blocks else plain(text)
    return " " * indent + style.dyed(clipped(text, room - indent), colour)
