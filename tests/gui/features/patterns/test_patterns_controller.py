"""One's own patterns with their record: nothing is called kept that is not, and no draft is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from tests.gui.program_driver import again, current_page, nothing_can_be_written, patterns_controller, told

from ashore.content.pattern_file import export_patterns
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.launch import Page
from ashore.features.patterns.page import PatternsPage
from ashore.features.patterns.pattern_editor import PatternEditor

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

OWN = Pattern("own-1", "Evening", (Step(Phase.INHALE, 3.5), Step(Phase.EXHALE, 7.0)), minutes=Minutes(5, 5))


@pytest.fixture
def saved(open_application: OpenApplication, tmp_path: Path) -> Application:
    app = open_application(tmp_path)
    patterns_page(app).own_saved.emit(OWN)
    open_application.settle(app)
    return app


def patterns_page(app: Application) -> PatternsPage:
    app.services.navigator.open(Page.PATTERNS)
    page = app.window.stack.widget_of(Page.PATTERNS)
    assert isinstance(page, PatternsPage)
    return page


def editor_of(page: PatternsPage) -> PatternEditor:
    editor = page._editor
    assert isinstance(editor, PatternEditor)
    return editor


def shown_words(area: QWidget) -> list[str]:
    QApplication.processEvents()
    return [label.text() for label in area.findChildren(QLabel) if label.isVisible()]


def test_only_what_is_new_in_a_file_is_brought_in_and_named(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    longer = replace(OWN, name="Longer evening", steps=(Step(Phase.INHALE, 4), Step(Phase.EXHALE, 8)))
    export_patterns([replace(OWN, id="another-id"), longer], file)
    patterns_controller(saved).import_file(file)
    open_application.settle(saved)
    assert saved.services.patterns.own == (OWN, replace(longer, id="own-1-2"))
    assert told(saved) == "Brought in: Longer evening"


def test_nothing_is_called_brought_in_that_the_record_did_not_take(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    export_patterns([replace(OWN, name="Another")], file)
    with nothing_can_be_written(saved):
        patterns_controller(saved).import_file(file)
        assert told(saved) == ""
        open_application.settle(saved)
    assert "Nothing can be saved right now." in told(saved)
    assert saved.services.patterns.own == (OWN,)


def test_a_new_pattern_that_cannot_be_kept_is_in_the_editor_again_and_can_be_saved_later(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = patterns_page(saved)
    page.edit(None)
    editor = editor_of(page)
    editor.name.setText("By the window")
    editor.boxes[Phase.EXHALE].setValue(8)
    with nothing_can_be_written(saved):
        editor.save.click()
        open_application.settle(saved)
    assert "Nothing can be saved right now." in told(saved)
    assert editor.isVisible()
    assert editor.name.text() == "By the window"
    assert editor.boxes[Phase.EXHALE].value() == 8
    assert "A pattern of your own" in shown_words(editor)
    editor.save.click()
    open_application.settle(saved)
    assert page.list.isVisible()
    app = again(saved, open_application, tmp_path)
    assert [each.name for each in app.services.patterns.own] == ["Evening", "By the window"]


def test_a_change_that_cannot_be_kept_waits_while_something_else_is_in_view(
    saved: Application, open_application: OpenApplication
) -> None:
    page = patterns_page(saved)
    page.edit(OWN)
    editor = editor_of(page)
    editor.name.setText("Late evening")
    with nothing_can_be_written(saved):
        editor.save.click()
        saved.services.navigator.open(Page.SUPPORT)
        open_application.settle(saved)
    assert current_page(saved) is Page.SUPPORT
    assert "Nothing can be saved right now." in told(saved)
    saved.services.navigator.open(Page.PATTERNS)
    assert editor.isVisible()
    assert editor.name.text() == "Late evening"
    assert "Change this pattern" in shown_words(editor)
    editor.save.click()
    open_application.settle(saved)
    assert saved.services.patterns.own == (replace(OWN, name="Late evening"),)


def test_of_two_drafts_that_could_not_be_kept_neither_is_lost(
    saved: Application, open_application: OpenApplication
) -> None:
    page = patterns_page(saved)
    editor = None
    with nothing_can_be_written(saved):
        for name in ("One", "Two"):
            page.edit(None)
            editor = editor_of(page)
            editor.name.setText(name)
            editor.save.click()
        open_application.settle(saved)
    assert editor is not None
    assert editor.name.text() == "One"
    editor.cancel.click()
    assert editor.isVisible()
    assert editor.name.text() == "Two"
    editor.cancel.click()
    assert page.list.isVisible()
