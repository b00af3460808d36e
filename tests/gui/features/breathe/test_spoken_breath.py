"""What a screen reader is told of the breath: phases in a practice or when asked for, and each turn of a practice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.gui.screen_reader import ScreenReader

from ashore.domain.launch import Page
from ashore.domain.practice import PracticeLength
from ashore.ui.action_table import ActionId

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


@pytest.fixture
def reader(app: Application, monkeypatch: pytest.MonkeyPatch) -> ScreenReader:
    """Comes to a window that is there."""
    assert app.window.isVisible()
    return ScreenReader(monkeypatch)


def breathe_for(app: Application, reader: ScreenReader, clock: FakeClock, seconds: float) -> list[str]:
    """What is announced meanwhile, a fifth of a second after the other."""
    heard = reader.heard()
    for _step in range(round(seconds * 5)):
        clock.let_pass(0.2)
        reader.let_pass(0.2)
        app.breathe.session.driver._show_frame()
        heard += reader.heard()
    return heard


def test_nobody_is_told_to_breathe_who_only_watches(app: Application, reader: ScreenReader, clock: FakeClock) -> None:
    assert breathe_for(app, reader, clock, 15) == []


def test_start_and_phases_are_told_and_the_first_is_not_lost(
    app: Application, reader: ScreenReader, clock: FakeClock
) -> None:
    app.breathe.session.begin_practice(PracticeLength(1))
    guide = app.breathe.page.guide
    assert guide.hasFocus(), "it is spoken, by the name of its phase"
    assert guide.spoken_name() == "Breathe in"
    heard = breathe_for(app, reader, clock, 15)
    cautions = app.breathe.page.guide_area.practice.bar.cautions.text()
    assert heard == ["Breathing along: 1 minute", cautions], "what is seen at the first practice of all is heard too"
    assert reader.renamed.count(guide) >= 2, "its live name is the phase, for every screen reader"


def test_phases_are_announced_where_the_guide_has_not_the_focus(
    app: Application, reader: ScreenReader, clock: FakeClock
) -> None:
    app.breathe.session.begin_practice(PracticeLength(1))
    app.breathe.page.guide_area.practice.bar.leave.setFocus()
    reader.renamed.clear()
    heard = breathe_for(app, reader, clock, 24)
    assert {"Breathe in", "Breathe out"} <= set(heard)
    assert app.breathe.page.guide not in reader.renamed, "never both"


def test_pause_go_on_and_end_are_told(app: Application, reader: ScreenReader, clock: FakeClock) -> None:
    session, guide = app.breathe.session, app.breathe.page.guide
    session.begin_practice(PracticeLength(1))
    app.breathe.page.guide_area.practice.bar.leave.setFocus()
    breathe_for(app, reader, clock, 4)
    session.begin_or_pause()
    assert reader.heard() == ["Paused"]
    clock.let_pass(1)
    session.begin_or_pause()
    assert reader.heard()[0] in ("Breathe in", "Breathe out", "Going on")
    session.practice_timer.finished.emit()
    assert reader.heard() == ["That was it", "Stay as long as you like."]
    session.go_back()
    session.begin_practice(PracticeLength(1))
    reader.heard()
    session.go_back()
    assert reader.heard() == ["The practice has stopped."]
    assert not guide.hasFocus(), "phases are not asked for any more"


def test_m_silences_the_phases_and_brings_them_back(app: Application, reader: ScreenReader, clock: FakeClock) -> None:
    app.breathe.session.begin_practice(PracticeLength(None))
    app.breathe.page.guide_area.practice.bar.leave.setFocus()
    sound_before = app.services.settings.value.sound_on
    app.actions._actions[ActionId.TOGGLE_SOUND].trigger()
    assert "The breath is silent now." in reader.heard()
    assert breathe_for(app, reader, clock, 20) == []
    app.actions._actions[ActionId.TOGGLE_SOUND].trigger()
    assert "The breath can be heard again." in reader.heard()
    assert {"Breathe in", "Breathe out"} <= set(breathe_for(app, reader, clock, 20))
    assert app.services.settings.value.sound_on == sound_before


def test_each_page_is_announced_or_has_the_focus_with_its_words(app: Application, reader: ScreenReader) -> None:
    for page in app.services.navigator.pages:
        if page is Page.BREATHE:
            continue
        app.services.navigator.open(page)
        heard = reader.heard()
        widget = app.window.stack.widget_of(page)
        focused = app.window.focusWidget()
        assert focused is widget or any(len(text.split()) > 2 for text in heard), (page, heard)
