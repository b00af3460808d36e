"""One's own people in Support: added, edited and removed, and no word lost."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.features.support.support_driver import AMINA, CAT, SupportDriver

from ashore.domain.people import Person
from ashore.features.support.page import SupportPage
from ashore.features.support.person_editor import PersonEditor
from ashore.services.drafts import Drafts


def test_someone_who_could_not_be_written_is_in_the_editor_again(page: SupportPage, driver: SupportDriver) -> None:
    page.set_people([AMINA])
    driver.edit(0)
    driver.reach_edit.setText("next door")
    driver.save_button.click()
    page.restore_person_draft(Person("Amina", "next door", 1))
    page.set_people([AMINA])
    assert driver.is_editing
    assert driver.reach_edit.text() == "next door"
    assert driver.editor.person_id == 1


def test_someone_is_added_with_the_keyboard_alone(page: SupportPage, driver: SupportDriver) -> None:
    written: list[Person] = []
    page.person_saved.connect(written.append)
    driver.add_button.setFocus()
    QTest.keyClick(driver.add_button, Qt.Key.Key_Return)
    assert driver.name_edit.hasFocus()
    QTest.keyClicks(driver.name_edit, "  Jo ")
    QTest.keyClick(driver.name_edit, Qt.Key.Key_Tab)
    assert driver.reach_edit.hasFocus()
    QTest.keyClicks(driver.reach_edit, "knock twice")
    QTest.keyClick(driver.reach_edit, Qt.Key.Key_Return)
    assert written == [Person("Jo", "knock twice")]
    assert "knock twice" in driver.texts
    assert driver.add_button.hasFocus()


def test_a_person_without_a_name_is_not_saved(page: SupportPage, driver: SupportDriver) -> None:
    written: list[Person] = []
    page.person_saved.connect(written.append)
    driver.add_button.click()
    QTest.keyClicks(driver.name_edit, "   ")
    QTest.keyClick(driver.name_edit, Qt.Key.Key_Return)
    assert not driver.save_button.isEnabled()
    assert written == []


def test_someone_is_edited_in_their_place_and_keeps_who_they_are(page: SupportPage, driver: SupportDriver) -> None:
    written: list[Person] = []
    page.person_saved.connect(written.append)
    page.set_people([AMINA, CAT])
    driver.edit(0)
    QCoreApplication.sendPostedEvents()
    assert driver.people[0].isHidden()
    assert driver.editor.y() < driver.people[1].y()
    driver.reach_edit.setText("next door")
    driver.save_button.click()
    assert written == [Person("Amina", "next door", 1)]
    assert [card.person for card in driver.people] == [*written, CAT]
    assert not driver.people[0].isHidden()


def test_what_is_being_written_stays_when_people_arrive(page: SupportPage, driver: SupportDriver) -> None:
    written: list[Person] = []
    page.person_saved.connect(written.append)
    page.set_people([AMINA])
    driver.edit(0)
    driver.name_edit.setText("Amina B")
    page.set_people([])
    assert driver.name_edit.text() == "Amina B"
    driver.save_button.click()
    assert written == [Person("Amina B", "0123 456 789")]


def test_someone_is_removed_in_one_press_once_the_record_says_so(page: SupportPage, driver: SupportDriver) -> None:
    removed: list[Person] = []
    page.person_removed.connect(removed.append)
    page.set_people([AMINA, CAT])
    driver.people[1].remove_button.setFocus()
    QTest.keyClick(driver.people[1].remove_button, Qt.Key.Key_Return)
    assert removed == [CAT]
    assert "The cat next door" in driver.texts
    page.set_people([AMINA])
    assert "The cat next door" not in driver.texts
    assert driver.add_button.hasFocus()


def test_the_keyboard_stays_with_whom_it_was_when_people_arrive(page: SupportPage, driver: SupportDriver) -> None:
    page.set_people([AMINA, CAT])
    driver.people[1].edit_button.setFocus()
    page.set_people([CAT])
    assert driver.people[0].edit_button.hasFocus()


def test_a_number_from_a_phone_comes_without_the_marks_around_it(qtbot: QtBot) -> None:
    editor = PersonEditor(Drafts())
    qtbot.addWidget(editor)
    editor.open(None)
    editor.name_edit.setText("\u2068מיכל\u2069")
    editor.reach_edit.setText("\u202a+353 1 234\u202c")
    with qtbot.waitSignal(editor.saved) as saved:
        editor.save_button.click()
    assert saved.args == [Person("מיכל", "+353 1 234")]
