"""A time of the day in a field, with its name, and a button that takes it away."""

from PySide6.QtCore import QLocale, QTime, Signal
from PySide6.QtWidgets import QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.date_boxes import TimeBox
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.text import Text
from ashore.ui.window_language import window_locale

FIELD_PIXELS = 110
"""At 100 %."""


class TimeRow(QWidget):
    """`changed` carries the minute of the day that a person chose. `label` stands before it, "" for nothing."""

    changed = Signal(int)

    def __init__(self, theme: Theme, label: str, name: str, parent: QWidget | None = None) -> None:
        """`name` is what a screen reader calls it."""
        super().__init__(parent)
        self._theme = theme
        self.box = TimeBox(name)
        self.box.timeChanged.connect(lambda _time: self.changed.emit(self.minute))
        self._field = NumberField(theme, self.box)
        self._row = FlowLayout(self, spacing=12)
        self._label = Text(label)
        self._label.setWordWrap(False)
        self._row.addWidget(self._label)
        self._label.setVisible(bool(label))
        self._row.addWidget(self._field)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    @property
    def minute(self) -> int:
        """Of the day."""
        shown = self.box.local_time
        return shown.hour * 60 + shown.minute

    def set_minute(self, minute: int) -> None:
        """Without emitting `changed`."""
        if minute != self.minute:
            was_blocked = self.box.blockSignals(True)
            self.box.setTime(QTime(minute // 60, minute % 60))
            self.box.blockSignals(was_blocked)

    def _apply_theme(self) -> None:
        self._field.setFixedWidth(max(FIELD_PIXELS, self._theme.sizes.scaled(FIELD_PIXELS)))
        self._label.setMinimumHeight(self._field.sizeHint().height())  # in the middle of the row


class OneOfTimes(TimeRow):
    """One of several, which can be taken away."""

    removed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", "", parent)
        self.remove = Button(self.tr("Remove"), ButtonKind.LINK)
        self.remove.clicked.connect(self.removed)
        self._row.addWidget(self.remove)
        self.box.setAccessibleName(self.tr("Time"))
        self.changed.connect(self._name)
        self._name(self.minute)

    def set_minute(self, minute: int) -> None:
        super().set_minute(minute)
        self._name(minute)

    def _name(self, minute: int) -> None:
        self.remove.setAccessibleName(self.tr("Remove {time}").format(time=shown_time(minute)))


def shown_time(minute: int) -> str:
    """As people write it in the language of the window."""
    return window_locale().toString(QTime(minute // 60, minute % 60), QLocale.FormatType.ShortFormat)
