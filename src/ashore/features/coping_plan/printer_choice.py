"""Asks on which printer the page is to be printed."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.shortened_text import shortened
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class PrinterChoice(QWidget):
    """Hidden until there is something to choose. `chosen` carries the name of a printer."""

    chosen = Signal(str)
    closed = Signal()
    """Without a choice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.buttons: list[Button] = []
        self._row = QWidget()
        self.cancel_button = Button(self.tr("Not now"), ButtonKind.LINK, self._row)
        self.cancel_button.clicked.connect(self.close_choice)
        self._buttons_layout = FlowLayout(self._row, spacing=12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(Text(self.tr("Which printer would you like?"), Role.QUIET))
        rows.addWidget(self._row)
        self.hide()

    def offer(self, printers: Sequence[str]) -> None:
        """Shows a button for each, and moves the keyboard to the first."""
        self._remove_buttons()
        for name in printers:
            button = Button(shortened(name))
            button.setAccessibleName(name)
            button.clicked.connect(lambda _checked=False, name=name: self._choose(name))
            self.buttons.append(button)
            self._buttons_layout.addWidget(button)
        self._buttons_layout.addWidget(self.cancel_button)
        self.show()
        self.buttons[0].setFocus()

    def close_choice(self) -> bool:
        """False where nothing was open."""
        if self.isHidden():
            return False
        self.hide()
        self.closed.emit()
        return True

    def _choose(self, name: str) -> None:
        self.close_choice()
        self.chosen.emit(name)

    def _remove_buttons(self) -> None:
        self._buttons_layout.removeWidget(self.cancel_button)
        for button in self.buttons:
            self._buttons_layout.removeWidget(button)
            button.deleteLater()
        self.buttons.clear()
