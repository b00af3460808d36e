"""A line in large type, to show to someone who is there."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn

LARGEST_PIXELS, SMALLEST_PIXELS = 56, 22
WIDEST_PIXELS = 860
CHARACTERS_AT_LARGEST = 80
HEIGHT_SHARE = 0.65
"""Of the page, that the words may take."""
STEP_PIXELS = 2
MARGIN_PIXELS = 24


class LineCard(QWidget):
    """The longer the line, the smaller the letters, down to a size that is still read across a table."""

    back_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.words = BalancedText()
        self.back_button = Button(self.tr("Back"), ButtonKind.LINK)
        last = QWidget()
        FlowLayout(last, centred=True).addWidget(self.back_button)
        column = ScrollColumn(margin=MARGIN_PIXELS, widest=WIDEST_PIXELS)
        column.rows.addStretch(2)
        column.add(self.words)
        column.rows.addSpacing(40)
        column.add(last)
        column.rows.addStretch(3)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        self.back_button.clicked.connect(self.back_requested)
        theme.changed.connect(self._fit)

    @property
    def default_focus(self) -> QWidget:
        return self.back_button

    def open(self, text: str) -> None:
        self.words.setText(text)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As large as the page has space for, so that a short line is never cut."""
        share = min(1.0, (CHARACTERS_AT_LARGEST / max(1, len(self.words.text()))) ** 0.5)
        scaled = self._theme.sizes.scaled
        pixels, least = scaled(max(SMALLEST_PIXELS, round(LARGEST_PIXELS * share))), scaled(SMALLEST_PIXELS)
        width = min(self.width() - 2 * MARGIN_PIXELS, scaled(WIDEST_PIXELS))
        while pixels > least and self.words.height_at(width, pixels) > HEIGHT_SHARE * self.height():
            pixels -= STEP_PIXELS
        self.words.set_pixels(max(pixels, least))
