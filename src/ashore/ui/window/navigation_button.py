"""A button of the rail: a drawing with its name below, or its name alone."""

from __future__ import annotations

from enum import Enum
from math import ceil
from typing import TYPE_CHECKING

from PySide6.QtCore import QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from ashore.ui.guides.drawing import brush_of
from ashore.ui.startup_workarounds import TAB_FOCUS, fill
from ashore.ui.widgets.button import press_on_enter
from ashore.ui.widgets.button_states import ButtonState, ButtonStates

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QHideEvent, QKeyEvent, QPaintEvent

    from ashore.ui.theme import Theme

RADIUS = 16
PADDING_X, PADDING_Y, TIGHT_PADDING_Y = 5.5, 9.5, 3.5
LEAST_HEIGHT, LEAST_TIGHT_HEIGHT = 48, 44
MARK_WIDTH, MARK_HEIGHT = 4, 20
GAP = 4
"""Between the drawing and the name."""


class RailForm(Enum):
    """How much space the buttons take: drawings above names, both with little air, or names alone."""

    WHOLE = "whole"
    TIGHT = "tight"
    NAMES = "names"


class NavigationButton(QPushButton):
    """Enter presses it too. A push button, because Qt tells no screen reader that a tool button is one of many.

    It paints itself: a style would bring Qt's enums, which the first frame does not wait for.
    """

    def __init__(self, name: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(name, parent)
        self._theme = theme
        self._form = RailForm.WHOLE
        self._states = ButtonStates()
        self.setProperty("kind", "rail")
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setAutoDefault(False)
        self.setProperty("focusPolicy", TAB_FOCUS)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setRetainSizeWhenHidden(True)  # so that Support stays where it is when it is alone
        self.setSizePolicy(policy)
        self.setMinimumSize(64, LEAST_HEIGHT)

    @property
    def form(self) -> RailForm:
        return self._form

    def set_form(self, form: RailForm) -> None:
        if form is not self._form:
            self._form = form
            self.setMinimumHeight(LEAST_HEIGHT if form is RailForm.WHOLE else LEAST_TIGHT_HEIGHT)
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        height = self._drawing.height() + self.fontMetrics().height()
        padding = PADDING_Y if self._form is RailForm.WHOLE else TIGHT_PADDING_Y
        return QSize(self.width_for(self.text()), round(height + 2 * padding))

    def width_for(self, name: str) -> int:
        """What one like this needs for a name. A tight one does without the air at its sides."""
        metrics = self.fontMetrics()
        air = 2 * metrics.horizontalAdvance(" ") if self._form is RailForm.WHOLE else 0
        width = max(self._drawing.width(), metrics.horizontalAdvance(name) + air)
        return max(self.minimumWidth(), round(width + 2 * PADDING_X))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        fading = self._states.fading(self, self._draw)
        painter = QPainter(self)
        if fading is None:
            self._draw(painter, ButtonState(self.underMouse(), self.isDown(), self.isChecked()))
        else:
            painter.drawPixmap(0, 0, fading)
        if self.isChecked():
            self._paint_mark(painter)
        painter.end()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._states.forget()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Past the button's own, with which Qt would take all others of the rail out of Tab's way."""
        QWidget.focusInEvent(self, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not press_on_enter(self, event):
            super().keyPressEvent(event)

    def _paint_mark(self, painter: QPainter) -> None:
        """A bar at the side that says where one is, for eyes that do not tell its fill from what is around it."""
        height = max(MARK_HEIGHT, self.height() // 3)
        left = self.width() - MARK_WIDTH if self.isRightToLeft() else 0
        bar = QPainterPath()
        bar.addRoundedRect(left, (self.height() - height) / 2, MARK_WIDTH, height, MARK_WIDTH / 2, MARK_WIDTH / 2)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillPath(bar, brush_of(QColor(self._theme.colours.accent)))

    def _draw(self, painter: QPainter, state: ButtonState) -> None:
        colours = self._theme.colours
        if fill_colour := colours.fill_hover if state.is_checked else colours.fill if state.is_hovered else "":
            path = QPainterPath()
            path.addRoundedRect(QRectF(self.rect()), RADIUS, RADIUS)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.fillPath(path, brush_of(QColor(fill_colour)))
        drawing = self._drawing
        top = (self.height() - drawing.height() - self.fontMetrics().height()) / 2
        if drawing.height() and not self.icon().isNull():
            left = (self.width() - self.iconSize().width()) / 2
            painter.drawPixmap(QPointF(left, top), self.icon().pixmap(self.iconSize(), self.devicePixelRatio()))
        is_marked = state.is_checked or state.is_hovered
        name = self._name_picture(QColor(colours.text if is_marked else colours.quiet_text))
        left = (self.width() - name.width() / name.devicePixelRatio()) / 2
        painter.drawPixmap(QPointF(left, top + drawing.height()), name)

    @property
    def _drawing(self) -> QSize:
        """What the drawing takes above the name; nothing where the name is alone."""
        return QSize(0, 0) if self._form is RailForm.NAMES else self.iconSize() + QSize(0, GAP)

    def _name_picture(self, colour: QColor) -> QPixmap:
        """Coloured afterwards: to choose among the forms of `setPen` builds every enum of Qt (see `pen_of`)."""
        name, metrics, ratio = self._fitting_name(), self.fontMetrics(), self.devicePixelRatio()
        picture = QPixmap(ceil(metrics.horizontalAdvance(name) * ratio), ceil(metrics.height() * ratio))
        picture.setDevicePixelRatio(ratio)
        picture.fill(QColor(0, 0, 0, 0))
        painter = QPainter(picture)
        painter.setFont(self.font())
        painter.drawText(QPointF(0, metrics.ascent()), name)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
        fill(painter, QRectF(picture.rect()), brush_of(colour))
        painter.end()
        return picture

    def _fitting_name(self) -> str:
        """Cut where the rail is too narrow for it."""
        metrics = self.fontMetrics()
        if metrics.horizontalAdvance(self.text()) <= self.width():
            return self.text()
        from PySide6.QtCore import Qt  # slow to load, and names mostly fit

        return metrics.elidedText(self.text(), Qt.TextElideMode.ElideMiddle, self.width())
