"""Shows the messages of the services in the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.services.messages import Message, MessagePlace

if TYPE_CHECKING:
    from ashore.ui.window.main_window import MainWindow


class MessageView:
    """Decides where in `window` a message is seen. Call it with each."""

    def __init__(self, window: MainWindow) -> None:
        self._window = window

    def __call__(self, message: Message) -> None:
        bar = self._window.message_bar(in_panel=message.place is MessagePlace.PANEL)
        if message.is_of_page:
            bar.show_page_error(message.text)
        elif message.is_problem:
            bar.show_error(message.text, message.action_text, message.action, message.closed)
        elif message.action is not None:
            bar.show_offer(message.text, message.action_text, message.action)
        else:
            bar.show_info(message.text)

    def leave_page(self) -> None:
        """Another page is about to open."""
        self._window.message_bar(in_panel=False).leave_page()

    def withdraw(self) -> None:
        """Nothing that is shown holds any more."""
        for in_panel in (False, True):
            self._window.message_bar(in_panel=in_panel).clear()
