"""The one line about danger, told calmly."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.support import SupportWords, danger_line
from ashore.ui.pages.support.copy_row import CopyRow
from ashore.ui.widgets.section import card, empty


class Danger(QWidget):
    """`copy_wanted` carries the emergency number."""

    copy_wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row: CopyRow | None = None
        self._line = ""
        frame, self._card = card()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 24)
        rows.addWidget(frame)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.row.button] if self.row is not None else []

    def set_number(self, words: SupportWords, number: str) -> None:
        """An empty number stands for one that is not known."""
        line = danger_line(words, number)
        if line == self._line:
            return
        self._line = line
        empty(self._card)
        self.row = CopyRow(line, number)
        self.row.copy_wanted.connect(self.copy_wanted)
        self._card.addWidget(self.row)
