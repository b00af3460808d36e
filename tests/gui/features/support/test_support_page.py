"""Support: danger named calmly, one's own people, helplines to copy and correct, and when to look for more."""

from collections.abc import Callable
from datetime import date
from functools import partial

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.features.support.support_driver import SupportDriver

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.domain.entries import HelplineCorrection, Person
from ashore.domain.settings import Appearance
from ashore.domain.support import helpline_for
from ashore.features.support.page import SupportPage
from ashore.system.paths import assets_folder
from ashore.ui import clipboard
from ashore.ui.checked_date_text import checked_date_text
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.link_row import LINK_INSET_PIXELS
from ashore.ui.widgets.region_chooser import ELSEWHERE
from ashore.ui.widgets.text import Role

CONTENT = assets_folder() / "content" / "en"
WORDS = read_support_words(CONTENT)
HELPLINES = read_helplines(CONTENT)
DIRECTORIES = read_directories(CONTENT)
TODAY = date(2026, 11, 23)
AMINA = Person("Amina", "0123 456 789", 1)
CAT = Person("The cat next door", "", 2)


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget], None]) -> SupportPage:
    """British, with everything that Ashore came with."""
    page = SupportPage(theme)
    page.set_content(WORDS, HELPLINES, DIRECTORIES)
    page.set_today(TODAY)
    page.set_region("GB")
    shown(page)
    return page


@pytest.fixture
def driver(page: SupportPage) -> SupportDriver:
    return SupportDriver(page)


def test_the_page_reads_in_its_order(page: SupportPage, driver: SupportDriver) -> None:
    page.set_people([AMINA])
    seen = driver.texts
    order = ["999", "Amina", "Samaritans", "Region", "Find a Helpline", WORDS.when_to_look[0], WORDS.therapy[0]]
    places = [seen.index(words) for words in [*order, WORDS.about_this_app]]
    assert places == sorted(places)


def test_all_the_words_are_on_the_page(driver: SupportDriver) -> None:
    seen = driver.texts
    lines = [WORDS.when_intro, *WORDS.when_to_look, WORDS.when_else, *WORDS.therapy, WORDS.companion]
    assert [line for line in lines if line not in seen] == []


def test_damaged_files_leave_danger_and_when_to_look_and_what_ashore_is_not(
    page: SupportPage, driver: SupportDriver
) -> None:
    page.set_content(None, (), ())
    seen = driver.texts
    assert "local emergency services can help." in seen
    assert "doesn't alert anyone" in seen
    assert "It has gone on for weeks." in seen
    assert page.directories_section.isHidden()
    assert "lists below" not in seen
    assert "can't be read" in seen


def test_a_page_that_was_handed_nothing_says_the_same(theme: Theme, shown: Callable[[QWidget], None]) -> None:
    page = SupportPage(theme)
    shown(page)
    seen = SupportDriver(page).texts
    assert "local emergency services can help." in seen
    assert "doesn't alert anyone" in seen


def test_every_service_of_every_region_is_shown_with_its_numbers(page: SupportPage, driver: SupportDriver) -> None:
    for row in HELPLINES:
        page.set_region(row.country)
        seen = driver.texts
        assert row.emergency in seen
        assert row.note in seen
        for service in row.services:
            for words in (service.name, *service.numbers, service.text, service.hours, service.languages):
                assert words in seen


def test_an_old_row_says_that_it_may_have_changed_and_a_new_one_does_not(
    page: SupportPage, driver: SupportDriver
) -> None:
    assert "Checked in December 2022." in driver.texts
    assert WORDS.changed in driver.texts
    page.set_today(date(2023, 6, 1))
    assert WORDS.changed not in driver.texts


