"""Short messages to the person: what was done, what went wrong, what can be undone."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from collections.abc import Callable


class MessagePlace(StrEnum):
    """Beside what a message is shown: the page, or the side panel."""

    PAGE = "page"
    PANEL = "panel"


class Message(NamedTuple):
    """`is_problem` stays until it is closed, everything else passes by itself.

    `is_of_page` ends with the page it is about.

    `action` is what pressing the button labelled `action_text` does; None where there is no button. `closed` is what
    closing a problem does besides.
    """

    text: str
    place: MessagePlace = MessagePlace.PAGE
    is_problem: bool = False
    action_text: str = ""
    action: Callable[[], None] | None = None
    closed: Callable[[], None] | None = None
    is_of_page: bool = False


class Messages(QObject):
    """Hands messages to the view that was set; until there is one, they wait for it."""

    withdrawn = Signal()
    """No message that was shown holds any more, nor what it offered."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._view: Callable[[Message], None] | None = None
        self._waiting: list[Message] = []

    def set_view(self, view: Callable[[Message], None]) -> None:
        """From now on `view` is called with each message, first with those that have waited."""
        self._view = view
        waiting, self._waiting = self._waiting, []
        for message in waiting:
            view(message)

    def show_info(self, text: str, place: MessagePlace = MessagePlace.PAGE) -> None:
        """What has just been done."""
        self._show(Message(text, place))

    def show_error(
        self,
        text: str,
        action_text: str = "",
        action: Callable[[], None] | None = None,
        closed: Callable[[], None] | None = None,
    ) -> None:
        """What the environment did, with a button where something helps. A bug is logged instead.

        `closed` is called where the person closes it without that button.
        """
        self._show(Message(text, is_problem=True, action_text=action_text, action=action, closed=closed))

    def show_page_error(self, text: str) -> None:
        """What was asked for on the page that is open, and did not work.

        Stays until it is closed, something else is said, or another page opens.
        """
        self._show(Message(text, is_problem=True, is_of_page=True))

    def show_undo(self, text: str, undo: Callable[[], None], place: MessagePlace = MessagePlace.PAGE) -> None:
        """What has just been done, with a button that takes it back."""
        self.show_offer(text, self.tr("Undo"), undo, place)

    def show_offer(
        self, text: str, action_text: str, action: Callable[[], None], place: MessagePlace = MessagePlace.PAGE
    ) -> None:
        """What has just been done, with a button for what may come next."""
        self._show(Message(text, place, action_text=action_text, action=action))

    def withdraw(self) -> None:
        """What was offered would bring back what is gone for good."""
        self._waiting.clear()
        self.withdrawn.emit()

    def _show(self, message: Message) -> None:
        if self._view is None:
            self._waiting.append(message)
        else:
            self._view(message)
