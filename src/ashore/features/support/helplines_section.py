"""Shows the helplines of one region, those for someone who is hurt by another person, and the region chooser."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.contact_options import lone_options
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.helplines import Helpline
from ashore.domain.support import SupportTexts
from ashore.features.support.number_requests import NumberRequests
from ashore.features.support.number_row import NumberRow
from ashore.features.support.service_card import ServiceCard
from ashore.features.support.service_cards import ServiceCards
from ashore.services.drafts import Drafts
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.section import Section
from ashore.ui.widgets.text import Role, Text


class HelplinesSection(QWidget):
    """A region without helplines has a note in their place."""

    def __init__(self, drafts: Drafts, requests: NumberRequests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._main = Section(self.tr("Helplines"))
        self._talk_now = Text("")
        self._calling = Text("")
        self._checked = Text("", Role.SMALL)
        self._note = Text("", Role.QUIET)
        self._more_on_calling = Text("", Role.QUIET)
        self._services = ServiceCards(drafts, requests)
        self.region_chooser = RegionChooser()
        for widget in (
            self._talk_now,
            self._calling,
            self._checked,
            self._services,
            self._note,
            self._more_on_calling,
            self.region_chooser,
        ):
            self._main.rows.addWidget(widget)
        self._if_hurt = Section(self.tr("If someone is hurting you"))
        self._services_if_hurt = ServiceCards(drafts, requests)
        self._if_hurt.rows.addWidget(self._services_if_hurt)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._main)
        rows.addWidget(self._if_hurt)

    @property
    def cards(self) -> list[ServiceCard]:
        """Of every service, from top to bottom."""
        return [*self._services.cards, *self._services_if_hurt.cards]

    def show_helpline(
        self,
        texts: SupportTexts,
        region: str,
        helpline: Helpline | None,
        note: str,
        checked: Callable[[str], str],
        corrections: Sequence[HelplineCorrection],
    ) -> None:
        """Shows the helpline of `region` with its `note`, or `note` alone where there is none.

        `checked` says when a number was checked, from its date.
        """
        self._main.heading.setText(
            self.tr("Helplines: {region}").format(region=helpline.name) if helpline else self.tr("Helplines")
        )
        services = helpline.services if helpline else ()
        if_hurt = helpline.if_hurt if helpline else ()
        seen = helpline.seen if helpline and helpline.all_services else None
        lone = lone_options(helpline, region, corrections) if region else {}
        for label, text in (
            (self._talk_now, texts.talk_now),
            (self._calling, " ".join(texts.calling[:1]) if services else ""),
            (self._checked, "" if seen is None else checked(seen)),
            (self._note, note),
            (self._more_on_calling, " ".join(texts.calling[1:]) if services else ""),
        ):
            label.setText(text)
            label.setVisible(bool(text))
        self._services.show_services(region, services, corrections, texts.channels, checked, lone)
        self._if_hurt.set_intro(" ".join(texts.if_hurt))
        self._if_hurt.setVisible(bool(if_hurt))
        self._services_if_hurt.show_services(region, if_hurt, corrections, texts.channels, checked)

    @property
    def number_rows(self) -> list[NumberRow]:
        """Of every service, from top to bottom."""
        return [*self._services.number_rows, *self._services_if_hurt.number_rows]

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [*self._services.tab_stops(), self.region_chooser.box, *self._services_if_hurt.tab_stops()]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one((self._services, self._services_if_hurt))
