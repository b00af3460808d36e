"""Animates the guide to its new place after the window was resized."""

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from ashore.features.breathe.guide_geometry import GuidePlace

SETTLE_MS = 200


class GuideSettling(QVariantAnimation):
    """Runs only on the way to a place."""

    moved = Signal(object)
    """The GuidePlace where the guide is now."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._before = self._after = GuidePlace(0, 0, 0, 0)
        self.setStartValue(0.0)
        self.setEndValue(1.0)
        self.setDuration(SETTLE_MS)
        self.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self.valueChanged.connect(self._advance)

    def lead(self, before: GuidePlace, after: GuidePlace) -> None:
        """From one place to the other; nothing else where it is on its way there already."""
        if self.state() is QVariantAnimation.State.Running and after == self._after:
            return
        self.stop()
        self._before, self._after = before, after
        self.start()

    def _advance(self, share: float) -> None:
        between = zip(self._before, self._after, strict=True)
        self.moved.emit(GuidePlace(*(round(one + share * (other - one)) for one, other in between)))
