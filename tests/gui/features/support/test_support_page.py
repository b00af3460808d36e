"""Support: danger named calmly, where to look for more, and everything reachable with the keyboard."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from tests.gui.features.support.support_driver import AMINA, DIRECTORIES, HELPLINES, TEXTS, SupportDriver

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.helplines import PhoneChannel, helpline_for
from ashore.domain.people import Person
from ashore.domain.settings import Appearance
from ashore.domain.shortened_text import shortened
from ashore.features.support.page import SupportPage
from ashore.services.drafts import Drafts
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.region_chooser import ELSEWHERE


def test_the_page_reads_in_its_order(page: SupportPage, driver: SupportDriver) -> None:
    page.set_people([AMINA])
    seen = driver.texts
    order = [TEXTS.danger_anywhere, "999", TEXTS.talk_now, "Samaritans", "Region", "National Domestic Abuse Helpline"]
    order += [
        "Amina",
        *TEXTS.lines_to_send,
        "What helps me",
        TEXTS.when_to_look[0],
        TEXTS.therapy[0],
        TEXTS.about_this_app,
    ]
    places = [seen.index(words) for words in [*order, "Find a Helpline"]]
    assert places == sorted(places)


def test_all_the_words_are_on_the_page(driver: SupportDriver) -> None:
    seen = driver.texts
    lines = [TEXTS.when_intro, *TEXTS.when_to_look, TEXTS.when_else, *TEXTS.therapy, TEXTS.companion]
    lines += [TEXTS.talk_now, *TEXTS.calling, *TEXTS.if_hurt]
    assert [line for line in lines if line not in seen] == []


def test_damaged_files_leave_danger_and_when_to_look_and_what_ashore_is_not(
    page: SupportPage, driver: SupportDriver
) -> None:
    page.set_content(None, (), ())
    seen = driver.texts
    assert "local emergency services can help." in seen
    assert "doesn’t alert anyone" in seen
    assert "You have felt like this for weeks." in seen
    assert page.directories_section.isHidden()
    assert "lists below" not in seen
    assert "can’t read its helplines" in seen


@pytest.mark.usefixtures("theme")
def test_a_page_without_content_and_region_says_the_same(shown: Callable[[QWidget], None]) -> None:
    page = SupportPage(Drafts())
    page.set_content(None, (), ())
    shown(page)
    seen = SupportDriver(page).texts
    assert "local emergency services can help." in seen
    assert "doesn’t alert anyone" in seen
    assert "Lines you could send" not in seen


def test_each_line_to_send_is_copied_as_it_reads_in_one_press(page: SupportPage, driver: SupportDriver) -> None:
    copied: list[str] = []
    page.copied.connect(copied.append)
    assert list(driver.lines_to_send) == list(TEXTS.lines_to_send)
    for line, button in driver.lines_to_send.items():
        assert button.accessibleName() == f"Copy {shortened(line)}"
        button.setFocus()
        QTest.keyClick(button, Qt.Key.Key_Return)
        assert QGuiApplication.clipboard().text() == line
    assert copied == list(TEXTS.lines_to_send)


def test_a_region_whose_services_could_not_be_read_keeps_its_emergency_numbers(
    page: SupportPage, driver: SupportDriver
) -> None:
    page.set_content(
        TEXTS, [replace(each, services=()) if each.country == "JP" else each for each in HELPLINES], DIRECTORIES
    )
    page.set_region("JP")
    seen = driver.texts
    assert driver.police is not None
    assert (driver.emergency.text, driver.police.text) == ("119", "110")
    assert f"{TEXTS.no_row} {TEXTS.lists_below}" in seen
    assert "Helplines: Japan" in seen
    assert TEXTS.talk_now in seen
    assert "Checked" not in seen
    assert not any(line in seen for line in TEXTS.calling)


def test_every_service_of_every_region_is_shown_with_its_numbers(page: SupportPage, driver: SupportDriver) -> None:
    for row in HELPLINES:
        page.set_region(row.country)
        seen = driver.texts
        assert row.emergency in seen
        assert row.police in seen
        assert row.note in seen
        for service in row.all_services:
            assert service.name in seen
            assert service.languages in seen
            for _, channel in service.channels:
                numbers = channel.numbers if isinstance(channel, PhoneChannel) else (channel.address,)
                for words in (*numbers, channel.hours, channel.note):
                    assert words in seen


def test_an_old_row_says_that_it_may_have_changed_and_a_new_one_does_not(
    page: SupportPage, driver: SupportDriver
) -> None:
    assert "Checked in December 2022." in driver.texts
    assert "Checked in November 2025. The numbers may have changed since." in driver.texts
    page.set_today(date(2026, 3, 1))
    assert "Checked in December 2022. The numbers may have changed since." in driver.texts
    assert "Checked in November 2025." in driver.texts
    assert "Checked in November 2025. The numbers" not in driver.texts
    page.set_region("NZ")
    assert TEXTS.changed not in driver.texts


def test_a_date_is_in_the_language_of_the_sentence_around_it(page: SupportPage, driver: SupportDriver) -> None:
    formats = QLocale()
    QLocale.setDefault(QLocale("de_DE"))
    try:
        page.set_today(date(2026, 3, 1))
        assert "Checked in December 2022." in driver.texts
        page.set_content(TEXTS, HELPLINES, DIRECTORIES, "es")
        assert "diciembre 2022" in driver.texts
    finally:
        QLocale.setDefault(formats)


def test_the_wheel_scrolls_past_the_chooser_and_a_press_chooses(page: SupportPage, driver: SupportDriver) -> None:
    requested: list[str] = []
    page.region_view.region_requested.connect(requested.append)
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
    assert (TEXTS.no_row if region else TEXTS.no_region) in driver.texts
    assert TEXTS.danger_anywhere in driver.texts
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


def test_more_than_can_be_kept_is_told_and_not_cut(driver: SupportDriver) -> None:
    driver.add_button.click()
    driver.name_edit.setText("Jo")
    driver.reach_edit.setText("w" * 10_001)
    assert "This is 10,001 characters; 10,000 fit." in driver.texts
    assert "10,000 fit" in driver.reach_edit.accessibleDescription()
    assert not driver.save_button.isEnabled()
    driver.reach_edit.setText("w" * 10_000)
    assert "10,000 fit" not in driver.texts
    assert driver.save_button.isEnabled()
    number = driver.number()
    number.begin("w" * 10_001)
    assert number.line_edit.text() == "w" * 10_001
    assert not number.save_button.isEnabled()
    assert "This is 10,001 characters; 10,000 fit." in driver.texts


def test_what_the_record_says_is_what_holds(page: SupportPage, driver: SupportDriver) -> None:
    driver.add_button.click()
    driver.name_edit.setText("Jo")
    driver.save_button.click()
    assert len(driver.people) == 1
    page.set_people([Person("Jo", "", 7)])
    assert [card.person.id for card in driver.people] == [7]
    number = driver.number()
    number.begin("112 1")
    number.save()
    assert number.text == "112 1"
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
    theme.set_appearance(Appearance.LIGHT, percent)
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
        *(link.mapTo(page, QPoint(0, 0)).x() for link in links),
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
    theme.set_appearance(Appearance.DARK, percent)
    page.grab()
    assert driver.fits_its_width
