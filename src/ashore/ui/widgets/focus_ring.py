"""A ring around the control that the keyboard is at."""

from typing import cast

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QTextEdit,
    QWidget,
)
from shiboken6 import isValid

GAP, WIDTH = 3, 2
CENTRED = "centred"
"""The property of a link in a row of links: it has as much space before its text as after it (theme.qss)."""
LINK_OUTSET = 9
"""Beside the text of any other link, which has no fill that would keep the ring away from its letters."""
_OUTSET = GAP + WIDTH
CONTROLS = (
    QAbstractButton,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QTextEdit,
)
"""What gets a ring."""
_ROUNDINGS = {"card": 16, "tile": 22, "rail": 16, "link": 6, "scale": 12, "sheet": 16}


class FocusRing(QWidget):
    """A ring just outside a control, on top of whatever holds the control. It takes no mouse events."""

    def __init__(self, control: QWidget) -> None:
        super().__init__()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._watched: list[QWidget] = []
        self.surround(control)

    def surround(self, control: QWidget) -> None:
        """Moves the ring there, and shows it while `control` is in view."""
        self.leave()
        if isinstance(control, QAbstractSpinBox):  # its field is drawn around it
            control = cast("QWidget", control.parentWidget())
        holder = _holder(control)
        if self.parentWidget() is not holder:
            self.setParent(holder)
        self._control = control
        around: QWidget | None = control
        while around is not None and around is not holder:
            around.installEventFilter(self)
            self._watched.append(around)
            around = around.parentWidget()
        self._follow()

    def leave(self) -> None:
        """Hides the ring, until it surrounds a control again."""
        for widget in self._watched:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._watched.clear()
        self.hide()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _MOVES:
            self._follow()
        return False

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self.palette().color(QPalette.ColorRole.Highlight), WIDTH))
        ring = QRectF(self.rect()).adjusted(WIDTH / 2, WIDTH / 2, -WIDTH / 2, -WIDTH / 2)
        rounding = min(self._rounding() + GAP + WIDTH / 2, ring.height() / 2)
        painter.drawRoundedRect(ring, rounding, rounding)
        painter.end()

    def _follow(self) -> None:
        holder = self.parentWidget()
        if holder is None or not isValid(self._control):
            return
        around = _rect_around(self._control).translated(self._control.mapTo(holder, QPoint()))
        self.setGeometry(around & holder.rect())  # where there is less space than it wants, it is nearer, not cut
        self.setVisible(self._control.isVisible())
        self.raise_()

    def _rounding(self) -> float:
        kind = str(self._control.property("kind"))
        if kind in _ROUNDINGS:
            return _ROUNDINGS[kind]
        if isinstance(self._control, QPushButton) or kind == "number":
            return self._control.height() / 2
        return 16


_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide)


def _rect_around(control: QWidget) -> QRect:
    """Where the ring stands, in the coordinates of `control`."""
    rect, beside = control.rect(), _OUTSET
    if isinstance(control, QPushButton) and control.property("kind") == "link" and not control.property(CENTRED):
        beside = LINK_OUTSET
        written = control.fontMetrics().horizontalAdvance(control.text()) if control.icon().isNull() else rect.width()
        if written < rect.width():
            rect = QRect(rect.width() - written if control.isRightToLeft() else 0, 0, written, rect.height())
    return rect.adjusted(-beside, -_OUTSET, beside, _OUTSET)


def _holder(control: QWidget) -> QWidget:
    """The nearest widget around `control` that has space for the ring, at most what scrolls with it."""
    holder = cast("QWidget", control.parentWidget())
    while (around := holder.parentWidget()) is not None and not isinstance(around.parentWidget(), QAbstractScrollArea):
        if holder.rect().contains(_rect_around(control).translated(control.mapTo(holder, QPoint()))):
            break
        holder = around
    return holder
