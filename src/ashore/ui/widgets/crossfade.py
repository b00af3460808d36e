"""Fades between two states of a widget: a picture of the old one fades out over the new one."""

from collections.abc import Callable

from PySide6.QtCore import QEasingCurve, QPoint, QRect, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

CROSSFADE_MS = 260


class Crossfade(QWidget):
    """A picture of `area` as it was, fading over what it has become. It ignores the mouse."""

    def __init__(self, area: QWidget) -> None:
        super().__init__(area)
        from PySide6.QtCore import Qt  # slow to load, and nothing fades before the first frame

        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        window = area.window()  # the area alone would be grabbed without what is behind it
        self._before = window.grab(QRect(area.mapTo(window, QPoint()), area.size()))
        self._animation = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=CROSSFADE_MS)
        self._animation.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._animation.valueChanged.connect(self.update)
        self._animation.finished.connect(self.deleteLater)
        self.setGeometry(area.rect())
        self.show()
        self.raise_()
        self._animation.start()

    @property
    def has_just_begun(self) -> bool:
        """Nothing of it has faded yet: a change now is still covered by it."""
        return self._animation.state() is QVariantAnimation.State.Running and self._animation.currentTime() == 0

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(float(self._animation.currentValue()))
        painter.drawPixmap(0, 0, self._before)
        painter.end()


def crossfade(area: QWidget, change: Callable[[], None]) -> None:
    """Makes `change` within `area` as a fade; at once where it is not on screen, or within another fade."""
    if not area.isVisible() or area.window().isMinimized() or _is_covered(area):
        change()
        return
    for running in area.findChildren(Crossfade):
        running.hide()
        running.deleteLater()
    fade = Crossfade(area)
    change()
    fade.raise_()


def _is_covered(area: QWidget) -> bool:
    around: QWidget | None = area
    while around is not None:
        if any(fade.has_just_begun and not fade.isHidden() for fade in _fades_on(around)):
            return True
        around = around.parentWidget()
    return False


def _fades_on(area: QWidget) -> list[Crossfade]:
    return [child for child in area.children() if isinstance(child, Crossfade)]
