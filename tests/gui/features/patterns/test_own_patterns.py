"""Patterns of one's own in the whole program: saved, deleted, exported and imported."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from tests.gui.program_driver import again, current_page, patterns_controller, shown_message

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

from tests.gui.features.patterns.patterns_driver import OWN
from tests.gui.program_driver import patterns_page


def test_a_pattern_of_ones_own_survives_a_restart_and_can_be_breathed(
    saved: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    page = patterns_page(saved)
    assert OWN.id in page.list.cards
    page.pattern_requested.emit(OWN)
    assert current_page(saved) is Page.BREATHE
    app = again(saved, open_application, tmp_path)
    assert OWN.id in patterns_page(app).list.cards
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
    patterns_controller(saved).import_file(file)
    open_application.settle(saved)
    assert saved.services.patterns.own == (OWN,)
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
    assert saved.services.patterns.own == (OWN,)
    words = shown_message(saved)
    assert words.startswith("The import didn’t work. breaths.toml, line ")
    assert "from 0 to 20" in words


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"[[pattern", b"a = 1\n", b"[[pattern]]\nname = 3\n"])
def test_no_file_whatever_it_holds_is_more_than_one_line(content: bytes, app: Application, tmp_path: Path) -> None:
    file = tmp_path / "breaths.toml"
    file.write_bytes(content)
    patterns_controller(app).import_file(file)
    assert shown_message(app).startswith("The import didn’t work.")


def test_a_file_that_cannot_be_written_is_reported_in_one_line(saved: Application, tmp_path: Path) -> None:
    patterns_controller(saved).export_file(tmp_path / "no such folder" / "breaths.toml")
    assert shown_message(saved).startswith("Nothing was saved to a file.")
