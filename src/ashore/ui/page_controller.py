"""What builds a page and connects it with the rest, in parts that fit between two frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from ashore.ui.incremental_work import Parts

PageWidget = TypeVar("PageWidget", bound=QWidget)


class PageController(QObject, Generic[PageWidget]):
    """A subclass makes `_page` and connects it in `_build`, with a `yield` between two parts."""

    _page: PageWidget

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._missing = self._build()
        self._is_building = False

    @property
    def page(self) -> PageWidget:
        """Whole: what is missing is built now. Within `_build`, what there is of it."""
        if not self._is_building:
            for _part in self.parts():
                pass
        return self._page

    def parts(self) -> Parts:
        """Builds what is missing, one part at each step. An error in one is raised, and all is built anew next time."""
        while True:
            self._is_building = True
            try:
                next(self._missing)
            except StopIteration:
                return
            except Exception:
                self._missing = self._build()
                raise
            finally:
                self._is_building = False
            yield

    def _build(self) -> Parts:
        raise NotImplementedError
