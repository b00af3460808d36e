"""A choice among a few values, all of them visible as chips or as other buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

GAP_PIXELS = 8


def make_chip(_value: object, text: str) -> Button:
    """The usual button of a choice."""
    return Button(text, ButtonKind.CHIP)


class ChoiceRow(QWidget):
    """A name, a button for each value below it, and a small note on what the choice does."""

    chosen = Signal(object)
    """The value that was pressed."""

    def __init__(
        self,
        name: str,
        choices: Sequence[tuple[object, str]],
        note: str = "",
        *,
        make_button: Callable[[object, str], Button] = make_chip,
        gap: int = GAP_PIXELS,
        parent: QWidget | None = None,
    ) -> None:
        """`make_button` makes the button for a value and its text; `gap` is what lies between two, in pixels."""
        super().__init__(parent)
        self._buttons: list[tuple[object, Button]] = []
        self._group = QButtonGroup(self)
        area = QWidget()
        row = FlowLayout(area, spacing=gap, balanced=True)
        for value, text in choices:
            button = make_button(value, text)
            button.setCheckable(True)
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

    def button(self, value: object) -> Button:
        return next(button for candidate, button in self._buttons if candidate == value)
