"""Lays out buttons side by side, in as many rows as the width needs."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout

LINK_GAP = 18
"""Beside a link, which has no space around its text, two names would read as one sentence otherwise."""
CENTRED_LINK_GAP = 8
"""Between links with the property "centred", which have space on both sides of their text."""


def button_row(*buttons: Button, tight: bool = True) -> QWidget:
    """`tight` buttons have less space around their text."""
    row = QWidget()
    has_link = any(button.property("kind") == ButtonKind.LINK for button in buttons)
    layout = FlowLayout(row, spacing=LINK_GAP if has_link and len(buttons) > 1 else 8)
    for button in buttons:
        button.setProperty("tight", tight)
        layout.addWidget(button)
    return row
