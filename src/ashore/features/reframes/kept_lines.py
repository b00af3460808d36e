"""Lists the lines that the person kept, the newest first."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.own_reframes import KeptLine
from ashore.features.reframes.kept_line_card import KeptLineCard
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.entry_list import EntryList
from ashore.ui.widgets.text import Role, Text

SHOWN_FIRST = 2
MORE_BY = 10
"""How many more a press shows."""


class KeptLines(QWidget):
    """`changed` carries a line that is now shown under the guide or no longer is; `removed` one to remove."""

    changed = Signal(object)
    removed = Signal(object)
    filled = Signal()
    """There are other cards than before."""
    more_needed = Signal()
    """More lines are wanted than were set."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._list: EntryList[KeptLine, KeptLineCard] = EntryList(self._card, self.tr("More kept lines"), spacing=8)
        self._focused: tuple[int, int] | None = None
        self._lines: tuple[KeptLine, ...] = ()
        self._has_more = False
        self._is_searching = False
        self._shown_count = SHOWN_FIRST
        self.more_button = self._list.more_button
        self.more_button.setProperty("tight", True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Text(self.tr("Kept lines"), Role.SECTION))
        rows.addWidget(self._list)
        self._list.more_requested.connect(self._show_more)
        self._list.filled.connect(self._take_filled)
        self.hide()

    @property
    def buttons(self) -> list[tuple[Button, Button]]:
        """The two of each line that is shown, in their order."""
        return [(card.rest, card.remove) for card in self._list.items]

    @property
    def all_buttons(self) -> list[Button]:
        """In the order in which they stand."""
        return [*(stop for card in self._list.items for stop in card.tab_stops()), self.more_button]

    def set_lines(self, lines: Sequence[KeptLine], *, has_more: bool = False) -> None:
        """In the order in which they were kept; with `has_more` there are older ones."""
        self._lines, self._has_more = tuple(reversed(lines)), has_more
        self._fill()

    def set_searching(self, *, is_searching: bool) -> None:
        """Away while a search shows what it finds."""
        self._is_searching = is_searching
        self.setVisible(bool(self._lines) and not is_searching)

    def _show_more(self) -> None:
        self._shown_count += MORE_BY
        if self._shown_count > len(self._lines) and self._has_more:
            self.more_needed.emit()
        else:
            crossfade(self, self._fill)

    def _fill(self) -> None:
        """Whoever was at a button of one is at the same one of what stands there now."""
        in_focus = self.window().focusWidget()  # also while another window is active
        places = [(row, column) for row, pair in enumerate(self.buttons) for column in (0, 1)]
        self._focused = next(((row, column) for row, column in places if self.buttons[row][column] is in_focus), None)
        shown = self._lines[: self._shown_count]
        self.setVisible(bool(shown) and not self._is_searching)
        self._list.set_entries(shown, has_more=self._has_more or len(shown) < len(self._lines))

    def _take_filled(self) -> None:
        focused, self._focused = self._focused, None
        if focused is not None and self.buttons:
            row, column = focused
            self.buttons[min(row, len(self.buttons) - 1)][column].setFocus()
        self.filled.emit()

    def _card(self, line: KeptLine) -> KeptLineCard:
        card = KeptLineCard(line)
        card.guide_requested.connect(
            lambda: self.changed.emit(replace(line, rests_under_guide=not line.rests_under_guide))
        )
        card.removed.connect(lambda: self.removed.emit(line))
        return card
