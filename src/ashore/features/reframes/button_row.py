"""Buttons side by side, as many as the panel has room for."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout


def row_of(*buttons: Button, tight: bool = True) -> QWidget:
    """`tight` buttons keep less room around their words."""
    row = QWidget()
    layout = FlowLayout(row)
    for button in buttons:
        button.setProperty("tight", tight)
        layout.addWidget(button)
    return row
