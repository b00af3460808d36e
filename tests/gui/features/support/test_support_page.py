"""Support: danger told calmly, one's own people, helplines to copy and correct, and when to look for more."""

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.domain.entries import HelplineCorrection, Person
from ashore.domain.settings import Appearance
from ashore.domain.support import helpline_for
from ashore.features.support.number_row import NumberRow
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
    assert "lists below" not in seen
    assert "can't be read" in seen


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
    assert "Checked in December 2022." in seen_on(page)
    assert WORDS.changed in seen_on(page)
    page.set_today(date(2023, 6, 1))
    assert WORDS.changed not in seen_on(page)


def test_each_number_is_copied_in_one_press(page: SupportPage) -> None:
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.set_people([AMINA])
    reach = page.people.cards[0].reach
    assert reach is not None
    samaritans, shout = page.helplines.cards
    rows = [page.danger.number.row, reach, samaritans.numbers[0].row, shout.numbers[0].row]
    for row, number in zip(rows, ["999", "0123 456 789", "116 123", "85258"], strict=True):
        row.button.click()
        assert QGuiApplication.clipboard().text() == number
    assert copied == ["999", "0123 456 789", "116 123", "85258"]


def test_a_clipboard_that_is_not_there_is_told_in_one_line(page: SupportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(clipboard, "system_clipboard", lambda: None)
    told: list[str] = []
    copied: list[str] = []
    page.problem.connect(told.append)
    page.copied.connect(copied.append)
    page.helplines.cards[0].numbers[0].row.button.click()
    assert len(told) == 1
    assert "116 123" in told[0]
    assert copied == []


def correct(number: NumberRow, words: str) -> None:
    """With the keyboard alone."""
    number.correct.setFocus()
    QTest.keyClick(number.correct, Qt.Key.Key_Return)
    assert number.field.number.hasFocus()
    QTest.keyClicks(number.field.number, words)
    QTest.keyClick(number.field.number, Qt.Key.Key_Return)


def every_number(page: SupportPage) -> list[NumberRow]:
    return [page.danger.number, *(number for card in page.helplines.cards for number in card.numbers)]


def test_a_number_can_be_corrected_and_given_back(page: SupportPage) -> None:
    wanted: list[HelplineCorrection] = []
    page.change_requested.connect(wanted.append)
    number = page.helplines.cards[0].numbers[0]
    correct(number, "020 7946 0000")
    assert number.correct.hasFocus()
    assert wanted == [HelplineCorrection("GB", "Samaritans", "020 7946 0000", "116 123")]
    assert "020 7946 0000" in seen_on(page)
    assert "Ashore's own: 116 123" in seen_on(page)
    number.restore.click()
    assert wanted[-1] == HelplineCorrection("GB", "Samaritans", "", "116 123")
    assert number.restore.isHidden()
    assert "116 123" in seen_on(page)


def test_nothing_empty_is_kept_as_a_number(page: SupportPage) -> None:
    number = page.helplines.cards[0].numbers[0]
    number.correct.click()
    number.field.number.setText("  ")
    QTest.keyClick(number.field.number, Qt.Key.Key_Return)
    assert not number.field.keep.isEnabled()
    assert not number.field.isHidden()


@pytest.mark.parametrize("region", ["GB", "DE", "US", "NO", "NZ"])
def test_each_number_and_line_is_corrected_copied_and_given_back_on_its_own(page: SupportPage, region: str) -> None:
    page.set_region(region)
    own = [number.way.words for number in every_number(page)]
    for at, number in enumerate(every_number(page)):
        correct(number, f"0{at} 000")
    for at, number in enumerate(every_number(page)):
        assert f"0{at} 000" in number.row.words.text()
        number.row.button.click()
        assert QGuiApplication.clipboard().text() == f"0{at} 000"
    for number in every_number(page):
        number.restore.click()
    assert [number.way.words for number in every_number(page)] == own


def test_a_corrected_number_leaves_no_old_one_beside_it(page: SupportPage) -> None:
    page.set_changes([HelplineCorrection("GB", "Shout", "07700 900")])
    number = page.helplines.cards[1].numbers[0]
    assert number.row.words.text() == "Text 07700 900"
    assert number._own.text() == "Yours. Ashore's own: Text 85258."
    assert len(page.helplines.cards[1].numbers) == 1


def test_where_no_emergency_number_is_known_ones_own_can_stand(page: SupportPage) -> None:
    wanted: list[HelplineCorrection] = []
    page.change_requested.connect(wanted.append)
    page.set_region("KE")
    number = page.danger.number
    assert number.row.button.isHidden()
    number.write.setFocus()
    QTest.keyClick(number.write, Qt.Key.Key_Return)
    QTest.keyClick(number.field.number, Qt.Key.Key_Escape)
    assert page.go_back()
    assert number.write.hasFocus()
    QTest.keyClick(number.write, Qt.Key.Key_Return)
    QTest.keyClicks(number.field.number, "999")
    QTest.keyClick(number.field.number, Qt.Key.Key_Return)
    assert number.correct.hasFocus()
    assert wanted == [HelplineCorrection("KE", "", "999")]
    assert number.row.words.text() == "999"
    number.restore.click()
    assert number.row.words.isHidden()


def test_the_emergency_number_is_as_large_as_a_helplines_and_says_where_it_holds(page: SupportPage) -> None:
    words = page.danger.number.row.words
    assert words.text() == "999"
    assert words.height() >= page.helplines.cards[0].numbers[0].row.words.height()
    assert words.property("role") == Role.HEADING
    assert "Emergency number · United Kingdom" in seen_on(page)


def test_a_correction_of_one_region_stays_there(page: SupportPage) -> None:
    page.set_changes([HelplineCorrection("GB", "Samaritans", "020 7946 0000")])
    page.set_region("IE")
    assert "020 7946 0000" not in seen_on(page)
    page.set_region("GB")
    assert "020 7946 0000" in seen_on(page)


def test_a_number_being_typed_stays_when_something_else_arrives(page: SupportPage) -> None:
    number = page.helplines.cards[1].numbers[0]
    number.correct.click()
    number.field.number.setText("07700 900")
    page.set_changes([HelplineCorrection("GB", "Samaritans", "1", "116 123")])
    page.set_today(TODAY)
    page.set_region("GB")
    page.set_people([AMINA])
    assert not number.field.isHidden()
    assert number.field.number.text() == "07700 900"


def test_a_number_that_could_not_be_kept_stands_in_its_field_again(page: SupportPage) -> None:
    page.set_region("DE")
    number = page.helplines.cards[0].numbers[1]
    correct(number, "0800 1")
    page.bring_back_change(HelplineCorrection("DE", "TelefonSeelsorge", "0800 1", "0800 111 0 222"))
    page.set_changes([])
    assert not number.field.isHidden()
    assert number.field.number.text() == "0800 1"
    assert number.field.number.hasFocus()
    assert number.row.words.text() == "0800 111 0 222"


def test_what_comes_back_late_replaces_nothing_that_is_being_typed(page: SupportPage) -> None:
    number = page.helplines.cards[0].numbers[0]
    correct(number, "020 1")
    number.correct.click()
    QTest.keyClicks(number.field.number, "020 2")
    page.bring_back_change(HelplineCorrection("GB", "Samaritans", "020 1", "116 123"))
    assert number.field.number.text() == "020 2"
    number.correct.click()
    assert number.field.number.text() == "020 2"


def test_a_number_that_could_not_be_kept_waits_for_its_region(page: SupportPage) -> None:
    for change in (HelplineCorrection("IE", "Samaritans", "1", "116 123"), HelplineCorrection("IE", "", "2")):
        page.bring_back_change(change)
    page.set_region("IE")
    assert page.helplines.cards[0].numbers[0].field.number.text() == "1"
    assert page.danger.number.field.number.text() == "2"


def test_what_comes_back_takes_no_keyboard_from_elsewhere(page: SupportPage) -> None:
    page.people.add.click()
    page.people.editor.name.setText("Jo")
    page.bring_back_change(HelplineCorrection("GB", "Samaritans", "1", "116 123"))
    page.bring_back_person(CAT)
    assert page.people.editor.name.hasFocus()
    assert page.people.editor.name.text() == "Jo"
    page.people.editor.save.click()
    assert page.people.editor.name.text() == CAT.name
    assert page.go_back()


def test_someone_who_could_not_be_written_is_in_the_editor_again(page: SupportPage) -> None:
    page.set_people([AMINA])
    page.people.cards[0].edit.click()
    page.people.editor.reach.setText("next door")
    page.people.editor.save.click()
    page.bring_back_person(Person("Amina", "next door", 1))
    page.set_people([AMINA])
    assert not page.people.editor.isHidden()
    assert page.people.editor.reach.text() == "next door"
    assert page.people.editor.person_id == 1


def test_the_wheel_scrolls_past_the_chooser_and_a_press_chooses(page: SupportPage) -> None:
    wanted: list[str] = []
    page.region_requested.connect(wanted.append)
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
    assert box.focusPolicy() is Qt.FocusPolicy.StrongFocus  # the wheel does not take the keyboard along
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
    assert (WORDS.no_row if region else WORDS.no_region) in seen_on(page)
    assert WORDS.danger_anywhere in seen_on(page)
    assert page.helplines.chooser.box.currentData() == (ELSEWHERE if region else None)
    assert DIRECTORIES[0].address in seen_on(page)


def test_a_european_region_without_a_row_has_its_emergency_number(page: SupportPage) -> None:
    missing = next(code for code in ("LU", "MT", "EE", "SK") if helpline_for(HELPLINES, code) is None)
    page.set_region(missing)
    assert "112" in seen_on(page)
    assert page.helplines.chooser.box.currentData() == missing


def test_lists_open_in_the_browser_on_a_press_alone(page: SupportPage, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[QUrl] = []
    told: list[str] = []
    page.problem.connect(told.append)

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


def test_someone_is_removed_in_one_press_once_the_record_says_so(page: SupportPage) -> None:
    removed: list[Person] = []
    page.person_removed.connect(removed.append)
    page.set_people([AMINA, CAT])
    page.people.cards[1].remove.setFocus()
    QTest.keyClick(page.people.cards[1].remove, Qt.Key.Key_Return)
    assert removed == [CAT]
    assert "The cat next door" in seen_on(page)
    page.set_people([AMINA])
    assert "The cat next door" not in seen_on(page)
    assert page.people.add.hasFocus()


def test_the_keyboard_stays_with_whom_it_was_when_people_arrive(page: SupportPage) -> None:
    page.set_people([AMINA, CAT])
    page.people.cards[1].edit.setFocus()
    page.set_people([CAT])
    assert page.people.cards[0].edit.hasFocus()


def test_more_than_can_be_kept_is_told_and_not_cut(page: SupportPage) -> None:
    page.people.add.click()
    editor = page.people.editor
    editor.name.setText("Jo")
    editor.reach.setText("w" * 10_001)
    assert "This is 10001 characters; 10,000 fit." in seen_on(page)
    assert "10,000 fit" in editor.reach.accessibleDescription()
    assert not editor.save.isEnabled()
    editor.reach.setText("w" * 10_000)
    assert "10,000 fit" not in seen_on(page)
    assert editor.save.isEnabled()
    field = page.helplines.cards[0].numbers[0].field
    field.begin("w" * 10_001)
    assert field.number.text() == "w" * 10_001
    assert not field.keep.isEnabled()
    assert "This is 10001 characters; 10,000 fit." in seen_on(page)


def test_what_the_record_says_is_what_holds(page: SupportPage) -> None:
    page.people.add.click()
    page.people.editor.name.setText("Jo")
    page.people.editor.save.click()
    assert len(page.people.cards) == 1
    page.set_people([Person("Jo", "", 7)])
    assert [card.person.id for card in page.people.cards] == [7]
    number = page.helplines.cards[0].numbers[0]
    number.field.kept.emit("1")
    assert number.row.words.text() == "1"
    page.set_changes([])
    assert number.row.words.text() == "116 123"


def test_leaving_closes_what_is_open_before_the_page_is_left(page: SupportPage) -> None:
    assert not page.go_back()
    page.people.add.click()
    page.danger.number.correct.click()
    number = page.helplines.cards[0].numbers[0]
    number.correct.click()
    assert number.field.number.hasFocus()
    assert page.go_back()
    assert number.field.isHidden()
    assert number.correct.hasFocus()
    assert page.go_back()
    assert page.go_back()
    assert page.people.editor.isHidden()
    assert page.danger.number.field.isHidden()
    assert not page.go_back()


def in_view(page: SupportPage, widget: QWidget) -> bool:
    top = widget.mapTo(page, QPoint(0, 0)).y()
    return top >= 0 and top + widget.height() <= page.height()


@pytest.mark.parametrize("percent", [100, 200, 300])
def test_tab_goes_down_the_page_through_all_of_it_and_each_stop_is_seen_and_named(
    page: SupportPage, theme: Theme, percent: int
) -> None:
    page.resize(660, 560)
    theme.set_appearance(Appearance.LIGHT, percent)
    page.set_people([AMINA])
    page.set_changes([HelplineCorrection("GB", "Samaritans", "1", "116 123")])
    page.people.add.click()
    page.helplines.cards[1].numbers[0].correct.click()
    QCoreApplication.sendPostedEvents()
    page.setFocus()
    parts = (page.danger, page.people, page.helps, page.helplines, page.directories)
    stops = [stop for part in parts for stop in part.stops() if stop.isVisible() and stop.isEnabled()]
    QTest.keyClick(page, Qt.Key.Key_Tab)
    places = []
    for stop in stops:
        focused = QApplication.focusWidget()
        assert focused is stop
        assert focused.accessibleName() or isinstance(focused, Button)
        assert in_view(page, focused)
        at = focused.mapTo(page.window(), QPoint(0, 0))
        places.append(at.y() + page._column.verticalScrollBar().value() + focused.height() // 2)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert places == sorted(places)


def test_what_opens_is_in_view_with_all_its_buttons(page: SupportPage) -> None:
    page.resize(660, 560)
    page.set_region("DE")
    for number in every_number(page):
        page._column.ensureWidgetVisible(number.correct)
        number.correct.click()
        assert in_view(page, number.field)
        number.field.cancel.click()
        assert in_view(page, number.correct)
    page.set_people([AMINA, *(Person(f"Person {at}", "", at) for at in range(2, 12))])
    page.people.cards[-1].edit.click()
    assert in_view(page, page.people.editor)
    page.people.editor.cancel.click()
    assert page.people.cards[-1].edit.hasFocus()
    assert in_view(page, page.people.cards[-1].edit)


def test_words_of_links_begin_where_the_words_above_them_do(page: SupportPage) -> None:
    page.set_people([AMINA])
    page.set_changes([HelplineCorrection("GB", "Samaritans", "1", "116 123"), HelplineCorrection("GB", "", "2")])
    card, number = page.people.cards[0], page.helplines.cards[0].numbers[0]
    QCoreApplication.sendPostedEvents()
    assert card.reach is not None
    words = (card.reach.words, number.row.words, page.danger.number.row.words)
    links = (card.edit, number.restore, page.danger.number.restore)
    lefts = {
        *(word.mapTo(page, QPoint(0, 0)).x() for word in words),
        *(link.mapTo(page, QPoint(LINK_INSET_PIXELS, 0)).x() for link in links),
    }
    assert len(lefts) == 1


@pytest.mark.parametrize("percent", [100, 300])
@pytest.mark.parametrize("words", ["w" * 10_000, "صديقتي " * 50, "👩‍👩‍👧", "one\ntwo", "<b>bold</b>"])
def test_anyones_words_stay_within_the_page(page: SupportPage, theme: Theme, percent: int, words: str) -> None:
    page.resize(660, 560)
    page.set_people([Person(words, words, 1)])
    page.set_changes([HelplineCorrection("GB", "Samaritans", words), HelplineCorrection("GB", "", words)])
    page.people.add.click()
    page.helplines.cards[1].numbers[0].correct.click()
    theme.set_appearance(Appearance.DARK, percent)
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
    assert checked_date_text(seen, QLocale("en_GB")) == words


def test_a_month_is_in_the_persons_own_language() -> None:
    assert checked_date_text("2025-09", QLocale("es_ES")) == "septiembre 2025"
