"""A field for the seconds of one phase, in steps of half a second."""

from PySide6.QtCore import QLocale
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QWidget

from ashore.domain.breath import SECONDS_INCREMENT


class SecondsBox(QDoubleSpinBox):
    """From 0 to `longest` seconds. The wheel scrolls the page instead of changing the value."""

    def __init__(self, longest: float, parent: QWidget | None = None) -> None:
        super().__init__(parent, minimum=0.0, maximum=longest, singleStep=SECONDS_INCREMENT, decimals=1)
        self.setKeyboardTracking(False)
        self.editingFinished.connect(lambda: self.setValue(self.rounded()))

    def textFromValue(self, value: float) -> str:
        """Such as "4" or "4.5", as people write it."""
        return self.locale().toString(value, "f", QLocale.FloatingPointPrecisionOption.FloatingPointShortest.value)

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def rounded(self) -> float:
        """The value, or the nearest half second to it while another one is being typed."""
        return round(self.value() / SECONDS_INCREMENT) * SECONDS_INCREMENT
