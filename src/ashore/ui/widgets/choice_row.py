"""A choice among a few values, all of them visible as chips."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class ChoiceRow(QWidget):
    """A name, chips below it, and a small note on what the choice does."""

    chosen = Signal(object)
    """The value that was pressed."""

    def __init__(
        self, name: str, choices: Sequence[tuple[object, str]], note: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._chips: list[tuple[object, Button]] = []
        self._group = QButtonGroup(self)
        chips = QWidget()
        row = FlowLayout(chips)
        for value, text in choices:
            chip = Button(text, ButtonKind.CHIP)
            chip.setAccessibleName(f"{name}: {text}")
            chip.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._group.addButton(chip)
            row.addWidget(chip)
            self._chips.append((value, chip))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        rows.addWidget(Text(name))
        rows.addWidget(chips)
        if note:
            rows.addWidget(Text(note, Role.SMALL))

    def set_value(self, value: object) -> None:
        """Checks the chip of this value; none where the value is not among them."""
        self._group.setExclusive(False)
        for candidate, chip in self._chips:
            chip.setChecked(candidate == value)
        self._group.setExclusive(True)

    def chip(self, value: object) -> Button:
        return next(chip for candidate, chip in self._chips if candidate == value)
