"""The helplines of one region."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import HelplineCorrection
from ashore.domain.support import Helpline, SupportWords, checked_line
from ashore.features.support.service_card import ServiceCard
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.checked_date_text import checked_date_text
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.section import Section, clear_rows
from ashore.ui.widgets.text import Role, Text


class HelplinesSection(Section):
    """What is corrected changes in its place, so that nothing moves under a hand."""

    copy_requested = Signal(str)
    change_requested = Signal(object)
    brought = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Helplines"), parent=parent)
        self.cards: list[ServiceCard] = []
        self._changes: Sequence[HelplineCorrection] = ()
        self._row: Helpline | None = None
        self.note = Text("", Role.SMALL)
        self.chooser = RegionChooser()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.rows.addLayout(self._cards)
        self.rows.addWidget(self.note)
        self.rows.addWidget(self.chooser)

    def set_row(self, words: SupportWords, row: Helpline | None, note: str, today: date) -> None:
        """The row of a region with its `note`, or `note` alone where there is none."""
        if row is None:
            self.heading.setText(self.tr("Helplines"))
            self.set_intro(note)
        else:
            self.heading.setText(self.tr("Helplines: {region}").format(region=row.name))
            self.set_intro(checked_line(words, row.seen, today, checked_date_text(row.seen, QLocale())))
        self.note.setText(note)
        self.note.setVisible(row is not None and bool(note))
        if row != self._row:  # a number being typed stays
            self._row = row
            self._fill()

    def set_changes(self, changes: Sequence[HelplineCorrection]) -> None:
        self._changes = changes
        for card in self.cards:
            card.set_changes(changes)

    def bring_back(self, change: HelplineCorrection) -> bool:
        """What could not be kept stands in its field again. False where another region is shown."""
        meant = (card for card in self.cards if card.service.name == change.service)
        card = next(meant, None)
        if self._row is None or self._row.country != change.country or card is None:
            return False
        card.bring_back(change)
        return True

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [*(stop for card in self.cards for stop in card.stops()), self.chooser.box]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one(self.cards)

    def _fill(self) -> None:
        clear_rows(self._cards)
        self.cards = []
        for service in self._row.services if self._row else ():
            card = ServiceCard(self._row.country if self._row else "", service)
            card.copy_requested.connect(self.copy_requested)
            card.change_requested.connect(self.change_requested)
            card.brought.connect(self.brought)
            self.cards.append(card)
            self._cards.addWidget(card)
        self.set_changes(self._changes)
