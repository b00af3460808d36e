"""Ground: cards, one step a screen, and ways out at every point."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from pytestqt.qtbot import QtBot
from tests.paths import ASSETS

from ashore.content.exercises import read_exercises
from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind, GroundStep
from ashore.domain.settings import Appearance
from ashore.features.ground.bilateral_lights import BilateralLights, side_lights
from ashore.features.ground.exercise_texts import kind_words, time_words
from ashore.features.ground.page import GroundPage
from ashore.features.ground.progress import first_place
from ashore.features.ground.timed_step import TimedStep
from ashore.features.ground.timer_ring import TimerRing
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import Crossfade

EXERCISES = read_exercises(ASSETS / "content" / "en")
BY_ID = {exercise.id: exercise for exercise in EXERCISES}
LEFT = Qt.MouseButton.LeftButton


class Clock:
    """Time that passes only when it is told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def theme(qapp: QApplication) -> Theme:
    theme = Theme(qapp, ASSETS)
    theme.set_appearance(Appearance.DARK, 100)
    return theme


@pytest.fixture
def page(qtbot: QtBot, theme: Theme, clock: Clock) -> GroundPage:
    page = GroundPage(theme, clock)
    qtbot.addWidget(page)
    page.set_exercises(EXERCISES)
    page.resize(752, 760)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    return page


def shown_cards(page: GroundPage) -> set[str]:
    return {id_ for id_, card in page.cards.cards.items() if card.isVisible()}


def prompt(page: GroundPage) -> str:
    return page.steps.prompt.text() if page.steps.isVisible() else ""


def go_to(page: GroundPage, id_: str, presses: int = 0) -> None:
    page.open_exercise(id_)
    for _ in range(presses):
        page.steps.foot.next.click()


def timed(page: GroundPage) -> TimedStep:
    part = page.steps.timed
    assert part is not None
    return part


def test_every_exercise_has_a_card_of_two_lines_that_says_kind_time_and_what_it_is(page: GroundPage) -> None:
    assert shown_cards(page) == set(BY_ID)
    for id_, card in page.cards.cards.items():
        exercise = BY_ID[id_]
        name, about = (label.text() for label in card.findChildren(QLabel))
        assert name == exercise.name
        for words in (kind_words(exercise), time_words(exercise.minutes), exercise.summary):
            assert words in about
        assert card.accessibleName() == f"{name}. {about}"
        assert card.height() < 70  # each of the two on one line


def test_three_things_to_press_stand_before_the_first_card(page: GroundPage) -> None:
    seen = []
    while QApplication.focusWidget() not in page.cards.cards.values():
        seen.append(QApplication.focusWidget())
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
    assert seen == [page.cards.head.choose, page.cards.head.breathe, page.cards.narrow.fold]
    assert QApplication.focusWidget() is page.cards.cards["five-senses"]


