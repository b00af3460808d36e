"""Builds a page that is opened for the first time, while the breath goes on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QTimer

from ashore.app.page_parts import page_parts

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ashore.app.application import Application
    from ashore.domain.launch import Page

_INPUT = frozenset(
    {QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin}
)


BETWEEN_PARTS_MS = 4
"""A frame that has become due meanwhile is painted by then."""


class PageBuilder(QObject):
    """Does one part in each turn of the event loop, with frames between them, and opens the page after the last.

    What is pressed meanwhile is meant for the page that was asked for: it is opened at once then.
    """

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._services = application.services
        self._stack = application.window.stack
        self._parts: Iterator[None] = iter(())
        self._page: Page | None = None
        """One that has been made, and has no place yet."""
        self._open: Callable[[], None] | None = None
        self._timer = QTimer(self, singleShot=True, interval=BETWEEN_PARTS_MS)
        self._timer.timeout.connect(self._take_part)
        self._services.navigator.opened.connect(self.stop)

    @property
    def is_building(self) -> bool:
        return self._open is not None

    def build(self, page: Page, open_page: Callable[[], None]) -> None:
        """Calls `open_page` once nothing is left to be built, unless another page is opened before."""
        self.stop()
        if self._stack.built(page) is not None:
            open_page()
            return
        self._parts, self._open = self._parts_of(page), open_page
        self._wait()

    def stop(self) -> None:
        """Without opening anything."""
        if self._open is None:
            return
        page, self._page = self._page, None
        self._open = None
        self._end_waiting()
        if page is not None:
            self._stack.widget_of(page)  # which has been made, and would belong to nothing

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._finish()
        return False

    def _parts_of(self, page: Page) -> Iterator[None]:
        yield from page_parts(page, self._services)
        self._stack.make(page)
        self._page = page
        yield
        self._stack.widget_of(page)
        self._page = None
        yield

    def _wait(self) -> None:
        """For the next turn, or for a press: its filter is there only then, for a part sends thousands of events."""
        self._timer.start()
        if (app := QCoreApplication.instance()) is not None:
            app.installEventFilter(self)

    def _end_waiting(self) -> None:
        self._timer.stop()
        if (app := QCoreApplication.instance()) is not None:
            app.removeEventFilter(self)

    def _take_part(self) -> None:
        self._end_waiting()
        try:
            is_over = next(self._parts, self) is self
        except Exception:  # what cannot be built says so when it is opened
            is_over = True
        if is_over:
            self._finish()
        else:
            self._wait()

    def _finish(self) -> None:
        """Opens the page, which builds at once what is missing."""
        if (open_page := self._open) is not None:
            self.stop()
            open_page()
