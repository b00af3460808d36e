"""The page "Your saved things": all of them taken along, brought in, read as a booklet, or removed."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.saved_things.booklet_card import BookletCard
from ashore.features.saved_things.exchange_cards import ExchangeCards
from ashore.features.saved_things.removal_card import RemovalCard
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text


class SavedThingsPage(QWidget):
    """`booklet` says what the booklet is to hold."""

    back_requested = Signal()
    shown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_button = Button(self.tr("‹ Settings"), ButtonKind.LINK)
        self.back_button.clicked.connect(self.back_requested)
        self.exchange = ExchangeCards()
        self.booklet = BookletCard()
        self.removal = RemovalCard()
        copies, copies_rows = card()
        copies_rows.addWidget(Text(self.tr("Copies, in case of damage"), Role.SECTION))
        self.copies_text = Text("")
        copies_rows.addWidget(self.copies_text)
        self.set_has_passphrase(has_passphrase=False)
        self._column = ScrollColumn()
        self._column.add(button_row(self.back_button))
        self._column.add(Text(self.tr("Your saved things"), Role.TITLE))
        self._column.add(Text(self.tr("They are on this computer only, and they are yours."), Role.QUIET))
        for widget in (self.exchange, self.booklet, copies, self.removal):
            self._column.add(widget)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)

    def set_has_passphrase(self, *, has_passphrase: bool) -> None:
        """Whether what is saved is encrypted, of which there are no copies."""
        self.copies_text.setText(
            self.tr(
                "While there is a passphrase, Ashore keeps no copies: anyone could read them. You can save a file of"
                " your own above."
            )
            if has_passphrase
            else self.tr(
                "Ashore keeps a copy of the last seven days and four weeks by itself, beside the file of your saved"
                " things. If that file is ever damaged, you are offered the copy. What you remove leaves the copies"
                " too."
            )
        )

    def go_back(self) -> bool:
        """Closes what is open on the page, or else leads to Settings."""
        if not (self.removal.go_back() or self.booklet.go_back()):
            self.back_requested.emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._column.verticalScrollBar().setValue(0)
            self.back_button.setFocus()
            self.shown.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not event.spontaneous():
            self.removal.go_back()  # nobody comes back to a step that is one press from the end
