"""The form that sets a passphrase, changes it, or does without one from now on."""

from enum import Enum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.passphrase import Unlocking
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.passphrase_field import PassphraseField
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text


class FormPurpose(Enum):
    SET = "set"
    CHANGE = "change"
    REMOVE = "remove"


class PassphraseForm(QWidget):
    """`requested` carries the passphrase there is and the one that is wanted, "" for none. `closed`: it is left."""

    requested = Signal(str, str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._purpose = FormPurpose.SET
        self._can_try = True
        mark_group(self)
        self._final = Text(
            self.tr(
                "A forgotten passphrase is final. Nobody can find it or set a new one, Ashore neither, and what is"
                " locked stays locked. All that is left then is to begin anew, without it. You might write it down and"
                " keep it where only you look."
            )
        )
        self._earlier = Text(
            self.tr(
                "Copies of what you saved that Ashore keeps for a while are removed with this, because anyone could"
                " read them. Files that you saved elsewhere stay as they are."
            ),
            Role.SMALL,
        )
        self.current = PassphraseField(self.tr("The passphrase now"))
        self.wanted = PassphraseField(self.tr("A passphrase, of any kind you like"))
        self.repeated = PassphraseField(self.tr("The same once more"))
        self.show_switch = SwitchRow(self.tr("Show what I type"))
        self.note = Text("", Role.SMALL)
        self.confirm = Button("", ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Not now"), ButtonKind.LINK)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 8, 0, 8)
        rows.setSpacing(12)
        fields = (self.current, self.wanted, self.repeated)
        for widget in (self._final, self._earlier, *fields, self.show_switch, self.note):
            rows.addWidget(widget)
        rows.addWidget(button_row(self.confirm, self.cancel, tight=False))
        for field in fields:
            field.changed.connect(self._update)
            field.entered.connect(self._ask)
        self.show_switch.switched.connect(self._show_typed)
        self.confirm.clicked.connect(self._ask)
        self.cancel.clicked.connect(self.closed)

    def open(self, purpose: FormPurpose) -> None:
        self._purpose = purpose
        self.clear()
        sets = purpose is not FormPurpose.REMOVE
        for widget in (self._final, self._earlier, self.wanted, self.repeated):
            widget.setVisible(sets)
        self.current.setVisible(purpose is not FormPurpose.SET)
        self.confirm.setText(
            {
                FormPurpose.SET: self.tr("Turn on the lock"),
                FormPurpose.CHANGE: self.tr("Change the passphrase"),
                FormPurpose.REMOVE: self.tr("Turn off the lock"),
            }[purpose]
        )
        self.note.hide()
        self._update()
        self.show()
        first = self.wanted if purpose is FormPurpose.SET else self.current
        first.line_edit.setFocus()

    def set_can_try(self, *, can_try: bool) -> None:
        self._can_try = can_try
        self._update()

    def show_result(self, result: Unlocking) -> None:
        """Where it did not work. Nothing has changed then."""
        if result is Unlocking.WRONG:
            self._tell(self.tr("The passphrase now is another one. Nothing has changed."))
        elif result is Unlocking.FAILED:
            self._tell(self.tr("This didn’t work just now. Everything is as it was."))

    def clear(self) -> None:
        for field in (self.current, self.wanted, self.repeated):
            field.clear()

    def _tell(self, text: str) -> None:
        self.note.setText(text)
        self.note.show()
        announce(self.note, text)

    def _show_typed(self, is_shown: bool) -> None:
        for field in (self.current, self.wanted, self.repeated):
            field.set_shown(is_shown=is_shown)

    def _ask(self) -> None:
        if not self.confirm.isEnabled():
            return
        current = "" if self._purpose is FormPurpose.SET else self.current.text
        wanted = "" if self._purpose is FormPurpose.REMOVE else self.wanted.text
        self.note.hide()
        self.requested.emit(current, wanted)

    def _update(self) -> None:
        has_current = self._purpose is FormPurpose.SET or bool(self.current.text)
        fits = self._purpose is FormPurpose.REMOVE or (
            bool(self.wanted.text) and self.wanted.text == self.repeated.text
        )
        if self.repeated.text and self.wanted.text != self.repeated.text and self.repeated.isVisibleTo(self):
            self.note.setText(self.tr("The two are not the same yet."))
            self.note.show()
        elif self.note.text() == self.tr("The two are not the same yet."):
            self.note.hide()
        self.confirm.setEnabled(self._can_try and has_current and fits)
