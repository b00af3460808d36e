"""With however many entries of every kind, the window reads, builds and holds no more than it shows."""

from __future__ import annotations

import importlib.util
import sys
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtWidgets import QWidget
from tests.gui.program_driver import panel_of, patterns_page, support_page
from tests.paths import ROOT

from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine, OwnLine
from ashore.domain.people import Person
from ashore.ui.widgets.entry_list import EntryList

if TYPE_CHECKING:
    from pathlib import Path
    from types import ModuleType

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application

FEW, MANY = 150, 900


def benchmark(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(name, ROOT / "benchmarks" / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[name] = module
    spec.loader.exec_module(module)
    return module


def full(folder: Path, count: int) -> Path:
    folder.mkdir(mode=0o700)
    benchmark("full_record").fill(folder / "record.sqlite3", count)
    return folder


@pytest.fixture
def many(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(full(tmp_path / "many", MANY))


def lists_in(app: Application) -> list[EntryList[Any, Any]]:
    return [each for each in app.window.findChildren(QWidget) if isinstance(each, EntryList)]


def widgets_after_each_step(app: Application, open_application: OpenApplication, qtbot: QtBot) -> dict[str, int]:
    counts: dict[str, int] = {}
    for name, act in benchmark("growth_steps").steps_of(app):
        act()
        open_application.settle(app)
        qtbot.waitUntil(lambda: all(each.is_settled for each in lists_in(app)))
        counts[name] = len(app.window.findChildren(QWidget))
    return counts


def test_six_times_as_many_entries_build_not_one_widget_more(
    many: Application, open_application: OpenApplication, tmp_path: Path, qtbot: QtBot
) -> None:
    with_many = widgets_after_each_step(many, open_application, qtbot)
    open_application.close(many)
    few = open_application(full(tmp_path / "few", FEW))
    with_few = widgets_after_each_step(few, open_application, qtbot)
    assert with_many.keys() == with_few.keys()
    grown = {name: (with_few[name], with_many[name]) for name in with_few if with_many[name] > with_few[name] + SLACK}
    assert grown == {}


SLACK = 300
"""Widgets, as in twenty of the largest entries, by which a list grows at a time: how many of them are near the screen
depends on what a search finds, and on when a busy machine lays them out."""


def test_no_write_reads_more_rows_than_are_shown(many: Application, open_application: OpenApplication) -> None:
    """Everything that shows entries is open; SQLite counts its steps."""
    for page in (Page.SUPPORT, Page.CONNECT, Page.PATTERNS, Page.COPING_PLAN):
        many.services.navigator.open(page)
    panel_of(many).show_list()
    open_application.settle(many)
    steps: list[None] = []

    def count(db: Any) -> None:
        db.set_progress_handler(lambda: steps.append(None), 1000)

    many.services.database.run(count)
    many.services.people.save(Person("Noor"))
    many.services.kept_lines.add(KeptLine("own-1", "Some people stay."))
    many.services.own_lines.save(OwnLine("own-1", "Not always"))
    open_application.settle(many)
    # Some ten steps for each row that is read: all entries of the three kinds would be 27 of these and more.
    assert len(steps) < 60


def test_someone_written_last_of_many_is_in_view_everywhere_and_undo_takes_them_back(
    many: Application, open_application: OpenApplication
) -> None:
    section = support_page(many).people_section
    section.list.build_unseen()
    open_application.settle(many)
    many.services.people.save(Person("Noor, who is new"))
    open_application.settle(many)
    assert [card.person.name for card in section.cards][-1] == "Noor, who is new"
    assert section.has_more
    many.services.people.save(Person("Noor, changed", id=MANY + 1))
    open_application.settle(many)
    assert [card.person.name for card in section.cards][-1] == "Noor, changed"
    section.cards[-1].remove_button.click()
    open_application.settle(many)
    assert "Noor, changed" not in [card.person.name for card in section.cards]
    many.window.message_bar(in_panel=False).button.click()
    open_application.settle(many)
    assert [card.person.name for card in section.cards][-1] == "Noor, changed"


def test_anyone_of_many_is_found_and_can_be_edited_while_the_search_goes_on(
    many: Application, open_application: OpenApplication
) -> None:
    section = support_page(many).people_section
    open_application.settle(many)
    section.list.search.setText("777")
    open_application.settle(many)
    (card,) = section.cards
    card.edit_button.click()
    section.editor.name_edit.setText("Somebody else")
    section.list.search.setText("778")
    open_application.settle(many)
    assert section.editor.person_id == 777
    assert section.editor.name_edit.text() == "Somebody else"
    section.editor.save_button.click()
    open_application.settle(many)
    assert "Somebody else" in [each.person.name for each in section.cards]


def test_a_search_finds_a_thought_that_is_not_at_hand(many: Application, open_application: OpenApplication) -> None:
    many.services.database.run(
        lambda db: db.execute("UPDATE own_belief SET text = 'Zebras', words = ' zebras' WHERE id = 3")
    )
    panel = panel_of(many)
    panel.show_list()
    open_application.settle(many)
    panel.belief_list.search.setText("zebra")
    open_application.settle(many)
    assert [card.thought for card in panel.belief_list.cards] == ["“Zebras”"]
    panel.belief_list.cards[0].click()
    open_application.settle(many)
    assert panel.belief_in_view is not None
    assert panel.belief_in_view.own_id == 3


def test_own_lines_of_one_thought_can_all_be_gone_through(many: Application, open_application: OpenApplication) -> None:
    """A tenth of them are about the last thought."""
    panel = panel_of(many)
    panel.show_list()
    open_application.settle(many)
    panel.open(f"own-{MANY}")
    open_application.settle(many)
    ladder = panel.belief_card.ladder
    kept = many.services.own_lines.page(f"own-{MANY}", MANY)
    kept.load()
    open_application.settle(many)
    assert len(kept.items) > MANY // 10
    seen = []
    for _line in kept.items:
        seen.append(ladder.line.whole)
        ladder.buttons.another.click()
        open_application.settle(many)
    assert seen == [line.text for line in kept.items]
    assert ladder.text == seen[0]  # after the last the first again: the line for every thought is put aside here
    many.services.own_lines.save(OwnLine(f"own-{MANY}", "the newest of all"))
    open_application.settle(many)
    assert ladder.text == "the newest of all"


def test_ones_own_patterns_come_a_few_at_a_time_and_the_chosen_one_is_known(
    open_application: OpenApplication, tmp_path: Path
) -> None:
    app = open_application(full(tmp_path / "many", FEW))
    app.services.settings.update(pattern_id=f"own-{FEW}")
    open_application.close(app)
    app = open_application(tmp_path / "many")
    assert app.breathe.session.choice.pattern.id == f"own-{FEW}"
    page = patterns_page(app)
    open_application.settle(app)
    assert f"own-{FEW}" not in page.list.cards
    assert app.services.patterns.find(f"own-{FEW}") is not None
    assert len(app.services.patterns.offered) == len(app.services.patterns.built_in) + 1 - sum(
        each.has_holds for each in app.services.patterns.built_in
    )
