"""The one thing a card leads to, with words that wrap."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Text

TARGET_PIXELS = 44
BORDERS_PIXELS = 4


class ActionButton(Button):
    """As wide as its words on one line, or as the room there is; as tall as that makes them."""

    def __init__(self, words: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.PRIMARY, parent)
        self._theme = theme
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = Text(words).centred()
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 10, 24, 10)
        rows.addWidget(self._words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        height = self._height_for(self.width())
        if height != self.minimumHeight():
            self.setFixedHeight(height)

    def sizeHint(self) -> QSize:
        self._words.ensurePolished()
        wanted = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 56
        parent = self.parentWidget()
        width = min(wanted, parent.width()) if parent is not None else wanted
        return QSize(width, self._height_for(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, TARGET_PIXELS)

    def _height_for(self, width: int) -> int:
        layout = self.layout()
        wrapped = layout.heightForWidth(width) if layout is not None else 0
        return max(self._theme.sizes.named()["target"] + BORDERS_PIXELS, wrapped)
