"""Brings the guide to rest in a pause, at the end of a practice and in the quiet, and back to the breath."""

from __future__ import annotations

from math import pi, sin
from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from ashore.ui.widgets.veil import Veil

if TYPE_CHECKING:
    from ashore.ui.guides.guide_frame import GuideFrame

DIMMED = 0.45
DIM_MS = 900
WAKE_MS = 600
ARC_CLOSES_MS, ARC_FADES_MS = 400, 1200
SWAY_MS = 6000
SWAY_EXTENT = 0.027
"""Of the way from the smallest size to the largest. It makes two hundredths of the radius at rest, at most."""


class GuideRest(QObject):
    """Says in the guide why it rests. The next moment that is shown leads softly on."""

    def __init__(self, frame: GuideFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._veil: Veil | None = None
        self._arc_close = QVariantAnimation(self, endValue=1.0, duration=ARC_CLOSES_MS)
        self._arc_close.setEasingCurve(QEasingCurve.Type.OutSine)
        self._arc_close.valueChanged.connect(frame.set_progress)
        self._arc_fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=ARC_FADES_MS)
        self._arc_fade.setEasingCurve(QEasingCurve.Type.InQuad)
        self._arc_fade.valueChanged.connect(frame.guide.set_progress_opacity)
        self._arc_close.finished.connect(self._arc_fade.start)
        self._arc_fade.finished.connect(self._clear_arc)
        self._sway = QVariantAnimation(self, startValue=0.0, endValue=1.0, duration=SWAY_MS)
        self._sway.valueChanged.connect(self._sway_to)

    def pause(self) -> None:
        self._settle(self.tr("Paused"))

    def end_practice(self) -> None:
        """The arc closes, where there is one, and then fades. The shape grows and shrinks a little once more."""
        self._settle(self.tr("That was it"))
        self._sway.start()
        progress = self._frame.progress
        if progress is None:
            return
        self._arc_close.setStartValue(progress)
        self._arc_close.start()

    def dim(self) -> None:
        """At rest, without a word, hardly brighter than what is behind it."""
        self._settle("")
        self._frame.set_progress(None)
        if self._veil is None:
            self._veil = Veil(self._frame)
            self._veil.let_presses_through()
        self._veil.cover_all()
        self._veil.fade_to(1 - DIMMED, DIM_MS)

    def wake(self) -> None:
        """As bright as ever, and with no arc of a practice that is over."""
        self._sway.stop()
        if any(each.state() is QVariantAnimation.State.Running for each in (self._arc_close, self._arc_fade)):
            self._arc_close.stop()
            self._arc_fade.stop()
            self._clear_arc()
        if self._veil is not None:
            self._veil.fade_to(0.0, WAKE_MS)

    def fit(self) -> None:
        """After a change of size or look."""
        if self._veil is not None and self._veil.opacity:
            self._veil.cover_all()

    def _settle(self, word: str) -> None:
        self._frame.guide.sway(0.0)
        self._frame.guide.settle(word)

    def _sway_to(self, progress: float) -> None:
        """Larger and then smaller, beginning and ending at rest."""
        self._frame.guide.sway(SWAY_EXTENT * sin(2 * pi * progress) * sin(pi * progress))

    def _clear_arc(self) -> None:
        self._frame.set_progress(None)
        self._frame.guide.set_progress_opacity(1.0)
