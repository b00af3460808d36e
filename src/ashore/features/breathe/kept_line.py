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
        self.hide()

    def set_text(self, text: str) -> None:
        self.whole_text = text
        self.setText(shortened(text, LONGEST_SHOWN))

    def set_allowed(self, *, allowed: bool) -> None:
        """Whether there is to be a line at all."""
        self._is_allowed = allowed

    def fit(self, *places: QRect) -> None:
        """At the top of the first of `places` that holds it: narrow, or as wide as the place is."""
        narrow = LONGEST_LINE * self.fontMetrics().averageCharWidth()
        sizes = ((place, min(place.width(), width)) for place in places for width in (narrow, place.width()))
        found = next((each for each in sizes if self.heightForWidth(each[1]) <= each[0].height()), None)
        if found is not None:
            place, width = found
            left = place.x() + (place.width() - width) // 2
            self.setGeometry(left, place.top(), width, self.heightForWidth(width))
        self.setVisible(self._is_allowed and bool(self.whole_text) and found is not None)
