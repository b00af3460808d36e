"""The controls below the guide during a practice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.breath_texts import time_left_text
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class PracticeBar(QWidget):
    """Pause, Leave and "This isn't helping", always in the same place."""

    pause_requested = Signal()
    end_requested = Signal()
    skip_requested = Signal()
    not_helping_reported = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.time_left = Text("", Role.QUIET).centred()
        self.pause = Button(self.tr("Pause"))
        self.leave = Button(self.tr("Leave"))
        self.skip = Button(self.tr("Skip the hold"))
        self.not_helping = Button(self.tr("This isn't helping"))
        self.pause.clicked.connect(self.pause_requested)
        self.leave.clicked.connect(self.end_requested)
        self.skip.clicked.connect(self.skip_requested)
        self.not_helping.clicked.connect(self.not_helping_reported)
        buttons = QWidget()
        row = FlowLayout(buttons, centred=True, spacing=12)
        for button in (self.pause, self.leave, self.skip, self.not_helping):
            row.addWidget(button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 0, 12, 16)
        rows.setSpacing(16)
        rows.addWidget(self.time_left)
        rows.addWidget(buttons)

    def set_paused(self, *, paused: bool) -> None:
        self.pause.setText(self.tr("Go on") if paused else self.tr("Pause"))

    def set_seconds_left(self, seconds: float | None, *, shown: bool) -> None:
        """None for a practice without an end. The text keeps its space when it is not shown."""
        text = time_left_text(seconds) if shown else ""
        if text != self.time_left.text():
            self.time_left.setText(text)

    def set_time_left_visible(self, *, visible: bool) -> None:
        """Where height is short, the arc along the guide alone shows what is left."""
        self.time_left.setVisible(visible)

    def set_holds(self, *, has_holds: bool) -> None:
        self.skip.setVisible(has_holds)
