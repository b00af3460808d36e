"""Fades from one state of a widget to another: the old one out into what is behind it, then the new one out of it."""

from collections.abc import Callable
from typing import NamedTuple
from weakref import WeakSet

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QRegion
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ashore.ui.widgets.ground_picture import ground_picture, rect_in, staying_widgets

FADES_ARE_SHORT = "fadesAreShort"
"""A window with this property has fades that only just avoid a cut, for people who want nothing to move."""

ENDS_BEFORE_FADES = "endsBeforeFades"
"""This property of a window is a QVariantAnimation that moves what stays in fades: it ends where a fade begins."""


class FadeTimes(NamedTuple):
    """How long the old state fades out, and then the new one in. Milliseconds."""

    out_ms: int
    in_ms: int

    @property
    def whole_ms(self) -> int:
        return self.out_ms + self.in_ms


USUAL = FadeTimes(137, 223)
SHORT = FadeTimes(46, 74)


_fades: WeakSet["Crossfade"] = WeakSet()
"""All there are: to look for them among the children of a window takes 1 ms."""


class Crossfade(QWidget):
    """Covers `area` while it changes, all but what stays. It ignores the mouse.

    The old and the new state are never visible at the same time.
    """

    def __init__(self, area: QWidget, times: FadeTimes) -> None:
        super().__init__(area)
        self.awaits_change = False
        """Whether it has begun before its change, which is to be a part of it."""
        self._change_ms = 0
        """How long it had run at its change: what else is changed in that turn is seen no earlier."""
        from PySide6.QtCore import Qt, QVariantAnimation  # slow to load, and nothing fades before the first frame

        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._opaque = Qt.WidgetAttribute.WA_OpaquePaintEvent
        window = area.window()  # the area alone would be grabbed without what is behind it
        covered = _covered_region(window)
        staying = [each for each in staying_widgets(area) if each.isVisible() and _is_free(each, covered)]
        self._staying = {widget: rect_in(area, widget) for widget in staying}
        self._before = window.grab(QRect(area.mapTo(window, QPoint()), area.size()))
        self._ground = ground_picture(area)
        self._apart = QRegion()
        self._region = QRegion(area.rect())
        self._out_ms, self._in_ms = times
        self._animation = QVariantAnimation(self, startValue=0, endValue=times.whole_ms, duration=times.whole_ms)
        self._animation.valueChanged.connect(self._advance)
        self._animation.finished.connect(self.deleteLater)
        self.setAttribute(self._opaque)
        self.setGeometry(area.rect())
        self.show()
        self.raise_()
        self._animation.start()
        _fades.add(self)

    @property
    def whole_ms(self) -> int:
        return self._animation.duration()

    def takes_in(self, area: QWidget) -> bool:
        """Whether a change of `area` now is a part of this: the new state is not seen yet, and soon is.

        Once it has begun, it takes in a part of its area only, and none beside what stays in its place or fades by
        itself, which are seen.
        """
        now = self._animation.currentTime()
        is_running = self._animation.state() is self._animation.State.Running
        if self.awaits_change:
            return is_running
        if not is_running or now >= max(1, min(self._out_ms, USUAL.out_ms)):
            return False
        staying = [widget for widget in self._staying if isValid(widget)]
        stays = any(each is area or area.isAncestorOf(each) or each.isAncestorOf(area) for each in staying)
        is_part = area is not self.parentWidget()
        return now == self._change_ms or (is_part and not stays and not self._apart.intersects(rect_in(self, area)))

    @property
    def has_just_begun(self) -> bool:
        """Whether nothing of it was seen yet."""
        return self._animation.state() is self._animation.State.Running and self._animation.currentTime() == 0

    def take_change(self) -> None:
        """What it was begun for is changed now."""
        self.awaits_change = False
        self._change_ms = self._animation.currentTime()
        self.raise_()

    def set_times(self, times: FadeTimes) -> None:
        """Of one that has just begun: how long it takes."""
        self._out_ms, self._in_ms = times
        self._animation.setDuration(times.whole_ms)
        self._animation.setEndValue(times.whole_ms)

    def set_time(self, ms: int) -> None:
        """Shows the fade as it is after so many milliseconds."""
        self._animation.setCurrentTime(ms)

    def hold(self) -> None:
        """Stops where it is, for `set_time`. One that has just ended is still there for it."""
        if self._animation.state() is self._animation.State.Running:
            self._animation.pause()

    def let_through(self) -> None:
        """After a change: what stays in its place stands outside of the fade."""
        region = QRegion(self.rect()) - self._apart
        for widget, place in self._staying.items():
            if isValid(widget) and widget.isVisible() and rect_in(self, widget) == place:
                region -= QRegion(place)
        self._region = region
        self.setMask(region)
        self.setVisible(not region.isEmpty())

    def leave_out(self, widget: QWidget) -> None:
        """`widget` has a fade of its own."""
        self._apart += QRegion(rect_in(self, widget))
        self.let_through()

    def covered_region(self) -> QRegion:
        """What it covers, in the coordinates of its window."""
        return self._region.translated(self.mapTo(self.window(), QPoint()))

    def paintEvent(self, _event: QPaintEvent) -> None:
        now = self._animation.currentTime()
        painter = QPainter(self)
        if now < self._out_ms:
            painter.drawPixmap(0, 0, self._ground)
            painter.setOpacity(1 - (now / self._out_ms) ** 2)  # slowly at first
            painter.drawPixmap(0, 0, self._before)
        elif self._in_ms:
            painter.setOpacity((1 - (now - self._out_ms) / self._in_ms) ** 3)  # fast at first
            painter.drawPixmap(0, 0, self._ground)
        painter.end()

    def withdraw(self) -> None:
        """There is no change: what was there is there again. It may be gone by now, as after a change of size."""
        if isValid(self):
            self.hide()
            self.deleteLater()

    def _advance(self) -> None:
        if self.awaits_change and self._animation.currentTime() >= self._out_ms:
            self.withdraw()
        self.setAttribute(self._opaque, self._animation.currentTime() < self._out_ms)
        self.update()


