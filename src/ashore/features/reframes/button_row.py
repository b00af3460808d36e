"""Lays out buttons side by side, in as many rows as the width needs."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout


def button_row(*buttons: Button, tight: bool = True) -> QWidget:
    """`tight` buttons have less space around their text."""
    row = QWidget()
    layout = FlowLayout(row)
    for button in buttons:
        button.setProperty("tight", tight)
        layout.addWidget(button)
    return row
