"""Support opens with its numbers and the person's own people; what is not needed yet is built later, or not at all."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot
from tests.gui.features.support.support_driver import AMINA, DIRECTORIES, HELPLINES, TEXTS, TODAY, SupportDriver

from ashore.features.support.correction_field import CorrectionField
from ashore.features.support.page import SupportPage
from ashore.features.support.person_editor import PersonEditor
from ashore.features.support.region_question import RegionQuestion
from ashore.services.drafts import Drafts

pytestmark = pytest.mark.usefixtures("theme")


def new_page(qtbot: QtBot) -> SupportPage:
    """British, and built in this turn of the event loop: not by a fixture, after which it goes on."""
    page = SupportPage(Drafts())
    page.set_today(TODAY)
    page.set_region("GB")
    page.set_content(TEXTS, HELPLINES, DIRECTORIES)
    qtbot.addWidget(page)
    return page


def texts_of(page: SupportPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_every_number_is_there_at_once(qtbot: QtBot) -> None:
    page = new_page(qtbot)
    region = page.region_view
    services = [card.number_rows for card in region.helplines_section.cards]
    assert region.emergency_section.number_row.copy_row.label.text() == "999"
    assert [rows[0].copy_row.label.text() for rows in services][:2] == ["116 123", "Text 85258"]
    british = next(row for row in HELPLINES if row.country == "GB")
    assert len(services) == len(british.all_services)
    assert page.people_section.add_button.isVisibleTo(page)


def test_what_stands_below_comes_turn_by_turn(qtbot: QtBot) -> None:
    page = new_page(qtbot)
    below = [*TEXTS.lines_to_send, *TEXTS.when_to_look, *(directory.address for directory in DIRECTORIES)]
    assert not set(below) & set(texts_of(page))
    qtbot.waitUntil(lambda: page.late_sections.are_there)
    assert set(below) <= set(texts_of(page))


def test_a_form_is_built_when_it_is_first_opened(qtbot: QtBot) -> None:
    page = new_page(qtbot)
    forms = (CorrectionField, PersonEditor, RegionQuestion)
    assert [form for form in forms if page.findChildren(form)] == []
    page.region_view.emergency_section.number_row.correct_button.click()
    assert len(page.findChildren(CorrectionField)) == 1
    page.set_people((AMINA,))
    page.people_section.cards[0].edit_button.click()
    assert len(page.findChildren(PersonEditor)) == 1
    page.ask_for_region(("GB", "US"))
    assert len(page.findChildren(RegionQuestion)) == 1


def test_tab_comes_to_a_form_where_it_stands_however_late_it_is_built(
    qtbot: QtBot, shown: Callable[[QWidget], None]
) -> None:
    page = new_page(qtbot)
    shown(page)
    row = page.region_view.emergency_section.number_row
    row.correct_button.click()
    stops: list[QWidget] = [row.correct_button]
    for _ in range(3):
        stops[-1].setFocus()
        page.focusNextChild()
        focused = page.focusWidget()
        assert focused is not None
        stops.append(focused)
    assert stops[1:] == [row.field.line_edit, row.field.save_button, row.field.cancel_button]


def test_someone_can_be_added_while_the_rest_is_not_there(qtbot: QtBot) -> None:
    page = new_page(qtbot)
    page.show()
    assert not page.late_sections.are_there
    page.add_person()
    assert page.focusWidget() is page.people_section.editor.name_edit
    assert SupportDriver(page).is_editing
