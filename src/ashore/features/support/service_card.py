"""Shows one service, with a row for each of its numbers, and when someone answers there."""

from collections.abc import Callable, Sequence
from itertools import groupby
from typing import NamedTuple

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.contact_options import ContactOption
from ashore.features.support.number_requests import NumberRequests
from ashore.features.support.number_row import NumberRow
from ashore.services.drafts import Drafts
from ashore.ui.back_navigation import go_back_in_one
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class _Details(NamedTuple):
    """The small print of a channel: its hours, and sentences on how to go on and when it was checked."""

    hours: str
    more: str


class ServiceCard(QWidget):
    """`checked` says when a number was checked, from its date."""

    def __init__(
        self,
        country: str,
        name: str,
        options: Sequence[ContactOption],
        drafts: Drafts,
        requests: NumberRequests,
        languages: str = "",
        checked: Callable[[str], str] = str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.name = name
        self._country = country
        self._drafts = drafts
        self._requests = requests
        self._checked = checked
        self.number_rows: list[NumberRow] = []
        self._lone_rows = _number_rows()
        frame, rows = card()
        rows.addWidget(Text(name))
        self._add_channels(rows, [option for option in options if option.channel], languages)
        rows.addLayout(self._lone_rows)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)
        self.set_options(options)

    def set_options(self, options: Sequence[ContactOption]) -> None:
        """Shows the person's own numbers in place of Ashore's. What is being typed stays.

        Those that Ashore no longer holds are the last; there can be more or fewer of them than before.
        """
        while len(self.number_rows) > len(options):
            removed = self.number_rows.pop()
            removed.go_back()
            self._lone_rows.removeWidget(removed)
            removed.hide()
            removed.deleteLater()
        for option in options[len(self.number_rows) :]:
            self._add_row(self._lone_rows, option)
        for number_row, option in zip(self.number_rows, options, strict=True):
            number_row.set_contact(option)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [stop for number_row in self.number_rows for stop in number_row.tab_stops()]

    def go_back(self) -> bool:
        """Closes a field that is open. False when none is."""
        return go_back_in_one(self.number_rows)

    def _add_channels(self, rows: QVBoxLayout, options: Sequence[ContactOption], languages: str) -> None:
        """What is the same for several numbers in a row stands once, below them."""
        groups = [(details, list(group)) for details, group in groupby(options, self._details_of)]
        for details, group in groups:
            number_rows = _number_rows()
            rows.addLayout(number_rows)
            for option in group:
                self._add_row(number_rows, option)
            hours = [details.hours, languages] if len(groups) == 1 else [details.hours]
            for text in (" · ".join(filter(None, hours)), details.more):
                if text:
                    rows.addWidget(Text(text, Role.SMALL))
        if languages and len(groups) > 1:
            rows.addWidget(Text(languages, Role.SMALL))

    def _add_row(self, rows: QVBoxLayout, option: ContactOption) -> None:
        number_row = NumberRow(self._country, self.name, option, self._drafts, self._requests)
        self.number_rows.append(number_row)
        rows.addWidget(number_row)

    def _details_of(self, option: ContactOption) -> _Details:
        channel = option.channel
        if channel is None:
            return _Details("", "")
        checked = "" if channel.seen is None else self._checked(channel.seen)
        return _Details(channel.hours, " ".join(filter(None, (channel.note, checked))))


def _number_rows() -> QVBoxLayout:
    rows = QVBoxLayout()
    rows.setSpacing(8)
    return rows
