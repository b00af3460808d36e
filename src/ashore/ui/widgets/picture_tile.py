"""A tile that is pressed as a whole: a picture with a name below it, and a small line."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text

MARK_WIDTH, MARK_HEIGHT = 24, 3
MARK_ABOVE_BOTTOM = 9


class PictureTile(Button):
    """`width` in pixels at 100 % text. `picture` paints itself and keeps its own height."""

    _MARGINS = (20, 24, 20, 16)
    _BELOW_PICTURE = 8
    _NAME_ROLE = "tile"

    def __init__(
        self, theme: Theme, picture: QWidget, name: str, line: str = "", *, width: int, parent: QWidget | None = None
    ) -> None:
        super().__init__("", ButtonKind.CARD, parent)
        self._theme = theme
        self._width = width
        self.setProperty("shape", "picture")
        self.setAccessibleName(". ".join(filter(None, (name, line))))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(*self._MARGINS)
        self._rows.setSpacing(4)
        self._add(picture)
        self._rows.addSpacing(self._BELOW_PICTURE)
        self._name = Text(name)
        self._name.setProperty("role", self._NAME_ROLE)
        self._add(self._name)
        if line:
            self._add(Text(line, Role.SMALL))
        self._rows.addStretch(1)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(44, self._rows.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        width = self._theme.sizes.scaled(self._width)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 44)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.isChecked():
            self._paint_mark()

    def _paint_mark(self) -> None:
        """A bar below the name: what is chosen is told by more than a shade."""
        bar = QRectF(0, 0, MARK_WIDTH, MARK_HEIGHT)
        bar.moveCenter(QPointF(self.width() / 2, self.height() - MARK_ABOVE_BOTTOM))
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.colours.accent))
        painter.drawRoundedRect(bar, MARK_HEIGHT / 2, MARK_HEIGHT / 2)
        painter.end()

    def _add(self, widget: QWidget) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows.addWidget(widget)


class SmallPictureTile(PictureTile):
    """For a choice among a few: the name stands in the middle."""

    _MARGINS = (8, 12, 8, 18)
    _BELOW_PICTURE = 4
    _NAME_ROLE = "body"

    def __init__(self, theme: Theme, picture: QWidget, name: str, *, width: int, parent: QWidget | None = None) -> None:
        super().__init__(theme, picture, name, width=width, parent=parent)
        self._name.centred()
