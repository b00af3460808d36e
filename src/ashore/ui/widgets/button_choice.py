"""A choice among a few values, each with a button of its own."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QVBoxLayout, QWidget

from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class ButtonChoice(QWidget):
    """A name, buttons below it, and a small note on what the choice does."""

    chosen = Signal(object)
    """The value that was pressed."""

    def __init__(
        self,
        name: str,
        buttons: Iterable[tuple[object, str, QAbstractButton]],
        note: str = "",
        parent: QWidget | None = None,
        spacing: int = 8,
    ) -> None:
        """`buttons` can be checked; each comes with the value it stands for and that value's name."""
        super().__init__(parent)
        self._buttons: list[tuple[object, QAbstractButton]] = []
        self._group = QButtonGroup(self)
        area = QWidget()
        row = FlowLayout(area, spacing=spacing)
        for value, text, button in buttons:
            button.setAccessibleName(f"{name}: {text}")
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._group.addButton(button)
            row.addWidget(button)
            self._buttons.append((value, button))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        rows.addWidget(Text(name))
        rows.addWidget(area)
        if note:
            rows.addWidget(Text(note, Role.SMALL))

    def set_value(self, value: object) -> None:
        """Checks the button of this value; none where the value is not among them."""
        self._group.setExclusive(False)
        for candidate, button in self._buttons:
            button.setChecked(candidate == value)
        self._group.setExclusive(True)

    def chip(self, value: object) -> QAbstractButton:
        return next(button for candidate, button in self._buttons if candidate == value)
