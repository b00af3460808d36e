"""A list of entries with a search above it, once there are more than are shown at first."""

from collections.abc import Callable, Sequence
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit

from ashore.ui.widgets.entry_list import Entry, EntryList, Item

LONGEST_SEARCH = 200


class SearchedList(EntryList[Entry, Item], Generic[Entry, Item]):
    """What it shows for a search is set by whoever looks through all entries."""

    searched = Signal(str)
    """The words of the search are others than before; "" for all."""

    def __init__(
        self, make_item: Callable[[Entry], Item], more_text: str, search_name: str, *, spacing: int = 12
    ) -> None:
        """`search_name` is what a screen reader says of the search."""
        super().__init__(make_item, more_text, spacing=spacing)
        self._had_more = False
        self.search = QLineEdit(maxLength=LONGEST_SEARCH)
        self.search.setPlaceholderText(self.tr("Search"))
        self.search.setAccessibleName(search_name)
        self.search.hide()
        self.outer_rows.insertWidget(0, self.search)
        self.search.textChanged.connect(self.searched)

    @property
    def is_gone_through(self) -> bool:
        return super().is_gone_through or bool(self.search.text()) or self.search.hasFocus()

    def set_entries(self, entries: Sequence[Entry], *, has_more: bool) -> None:
        self._had_more = self._had_more or has_more
        super().set_entries(entries, has_more=has_more)

    def show_if_needed(self) -> None:
        super().show_if_needed()
        self.search.setVisible(self._had_more)
        if self._had_more:
            self.show()  # the search is there to go on with, whatever it finds
