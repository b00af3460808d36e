"""Places the guide, and below it the controls that belong to what the breath is doing."""

from __future__ import annotations

from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.settings import Motion, Settings
from ashore.features.breathe.guide_geometry import GAP, GuidePlace, guide_place, is_crowded
from ashore.features.breathe.kept_line import KeptLine
from ashore.features.breathe.watch_bar import WatchBar
from ashore.ui.accessibility.marks import set_covered
from ashore.ui.guides.guide_frame import MARGIN, GuideFrame
from ashore.ui.widgets.compact import fit_to_window
from ashore.ui.widgets.crossfade import ENDS_BEFORE_FADES, FadeTimes, crossfade
from ashore.ui.widgets.ground_picture import set_staying

if TYPE_CHECKING:
    from PySide6.QtGui import QHideEvent, QMouseEvent, QResizeEvent, QShowEvent

    from ashore.features.breathe.end_bar import EndBar, QuietBar
    from ashore.features.breathe.guide_settling import GuideSettling
    from ashore.features.breathe.practice_controls import PracticeControls
    from ashore.ui.theme import Theme

CONTROLS_PIXELS = 96
"""At 100 %: a row of buttons with a line above or below it."""
MESSAGE_PIXELS = 56
"""Stays free below the controls, for the message bar of the window."""
LARGEST_GAP = 180
"""From the guide to the end of the controls, at 100 %."""
SIDE_MARGIN = 12


class Controls(StrEnum):
    """What stands below the guide."""

    WATCH = "watch"
    PRACTICE = "practice"
    END = "end"
    QUIET = "quiet"


