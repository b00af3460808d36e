"""The line that a person chose to have under the guide."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_SHOWN = 88
"""Characters: two lines that are read at a glance. The panel shows the whole line."""
LONGEST_LINE = 44


class KeptLine(Text):
    """As much of it as the place holds that is left for it; nothing where that is too small."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__("", Role.BODY, parent)
        self.centred()
        self.whole_text = ""
        self._is_allowed = True
        self._place = QRect()
        self.hide()

    def set_text(self, text: str) -> None:
        self.whole_text = text
        self.setText(shortened(text, LONGEST_SHOWN))

    def set_allowed(self, *, allowed: bool) -> None:
        """Whether there is to be a line at all."""
        self._is_allowed = allowed

    def fit(self, place: QRect) -> None:
        """Within `place`, at its top: narrow, or as wide as it is where only that is high enough."""
        metrics = self.fontMetrics()
        narrow = min(place.width(), LONGEST_LINE * metrics.averageCharWidth())
        for width in (narrow, place.width()):
            height = self.heightForWidth(width)
            if height <= place.height():
                break
        self.setGeometry(place.center().x() - width // 2, place.top(), width, height)
        self.setVisible(self._is_allowed and bool(self.whole_text) and height <= place.height())
