"""Which page is open. Whoever wants another one asks here, and nobody holds the window."""

from PySide6.QtCore import QObject, Signal

from ashore.domain.launch import Page


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

    def back(self) -> None:
        self.back_requested.emit()
