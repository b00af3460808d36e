"""A text that may change without moving what is below it."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.text import Role, Text, as_shown

LONGEST_COUNTED = 400
"""Characters. A longer text may push what is below it; otherwise it would leave too large a gap."""


class FixedHeightText(Text):
    """As tall as the tallest of the texts that it may come to show."""

    def __init__(self, role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__("", role, parent)
        self._texts: tuple[str, ...] = ()
        self.setAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignTop)

    def set_texts(self, texts: Sequence[str]) -> None:
        """Everything that may be shown here."""
        self._texts = tuple(as_shown(text) for text in texts if len(text) <= LONGEST_COUNTED)
        self.updateGeometry()

    def heightForWidth(self, width: int) -> int:
        area, metrics = QRect(0, 0, width, 1 << 16), self.fontMetrics()
        tallest = max((metrics.boundingRect(area, _WRAPPED, text).height() for text in self._texts), default=0)
        return max(super().heightForWidth(width), tallest)


_WRAPPED = int(Qt.TextFlag.TextWordWrap)
