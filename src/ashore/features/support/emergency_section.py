"""Shows one calm sentence about danger, and the emergency number to copy or correct."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helpline_corrections import EMERGENCY_SERVICE, UNKNOWN_REGION, ContactOption, HelplineCorrection
from ashore.features.support.number_row import NumberRow
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

NO_NUMBER = ContactOption("", "", "", True, EMERGENCY_SERVICE)


class EmergencySection(QWidget):
    """`correction_requested` carries a HelplineCorrection; one with an empty number goes back to Ashore's own.

    `reveal_requested` carries a widget to scroll to.
    """

    copy_requested = Signal(str)
    correction_requested = Signal(object)
    reveal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = UNKNOWN_REGION
        self._sentence = Text("")
        self._caption = Text("", Role.SMALL)
        self.number_row = NumberRow(self.tr("emergency number"), NO_NUMBER)
        frame, card_rows = card()
        card_rows.addWidget(self._sentence)
        card_rows.addWidget(self.number_row)
        card_rows.addWidget(self._caption)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 24)
        rows.addWidget(frame)
        self.number_row.copy_requested.connect(self.copy_requested)
        self.number_row.reveal_requested.connect(self.reveal_requested)
        self.number_row.number_saved.connect(self._request_correction)

    def set_number(self, sentence: str, region: str, region_name: str, contact: ContactOption) -> None:
        """`region` is an ISO code, `region_name` its name; both are "" where it is not known."""
        if (region or UNKNOWN_REGION) != self._region:
            self.number_row.go_back()
        self._region = region or UNKNOWN_REGION
        self._sentence.setText(sentence)
        self.number_row.set_contact(contact)
        caption = self.tr("Emergency number")
        self._caption.setText(f"{caption} · {region_name}" if region_name else caption)
        self._caption.setVisible(bool(contact.text))

    def restore_draft(self, draft: HelplineCorrection) -> bool:
        """Shows a number that could not be saved in its field again. False where another region is shown."""
        if (draft.country, draft.service) != (self._region, EMERGENCY_SERVICE):
            return False
        self.number_row.restore_draft(draft.number)
        return True

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return self.number_row.tab_stops()

    def go_back(self) -> bool:
        """Closes the field. False when it was closed."""
        return self.number_row.go_back()

    def _request_correction(self, number: str) -> None:
        self.correction_requested.emit(HelplineCorrection(self._region, EMERGENCY_SERVICE, number))
