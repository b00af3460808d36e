"""Shows the title, "Choose for me" and the way back, above the cards that scroll."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import CentredColumn
from ashore.ui.widgets.text import Role, Text

MARGIN_PIXELS = 32
WIDEST_PIXELS = 600
"""At 100 % text, of the header and of the cards."""


class Header(CentredColumn):
    """Its title gives way to the cards where the page is short."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, widest=WIDEST_PIXELS)
        self.title = Text(self.tr("All exercises"), Role.TITLE)
        self.choose = Button(self.tr("Choose for me"), ButtonKind.PRIMARY)
        self.back = Button(self.tr("Back"), ButtonKind.LINK)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.choose)
        row.addWidget(self.back)
        self.rows.addWidget(self.title)
        self.rows.addWidget(actions)

    def set_space(self, *, scroll_bar_pixels: int, is_short: bool) -> None:
        """Aligns the header with the cards, beside which a scroll bar takes `scroll_bar_pixels`."""
        left, right = (scroll_bar_pixels, 0) if self.isRightToLeft() else (0, scroll_bar_pixels)
        top = MARGIN_PIXELS // 2 if is_short else MARGIN_PIXELS
        self.set_margins(MARGIN_PIXELS + left, top, MARGIN_PIXELS + right, 12)
        self.title.setVisible(not is_short)
