"""Shows one service, with a row for each of its numbers."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helpline_corrections import HelplineCorrection, contact_options
from ashore.domain.support import Service
from ashore.features.support.number_row import NumberRow
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class ServiceCard(QWidget):
    """`correction_requested` carries a HelplineCorrection; one with an empty number goes back to Ashore's own.

    `reveal_requested` carries a widget to scroll to.
    """

    copy_requested = Signal(str)
    correction_requested = Signal(object)
    reveal_requested = Signal(object)

    def __init__(self, country: str, service: Service, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service = service
        self._country = country
        self.number_rows: list[NumberRow] = []
        frame, rows = card()
        rows.addWidget(Text(service.name))
        self._rows = QVBoxLayout()
        self._rows.setSpacing(8)
        rows.addLayout(self._rows)
        if service.hours_and_languages:
            rows.addWidget(Text(service.hours_and_languages, Role.SMALL))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.set_corrections(())

    def set_corrections(self, corrections: Sequence[HelplineCorrection]) -> None:
        """Shows the person's own numbers in place of Ashore's. What is being typed stays."""
        options = contact_options(self._country, self.service, corrections)
        for number_row, option in zip(self.number_rows, options, strict=False):
            number_row.set_contact(option)
        for option in options[len(self.number_rows) :]:
            number_row = NumberRow(self.service.name, option)
            number_row.copy_requested.connect(self.copy_requested)
            number_row.number_saved.connect(
                lambda number, number_row=number_row: self._request_correction(number_row, number)
            )
            number_row.reveal_requested.connect(self.reveal_requested)
            self.number_rows.append(number_row)
            self._rows.addWidget(number_row)
        while len(self.number_rows) > len(options):
            removed = self.number_rows.pop()
            self._rows.removeWidget(removed)
            removed.hide()
            removed.deleteLater()

    def restore_draft(self, draft: HelplineCorrection) -> None:
        """Shows a number that could not be saved in the field of its row again."""
        matching = (row for row in self.number_rows if row.contact.instead_of == draft.instead_of)
        next(matching, self.number_rows[0]).restore_draft(draft.number)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [stop for number_row in self.number_rows for stop in number_row.tab_stops()]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one(self.number_rows)

    def _request_correction(self, number_row: NumberRow, number: str) -> None:
        instead_of = number_row.contact.instead_of
        self.correction_requested.emit(HelplineCorrection(self._country, self.service.name, number, instead_of))
