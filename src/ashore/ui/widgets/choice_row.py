"""A choice among a few values, all of them visible as chips or as other buttons."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_group import ChoiceGroup
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
        area = QWidget()
        row = FlowLayout(area, spacing=gap, balanced=True)
        for value, text in choices:
            button = make_button(value, text)
            button.setAccessibleName(f"{name} {text}" if name.endswith("?") else f"{name}: {text}")
            button.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            row.addWidget(button)
            self._buttons.append((value, button))
        self._group = ChoiceGroup(self, [button for _value, button in self._buttons])
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        rows.addWidget(Text(name))
        rows.addWidget(area)
        if note:
            rows.addWidget(Text(note, Role.SMALL))

    @property
    def value(self) -> object:
        """The one whose button is checked; None where none is, or it is the value None itself."""
        return next((value for value, button in self._buttons if button.isChecked()), None)

    def set_value(self, value: object) -> None:
        """Checks the button of this value; none where the value is not among them."""
        self._group.choose(next((button for candidate, button in self._buttons if candidate == value), None))

    def button(self, value: object) -> Button:
        return next(button for candidate, button in self._buttons if candidate == value)
