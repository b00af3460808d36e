"""Ground at any text size: nothing cut off, and everything within reach."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextLayout, QTextOption
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot
from tests.gui.features.ground.ground_driver import BY_ID, GroundDriver, screens

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind, GroundStep
from ashore.domain.settings import Appearance
from ashore.ui.theme import Theme
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.crossfade import Crossfade


def line_widths(text: BalancedText) -> list[float]:
    """In pixels, of the lines as they are shown."""
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WordWrap)
    layout = QTextLayout(text.text(), text.font())
    layout.setTextOption(option)
    width = text.balanced_width(text.width())
    widths = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width + 1)
        widths.append(line.naturalTextWidth())
    layout.endLayout()
    return widths


@pytest.mark.parametrize(("percent", "height"), [(100, 760), (200, 560), (300, 560)])
def test_choosing_and_the_way_back_stay_in_view_however_far_down(
    ground: GroundDriver, theme: Theme, qtbot: QtBot, percent: int, height: int
) -> None:
    ground.page.resize(668, height)
    theme.set_appearance(Appearance.DARK, percent)
    ground.show_list()
    bar = ground.list_scroll_bar
    QApplication.processEvents()
    bar.setValue(bar.maximum())
    assert bar.value() > 0
    for button in (ground.choose_button, ground.list_back_button):
        assert ground.is_wholly_visible(button)
    assert ground.list_height >= 200
    button, card = ground.choose_button, ground.cards["object"]
    qtbot.waitUntil(lambda: abs(button.mapTo(ground.page, QPoint()).x() - card.mapTo(ground.page, QPoint()).x()) <= 1)


@pytest.mark.parametrize(("height", "pixels"), [(400, 30), (760, 40), (1440, 56)])
def test_the_words_of_a_step_grow_with_the_page_within_bounds(ground: GroundDriver, height: int, pixels: int) -> None:
    ground.page.resize(1000, height)
    ground.open("object")
    QApplication.processEvents()
    assert ground.prompt_pixels == pixels


@pytest.mark.parametrize("size", [(752, 760), (668, 560), (1088, 760), (2468, 1440)])
def test_everything_of_a_step_stands_on_one_axis_and_its_button_is_near(
    ground: GroundDriver, size: tuple[int, int]
) -> None:
    ground.page.resize(*size)
    for id_, presses in (("five-senses", 0), ("object", 0), ("tapping", 2), ("muscle-release", 1)):
        ground.open(id_, presses)
        QApplication.processEvents()
        content = [*ground.circles[2:3], *([ground.timed_step.picture] if ground.has_timed_step else [])]
        for widget in (ground.prompt_label, ground.next_button, *content):
            assert ground.middle_of(widget) == pytest.approx(size[0] / 2, abs=1)
        button_top = ground.next_button.mapTo(ground.page, QPoint()).y()
        assert 20 <= button_top - ground.content_end <= 221
        assert button_top <= 0.74 * size[1] + 1


@pytest.mark.parametrize("id_", BY_ID)
def test_the_last_line_of_a_step_is_never_a_leftover(ground: GroundDriver, id_: str) -> None:
    for height in (560, 760, 1440):
        ground.page.resize(752, height)
        for presses in range(len(screens(BY_ID[id_]))):
            ground.open(id_, presses)
            QApplication.processEvents()
            widths = line_widths(ground.prompt_label)
            assert widths[-1] >= 0.3 * max(widths), ground.prompt


def test_the_large_button_keeps_its_position_on_every_step(ground: GroundDriver) -> None:
    positions = set()
    for id_ in ("five-senses", "object", "categories"):
        exercise = BY_ID[id_]
        for presses in range(len(screens(exercise))):
            ground.open(id_, presses)
            QApplication.processEvents()
            positions.add(ground.next_button.mapTo(ground.page, QPoint()).toTuple())
    assert len(positions) == 1


@pytest.mark.parametrize("percent", [80, 200, 300])
@pytest.mark.parametrize("look", [Appearance.DARK, Appearance.LIGHT])
def test_nothing_is_cut_off_sideways_at_any_text_size(
    ground: GroundDriver, theme: Theme, qtbot: QtBot, percent: int, look: Appearance
) -> None:
    ground.page.resize(668, 560)
    theme.set_appearance(look, percent)
    for id_, presses in (("five-senses", 0), ("tapping", 2), ("muscle-release", 1)):
        ground.open(id_, presses)
        qtbot.waitUntil(ground.everything_fits)


@pytest.mark.parametrize("percent", [150, 200, 300])
@pytest.mark.parametrize("id_", BY_ID)
def test_large_text_in_a_small_window_is_reached_by_scrolling_and_never_cut_within_a_line(
    ground: GroundDriver, theme: Theme, percent: int, id_: str
) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, percent)
    ground.open(id_)
    bar = ground.step_scroll_bar
    for _screen in screens(BY_ID[id_]):
        QApplication.processEvents()
        for crossfade in ground.page.findChildren(Crossfade):
            crossfade.hide()
        seen: set[QLabel] = set()
        for value in range(0, bar.maximum() + 40, 40):
            bar.setValue(value)
            seen |= ground.texts_in_view()
            assert ground.is_wholly_visible(ground.next_button)
        assert seen >= ground.step_texts
        bar.setValue(bar.maximum())
        ground.press_next()
    assert ground.is_ending_shown


def test_a_long_note_is_seen_to_its_end_before_the_second_step(ground: GroundDriver, theme: Theme) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    ground.open("temperature")
    QApplication.processEvents()
    bar = ground.step_scroll_bar
    presses = 0
    while ground.next_text == "More":
        before = bar.value()
        QTest.keyClick(ground.next_button, Qt.Key.Key_Return)
        assert bar.value() > before
        assert ground.prompt == BY_ID["temperature"].steps[0].text
        presses += 1
    assert 1 <= presses <= 10
    assert ground.next_text == "Next"
    assert ground.visible_part(ground.note_label).bottom() == ground.note_label.rect().bottom()
    ground.press_next()
    assert ground.prompt == BY_ID["temperature"].steps[1].text


@pytest.mark.parametrize("id_", ["tapping", "movement", "feet"])
def test_what_starts_the_time_is_in_view_at_large_text(ground: GroundDriver, theme: Theme, id_: str) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    ground.open(id_, presses=next(at for at, step in enumerate(BY_ID[id_].steps) if step.seconds))
    QApplication.processEvents()
    assert ground.next_text == "Start"
    assert ground.is_wholly_visible(ground.next_button)


@pytest.mark.parametrize("percent", [100, 300])
def test_a_step_of_300_characters_is_read_whole(ground: GroundDriver, theme: Theme, percent: int) -> None:
    long = Exercise(
        id="long",
        name="Long",
        kinds=(ExerciseKind.MENTAL,),
        minutes=Minutes(1, 1),
        summary="Long",
        steps=(GroundStep(("A few words. " * 24)[:300], marks=5),),
        alternative="Something else.",
        alternative_steps=(GroundStep("One."),),
    )
    ground.page.resize(668, 560)
    theme.set_appearance(Appearance.LIGHT, percent)
    ground.page.set_exercises([long])
    ground.begin_button.click()
    QApplication.processEvents()
    for crossfade in ground.page.findChildren(Crossfade):
        crossfade.hide()
    assert ground.prompt_label.width() <= ground.page.width()
    assert ground.prompt_label.height() >= ground.prompt_label.heightForWidth(ground.prompt_label.width())
    assert ground.everything_fits()
    seen: set[QLabel] = set()
    for value in range(0, ground.step_scroll_bar.maximum() + 40, 40):
        ground.step_scroll_bar.setValue(value)
        seen |= ground.texts_in_view()
    assert ground.prompt_label in seen


def test_page_keys_scroll_a_step(ground: GroundDriver, theme: Theme) -> None:
    ground.page.resize(630, 560)
    theme.set_appearance(Appearance.DARK, 300)
    ground.open("temperature")
    QApplication.processEvents()
    bar = ground.step_scroll_bar
    QTest.keyClick(ground.next_button, Qt.Key.Key_PageDown)
    assert bar.value() > 0
    QTest.keyClick(ground.next_button, Qt.Key.Key_PageUp)
    assert bar.value() == 0


@pytest.mark.parametrize("height", [560, 620, 680, 720, 760])
@pytest.mark.parametrize(("percent", "width"), [(300, 668), (300, 1088), (200, 668), (100, 1088)])
def test_a_ring_is_seen_whole_or_not_at_all_and_whole_once_it_is_started(
    ground: GroundDriver, theme: Theme, qtbot: QtBot, percent: int, width: int, height: int
) -> None:
    ground.page.resize(width, height)
    theme.set_appearance(Appearance.LIGHT, percent)
    ground.open("feet", presses=1)
    ring = ground.timed_step.picture
    QApplication.processEvents()
    seen = ground.visible_part(ring)
    assert seen.isEmpty() or seen == ring.rect()
    ground.page.views.step_view.get().footer.main.click()
    qtbot.waitUntil(lambda: ground.visible_part(ring) == ring.rect(), timeout=2000)
    ground.press_leave()


def test_the_links_below_a_step_stand_evenly_apart(ground: GroundDriver) -> None:
    ground.page.resize(1000, 760)
    ground.open("object")
    QApplication.processEvents()
    spans = []
    for link in (ground.back_button, ground.leave_button, ground.alternative_button):
        written = link.fontMetrics().horizontalAdvance(link.text())
        left = link.mapTo(ground.page, QPoint()).x() + (link.width() - written) / 2
        spans.append((left, left + written))
    (_, one), (two, three), (four, _) = spans
    assert two - one == pytest.approx(four - three, abs=2)
    assert two - one >= 16


def test_the_doors_beside_each_other_are_equally_high(ground: GroundDriver, theme: Theme) -> None:
    ground.page.resize(1000, 760)
    theme.set_appearance(Appearance.DARK, 200)
    QApplication.processEvents()
    tiles = list(ground.page.home.doors.tiles.values())
    assert len({tile.height() for tile in tiles}) == 1
    assert len({tile.y() for tile in tiles}) == 1
