"""What the tests of the guides share: guides on a backdrop, their text and pixels, and what they repaint."""

from collections.abc import Iterable
from dataclasses import replace
from typing import cast

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, QRect
from PySide6.QtGui import QColor, QFont, QFontInfo, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from ashore.domain.breath import BreathKind, Pattern, Phase, Step
from ashore.domain.pacing import moment_at
from ashore.domain.settings import GuideKind, Motion
from ashore.ui.colours import DARK, Colours
from ashore.ui.guides import make_shape
from ashore.ui.guides.bar import BarShape
from ashore.ui.guides.gradients import mix_colours
from ashore.ui.guides.guide import Guide
from ashore.ui.guides.orb import OrbShape
from ashore.ui.guides.text_fades import GuideText
from ashore.ui.guides.tide import TideShape
from ashore.ui.guides.transition import TRANSITION_MS
from ashore.ui.widgets.backdrop import Backdrop

BOX = Pattern(
    "box",
    "Box",
    (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 4), Step(Phase.EXHALE, 4), Step(Phase.HOLD_EMPTY, 4)),
)
SIGH = replace(BOX, steps=(Step(Phase.INHALE, 2), Step(Phase.INHALE, 1), Step(Phase.EXHALE, 6)))
OWN = replace(BOX, kind=BreathKind.OWN)
FRAME_SECONDS = 0.016


class Repaints(QObject):
    """The regions repainted, one for each repaint."""

    def __init__(self) -> None:
        super().__init__()
        self.regions: list[QRegion] = []

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.regions.append(QRegion(event.region()))
        return False

    def area(self) -> int:
        """Of the latest repaint, in pixels."""
        return sum(rect.width() * rect.height() for rect in cast(Iterable[QRect], self.regions[-1]))


def shown_guide(
    backdrop: Backdrop, kind: GuideKind, colours: Colours = DARK, motion: Motion = Motion.FULL, pattern: Pattern = BOX
) -> Guide:
    guide = Guide(make_shape(kind), backdrop)
    guide.setGeometry(20, 20, 460, 460)
    guide.set_colours(colours)
    guide.set_motion(motion)
    guide.set_pattern(pattern)
    backdrop.show()
    guide.show()
    return guide


def orb_of(guide: Guide) -> OrbShape:
    assert isinstance(guide.shape, OrbShape)
    return guide.shape


def breathe(guide: Guide, start: float, end: float, pattern: Pattern = BOX) -> None:
    """Frame after frame from `start` to `end` seconds."""
    frames = int((end - start) / FRAME_SECONDS)
    for frame in range(frames + 1):
        guide.set_moment(moment_at(pattern, start + frame * FRAME_SECONDS))


def draw() -> None:
    """Let everything requested be drawn."""
    QCoreApplication.processEvents()


def draw_whole(qtbot: QtBot, guide: Guide) -> None:
    """Once more from edge to edge, so that nothing requested before is still waiting to be drawn."""
    repaints = Repaints()
    guide.installEventFilter(repaints)
    guide.update()
    qtbot.wait_until(lambda: any(region.contains(guide.rect()) for region in repaints.regions))
    guide.removeEventFilter(repaints)


def on_screen(window: QWidget) -> QImage:
    """The window's pixels, put together from all its repaints."""
    return window.screen().grabWindow(window.winId()).toImage()


def largest_difference(one: QImage, other: QImage) -> int:
    """Of any channel over a grid of pixels."""
    largest = 0
    for x in range(0, one.width(), 3):
        for y in range(0, one.height(), 3):
            a, b = one.pixelColor(x, y), other.pixelColor(x, y)
            largest = max(largest, abs(a.red() - b.red()), abs(a.green() - b.green()), abs(a.blue() - b.blue()))
    return largest


def luminance(colour: QColor) -> float:
    """Relative luminance as WCAG 2.2 defines it."""
    parts = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (colour.redF(), colour.greenF(), colour.blueF())
    ]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]


def contrast(one: QColor, other: QColor) -> float:
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def text_rect(guide: Guide) -> QRect:
    """What word and count take up."""
    return word_rect(guide).united(guide._text_cache.word_rect).united(count_rect(guide))


def word_rect(guide: Guide) -> QRect:
    """Where the word stands that is shown now."""
    return guide._text_cache._rect_of_word(guide._text_cache.text)


def water_line(guide: Guide) -> float:
    """How far below the upper edge the water stands, in pixels, waves left out."""
    assert isinstance(guide.shape, TideShape)
    return guide.height() - guide.shape._level


def count_rect(guide: Guide) -> QRect:
    return guide._text_cache.count_rect


def word_pixels(guide: Guide) -> int:
    return QFontInfo(guide._text_cache._word_font).pixelSize()


