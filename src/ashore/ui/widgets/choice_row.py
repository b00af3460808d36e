"""A choice among a few values, all of them visible as chips."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_choice import ButtonChoice


class ChoiceRow(ButtonChoice):
    """`choices` are values with their words."""

    def __init__(
        self, name: str, choices: Sequence[tuple[object, str]], note: str = "", parent: QWidget | None = None
    ) -> None:
        chips = ((value, text, Button(text, ButtonKind.CHIP)) for value, text in choices)
        super().__init__(name, chips, note, parent)
