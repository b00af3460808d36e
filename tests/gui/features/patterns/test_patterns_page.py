"""Patterns: the list, everything about one before it starts, and the editor for one's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QWidget

from ashore.content.patterns import read_patterns
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.features.patterns.breath_curve import BreathCurve
from ashore.features.patterns.page import PatternsPage
from ashore.features.patterns.pattern_editor import PatternEditor
from ashore.system.assets import assets_folder
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.switch_row import SwitchRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from pytestqt.qtbot import QtBot

    from ashore.ui.theme import Theme

OWN = Pattern("own-1", "Evening", (Step(Phase.INHALE, 3.5), Step(Phase.EXHALE, 7.0)), minutes=Minutes(5, 5))


@pytest.fixture(scope="module")
def patterns() -> tuple[Pattern, ...]:
    return read_patterns(assets_folder() / "content" / "en")


@pytest.fixture
def page(theme: Theme, patterns: tuple[Pattern, ...], shown: Callable[[QWidget], None]) -> PatternsPage:
    page = PatternsPage(theme)
    page.set_patterns(patterns, [OWN], holds_welcome=False)
    shown(page)
    return page


@pytest.fixture
def editor(page: PatternsPage) -> PatternEditor:
    page.edit(None)
    editor = page._editor
    assert isinstance(editor, PatternEditor)
    return editor


def button(area: QWidget, words: str) -> Button:
    QApplication.processEvents()  # what has just been built comes on screen with the next events
    return next(each for each in area.findChildren(Button) if each.text() == words and each.isVisibleTo(area))


def read(area: QWidget) -> str:
    QApplication.processEvents()
    return "\n".join(label.text() for label in area.findChildren(QLabel) if label.isVisible())


def test_patterns_with_holds_are_shown_only_to_whoever_wants_them(
    page: PatternsPage, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    held = {pattern.id for pattern in patterns if pattern.has_holds}
    assert {"box", "4-7-8", "triangle"} <= held
    assert set(page.list.cards) == {pattern.id for pattern in patterns} - held | {OWN.id}
    with qtbot.waitSignal(page.holds_welcome_requested) as wanted:
        page.list.findChildren(SwitchRow)[-1].box.click()
    assert wanted.args == [True]
    page.set_patterns(patterns, [OWN], holds_welcome=True)
    assert set(page.list.cards) == {pattern.id for pattern in patterns} | {OWN.id}


def test_the_keyboard_stays_on_the_switch_that_brings_the_holds(
    page: PatternsPage, patterns: tuple[Pattern, ...]
) -> None:
    page.activateWindow()
    page.list.findChildren(SwitchRow)[-1].box.setFocus()
    page.set_patterns(patterns, [OWN], holds_welcome=True)
    QApplication.processEvents()
    switch = next(each for each in page.list.findChildren(SwitchRow) if each.isVisible())
    assert switch.box.hasFocus()


def test_each_card_tells_minutes_and_holds(page: PatternsPage, patterns: tuple[Pattern, ...]) -> None:
    page.set_patterns(patterns, (), holds_welcome=True)
    assert "no breath-holding" in page.list.cards["longer-out"].accessibleName()
    assert "each can be skipped" in page.list.cards["box"].accessibleName()
    assert all("minute" in card.accessibleName() for card in page.list.cards.values())


def test_details_tell_everything_before_a_pattern_starts(
    page: PatternsPage, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    for pattern in patterns:
        page.show_details(pattern)
        assert page.details is not None
        words = read(page.details)
        for said in (pattern.name, pattern.summary, pattern.evidence, *pattern.cautions):
            assert said in words
        assert ("no breath-holding" in words.lower()) is (not pattern.has_holds)
        for source in pattern.sources:
            assert button(page.details, source).isEnabled()
        with qtbot.waitSignal(page.pattern_requested) as wanted:
            page.details.use.click()
        assert wanted.args == [pattern]


def test_a_source_opens_in_the_browser_only_when_it_is_pressed(
    page: PatternsPage, patterns: tuple[Pattern, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    page.show_details(patterns[0])
    assert page.details is not None
    assert opened == []
    button(page.details, patterns[0].sources[0]).click()
    assert opened == [patterns[0].sources[0]]


def test_a_softer_timing_can_be_used_instead(page: PatternsPage, patterns: tuple[Pattern, ...], qtbot: QtBot) -> None:
    varied = next(pattern for pattern in patterns if pattern.variants)
    page.show_details(varied)
    assert page.details is not None
    variant = varied.variants[0]
    words = next(each for each in page.details.findChildren(Button) if each.text().startswith(f"{variant.name}: "))
    with qtbot.waitSignal(page.pattern_requested) as wanted:
        words.click()
    assert wanted.args[0].steps == variant.steps


def test_only_ones_own_can_be_edited_and_deleted(
    page: PatternsPage, patterns: tuple[Pattern, ...], qtbot: QtBot
) -> None:
    page.show_details(patterns[0])
    assert page.details is not None
    QApplication.processEvents()
    assert "Delete" not in [each.text() for each in page.details.findChildren(Button) if each.isVisible()]
    page.show_details(OWN)
    with qtbot.waitSignal(page.own_deleted) as deleted:
        button(page.details, "Delete").click()
    assert deleted.args == [OWN]
    assert page.list.isVisible()


def test_the_curve_is_drawn_within_the_breath(theme: Theme, shown: Callable[[QWidget], None]) -> None:
    curve = BreathCurve(theme)
    shown(curve)
    curve.set_pattern(OWN)
    seconds, fullness = curve._line.getData()
    assert seconds[0] == 0
    assert seconds[-1] == pytest.approx(21)
    assert 0 <= min(fullness) < 0.01
    assert 0.99 < max(fullness) <= 1
    assert "3.5 in, 7 out" in curve.accessibleDescription()


def test_escape_goes_one_view_back_and_then_leaves_the_page(page: PatternsPage, editor: PatternEditor) -> None:
    assert editor.isVisible()
    assert page.go_back()
    assert page.list.isVisible()
    assert not page.go_back()


def test_a_new_pattern_begins_with_the_usual_breath_and_asks_for_a_name(editor: PatternEditor) -> None:
    assert {phase: box.value() for phase, box in editor.boxes.items()} == {
        Phase.INHALE: 4.0,
        Phase.HOLD_FULL: 0.0,
        Phase.EXHALE: 6.0,
        Phase.HOLD_EMPTY: 0.0,
    }
    assert not editor.save.isEnabled()
    assert editor.missing.text() == "With a name it can be saved."
    QTest.keyClicks(editor.name, "Evening")
    assert editor.save.isEnabled()
    assert editor.missing.text() == ""


@pytest.mark.parametrize("phase", list(Phase))
def test_a_phase_goes_in_steps_of_half_a_second_from_0_to_its_limit(phase: Phase, editor: PatternEditor) -> None:
    box = editor.boxes[phase]
    most = 7.0 if phase.is_hold else 20.0
    box.setValue(1.0)
    box.stepUp()
    assert box.value() == 1.5
    box.setValue(99)
    assert box.value() == most
    box.stepUp()
    assert box.value() == most
    box.setValue(0)
    box.stepDown()
    assert box.value() == 0


def test_what_is_typed_in_between_becomes_the_nearest_half_second(editor: PatternEditor) -> None:
    editor.name.setText("Evening")
    box = editor.boxes[Phase.INHALE]
    box.lineEdit().setText(box.locale().toString(4.3, "f", 1))
    QTest.keyClick(box, Qt.Key.Key_Return)
    drafted = editor.drafted()
    assert drafted is not None
    assert drafted.steps[0].seconds == 4.5
    assert box.value() == 4.5
    assert "4.5 in" in editor._summary.text()


def test_both_buttons_beside_a_value_change_it_and_say_what_they_do(editor: PatternEditor) -> None:
    named = {each.accessibleName(): each for each in editor.findChildren(Button)}
    named["In: more"].click()
    assert editor.boxes[Phase.INHALE].value() == 4.5
    named["Out: less"].click()
    assert editor.boxes[Phase.EXHALE].value() == 5.5
    assert editor.boxes[Phase.HOLD_FULL].accessibleName() == "Hold, full, seconds"


def test_without_an_in_or_an_out_there_is_no_breath_to_save(editor: PatternEditor) -> None:
    editor.name.setText("Evening")
    for phase in (Phase.INHALE, Phase.EXHALE):
        before = editor.boxes[phase].value()
        editor.boxes[phase].setValue(0)
        assert not editor.save.isEnabled()
        assert editor.missing.text() == "A breath has an in and an out: both above 0."
        editor.boxes[phase].setValue(before)
    assert editor.save.isEnabled()


def test_the_curve_and_the_rate_follow_each_change(editor: PatternEditor) -> None:
    assert "6 breaths a minute" in editor._summary.text()
    editor.boxes[Phase.EXHALE].setValue(8)
    assert "4 in, 8 out · 5 breaths a minute" in editor._summary.text()
    assert editor._curve._line.getData()[0][-1] == pytest.approx(24)


def test_saving_hands_out_the_pattern_and_goes_back_to_the_list(
    page: PatternsPage, editor: PatternEditor, qtbot: QtBot
) -> None:
    editor.name.setText("  Evening  ")
    editor.minutes.setValue(7)
    editor.boxes[Phase.HOLD_FULL].setValue(2)
    with qtbot.waitSignal(page.own_saved) as saved:
        editor.save.click()
    pattern = saved.args[0]
    assert pattern.name == "Evening"
    assert pattern.minutes == Minutes(7, 7)
    assert pattern.steps == (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 2), Step(Phase.EXHALE, 6))
    assert page.list.isVisible()


def test_an_edited_pattern_keeps_its_id_and_a_new_one_gets_its_own(page: PatternsPage, editor: PatternEditor) -> None:
    page.edit(OWN)
    assert editor.name.text() == "Evening"
    assert editor.minutes.value() == 5
    drafted = editor.drafted()
    assert drafted == OWN
    ids = set()
    for _ in range(3):
        page.edit(None)
        editor.name.setText("x")
        ids.add(getattr(editor.drafted(), "id", None))
    assert len(ids) == 3
    assert OWN.id not in ids


def test_editing_what_a_file_brought_loses_no_breath(page: PatternsPage, editor: PatternEditor) -> None:
    twice = Pattern(
        "own-sigh",
        "Twice in",
        (Step(Phase.INHALE, 2), Step(Phase.INHALE, 1), Step(Phase.EXHALE, 6)),
        minutes=Minutes(3, 5),
    )
    page.edit(twice)
    assert editor.drafted() == twice
    editor.boxes[Phase.EXHALE].setValue(7)
    drafted = editor.drafted()
    assert drafted is not None
    assert sum(step.seconds for step in drafted.steps if step.phase is Phase.INHALE) == 3


def test_cancelling_saves_nothing(page: PatternsPage, editor: PatternEditor, qtbot: QtBot) -> None:
    editor.name.setText("Evening")
    with qtbot.assertNotEmitted(page.own_saved):
        editor.cancel.click()
    assert page.list.isVisible()


@pytest.mark.parametrize("name", ["", "   "])
def test_a_blank_name_is_no_name(name: str, editor: PatternEditor) -> None:
    editor.name.setText(name)
    assert not editor.save.isEnabled()


@pytest.mark.parametrize("name", ["🫁", "ערב טוב", "x" * 80, "<b>bold</b>", "a & b"])
def test_any_name_is_kept_as_it_is_written(name: str, page: PatternsPage, editor: PatternEditor, qtbot: QtBot) -> None:
    editor.name.setText(name)
    with qtbot.waitSignal(page.own_saved) as saved:
        editor.save.click()
    assert saved.args[0].name == name
    page.set_patterns((), [saved.args[0]], holds_welcome=False)
    assert name in page.list.cards[saved.args[0].id].accessibleName()


def test_a_file_is_asked_for_and_handed_out(
    page: PatternsPage, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "breaths.toml"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: (str(file), ""))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a: (str(file), ""))
    with qtbot.waitSignal(page.import_requested) as wanted:
        button(page.list, "Bring in from a file").click()
    assert wanted.args == [file]
    with qtbot.waitSignal(page.export_requested) as wanted:
        button(page.list, "Save yours to a file").click()
    assert wanted.args == [file]


def test_no_file_chosen_means_nothing_happens(
    page: PatternsPage, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_a: ("", ""))
    with qtbot.assertNotEmitted(page.import_requested):
        button(page.list, "Bring in from a file").click()


def test_without_ones_own_there_is_nothing_to_save_to_a_file(page: PatternsPage, patterns: tuple[Pattern, ...]) -> None:
    page.set_patterns(patterns, (), holds_welcome=False)
    assert not button(page.list, "Save yours to a file").isEnabled()
