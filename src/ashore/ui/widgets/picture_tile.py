"""A tile that is pressed as a whole: a picture with a name below it, and a small line."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text


class PictureTile(Button):
    """`width` in pixels at 100 % text. `picture` paints itself and keeps its own height."""

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
        self._rows.setContentsMargins(20, 24, 20, 16)
        self._rows.setSpacing(4)
        self._add(picture)
        self._rows.addSpacing(8)
        self._name = Text(name)
        self._name.setProperty("role", "tile")
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

    def _add(self, widget: QWidget) -> None:
        widget.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows.addWidget(widget)
