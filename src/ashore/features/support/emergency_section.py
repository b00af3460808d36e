"""What helps in danger, told calmly: one sentence, and the emergency number to copy or correct."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import HelplineCorrection
from ashore.domain.helpline_corrections import EMERGENCY, SOMEWHERE, Way
from ashore.features.support.number_row import NumberRow
from ashore.ui.widgets.link_row import ReachingRows
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

UNKNOWN = Way("", "", "", True, EMERGENCY)


class EmergencySection(QWidget):
    """`change_wanted` carries a HelplineChange; one with an empty number goes back to Ashore's own."""

    copy_requested = Signal(str)
    change_requested = Signal(object)
    brought = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = SOMEWHERE
        self._line = Text("")
        self._place = Text("", Role.SMALL)
        self.number = NumberRow(self.tr("emergency number"), UNKNOWN)
        frame, card_rows = card()
        number_rows = ReachingRows()
        card_rows.addWidget(self._line)
        card_rows.addLayout(number_rows)
        number_rows.addWidget(self.number)
        card_rows.addWidget(self._place)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 24)
        rows.addWidget(frame)
        self.number.copy_requested.connect(self.copy_requested)
        self.number.brought.connect(self.brought)
        self.number.kept.connect(self._want)

    def set_number(self, line: str, region: str, region_name: str, way: Way) -> None:
        """`line` is the sentence; `region` an ISO code; both names of it may be "" where it is not known."""
        if (region or SOMEWHERE) != self._region:
            self.number.go_back()
        self._region = region or SOMEWHERE
        self._line.setText(line)
        self.number.set_way(way)
        words = self.tr("Emergency number")
        self._place.setText(f"{words} · {region_name}" if region_name else words)
        self._place.setVisible(bool(way.words))

    def bring_back(self, change: HelplineCorrection) -> bool:
        """What could not be kept stands in the field again. False where another region is shown."""
        if (change.country, change.service) != (self._region, EMERGENCY):
            return False
        self.number.bring_back(change.number)
        return True

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return self.number.stops()

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return self.number.go_back()

    def _want(self, words: str) -> None:
        self.change_requested.emit(HelplineCorrection(self._region, EMERGENCY, words))
