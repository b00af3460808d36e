"""One quiet line at the foot of the stage, with at most one thing to press."""

from collections.abc import Callable

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text

UNDO_SECONDS = 20


class QuietLine(QWidget):
    """Tells what happened, never more than one thing at a time; it can always be put away."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Text("", Role.SMALL)
        self._offer = Button("", ButtonKind.LINK)
        self._close = Button(self.tr("Close"), ButtonKind.LINK)
        self._deed: Callable[[], None] | None = None
        self._waiting: list[str] = []
        self._timer = QTimer(self, singleShot=True, interval=UNDO_SECONDS * 1000)
        self._timer.timeout.connect(self._next)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 0, 16, 6)
        row.addWidget(self._words, 1)
        row.addWidget(self._offer)
        row.addWidget(self._close)
        self._offer.clicked.connect(self._take_offer)
        self._close.clicked.connect(self._next)
        self.hide()

    @property
    def words(self) -> str:
        return "" if self.isHidden() else self._words.text()

    def tell(self, words: str) -> None:
        """Shows the words until they are put away; a second trouble waits for the first to go."""
        if self.isHidden():
            self._show(words)
        elif words != self._words.text() and words not in self._waiting:
            self._waiting.append(words)

    def offer(self, words: str, button: str, deed: Callable[[], None]) -> None:
        """Shows the words with one thing to press, for a while. A trouble that stands there waits until they go."""
        if self.words and self._deed is None:
            self._waiting.insert(0, self.words)
        self._show(words)
        self._deed = deed
        self._offer.setText(button)
        self._offer.show()
        self._timer.start()

    def _show(self, words: str) -> None:
        self._timer.stop()
        self._deed = None
        self._offer.hide()
        self._words.setText(words)
        self.show()

    def _take_offer(self) -> None:
        deed = self._deed
        self._next()
        if deed is not None:
            deed()

    def _next(self) -> None:
        self._timer.stop()
        self._deed = None
        if self._waiting:
            self._show(self._waiting.pop(0))
        else:
            self.hide()
