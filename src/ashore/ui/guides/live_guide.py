"""The chosen guide as it breathes, by itself."""

from collections.abc import Callable

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.breath import LONGER_OUT
from ashore.ui.breath_driver import BreathDriver
from ashore.ui.guides.guide_frame import GuideFrame
from ashore.ui.theme import Theme


class LiveGuide(GuideFrame):
    """Breathes the usual pattern while it is on screen, and draws nothing else. `clock` gives monotonic seconds."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_pattern(LONGER_OUT)
        self.driver = BreathDriver(clock, self)
        self.driver.moment_changed.connect(self.show_moment)
        self.driver.slept.connect(self.begin)
        self.begin()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.driver.set_shown(True)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.driver.set_shown(False)

    def begin(self) -> None:
        """Anew, from empty lungs."""
        self.driver.begin(LONGER_OUT)
