"""Holds the guide with a margin around it, in the colours, kind and motion of the settings."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.domain.pacing import Moment
from ashore.domain.settings import GuideKind, Settings
from ashore.ui.guides import make_shape
from ashore.ui.guides.guide import Guide
from ashore.ui.theme import Theme

MARGIN = 10
ARC_STEPS = 720


class GuideFrame(QWidget):
    """The guide stays the same widget when another kind is chosen, so that the breath goes on in it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = GuideKind.ORB
        self._arc_step: int | None = None
        self.guide = Guide(make_shape(self._kind))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN, MARGIN, MARGIN, MARGIN)
        rows.addWidget(self.guide)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def set_settings(self, settings: Settings) -> None:
        if settings.guide is not self._kind:
            self._kind = settings.guide
            self.guide.set_shape(make_shape(self._kind))
        self.guide.set_motion(settings.motion)
        self.guide.set_count_shown(settings.count_shown)

    def set_pattern(self, pattern: Pattern) -> None:
        self.guide.set_pattern(pattern)

    @property
    def progress(self) -> float | None:
        """How far the arc goes that is shown, 0 to 1; None for no arc."""
        return None if self._arc_step is None else self._arc_step / ARC_STEPS

    def set_progress(self, progress: float | None) -> None:
        """0 to 1, or None for no arc along the guide. It is drawn again only when it is visibly longer."""
        step = None if progress is None else round(progress * ARC_STEPS)
        if step != self._arc_step:
            self._arc_step = step
            self.guide.set_progress(None if step is None else step / ARC_STEPS)

    def show_moment(self, moment: Moment) -> None:
        self.guide.set_moment(moment)

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(150, 150)

    def _apply_theme(self) -> None:
        self.guide.set_colours(self._theme.colours)
