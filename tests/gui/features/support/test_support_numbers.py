"""The numbers of Support: copied, corrected and given back one by one, and none lost."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from tests.gui.features.support.support_driver import AMINA, CAT, TODAY, SupportDriver

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.features.support.page import SupportPage
from ashore.ui import clipboard
from ashore.ui.widgets.text import Role


def test_each_number_is_copied_in_one_press(page: SupportPage, driver: SupportDriver) -> None:
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.set_people([AMINA])
    copies = [
        driver.emergency.copy,
        lambda: driver.copy_reach(0),
        driver.number().copy,
        driver.number(1).copy,
    ]
    for copy, number in zip(copies, ["999", "0123 456 789", "116 123", "85258"], strict=True):
        copy()
        assert QGuiApplication.clipboard().text() == number
    assert copied == ["999", "0123 456 789", "116 123", "85258"]


def test_a_clipboard_that_is_not_there_is_told_in_one_line(
    page: SupportPage, driver: SupportDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(clipboard, "system_clipboard", lambda: None)
    problems: list[str] = []
    copied: list[str] = []
    page.problem_reported.connect(problems.append)
    page.copied.connect(copied.append)
    driver.number().copy()
    assert len(problems) == 1
    assert "116 123" in problems[0]
    assert copied == []


def test_a_number_can_be_corrected_and_given_back(page: SupportPage, driver: SupportDriver) -> None:
    requested: list[HelplineCorrection] = []
    page.correction_requested.connect(requested.append)
    number = driver.number()
    number.correct_with_keyboard("020 7946 0000")
    assert number.correct_button.hasFocus()
    assert requested == [HelplineCorrection("GB", "Samaritans", "020 7946 0000", "116 123")]
    assert "020 7946 0000" in driver.texts
    assert "This is your number. Ashore’s was 116 123." in driver.texts
    number.restore()
    assert requested[-1] == HelplineCorrection("GB", "Samaritans", "", "116 123")
    assert number.restore_button.isHidden()
    assert "116 123" in driver.texts


@pytest.mark.parametrize("slip", ["  ", "xs", "s", "1", "????"])
def test_a_slip_of_the_hand_is_not_kept_as_a_number(driver: SupportDriver, slip: str) -> None:
    number = driver.number()
    number.begin()
    number.line_edit.setText(slip)
    QTest.keyClick(number.line_edit, Qt.Key.Key_Return)
    assert not number.save_button.isEnabled()
    assert number.is_being_corrected
    assert ("A number has at least two digits." in driver.texts) == bool(slip.strip())


@pytest.mark.parametrize("region", ["GB", "DE", "US", "NO", "NZ", "BE", "JP", "SG"])
def test_each_number_and_line_is_corrected_copied_and_given_back_on_its_own(
    page: SupportPage, driver: SupportDriver, region: str
) -> None:
    page.set_region(region)
    own = [number.text for number in driver.every_number()]
    for at, number in enumerate(driver.every_number()):
        number.correct_with_keyboard(f"0{at} 000")
    for at, number in enumerate(driver.every_number()):
        assert f"0{at} 000" in number.text
        number.copy()
        assert QGuiApplication.clipboard().text() == f"0{at} 000"
    for number in driver.every_number():
        number.restore()
    assert [number.text for number in driver.every_number()] == own


def test_a_corrected_number_leaves_no_old_one_beside_it(page: SupportPage, driver: SupportDriver) -> None:
    page.set_corrections([HelplineCorrection("GB", "Shout", "07700 900")])
    number = driver.number(1)
    assert number.text == "Text 07700 900"
    assert number.note == "This is your number. Ashore’s was Text 85258."
    assert len(driver.numbers_of(1)) == 1


def test_a_correction_of_a_service_that_was_renamed_is_still_shown_and_still_theirs(
    page: SupportPage, driver: SupportDriver
) -> None:
    requested: list[HelplineCorrection] = []
    page.correction_requested.connect(requested.append)
    own = HelplineCorrection("FR", "Helpline 3114", "01 3114", "3114")
    page.set_region("FR")
    page.set_corrections([own])
    number = driver.number()
    assert (number.text, number.note) == ("01 3114", "This is your number. Ashore’s was 3114.")
    page.restore_correction_draft(HelplineCorrection("FR", "Helpline 3114", "02 3114", "3114"))
    assert number.line_edit.text() == "02 3114"
    number.save()
    number.restore()
    assert requested == [
        HelplineCorrection("FR", "Helpline 3114", "02 3114", "3114"),
        HelplineCorrection("FR", "Helpline 3114", "", "3114"),
    ]
    assert number.text == "3114"


@pytest.mark.parametrize("region", ["FR", "KE"])
def test_a_correction_of_a_service_that_is_gone_has_a_card_of_its_own(
    page: SupportPage, driver: SupportDriver, region: str
) -> None:
    page.set_region(region)
    page.set_corrections([HelplineCorrection(region, "A line of old", "01 23", "01 22")])
    assert "A line of old" in driver.texts
    number = driver.number(-1)
    assert (number.text, number.note) == ("01 23", "This is your number.")
    number.restore()
    assert "A line of old" not in driver.texts


def test_where_no_emergency_number_is_known_ones_own_can_stand(page: SupportPage, driver: SupportDriver) -> None:
    requested: list[HelplineCorrection] = []
    page.correction_requested.connect(requested.append)
    page.set_region("KE")
    number = driver.emergency
    assert number.copy_button.isHidden()
    number.write_button.setFocus()
    QTest.keyClick(number.write_button, Qt.Key.Key_Return)
    QTest.keyClick(number.line_edit, Qt.Key.Key_Escape)
    assert page.go_back()
    assert number.write_button.hasFocus()
    QTest.keyClick(number.write_button, Qt.Key.Key_Return)
    QTest.keyClicks(number.line_edit, "999")
    QTest.keyClick(number.line_edit, Qt.Key.Key_Return)
    assert number.correct_button.hasFocus()
    assert requested == [HelplineCorrection("KE", "", "999")]
    assert number.text == "999"
    number.restore()
    assert number.label.isHidden()


def test_the_emergency_number_is_as_large_as_a_helplines_and_says_where_it_holds(driver: SupportDriver) -> None:
    words = driver.emergency.label
    assert words.text() == "999"
    assert words.height() >= driver.number().label.height()
    assert words.property("role") == Role.NUMBER
    assert "Emergency number · United Kingdom" in driver.texts


def test_a_correction_of_one_region_stays_there(page: SupportPage, driver: SupportDriver) -> None:
    page.set_corrections([HelplineCorrection("GB", "Samaritans", "020 7946 0000")])
    page.set_region("IE")
    assert "020 7946 0000" not in driver.texts
    page.set_region("GB")
    assert "020 7946 0000" in driver.texts


def test_a_number_being_typed_stays_when_something_else_arrives(page: SupportPage, driver: SupportDriver) -> None:
    number = driver.number(1)
    number.begin("07700 900")
    page.set_corrections([HelplineCorrection("GB", "Samaritans", "1", "116 123")])
    page.set_today(TODAY)
    page.set_region("GB")
    page.set_people([AMINA])
    assert number.is_being_corrected
    assert number.line_edit.text() == "07700 900"


def test_a_number_that_could_not_be_kept_stands_in_its_field_again(page: SupportPage, driver: SupportDriver) -> None:
    page.set_region("DE")
    number = driver.number(0, 1)
    number.correct_with_keyboard("0800 1")
    page.restore_correction_draft(HelplineCorrection("DE", "TelefonSeelsorge", "0800 1", "0800 111 0 222"))
    page.set_corrections([])
    assert number.is_being_corrected
    assert number.line_edit.text() == "0800 1"
    assert number.line_edit.hasFocus()
    assert number.text == "0800 111 0 222"


def test_what_comes_back_late_replaces_nothing_that_is_being_typed(page: SupportPage, driver: SupportDriver) -> None:
    number = driver.number()
    number.correct_with_keyboard("020 1")
    number.begin()
    QTest.keyClicks(number.line_edit, "020 2")
    page.restore_correction_draft(HelplineCorrection("GB", "Samaritans", "020 1", "116 123"))
    assert number.line_edit.text() == "020 2"
    number.begin()
    assert number.line_edit.text() == "020 2"


def test_a_number_that_could_not_be_kept_waits_for_its_region(page: SupportPage, driver: SupportDriver) -> None:
    for change in (HelplineCorrection("IE", "Samaritans", "1", "116 123"), HelplineCorrection("IE", "", "2")):
        page.restore_correction_draft(change)
    page.set_region("IE")
    assert driver.number().line_edit.text() == "1"
    assert driver.emergency.line_edit.text() == "2"


def test_what_comes_back_takes_no_keyboard_from_elsewhere(page: SupportPage, driver: SupportDriver) -> None:
    driver.add_button.click()
    driver.name_edit.setText("Jo")
    page.restore_correction_draft(HelplineCorrection("GB", "Samaritans", "1", "116 123"))
    page.restore_person_draft(CAT)
    assert driver.name_edit.hasFocus()
    assert driver.name_edit.text() == "Jo"
    driver.save_button.click()
    assert driver.name_edit.text() == CAT.name
    assert page.go_back()