def test_the_filters_unfold_with_the_keyboard_and_stay_as_they_were_left(page: GroundPage) -> None:
    narrow = page.cards.narrow
    assert not any(stop.isVisible() for stop in narrow.stops[1:])
    narrow.fold.setFocus()
    QTest.keyClick(narrow.fold, Qt.Key.Key_Return)
    for stop in narrow.stops:
        assert QApplication.focusWidget() is stop
        QTest.keyClick(stop, Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is page.cards.cards["five-senses"]
    go_to(page, "object")
    page.go_back()
    assert all(stop.isVisible() for stop in narrow.stops)
    QTest.keyClick(narrow.fold, Qt.Key.Key_Space)
    assert not narrow.filters.isVisible()


def test_folded_away_the_filters_still_say_that_they_are_on(page: GroundPage) -> None:
    narrow = page.cards.narrow
    assert narrow.fold.text() == "Narrow it down"
    narrow.filters.at_desk.click()
    narrow.filters.kinds[ExerciseKind.MENTAL].click()
    assert narrow.fold.text() == "Narrow it down · 2 chosen"
    narrow.filters.at_desk.click()
    assert narrow.fold.text() == "Narrow it down · 1 chosen"


@pytest.mark.parametrize(("percent", "height"), [(100, 760), (200, 560), (300, 560)])
def test_choosing_and_the_way_back_stay_in_view_however_far_down(
    page: GroundPage, theme: Theme, qtbot: QtBot, percent: int, height: int
) -> None:
    page.resize(668, height)
    theme.set_appearance(Appearance.DARK, percent)
    bar = page.cards._column.verticalScrollBar()
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    for button in (page.cards.head.choose, page.cards.head.breathe):
        assert button.visibleRegion().boundingRect() == button.rect()
    assert page.cards._column.height() >= 200
    head, card = page.cards.head.choose, page.cards.cards["object"]
    qtbot.waitUntil(lambda: abs(head.mapTo(page, QPoint()).x() - card.mapTo(page, QPoint()).x()) <= 1)


def test_times_are_said_plainly() -> None:
    assert time_words(Minutes(2, 4)) == "2 to 4 minutes"
    assert time_words(Minutes(1, 1)) == "1 minute"
    assert time_words(Minutes(0.5, 1)) == "up to 1 minute"


def test_chips_narrow_the_cards_and_bring_them_back(page: GroundPage) -> None:
    filters = page.cards.narrow.filters
    filters.kinds[ExerciseKind.SOOTHING].click()
    assert shown_cards(page) == {one.id for one in EXERCISES if ExerciseKind.SOOTHING in one.kinds}
    filters.without_body.click()
    assert not any(BY_ID[id_].body_focus for id_ in shown_cards(page))
    filters.at_desk.click()
    assert all(BY_ID[id_].at_desk for id_ in shown_cards(page))
    for chip in (filters.kinds[ExerciseKind.SOOTHING], filters.without_body, filters.at_desk):
        chip.click()
    assert shown_cards(page) == set(BY_ID)


def test_choosing_never_asks_for_the_body_unless_that_was_said_to_be_fine(page: GroundPage, qtbot: QtBot) -> None:
    chosen: list[Exercise] = []
    page.cards.exercise_requested.disconnect()
    page.cards.exercise_requested.connect(chosen.append)
    for _ in range(200):
        page.cards.head.choose.click()
    assert chosen
    assert not any(exercise.body_focus or exercise.opt_in for exercise in chosen)
    with qtbot.waitSignal(page.body_welcome_requested) as wanted:
        page.cards.narrow.body_welcome.click()
    assert wanted.args == [True]

    def chose_body() -> bool:
        page.cards.head.choose.click()
        return any(exercise.body_focus for exercise in chosen)

    qtbot.waitUntil(chose_body)


def test_what_was_said_of_the_body_elsewhere_is_shown_and_asks_for_nothing(page: GroundPage, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.body_welcome_requested):
        page.set_body_welcome(is_welcome=True)
    assert page.cards.narrow.body_welcome.isChecked()
    page.set_exercises([one for one in EXERCISES if one.body_focus])
    page.cards.head.choose.click()
    assert page.steps.isVisible()


def test_choosing_among_body_exercises_alone_says_and_shows_what_to_press(page: GroundPage) -> None:
    page.set_exercises([one for one in EXERCISES if one.body_focus])
    cards = page.cards
    cards.head.choose.click()
    assert cards.isVisible()
    assert cards.narrow.body_welcome.text() in cards.told.text()
    assert cards.narrow.body_welcome.isVisible()
    cards.narrow.body_welcome.click()
    assert not cards.told.isVisible()
    cards.head.choose.click()
    assert page.steps.isVisible()


def test_what_begins_by_name_only_is_never_chosen_and_its_card_begins_it(page: GroundPage) -> None:
    page.set_exercises([BY_ID["outside-in"], BY_ID["outside-in"]])
    page.set_body_welcome(is_welcome=True)
    page.cards.head.choose.click()
    assert page.cards.isVisible()
    assert "its own card" in page.cards.told.text()
    page.cards.cards["outside-in"].click()
    assert prompt(page) == opening_of(BY_ID["outside-in"])


def test_asking_for_the_body_takes_back_that_it_was_left_out_and_leaving_it_out_changes_no_wish(
    page: GroundPage, qtbot: QtBot
) -> None:
    narrow = page.cards.narrow
    narrow.filters.without_body.click()
    narrow.body_welcome.click()
    assert not narrow.filters.without_body.isChecked()
    with qtbot.assertNotEmitted(page.body_welcome_requested):
        narrow.filters.without_body.click()
    assert narrow.body_welcome.isChecked()


def opening_of(exercise: Exercise) -> str:
    """Before anything to know, what it is."""
    return f"{exercise.summary}."


def screens(exercise: Exercise) -> list[str]:
    """The large words of each screen, in order."""
    opening = [opening_of(exercise)] if exercise.note or exercise.skip_if else []
    return [*opening, *(step.text for step in exercise.steps)]


@pytest.mark.parametrize("id_", BY_ID)
def test_enter_alone_walks_from_the_card_through_every_step_and_back(page: GroundPage, id_: str) -> None:
    exercise = BY_ID[id_]
    page.cards.cards[id_].setFocus()
    QTest.keyClick(page.cards.cards[id_], Qt.Key.Key_Return)
    seen = []
    for _ in screens(exercise):
        seen.append(prompt(page))
        assert QApplication.focusWidget() is page.steps.foot.next
        QTest.keyClick(page.steps.foot.next, Qt.Key.Key_Return)
    assert seen == screens(exercise)
    assert page.cards.isVisible()
    assert QApplication.focusWidget() is page.cards.cards[id_]


@pytest.mark.parametrize("id_", [one.id for one in EXERCISES if one.skip_if])
def test_for_whom_it_is_not_is_said_once_before_the_first_step(page: GroundPage, id_: str) -> None:
    exercise = BY_ID[id_]
    go_to(page, id_)
    assert prompt(page) == opening_of(exercise)
    assert page.steps.hint.isVisible()
    assert page.steps.hint.text().split("\n") == [words for words in (exercise.note, exercise.skip_if) if words]
    assert page.steps.foot.next.text() == "Begin"
    assert page.steps.foot.alternative.isVisible()
    assert exercise.skip_if not in page.cards.cards[id_].accessibleName()
    for _step in exercise.steps:
        page.steps.foot.next.click()
        assert exercise.skip_if not in (page.steps.prompt.text(), page.steps.hint.text())


def test_a_note_speaks_more_quietly_than_a_step(page: GroundPage, theme: Theme) -> None:
    go_to(page, "self-compassion")
    note = page.steps.prompt.font().pixelSize()
    page.steps.foot.next.click()
    assert (note, page.steps.prompt.font().pixelSize()) == (
        theme.sizes.named()["heading"],
        theme.sizes.named()["prompt"],
    )


def test_space_goes_on_too(page: GroundPage) -> None:
    go_to(page, "five-senses", presses=1)
    QTest.keyClick(page.steps.foot.next, Qt.Key.Key_Space)
    assert prompt(page) == BY_ID["five-senses"].steps[1].text


def test_the_last_step_ends_without_praise(page: GroundPage) -> None:
    go_to(page, "object", presses=len(screens(BY_ID["object"])) - 1)
    assert page.steps.foot.next.text() == "Done"
    page.steps.foot.next.click()
    assert page.cards.isVisible()
    assert not page.cards.told.isVisible()


def test_a_note_stands_before_anything_about_the_body(page: GroundPage) -> None:
    for exercise in EXERCISES:
        if exercise.body_focus:
            go_to(page, exercise.id)
            assert prompt(page) == opening_of(exercise)
            assert exercise.note in page.steps.hint.text()
            assert page.steps.marks is None
            assert page.steps.timed is None
            other = BY_ID[exercise.alternative_id]
            page.steps.foot.alternative.click()
            assert prompt(page) == screens(other)[0]
            assert not other.body_focus


def test_back_shows_the_screen_before_and_then_the_cards(page: GroundPage) -> None:
    go_to(page, "feet", presses=2)
    seen = []
    while page.steps.isVisible():
        seen.append(prompt(page))
        page.steps.foot.back.click()
    feet = BY_ID["feet"]
    assert seen == [feet.steps[1].text, feet.steps[0].text, opening_of(feet)]


def test_leave_and_escape_return_to_the_cards_from_any_step(page: GroundPage) -> None:
    go_to(page, "five-senses", presses=3)
    page.steps.foot.leave.click()
    assert page.cards.isVisible()
    go_to(page, "five-senses", presses=1)
    assert page.go_back() is True
    assert page.cards.isVisible()
    assert page.go_back() is False


@pytest.mark.parametrize("id_", BY_ID)
def test_an_alternative_is_one_press_away_at_every_step(page: GroundPage, id_: str) -> None:
    exercise = BY_ID[id_]
    for presses in range(len(screens(exercise))):
        go_to(page, id_, presses)
        before = prompt(page)
        assert page.steps.foot.alternative.isVisible()
        assert page.steps.foot.alternative.text()
        page.steps.foot.alternative.click()
        assert prompt(page) not in ("", before)
        page.steps.foot.back.click()
        assert prompt(page) == before


def test_alternative_steps_take_the_place_of_the_steps_that_are_left(page: GroundPage) -> None:
    go_to(page, "five-senses", presses=4)
    page.steps.foot.alternative.click()
    assert prompt(page) == BY_ID["five-senses"].alternative_steps[0].text
    assert "4 of 4" in page.steps.about.text()
    page.steps.foot.next.click()
    assert page.cards.isVisible()


@pytest.mark.parametrize("id_", [one.id for one in EXERCISES if one.alternative_steps])
def test_after_an_alternative_another_exercise_is_offered_on_every_screen(page: GroundPage, id_: str) -> None:
    exercise = BY_ID[id_]
    foot = page.steps.foot
    go_to(page, id_, presses=1)
    foot.alternative.click()
    for _step in exercise.alternative_steps:
        assert page.steps.isVisible()
        assert foot.alternative.isVisible()
        assert foot.alternative.text() == f"{BY_ID[exercise.alternative_id].name} instead"
        foot.alternative.click()
        assert prompt(page) == screens(BY_ID[exercise.alternative_id])[0]
        foot.back.click()
        foot.next.click()
    assert page.cards.isVisible()


def test_the_three_buttons_keep_their_place_on_every_step(page: GroundPage) -> None:
    places: set[tuple[QPoint, ...]] = set()
    for id_ in ("five-senses", "tapping", "hum"):
        exercise = BY_ID[id_]
        for presses in range(len(screens(exercise))):
            go_to(page, id_, presses)
            QApplication.processEvents()
            foot = page.steps.foot
            places.add(tuple(button.mapTo(page, QPoint()) for button in (foot.back, foot.next, foot.leave)))
    assert len(places) == 1


def test_marks_are_ticked_by_mouse_and_keyboard_and_named_for_a_screen_reader(page: GroundPage) -> None:
    go_to(page, "five-senses", presses=1)
    part = page.steps.marks
    assert part is not None
    first, second, *_ = part.marks
    assert len(part.marks) == 5
    QTest.mouseClick(first, LEFT)
    QTest.keyClick(second, Qt.Key.Key_Space)
    assert [mark.isChecked() for mark in part.marks] == [True, True, False, False, False]
    QTest.keyClick(first, Qt.Key.Key_Return)
    assert not first.isChecked()
    for number, mark in enumerate(part.marks, 1):
        assert min(mark.width(), mark.height()) >= 44
        interface = QAccessible.queryAccessibleInterface(mark)
        assert interface.text(QAccessible.Text.Name) == f"{number} of 5"
        assert interface.role() is QAccessible.Role.CheckBox


def test_all_marks_full_changes_nothing_by_itself(page: GroundPage) -> None:
    go_to(page, "five-senses", presses=1)
    part = page.steps.marks
    assert part is not None
    for mark in part.marks:
        mark.click()
    assert prompt(page) == BY_ID["five-senses"].steps[0].text


def test_tab_goes_from_the_marks_to_the_buttons_below(page: GroundPage) -> None:
    go_to(page, "five-senses", presses=2)
    part = page.steps.marks
    assert part is not None
    part.marks[0].setFocus()
    seen = [QApplication.focusWidget()]
    for _ in range(len(part.marks) + 3):
        QTest.keyClick(page.window(), Qt.Key.Key_Tab)
        seen.append(QApplication.focusWidget())
    foot = page.steps.foot
    assert seen == [*part.marks, foot.back, foot.next, foot.leave, foot.alternative]


def test_a_ring_waits_to_be_started_and_follows_the_clock(page: GroundPage, clock: Clock, qtbot: QtBot) -> None:
    go_to(page, "muscle-release", presses=2)
    part = timed(page)
    ring = part.picture
    assert isinstance(ring, TimerRing)
    assert not part.is_running
    part.start.click()
    clock.now += 6
    qtbot.waitUntil(lambda: ring.progress == pytest.approx(0.5))
    part.start.click()
    assert not part.is_running
    clock.now += 5
    part.start.click()
    clock.now += 3
    qtbot.waitUntil(lambda: ring.progress == pytest.approx(0.75))
    clock.now += 3
    qtbot.waitUntil(lambda: not part.is_running)
    assert ring.progress == 1
    assert part.start.text() == "Once more"
    part.start.click()
    assert ring.progress == 0


def test_a_running_ring_can_be_skipped(page: GroundPage, clock: Clock) -> None:
    go_to(page, "muscle-release", presses=2)
    part = timed(page)
    part.start.click()
    clock.now += 1
    page.steps.foot.next.click()
    assert prompt(page) == BY_ID["muscle-release"].steps[2].text
    assert not part.is_running


def test_a_ring_rests_while_it_is_not_seen_and_after_the_machine_slept(
    page: GroundPage, clock: Clock, qtbot: QtBot
) -> None:
    go_to(page, "muscle-release", presses=2)
    part = timed(page)
    part.start.click()
    page.hide()
    assert not part.is_running
    page.show()
    assert not part.is_running
    part.start.click()
    clock.now += 3600
    qtbot.waitUntil(lambda: not part.is_running)
    assert part.start.text() == "Go on"


def test_tapping_lights_left_and_right_in_turn_for_a_short_set(page: GroundPage, clock: Clock, qtbot: QtBot) -> None:
    go_to(page, "tapping", presses=3)
    part = timed(page)
    sides = part.picture
    assert isinstance(sides, BilateralLights)
    part.start.click()
    clock.now += 0.5
    qtbot.waitUntil(lambda: sides.lights == pytest.approx((1, 0)))
    clock.now += 1
    qtbot.waitUntil(lambda: sides.lights == pytest.approx((0, 1)))
    for _ in range(5):
        clock.now += 4
        part._show_time()
    assert not part.is_running
    assert sides.lights == (0, 0)


@given(st.floats(0, 600), st.floats(1.5, 20))
def test_sides_swell_slowly_and_never_flash(seconds: float, round_seconds: float) -> None:
    frame_seconds = 1 / 30
    now, then = (side_lights(seconds + later, round_seconds) for later in (0, frame_seconds))
    assert min(now) == 0 <= max(now) <= 1
    for before, after in zip(now, then, strict=True):
        assert abs(after - before) <= 0.15


def test_damaged_content_still_leaves_a_look_around(page: GroundPage) -> None:
    page.set_exercises(())
    assert len(shown_cards(page)) == 1
    assert not page.cards.narrow.isVisible()
    page.cards.head.choose.click()
    seen = []
    while page.steps.isVisible():
        seen.append(prompt(page))
        page.steps.foot.next.click()
    assert len(seen) == 3
    assert all(seen)
    page.cards.head.choose.click()
    for _swap in range(2):
        assert prompt(page) == seen[0]
        page.steps.foot.alternative.click()
        assert prompt(page) not in seen
        assert page.steps.foot.alternative.text() == "A look around instead"
        page.steps.foot.alternative.click()


def test_an_id_that_is_not_there_leads_to_the_cards(page: GroundPage) -> None:
    go_to(page, "five-senses", presses=1)
    page.open_exercise("no-such-thing")
    assert page.cards.isVisible()


def test_an_exercise_opened_before_the_page_is_seen_is_there_with_next_at_hand(
    qtbot: QtBot, theme: Theme, clock: Clock
) -> None:
    page = GroundPage(theme, clock)
    qtbot.addWidget(page)
    page.set_exercises(EXERCISES)
    page.open_exercise("object")
    page.show()
    page.activateWindow()
    qtbot.waitUntil(lambda: QApplication.focusWidget() is page.steps.foot.next)
    assert prompt(page) == BY_ID["object"].steps[0].text


def test_an_alternative_whose_exercise_is_missing_is_not_offered(page: GroundPage) -> None:
    lonely = Exercise(
        id="lonely",
        name="Lonely",
        kinds=(ExerciseKind.MENTAL,),
        minutes=Minutes(1, 1),
        summary="",
        steps=(GroundStep("One."),),
        alternative="Something else.",
        alternative_id="gone",
    )
    page.set_exercises([lonely])
    go_to(page, "lonely")
    assert not page.steps.foot.alternative.isVisible()
    assert first_place(lonely).is_last


def test_breath_and_support_are_one_press_from_the_cards(page: GroundPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.breathe_requested, timeout=500):
        page.cards.head.breathe.click()
    with qtbot.waitSignal(page.support_requested, timeout=500):
        page.cards.support.click()


def test_there_is_nowhere_to_type(page: GroundPage) -> None:
    for kind in (QLineEdit, QPlainTextEdit, QTextEdit):
        assert not page.findChildren(kind)


@pytest.mark.parametrize("percent", [80, 200, 300])
@pytest.mark.parametrize("look", [Appearance.DARK, Appearance.LIGHT])
def test_nothing_is_cut_off_sideways_at_any_text_size(
    page: GroundPage, theme: Theme, qtbot: QtBot, percent: int, look: Appearance
) -> None:
    page.resize(668, 560)
    theme.set_appearance(look, percent)
    for id_, presses in (("five-senses", 1), ("tapping", 3), ("muscle-release", 2)):
        go_to(page, id_, presses)
        qtbot.waitUntil(lambda: everything_fits(page))


def everything_fits(page: GroundPage) -> bool:
    """Once laid out: nothing reaches past a side, and the three buttons stand in one row at the foot."""
    foot, marks, ring = page.steps.foot, page.steps.marks, page.steps.timed
    parts: list[QWidget] = [foot.back, foot.next, foot.leave, foot.alternative, *(marks.marks if marks else [])]
    parts += [ring.picture, ring.start] if ring else []
    lefts = [(part.mapTo(page, QPoint()).x(), part.width()) for part in parts]
    tops = {button.mapTo(page, QPoint()).y() for button in (foot.back, foot.next, foot.leave)}
    return (
        all(left >= 0 and left + width <= page.width() for left, width in lefts)
        and len(tops) == 1
        and foot.mapTo(page, QPoint()).y() + foot.height() <= page.height()
    )


def seen_of(page: GroundPage, label: QWidget) -> QRect:
    """The part of it that is on screen: within the page that scrolls, and within its mask."""
    view = page.steps._column.viewport()
    at = label.mapTo(view, QPoint())
    seen = label.visibleRegion()
    return (seen & view.mask().translated(-at) if not view.mask().isEmpty() else seen).boundingRect()


def words_in_view(page: GroundPage) -> set[QLabel]:
    """The labels that are to be seen. Each shows whole lines, and none of them in part."""
    labels = {label for label in page.steps._column.findChildren(QLabel) if not seen_of(page, label).isEmpty()}
    for label in labels:
        line = label.height() / round(label.height() / label.fontMetrics().lineSpacing())
        seen = seen_of(page, label)
        for edge in (seen.top(), seen.bottom() + 1):
            assert abs(edge / line - round(edge / line)) * line <= 1, label.text()
    return labels


@pytest.mark.parametrize("percent", [150, 200, 300])
@pytest.mark.parametrize("id_", BY_ID)
def test_large_text_in_a_small_window_is_reached_by_scrolling_and_never_cut_within_a_line(
    page: GroundPage, theme: Theme, percent: int, id_: str
) -> None:
    page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, percent)
    go_to(page, id_)
    bar, foot = page.steps._column.verticalScrollBar(), page.steps.foot
    for _screen in screens(BY_ID[id_]):
        QApplication.processEvents()
        for dissolving in page.findChildren(Crossfade):
            dissolving.hide()
        seen: set[QLabel] = set()
        for value in range(0, bar.maximum() + 40, 40):
            bar.setValue(value)
            seen |= words_in_view(page)
            assert foot.next.visibleRegion().boundingRect() == foot.next.rect()
        assert seen >= {each for each in (page.steps.about, page.steps.prompt, page.steps.hint) if each.text()}
        bar.setValue(bar.maximum())
        QTest.keyClick(foot.next, Qt.Key.Key_Return)
    assert page.cards.isVisible()


