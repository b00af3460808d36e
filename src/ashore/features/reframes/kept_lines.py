"""Lists the lines that the person kept, the newest first."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.domain.own_reframes import KeptLine
from ashore.features.reframes.shortened_text import ShortenedText
from ashore.ui.accessibility.marks import set_role
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text

SHOWN_FIRST = 2
LONGEST_SHOWN = 120
"""Characters of a line, before all of it is asked for."""
MORE_BY = 10
"""How many more a press shows; hundreds at once would stop the guide for a moment."""


class KeptLines(QWidget):
    """`changed` carries a line that is now shown under the guide or no longer is; `removed` one to remove.

    `buttons` holds those two buttons of each line that is shown, in their order.
    """

    changed = Signal(object)
    removed = Signal(object)
    filled = Signal()
    """There are other cards than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "List")
        self._lines: tuple[KeptLine, ...] = ()
        self._extra_count = 0
        self._is_searching = False
        self._cards = QVBoxLayout()
        self._cards.setSpacing(8)
        self.more_button = Button(self.tr("More kept lines"), ButtonKind.LINK)
        self.more_button.clicked.connect(self._show_more)
        self._more_row = button_row(self.more_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Text(self.tr("Kept lines"), Role.SECTION))
        rows.addLayout(self._cards)
        rows.addWidget(self._more_row)
        self.buttons: list[tuple[Button, Button]] = []
        self._card_buttons: list[Button] = []
        self.hide()

    @property
    def all_buttons(self) -> list[Button]:
        """In the order in which they stand."""
        return [*self._card_buttons, self.more_button]

    def set_lines(self, lines: Sequence[KeptLine]) -> None:
        """All of them, in the order in which they were kept."""
        self._lines = tuple(reversed(lines))
        self._fill()

    def set_searching(self, *, is_searching: bool) -> None:
        """Away while a search shows what it finds."""
        self._is_searching = is_searching
        self.setVisible(bool(self._lines) and not is_searching)

    def _show_more(self) -> None:
        before = len(self.buttons)
        self._extra_count += MORE_BY
        crossfade(self, self._fill)
        self.buttons[before][0].setFocus()

    def _fill(self) -> None:
        in_focus = self.window().focusWidget()  # also while another window is active
        places = [(row, column) for row, pair in enumerate(self.buttons) for column in (0, 1)]
        focused = next(((row, column) for row, column in places if self.buttons[row][column] is in_focus), None)
        while (item := self._cards.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        shown = self._lines[: SHOWN_FIRST + self._extra_count]
        self.setVisible(bool(shown) and not self._is_searching)
        self.buttons, self._card_buttons = [], []
        for line in shown:
            self._cards.addWidget(self._card(line))
        self._more_row.setVisible(len(shown) < len(self._lines))
        if focused is not None and self.buttons:
            row, column = focused
            self.buttons[min(row, len(self.buttons) - 1)][column].setFocus()
        self.filled.emit()

    def _card(self, line: KeptLine) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(14, 10, 6, 2)
        rows.setSpacing(0)
        text = ShortenedText(SpacedText(), LONGEST_SHOWN)
        text.set_text(line.text)
        rows.addWidget(text)
        rest = Button(
            self.tr("Remove from the guide") if line.rests_under_guide else self.tr("Show under the guide"),
            ButtonKind.LINK,
        )
        rest.clicked.connect(lambda: self.changed.emit(replace(line, rests_under_guide=not line.rests_under_guide)))
        remove = Button(self.tr("Remove"), ButtonKind.LINK)
        remove.clicked.connect(lambda: self.removed.emit(line))
        for button in (rest, remove):
            button.setAccessibleName(self.tr("{action}: {line}").format(action=button.text(), line=text.label.text()))
        rows.addWidget(button_row(rest, remove))
        self.buttons.append((rest, remove))
        self._card_buttons += [text.show_all, rest, remove]
        return card
