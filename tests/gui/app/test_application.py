"""The whole program in this process: a breath that moves, and ways from one feature to another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QWidget,
)
from tests.gui.program_driver import again, current_page, panel_of, press_key, shown_message

from ashore.domain.beliefs import Belief
from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine, OwnBelief
from ashore.record.kept_lines import add_kept_line
from ashore.record.own_beliefs import add_own_belief

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    import pytest
    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import FakeClock, OpenApplication

    from ashore.app.application import Application

from tests.gui.program_driver import ground_page, ground_step, practising, support_page


def test_it_opens_on_a_breath_that_moves_with_nothing_to_say(app: Application, clock: FakeClock, qtbot: QtBot) -> None:
    assert current_page(app) is Page.BREATHE
    assert shown_message(app) == ""
    assert app.breathe.session.choice.pattern.id == "longer-out"
    with qtbot.waitSignal(app.breathe.session.driver.moment_changed):
        clock.let_pass(1)
    assert not practising(app)
    assert app.window.rail.button(Page.BREATHE).isVisible()
    assert app.window.panel.isVisible()


def test_this_isnt_helping_leads_to_grounding_and_to_support(app: Application) -> None:
    for wanted, opened in (("ground", Page.GROUND), ("support", Page.SUPPORT)):
        press_key(app, Qt.Key.Key_Space)
        app.breathe.page.guide_area.practice.bar.not_helping.click()
        assert app.window.rail.button(Page.BREATHE).isVisible()
        unhelpful = app.breathe.page.not_helping_view.built
        assert unhelpful is not None
        getattr(unhelpful, wanted).click()
        assert current_page(app) is opened
        press_key(app, Qt.Key.Key_Escape)
        press_key(app, Qt.Key.Key_Escape)
        assert current_page(app) is Page.BREATHE


def test_five_hundred_thoughts_of_ones_own_and_two_hundred_kept_lines_open_as_a_screenful(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    def fill(db: sqlite3.Connection) -> None:
        for number in range(200):
            add_kept_line(db, KeptLine("unlovable", f"line {number}"))
        for number in range(500):
            add_own_belief(db, OwnBelief(f"thought {number}"))

    app = open_application(tmp_path)
    app.services.database.run(fill)
    open_application.settle(app)
    app = again(app, open_application, tmp_path)
    thoughts = panel_of(app).belief_list
    open_application.settle(app)
    thoughts.chips.show_group_of(Belief("own-1", "", own_id=1))
    panel_of(app).show_list()
    assert len(thoughts.cards) <= 5
    assert len(thoughts.kept_lines.buttons) <= 2
    assert len(thoughts.findChildren(QWidget)) < 150


def test_what_ground_has_chosen_can_be_begun_from_elsewhere_at_its_first_step(app: Application) -> None:
    app.features.ground.begin_chosen()
    assert current_page(app) is Page.GROUND
    assert ground_step(app).startswith("Pick up")
    assert app.window.focusWidget() is ground_page(app).views.step_view.get().footer.main


def test_the_ending_of_an_exercise_leads_to_the_breath_and_to_ones_own_people(app: Application) -> None:
    for leads_to in (Page.BREATHE, Page.SUPPORT):
        page = ground_page(app)
        page.open_exercise("object")
        for _press in range(5):
            page.views.step_view.get().footer.main.click()
        (page.views.ending.get().breathe if leads_to is Page.BREATHE else page.views.ending.get().people).click()
        assert current_page(app) is leads_to
        assert app.window.rail.button(Page.BREATHE).isVisible()
    assert support_page(app).people_section.isAncestorOf(app.window.focusWidget())
    assert ground_page(app).home.isVisible()


def test_what_fails_after_the_first_frame_keeps_nothing_else_back(
    open_application: OpenApplication, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_arguments: object) -> None:
        raise OSError(24, "Too many open files")

    monkeypatch.setattr("ashore.system.logging_setup.start_logs", fail)
    monkeypatch.setattr("ashore.app.message_view.MessageView", fail)
    with qtbot.captureExceptions() as errors:
        app = open_application(tmp_path)
        qtbot.waitUntil(lambda: "reframes" in vars(app.features), timeout=3000)
    assert [kind for kind, *_rest in errors] == [OSError, OSError]
    assert panel_of(app).isVisible()
    press_key(app, Qt.Key.Key_S)
    assert current_page(app) is Page.SUPPORT
