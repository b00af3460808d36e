"""Support: danger told calmly, one's own people, helplines to copy and correct, and when to look for more."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.domain.record import HelplineChange, Person
from ashore.domain.settings import Appearance
from ashore.domain.support import helpline_for
from ashore.system.paths import assets_folder
from ashore.ui.pages.support import clipboard
from ashore.ui.pages.support.page import SupportPage
from ashore.ui.pages.support.seen_words import seen_words
from ashore.ui.pages.support.service_card import number_in
from ashore.ui.theme import Theme
from ashore.ui.widgets.region_chooser import ELSEWHERE

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


def seen_on(page: SupportPage) -> str:
    """Every line of the page, from top to bottom."""
    QCoreApplication.sendPostedEvents()
    labels = [label for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    labels.sort(key=lambda label: label.mapTo(page, QPoint(0, 0)).y())
    return "\n".join(label.text() for label in labels)


def test_the_page_reads_in_its_order(page: SupportPage) -> None:
    page.set_people([AMINA])
    seen = seen_on(page)
    order = ["999", "Amina", "Samaritans", "Region", "Find a Helpline", WORDS.when_to_look[0], WORDS.therapy[0]]
    places = [seen.index(words) for words in [*order, WORDS.about_this_app]]
    assert places == sorted(places)


def test_all_the_words_are_on_the_page(page: SupportPage) -> None:
    seen = seen_on(page)
    lines = [WORDS.when_intro, *WORDS.when_to_look, WORDS.when_else, *WORDS.therapy, WORDS.companion]
    assert [line for line in lines if line not in seen] == []


def test_damaged_files_leave_danger_and_when_to_look_and_what_ashore_is_not(page: SupportPage) -> None:
    page.set_content(None, (), ())
    seen = seen_on(page)
    assert "local emergency services can help." in seen
    assert "doesn't alert anyone" in seen
    assert "It has gone on for weeks." in seen
    assert page.directories.isHidden()


def test_a_page_that_was_handed_nothing_says_the_same(theme: Theme, shown: Callable[[QWidget], None]) -> None:
    page = SupportPage(theme)
    shown(page)
    seen = seen_on(page)
    assert "local emergency services can help." in seen
    assert "doesn't alert anyone" in seen


def test_every_service_of_every_region_is_shown_with_its_numbers(page: SupportPage) -> None:
    for row in HELPLINES:
        page.set_region(row.country)
        seen = seen_on(page)
        assert row.emergency in seen
        assert row.note in seen
        for service in row.services:
            for words in (service.name, *service.numbers, service.text, service.hours, service.languages):
                assert words in seen


def test_an_old_row_says_that_it_may_have_changed_and_a_new_one_does_not(page: SupportPage) -> None:
    assert "Checked on December 2022." in seen_on(page)
    assert WORDS.changed in seen_on(page)
    page.set_today(date(2023, 6, 1))
    assert WORDS.changed not in seen_on(page)


def test_each_number_is_copied_in_one_press(page: SupportPage) -> None:
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.set_people([AMINA])
    assert page.danger.row is not None
    reach = page.people.cards[0].reach
    assert reach is not None
    samaritans, shout = page.helplines.cards
    rows = [page.danger.row, reach, samaritans.copy_rows[0], shout.copy_rows[0]]
    for row, number in zip(rows, ["999", "0123 456 789", "116 123", "85258"], strict=True):
        row.button.click()
        assert QGuiApplication.clipboard().text() == number
    assert copied == ["999", "0123 456 789", "116 123", "85258"]


def test_a_clipboard_that_is_not_there_is_told_in_one_line(page: SupportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "system_clipboard", lambda: None)
    told: list[str] = []
    copied: list[str] = []
    page.trouble.connect(told.append)
    page.copied.connect(copied.append)
    page.helplines.cards[0].copy_rows[0].button.click()
    assert len(told) == 1
    assert "116 123" in told[0]
    assert copied == []


def test_a_number_can_be_corrected_and_given_back(page: SupportPage) -> None:
    wanted: list[HelplineChange] = []
    page.change_wanted.connect(wanted.append)
    card = page.helplines.cards[0]
    card.correct.click()
    assert card.field.number.hasFocus()
    card.field.number.clear()
    assert not card.field.keep.isEnabled()
    QTest.keyClicks(card.field.number, "020 7946 0000")
    QTest.keyClick(card.field.number, Qt.Key.Key_Return)
    assert wanted == [HelplineChange("GB", "Samaritans", "020 7946 0000")]
    assert "020 7946 0000" in seen_on(page)
    assert "Ashore's own: 116 123" in seen_on(page)
    card.restore.click()
    assert wanted[-1] == HelplineChange("GB", "Samaritans", "")
    assert card.restore.isHidden()
    assert "116 123" in seen_on(page)


def test_a_correction_of_one_region_stays_there(page: SupportPage) -> None:
    page.set_changes([HelplineChange("GB", "Samaritans", "020 7946 0000")])
    page.set_region("IE")
    assert "020 7946 0000" not in seen_on(page)
    page.set_region("GB")
    assert "020 7946 0000" in seen_on(page)


def test_a_number_being_typed_stays_when_something_else_arrives(page: SupportPage) -> None:
    card = page.helplines.cards[1]
    card.correct.click()
    card.field.number.setText("07700 900")
    page.set_changes([HelplineChange("GB", "Samaritans", "1")])
    page.set_today(TODAY)
    page.set_region("GB")
    page.set_people([AMINA])
    assert not card.field.isHidden()
    assert card.field.number.text() == "07700 900"


def test_the_wheel_scrolls_past_the_chooser_and_a_press_chooses(page: SupportPage) -> None:
    wanted: list[str] = []
    page.region_wanted.connect(wanted.append)
    box = page.helplines.chooser.box
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
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert wanted == ["US"]


def test_the_chooser_has_every_region_and_somewhere_else(page: SupportPage) -> None:
    box = page.helplines.chooser.box
    codes = [box.itemData(index) for index in range(box.count())]
    assert {row.country for row in HELPLINES} <= set(codes)
    assert codes[-1] == ELSEWHERE
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("region", ["", ELSEWHERE, "KE", "not a region"])
def test_a_region_without_a_row_offers_the_lists(page: SupportPage, region: str) -> None:
    page.set_region(region)
    assert WORDS.no_row in seen_on(page)
    assert WORDS.danger_anywhere in seen_on(page)
    assert page.helplines.chooser.box.currentData() == ELSEWHERE
    assert DIRECTORIES[0].address in seen_on(page)


def test_a_european_region_without_a_row_has_its_emergency_number(page: SupportPage) -> None:
    missing = next(code for code in ("LU", "MT", "EE", "SK") if helpline_for(HELPLINES, code) is None)
    page.set_region(missing)
    assert "112" in seen_on(page)
    assert page.helplines.chooser.box.currentData() == missing


def test_lists_open_in_the_browser_on_a_press_alone(page: SupportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    told: list[str] = []
    page.trouble.connect(told.append)

    def open_url(url: QUrl) -> bool:
        opened.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    go, copy = page.directories.buttons[0]
    assert opened == []
    go.click()
    assert [url.toString() for url in opened] == [DIRECTORIES[0].address]
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    go.click()
    assert len(told) == 1
    assert DIRECTORIES[0].address in told[0]
    copy.click()
    assert QGuiApplication.clipboard().text() == DIRECTORIES[0].address


def test_someone_is_added_with_the_keyboard_alone(page: SupportPage) -> None:
    written: list[Person] = []
    page.person_written.connect(written.append)
    page.people.add.setFocus()
    QTest.keyClick(page.people.add, Qt.Key.Key_Return)
    editor = page.people.editor
    assert editor.name.hasFocus()
    QTest.keyClicks(editor.name, "  Jo ")
    QTest.keyClick(editor.name, Qt.Key.Key_Tab)
    assert editor.reach.hasFocus()
    QTest.keyClicks(editor.reach, "knock twice")
    QTest.keyClick(editor.reach, Qt.Key.Key_Return)
    assert written == [Person("Jo", "knock twice")]
    assert "knock twice" in seen_on(page)
    assert page.people.add.hasFocus()


def test_a_person_without_a_name_is_not_saved(page: SupportPage) -> None:
    written: list[Person] = []
    page.person_written.connect(written.append)
    page.people.add.click()
    QTest.keyClicks(page.people.editor.name, "   ")
    QTest.keyClick(page.people.editor.name, Qt.Key.Key_Return)
    assert not page.people.editor.save.isEnabled()
    assert written == []


def test_someone_is_edited_in_their_place_and_keeps_who_they_are(page: SupportPage) -> None:
    written: list[Person] = []
    page.person_written.connect(written.append)
    page.set_people([AMINA, CAT])
    page.people.cards[0].edit.click()
    QCoreApplication.sendPostedEvents()
    assert page.people.cards[0].isHidden()
    assert page.people.editor.y() < page.people.cards[1].y()
    page.people.editor.reach.setText("next door")
    page.people.editor.save.click()
    assert written == [Person("Amina", "next door", 1)]
    assert [card.person for card in page.people.cards] == [*written, CAT]
    assert not page.people.cards[0].isHidden()


def test_what_is_being_written_stays_when_people_arrive(page: SupportPage) -> None:
    written: list[Person] = []
    page.person_written.connect(written.append)
    page.set_people([AMINA])
    page.people.cards[0].edit.click()
    page.people.editor.name.setText("Amina B")
    page.set_people([])
    assert page.people.editor.name.text() == "Amina B"
    page.people.editor.save.click()
    assert written == [Person("Amina B", "0123 456 789")]


def test_someone_is_removed_in_one_press(page: SupportPage) -> None:
    removed: list[Person] = []
    page.person_removed.connect(removed.append)
    page.set_people([AMINA, CAT])
    page.people.cards[1].remove.click()
    assert removed == [CAT]
    assert "The cat next door" not in seen_on(page)
    page.set_people([AMINA, CAT])
    assert "The cat next door" in seen_on(page)


def test_what_the_record_says_is_what_holds(page: SupportPage) -> None:
    page.people.add.click()
    page.people.editor.name.setText("Jo")
    page.people.editor.save.click()
    assert len(page.people.cards) == 1
    page.set_people([Person("Jo", "", 7)])
    assert [card.person.id for card in page.people.cards] == [7]
    page.helplines.cards[0].field.kept.emit("1")
    page.set_changes([])
    assert page.helplines.cards[0].copy_rows[0].words.text() == "116 123"


def test_leaving_closes_what_is_open_before_the_page_is_left(page: SupportPage) -> None:
    assert not page.leave()
    page.people.add.click()
    page.helplines.cards[0].correct.click()
    assert page.leave()
    assert page.people.editor.isHidden()
    assert page.leave()
    assert page.helplines.cards[0].field.isHidden()
    assert not page.leave()


def test_tab_goes_down_the_page_whatever_came_when(page: SupportPage) -> None:
    page.set_people([AMINA])
    page.set_changes([HelplineChange("GB", "Samaritans", "1")])
    QCoreApplication.sendPostedEvents()
    assert page.danger.row is not None
    first = page.danger.row.button
    first.setFocus()
    heights = []
    for _ in range(12):
        focused = QApplication.focusWidget()
        assert focused is not None
        heights.append(focused.mapTo(page, QPoint(0, 0)).y() + page._column.verticalScrollBar().value())
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert heights == sorted(heights)
    assert len(set(heights)) > 6


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("words", ["w" * 10_000, "صديقتي " * 50, "👩‍👩‍👧", "one\ntwo", "<b>bold</b>"])
def test_anyones_words_stay_within_the_page(page: SupportPage, theme: Theme, percent: int, words: str) -> None:
    page.resize(660, 560)
    page.set_people([Person(words, words, 1)])
    page.set_changes([HelplineChange("GB", "Samaritans", words)])
    page.people.add.click()
    page.helplines.cards[1].correct.click()
    theme.set_look(Appearance.DARK, percent)
    page.grab()
    body = page._column.widget()
    assert body is not None
    assert body.width() <= page._column.viewport().width()


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
    assert seen_words(seen, QLocale("en_GB")) == words


def test_a_month_is_in_the_persons_own_language() -> None:
    assert seen_words("2025-09", QLocale("es_ES")) == "septiembre 2025"


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Text 85258", "85258"),
        ("Text 0477 13 11 14", "0477 13 11 14"),
        ("Text 988, or chat at 988lifeline.org", "988"),
        ("Chat at 113.nl", ""),
        ("Chat and mail", ""),
    ],
)
def test_a_number_to_write_to_is_found_in_its_words(text: str, number: str) -> None:
    assert number_in(text) == number
