"""The ways of the week into a calendar."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.connect.week_texts import WeekTexts
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text


class WeekCalendar(QWidget):
    """Each signal carries whether the calendar shows what each time is for."""

    opening_requested = Signal(bool)
    saving_requested = Signal(bool)

    def __init__(self, texts: WeekTexts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.open_button = Button(self.tr("Open in my calendar"))
        self.save_button = Button(self.tr("Save as a file"))
        self.named_switch = SwitchRow(
            self.tr("Show what each time is for in my calendar"),
            self.tr("Otherwise your calendar says “Time set aside”."),
        )
        ways = QWidget()
        buttons = FlowLayout(ways, spacing=12)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 16, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(Text(self.tr("For your calendar"), Role.SECTION))
        rows.addWidget(Text(texts.calendar_note(), Role.QUIET))
        rows.addWidget(self.named_switch)
        rows.addWidget(ways)
        for button, signal in ((self.open_button, self.opening_requested), (self.save_button, self.saving_requested)):
            buttons.addWidget(button)
            button.clicked.connect(lambda _checked=False, signal=signal: signal.emit(self.is_named))

    @property
    def is_named(self) -> bool:
        return self.named_switch.box.isChecked()
