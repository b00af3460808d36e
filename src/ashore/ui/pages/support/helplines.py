"""The helplines of one region."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.record import HelplineChange
from ashore.domain.support import Helpline, SupportWords, checked_line, helpline_for, region_note
from ashore.ui.pages.support.seen_words import seen_words
from ashore.ui.pages.support.service_card import ServiceCard
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.section import Section, empty
from ashore.ui.widgets.text import Role, Text


class Helplines(Section):
    """What is corrected changes in its place, so that nothing moves under a hand."""

    copy_wanted = Signal(str)
    change_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Helplines"), parent=parent)
        self.cards: list[ServiceCard] = []
        self._changes: dict[tuple[str, str], HelplineChange] = {}
        self._row: Helpline | None = None
        self.note = Text("", Role.SMALL)
        self.chooser = RegionChooser()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.rows.addLayout(self._cards)
        self.rows.addWidget(self.note)
        self.rows.addWidget(self.chooser)

    def set_region(self, words: SupportWords, helplines: Sequence[Helpline], region: str, today: date) -> None:
        """Shows the row of this region (ISO code), and what to say where there is none."""
        row = helpline_for(helplines, region)
        note = region_note(words, helplines, region)
        self.chooser.set_region(region)
        if row is None:
            self.heading.setText(self.tr("Helplines"))
            self.set_intro(note)
        else:
            self.heading.setText(self.tr("Helplines: {region}").format(region=row.name))
            self.set_intro(checked_line(words, row.seen, today, seen_words(row.seen, QLocale())))
        self.note.setText(note)
        self.note.setVisible(row is not None and bool(note))
        if row != self._row:  # a number being typed stays
            self._row = row
            self._fill()

    def set_changes(self, changes: Sequence[HelplineChange]) -> None:
        self._changes = {(change.country, change.service): change for change in changes}
        self._show_changes()

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [*(stop for card in self.cards for stop in card.stops()), self.chooser.box]

    def leave(self) -> bool:
        """Closes a field that is open. False when none is."""
        return any(card.leave() for card in self.cards)

    def _fill(self) -> None:
        empty(self._cards)
        self.cards = []
        if self._row is None:
            return
        for service in self._row.services:
            card = ServiceCard(self._row.country, service)
            card.copy_wanted.connect(self.copy_wanted)
            card.change_wanted.connect(self._change)
            self.cards.append(card)
            self._cards.addWidget(card)
        self._show_changes()

    def _change(self, change: HelplineChange) -> None:
        """Shows at once; what the record then says with `set_changes` is what holds."""
        about = (change.country, change.service)
        if change.number:
            self._changes[about] = change
        else:
            self._changes.pop(about, None)
        self._show_changes()
        self.change_wanted.emit(change)

    def _show_changes(self) -> None:
        if self._row is not None:
            for card in self.cards:
                card.set_change(self._changes.get((self._row.country, card.service.name)))
