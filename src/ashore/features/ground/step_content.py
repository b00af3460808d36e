"""What is to be read and done at one step: dots, words, a hint, and circles to check or a time that passes."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSpacerItem, QVBoxLayout, QWidget

from ashore.features.ground.check_circles import CheckCircles
from ashore.features.ground.progress_dots import ProgressDots
from ashore.features.ground.step_screen import StepScreen
from ashore.features.ground.timed_step import TimedStep
from ashore.ui.theme import Theme
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role
from ashore.ui.widgets.unclipped_lines import UnclippedLines

MARGIN_PIXELS = 24
WIDEST_PIXELS = 760
WORDS_SHARE, SMALLEST_WORDS, LARGEST_WORDS = 0.053, 30, 56
"""The letters of a step: a share of the page's height, within these pixels at 100 % text."""
CARD_SHARE = 1.25
"""How much larger the words of a card are, which someone else reads from further away."""
DOTS_SHARE, TOP_SHARE = 0.11, 0.115
"""Of the page's height: from its top to the dots, and from the dots to the words."""
MOST_SHARE = 0.42
"""Of the page's height, for the words; longer ones are set smaller."""
HINT_PIXELS = 17
LOWER_SHARE = 0.11
"""Of the page's height: so much lower the words of a short step may stand, so that its button is not far away."""
FARTHEST_PIXELS = 200
"""From the end of the content to what stands below it, at most."""
LEAST_ABOVE_PIXELS = 12
LEAST_SPACE_SHARE = 0.5
"""Of the space above the words: so much is kept free before a ring or lights are drawn smaller."""
SMALLEST_PICTURE_SHARE = 0.4


