"""Kind lines in Connect: the same as in Thoughts, written, shown under the guide and removed from here too."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from tests.gui.features.connect.connect_driver import ConnectDriver
from tests.gui.program_driver import (
    again,
    current_page,
    kept_line,
    nothing_can_be_written,
    opened,
    panel_of,
    shown_message,
    shown_message_in_panel,
)

from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine
from ashore.features.connect.page import ConnectPage
from ashore.features.connect.ways import WayId
from ashore.record.kept_lines import add_kept_line

if TYPE_CHECKING:
    from pathlib import Path

    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.features.connect.kind_lines_view import KindLinesView


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


def open_kind_lines(app: Application, open_application: OpenApplication) -> KindLinesView:
    page = opened(app, Page.CONNECT, ConnectPage)
    ConnectDriver(page).open_way(WayId.KIND_WORDS)
    open_application.settle(app)
    return page.views.kind_lines_view.get()


def write(view: KindLinesView, text: str) -> None:
    view.field.selectAll()
    view.field.insertPlainText(text)


def keep(app: Application, open_application: OpenApplication, view: KindLinesView, text: str) -> None:
    write(view, text)
    view.keep_button.click()
    open_application.settle(app)


def lines(view: KindLinesView) -> list[str]:
    return [row.line.text for row in view.rows]


def test_a_line_is_kept_where_thoughts_has_its_lines(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    view = open_kind_lines(app, open_application)
    keep(app, open_application, view, "  One thing at a time.  ")
    assert lines(view) == ["One thing at a time."]
    assert view.field.toPlainText() == ""
    assert shown_message(app) == "The line is kept."
    panel = panel_of(app)
    assert [line.text for line in panel.data.kept_lines] == ["One thing at a time."]
    panel.show_list()
    assert len(panel.belief_list.kept_lines.buttons) == 1
    app = again(app, open_application, tmp_path)
    assert lines(open_kind_lines(app, open_application)) == ["One thing at a time."]


def test_a_line_that_was_kept_in_thoughts_is_here(app: Application, open_application: OpenApplication) -> None:
    view = open_kind_lines(app, open_application)
    app.services.kept_lines.add(KeptLine("unlovable", "Some people stay."))
    open_application.settle(app)
    assert lines(view) == ["Some people stay."]


def test_a_line_rests_under_the_guide_and_no_longer(app: Application, open_application: OpenApplication) -> None:
    view = open_kind_lines(app, open_application)
    keep(app, open_application, view, "Slowly is fine.")
    view.rows[0].guide_button.click()
    open_application.settle(app)
    assert shown_message(app) == "The line shows under the guide now."
    assert view.rows[0].guide_button.accessibleName() == "Remove from the guide: Slowly is fine."
    app.open_breath()
    assert kept_line(app) == "Slowly is fine."
    view = open_kind_lines(app, open_application)
    view.rows[0].guide_button.click()
    open_application.settle(app)
    app.open_breath()
    assert kept_line(app) == ""


def test_the_message_of_a_kept_line_shows_it_under_the_guide(
    app: Application, open_application: OpenApplication
) -> None:
    view = open_kind_lines(app, open_application)
    keep(app, open_application, view, "Slowly is fine.")
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    line = app.services.kept_lines.under_guide.value
    assert line is not None
    assert line.text == "Slowly is fine."


def test_a_removed_line_can_be_brought_back_on_the_page(app: Application, open_application: OpenApplication) -> None:
    view = open_kind_lines(app, open_application)
    keep(app, open_application, view, "Slowly is fine.")
    view.rows[0].remove_button.click()
    open_application.settle(app)
    assert lines(view) == []
    assert (shown_message(app), shown_message_in_panel(app)) == ("The line is removed.", "")
    app.window.message_bar(in_panel=False).button.click()
    open_application.settle(app)
    assert lines(view) == ["Slowly is fine."]


def test_what_cannot_be_kept_stays_in_the_field(app: Application, open_application: OpenApplication) -> None:
    view = open_kind_lines(app, open_application)
    with nothing_can_be_written(app):
        keep(app, open_application, view, "Slowly is fine.")
    assert view.field.toPlainText() == "Slowly is fine."
    assert lines(view) == []


def test_a_blank_line_cannot_be_kept(app: Application, open_application: OpenApplication) -> None:
    view = open_kind_lines(app, open_application)
    write(view, "  \n ")
    assert not view.keep_button.isEnabled()
    write(view, "a")
    assert view.keep_button.isEnabled()


def test_what_is_half_written_is_there_after_a_restart(
    app: Application, open_application: OpenApplication, tmp_path: Path
) -> None:
    write(open_kind_lines(app, open_application), "half a kind")
    app = again(app, open_application, tmp_path)
    view = open_kind_lines(app, open_application)
    assert view.field.toPlainText() == "half a kind"
    keep(app, open_application, view, "half a kind line")
    app = again(app, open_application, tmp_path)
    assert open_kind_lines(app, open_application).field.toPlainText() == ""


def test_many_lines_come_a_few_at_a_time_the_newest_first(app: Application, open_application: OpenApplication) -> None:
    app.services.database.run(lambda db: [add_kept_line(db, KeptLine("x", f"Line {number}")) for number in range(1000)])
    view = open_kind_lines(app, open_application)
    assert lines(view) == [f"Line {number}" for number in range(999, 994, -1)]
    view.more_button.click()
    open_application.settle(app)
    assert [line.text for line in view._list.entries] == [f"Line {number}" for number in range(999, 984, -1)]
    assert lines(view) == [line.text for line in view._list.entries[: len(view.rows)]]
    assert view.window().focusWidget() is view.rows[5].guide_button


def test_the_exercise_is_one_press_away(app: Application, open_application: OpenApplication) -> None:
    open_kind_lines(app, open_application).exercise_button.click()
    assert current_page(app) is Page.GROUND
    assert app.features.ground.page.is_exercise_running


def test_the_keyboard_stays_among_the_lines_when_one_is_removed(
    app: Application, open_application: OpenApplication
) -> None:
    view = open_kind_lines(app, open_application)
    view.set_lines([KeptLine("x", f"Line {number}", id=number) for number in range(3)])
    view.rows[1].remove_button.setFocus()
    view.set_lines([KeptLine("x", f"Line {number}", id=number) for number in (0, 2)])
    assert view.window().focusWidget() is view.rows[1].remove_button
    view.set_lines([])
    assert view.window().focusWidget() is view.field
