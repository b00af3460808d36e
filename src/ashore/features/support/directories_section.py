"""Shows public lists of services, each with buttons to open its address in the browser or copy it."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helplines import Directory
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.section import Section, card, clear_rows
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.web_link import WebLink


class DirectoriesSection(Section):
    """`copy_requested` carries an address, `problem_reported` one line to show."""

    copy_requested = Signal(str)
    problem_reported = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Lists for many countries"), parent=parent)
        self.buttons: list[tuple[Button, Button]] = []
        """Of each directory: to open it and to copy its address."""
        self._cards = QVBoxLayout()
        self._cards.setSpacing(12)
        self.rows.addLayout(self._cards)
        self.hide()

    def set_directories(self, intro: str, directories: Sequence[Directory]) -> None:
        clear_rows(self._cards)
        self.buttons = []
        self.set_intro(intro)
        for directory in directories:
            self._cards.addWidget(self._card(directory))
        self.setVisible(bool(directories))  # last, so that all of it is shown at once

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [button for pair in self.buttons for button in pair]

    def _card(self, directory: Directory) -> QWidget:
        frame, rows = card()
        rows.setContentsMargins(18, 14, 18, 6)
        rows.setSpacing(4)
        rows.addWidget(Text(directory.name))
        rows.addWidget(Text(directory.about, Role.SMALL))
        rows.addWidget(Text(directory.address, Role.SMALL))
        open_button = WebLink(self.tr("Open in the browser"), directory.address)
        open_button.setAccessibleName(self.tr("Open {name} in the browser").format(name=directory.name))
        open_button.problem_reported.connect(self.problem_reported)
        copy_button = Button(self.tr("Copy"), ButtonKind.LINK)
        copy_button.setAccessibleName(self.tr("Copy {words}").format(words=directory.address))
        copy_button.clicked.connect(lambda: self.copy_requested.emit(directory.address))
        self.buttons.append((open_button, copy_button))
        link_row = LinkRow()
        rows.addLayout(link_row)
        link_row.addWidget(open_button)
        link_row.addWidget(copy_button)
        return frame
