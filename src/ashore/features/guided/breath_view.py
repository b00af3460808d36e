"""A breath to follow for a minute or three; after that it simply goes on."""

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.pacing import Moment
from ashore.domain.settings import Settings
from ashore.ui.guides.live_guide import LiveGuide
from ashore.ui.phase_announcer import PhaseAnnouncer
from ashore.ui.theme import Theme
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import LINK_GAP
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role

TICK_MS = 1000
MARGIN_PIXELS = 24


class BreathView(QWidget):
    """The time is over at a whole breath, and nothing moves by itself then."""

    done = Signal()
    leave_requested = Signal()
    shown_changed = Signal(bool)
    """Whether someone is led through a breath here."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        """`clock` gives seconds that never go back."""
        super().__init__(parent)
        self._seconds = 60.0
        self._shows_progress = True
        self.guide = LiveGuide(theme, clock)
        self._announcer = PhaseAnnouncer(self.guide.guide)
        self.line = BalancedText("", Role.QUIET)
        self.go_on = Button(self.tr("Go on"))
        self.leave_link = Button(self.tr("Leave"), ButtonKind.LINK)
        self.go_on.clicked.connect(self.done)
        self.leave_link.clicked.connect(self.leave_requested)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self._show_progress)
        self.guide.driver.phase_changed.connect(self._follow_phase)
        buttons, links, foot = QWidget(), QWidget(), QWidget()
        FlowLayout(buttons, centred=True).addWidget(self.go_on)
        FlowLayout(links, centred=True, spacing=LINK_GAP).addWidget(self.leave_link)
        foot_rows = QVBoxLayout(foot)
        foot_rows.setContentsMargins(MARGIN_PIXELS, 0, MARGIN_PIXELS, MARGIN_PIXELS)
        foot_rows.setSpacing(8)
        for part in (self.line, buttons, links):
            foot_rows.addWidget(part)
        compact_in_small_windows(foot)
        rows = self._rows = QVBoxLayout(self)
        self.set_axis(0)
        rows.addWidget(self.guide, 1)
        rows.addWidget(foot)

    @property
    def default_focus(self) -> QWidget:
        return self.go_on

    @property
    def is_over(self) -> bool:
        """Whether the time that was chosen has passed."""
        return self.guide.driver.running_seconds >= self._seconds

    def set_settings(self, settings: Settings) -> None:
        self.guide.set_settings(settings)
        self._shows_progress = settings.progress_shown
        self._announcer.set_enabled(settings.phases_announced)

    def set_axis(self, pixels: int) -> None:
        """How much is left free at the end of each line, so that the middle is the middle of the window."""
        self._rows.setContentsMargins(0, MARGIN_PIXELS, pixels, 0)

    def begin(self, minutes: float) -> None:
        """Anew, from empty lungs."""
        self._seconds = 60 * minutes
        self.line.setText(self.tr("Small, easy breaths are enough. Please not in water or while driving."))
        self.go_on.set_kind(ButtonKind.PLAIN)
        self.guide.begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._announcer.set_practising(practising=True)
        self._timer.start()
        self._show_progress()
        self.shown_changed.emit(True)
        if not event.spontaneous():
            self.go_on.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._announcer.set_practising(practising=False)
        self._timer.stop()
        self.shown_changed.emit(False)

    def _show_progress(self) -> None:
        share = min(1.0, self.guide.driver.running_seconds / self._seconds)
        self.guide.set_progress(share if self._shows_progress else None)

    def _follow_phase(self, moment: Moment) -> None:
        self._announcer.tell_phase(moment.phase)
        if moment.step == 0 and moment.cycle and self.is_over:
            self.line.setText(self.tr("The time is over. Stay as long as you like."))
            self.go_on.set_kind(ButtonKind.PRIMARY)
