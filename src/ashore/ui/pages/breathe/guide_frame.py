"""The guide, with a thin arc around it that shows how far a practice has come."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.breath import LONGER_OUT, Pattern
from ashore.domain.pacer import Moment
from ashore.domain.settings import GuideKind, Settings
from ashore.ui.guides import make_guide
from ashore.ui.guides.guide import Guide
from ashore.ui.theme import Theme

MARGIN = 10
ARC_STEPS = 720


class GuideFrame(QWidget):
    """Holds the one guide in use, and changes it when another is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = GuideKind.ORB
        self._pattern = LONGER_OUT
        self._arc_step: int | None = None
        self.guide = self._made(self._kind)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._dress)

    def set_settings(self, settings: Settings) -> None:
        if settings.guide is not self._kind:
            self._kind = settings.guide
            old = self.guide
            self.guide = self._made(self._kind)
            self.guide.set_pattern(self._pattern)
            old.hide()
            old.deleteLater()
            self.guide.show()
        self.guide.set_motion(settings.motion)
        self.guide.set_count_shown(settings.count_shown)

    def set_pattern(self, pattern: Pattern) -> None:
        """The pattern that is being led, for its words."""
        self._pattern = pattern
        self.guide.set_pattern(pattern)

    def set_progress(self, progress: float | None) -> None:
        """0 to 1, or None for no arc. Paints only when the arc is visibly longer."""
        step = None if progress is None else round(progress * ARC_STEPS)
        if step != self._arc_step:
            self._arc_step = step
            self.update()

    def show_moment(self, moment: Moment) -> None:
        self.guide.set_moment(moment)

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 150)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if not self._arc_step:
            return
        from PySide6.QtCore import Qt  # slow to load, and there is no arc on the first frame

        side = min(self.width(), self.height()) - 4
        circle = QRectF((self.width() - side) / 2, (self.height() - side) / 2, side, side)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(QColor(self._theme.colours.accent), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawArc(circle, 90 * 16, -round(self._arc_step * 360 * 16 / ARC_STEPS))
        painter.end()

    def _made(self, kind: GuideKind) -> Guide:
        guide = make_guide(kind, self)
        guide.set_colours(self._theme.colours)
        self.guide = guide
        self._place()
        return guide

    def _place(self) -> None:
        self.guide.setGeometry(self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))

    def _dress(self) -> None:
        self.guide.set_colours(self._theme.colours)
        self.update()
