"""A person's own patterns with their record: nothing is reported saved that is not, and no draft is lost."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tests.gui.features.patterns.patterns_driver import HOLD_CAUTION, OWN, PatternsDriver
from tests.gui.program_driver import (
    again,
    current_page,
    entries_of,
    nothing_can_be_written,
    patterns_controller,
    patterns_page,
    shown_message,
)

from ashore.content.pattern_file import export_patterns
from ashore.domain.breath import Phase, Step
from ashore.domain.launch import Page
from ashore.record.custom_patterns import list_patterns

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application


def patterns_driver(app: Application) -> PatternsDriver:
    return PatternsDriver(patterns_page(app))


def test_only_what_is_new_in_a_file_is_imported_and_named(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    longer = replace(OWN, name="Longer evening", steps=(Step(Phase.INHALE, 4), Step(Phase.EXHALE, 8)))
    export_patterns([replace(OWN, id="another-id"), longer], file)
    patterns_controller(saved).import_file(file)
    open_application.settle(saved)
    assert entries_of(saved, list_patterns) == (OWN, replace(longer, id="own-1-2"))
    assert shown_message(saved) == "Imported: Longer evening"


def test_nothing_is_reported_imported_that_the_record_refused(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    export_patterns([replace(OWN, name="Another")], file)
    with nothing_can_be_written(saved):
        patterns_controller(saved).import_file(file)
        assert shown_message(saved) == ""
        open_application.settle(saved)
    assert "Nothing can be saved right now." in shown_message(saved)
    assert entries_of(saved, list_patterns) == (OWN,)


def test_a_new_pattern_that_cannot_be_saved_is_in_the_editor_again_and_can_be_saved_later(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = patterns_driver(saved)
    editor = page.edit(None)
    editor.write_name("By the window")
    editor.set_seconds(Phase.EXHALE, 8)
    with nothing_can_be_written(saved):
        editor.press_save()
        open_application.settle(saved)
    assert "Nothing can be saved right now." in shown_message(saved)
    assert editor.is_shown
    assert editor.name == "By the window"
    assert editor.seconds(Phase.EXHALE) == 8
    assert "A pattern of your own" in editor.texts.splitlines()
    editor.press_save()
    open_application.settle(saved)
    assert page.is_list_shown
    app = again(saved, open_application, tmp_path)
    assert [each.name for each in entries_of(app, list_patterns)] == ["Evening", "By the window"]


def test_a_change_that_cannot_be_saved_waits_while_something_else_is_in_view(
    saved: Application, open_application: OpenApplication
) -> None:
    page = patterns_driver(saved)
    editor = page.edit(OWN)
    editor.write_name("Late evening")
    with nothing_can_be_written(saved):
        editor.press_save()
        saved.services.navigator.open(Page.SUPPORT)
        open_application.settle(saved)
    assert current_page(saved) is Page.SUPPORT
    assert "Nothing can be saved right now." in shown_message(saved)
    saved.services.navigator.open(Page.PATTERNS)
    assert editor.is_shown
    assert editor.name == "Late evening"
    assert "Edit this pattern" in editor.texts.splitlines()
    editor.press_save()
    open_application.settle(saved)
    assert entries_of(saved, list_patterns) == (replace(OWN, name="Late evening"),)


def test_of_two_drafts_that_could_not_be_saved_neither_is_lost(
    saved: Application, open_application: OpenApplication
) -> None:
    page = patterns_driver(saved)
    editor = None
    with nothing_can_be_written(saved):
        for name in ("One", "Two"):
            editor = page.edit(None)
            editor.write_name(name)
            editor.press_save()
        open_application.settle(saved)
    assert editor is not None
    assert editor.name == "One"
    editor.press_cancel()
    assert editor.is_shown
    assert editor.name == "Two"
    editor.press_cancel()
    assert page.is_list_shown


def test_ones_own_pattern_with_holds_shows_the_cautions_for_holds_and_keeps_none_of_them(
    saved: Application, open_application: OpenApplication
) -> None:
    held = replace(OWN, id="own-held", steps=(Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 6), Step(Phase.EXHALE, 6)))
    patterns_driver(saved).page.own_saved.emit(held)
    open_application.settle(saved)
    page = patterns_driver(saved)
    for pattern in (OWN, held):
        patterns_controller(saved).show_details(pattern)
        assert (HOLD_CAUTION.splitlines()[0] in page.details_texts) is pattern.has_holds
        assert "Sitting or lying down works best" in page.details_texts
    assert entries_of(saved, list_patterns) == (OWN, held)
