"""A row of link buttons, which have no fill around their text."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.flow_layout import FlowLayout

SPACING = 24


class LinkRow(FlowLayout):
    """Further apart than buttons are, so that one link is told from the next."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, spacing=SPACING)
