"""Does on the Breathe page what a person does there, and reads what it shows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ashore.domain.practice import PracticeLength
from ashore.features.breathe.guide_area import Controls
from ashore.ui.widgets.button import Button

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tests.gui.conftest import FakeClock

    from ashore.domain.breath import Pattern, Phase
    from ashore.domain.pacing import Moment
    from ashore.domain.settings import Settings
    from ashore.features.breathe.not_helping_view import NotHelpingView
    from ashore.features.breathe.page import BreathePage

STEP_SECONDS = 0.25


class BreathePageDriver:
    """Lets time pass as well, a quarter of a second at a time, with the frames and ticks that belong to it."""

    def __init__(self, page: BreathePage, clock: FakeClock) -> None:
        self.page = page
        self.session = page.session
        self.driver = page.session.driver
        self._clock = clock

    def breathe(self, seconds: float) -> None:
        for _ in range(round(seconds / STEP_SECONDS)):
            self._clock.let_pass(STEP_SECONDS)
            if self.draws_frames():
                self.driver._show_frame()
            if self.session.practice_timer._timer.isActive():
                self.session.practice_timer.tick()

    def sleep(self, seconds: float) -> None:
        """The machine sleeps; the first thing after it is a tick or a frame."""
        self._clock.let_pass(seconds)
        self.session.practice_timer.tick()

    def stop_timers(self) -> None:
        self.page.hide()
        self.session.practice_timer._timer.stop()

    def set_settings(self, settings: Settings) -> None:
        self.session.set_settings(settings)
        self.page.set_settings(settings)

    def begin_with(self, pattern: Pattern) -> None:
        self.session.choice.begin_with(pattern)

    def set_patterns(self, patterns: Iterable[Pattern]) -> None:
        self.session.choice.set_patterns(list(patterns))

    def begin_practice(self, minutes: float | None) -> None:
        self.session.begin_practice(PracticeLength(minutes))

    def begin_breaths(self, breaths: int) -> None:
        self.session.begin_practice(PracticeLength(breaths=breaths))

    def press_space(self) -> None:
        self.session.begin_or_pause()

    def press_escape(self) -> bool:
        return self.page.go_back()

    def press_breathe_along(self) -> None:
        _press(self.page.guide_area.watch_bar.begin)

    def press_something_else(self) -> None:
        _press(self.page.guide_area.watch_bar.ground)

    def open_sheet(self) -> None:
        _press(self.page.guide_area.watch_bar.choices)

    def press_in_sheet(self, value: object) -> None:
        """The id of a pattern, a PracticeLength, or "rate 10"."""
        _press(self.page.choices.sheet.chip(value))

    def press_more(self) -> None:
        _press(self.page.guide_area.end_bar.more)

    def press_back(self) -> None:
        _press(self.page.guide_area.end_bar.back)

    def press_bring_back(self) -> None:
        _press(self.page.guide_area.quiet_bar.breath)

    def press_guide(self) -> None:
        QTest.mouseClick(self.page.guide_area.frame.guide, Qt.MouseButton.LeftButton)

    def press_leave(self) -> None:
        _press(self.page.guide_area.practice.bar.leave)

    def press_skip_hold(self) -> None:
        _press(self.page.guide_area.practice.bar.skip)

    def press_not_helping(self) -> None:
        _press(self.page.guide_area.practice.bar.not_helping)

    def press_way_on(self, name: str) -> None:
        """One of "ground", "support" and "quiet", where the breath did not help."""
        _press({"ground": self._view.ground, "support": self._view.support, "quiet": self._view.quiet}[name])

    def press_pace(self, text: str) -> None:
        """One of "Slower", "Stay here" and "Faster"."""
        buttons = self.page.guide_area.practice.pace_bar.changes.findChildren(Button)
        _press(next(button for button in buttons if button.text() == text))

    def is_practising(self) -> bool:
        return self.session.is_practising

    def is_paused(self) -> bool:
        return self.driver.is_paused

    def draws_frames(self) -> bool:
        return self.driver._timer.is_active

    @property
    def moment(self) -> Moment:
        return self.driver.moment

    def phase(self) -> Phase:
        return self.driver.moment.phase

    @property
    def running_seconds(self) -> float:
        return self.driver.running_seconds

    @property
    def rate(self) -> float:
        """Breaths per minute of the breath under way."""
        return self.session.choice.rate

    @property
    def shows_breath(self) -> bool:
        return self.page.guide_area.isVisible()

    @property
    def shows_guide(self) -> bool:
        return self.page.guide_area.frame.guide.isVisible()

    @property
    def shows_other_ways(self) -> bool:
        return self._view.isVisible()

    def controls(self) -> Controls:
        """What stands below the guide."""
        shown = [each for each in Controls if self.page.guide_area.bar(each).isVisible()]
        assert len(shown) == 1
        return shown[0]

    def shows_sheet(self) -> bool:
        return self.page.choices.is_open

    def shows_cautions(self) -> bool:
        return self.page.guide_area.practice.bar.cautions.isVisible()

    @property
    def shows_skip_hold(self) -> bool:
        return self.page.guide_area.practice.bar.skip.isVisible()

    @property
    def guide_word(self) -> str:
        return self.page.guide_area.frame.guide.word

    @property
    def pause_kind(self) -> str:
        return str(self.page.guide_area.practice.bar.pause.property("kind"))

    @property
    def end_text(self) -> str:
        return self.page.guide_area.end_bar.text.text()

    @property
    def pause_text(self) -> str:
        return self.page.guide_area.practice.bar.pause.text()

    @property
    def begin_text(self) -> str:
        return self.page.guide_area.watch_bar.begin.text()

    @property
    def time_left(self) -> str:
        return self.page.guide_area.practice.bar.time_left.text()

    @property
    def arc_step(self) -> int | None:
        """How far the arc along the guide goes, in 720 steps; None where there is none."""
        return self.page.guide_area.frame._arc_step

    def extents_at_rest(self) -> list[float]:
        """How large the shape is throughout the six seconds after the end of a practice."""
        guide, sway = self.page.guide_area.frame.guide, self.page._session_guide._rest._sway
        guide._content.finish_transition()
        sway.pause()
        extents = []
        for ms in range(0, sway.duration(), 20):
            sway.setCurrentTime(ms)
            extents.append(guide._content.state.extent)
        return extents

    @property
    def rate_text(self) -> str:
        return self.page.guide_area.practice.pace_bar.rate_text.text()

    @property
    def choice_text(self) -> str:
        return self.page.guide_area.watch_bar.choices.text()

    @property
    def kept_line(self) -> str:
        """The line under the guide; empty where there is none in view."""
        line = self.page.guide_area.kept_line
        return line.text() if line.isVisible() else ""

    @property
    def _view(self) -> NotHelpingView:
        view = self.page.not_helping_view.built
        assert view is not None
        return view


def _press(button: Button) -> None:
    assert button.isVisible()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
