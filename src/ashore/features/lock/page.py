"""One calm card in the place of a page that shows what is saved, while that is locked."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.passphrase import Unlocking
from ashore.features.lock.forgotten_card import ForgottenCard
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.passphrase_field import PassphraseField
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text


class UnlockPage(QWidget):
    """`title` is that of the page that is locked. `unlock_requested` carries what was typed, which is cleared."""

    unlock_requested = Signal(str)

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._can_try = True
        self._is_asked = False
        self.field = PassphraseField(self.tr("Passphrase"))
        self.show_switch = SwitchRow(self.tr("Show what I type"))
        self.button = Button(self.tr("Unlock"), ButtonKind.PRIMARY)
        self.note = Text("", Role.SMALL)
        self.note.hide()
        frame, rows = card()
        rows.setSpacing(12)
        rows.addWidget(Text(self.tr("What you save here is locked."), Role.BODY))
        rows.addWidget(self.field)
        rows.addWidget(self.show_switch)
        rows.addWidget(button_row(self.button, tight=False))
        rows.addWidget(self.note)
        self.forgotten = ForgottenCard()
        column = ScrollColumn()
        column.add(Text(title, Role.TITLE))
        column.add(frame)
        column.add(
            Text(self.tr("Breathe, Ground, Support and the kinder lines of Ashore are open as always."), Role.QUIET)
        )
        column.add(self.forgotten)
        column.end()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        self.setFocusProxy(self.field.line_edit)
        self.show_switch.switched.connect(lambda is_on: self.field.set_shown(is_shown=is_on))
        self.field.changed.connect(self._update)
        self.field.entered.connect(self._ask)
        self.button.clicked.connect(self._ask)
        self._update()

    def set_can_try(self, *, can_try: bool) -> None:
        """What is typed meanwhile stays, and is tried then where Enter was pressed."""
        self._can_try = can_try
        self.forgotten.set_enabled(is_enabled=can_try)
        self._update()
        if self._is_asked and can_try:
            self._ask()

    def go_back(self) -> bool:
        """Closes what is open on the card. False where nothing is."""
        return self.forgotten.go_back()

    def show_result(self, result: Unlocking, *, waits: bool) -> None:
        """`waits` where the next passphrase is taken only after a while."""
        if result is Unlocking.OPEN:
            return
        if result is Unlocking.FAILED:
            text = self.tr("This couldn’t be opened just now. Nothing has changed. You can try once more.")
        elif waits:
            text = self.tr("This is not the passphrase. Nothing is lost. The button works again in a little while.")
        else:
            text = self.tr("This is not the passphrase. Nothing is lost, and you can try another.")
        self.note.setText(text)
        self.note.show()
        announce(self.note, text)

    def _ask(self) -> None:
        self._is_asked = bool(self.field.text) and not self._can_try
        if self.button.isEnabled():
            text = self.field.text
            self.field.clear()
            self.unlock_requested.emit(text)

    def _update(self) -> None:
        self.button.setEnabled(self._can_try and bool(self.field.text))
