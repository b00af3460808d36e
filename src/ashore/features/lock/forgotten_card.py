"""For someone who no longer has the passphrase: begins anew, with what is locked kept as a file, or removed."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class ForgottenCard(QWidget):
    """Folded at first. Keeping the file takes one press more, and removing it two."""

    keeping_requested = Signal()
    removal_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_link = Button(self.tr("I no longer have the passphrase"), ButtonKind.LINK)
        self.keep_button = Button(self.tr("Begin anew and keep the locked file"))
        self.removal_link = Button(self.tr("Begin anew without keeping the locked file"), ButtonKind.LINK)
        self.remove_button = Button(self.tr("Remove the locked file for good"))
        self.cancel_link = Button(self.tr("Not now"), ButtonKind.LINK)
        self._intro = Text(
            self.tr(
                "Without its passphrase nobody can open what is locked, Ashore neither. You can begin anew, with"
                " nothing saved. The locked file can stay on this computer, in case the passphrase turns up. Your own"
                " people stay if you kept them outside the lock."
            )
        )
        self._removal = Text(
            self.tr(
                "This removes all that is locked, and none of it can be brought back. Your own people stay if you kept"
                " them outside the lock."
            )
        )
        self._frame, rows = card()
        rows.setSpacing(12)
        rows.addWidget(Text(self.tr("Begin anew"), Role.SECTION))
        for widget in (self._intro, self._removal):
            rows.addWidget(widget)
        rows.addWidget(button_row(self.keep_button, self.remove_button, self.cancel_link, tight=False))
        self._removal_row = button_row(self.removal_link)
        rows.addWidget(self._removal_row)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(button_row(self.open_link))
        outer.addWidget(self._frame)
        self.open_link.clicked.connect(lambda: self._set_open(is_open=self._frame.isHidden()))
        self.removal_link.clicked.connect(lambda: self._show_step(is_removal=True))
        self.cancel_link.clicked.connect(self.go_back)
        self.keep_button.clicked.connect(self.keeping_requested)
        self.remove_button.clicked.connect(self.removal_requested)
        self._set_open(is_open=False)

    def go_back(self) -> bool:
        """Nothing is done. False where it is folded."""
        if self._frame.isHidden():
            return False
        if self._removal.isHidden():
            self._set_open(is_open=False)
            self.open_link.setFocus()
        else:
            self._show_step(is_removal=False)
        return True

    def set_enabled(self, *, is_enabled: bool) -> None:
        """Not while a passphrase is tried."""
        for button in (self.keep_button, self.remove_button):
            button.setEnabled(is_enabled)

    def _set_open(self, *, is_open: bool) -> None:
        self._frame.setVisible(is_open)
        set_expanded(self.open_link, expanded=is_open)
        self._show_step(is_removal=False)

    def _show_step(self, *, is_removal: bool) -> None:
        for widget in (self._intro, self.keep_button, self._removal_row):
            widget.setVisible(not is_removal)
        for widget in (self._removal, self.remove_button):
            widget.setVisible(is_removal)
        if self._frame.isVisible():
            self.cancel_link.setFocus()  # Enter and Space do nothing by themselves
