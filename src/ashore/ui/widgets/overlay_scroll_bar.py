"""A thin scroll bar over the edge of a page, which shows itself while the page scrolls."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt, QTimer, QVariantAnimation
from PySide6.QtGui import QColor, QEnterEvent, QMouseEvent, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QAbstractScrollArea, QWidget

WIDTH = 5
_MARGIN = 3
_SHORTEST = 44
_STRENGTH = 0.22
_STAYS_MS = 700
_FADE_MS = 300


class OverlayScrollBar(QWidget):
    """Stands for the vertical scroll bar of `area`, and takes no space from it. It can be dragged."""

    def __init__(self, area: QAbstractScrollArea) -> None:
        super().__init__(area)
        self._area = area
        self._bar = area.verticalScrollBar()
        self._grip = 0.0
        self._wait = QTimer(self, singleShot=True, interval=_STAYS_MS)
        self._fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=_FADE_MS)
        self._wait.timeout.connect(self._fade.start)
        self._fade.valueChanged.connect(self.update)
        self._bar.valueChanged.connect(self.reveal)
        self._bar.rangeChanged.connect(self.reveal)
        area.installEventFilter(self)
        self._place()

    @property
    def opacity(self) -> float:
        """0 to 1."""
        return float(self._fade.currentValue())

    def reveal(self) -> None:
        """Shows it for a moment."""
        self._fade.stop()
        self._fade.setCurrentTime(0)
        self._wait.start()
        self.setVisible(self._bar.maximum() > self._bar.minimum())
        self.raise_()
        self.update()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self._place()
        return False

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.reveal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        thumb = self._thumb()
        inside = thumb.top() <= event.position().y() < thumb.bottom()
        self._grip = event.position().y() - thumb.top() if inside else thumb.height() / 2
        self._drag_to(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Comes only while a button is pressed."""
        self._drag_to(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        event.accept()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour = QColor(self.palette().color(QPalette.ColorRole.WindowText))
        colour.setAlphaF(_STRENGTH * self.opacity)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawRoundedRect(self._thumb(), WIDTH / 2, WIDTH / 2)
        painter.end()

    def _place(self) -> None:
        width = WIDTH + 2 * _MARGIN
        left = 0 if self._area.isRightToLeft() else self._area.width() - width
        self.setGeometry(left, 0, width, self._area.height())
        self.reveal()

    def _thumb(self) -> QRectF:
        travel, page = self._bar.maximum() - self._bar.minimum(), self._bar.pageStep()
        space = self.height() - 2 * _MARGIN
        length = min(space, max(_SHORTEST, space * page / max(1, travel + page)))
        top = _MARGIN + (space - length) * (self._bar.value() - self._bar.minimum()) / max(1, travel)
        return QRectF(_MARGIN, top, WIDTH, length)

    def _drag_to(self, event: QMouseEvent) -> None:
        free = self.height() - 2 * _MARGIN - self._thumb().height()
        share = (event.position().y() - self._grip - _MARGIN) / max(1.0, free)
        travel = self._bar.maximum() - self._bar.minimum()
        self._bar.setValue(round(self._bar.minimum() + share * travel))
        self.reveal()
