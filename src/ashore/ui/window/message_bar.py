"""A line at the foot of a page or panel that shows what happened, with at most one button."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QEasingCurve, QPropertyAnimation, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from ashore.ui.announcer import announce, is_active
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import LINK_GAP
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text, shortened

SHOWN_SECONDS = 20
REVEAL_MS = 260
LONGEST_SHOWN = 240
LEAST_LETTERS = 24
"""What a wrapped line of words holds beside the buttons, or else they stand below it."""
_AS_TALL_AS_IT_LIKES = (1 << 24) - 1


class _Shown(NamedTuple):
    """`is_problem` stays until it is closed; anything else passes by itself. `action` is None without a button.

    `is_of_page` ends where another page opens.
    """

    text: str
    is_problem: bool
    action_text: str = ""
    action: Callable[[], None] | None = None
    closed: Callable[[], None] | None = None
    is_of_page: bool = False


class MessageBar(QFrame):
    """Shows what was done last, over any problem. It can always be closed; what it covered shows again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "foot")
        self._messages: list[_Shown] = []
        self._text = Text("", Role.SMALL)
        self.button = Button("", ButtonKind.LINK)
        self.close_button = Button(self.tr("Close"), ButtonKind.LINK)
        self._timer = QTimer(self, singleShot=True, interval=SHOWN_SECONDS * 1000)
        self._timer.timeout.connect(self._expire)
        self._reveal = QPropertyAnimation(self, b"maximumHeight", parent=self)
        self._reveal.setDuration(REVEAL_MS)
        self._reveal.setEasingCurve(QEasingCurve.Type.InOutSine)
        self._reveal.finished.connect(lambda: self.setMaximumHeight(_AS_TALL_AS_IT_LIKES))
        self._buttons = QWidget()
        buttons = FlowLayout(self._buttons, spacing=LINK_GAP)
        buttons.addWidget(self.button)
        buttons.addWidget(self.close_button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setSpacing(LINK_GAP)
        self._row.setContentsMargins(24, 4, 16, 6)
        self._row.addStretch(1)
        self._row.addWidget(self._text)
        self._row.addWidget(self._buttons)
        self._row.addStretch(1)
        self.button.clicked.connect(self._press)
        self.close_button.clicked.connect(self._close_current)
        compact_in_small_windows(self)
        self.hide()

    @property
    def text(self) -> str:
        return "" if self.isHidden() else self._text.text()

    def show_error(
        self,
        text: str,
        button: str = "",
        action: Callable[[], None] | None = None,
        closed: Callable[[], None] | None = None,
    ) -> None:
        """Stays until it is closed or its button pressed. A second problem waits for the first to be closed.

        `closed` is called where it is closed without its button.
        """
        if any(message.text == text for message in self._messages):
            return
        message = _Shown(text, True, button, action, closed)
        if self._messages and self._messages[-1].is_problem:
            self._messages.insert(0, message)
        else:
            self._add(message)

    def show_page_error(self, text: str) -> None:
        """As an error about what was just asked for; the next one takes its place, and another page ends it."""
        self._drop_notes()
        self._add(_Shown(text, is_problem=True, is_of_page=True))

    def show_info(self, text: str) -> None:
        """What has just been done. Takes the place of any before it, and passes after a while."""
        self._drop_notes()
        self._add(_Shown(text, is_problem=False))

    def show_offer(self, text: str, button: str, action: Callable[[], None]) -> None:
        """As an info, with a button. Once that was pressed, what was offered before it is offered again."""
        self._drop_notes()
        self._add(_Shown(text, False, button, action))

    def leave_page(self) -> None:
        """What was only said about the page before is said no longer; an offer stays, and so does any other problem."""
        self._drop_notes()
        self._show()

    def clear(self) -> None:
        """Nothing of what was shown can be pressed any more."""
        self._messages.clear()
        self._show()

    def forget(self) -> None:
        """Nothing that was said or offered stays, but problems that nothing is offered for."""
        self._messages = [message for message in self._messages if message.is_problem and message.action is None]
        self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _add(self, message: _Shown) -> None:
        self._messages.append(message)
        self._show()
        announce(self, " ".join(filter(None, (message.text, self._offer_text(message)))), also_later=True)

    def _offer_text(self, message: _Shown) -> str:
        return self.tr("The button “{action}” is there.").format(action=message.action_text) if message.action else ""

    def _drop_notes(self) -> None:
        """What the next thing that happens makes old: notes, and what went wrong on the page."""
        self._messages = [
            message for message in self._messages if not message.is_of_page and (message.is_problem or message.action)
        ]

    def _show(self) -> None:
        self._timer.stop()
        if not self._messages:
            self._reveal.stop()
            self.hide()
            return
        message = self._messages[-1]
        self._text.setText(shortened(message.text, LONGEST_SHOWN))
        self.button.setText(message.action_text)
        self.button.setAccessibleName(
            self.tr("{action}: {message}").format(action=message.action_text, message=message.text)
        )
        self.button.setVisible(message.action is not None)
        if not message.is_problem:
            self._timer.start()
        self._fit()
        if self.isHidden():
            self._reveal_softly()

    def _reveal_softly(self) -> None:
        """Grows into the window, so that nothing above it jumps."""
        self.setMaximumHeight(0)
        self.show()
        self._reveal.setStartValue(0)
        self._reveal.setEndValue(max(self.sizeHint().height(), self.heightForWidth(self.width())))
        self._reveal.start()

    def _fit(self) -> None:
        """Sets the text beside the buttons, on one line where it fits; above them where there is no space beside."""
        margins = self._row.contentsMargins()
        whole = self.width() - margins.left() - margins.right()
        space = whole - self._buttons.sizeHint().width() - self._row.spacing()
        words, metrics = self._text.text(), self._text.fontMetrics()
        needed = metrics.horizontalAdvance(words) + metrics.averageCharWidth()
        fits = needed < space and "\n" not in words
        beside = fits or space >= LEAST_LETTERS * metrics.averageCharWidth()
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        if way != self._row.direction():
            self._row.setDirection(way)
        self._text.setWordWrap(not fits)
        self._row.setStretchFactor(self._text, 0 if fits or not beside else 1)
        for side in (0, self._row.count() - 1):
            self._row.setStretch(side, 1 if fits else 0)

    def _press(self) -> None:
        action = self._messages.pop().action
        self._drop_notes()
        self._show()
        if action is not None:
            action()

    def _close_current(self) -> None:
        message = self._messages.pop()
        if message.is_problem:
            self._show()
        else:
            self._drop_passing()
        if message.closed is not None:
            message.closed()

    def _expire(self) -> None:
        """Not while the keyboard is here, nor where a screen reader may take long to come here."""
        focused = self.window().focusWidget()
        is_offer = bool(self._messages) and self._messages[-1].action is not None
        if (focused is not None and self.isAncestorOf(focused)) or (is_offer and is_active()):
            self._timer.start()
        else:
            self._drop_passing()

    def _drop_passing(self) -> None:
        self._messages = [message for message in self._messages if message.is_problem]
        self._show()