def test_each_number_is_copied_in_one_press(page: SupportPage, driver: SupportDriver) -> None:
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.set_people([AMINA])
    copies: list[Callable[[], None]] = [
        driver.emergency.copy,
        partial(driver.copy_reach, 0),
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
    assert "Ashore's own: 116 123" in driver.texts
    number.restore()
    assert requested[-1] == HelplineCorrection("GB", "Samaritans", "", "116 123")
    assert number.restore_button.isHidden()
    assert "116 123" in driver.texts


def test_nothing_empty_is_kept_as_a_number(driver: SupportDriver) -> None:
    number = driver.number()
    number.begin()
    number.line_edit.setText("  ")
    QTest.keyClick(number.line_edit, Qt.Key.Key_Return)
    assert not number.save_button.isEnabled()
    assert number.is_being_corrected


@pytest.mark.parametrize("region", ["GB", "DE", "US", "NO", "NZ"])
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
    assert number.note == "Yours. Ashore's own: Text 85258."
    assert len(driver.numbers_of(1)) == 1


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
    assert words.property("role") == Role.HEADING
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


def test_the_wheel_scrolls_past_the_chooser_and_a_press_chooses(page: SupportPage, driver: SupportDriver) -> None:
    requested: list[str] = []
    page.region_requested.connect(requested.append)
    box = driver.region_box
    box.setFocus()
    turn = QWheelEvent(
        QPointF(5, 5),
        QPointF(5, 5),
        QPoint(0, 0),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(box, turn)
    assert box.currentData() == "GB"
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus  # the wheel does not take the keyboard along
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert requested == ["US"]


def test_the_chooser_has_every_region_and_somewhere_else(driver: SupportDriver) -> None:
    box = driver.region_box
    codes = [box.itemData(index) for index in range(box.count())]
    assert {row.country for row in HELPLINES} <= set(codes)
    assert codes[-1] == ELSEWHERE
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("region", ["", ELSEWHERE, "KE", "not a region"])
def test_a_region_without_a_row_offers_the_lists(page: SupportPage, driver: SupportDriver, region: str) -> None:
    page.set_region(region)
    assert (WORDS.no_row if region else WORDS.no_region) in driver.texts
    assert WORDS.danger_anywhere in driver.texts
    assert driver.region_box.currentData() == (ELSEWHERE if region else None)
    assert DIRECTORIES[0].address in driver.texts


def test_a_european_region_without_a_row_has_its_emergency_number(page: SupportPage, driver: SupportDriver) -> None:
    missing = next(code for code in ("LU", "MT", "EE", "SK") if helpline_for(HELPLINES, code) is None)
    page.set_region(missing)
    assert "112" in driver.texts
    assert driver.region_box.currentData() == missing


def test_lists_open_in_the_browser_on_a_press_alone(
    page: SupportPage, driver: SupportDriver, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    problems: list[str] = []
    page.problem_reported.connect(problems.append)

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    go, copy = driver.directory_buttons()
    assert opened == []
    go.click()
    assert [url.toString() for url in opened] == [DIRECTORIES[0].address]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    go.click()
    assert len(problems) == 1
    assert DIRECTORIES[0].address in problems[0]
    copy.click()
    assert QGuiApplication.clipboard().text() == DIRECTORIES[0].address


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


def test_more_than_can_be_kept_is_told_and_not_cut(driver: SupportDriver) -> None:
    driver.add_button.click()
    driver.name_edit.setText("Jo")
    driver.reach_edit.setText("w" * 10_001)
    assert "This is 10001 characters; 10,000 fit." in driver.texts
    assert "10,000 fit" in driver.reach_edit.accessibleDescription()
    assert not driver.save_button.isEnabled()
    driver.reach_edit.setText("w" * 10_000)
    assert "10,000 fit" not in driver.texts
    assert driver.save_button.isEnabled()
    number = driver.number()
    number.begin("w" * 10_001)
    assert number.line_edit.text() == "w" * 10_001
    assert not number.save_button.isEnabled()
    assert "This is 10001 characters; 10,000 fit." in driver.texts


def test_what_the_record_says_is_what_holds(page: SupportPage, driver: SupportDriver) -> None:
    driver.add_button.click()
    driver.name_edit.setText("Jo")
    driver.save_button.click()
    assert len(driver.people) == 1
    page.set_people([Person("Jo", "", 7)])
    assert [card.person.id for card in driver.people] == [7]
    number = driver.number()
    number.begin("1")
    number.save()
    assert number.text == "1"
    page.set_corrections([])
    assert number.text == "116 123"


def test_leaving_closes_what_is_open_before_the_page_is_left(page: SupportPage, driver: SupportDriver) -> None:
    assert not page.go_back()
    driver.add_button.click()
    driver.emergency.begin()
    number = driver.number()
    number.begin()
    assert number.line_edit.hasFocus()
    assert page.go_back()
    assert not number.is_being_corrected
    assert number.correct_button.hasFocus()
    assert page.go_back()
    assert page.go_back()
    assert not driver.is_editing
    assert not driver.emergency.is_being_corrected
    assert not page.go_back()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_tab_goes_down_the_page_through_all_of_it_and_each_stop_is_seen_and_named(
    page: SupportPage, driver: SupportDriver, theme: Theme, percent: int
) -> None:
    page.resize(660, 560)
    theme.set_look(Appearance.LIGHT, percent)
    page.set_people([AMINA])
    page.set_corrections([HelplineCorrection("GB", "Samaritans", "1", "116 123")])
    driver.add_button.click()
    driver.number(1).begin()
    QCoreApplication.sendPostedEvents()
    page.setFocus()
    stops = driver.tab_stops()
    QTest.keyClick(page, Qt.Key.Key_Tab)
    places = []
    for stop in stops:
        focused = QApplication.focusWidget()
        assert focused is stop
        assert focused.accessibleName() or isinstance(focused, Button)
        assert driver.shows_whole(focused)
        at = focused.mapTo(page.window(), QPoint(0, 0))
        places.append(at.y() + driver.scroll_bar.value() + focused.height() // 2)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert places == sorted(places)


def test_what_opens_is_in_view_with_all_its_buttons(page: SupportPage, driver: SupportDriver) -> None:
    page.resize(660, 560)
    page.set_region("DE")
    for number in driver.every_number():
        driver.scroll_to(number.correct_button)
        number.begin()
        assert driver.shows_whole(number.form)
        number.cancel_button.click()
        assert driver.shows_whole(number.correct_button)
    page.set_people([AMINA, *(Person(f"Person {at}", "", at) for at in range(2, 12))])
    driver.edit(-1)
    assert driver.shows_whole(driver.editor)
    driver.cancel_button.click()
    assert driver.people[-1].edit_button.hasFocus()
    assert driver.shows_whole(driver.people[-1].edit_button)


def test_words_of_links_begin_where_the_words_above_them_do(page: SupportPage, driver: SupportDriver) -> None:
    page.set_people([AMINA])
    page.set_corrections([HelplineCorrection("GB", "Samaritans", "1", "116 123"), HelplineCorrection("GB", "", "2")])
    card, number = driver.people[0], driver.number()
    QCoreApplication.sendPostedEvents()
    assert card.reach_row is not None
    words = (card.reach_row.label, number.label, driver.emergency.label)
    links = (card.edit_button, number.restore_button, driver.emergency.restore_button)
    lefts = {
        *(word.mapTo(page, QPoint(0, 0)).x() for word in words),
        *(link.mapTo(page, QPoint(LINK_INSET_PIXELS, 0)).x() for link in links),
    }
    assert len(lefts) == 1


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("words", ["w" * 10_000, "صديقتي " * 50, "👩‍👩‍👧", "one\ntwo", "<b>bold</b>"])
def test_anyones_words_stay_within_the_page(
    page: SupportPage, driver: SupportDriver, theme: Theme, percent: int, words: str
) -> None:
    page.resize(660, 560)
    page.set_people([Person(words, words, 1)])
    page.set_corrections([HelplineCorrection("GB", "Samaritans", words), HelplineCorrection("GB", "", words)])
    driver.add_button.click()
    driver.number(1).begin()
    theme.set_look(Appearance.DARK, percent)
    page.grab()
    assert driver.fits_its_width


@pytest.mark.parametrize(
    ("seen", "words"),
    [
        ("2025-09", "September 2025"),
        ("2025-09-03", "3 September 2025"),
        ("2025", "2025"),
        ("", ""),
        ("2025-02-31", "February 2025"),
    ],
)
def test_a_date_reads_as_people_write_it(seen: str, words: str) -> None:
    assert checked_date_text(seen, QLocale("en_GB")) == words


def test_a_month_is_in_the_persons_own_language() -> None:
    assert checked_date_text("2025-09", QLocale("es_ES")) == "septiembre 2025"
