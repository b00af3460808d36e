"""Ways to breathe in the whole program: what helped before comes first with its count, by one's own notes alone."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from tests.gui.features.patterns.patterns_driver import OWN, PatternsDriver
from tests.gui.features.settings.settings_driver import switch
from tests.gui.program_driver import patterns_page, settings_page

from ashore.domain.launch import Page
from ashore.domain.notes import Activity, ActivityKind, Note
from ashore.record.notes import add_note
from ashore.services.repositories.notes import note_time

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def note(app: Application, open_application: OpenApplication, **numbers: tuple[tuple[int, int], ...]) -> None:
    """Adds a note for each pair of numbers around these patterns, and waits until they are counted."""
    start = note_time() - timedelta(days=9)

    def add_all(db: sqlite3.Connection) -> None:
        for name, pairs in numbers.items():
            activity = Activity(ActivityKind.PRACTICE, name.replace("_", "-"))
            for at, pair in enumerate(pairs):
                add_note(db, Note(f"{name}{at}", start + timedelta(hours=at), (), "", "", *pair, activity))

    app.services.database.run(add_all)
    app.services.what_helps.load()
    open_application.settle(app)


def with_notes(
    app: Application, open_application: OpenApplication, **numbers: tuple[tuple[int, int], ...]
) -> PatternsDriver:
    """Ways to breathe, opened with these notes."""
    note(app, open_application, **numbers)
    page = PatternsDriver(patterns_page(app))
    open_application.settle(app)
    return page


def reopen(app: Application) -> None:
    app.services.navigator.open(Page.BREATHE)
    app.services.navigator.open(Page.PATTERNS)


def test_without_notes_nothing_comes_first(app: Application) -> None:
    texts = PatternsDriver(patterns_page(app)).list_texts
    assert "What helped before" not in texts


def test_what_helped_most_comes_first_with_its_count_and_stands_nowhere_else(
    app: Application, open_application: OpenApplication
) -> None:
    usual = [*PatternsDriver(patterns_page(app)).cards]
    app.services.navigator.open(Page.BREATHE)
    page = with_notes(app, open_application, coherent=((8, 4), (7, 5), (6, 6)), humming=((7, 3), (6, 4)))
    assert [*page.cards][:2] == ["humming", "coherent"]
    assert sorted(page.cards) == sorted(usual)
    lines = page.list_texts.splitlines()
    assert lines.index("What helped before") < lines.index("When it all feels like too much")
    assert "Your number was lower afterwards 2 of 2 times." in page.list_texts
    assert page.cards["coherent"].accessibleDescription() == "Your number was lower afterwards 2 of 3 times."


def test_no_more_than_two_come_first_and_none_that_felt_worse_or_did_not_help(
    app: Application, open_application: OpenApplication
) -> None:
    page = with_notes(
        app,
        open_application,
        coherent=((8, 4),),
        humming=((7, 3),),
        longer_out=((7, 3), (7, 2)),
        sigh=((3, 8),),
        even_four=((5, 5),),
    )
    assert next(iter(page.cards)) == "longer-out"
    assert page.list_texts.count("Your number was lower afterwards") == 2


def test_one_with_holds_comes_first_only_where_holds_are_welcome(
    app: Application, open_application: OpenApplication
) -> None:
    page = with_notes(app, open_application, box=((8, 3), (8, 2)))
    assert "box" not in page.cards
    assert "What helped before" not in page.list_texts
    app.services.settings.update(holds_welcome=True)
    reopen(app)
    assert next(iter(page.cards)) == "box"


def test_ones_own_that_helped_comes_first_too(app: Application, open_application: OpenApplication) -> None:
    app.services.own_patterns.save(OWN)
    page = with_notes(app, open_application, own_1=((8, 3),))
    assert next(iter(page.cards)) == OWN.id
    assert "Your own" not in page.list_texts.splitlines()


def test_nothing_changes_its_place_while_the_list_is_in_view(
    app: Application, open_application: OpenApplication
) -> None:
    page = with_notes(app, open_application)
    before = [*page.cards]
    note(app, open_application, coherent=((8, 4),))
    assert [*page.cards] == before
    reopen(app)
    assert next(iter(page.cards)) == "coherent"


def test_where_it_is_switched_off_nothing_comes_first(app: Application, open_application: OpenApplication) -> None:
    page = with_notes(app, open_application, coherent=((8, 4),))
    assert "What helped before" in page.list_texts
    switch(settings_page(app), "suggests_what_helped").box.click()
    open_application.settle(app)
    patterns_page(app)
    assert "What helped before" not in page.list_texts
