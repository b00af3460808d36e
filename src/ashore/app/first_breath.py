"""Leaves the first breath alone in the window: all else fades in when the breath turns, or at a move of the pointer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.ground_picture import staying_widgets

if TYPE_CHECKING:
    from ashore.domain.pacing import Moment
    from ashore.ui.breath_driver import BreathDriver
    from ashore.ui.window.main_window import MainWindow

AT_TURN_MS = 900
AT_INPUT_MS = 180


class FirstBreath(QObject):
    """Hides what stands in `window` around the guide and Support. All of it is there, and can be pressed."""

    def __init__(self, window: MainWindow, driver: BreathDriver) -> None:
        """For the first frames nothing is painted around the guide, which takes no time; `begin` comes after them."""
        super().__init__(window)
        self._window = window
        self._driver = driver
        self._unpainted = _around(staying_widgets(window.backdrop), window.backdrop)
        for widget in self._unpainted:
            widget.setUpdatesEnabled(False)

    def begin(self) -> None:
        """Covers what was not painted so far, so that it can fade in."""
        from ashore.ui.input_activity import InputActivity  # the first frame needs neither
        from ashore.ui.widgets.veil import Veil

        self._veil = Veil(self._window.backdrop, 1.0)
        self._veil.let_presses_through()
        self._veil.faded_out.connect(self._remove)
        for widget in self._unpainted:
            widget.setUpdatesEnabled(True)
        self._activity = InputActivity(self)
        self._activity.seen.connect(self.end)
        self._activity.start(self._window)
        self._driver.phase_changed.connect(self._end_at_turn)
        self._window.resized.connect(self._veil.fit)
        self._window.theme.changed.connect(self._veil.fit)

    def end(self) -> None:
        """Because something is asked of the window."""
        self._veil.fade_to(0.0, AT_INPUT_MS)

    def _end_at_turn(self, moment: Moment) -> None:
        if moment.step > 0 or moment.cycle > 0:
            self._veil.fade_to(0.0, AT_TURN_MS)

    def _remove(self) -> None:
        self._activity.stop()
        self._driver.phase_changed.disconnect(self._end_at_turn)
        self._veil.deleteLater()
        self.deleteLater()


def _around(staying: list[QWidget], area: QWidget) -> list[QWidget]:
    """The widgets in `area` that neither are one of `staying` nor hold one of them."""
    found: list[QWidget] = []
    for child in area.children():
        if not isinstance(child, QWidget) or child in staying:
            continue
        if any(child.isAncestorOf(each) for each in staying):
            found += _around(staying, child)
        else:
            found.append(child)
    return found
