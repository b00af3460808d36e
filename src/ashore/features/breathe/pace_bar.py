"""The controls of a slow-down: the rate to start at, then slower, stay and faster."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

START_RATES = (10.0, 12.0, 13.0, 14.0, 16.0)


class PaceBar(QWidget):
    """Rates are breaths per minute."""

    start_rate_requested = Signal(float)
    slower_requested = Signal()
    stay_requested = Signal()
    faster_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rate_text = Text("", Role.SMALL).centred()
        self.start_chips: dict[float, Button] = {}
        self._starts = QWidget()
        starts = FlowLayout(self._starts, centred=True)
        group = QButtonGroup(self)
        for rate in START_RATES:
            chip = Button(self.tr("{rate} a minute").format(rate=f"{rate:g}"), ButtonKind.CHIP)
            chip.setAccessibleName(self.tr("Start at {rate} breaths a minute").format(rate=f"{rate:g}"))
            chip.clicked.connect(lambda _checked=False, rate=rate: self.start_rate_requested.emit(rate))
            group.addButton(chip)
            starts.addWidget(chip)
            self.start_chips[rate] = chip
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
        rows.setContentsMargins(12, 0, 12, 12)
        rows.setSpacing(8)
        rows.addWidget(self.rate_text)
        rows.addWidget(self._starts)
        rows.addWidget(self.changes)
        self.set_practising(practising=False)

    def set_start_rate(self, rate: float) -> None:
        if chip := self.start_chips.get(rate):
            chip.setChecked(True)

    def set_rate(self, rate: float) -> None:
        """The rate now, in whole breaths a minute."""
        text = self.tr("Now about {rate} breaths a minute").format(rate=round(rate))
        if text != self.rate_text.text():
            self.rate_text.setText(text)

    def set_practising(self, *, practising: bool) -> None:
        """The start is chosen while watching, a change during a practice."""
        self._starts.setVisible(not practising)
        self.changes.setVisible(practising)
