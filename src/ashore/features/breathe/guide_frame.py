"""The place of the guide, whichever it is."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.breath import LONGER_OUT, Pattern
from ashore.domain.pacing import Moment
from ashore.domain.settings import GuideKind, Settings
from ashore.ui.guides import make_guide
from ashore.ui.guides.guide import Guide
from ashore.ui.theme import Theme

MARGIN = 10
ARC_STEPS = 720


class GuideFrame(QWidget):
    """Holds the one guide in use, and changes it when another is chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = GuideKind.ORB
        self._pattern = LONGER_OUT
        self._arc_step: int | None = None
        self.guide = self._made(self._kind)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._apply_theme)

    def set_settings(self, settings: Settings) -> None:
        if settings.guide is not self._kind:
            self._kind = settings.guide
            old = self.guide
            self.guide = self._made(self._kind)
            self.guide.set_pattern(self._pattern)
            self._show_progress()
            old.hide()
            old.deleteLater()
            self.guide.show()
        self.guide.set_motion(settings.motion)
        self.guide.set_count_shown(settings.count_shown)

    def set_pattern(self, pattern: Pattern) -> None:
        """The pattern that is being led, for its words."""
        self._pattern = pattern
        self.guide.set_pattern(pattern)

    def set_progress(self, progress: float | None) -> None:
        """0 to 1, or None for no arc along the guide. It is drawn anew only when it is visibly longer."""
        step = None if progress is None else round(progress * ARC_STEPS)
        if step != self._arc_step:
            self._arc_step = step
            self._show_progress()

    def show_moment(self, moment: Moment) -> None:
        self.guide.set_moment(moment)

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 150)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._place()

    def _made(self, kind: GuideKind) -> Guide:
        guide = make_guide(kind, self)
        guide.set_colours(self._theme.colours)
        self.guide = guide
        self._place()
        return guide

    def _show_progress(self) -> None:
        self.guide.set_progress(None if self._arc_step is None else self._arc_step / ARC_STEPS)

    def _place(self) -> None:
        self.guide.setGeometry(self.rect().adjusted(MARGIN, MARGIN, -MARGIN, -MARGIN))

    def _apply_theme(self) -> None:
        self.guide.set_colours(self._theme.colours)
