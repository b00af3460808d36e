"""Shows one step of an exercise, everything on one axis in the middle, with the footer below."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractSlider, QVBoxLayout, QWidget

from ashore.features.ground.footer import Footer
from ashore.features.ground.step_content import FARTHEST_PIXELS, MARGIN_PIXELS, StepContent
from ashore.features.ground.step_screen import StepScreen
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import ButtonKind

NEXT_SHARE = 0.74
"""Of the height of the page: where the large button stands."""
NEAREST_PIXELS = 20
"""From the end of the content to the large button, at least; FARTHEST_PIXELS more at most."""


class StepView(QWidget):
    """A step without a time waits for its button. Once one time was started by hand, the others start by themselves."""

    next_requested = Signal()
    led_changed = Signal(bool)
    """Whether the time of a step runs, on screen."""

    def __init__(self, theme: Theme, clock: Callable[[], float], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._screen: StepScreen | None = None
        self._goes_on = False
        self._is_led = False
        self._axis_pixels = 0
        self._alternatives_in_footer = True
        self.content = StepContent(theme, clock)
        self.footer = Footer(theme)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.content)
        rows.addWidget(self.footer)
        rows.addStretch(1)
        self.footer.main_pressed.connect(self._press_main)
        self.footer.skip_requested.connect(self.next_requested)
        self.content.timing_changed.connect(self._update_main)
        self.content.time_passed.connect(self._go_on)
        self.content.lines.changed.connect(self._update_main)
        theme.changed.connect(self._fit)

    @property
    def default_focus(self) -> QWidget:
        """The button that goes on."""
        return self.footer.main

    def set_screen(self, screen: StepScreen, alternatives: tuple[str, ...]) -> None:
        """Shows `screen`; `alternatives` are the texts of the buttons that lead elsewhere."""
        if self._screen is None or screen.series != self._screen.series or screen.number == 1:
            self._goes_on = False
        self._screen = screen
        self.content.set_screen(screen)
        self.footer.set_alternatives(alternatives)
        self.footer.skip.setText(screen.next_text)
        self.footer.skip.setVisible(self.content.timed_step is not None)
        self._fit()
        self._set_tab_order()
        self.footer.main.setFocus()
        announce(self, self.content.spoken_text)
        if self.content.timed_step is not None and self._goes_on:
            self.content.timed_step.begin(after_rest=True)
        self._update_main()

    def set_axis(self, pixels: int) -> None:
        """How much is left free at the end of each line, so that the middle is the middle of the window."""
        self._axis_pixels = pixels
        self.content.set_axis(pixels)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.footer.main.setFocus()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._set_led(is_led=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Page keys scroll, whatever on the page has the focus."""
        pages = {
            Qt.Key.Key_PageDown: QAbstractSlider.SliderAction.SliderPageStepAdd,
            Qt.Key.Key_PageUp: QAbstractSlider.SliderAction.SliderPageStepSub,
        }
        action = pages.get(Qt.Key(event.key()))
        if action is None:
            super().keyPressEvent(event)
        else:
            self.content.verticalScrollBar().triggerAction(action)

    def _press_main(self) -> None:
        timed = self.content.timed_step
        if self._has_more_below():
            self.content.lines.show_next()
        elif timed is None:
            self.next_requested.emit()
        elif timed.is_running:
            self._goes_on = False
            timed.pause()
        else:
            self._goes_on = True
            timed.begin()
            self.content.show_whole(timed.picture)

    def _go_on(self) -> None:
        if self.isVisible():
            self.next_requested.emit()

    def _has_more_below(self) -> bool:
        return self._screen is not None and self._screen.is_read_first and self.content.lines.has_text_below

    def _update_main(self) -> None:
        if self._screen is None:
            return
        timed = self.content.timed_step
        is_running = timed is not None and timed.is_running
        self._set_led(is_led=is_running and self.isVisible())
        self.footer.main.set_kind(ButtonKind.PLAIN if is_running else ButtonKind.PRIMARY)
        if self._has_more_below():
            text = self.tr("More")
        elif timed is None:
            text = self._screen.next_text
        elif is_running:
            text = self.tr("Pause")
        else:
            text = self.tr("Go on") if timed.has_begun else self.tr("Start")
        self.footer.main.setText(text)

    def _set_led(self, *, is_led: bool) -> None:
        if is_led != self._is_led:
            self._is_led = is_led
            self.led_changed.emit(is_led)

    def _set_tab_order(self) -> None:
        """From top to bottom: the circles are made after the buttons below them."""
        circles = self.content.check_circles
        focusable: list[QWidget] = [*circles.circles] if circles else []
        for before, after in pairwise([*focusable, self.footer.main, *self.footer.links]):
            QWidget.setTabOrder(before, after)

    def _fit(self) -> None:
        """Places the large button, and leaves the space above it to the content."""
        is_short = self.height() <= self._theme.sizes.scaled(380)
        if is_short is self._alternatives_in_footer:
            self._alternatives_in_footer = not is_short
            if is_short:
                self.content.place_below(self.footer.alternatives)
            else:
                self.footer.place_alternatives()
        margin = 0 if self.width() < self._theme.sizes.scaled(400) else MARGIN_PIXELS
        self.footer.set_side_margins(margin, margin + self._axis_pixels)
        lowest = self.height() - self.footer.heightForWidth(self.width())
        usual = min(lowest, round(NEXT_SHARE * self.height()))
        end = self.content.fit(self.width(), self.height(), usual - NEAREST_PIXELS, lowest - NEAREST_PIXELS)
        top = min(usual, end + NEAREST_PIXELS + FARTHEST_PIXELS)
        self.content.setFixedHeight(max(0, min(lowest, max(top, end + NEAREST_PIXELS))))