class GuideArea(QWidget):
    """The guide stands in the same place of the window whatever is around it; what is below it changes in a fade."""

    pressed = Signal()
    """Anywhere but on a control."""
    guide_pressed = Signal()
    practice_built = Signal(object)
    """The PracticeControls, when they are first needed; the first frame does without."""
    end_bar_built = Signal(object)
    """The EndBar, when it is first needed."""
    quiet_bar_built = Signal(object)
    """The QuietBar, when it is first needed."""
    resized = Signal()
    """Everything has a new place, or a new look."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._controls = Controls.WATCH
        self._place: GuidePlace | None = None
        self.settings = Settings()
        self.frame = GuideFrame(theme, self)
        set_staying(self.frame.guide)
        self.kept_line = KeptLine(self)
        self.watch_bar = WatchBar(theme, self)
        self.watch_bar.height_changed.connect(self._fit_crowded)
        set_covered(self.watch_bar, covered=False)
        theme.changed.connect(self.fit)

    @cached_property
    def practice(self) -> PracticeControls:
        from ashore.features.breathe.practice_controls import PracticeControls

        controls = PracticeControls(self)
        controls.hide()
        controls.height_changed.connect(self.fit)
        self.practice_built.emit(controls)
        return controls

    @cached_property
    def end_bar(self) -> EndBar:
        from ashore.features.breathe.end_bar import EndBar

        bar = EndBar(self)
        bar.hide()
        self.end_bar_built.emit(bar)
        return bar

    @cached_property
    def quiet_bar(self) -> QuietBar:
        from ashore.features.breathe.end_bar import QuietBar

        bar = QuietBar(self)
        bar.hide()
        self.quiet_bar_built.emit(bar)
        return bar

    @property
    def has_practice(self) -> bool:
        """Whether the controls of a practice are built."""
        return "practice" in vars(self)

    @property
    def has_end_bar(self) -> bool:
        """Whether the bar for the end of a practice is built."""
        return "end_bar" in vars(self)

    @property
    def controls(self) -> Controls:
        return self._controls

    def set_settings(self, settings: Settings) -> None:
        self.frame.set_settings(settings)
        self.settings = settings

    def set_kept_line(self, text: str) -> None:
        """The line a person chose to have under the guide; empty for none."""
        if text != self.kept_line.whole_text:
            crossfade(self, lambda: self._show_kept_line(text))

    def show_controls(self, controls: Controls, times: FadeTimes | None = None) -> None:
        """In a fade that takes these times, or is a part of the one around it."""
        if controls is not self._controls:
            crossfade(self, lambda: self._show_controls(controls), times)

    def bar(self, controls: Controls) -> QWidget:
        """The widget below the guide; built where it was not needed yet."""
        match controls:
            case Controls.WATCH:
                return self.watch_bar
            case Controls.PRACTICE:
                return self.practice
            case Controls.END:
                return self.end_bar
            case Controls.QUIET:
                return self.quiet_bar

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.fit()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._end_settling()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit(softly=True)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.pressed.emit()
        place = self.frame.geometry()
        if place.contains(event.position().toPoint()):
            self.guide_pressed.emit()
        else:
            super().mousePressEvent(event)

    def fit(self, *, softly: bool = False) -> None:
        """Places everything, in the coordinates of the window, of which the page may be a changing part.

        `softly` is for a window that gets another size while someone looks on: the guide takes a moment to its place.
        """
        place = self._guide_place()
        self._fit_around(place)
        before = self._place if self.isVisible() else None
        if softly and before not in (None, place) and self.settings.motion is not Motion.STILL:
            self.window().setProperty(ENDS_BEFORE_FADES, self._settling)
            self._settling.lead(before, place)
        else:
            self._end_settling()
            self._place_guide(place)

    @cached_property
    def _settling(self) -> GuideSettling:
        from ashore.features.breathe.guide_settling import GuideSettling

        settling = GuideSettling(self)
        settling.moved.connect(self._place_guide)
        return settling

    def _end_settling(self) -> None:
        if "_settling" in vars(self):
            self._settling.stop()

    def _place_guide(self, place: GuidePlace) -> None:
        half = place.radius + MARGIN + 2
        of_window = QRect(place.x - place.half_width, place.y - half, 2 * place.half_width, 2 * half)
        self.frame.setGeometry(of_window.translated(-self.mapTo(self.window(), QPoint())))
        self._place = place
        self.resized.emit()

    def _fit_around(self, place: GuidePlace) -> None:
        corner = self.mapTo(self.window(), QPoint())
        foot = self._foot(place) - corner.y()
        left, right = self._sides(place)
        for bar in self._bars():
            height = _height_at(bar, right - left)
            bar.setGeometry(left, foot - height, right - left, height)
        top = place.y + place.radius + GAP - corner.y()
        above = QRect(left, top, right - left, self.bar(self._controls).y() - GAP // 2 - top)
        below = QRect(left, foot, right - left, 0 if self._is_crowded else MESSAGE_PIXELS - 8)
        self.kept_line.fit(above, below)
        if self.has_practice:
            self.practice.fit()

    def _fit_crowded(self) -> None:
        """Elsewhere no height of the controls changes anything."""
        if self._is_crowded and self.isVisible():
            self.fit(softly=True)

    def _show_controls(self, controls: Controls) -> None:
        self._controls = controls
        shown = self.bar(controls)
        for bar in self._bars():
            bar.setVisible(bar is shown)
        self.kept_line.set_allowed(allowed=controls in (Controls.WATCH, Controls.PRACTICE))
        self.fit()

    def _show_kept_line(self, text: str) -> None:
        self.kept_line.set_text(text)
        self.fit()

    def _bars(self) -> list[QWidget]:
        """Those that are built."""
        built = vars(self)
        return [self.watch_bar, *(built[name] for name in ("practice", "end_bar", "quiet_bar") if name in built)]

    def _guide_place(self) -> GuidePlace:
        window = self.window()
        corner = self.mapTo(window, QPoint())
        is_mirrored = self.isRightToLeft()
        rail = window.width() - corner.x() - self.width() if is_mirrored else corner.x()
        place = guide_place(window.width(), window.height(), rail, self._controls_pixels(rail), self._theme.sizes)
        return place._replace(x=window.width() - place.x) if is_mirrored else place

    def _controls_pixels(self, rail: int) -> int:
        """What is kept free below the guide: for every bar, so that none moves it."""
        sizes, window = self._theme.sizes, self.window()
        self.watch_bar.set_short(is_short=fit_to_window(self))
        if not self._is_crowded:
            return max(CONTROLS_PIXELS, sizes.scaled(CONTROLS_PIXELS)) + MESSAGE_PIXELS
        width = window.width() - rail - 2 * SIDE_MARGIN
        # Built at once, because their height decides.
        highest = max(_height_at(self.bar(controls), width) for controls in Controls)
        return highest + SIDE_MARGIN + self._message_pixels()

    def _foot(self, place: GuidePlace) -> int:
        """Where the controls end: near the guide in a high window, and never where messages stand."""
        if self._is_crowded:
            lowest = self.window().height() - SIDE_MARGIN - self._message_pixels()
        else:
            lowest = self.window().height() - MESSAGE_PIXELS
        return min(lowest, place.y + place.radius + max(LARGEST_GAP, self._theme.sizes.scaled(LARGEST_GAP)))

    @property
    def _is_crowded(self) -> bool:
        """Where there is no space to be kept for messages: the guide is smaller while there is one."""
        window = self.window()
        return is_crowded(window.width(), window.height(), self._theme.sizes)

    def _message_pixels(self) -> int:
        """What is taken from the page now."""
        if not self.isVisible():
            return 0
        corner = self.mapTo(self.window(), QPoint())
        return max(0, self.window().height() - corner.y() - self.height())

    def _sides(self, place: GuidePlace) -> tuple[int, int]:
        """Left and right of what is below the guide, around the same axis."""
        middle = place.x - self.mapTo(self.window(), QPoint()).x()
        half = min(place.half_width, max(self.width() - middle, middle) - SIDE_MARGIN)
        return middle - half, middle + half


def _height_at(bar: QWidget, width: int) -> int:
    return bar.heightForWidth(width) if bar.hasHeightForWidth() else bar.sizeHint().height()