def test_a_long_note_is_seen_to_its_end_before_the_first_step(page: GroundPage, theme: Theme) -> None:
    page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    go_to(page, "temperature")
    QApplication.processEvents()
    foot, bar = page.steps.foot, page.steps._column.verticalScrollBar()
    presses = 0
    while foot.next.text() == "More":
        before = bar.value()
        QTest.keyClick(foot.next, Qt.Key.Key_Return)
        assert bar.value() > before
        assert prompt(page) == opening_of(BY_ID["temperature"])
        presses += 1
    assert 1 <= presses <= 8
    assert foot.next.text() == "Begin"
    hint = page.steps.hint
    assert seen_of(page, hint).bottom() == hint.rect().bottom()
    foot.next.click()
    assert prompt(page) == BY_ID["temperature"].steps[0].text


@pytest.mark.parametrize("id_", ["tapping", "muscle-release", "movement", "feet"])
def test_what_starts_the_time_is_in_view_at_large_text(page: GroundPage, theme: Theme, id_: str) -> None:
    page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 200)
    go_to(page, id_, presses=1 + next(at for at, step in enumerate(BY_ID[id_].steps) if step.seconds))
    QApplication.processEvents()
    start = timed(page).start
    assert seen_of(page, start) == start.rect()


def test_a_line_tells_that_cards_go_on_above(page: GroundPage) -> None:
    bar, line = page.cards._column.verticalScrollBar(), page.cards._edge
    assert not line.isVisible()
    bar.setValue(bar.maximum())
    assert line.isVisible()
    bar.setValue(0)
    assert not line.isVisible()


def test_page_keys_scroll_a_step(page: GroundPage, theme: Theme) -> None:
    page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    go_to(page, "temperature")
    QApplication.processEvents()
    bar = page.steps._column.verticalScrollBar()
    QTest.keyClick(page.steps.foot.next, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(page.steps.foot.next, Qt.Key.Key_PageUp)
    assert bar.value() == 0
