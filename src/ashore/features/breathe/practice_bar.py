"""The controls below the guide during a practice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
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
        self.cautions = Text(
            self.tr("Small, easy breaths are enough. Please not in water or while driving."), Role.SMALL
        ).centred()
        self._has_space = True
        self._shows_cautions = False
        self.time_left = Text("", Role.QUIET).centred()
        self._pause_text, self._go_on_text = self.tr("Pause"), self.tr("Go on")
        self.pause = Button(self._pause_text)
        self.leave = Button(self.tr("Leave"))
        stays_open = self.tr("Ashore stays open.")
        self.leave.setToolTip(stays_open)
        self.leave.setAccessibleDescription(stays_open)
        self.skip = Button(self.tr("Skip the hold"))
        self.not_helping = Button(self.tr("This isn’t helping"))
        self.pause.clicked.connect(self.pause_requested)
        self.leave.clicked.connect(self.end_requested)
        self.skip.clicked.connect(self.skip_requested)
        self.not_helping.clicked.connect(self.not_helping_reported)
        buttons = QWidget()
        row = FlowLayout(buttons, centred=True, spacing=12)
        for button in (self.pause, self.leave, self.skip, self.not_helping):
            row.addWidget(button)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.cautions)
        rows.addWidget(self.time_left)
        rows.addWidget(buttons)
        self._show_line()

    def insert_above_buttons(self, widget: QWidget) -> None:
        self._rows.insertWidget(self._rows.count() - 1, widget)

    def set_paused(self, *, paused: bool) -> None:
        """In a pause the way on is the one prominent button."""
        widths = []
        for is_paused in (not paused, paused):
            self.pause.set_kind(ButtonKind.PRIMARY if is_paused else ButtonKind.PLAIN)
            self.pause.setText(self._go_on_text if is_paused else self._pause_text)
            widths.append(self.pause.sizeHint().width())
        self.pause.setMinimumWidth(max(widths))  # so that no button moves when the text changes

    def set_left_text(self, text: str) -> None:
        """What is left of the practice. The text keeps its space when there is none."""
        if text != self.time_left.text():
            self.time_left.setText(text)

    def set_line_visible(self, *, visible: bool) -> None:
        """Where height is short there is no line above the buttons; the arc along the guide shows what is left."""
        self._has_space = visible
        self._show_line()

    @property
    def shows_cautions(self) -> bool:
        return self._has_space and self._shows_cautions

    def set_cautions_visible(self, *, visible: bool) -> None:
        """In place of the time left, of which little has passed."""
        self._shows_cautions = visible
        self._show_line()

    def set_holds(self, *, has_holds: bool) -> None:
        self.skip.setVisible(has_holds)

    def _show_line(self) -> None:
        self.cautions.setVisible(self._has_space and self._shows_cautions)
        self.time_left.setVisible(self._has_space and not self._shows_cautions)
