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
        super().__init__("", Role.KEPT, parent)
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
        """At the top of the first of `places` that holds it large, or else smaller, or as wide as it is."""
        has_line = self._is_allowed and bool(self.whole_text)
        self.setVisible(
            has_line and any(self._fits(place, role) for place in places for role in (Role.KEPT, Role.BODY))
        )

    def _fits(self, place: QRect, role: Role) -> bool:
        """Takes its geometry there if it does."""
        self.set_role(role)
        letters = max(1, len(self.text()))
        narrow = LONGEST_LINE * -(-self.fontMetrics().horizontalAdvance(self.text()) // letters)
        for width in (narrow, place.width()):
            across = min(width, place.width())
            if self.heightForWidth(across) <= place.height():
                left = place.x() + (place.width() - across) // 2
                self.setGeometry(left, place.top(), across, self.heightForWidth(across))
                return True
        return False
