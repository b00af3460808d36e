"""Which page is open. Whoever wants another one asks here, and nobody holds the window."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from collections.abc import Callable


class Navigator(QObject):
    """Holds the current page and the pages there are; the window follows."""

    opened = Signal(object)
    """The Page that was asked for, also when it is open already."""
    left = Signal()
    """Another page than the current one was asked for; `opened` follows."""
    back_requested = Signal()
    """One step back is wanted: within what is open, or from it to Breathe."""

    def __init__(self, pages: tuple[Page, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.pages = pages
        self._current_page: Page | None = None
        self._previous_page: Page | None = None
        self._page_behind = Page.BREATHE
        self._build: Callable[[Page, Callable[[], None]], object] | None = None

    def build_with(self, build: Callable[[Page, Callable[[], None]], object]) -> None:
        """`build` gets a page that is about to be opened, and what opens it once it is built."""
        self._build = build

    @property
    def current_page(self) -> Page | None:
        """None until a page was opened."""
        return self._current_page

    @property
    def previous_page(self) -> Page | None:
        """The one from which the current page was opened. None until two were."""
        return self._previous_page

    @property
    def page_behind(self) -> Page:
        """Where one step back leads from the current page."""
        return self._page_behind

    def open(self, page: Page, *, returns: bool = False) -> None:
        """With `returns` one step back leads to the page that is open now, and otherwise to Breathe.

        Raises ValueError for a page that does not exist (yet).
        """
        if page not in self.pages:
            raise ValueError(f"there is no page {page}")
        is_another = page is not self._current_page
        if is_another:
            self._previous_page = self._current_page
            self._page_behind = (returns and self._current_page) or Page.BREATHE
        self._current_page = page
        if is_another:
            self.left.emit()
        self.opened.emit(page)

    def open_once_built(self, page: Page, *, returns: bool = False) -> None:
        """As `open`, but frames come while a page is built that was never open before.

        For whoever only leads there. What is to be done on the page needs it open.
        """
        if self._build is None:
            self.open(page, returns=returns)
        else:
            self._build(page, lambda: self.open(page, returns=returns))

    def back(self) -> None:
        self.back_requested.emit()
