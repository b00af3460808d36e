"""One service: its numbers to copy, each of which can be corrected."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import HelplineCorrection
from ashore.domain.helpline_corrections import ways_of
from ashore.domain.support import Service
from ashore.features.support.number_row import NumberRow
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.widgets.link_row import ReachingRows
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class ServiceCard(QWidget):
    """`change_wanted` carries a HelplineChange; one with an empty number goes back to Ashore's own."""

    copy_requested = Signal(str)
    change_requested = Signal(object)
    brought = Signal(object)

    def __init__(self, country: str, service: Service, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service = service
        self._country = country
        self.numbers: list[NumberRow] = []
        frame, rows = card()
        rows.addWidget(Text(service.name))
        self._rows = ReachingRows()
        self._rows.setSpacing(8)
        rows.addLayout(self._rows)
        facts = " · ".join(fact for fact in (service.hours, service.languages) if fact)
        if facts:
            rows.addWidget(Text(facts, Role.SMALL))
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.set_changes(())

    def set_changes(self, changes: Sequence[HelplineCorrection]) -> None:
        """Shows the person's own numbers in place of Ashore's. What is being typed stays."""
        ways = ways_of(self._country, self.service, changes)
        for number, way in zip(self.numbers, ways, strict=False):
            number.set_way(way)
        for way in ways[len(self.numbers) :]:
            number = NumberRow(self.service.name, way)
            number.copy_requested.connect(self.copy_requested)
            number.kept.connect(lambda words, number=number: self._want(number, words))
            number.brought.connect(self.brought)
            self.numbers.append(number)
            self._rows.addWidget(number)
        while len(self.numbers) > len(ways):
            gone = self.numbers.pop()
            self._rows.removeWidget(gone)
            gone.hide()
            gone.deleteLater()

    def bring_back(self, change: HelplineCorrection) -> None:
        """What could not be kept stands in the field of its number again."""
        meant = (number for number in self.numbers if number.way.instead_of == change.instead_of)
        next(meant, self.numbers[0]).bring_back(change.number)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [stop for number in self.numbers for stop in number.stops()]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one(self.numbers)

    def _want(self, number: NumberRow, words: str) -> None:
        self.change_requested.emit(HelplineCorrection(self._country, self.service.name, words, number.way.instead_of))
