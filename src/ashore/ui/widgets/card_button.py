"""Cards that are pressed as a whole, with a few lines that wrap."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text


class TextCard(Button):
    """A button that holds texts, one below another, and is as tall as they are at its width."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.CARD, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(18, 12, 18, 12)
        self._rows.setSpacing(4)

    def add_texts(self, *texts: QWidget) -> None:
        for text in texts:
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._rows.addWidget(text)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(44, self._rows.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 44)


class CardButton(TextCard):
    """A name, and smaller lines below it."""

    def __init__(self, name: str, lines: Sequence[str] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(". ".join((name, *lines)))
        self.add_texts(Text(name, Role.BODY), *(Text(line, Role.SMALL) for line in lines))
