"""Builds a page that is opened for the first time, while the breath goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.app.page_parts import page_parts
from ashore.ui.turns import Turns

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.app.application import Application
    from ashore.domain.launch import Page
    from ashore.ui.turns import Parts


class PageBuilder(QObject):
    """Builds one page in turns, with frames between them, and opens it after the last.

    What is pressed meanwhile is meant for the page that was asked for: it is opened at once then.
    """

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._services = application.services
        self._stack = application.window.stack
        self.turns = Turns(application.window)
        self._services.navigator.opened.connect(self.stop)

    def build(self, page: Page, open_page: Callable[[], None]) -> None:
        """Calls `open_page` once nothing is left to be built, unless another page is opened before."""
        self.stop()
        if self._stack.built(page) is not None:
            open_page()
        else:
            self.turns.run(self._parts_of(page), open_page)

    def stop(self) -> None:
        """Without opening anything."""
        self.turns.stop()

    def _parts_of(self, page: Page) -> Parts:
        yield from page_parts(page, self._services)
        self._stack.make(page)
        try:
            yield
        finally:
            self._stack.widget_of(page)  # it would belong to nothing, and be made in vain
        yield