def count_pixels(guide: Guide) -> int:
    return QFontInfo(guide._text_cache._count_font).pixelSize()


def set_text_size(guide: Guide, percent: int) -> int:
    """Gives the text around the guide this size, and returns it in pixels."""
    font = QFont(guide.font())
    font.setPixelSize(15 * percent // 100)
    guide.setFont(font)
    return font.pixelSize()


def shape_area(guide: Guide) -> QRect:
    """What a shape takes up at its largest."""
    shape = guide.shape
    if isinstance(shape, OrbShape):
        return shape._square().toRect()
    if isinstance(shape, TideShape):
        return shape.water_rect
    return shape._frame.toRect() if isinstance(shape, BarShape) else QRect()


def blended(colour: QColor, behind: QColor, opacity: float) -> QColor:
    """What is seen of `colour` at this opacity."""
    return mix_colours(behind.name(), colour.name(), opacity)


def word_opacity(guide: Guide) -> float:
    """How opaque the word is while it does not fade."""
    return guide._text_cache._breathing_opacity


def moving_edge(guide: Guide) -> list[tuple[QPoint, QPoint]]:
    """Places around the moving edge of the shape: a point just beyond it, and one just inside."""
    shape, reach = guide.shape, 5
    if isinstance(shape, TideShape):
        y, wave = round(water_line(guide)), round(2 * shape._wave_height) + 2
        return [(QPoint(x, y - wave), QPoint(x, y + wave)) for x in range(120, 341, 44)]
    if isinstance(shape, BarShape):
        x, y = round(shape._inside.center().x()), round(shape._inside.bottom() - shape._level)
        return [(QPoint(x, y - reach), QPoint(x, y + reach))]
    orb = orb_of(guide)
    directions = [(0, -1), (1, 0), (0, 1), (-1, 0), (0.707, 0.707), (-0.707, -0.707)]
    rays = [(QPointF(x, y), orb._centre) for x, y in directions]
    return [
        ((centre + ray * (orb._radius + reach)).toPoint(), (centre + ray * (orb._radius - reach)).toPoint())
        for ray, centre in rays
    ]


def colours_behind_text(guide: Guide, *, count_only: bool = False) -> list[QColor]:
    """The window without the text, sampled where the text is, or the count."""
    guide.window().grab()
    rect, cache = count_rect(guide) if count_only else text_rect(guide), guide._text_cache
    text, cache.text = cache.text, cache.text._replace(word_opacity=0, count_opacity=0)
    image: QImage = guide.window().grab().toImage()
    cache.text = text
    corner = guide.pos()
    return [
        image.pixelColor(QPoint(x, y) + corner)
        for x in range(rect.left(), rect.right(), 8)
        for y in range(rect.top(), rect.bottom(), 8)
    ]


def edge_contrast(guide: Guide, beyond: QPoint, inside: QPoint) -> float:
    """The highest contrast of the line from `inside` to `beyond`, both in the guide, with what is seen at `beyond`."""
    image, corner = guide.window().grab().toImage(), guide.pos()
    outside, steps = image.pixelColor(beyond + corner), 2 * (inside - beyond).manhattanLength()
    line = [beyond + (inside - beyond) * (step / steps) + corner for step in range(steps + 1)]
    return max(contrast(image.pixelColor(at), outside) for at in line)


def accent_along(guide: Guide, shares: Iterable[float]) -> list[bool]:
    """Whether the outline has the accent's colour at these shares of its length."""
    draw()
    image, path = on_screen(guide.window()), guide.shape.outline_path()
    accent = QColor(DARK.accent)
    found = []
    for share in shares:
        at = path.pointAtPercent(share).toPoint() + guide.pos()
        near = [image.pixelColor(at + QPoint(x, y)) for x in (-1, 0, 1) for y in (-1, 0, 1)]
        found.append(any(abs(each.red() - accent.red()) + abs(each.green() - accent.green()) < 30 for each in near))
    return found


def extent(guide: Guide) -> float:
    return guide._content.state.extent


def shown_text(guide: Guide) -> GuideText:
    return guide._text_cache.text


def progress_opacity(guide: Guide) -> float:
    return guide._arc.opacity


def is_in_transition(guide: Guide) -> bool:
    return guide._content._transition.is_running


def finish_transition(guide: Guide) -> None:
    guide._content.finish_transition()


def step_through_transition(guide: Guide) -> list[GuideText]:
    """Runs the transition frame by frame; returns the text seen at each."""
    animation, texts = guide._content._transition._animation, []
    animation.pause()
    for ms in range(0, TRANSITION_MS + 1, 15):
        animation.setCurrentTime(ms)
        texts.append(shown_text(guide))
    return texts
