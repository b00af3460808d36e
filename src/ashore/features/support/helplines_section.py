"""Shows the helplines of one region, and the region chooser."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.support import Helpline, SupportTexts, checked_text
from ashore.features.support.service_card import ServiceCard
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.checked_date_text import checked_date_text
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.section import Section, clear_rows
from ashore.ui.widgets.text import Role, Text


class HelplinesSection(Section):
    """A correction changes its number in place, so that nothing moves under the pointer.

    `correction_requested` carries a HelplineCorrection, `reveal_requested` a widget to scroll to.
    """

    copy_requested = Signal(str)
    correction_requested = Signal(object)
    reveal_requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Helplines"), parent=parent)
        self.cards: list[ServiceCard] = []
        self._corrections: Sequence[HelplineCorrection] = ()
        self._helpline: Helpline | None = None
        self._note = Text("", Role.SMALL)
        self.region_chooser = RegionChooser()
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.rows.addLayout(self._cards)
        self.rows.addWidget(self._note)
        self.rows.addWidget(self.region_chooser)

    def set_helpline(self, texts: SupportTexts, helpline: Helpline | None, note: str, today: date) -> None:
        """Shows the helpline of a region with its `note`, or `note` alone where there is none."""
        if helpline is None:
            self.heading.setText(self.tr("Helplines"))
            self.set_intro(note)
        else:
            self.heading.setText(self.tr("Helplines: {region}").format(region=helpline.name))
            seen = checked_date_text(helpline.seen, QLocale())
            self.set_intro(checked_text(texts, helpline.seen, today, seen))
        self._note.setText(note)
        self._note.setVisible(helpline is not None and bool(note))
        if helpline != self._helpline:  # otherwise a number that is being typed stays
            self._helpline = helpline
            self._rebuild_cards()

    def set_corrections(self, corrections: Sequence[HelplineCorrection]) -> None:
        self._corrections = corrections
        for card in self.cards:
            card.set_corrections(corrections)

    def restore_draft(self, draft: HelplineCorrection) -> bool:
        """Shows a number that could not be saved in its field again. False where another region is shown."""
        card = next((card for card in self.cards if card.service.name == draft.service), None)
        if self._helpline is None or self._helpline.country != draft.country or card is None:
            return False
        card.restore_draft(draft)
        return True

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [*(stop for card in self.cards for stop in card.tab_stops()), self.region_chooser.box]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one(self.cards)

    def _rebuild_cards(self) -> None:
        clear_rows(self._cards)
        self.cards = []
        for service in self._helpline.services if self._helpline else ():
            card = ServiceCard(self._helpline.country if self._helpline else "", service)
            card.copy_requested.connect(self.copy_requested)
            card.correction_requested.connect(self.correction_requested)
            card.reveal_requested.connect(self.reveal_requested)
            self.cards.append(card)
            self._cards.addWidget(card)
        self.set_corrections(self._corrections)
