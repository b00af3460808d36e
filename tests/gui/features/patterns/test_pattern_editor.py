"""The editor for a person's own patterns."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from tests.gui.features.patterns.patterns_driver import OWN, EditorDriver, PatternsDriver

from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.features.patterns.breath_curve import turn_seconds
from ashore.ui.widgets.button import Button


def test_escape_goes_one_view_back_and_then_to_the_page_before(
    patterns_page: PatternsDriver, editor: EditorDriver
) -> None:
    assert editor.is_shown
    assert patterns_page.page.go_back()
    assert patterns_page.is_list_shown
    assert not patterns_page.page.go_back()


def test_a_new_pattern_begins_with_the_usual_breath_and_asks_for_a_name(editor: EditorDriver) -> None:
    assert {phase: box.value() for phase, box in editor.editor.fields.boxes.items()} == {
        Phase.INHALE: 4.0,
        Phase.HOLD_FULL: 0.0,
        Phase.EXHALE: 6.0,
        Phase.HOLD_EMPTY: 0.0,
    }
    assert not editor.can_save()
    assert editor.missing == "Once the pattern has a name, you can save it."
    QTest.keyClicks(editor.editor.name, "Evening")
    assert editor.can_save()
    assert editor.missing == ""


@pytest.mark.parametrize("phase", list(Phase))
def test_a_phase_goes_in_steps_of_half_a_second_from_0_to_its_limit(phase: Phase, editor: EditorDriver) -> None:
    box = editor.editor.fields.boxes[phase]
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


def test_other_seconds_that_are_typed_become_the_nearest_half_second(editor: EditorDriver) -> None:
    editor.write_name("Evening")
    box = editor.editor.fields.boxes[Phase.INHALE]
    box.lineEdit().setText(box.locale().toString(4.3, "f", 1))
    QTest.keyClick(box, Qt.Key.Key_Return)
    draft = editor.draft
    assert draft is not None
    assert draft.steps[0].seconds == 4.5
    assert box.value() == 4.5
    assert "4.5 in" in editor.summary


def test_both_buttons_beside_a_value_change_it_and_say_what_they_do(editor: EditorDriver) -> None:
    named = {each.accessibleName(): each for each in editor.editor.findChildren(Button)}
    named["In: more"].click()
    assert editor.seconds(Phase.INHALE) == 4.5
    named["Out: less"].click()
    assert editor.seconds(Phase.EXHALE) == 5.5
    assert editor.editor.fields.boxes[Phase.HOLD_FULL].accessibleName() == "Hold after in, seconds"


def test_without_an_in_or_an_out_there_is_no_breath_to_save(editor: EditorDriver) -> None:
    editor.write_name("Evening")
    for phase in (Phase.INHALE, Phase.EXHALE):
        before = editor.seconds(phase)
        editor.set_seconds(phase, 0)
        assert not editor.can_save()
        assert editor.missing == "Once In and Out are above 0, you can save the pattern."
        editor.set_seconds(phase, before)
    assert editor.can_save()


def test_the_curve_and_the_rate_follow_each_change(editor: EditorDriver) -> None:
    assert "6 breaths a minute" in editor.summary
    editor.set_seconds(Phase.EXHALE, 8)
    assert "4 in, 8 out · 5 breaths a minute" in editor.summary
    assert editor.curve_seconds == pytest.approx(24)


def test_saving_hands_out_the_pattern_and_goes_back_to_the_list(
    patterns_page: PatternsDriver, editor: EditorDriver, qtbot: QtBot
) -> None:
    editor.write_name("  Evening  ")
    editor.editor.fields.minutes.setValue(7)
    editor.set_seconds(Phase.HOLD_FULL, 2)
    with qtbot.waitSignal(patterns_page.page.own_saved) as saved:
        editor.press_save()
    pattern = saved.args[0]
    assert pattern.name == "Evening"
    assert pattern.minutes == Minutes(7, 7)
    assert pattern.steps == (Step(Phase.INHALE, 4), Step(Phase.HOLD_FULL, 2), Step(Phase.EXHALE, 6))
    assert patterns_page.is_list_shown


def test_an_edited_pattern_keeps_its_id_and_a_new_one_gets_its_own(
    patterns_page: PatternsDriver, editor: EditorDriver
) -> None:
    patterns_page.edit(OWN)
    assert editor.name == "Evening"
    assert editor.editor.fields.minutes.value() == 5
    draft = editor.draft
    assert draft == OWN
    ids = set()
    for _ in range(3):
        patterns_page.edit(None)
        editor.write_name("x")
        ids.add(getattr(editor.draft, "id", None))
    assert len(ids) == 3
    assert OWN.id not in ids


def test_editing_an_imported_pattern_loses_no_step(patterns_page: PatternsDriver, editor: EditorDriver) -> None:
    twice = Pattern(
        "own-sigh",
        "Twice in",
        (Step(Phase.INHALE, 2), Step(Phase.INHALE, 1), Step(Phase.EXHALE, 6)),
        minutes=Minutes(3, 5),
    )
    patterns_page.edit(twice)
    assert editor.draft == twice
    editor.set_seconds(Phase.EXHALE, 7)
    draft = editor.draft
    assert draft is not None
    assert sum(step.seconds for step in draft.steps if step.phase is Phase.INHALE) == 3


def test_cancelling_saves_nothing(patterns_page: PatternsDriver, editor: EditorDriver, qtbot: QtBot) -> None:
    editor.write_name("Evening")
    with qtbot.assertNotEmitted(patterns_page.page.own_saved):
        editor.press_cancel()
    assert patterns_page.is_list_shown


@pytest.mark.parametrize("name", ["", "   "])
def test_a_blank_name_is_no_name(name: str, editor: EditorDriver) -> None:
    editor.write_name(name)
    assert not editor.can_save()


@pytest.mark.parametrize("name", ["🫁", "ערב טוב", "x" * 80, "<b>bold</b>", "a & b"])
def test_any_name_is_kept_as_it_is_written(
    name: str, patterns_page: PatternsDriver, editor: EditorDriver, qtbot: QtBot
) -> None:
    editor.write_name(name)
    with qtbot.waitSignal(patterns_page.page.own_saved) as saved:
        editor.press_save()
    assert saved.args[0].name == name
    patterns_page.page.set_patterns((), [saved.args[0]], holds_welcome=False)
    assert name in patterns_page.cards[saved.args[0].id].accessibleName()


def test_numbers_are_written_as_people_write_them(editor: EditorDriver) -> None:
    box = editor.editor.fields.boxes[Phase.INHALE]
    texts = []
    for seconds in (4.0, 4.5, 0.0, 12.0):
        box.setValue(seconds)
        texts.append(box.text())
    assert texts == ["4 s", box.locale().toString(4.5) + " s", "0 s", "12 s"]


def test_each_phase_is_named_in_plain_words(editor: EditorDriver) -> None:
    names = [box.accessibleName() for box in editor.editor.fields.boxes.values()]
    assert names == ["In, seconds", "Hold after in, seconds", "Out, seconds", "Rest after out, seconds"]


def test_the_curve_names_only_the_turns_of_the_breath() -> None:
    sigh = Pattern("s", "s", (Step(Phase.INHALE, 2), Step(Phase.INHALE, 1), Step(Phase.EXHALE, 6)))
    assert turn_seconds(OWN, 2) == (0, 3.5, 10.5, 14, 21)
    assert turn_seconds(sigh, 1) == (0, 2, 3, 9)


def test_faster_than_twenty_breaths_a_minute_cannot_be_saved_and_the_reason_is_told(editor: EditorDriver) -> None:
    editor.write_name("Fast")
    editor.set_seconds(Phase.INHALE, 1)
    editor.set_seconds(Phase.EXHALE, 1.5)
    assert not editor.can_save()
    assert editor.missing.startswith("More than 20 breaths a minute may make you light-headed.")
    editor.set_seconds(Phase.EXHALE, 2)
    assert editor.can_save()
    assert editor.missing == ""


def test_a_very_slow_breath_is_taken_with_a_caution_that_is_seen_once(
    patterns_page: PatternsDriver, editor: EditorDriver, qtbot: QtBot
) -> None:
    editor.write_name("Slow")
    assert not editor.shows_caution()
    editor.set_seconds(Phase.INHALE, 10)
    editor.set_seconds(Phase.EXHALE, 12)
    assert editor.shows_caution()
    with qtbot.waitSignal(patterns_page.page.slow_caution_seen):
        editor.press_save()
    again = patterns_page.edit(None)
    again.set_seconds(Phase.INHALE, 20)
    again.set_seconds(Phase.EXHALE, 20)
    assert not again.shows_caution()


def test_a_name_holds_nothing_that_cannot_be_seen(editor: EditorDriver) -> None:
    editor.write_name("\u200b\u202e")
    assert not editor.can_save()
    editor.write_name("\u202eCa\u200blm ")
    draft = editor.draft
    assert draft is not None
    assert draft.name == "Calm"


def test_without_a_breath_there_is_no_curve(editor: EditorDriver) -> None:
    assert editor.curve_seconds == 20
    editor.set_seconds(Phase.INHALE, 0)
    assert editor.curve_seconds == 0
    editor.set_seconds(Phase.INHALE, 4)
    assert editor.curve_seconds == 20
