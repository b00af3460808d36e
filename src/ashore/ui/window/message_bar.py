"""One quiet line that tells what happened, with at most one thing to press."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text, shortened

SHOWN_SECONDS = 20
REVEAL_MS = 260
LONGEST_SHOWN = 240
LEAST_LETTERS = 24
"""What a wrapped line of words holds beside the buttons, or else they stand below it."""
_AS_TALL_AS_IT_LIKES = (1 << 24) - 1


class _Told(NamedTuple):
    """`lasts` until it is put away; otherwise it goes by itself. `deed` is None where nothing is offered."""

    words: str
    lasts: bool
    button: str = ""
    deed: Callable[[], None] | None = None


class MessageBar(QFrame):
    """Shows the newest of what was done over any trouble. It can always be put away; what it covered shows again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._told: list[_Told] = []
        self._words = Text("", Role.SMALL)
        self._offer = Button("", ButtonKind.LINK)
        self._close = Button(self.tr("Close"), ButtonKind.LINK)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_SECONDS * 1000)
        self._timer.timeout.connect(self._let_pass)
        self._reveal = QPropertyAnimation(self, b"maximumHeight", parent=self)
        self._reveal.setDuration(REVEAL_MS)
        self._reveal.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._reveal.finished.connect(lambda: self.setMaximumHeight(_AS_TALL_AS_IT_LIKES))
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons)
        buttons.addWidget(self._offer)
        buttons.addWidget(self._close)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(24, 4, 16, 6)
        self._row.addStretch(1)
        self._row.addWidget(self._words)
        self._row.addWidget(self._buttons)
        self._row.addStretch(1)
        self._offer.clicked.connect(self._take_offer)
        self._close.clicked.connect(self._put_away)
        self.hide()

    @property
    def words(self) -> str:
        return "" if self.isHidden() else self._words.text()

    def tell(self, words: str) -> None:
        """A trouble: stays until it is put away. A second one waits for the first to go."""
        if any(told.words == words for told in self._told):
            return
        if self._told and self._told[-1].lasts:
            self._told.insert(0, _Told(words, lasts=True))
        else:
            self._add(_Told(words, lasts=True))

    def note(self, words: str) -> None:
        """What has just been done; in the place of any note before, and gone after a while."""
        self._forget_notes()
        self._add(_Told(words, lasts=False))

    def offer(self, words: str, button: str, deed: Callable[[], None]) -> None:
        """As a note, with one thing to press. Once that was pressed, what was offered before it is offered again."""
        self._forget_notes()
        self._add(_Told(words, False, button, deed))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add(self, told: _Told) -> None:
        self._told.append(told)
        self._show()
        announce(self, told.words)

    def _forget_notes(self) -> None:
        self._told = [told for told in self._told if told.lasts or told.deed is not None]

    def _show(self) -> None:
        self._timer.stop()
        if not self._told:
            self._reveal.stop()
            self.hide()
            return
        told = self._told[-1]
        self._words.setText(shortened(told.words, LONGEST_SHOWN))
        self._offer.setText(told.button)
        self._offer.setVisible(told.deed is not None)
        if not told.lasts:
            self._timer.start()
        self._fit()
        if self.isHidden():
            self._grow()

    def _grow(self) -> None:
        """Eases into the window, so that nothing above it jumps."""
        self.setMaximumHeight(0)
        self.show()
        self._reveal.setStartValue(0)
        self._reveal.setEndValue(max(self.sizeHint().height(), self.heightForWidth(self.width())))
        self._reveal.start()

    def _fit(self) -> None:
        """Words stand beside what there is to press: in the middle where they fit on a line, else wrapped.

        Where not even that leaves them room, they stand above it.
        """
        margins = self._row.contentsMargins()
        whole = self.width() - margins.left() - margins.right()
        room = whole - self._buttons.sizeHint().width() - self._row.spacing()
        words, metrics = self._words.text(), self._words.fontMetrics()
        needed = metrics.horizontalAdvance(words) + metrics.averageCharWidth()
        fits = needed < room and "\n" not in words
        beside = fits or room >= LEAST_LETTERS * metrics.averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
        self._words.setWordWrap(not fits)
        self._row.setStretchFactor(self._words, 0 if fits or not beside else 1)
        for side in (0, self._row.count() - 1):
            self._row.setStretch(side, 1 if fits else 0)

    def _take_offer(self) -> None:
        deed = self._told.pop().deed
        self._forget_notes()
        self._show()
        if deed is not None:
            deed()

    def _put_away(self) -> None:
        if self._told.pop().lasts:
            self._show()
        else:
            self._let_pass()

    def _let_pass(self) -> None:
        self._told = [told for told in self._told if told.lasts]
        self._show()
