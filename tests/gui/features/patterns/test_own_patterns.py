"""Patterns of one's own in the whole program: saved, deleted, exported and imported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.gui.program_driver import again, current_page, entries_of, patterns_controller, shown_message

from ashore.domain.launch import Page
from ashore.record.custom_patterns import list_patterns

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

from tests.gui.features.patterns.patterns_driver import OWN
from tests.gui.program_driver import patterns_page

BOX_FILE = """[[pattern]]
id = "box"
name = "My box"
steps = [{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 4 }]
"""


def test_a_pattern_of_ones_own_survives_a_restart_and_can_be_breathed(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = patterns_page(saved)
    open_application.settle(saved)
    assert OWN.id in page.list.cards
    page.pattern_requested.emit(OWN)
    assert current_page(saved) is Page.BREATHE
    app = again(saved, open_application, tmp_path)
    page = patterns_page(app)
    open_application.settle(app)
    assert OWN.id in page.list.cards
    assert app.breathe.session.choice.pattern.steps == OWN.steps


def test_an_edited_pattern_replaces_the_old_one(saved: Application, open_application: OpenApplication) -> None:
    page = patterns_page(saved)
    page.own_saved.emit(replace(OWN, name="Morning"))
    open_application.settle(saved)
    assert "Morning" in page.list.cards[OWN.id].accessibleName()
    assert sum("Evening" in card.accessibleName() for card in page.list.cards.values()) == 0


def test_deleting_can_be_undone(saved: Application, open_application: OpenApplication) -> None:
    page = patterns_page(saved)
    page.own_deleted.emit(OWN)
    open_application.settle(saved)
    assert OWN.id not in page.list.cards
    assert shown_message(saved) == "“Evening” is removed."
    saved.window.message_bar(in_panel=False).button.click()
    open_application.settle(saved)
    assert OWN.id in page.list.cards


def test_what_is_taken_out_can_be_brought_in_elsewhere(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    patterns_controller(saved).export_file(file)
    open_application.settle(saved)
    assert shown_message(saved) == "Saved as breaths.toml"
    open_application.close(saved)
    other = open_application(tmp_path / "other")
    patterns_controller(other).import_file(file)
    open_application.settle(other)
    assert OWN.id in patterns_page(other).list.cards
    assert shown_message(other) == "Imported: Evening"


def test_bringing_the_same_file_in_twice_doubles_nothing_that_is_kept(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    patterns_controller(saved).export_file(file)
    open_application.settle(saved)
    patterns_controller(saved).import_file(file)
    open_application.settle(saved)
    assert entries_of(saved, list_patterns) == (OWN,)
    assert shown_message(saved) == "All that is in this file is among your patterns already."


def test_a_file_with_a_mistake_changes_nothing_and_names_line_and_mend(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    file.write_text(
        '[[pattern]]\nname = "Fine"\nsteps = [{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 6 }]\n\n'
        '[[pattern]]\nname = "Long"\nsteps = [{ phase = "inhale", seconds = 44 }, { phase = "exhale", seconds = 6 }]\n'
    )
    patterns_controller(saved).import_file(file)
    open_application.settle(saved)
    assert entries_of(saved, list_patterns) == (OWN,)
    words = shown_message(saved)
    assert words.startswith("The import didn’t work. breaths.toml, line ")
    assert "from 0 to 20" in words


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[[pattern", b"a = 1\n", b"[[pattern]]\nname = 3\n"])
def test_no_file_whatever_it_holds_is_more_than_one_line(content: bytes, app: Application, tmp_path: Path) -> None:
    file = tmp_path / "breaths.toml"
    file.write_bytes(content)
    patterns_controller(app).import_file(file)
    assert shown_message(app).startswith("The import didn’t work.")


def test_a_file_that_cannot_be_written_is_reported_in_one_line(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    patterns_controller(saved).export_file(tmp_path / "no such folder" / "breaths.toml")
    open_application.settle(saved)
    assert shown_message(saved).startswith("Nothing was saved to a file.")


def test_a_file_with_the_id_of_a_built_in_breath_hides_neither_of_the_two(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    file.write_text(BOX_FILE)
    controller = patterns_controller(app)
    controller.import_file(file)
    open_application.settle(app)
    built_in = app.services.patterns.find("box")
    assert built_in is not None
    assert built_in.name == "Box"
    (own,) = entries_of(app, list_patterns)
    assert (own.id, own.name) == ("own-box", "My box")
    assert {"own-box"} <= set(patterns_page(app).list.cards)
    controller.import_file(file)
    open_application.settle(app)
    assert entries_of(app, list_patterns) == (own,)


def test_an_own_pattern_that_an_older_version_kept_under_such_an_id_gets_another(
    app: Application, open_application: OpenApplication
) -> None:
    page = patterns_page(app)
    page.own_saved.emit(replace(OWN, id="box"))
    open_application.settle(app)
    open_application.settle(app)
    assert [each.id for each in entries_of(app, list_patterns)] == ["own-box"]
    assert "own-box" in page.list.cards


def test_ones_own_export_imported_again_changes_nothing_whatever_was_kept(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page, file = patterns_page(app), tmp_path / "breaths.toml"
    for number, name in enumerate(("Evening", "E\u200bvening too", "می\u200cخواهم")):
        page.own_saved.emit(replace(OWN, id=f"own-{number}", name=name))
    open_application.settle(app)
    before = entries_of(app, list_patterns)
    patterns_controller(app).export_file(file)
    open_application.settle(app)
    patterns_controller(app).import_file(file)
    open_application.settle(app)
    assert entries_of(app, list_patterns) == before
    assert shown_message(app) == "All that is in this file is among your patterns already."


def test_a_pattern_that_is_too_fast_is_refused_from_a_file_with_its_reason(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    file.write_text(BOX_FILE.replace("seconds = 4", "seconds = 0.5"))
    patterns_controller(app).import_file(file)
    open_application.settle(app)
    assert entries_of(app, list_patterns) == ()
    assert "let a breath last at least 3 seconds" in shown_message(app)


def test_a_very_slow_pattern_from_a_file_comes_with_a_caution_once(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    file = tmp_path / "breaths.toml"
    for name, has_caution in (("One", True), ("Two", False)):
        file.write_text(BOX_FILE.replace("My box", name).replace("seconds = 4", "seconds = 11"))
        patterns_controller(app).import_file(file)
        open_application.settle(app)
        assert ("slower than 3 breaths a minute" in shown_message(app)) is has_caution
        assert name in shown_message(app)
    assert app.services.settings.value.slow_caution_seen


def test_a_pattern_from_before_there_was_a_limit_is_kept_and_not_paced(
    app: Application, open_application: OpenApplication
) -> None:
    fast = replace(OWN, id="own-fast", steps=tuple(replace(step, seconds=0.5) for step in OWN.steps))
    patterns_page(app).own_saved.emit(fast)
    open_application.settle(app)
    assert entries_of(app, list_patterns) == (fast,)
    assert fast.id not in [each.id for each in app.services.patterns.offered]
    patterns_page(app).show_details(fast)
    details = patterns_page(app).details
    assert details is not None
    assert not details.use.isEnabled()
