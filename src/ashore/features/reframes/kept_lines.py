"""Lists the lines that the person kept."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ashore.domain.entries import KeptLine
from ashore.features.reframes.button_row import button_row
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_SHOWN = 240
"""Characters in the list; a button shows the whole of a longer line."""


class KeptLines(QWidget):
    """`changed` carries a line that is now shown under the guide or no longer is; `removed` one to remove.

    `buttons` holds those two buttons of each line, in their order.
    """

    changed = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.buttons: list[tuple[Button, Button]] = []
        self.hide()

    def set_lines(self, lines: Sequence[KeptLine]) -> None:
        focused = next(
            ((row, column) for row, pair in enumerate(self.buttons) for column in (0, 1) if pair[column].hasFocus()),
            None,
        )
        while (item := self._rows.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.buttons = []
        self.setVisible(bool(lines))
        if lines:
            self._rows.addWidget(Text(self.tr("Kept"), Role.SECTION))
        for line in lines:
            self._rows.addWidget(self._card(line))
        if focused is not None and self.buttons:
            row, column = focused
            self.buttons[min(row, len(self.buttons) - 1)][column].setFocus()

    def _card(self, line: KeptLine) -> QWidget:
        card = QFrame()
        card.setProperty("kind", "card")
        rows = QVBoxLayout(card)
        rows.setContentsMargins(16, 12, 16, 4)
        text = Text(shortened(line.text, LONGEST_SHOWN))
        rows.addWidget(text)
        rest = Button(
            self.tr("Take from the guide") if line.rests_under_guide else self.tr("Rest under the guide"),
            ButtonKind.LINK,
        )
        rest.clicked.connect(lambda: self.changed.emit(replace(line, rests_under_guide=not line.rests_under_guide)))
        remove = Button(self.tr("Let go"), ButtonKind.LINK)
        remove.clicked.connect(lambda: self.removed.emit(line))
        for button in (rest, remove):
            button.setAccessibleName(self.tr("{action}: {line}").format(action=button.text(), line=text.text()))
        rows.addWidget(button_row(rest, remove))
        if text.text() != line.text:
            whole = Button(self.tr("Show all of it"), ButtonKind.LINK)
            whole.clicked.connect(lambda: text.setText(line.text))
            whole.clicked.connect(whole.hide)
            rows.addWidget(button_row(whole))
        self.buttons.append((rest, remove))
        return card
