"""Still pictures of the guides, so that guide and motion are seen before they are chosen."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QTimer
from PySide6.QtGui import QHideEvent, QPainter, QPaintEvent, QPixmap, QRegion, QShowEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ashore.domain.breath import LONGER_OUT
from ashore.domain.pacing import moment_at
from ashore.domain.settings import GuideKind, Motion
from ashore.ui.guides import make_shape
from ashore.ui.guides.guide import Guide
from ashore.ui.theme import Theme
from ashore.ui.widgets.scroll_column import USUAL_TEXT_PIXELS

HEIGHT_PIXELS = 72
PAIR_PIXELS = 50
"""The side of each, where two stand side by side."""
DRAWN_PIXELS = 240
"""The size at which a guide is drawn before it is made small."""
DRAWN_WORDS_PIXELS = 120
WITHOUT_WORDS = replace(LONGER_OUT, inhale_word=" ", exhale_word=" ")
"""A word would be too small to read, but where the guide is nothing else."""
NEARLY_FULL_SECONDS = 3.2
FRAME_MS = 16
"""Between two pictures, so that all else has its turn: each takes some milliseconds."""
EMPTY_AND_FULL_SECONDS = (0.0, 3.99)


class GuidePicture(QWidget):
    """A guide at one or more moments of the usual breath, side by side. Painted once for each look."""

    def __init__(
        self, theme: Theme, kind: GuideKind, motion: Motion, seconds: Sequence[float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._kind = kind
        self._motion = motion
        self._seconds = tuple(seconds)
        self._pixmap: QPixmap | None = None
        self._later = QTimer(self, singleShot=True)
        self._later.timeout.connect(self._draw)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._forget)
        self._forget()

    def set_kind(self, kind: GuideKind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self._forget()

    def showEvent(self, event: QShowEvent) -> None:
        """Drawn in its turn, one after another."""
        super().showEvent(event)
        if self._pixmap is None:
            waiting = sum(picture.is_waiting for picture in self.window().findChildren(GuidePicture))
            self._later.start((1 + waiting) * FRAME_MS)

    @property
    def is_waiting(self) -> bool:
        """Whether it is still to be drawn."""
        return self._later.isActive()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._later.stop()

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._pixmap is None:
            return
        size = self._pixmap.deviceIndependentSize()
        painter = QPainter(self)
        painter.drawPixmap(
            QPointF((self.width() - size.width()) / 2, (self.height() - size.height()) / 2), self._pixmap
        )
        painter.end()

    def _forget(self) -> None:
        self._pixmap = None
        self.setFixedHeight(round(HEIGHT_PIXELS * self._scale))
        if self.isVisible():
            self._draw()

    def _draw(self) -> None:
        self._later.stop()
        if self._pixmap is not None:
            return
        ratio = self.devicePixelRatioF()
        each = [self._guide_at(second).scaled(self._small(ratio), *_SMOOTHLY) for second in self._seconds]
        pixmap = QPixmap(sum(one.width() for one in each), each[0].height())
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        left = 0
        for one in each:
            painter.drawPixmap(left, 0, one)
            left += one.width()
        painter.end()
        pixmap.setDevicePixelRatio(ratio)
        self._pixmap = pixmap
        self.update()

    @property
    def _scale(self) -> float:
        """Up to twice as large at larger text."""
        return min(2.0, max(1.0, self._theme.sizes.percent / 100))

    def _small(self, ratio: float) -> QSize:
        side = round((HEIGHT_PIXELS if len(self._seconds) == 1 else PAIR_PIXELS) * self._scale * ratio)
        return QSize(side, side)

    def _guide_at(self, second: float) -> QPixmap:
        is_words = self._kind is GuideKind.WORDS
        side = DRAWN_WORDS_PIXELS if is_words else DRAWN_PIXELS
        guide = Guide(make_shape(self._kind), self)
        guide.hide()
        font = self.font()
        font.setPixelSize(USUAL_TEXT_PIXELS)
        guide.setFont(font)
        guide.resize(side, side)
        guide.set_colours(self._theme.colours)
        guide.set_motion(self._motion)
        guide.set_count_shown(False)
        guide.set_pattern(LONGER_OUT if is_words else WITHOUT_WORDS)
        guide.set_moment(moment_at(LONGER_OUT, second))
        ratio = self.devicePixelRatioF()
        pixmap = QPixmap(guide.size() * ratio)
        pixmap.setDevicePixelRatio(ratio)
        pixmap.fill(Qt.GlobalColor.transparent)
        guide.render(pixmap, QPoint(), QRegion(), QWidget.RenderFlag.DrawChildren)
        guide.deleteLater()
        return pixmap


_SMOOTHLY = (Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation)
