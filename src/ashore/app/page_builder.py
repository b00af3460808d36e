"""Opens a page in parts, while the breath goes on; the first time it is built."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.app.page_parts import page_parts
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.first_showing import prepare_to_show

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.app.application import Application
    from ashore.domain.launch import Page
    from ashore.ui.incremental_work import Parts


class PageBuilder(QObject):
    """Builds one page in turns, if need be, lets the one before begin to fade, and opens it in the last.

    What is pressed meanwhile is meant for the page that was asked for: it is opened at once then.
    """

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        self._services = application.services
        self._stack = application.window.stack
        self._work = IncrementalWork(application.window, watches_frames=True)
        self._services.navigator.opened.connect(self.stop)

    def build(self, page: Page, open_page: Callable[[], None]) -> None:
        """Calls `open_page` once nothing is left to be done before, unless another page is opened meanwhile."""
        self.stop()
        if self._stack.current_page is page:
            open_page()
        else:
            self._work.run(self._parts_of(page), open_page)

    def stop(self) -> None:
        """Without opening anything."""
        self._work.stop()

    def _parts_of(self, page: Page) -> Parts:
        if self._stack.built(page) is None:
            yield from self._building(page)
        fade = self._application.chrome.fade_out(page)
        try:
            yield
        except GeneratorExit:
            if fade is not None and fade.awaits_change:  # else it is that of the page which was opened meanwhile
                fade.withdraw()
            raise

    def _building(self, page: Page) -> Parts:
        yield from page_parts(page, self._services)
        yield from self._application.features.parts_of(page)
        self._stack.make(page)
        try:
            yield
        finally:
            widget = self._stack.widget_of(page)  # it would belong to nothing, and be made in vain
        yield
        yield from prepare_to_show(widget, self._stack)