def crossfade(area: QWidget, change: Callable[[], None], times: FadeTimes | None = None) -> None:
    """Makes `change` within `area` as a fade; at once where it is not on screen.

    Within a fade that shows the old state still, as while a page opens and the record answers, the change is a part of
    that fade, unless it has `times` of its own. Two changes of the same area in one turn are one fade, which takes the
    times of the second where that has some.
    """
    around = _fades_around(area)
    begun = [fade for fade in around if fade.parentWidget() is area and (fade.has_just_begun or fade.awaits_change)]
    if not area.isVisible() or area.window().isMinimized() or begun or (around and times is None):
        if times is not None and not area.window().property(FADES_ARE_SHORT):
            for fade in begun:
                fade.set_times(times)
        change()
        for fade in begun:
            fade.take_change()
        for outer in around:
            outer.let_through()
        return
    fade = _new_fade(area, times)
    change()
    fade.let_through()
    fade.raise_()
    for outer in around:
        outer.leave_out(area)


def fade_out(area: QWidget) -> Crossfade | None:
    """Begins a fade whose change comes soon, in a turn of its own: `crossfade` makes it. None where nothing fades.

    Where it does not come while the old state fades out, that is there again.
    """
    if not area.isVisible() or area.window().isMinimized() or _fades_around(area):
        return None
    fade = _new_fade(area, None)
    fade.awaits_change = True
    return fade


def end_fades(area: QWidget) -> None:
    """Shows at once what is fading in, such as where the window changes its size."""
    for fade in _fades_in(area):
        fade.withdraw()


def _new_fade(area: QWidget, times: FadeTimes | None) -> Crossfade:
    """In place of those that run within `area`."""
    window = area.window()
    if window.property(FADES_ARE_SHORT):
        times = SHORT
    if (moving := window.property(ENDS_BEFORE_FADES)) is not None and isValid(moving):
        moving.setCurrentTime(moving.duration())
    before = _fades_in(area)
    fade = Crossfade(area, times or USUAL)
    for running in before:
        running.withdraw()
    return fade


def _fades_in(area: QWidget) -> list[Crossfade]:
    return [fade for fade in _fades if isValid(fade) and not fade.isHidden() and area.isAncestorOf(fade)]


def _fades_around(area: QWidget) -> list[Crossfade]:
    shown = [fade for fade in _fades if isValid(fade) and not fade.isHidden()]
    holders = [(fade, fade.parentWidget()) for fade in shown]
    around = [fade for fade, holder in holders if holder is area or (holder is not None and holder.isAncestorOf(area))]
    return [fade for fade in around if fade.takes_in(area)]


def _covered_region(window: QWidget) -> QRegion:
    region = QRegion()
    for fade in _fades_in(window):
        if fade.isVisible():
            region += fade.covered_region()
    return region


def _is_free(widget: QWidget, covered: QRegion) -> bool:
    """Whether nothing fades over `widget`: what is half visible would else stand there whole at once."""
    return not covered.intersects(rect_in(widget.window(), widget))
