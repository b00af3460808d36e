"""What all pictures of notes share. Importing this loads pyqtgraph and numpy."""

from abc import abstractmethod

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QFont, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.ui.accessibility.marks import set_role
from ashore.ui.theme import Theme

LETTERS_PIXELS, LETTERS_TO_WIDTH = 13, 22
"""At 100 % text, and at most so that as many letters stand side by side."""


class NotePlot(QWidget):
    """A picture without zoom, menu or stops for the keyboard. What it says is its description, and stands beside it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.plot = pg.PlotWidget(parent=self, background=None)
        self.plot.setAntialiasing(True)
        self.plot.setMouseEnabled(x=False, y=False)
        self.plot.setMenuEnabled(False)
        self.plot.hideButtons()
        for widget in (self.plot, self.plot.viewport()):
            widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.plot.viewport().installEventFilter(self)
        item = self.plot.getPlotItem()
        item.setContentsMargins(0, 0, 0, 0)
        item.getViewBox().setDefaultPadding(0)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        set_role(self, "Graphic")
        self._drawing = QTimer(self, singleShot=True, interval=0)
        self._drawing.timeout.connect(self._draw_anew)
        theme.changed.connect(self.redraw)

    def redraw(self) -> None:
        """What is shown, its size or the colours are others: all of it is drawn anew, once, after they are settled."""
        self._drawing.start()

    def finish_drawing(self) -> None:
        """Draws at once what is still to be drawn."""
        if self._drawing.isActive():
            self._drawing.stop()
            self._draw_anew()

    def _draw_anew(self) -> None:
        """At the size and in the colours of now."""
        self.plot.clear()
        self.updateGeometry()
        for axis in ("left", "bottom"):
            self._style_axis(axis)
        self._draw()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.plot.setGeometry(self.rect())  # Qt would ask a layout for the height at a width, and not this widget
        if event.oldSize() != self.size():
            self.redraw()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return self.height_at(width)

    def sizeHint(self) -> QSize:
        return QSize(self.width(), self.height_at(self.width()))

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.height_at(self.width()))

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        # The wheel scrolls the page around the picture.
        if event.type() == QEvent.Type.Wheel:
            event.ignore()
            return True
        return False

    @property
    def letters(self) -> QFont:
        """Of what stands in the picture; the sentence beside it is as large as was chosen."""
        return self.letters_at(self.width())

    def letters_at(self, width: int) -> QFont:
        font = QFont(self.font())
        most = max(LETTERS_PIXELS, width // LETTERS_TO_WIDTH)
        font.setPixelSize(min(self._theme.sizes.scaled(LETTERS_PIXELS), most))
        return font

    @abstractmethod
    def height_at(self, width: int) -> int:
        """In pixels, at this width."""

    @abstractmethod
    def _draw(self) -> None:
        """Draws what is to be seen into an empty `plot`."""

    def _style_axis(self, name: str) -> None:
        axis = self.plot.getPlotItem().getAxis(name)
        axis.setPen(pg.mkPen(None))
        axis.setTickPen(pg.mkPen(None))
        axis.setTextPen(pg.mkPen(self._theme.colours.quiet_text))
        axis.setTickFont(self.letters)
        axis.setStyle(tickLength=0, tickTextOffset=6, hideOverlappingLabels=True)
