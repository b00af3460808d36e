"""A card that is pressed as a whole: a name, and a few quiet lines that wrap."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text


class CardButton(Button):
    """As tall as its words are at its width."""

    def __init__(self, name: str, lines: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.CARD, parent)
        self.setAccessibleName(". ".join((name, *lines)))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(18, 12, 18, 12)
        self._rows.setSpacing(4)
        for index, words in enumerate((name, *lines)):
            text = Text(words, Role.SMALL if index else Role.BODY)
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._rows.addWidget(text)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        return QSize(240, self._height_for(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 44)

    def _height_for(self, width: int) -> int:
        return max(44, self._rows.heightForWidth(width))

    def _fit(self) -> None:
        height = self._height_for(self.width())
        if height != self.minimumHeight():
            self.setFixedHeight(height)
