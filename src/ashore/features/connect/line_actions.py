"""What can be done with a line: copy it, open it in the mail program, show it; and then, sent or not today."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.mail_link import LONGEST_BODY, mail_address_in
from ashore.domain.people import Person
from ashore.domain.shortened_text import shortened
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class LineActions(QWidget):
    """Nothing is sent by any of these."""

    copy_requested = Signal()
    mail_requested = Signal()
    card_requested = Signal()
    sent = Signal()
    not_today = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.copy_button = Button(self.tr("Copy"), ButtonKind.PRIMARY)
        self.mail_button = Button(self.tr("Open in my mail program"))
        self.card_button = Button(self.tr("Show it large"))
        self.sent_button = Button(self.tr("I sent it"))
        self.not_today_button = Button(self.tr("Not today"))
        self._reach = Text("", Role.QUIET)
        self._reach.hide()
        ways, answers = QWidget(), QWidget()
        for area, buttons in (
            (ways, (self.copy_button, self.mail_button, self.card_button)),
            (answers, (self.sent_button, self.not_today_button)),
        ):
            row = FlowLayout(area, spacing=12)
            for button in buttons:
                row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(ways)
        rows.addWidget(self._reach)
        rows.addSpacing(16)
        rows.addWidget(Text(self.tr("Sending it and leaving it for today are equally fine."), Role.QUIET))
        rows.addWidget(answers)
        for button, signal in (
            (self.copy_button, self.copy_requested),
            (self.mail_button, self.mail_requested),
            (self.card_button, self.card_requested),
            (self.sent_button, self.sent),
            (self.not_today_button, self.not_today),
        ):
            button.clicked.connect(signal)

    def set_line(self, line: str) -> None:
        """A line that says nothing cannot be handed on, one that is too long for a mail address only copied."""
        for button in (self.copy_button, self.card_button):
            button.setEnabled(bool(line))
        self.mail_button.setEnabled(0 < len(line) <= LONGEST_BODY)

    def set_person(self, person: Person | None) -> None:
        """Says how they are reached, where that is written down."""
        reach = "" if person is None else person.reach
        self._reach.setText(
            self.tr("{name}: {reach}").format(name=shortened(person.name), reach=shortened(reach)) if person else ""
        )
        self._reach.setVisible(bool(reach))
        has_address = bool(mail_address_in(reach))
        self.mail_button.setAccessibleDescription(
            self.tr("With their address filled in") if has_address else self.tr("The address is left empty")
        )
