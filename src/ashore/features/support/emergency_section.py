"""Shows one calm sentence about danger, and the emergency numbers to copy or change."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.contact_options import ContactOption
from ashore.domain.helpline_corrections import EMERGENCY_SERVICE, POLICE, UNKNOWN_REGION
from ashore.features.support.number_requests import NumberRequests
from ashore.features.support.number_row import NumberRow
from ashore.services.drafts import Drafts
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.widgets.lazy_view import LazyView
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

NO_NUMBER = ContactOption("", "", "", True, EMERGENCY_SERVICE)
NO_POLICE_NUMBER = ContactOption("", "", "", True, POLICE)


class EmergencySection(QWidget):
    """Two numbers where ambulance and police have one each, otherwise one."""

    def __init__(self, drafts: Drafts, requests: NumberRequests, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sentence = Text("")
        self._caption = Text("", Role.SMALL)
        self._police_caption = Text("", Role.SMALL)
        service = (UNKNOWN_REGION, EMERGENCY_SERVICE)
        self.number_row = NumberRow(*service, NO_NUMBER, drafts, requests, self.tr("emergency number"))
        frame, card_rows = card()
        for widget in (self._sentence, self._caption, self.number_row, self._police_caption):
            card_rows.addWidget(widget)
        self._police_row = LazyView(
            lambda: NumberRow(*service, NO_POLICE_NUMBER, drafts, requests, self.tr("police")), card_rows.addWidget
        )
        self._police_caption.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 4, 0, 24)
        rows.addWidget(frame)

    @property
    def police_row(self) -> NumberRow | None:
        """None as long as no region had a number for the police alone; hidden where this one has none."""
        return self._police_row.built

    @property
    def number_rows(self) -> list[NumberRow]:
        """That of the ambulance, or of every emergency; and that of the police."""
        return [row for row in (self.number_row, self.police_row) if row is not None]

    def set_numbers(
        self, sentence: str, region: str, region_name: str, emergency: ContactOption, police: ContactOption | None
    ) -> None:
        """`region` is an ISO code, `region_name` its name; both are "" where it is not known."""
        country = region or UNKNOWN_REGION
        if country != self.number_row.country:
            while self.go_back():
                pass
        self._sentence.setText(sentence)
        self.number_row.set_contact(emergency)
        self.number_row.setVisible(bool(region or emergency.text))  # an own number comes after the choice of a region
        caption = self.tr("Ambulance") if police else self.tr("Emergency number")
        self._caption.setText(_with_region(caption, region_name))
        self._caption.setVisible(bool(emergency.text))
        self._show_police(police)
        for row in self.number_rows:
            row.country = country
        self._police_caption.setText(_with_region(self.tr("Police"), region_name))
        self._police_caption.setVisible(police is not None)

    def _show_police(self, police: ContactOption | None) -> None:
        if police is not None:
            row = self._police_row.get()
            row.set_contact(police)
            row.show()
        elif (built := self.police_row) is not None:
            built.go_back()
            built.set_contact(NO_POLICE_NUMBER)
            built.hide()

    def focus_first(self) -> None:
        """Gives the first button the keyboard focus."""
        stops = (stop for stop in self.tab_stops() if stop.isVisibleTo(self))
        next(stops, self).setFocus()

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [stop for row in self.number_rows for stop in row.tab_stops()]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one(self.number_rows)


def _with_region(caption: str, region_name: str) -> str:
    return f"{caption} · {region_name}" if region_name else caption
