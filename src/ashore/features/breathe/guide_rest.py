"""Brings the guide to rest in a pause, at the end of a practice and in the quiet, and back to the breath."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation

from ashore.ui.widgets.veil import Veil

if TYPE_CHECKING:
    from ashore.features.breathe.guide_frame import GuideFrame

DIMMED = 0.45
DIM_MS = 900
WAKE_MS = 600
ARC_MS = 1200


class GuideRest(QObject):
    """Says in the guide why it rests. The next moment that is shown leads softly on."""

    def __init__(self, frame: GuideFrame) -> None:
        super().__init__(frame)
        self._frame = frame
        self._veil: Veil | None = None
        self._arc_fade = QVariantAnimation(self, startValue=1.0, endValue=0.0, duration=ARC_MS)
        self._arc_fade.setEasingCurve(QEasingCurve.Type.InQuad)
        self._arc_fade.valueChanged.connect(frame.guide.set_progress_opacity)
        self._arc_fade.finished.connect(self._clear_arc)

    def pause(self) -> None:
        self._frame.guide.settle(self.tr("Paused"))

    def end_practice(self, *, shows_arc: bool) -> None:
        """The arc closes, and then fades."""
        self._frame.guide.settle(self.tr("That was it"))
        if shows_arc:
            self._frame.set_progress(1.0)
            self._arc_fade.start()
        else:
            self._frame.set_progress(None)

    def dim(self) -> None:
        """At rest, without a word, hardly brighter than what is behind it."""
        self._frame.guide.settle("")
        self._frame.set_progress(None)
        if self._veil is None:
            self._veil = Veil(self._frame)
            self._veil.let_presses_through()
        self._veil.cover_all()
        self._veil.fade_to(1 - DIMMED, DIM_MS)

    def wake(self) -> None:
        """As bright as ever, and with no arc of a practice that is over."""
        if self._arc_fade.state() is QVariantAnimation.State.Running:
            self._arc_fade.stop()
            self._clear_arc()
        if self._veil is not None:
            self._veil.fade_to(0.0, WAKE_MS)

    def fit(self) -> None:
        """After a change of size or look."""
        if self._veil is not None and self._veil.opacity:
            self._veil.cover_all()

    def _clear_arc(self) -> None:
        self._frame.set_progress(None)
        self._frame.guide.set_progress_opacity(1.0)
