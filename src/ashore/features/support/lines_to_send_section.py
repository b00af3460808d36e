"""Shows lines that one could send to someone, each with a Copy button."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.support.copy_row import CopyRow
from ashore.ui.widgets.section import Section, card, clear_rows


class LinesToSendSection(Section):
    """Hidden where there are none. `copy_requested` carries a line."""

    copy_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Lines you could send"), parent=parent)
        self.line_rows: list[CopyRow] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(10)
        frame, card_rows = card()
        card_rows.addLayout(self._rows)
        self.rows.addWidget(frame)
        self.hide()

    def set_lines(self, intro: str, lines: Sequence[str]) -> None:
        clear_rows(self._rows)
        self.set_intro(intro)
        self.line_rows = [CopyRow(line, line) for line in lines]
        for row in self.line_rows:
            row.copy_requested.connect(self.copy_requested)
            self._rows.addWidget(row)
        self.setVisible(bool(lines))  # last, so that all of it is shown at once

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [row.copy_button for row in self.line_rows]
