"""The days of the week as chips to check."""

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Text
from ashore.ui.window_language import window_locale


class DayChips(QWidget):
    """In the order in which the week goes where the window's language is spoken."""

    changed = Signal(object)
    """The days that are checked now, 1 for Monday to 7 for Sunday, after a person pressed one."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        locale = window_locale()
        first = locale.firstDayOfWeek().value
        self.chips: dict[int, Button] = {}
        area = QWidget()
        row = FlowLayout(area)
        for day in [*range(first, 8), *range(1, first)]:
            chip = Button(locale.dayName(day, QLocale.FormatType.ShortFormat), ButtonKind.CHIP)
            chip.setAccessibleName(f"{name}: {locale.dayName(day, QLocale.FormatType.LongFormat)}")
            chip.clicked.connect(lambda _checked=False: self.changed.emit(self.days))
            self.chips[day] = chip
            row.addWidget(chip)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        rows.addWidget(Text(name))
        rows.addWidget(area)

    @property
    def days(self) -> frozenset[int]:
        return frozenset(day for day, chip in self.chips.items() if chip.isChecked())

    def set_days(self, days: frozenset[int]) -> None:
        for day, chip in self.chips.items():
            chip.setChecked(day in days)
