"""Opens what the first start asked for, and what each later one asks of the same window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.launch import Launch, Page, read_message
from ashore.domain.practice import PracticeLength
from ashore.services.instance_server import InstanceServer

if TYPE_CHECKING:
    from ashore.app.application import Application
    from ashore.system.instance_lock import InstanceLock


class LaunchRequests(QObject):
    """Later starts are heard from `listen` to `close`."""

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._server: InstanceServer | None = None

    def open(self, launch: Launch) -> None:
        """The page and length named when starting. A named length begins a practice at once."""
        page, navigator = launch.requested_page, self._application.services.navigator
        if page in navigator.pages:  # one of a newer Ashore may name others
            navigator.open(page)
        if launch.names_length and page is Page.BREATHE:
            self._application.breathe.session.begin_practice(PracticeLength(launch.minutes, launch.breaths))

    def listen(self, lock: InstanceLock) -> None:
        self._server = InstanceServer(lock, self)
        self._server.message_received.connect(self.answer)
        self._server.start()

    def answer(self, message: str) -> None:
        """Raises the window, on the page that a later start asked for."""
        self._application.actions.show_window()
        if (launch := read_message(message)) is not None:
            if launch.pattern_id is not None:
                self._application.breathe.use(launch.pattern_id)
            self.open(launch)

    def close(self) -> None:
        if self._server is not None:
            self._server.close()
