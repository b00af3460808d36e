"""Shows the cards of several services, one below the other, with the person's corrections in them."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.contact_options import ContactOption, contact_options
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.helplines import Service
from ashore.domain.support import ChannelTexts
from ashore.features.support.number_requests import NumberRequests
from ashore.features.support.number_row import NumberRow
from ashore.features.support.service_card import ServiceCard
from ashore.services.drafts import Drafts
from ashore.ui.accessibility.marks import set_role
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.widgets.section import clear_rows

LoneOptions = dict[str, tuple[ContactOption, ...]]
"""The person's own numbers of services that Ashore no longer has, by the name of the service."""


class ServiceCards(QWidget):
    """A correction changes its number in place, so that nothing moves under the pointer."""

    def __init__(self, drafts: Drafts, requests: NumberRequests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._drafts = drafts
        self._requests = requests
        set_role(self, "List")
        self.cards: list[ServiceCard] = []
        self._shown: tuple[object, ...] = ()
        self._country = ""
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(12)

    def show_services(
        self,
        country: str,
        services: Sequence[Service],
        corrections: Sequence[HelplineCorrection],
        texts: ChannelTexts,
        checked: Callable[[str], str],
        lone: LoneOptions | None = None,
    ) -> None:
        """`country` is an ISO code. Cards that stay the same but for corrections keep what is being typed."""
        lone = lone or {}
        options = {service.name: contact_options(country, service, corrections, texts) for service in services}
        dates = [checked(channel.seen) for each in services for _, channel in each.channels if channel.seen is not None]
        shown = (country, tuple(services), tuple(lone), tuple(dates))
        if shown != self._shown:
            self._shown, self._country = shown, country
            while self.go_back():  # what is half written waits
                pass
            clear_rows(self._rows)
            self.cards = []
            for service in services:
                own_options, needed = options[service.name], (self._drafts, self._requests)
                self._add(ServiceCard(country, service.name, own_options, *needed, service.languages, checked))
            for name, own in lone.items():
                self._add(ServiceCard(country, name, own, self._drafts, self._requests))
        for card in self.cards:
            card.set_options(options.get(card.name) or lone[card.name])
        self.setVisible(bool(self.cards))

    @property
    def number_rows(self) -> list[NumberRow]:
        return [row for card in self.cards for row in card.number_rows]

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [stop for card in self.cards for stop in card.tab_stops()]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one(self.cards)

    def _add(self, card: ServiceCard) -> None:
        self.cards.append(card)
        self._rows.addWidget(card)
