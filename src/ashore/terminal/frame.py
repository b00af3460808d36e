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


class GuideState(Enum):
    """What the guide does: pace the breath, wait, or offer grounding instead of breathing."""

    BREATHING = auto()
    PAUSED = auto()
    GROUNDING = auto()


@dataclass(frozen=True, slots=True)
class Scene:
    """All that is seen in one frame. `seconds_left` is None for an open-ended practice; where breaths are counted,
    `breaths_to_come` is how many follow the one under way."""

    pattern: Pattern
    moment: Moment
    seconds_left: float | None
    state: GuideState = GuideState.BREATHING
    has_keys: bool = True
    breaths_to_come: int | None = None


def frame(scene: Scene, width: int, height: int, style: Style) -> list[str]:
    """Lines no wider than `width` - 1 columns (a full line would wrap) and at most `height` - 1 of them, least one.

    In a low window the word is kept longest, then the bar.
    """
    space = max(1, width - 1)
    indent = 2 if space >= 24 else 0
    word, count, below = _middle(scene, space - indent, style)
    lines = [
        _line(printable(scene.pattern.name), indent, space, style, QUIET),
        "",
        _word_line(word, count, indent, space, style),
        " " * indent + style.coloured(below, ACCENT) if below else "",
        "",
        _line(fitting(_left_texts(scene), space - indent), indent, space, style, QUIET),
        _line(_keys(scene, space - indent), indent, space, style, QUIET),
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
    return bar or "▏"  # a thin line is left for empty lungs, so that the bar can still be seen


def fitting(texts: Sequence[str], space: int) -> str:
    """The first of the texts, from long to short, that fits; the last where none does."""
    return next((text for text in texts if width_of(text) <= space), texts[-1])


def _left_texts(scene: Scene) -> tuple[str, ...]:
    if scene.breaths_to_come is None:
        return guide_texts.time_left_texts(scene.seconds_left)
    are_rounds = scene.pattern.rounds is not None
    return (guide_texts.breaths_to_come_text(scene.breaths_to_come, are_rounds=are_rounds),)


def _middle(scene: Scene, space: int, style: Style) -> tuple[str, str, str]:
    """The word, the count beside it, and the line below."""
    bar_width = min(space, LONGEST_BAR)
    match scene.state:
        case GuideState.GROUNDING:
            below = clipped(fitting(guide_texts.more_grounding_texts(), space), space)
            return fitting(guide_texts.grounding_texts(), space), "", below
        case GuideState.PAUSED:
            return guide_texts.paused_text(), "", bar_of(scene.moment.fullness, bar_width, style)
        case _ if scene.pattern.kind is BreathKind.OWN:
            return guide_texts.own_breath_text(), "", ""
        case _:
            word = guide_texts.phase_text(scene.pattern, scene.moment)
            count = guide_texts.count_text(scene.pattern, scene.moment)
            return word, count, bar_of(scene.moment.fullness, bar_width, style)


def _word_line(word: str, count: str, indent: int, space: int, style: Style) -> str:
    """The word, and the count in a column of its own so that it does not move with the word's length."""
    word = printable(word) if style.blocks else plain(printable(word))
    column = min(22, space - indent - len(count)) if count else space - indent
    word = clipped(word, column - 1 if count else column) if column > 1 else ""
    gap = " " * (column - width_of(word)) if count else ""
    return " " * indent + style.coloured(word, BRIGHT) + gap + clipped(count, space - indent)


def _keys(scene: Scene, space: int) -> str:
    if not scene.has_keys:
        texts = guide_texts.key_texts_without_keyboard()
    elif scene.state is GuideState.GROUNDING:
        texts = guide_texts.key_texts_while_grounding()
    elif scene.state is GuideState.PAUSED:
        texts = guide_texts.key_texts_while_paused()
    elif scene.moment.phase.is_hold and scene.pattern.has_holds:
        texts = guide_texts.key_texts_in_hold()
    else:
        texts = guide_texts.key_texts_while_breathing()
    return fitting(texts, space)


def _line(text: str, indent: int, space: int, style: Style, colour: str) -> str:
    text = text if style.blocks else plain(text)
    return " " * indent + style.coloured(clipped(text, space - indent), colour)
