"""The controls of a slow-down during a practice: the rate now, and slower, stay and faster."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class PaceBar(QWidget):
    """Rates are breaths per minute."""

    slower_requested = Signal()
    stay_requested = Signal()
    faster_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate_text = Text("", Role.SMALL).centred()
        self.changes = QWidget()
        changes = FlowLayout(self.changes, centred=True)
        for text, signal in (
            (self.tr("Slower"), self.slower_requested),
            (self.tr("Stay here"), self.stay_requested),
            (self.tr("Faster"), self.faster_requested),
        ):
            button = Button(text, ButtonKind.CHIP)
            button.setCheckable(False)
            button.clicked.connect(signal)
            changes.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.rate_text)
        rows.addWidget(self.changes)

    def set_rate(self, rate: float) -> None:
        """The rate now, in whole breaths a minute."""
        text = self.tr("Now about {rate} breaths a minute").format(rate=round(rate))
        if text != self.rate_text.text():
            self.rate_text.setText(text)
