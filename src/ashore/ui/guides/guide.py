"""The widget that shows a breath as a shape with a word and a count."""

from typing import Protocol

from PySide6.QtCore import QEvent, QRect, QSize
from PySide6.QtGui import QColor, QHideEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.breath import Pattern
from ashore.domain.pacing import Moment
from ashore.domain.settings import Motion
from ashore.ui.accessibility.marks import mark_stop, set_role
from ashore.ui.colours import LIGHT, Colours
from ashore.ui.guides.guide_content import GuideContent
from ashore.ui.guides.progress_arc import ProgressArc
from ashore.ui.guides.shape import Shape, ShapeContext
from ashore.ui.guides.text_cache import TextCache


class Background(Protocol):
    """What a guide stands on."""

    def paint_behind(self, painter: QPainter, area: QRect, /) -> None:
        """Fills `area` of the guide with what is there behind it, and with what `Guide.draw_still` draws."""

    def forget_behind(self) -> None:
        """What `Guide.draw_still` draws is different from now on."""


class Guide(QWidget):
    """Shows a Moment; draws nothing else and keeps no clock.

    Only what looks different is drawn again. The widget lets its parent shine through, or paints the background that it
    was given.
    """

    def __init__(self, shape: Shape, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shape = shape
        self._text_cache = TextCache()
        self._arc = ProgressArc()
        self._colours = LIGHT
        self._background: Background | None = None
        self._count_shown = True
        self._ratio: float | None = None
        """Device pixels per pixel that everything is laid out for; None where that is still to be done."""
        self._content = GuideContent(self._show_content, self)
        set_role(self, "Animation")
        mark_stop(self)

    @property
    def shape(self) -> Shape:
        return self._shape

    def set_shape(self, shape: Shape) -> None:
        self._shape = shape
        self._lay_out_again()

    def set_background(self, background: Background) -> None:
        """From now on the guide paints it too, and nothing behind it has to be painted at each frame."""
        from PySide6.QtCore import Qt  # slow to load, and the first frame does without

        self._background = background
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def set_moment(self, moment: Moment) -> None:
        self._content.set_moment(moment)

    def set_pattern(self, pattern: Pattern) -> None:
        """The pattern that the moments are of: its words, its count, and whether it is the person's own breath."""
        self._content.set_pattern(pattern)
        self._lay_out_again()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._lay_out_again()

    def set_motion(self, motion: Motion) -> None:
        if motion is not self._content.motion:
            self._content.set_motion(motion)
            self._lay_out_again()

    def set_count_shown(self, count_shown: bool) -> None:
        if count_shown != self._count_shown:
            self._count_shown = count_shown
            self._lay_out_again()

    def set_progress(self, progress: float | None) -> None:
        """How far a practice has come, 0 to 1, shown along the outline; None for nothing."""
        changed = self._arc.set_progress(progress)
        self.update(self.rect() if changed.isEmpty() else changed)
        self._fit_arc()

    def set_progress_opacity(self, opacity: float) -> None:
        """How opaque the progress along the outline is, 0 to 1."""
        self.update(self._arc.set_opacity(opacity))

    def settle(self, word: str | None = None) -> None:
        """Come softly to rest with this word, or the usual one; the next moment leads softly on."""
        if word != self._content.texts.resting_word:
            self._content.texts.resting_word = word
            self._lay_out_again()
        self._content.settle()

    def sway(self, extent: float) -> None:
        """At rest: by how much of its way from smallest to largest the shape is larger now, or smaller."""
        self._content.sway(extent)

    @property
    def word(self) -> str:
        """The word shown in the guide, empty while there is none."""
        return self._text_cache.text.word

    @property
    def count(self) -> str:
        """The count shown in the guide, empty while there is none."""
        return self._text_cache.text.count_text

    def spoken_name(self) -> str:
        """What a screen reader calls it: the phase."""
        return self._content.spoken_word or self.tr("Breathing guide")

    def spoken_value(self) -> str:
        """Such as "3 of 4". Nothing where the guide has the focus: every change would be spoken there."""
        count = self._content.spoken_count
        if count is None or self.hasFocus():
            return ""
        return self.tr("{number} of {count}").format(number=count[0], count=count[1])

    @property
    def text_colour(self) -> str:
        """The colour of word and count, as #rrggbb."""
        return self._colours.on_orb if self._shape.text_on_shape else self._colours.text

    def sizeHint(self) -> QSize:
        return QSize(460, 460)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, 120)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out_again()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._content.retranslate()
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.LanguageChange):
            self._lay_out_again()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._content.finish_transition()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._ratio != self.devicePixelRatio():
            self._lay_out()
        region, shape = event.region(), self._shape
        painter = QPainter(self)
        if self._background is not None:
            self._background.paint_behind(painter, event.rect())
        elif shape.reaches_outline(region):
            self.draw_still(painter)
        if shape.text_on_shape or not self._text_cache.covers(region):
            shape.draw(painter)
            if self._arc.is_shown and shape.reaches_outline(region):
                if not self._arc.has_path:
                    track = None if shape.has_outline else self._colours.orb_outline
                    self._arc.set_path(shape.outline_path(), self._colours.accent, track)
                self._arc.paint(painter)
        self._text_cache.paint(painter, region)
        painter.end()

    def draw_still(self, painter: QPainter) -> None:
        """What no frame changes, in the coordinates of this widget."""
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._shape.draw_still(painter)

    def _lay_out_again(self) -> None:
        self._ratio = None
        self.update()

    def _lay_out(self) -> None:
        self._ratio = self.devicePixelRatio()
        self._shape.lay_out(self._context(), self._text_cache)
        self._arc.clear_path()
        self._text_cache.set_colour(QColor(self.text_colour), self._ratio)
        self._content.compute()
        self._shape.set_state(self._content.state)
        self._text_cache.show(self._content.text)
        self._arc.set_distance(self._shape.outline_distance)
        if self._background is not None:
            self._background.forget_behind()

    def _context(self) -> ShapeContext:
        content = self._content
        return ShapeContext(
            size=self.size(),
            colours=self._colours,
            motion=content.motion,
            keeps_extent=content.keeps_extent,
            target=content.target,
            pixel_ratio=self.devicePixelRatio(),
            font=self.font(),
            count_shown=self._count_shown,
            texts=content.texts.all_texts(),
            paced_texts=content.texts.paced_texts(),
        )

    def _show_content(self) -> None:
        if self._ratio is None:
            return
        changed = self._shape.set_state(self._content.state)
        if changed is not None:
            self.update(changed)
            self._fit_arc()
        for rect in self._text_cache.show(self._content.text):
            self.update(rect)

    def _fit_arc(self) -> None:
        """The progress is fainter while the shape is near to it."""
        if self._ratio is not None and self._arc.is_shown:
            changed = self._arc.set_distance(self._shape.outline_distance)
            if changed is not None:
                self.update(changed)