class StepContent(ScrollColumn):
    """Scrolls where the page is low or the text large, line by line."""

    timing_changed = Signal()
    time_passed = Signal()

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent, margin=0, widest=WIDEST_PIXELS, fades_edges=False)  # it cuts between lines
        self.column.set_margins(MARGIN_PIXELS, 0, MARGIN_PIXELS, 0)
        self._theme = theme
        self._clock = clock
        self._is_card = False
        self._axis_pixels = 0
        self.dots = ProgressDots(theme)
        self.prompt = BalancedText()
        self.hint = BalancedText("", Role.QUIET)
        self.flow_note = BalancedText("", Role.SMALL)
        self.note = BalancedText("", Role.QUIET)
        self.check_circles: CheckCircles | None = None
        self.timed_step: TimedStep | None = None
        self.lines = UnclippedLines(self)
        self._spaces = [QSpacerItem(0, 0), QSpacerItem(0, 0)]
        self._gaps = [QSpacerItem(0, 0), QSpacerItem(0, 0), QSpacerItem(0, 0)]
        self._activity = QVBoxLayout()
        self._below = QWidget()
        self._below_row = FlowLayout(self._below, centred=True, spacing=MARGIN_PIXELS // 2)
        self._below.hide()
        self.rows.setSpacing(0)
        self.rows.addItem(self._spaces[0])
        self.rows.addWidget(self.dots)
        self.rows.addItem(self._spaces[1])
        self.rows.addWidget(self.prompt)
        self.rows.addSpacing(16)
        self.rows.addWidget(self.hint)
        self.rows.addItem(self._gaps[0])
        self.rows.addLayout(self._activity)
        self.rows.addItem(self._gaps[1])
        self.rows.addWidget(self.flow_note)
        self.rows.addItem(self._gaps[2])
        self.rows.addWidget(self.note)
        self.rows.addWidget(self._below)
        self.end()

    @property
    def spoken_text(self) -> str:
        """What a screen reader says when this step appears."""
        screen_texts = (self.dots.accessibleName() + ".", self.prompt.text(), self.hint.text(), self.note.text())
        return " ".join(text for text in screen_texts if text)

    def set_screen(self, screen: StepScreen) -> None:
        step = screen.step
        self._is_card = screen.is_card
        self.dots.set_step(screen.number, screen.count)
        self.prompt.setText(step.text)
        self.hint.setText(step.hint)
        self.hint.setVisible(bool(step.hint))
        self.note.setText(screen.note)
        self.note.setVisible(bool(screen.note))
        self._build_activity(screen)
        self.verticalScrollBar().setValue(0)

    def set_axis(self, pixels: int) -> None:
        """How much space is left free at the end of each line, so that the middle is the middle of the window."""
        self._axis_pixels = pixels
        self.column.set_margins(MARGIN_PIXELS, 0, MARGIN_PIXELS + pixels, 0)

    def place_below(self, buttons: Sequence[Button]) -> None:
        """Puts buttons after everything else, where they scroll with it."""
        for button in buttons:
            self._below_row.addWidget(button)

    def fit(self, width: int, page_height: int, wanted_height: int, most_height: int) -> int:
        """Sizes everything for a page of this size, in pixels, and returns where it ends.

        That is at `wanted_height` at most, and at most FARTHEST_PIXELS above it, as long as it can be done by spaces;
        otherwise at `most_height` at most, and what does not fit scrolls.
        """
        sizes = self._theme.sizes
        self._below.setVisible(self._below_row.count() > 0)
        self.hint.set_pixels(sizes.scaled(HINT_PIXELS))
        inner = min(width - 2 * MARGIN_PIXELS - self._axis_pixels, sizes.scaled(WIDEST_PIXELS))
        above, between = DOTS_SHARE * page_height - LEAST_ABOVE_PIXELS, TOP_SHARE * page_height
        self._fit_prompt(inner, page_height)
        self._set_spaces(LEAST_ABOVE_PIXELS, 0)
        least_space = LEAST_SPACE_SHARE * (above + between)
        needed = self._fit_picture(inner, wanted_height - least_space)
        free = (most_height if needed + least_space > wanted_height else wanted_height) - needed
        share = max(0.0, min(1.0, free / (above + between)))
        lower = wanted_height - FARTHEST_PIXELS - needed - round((above + between) * share)
        extra = max(0, min(lower, round(LOWER_SHARE * page_height)))
        self._set_spaces(LEAST_ABOVE_PIXELS + round(above * share), round(between * share) + extra)
        return needed + round(above * share) + round(between * share) + extra

    def _fit_picture(self, width: int, most_height: float) -> int:
        """Draws the ring or the lights smaller where the height would not do; returns the height that is needed."""
        if self.timed_step is None:
            return self.rows.heightForWidth(width)
        timed = self.timed_step
        self._set_picture_share(timed, 1)
        full = timed.sizeHint()
        missing = self.rows.heightForWidth(width) - most_height
        share = max(SMALLEST_PICTURE_SHARE, min(1.0, 1 - missing / full.height()))
        self._set_picture_share(timed, min(share, width / full.width()))
        return self.rows.heightForWidth(width)

    def _set_picture_share(self, timed: TimedStep, share: float) -> None:
        timed.set_share(share)
        self._activity.invalidate()  # a layout within a layout keeps its height until it is told
        self.rows.invalidate()

    def _fit_prompt(self, width: int, page_height: int) -> None:
        sizes = self._theme.sizes
        pixels = sizes.scaled(max(SMALLEST_WORDS, min(WORDS_SHARE * page_height, LARGEST_WORDS)))
        if self._is_card:
            pixels = round(pixels * CARD_SHARE)
        least = sizes.scaled(20)
        while pixels > least and self.prompt.height_at(width, pixels) > MOST_SHARE * page_height:
            pixels -= 2
        self.prompt.set_pixels(pixels)

    def _set_spaces(self, above: int, between: int) -> None:
        for space, height in zip(self._spaces, (above, between), strict=True):
            space.changeSize(0, height)
        self.rows.invalidate()

    def _build_activity(self, screen: StepScreen) -> None:
        while (item := self._activity.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        step = screen.step
        self.check_circles = CheckCircles(step.marks, self._theme) if step.marks else None
        self.timed_step = TimedStep(step, self._theme, self._clock) if step.seconds else None
        if self.timed_step is not None:
            self.timed_step.running_changed.connect(self.timing_changed)
            self.timed_step.finished.connect(self.time_passed)
        for widget in (self.check_circles, self.timed_step):
            if widget is not None:
                self._activity.addWidget(widget)
                widget.show()  # now, so that Tab reaches it and a hide sends its event
        self.flow_note.setText(self.tr("Once started, this goes on by itself.") if self.timed_step is not None else "")
        self.flow_note.setVisible(self.timed_step is not None)
        has_activity, has_note = bool(step.marks or step.seconds), bool(screen.note)
        gaps = (24 if has_activity or has_note else 0, 24 if (has_activity and has_note) or step.seconds else 0)
        for gap, height in zip(self._gaps, (*gaps, 8 if step.seconds and has_note else 0), strict=True):
            gap.changeSize(0, height)
