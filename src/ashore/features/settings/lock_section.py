"""The lock of what is saved: whether there is one, and when it locks by itself."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.passphrase import LockState, Unlocking
from ashore.features.settings.passphrase_form import FormPurpose, PassphraseForm
from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.text import Role, Text


class LockSection(SettingsSection):
    """Shows what can be done in the `LockState` that was set."""

    passphrase_requested = Signal(str, str)
    """The one there is, "" for none, and the one that is wanted, "" for none."""
    lock_requested = Signal()
    unlock_requested = Signal()

    def __init__(self, *, knows_screen_lock: bool, parent: QWidget | None = None) -> None:
        """`knows_screen_lock` where the system tells of it."""
        super().__init__(parent)
        self._state = LockState.UNAVAILABLE
        self._knows_screen_lock = knows_screen_lock
        self.text = Text("", Role.QUIET)
        self.set_button = Button(self.tr("Set a passphrase"))
        self.lock_button = Button(self.tr("Lock now"))
        self.change_button = Button(self.tr("Change the passphrase"), ButtonKind.LINK)
        self.remove_button = Button(self.tr("Turn off the lock"), ButtonKind.LINK)
        self.unlock_button = Button(self.tr("Unlock"))
        self.form = PassphraseForm()
        self.add(self.text)
        buttons = (self.set_button, self.lock_button, self.unlock_button, self.change_button, self.remove_button)
        self._buttons = button_row(*buttons, tight=False)
        self.add(self._buttons)
        self.add(self.form)
        self.add_choice(
            "lock_minutes",
            self.tr("Lock by itself, without a key or the pointer"),
            [
                *((minutes, self.tr("after %n minute(s)", "", minutes)) for minutes in (1, 5, 10, 30, 60)),
                (None, self.tr("Not by itself")),
            ],
        )
        self.add_switch("lock_with_screen", self.tr("Lock when the screen locks or the computer sleeps"))
        self.add_switch(
            "people_outside_lock",
            self.tr("Keep my own people outside the lock"),
            self.tr(
                "Support then shows their names and numbers without the passphrase. Whoever can open your account on"
                " this computer can read them."
            ),
        )
        self.form.requested.connect(self.passphrase_requested)
        self.form.closed.connect(self.close_form)
        self.set_button.clicked.connect(lambda: self._open_form(FormPurpose.SET))
        self.change_button.clicked.connect(lambda: self._open_form(FormPurpose.CHANGE))
        self.remove_button.clicked.connect(lambda: self._open_form(FormPurpose.REMOVE))
        self.lock_button.clicked.connect(self.lock_requested)
        self.unlock_button.clicked.connect(self.unlock_requested)
        self.form.hide()
        self.set_state(LockState.UNAVAILABLE)

    def set_state(self, state: LockState) -> None:
        if state is not self._state:
            self.form.clear()
            self.form.hide()
        self._state = state
        self.text.setText(
            {
                LockState.UNAVAILABLE: self.tr(
                    "What you write is not locked. Whoever can open your account on this computer can read it. The lock"
                    " is not offered here, because SQLCipher, which does it, is not installed."
                ),
                LockState.OFF: self.tr(
                    "What you write is not locked. Whoever can open your account on this computer can read it. With a"
                    " passphrase, nobody can read it without that."
                ),
                LockState.OPEN: self.tr(
                    "What you save has a passphrase. Breathe, Ground, Support and these settings are open without it."
                    " Ashore keeps no copies of it, in case of damage, while there is a passphrase."
                ),
                LockState.LOCKED: self.tr(
                    "What you save is locked. Breathe, Ground, Support and these settings are open as always."
                ),
            }[state]
        )
        self._show_buttons()
        self.choices["lock_minutes"].setVisible(state is LockState.OPEN)
        self.switches["people_outside_lock"].setVisible(state is LockState.OPEN)
        self.switches["lock_with_screen"].setVisible(state is LockState.OPEN and self._knows_screen_lock)

    def set_can_try(self, *, can_try: bool) -> None:
        self.form.set_can_try(can_try=can_try)

    def show_result(self, result: Unlocking) -> None:
        """Of what was asked for in the form."""
        if result is Unlocking.OPEN:
            self.close_form()
        else:
            self.form.show_result(result)

    def close_form(self) -> None:
        self.form.clear()
        self.form.hide()
        self._show_buttons()

    def _open_form(self, purpose: FormPurpose) -> None:
        self._buttons.hide()
        self.form.open(purpose)

    def _show_buttons(self) -> None:
        shown = {
            self.set_button: self._state is LockState.OFF,
            self.lock_button: self._state is LockState.OPEN,
            self.change_button: self._state is LockState.OPEN,
            self.remove_button: self._state is LockState.OPEN,
            self.unlock_button: self._state is LockState.LOCKED,
        }
        for button, is_shown in shown.items():
            button.setVisible(is_shown)
        self._buttons.setVisible(self.form.isHidden() and any(shown.values()))
