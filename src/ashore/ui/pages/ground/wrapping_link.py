"""A quiet link whose words wrap, so that they are whole at any text size."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text

TARGET_PIXELS = 44


class WrappingLink(Button):
    """As wide as its words on one line, or as the room there is; as tall as that makes them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.LINK, parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._words = Text("", Role.SMALL).centred()
        self._words.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(14, 6, 14, 6)
        self._rows.addWidget(self._words)

    @property
    def words(self) -> str:
        return self._words.text()

    def set_words(self, words: str) -> None:
        self._words.setText(words)
        self.setAccessibleName(words)
        self.updateGeometry()
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def sizeHint(self) -> QSize:
        wanted = self._words.fontMetrics().horizontalAdvance(self.words) + 40
        parent = self.parentWidget()
        width = min(wanted, parent.width() - 48) if parent is not None else wanted
        return QSize(width, max(TARGET_PIXELS, self._rows.heightForWidth(width)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, TARGET_PIXELS)

    def _fit(self) -> None:
        height = max(TARGET_PIXELS, self._rows.heightForWidth(self.width()))
        if height != self.minimumHeight():
            self.setFixedHeight(height)
