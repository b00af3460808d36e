"""One service: its numbers to copy, and a place to correct them."""

import re

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.record import HelplineChange
from ashore.domain.support import Service
from ashore.ui.pages.support.copy_row import CopyRow
from ashore.ui.pages.support.number_field import NumberField
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import card, empty
from ashore.ui.widgets.text import Role, Text

_WRITTEN_NUMBER = re.compile(r"(?<![\w.])\+?[0-9](?: ?[0-9]){2,}(?![\w.])")


def number_in(text: str) -> str:
    """The number to write to in words such as "Text 85258"; "" where there is none."""
    found = _WRITTEN_NUMBER.search(text)
    return found.group() if found else ""


class ServiceCard(QWidget):
    """`change_wanted` carries a HelplineChange; one with an empty number goes back to Ashore's own."""

    copy_wanted = Signal(str)
    change_wanted = Signal(object)

    def __init__(self, country: str, service: Service, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.service = service
        self._country = country
        self._change: HelplineChange | None = None
        self.copy_rows: list[CopyRow] = []
        self.correct = Button(self.tr("Correct"), ButtonKind.LINK)
        self.correct.setAccessibleName(self.tr("Correct the number of {service}").format(service=service.name))
        self.restore = Button(self.tr("Use Ashore's own"), ButtonKind.LINK)
        self.restore.setAccessibleName(self.tr("Use Ashore's own number of {service}").format(service=service.name))
        self.field = NumberField(service.name)
        self._own = Text("", Role.SMALL)
        self._numbers = QVBoxLayout()
        self._numbers.setSpacing(8)
        self._arrange()
        self.correct.clicked.connect(self._begin)
        self.restore.clicked.connect(lambda: self._want(""))
        self.field.kept.connect(self._want)
        self.field.cancelled.connect(self.leave)
        self.set_change(None)

    def set_change(self, change: HelplineChange | None) -> None:
        """The person's own number in place of Ashore's; None for Ashore's."""
        if self.copy_rows and change == self._change:
            return
        self._change = change
        empty(self._numbers)
        self.copy_rows = []
        for number in (change.number,) if change else self.service.numbers:
            self._add_row(number, number, Role.HEADING)
        if self.service.text:
            to_copy = number_in(self.service.text)
            known = any(row.words.text() == to_copy for row in self.copy_rows)
            self._add_row(self.service.text, "" if known else to_copy, Role.BODY)
        own = " · ".join(self.service.numbers)
        self._own.setText(
            self.tr("Your number. Ashore's own: {numbers}.").format(numbers=own) if own else self.tr("Your number.")
        )
        self._own.setVisible(change is not None)
        self.restore.setVisible(change is not None)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        copies = [row.button for row in self.copy_rows]
        return [*copies, self.field.number, self.field.keep, self.field.cancel, self.correct, self.restore]

    def leave(self) -> bool:
        """Closes the field. False when it was not open."""
        if self.field.isHidden():
            return False
        self._close()
        return True

    def _arrange(self) -> None:
        frame, rows = card()
        rows.setContentsMargins(18, 14, 18, 6)
        rows.addWidget(Text(self.service.name))
        rows.addLayout(self._numbers)
        facts = " · ".join(fact for fact in (self.service.hours, self.service.languages) if fact)
        if facts:
            rows.addWidget(Text(facts, Role.SMALL))
        rows.addWidget(self._own)
        rows.addWidget(self.field)
        actions = QWidget()
        row = FlowLayout(actions)
        row.addWidget(self.correct)
        row.addWidget(self.restore)
        rows.addWidget(actions)
        self.field.hide()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(frame)

    def _add_row(self, words: str, to_copy: str, role: Role) -> None:
        row = CopyRow(words, to_copy, role)
        row.copy_wanted.connect(self.copy_wanted)
        self.copy_rows.append(row)
        self._numbers.addWidget(row)

    def _begin(self) -> None:
        self.correct.hide()
        self.field.begin(self._change.number if self._change else next(iter(self.service.numbers), ""))

    def _want(self, number: str) -> None:
        self._close()
        self.change_wanted.emit(HelplineChange(self._country, self.service.name, number))

    def _close(self) -> None:
        self.field.hide()
        self.correct.show()
        self.correct.setFocus()
