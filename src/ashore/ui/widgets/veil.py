"""Covers a widget with what is behind it, so that its content fades out of sight and back."""

from PySide6.QtCore import QEasingCurve, QVariantAnimation, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPixmap, QRegion
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.ground_picture import ground_picture, rect_in, staying_widgets


class Veil(QWidget):
    """Lies over `area`, all but what stays in fades. Opacities go from 0, where nothing is covered, to 1."""

    faded_out = Signal()
    """Nothing is covered any more."""

    def __init__(self, area: QWidget, opacity: float = 0.0) -> None:
        super().__init__(area)
        self._area = area
        self._opacity = opacity
        self._ground: QPixmap | None = None
        self._animation = QVariantAnimation(self)
        self._animation.valueChanged.connect(self._show)
        self._animation.finished.connect(self._finish)
        self.fit()
        self._show(opacity)

    def let_presses_through(self) -> None:
        """To what it covers. Apart, because it needs Qt's enums, which the first frame does not wait for."""
        from PySide6.QtCore import Qt

        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    @property
    def opacity(self) -> float:
        return self._opacity

    def cover_all(self) -> None:
        """As `fit`, and also what else would stay."""
        self._ground = None
        self.clearMask()
        self.setGeometry(self._area.rect())
        self.raise_()
        self.update()

    def fit(self) -> None:
        """After a change of the area's size or look, or of what stands in it."""
        self._ground = None
        self.setGeometry(self._area.rect())
        region = QRegion(self.rect())
        for widget in filter(QWidget.isVisible, staying_widgets(self._area)):
            region -= QRegion(rect_in(self._area, widget))
        self.setMask(region)
        self.raise_()
        self.update()

    def fade_to(self, opacity: float, ms: int) -> None:
        """From what it is now; a fade that leads there already goes on."""
        if self._animation.state() is QVariantAnimation.State.Running:
            if self._animation.endValue() == opacity and self._animation.duration() <= ms:
                return
        elif self._opacity == opacity:
            return
        self._animation.stop()
        self._animation.setStartValue(self._opacity)
        self._animation.setEndValue(opacity)
        self._animation.setDuration(ms)
        self._animation.setEasingCurve(QEasingCurve.Type.OutSine)
        self._animation.start()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._ground is None:
            self._ground = ground_picture(self._area)
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(self.rect(), self._ground)
        painter.end()

    def _show(self, opacity: float) -> None:
        self._opacity = float(opacity)
        self.setAutoFillBackground(self._opacity >= 1)  # then nothing that it covers is painted
        self.setVisible(self._opacity > 0)
        self.update()

    def _finish(self) -> None:
        if self._opacity <= 0:
            self._ground = None  # as large as the window, perhaps
            self.faded_out.emit()
