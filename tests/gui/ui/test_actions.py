"""The actions: each key that is shown does what is shown, anywhere but where someone writes."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLineEdit,
    QMainWindow,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from ashore.domain.launch import Page
from ashore.ui.action_table import ActionId, action_table
from ashore.ui.actions import Actions, keeps_key, shortcut_text

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL_SHIFT = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
KEYS = {
    ActionId.PRACTISE: Qt.Key.Key_Space,
    ActionId.BREATHE: Qt.Key.Key_B,
    ActionId.GROUND: Qt.Key.Key_G,
    ActionId.CONNECT: Qt.Key.Key_C,
    ActionId.REFRAMES: Qt.Key.Key_R,
    ActionId.SUPPORT: Qt.Key.Key_S,
    ActionId.NOTICE: Qt.Key.Key_N,
    ActionId.LEARN: Qt.Key.Key_L,
    ActionId.PATTERNS: Qt.Key.Key_P,
    ActionId.COPING_PLAN: Qt.Key.Key_E,
    ActionId.SOURCES: Qt.Key.Key_F,
    ActionId.SAVED_THINGS: Qt.Key.Key_D,
    ActionId.GUIDED: Qt.Key.Key_T,
    ActionId.SKIP_HOLD: Qt.Key.Key_H,
    ActionId.TOGGLE_SOUND: Qt.Key.Key_M,
    ActionId.BACK: Qt.Key.Key_Escape,
    ActionId.TOGGLE_PANEL: Qt.Key.Key_F9,
    ActionId.FULL_SCREEN: Qt.Key.Key_F11,
    ActionId.COMPACT: Qt.Key.Key_F8,
    ActionId.SHOW_SHORTCUTS: Qt.Key.Key_Question,
}


class WindowWithFields(QMainWindow):
    """Something to type in and to press, as many pages have."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text, self.button, self.box = QLineEdit(), QPlainTextEdit(), QPushButton("Go on"), QComboBox()
        self.box.addItems(["Austria", "Germany"])
        content = QWidget()
        rows = QVBoxLayout(content)
        for field in (self.line, self.text, self.button, self.box):
            rows.addWidget(field)
        self.setCentralWidget(content)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.actions_ = Actions(self, tuple(Page))
        self.triggered: list[ActionId] = []
        for action_id in ActionId:
            self.actions_[action_id].triggered.connect(
                lambda _checked=False, action_id=action_id: self.triggered.append(action_id)
            )

    def event(self, event: QEvent) -> bool:
        if event.type() == event.Type.ShortcutOverride and keeps_key(self.focusWidget(), event):  # type: ignore[arg-type]  # by its type
            event.accept()
            return True
        return super().event(event)


@pytest.fixture
def window(qtbot: QtBot) -> WindowWithFields:
    window = WindowWithFields()
    qtbot.addWidget(window)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    window.setFocus()
    return window


@pytest.mark.parametrize("action_id", KEYS)
def test_each_key_does_what_is_shown(action_id: ActionId, window: WindowWithFields) -> None:
    QTest.keyClick(window, KEYS[action_id])
    assert window.triggered == [action_id]


def test_quick_hide_takes_three_keys_and_the_settings_two(window: WindowWithFields) -> None:
    QTest.keyClick(window, Qt.Key.Key_H, CONTROL_SHIFT)
    QTest.keyClick(window, Qt.Key.Key_Comma, Qt.KeyboardModifier.ControlModifier)
    assert window.triggered == [ActionId.QUICK_HIDE, ActionId.SETTINGS]


def test_every_page_has_a_key() -> None:
    assert {row.page for row in action_table() if row.keys and row.page is not None} == set(Page)


def test_every_action_with_a_key_is_in_the_list_of_keys_and_none_twice(window: WindowWithFields) -> None:
    assert sorted(row.id for row in action_table()) == sorted(ActionId)
    rows = [row for _heading, rows in window.actions_.shortcut_rows() for row in rows]
    assert len(rows) == sum(bool(row.keys) for row in action_table()) == len(KEYS) + 3  # and those with Ctrl
    assert all(key and text for key, text in rows)
    assert len({key for key, _text in rows}) == len(rows)


def test_keys_are_written_as_the_platform_writes_them(window: WindowWithFields) -> None:
    assert shortcut_text(window.actions_[ActionId.QUICK_HIDE]) == "Ctrl+Shift+H"
    assert shortcut_text(window.actions_[ActionId.BACK]) == "Esc"
    assert shortcut_text(window.actions_[ActionId.SHOW_SHORTCUTS]) == "?"


def test_no_key_acts_that_is_not_in_the_list(window: WindowWithFields) -> None:
    letters_and_signs, function_keys = range(ord(" "), ord("[")), range(Qt.Key.Key_F1.value, Qt.Key.Key_F25.value)
    keys_beside = (
        range(Qt.Key.Key_Escape.value, Qt.Key.Key_Pause.value),
        range(Qt.Key.Key_Home.value, Qt.Key.Key_PageDown.value + 1),
    )
    acting = set()
    for code in (*letters_and_signs, *function_keys, *keys_beside[0], *keys_beside[1]):
        before = len(window.triggered)
        QTest.keyClick(window, Qt.Key(code))
        if len(window.triggered) > before:
            acting.add(code)
    assert acting == {key.value for key in (*KEYS.values(), Qt.Key.Key_F1)}


@pytest.mark.parametrize(
    "modifier",
    [Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.MetaModifier],
)
def test_letters_with_a_modifier_are_left_to_the_system(
    modifier: Qt.KeyboardModifier, window: WindowWithFields
) -> None:
    for letter in (Qt.Key.Key_G, Qt.Key.Key_B, Qt.Key.Key_S, Qt.Key.Key_H, Qt.Key.Key_M):
        QTest.keyClick(window, letter, modifier)
    assert window.triggered == []


def test_the_question_mark_counts_wherever_the_keyboard_has_it(window: WindowWithFields) -> None:
    QTest.keyClick(window, Qt.Key.Key_Question, Qt.KeyboardModifier.ShiftModifier)
    assert window.triggered == [ActionId.SHOW_SHORTCUTS]


def test_what_is_typed_into_a_field_triggers_nothing(window: WindowWithFields) -> None:
    for field in (window.line, window.text):
        field.setFocus()
        QTest.keyClicks(field, "g b r s h m l p e f ? GBRSHM")
    assert window.line.text() == window.text.toPlainText() == "g b r s h m l p e f ? GBRSHM"
    assert window.triggered == []


def test_space_presses_a_button_that_has_the_keyboard(window: WindowWithFields, qtbot: QtBot) -> None:
    window.button.setFocus()
    with qtbot.waitSignal(window.button.clicked, timeout=1000):
        QTest.keyClick(window.button, Qt.Key.Key_Space)
    assert window.triggered == []


def test_a_letter_leads_on_from_a_button_that_has_the_keyboard(window: WindowWithFields) -> None:
    window.button.setFocus()
    QTest.keyClick(window.button, Qt.Key.Key_G)
    assert window.triggered == [ActionId.GROUND]


def test_letters_search_a_list_that_has_the_keyboard(window: WindowWithFields) -> None:
    window.box.setFocus()
    QTest.keyClick(window.box, Qt.Key.Key_G)
    assert window.box.currentText() == "Germany"
    assert window.triggered == []


def test_keys_act_where_no_window_counts_as_active(window: WindowWithFields) -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_G, NO_MODIFIER, "g")
    held = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_G, NO_MODIFIER, "g", autorep=True)
    other = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, NO_MODIFIER, "x")
    assert window.actions_.trigger_key(pressed)
    assert not window.actions_.trigger_key(held)
    assert not window.actions_.trigger_key(other)
    assert window.triggered == [ActionId.GROUND]


def test_keys_can_be_limited_to_a_few_actions_and_given_back(window: WindowWithFields) -> None:
    window.actions_.limit_to({ActionId.BACK})
    for key in (Qt.Key.Key_G, Qt.Key.Key_Space, Qt.Key.Key_Escape):
        QTest.keyClick(window, key)
    assert window.triggered == [ActionId.BACK]
    window.actions_.limit_to(set(ActionId))
    QTest.keyClick(window, Qt.Key.Key_G)
    assert window.triggered == [ActionId.BACK, ActionId.GROUND]


def test_a_page_that_does_not_exist_has_no_action(window: WindowWithFields) -> None:
    actions = Actions(window, (Page.BREATHE, Page.SUPPORT))
    assert ActionId.GROUND not in actions.shortcut_texts()
    assert actions.shortcut_texts()[ActionId.SUPPORT] == "S"


def test_a_key_held_down_acts_once(window: WindowWithFields) -> None:
    assert not any(window.actions_[action_id].autoRepeat() for action_id in ActionId)


X_CODES = {"B": 56, "G": 42, "R": 27, "S": 39, "H": 43, "M": 58, "L": 46, "P": 33, "E": 26, "F": 41, ",": 59}
"""Where each key stands, as X11 and Wayland count."""
IN_ITS_PLACE = {
    "ru": dict(zip("BGRSHMLPEF,", "ИПКЫРЬДЗУАБ", strict=True)),
    "gr": dict(zip("BGRSHMLPEF", "ΒΓΡΣΗΜΛΠΕΦ", strict=True)),
    "ara": dict(zip("BGRSHMLPEF,", "ﻻلقساةمحثبو", strict=True)),
    "il": dict(zip("BGRSHMLPEF,", "נערדיצךפקכת", strict=True)),
    "th": dict(zip("BGRSHMLPEF,", "ิเพห้ทสยำดม", strict=True)),
}


def pressed_in_place(letter: str, place: str, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> QKeyEvent:
    text = "" if modifiers & Qt.KeyboardModifier.ControlModifier else letter
    return QKeyEvent(QEvent.Type.KeyPress, ord(letter), modifiers, X_CODES[place], 0, 0, text)


@pytest.mark.parametrize("layout", IN_ITS_PLACE)
def test_the_key_in_the_place_of_a_letter_counts_on_a_keyboard_without_latin_letters(
    layout: str, window: WindowWithFields
) -> None:
    expected = {QKeySequence(key): row.id for row in action_table() for key in row.keys}
    letters = IN_ITS_PLACE[layout]
    for place, letter in letters.items():
        if place != ",":
            assert window.actions_.trigger_key(pressed_in_place(letter, place))
            assert window.triggered.pop() == expected[QKeySequence(place)]
    assert window.actions_.trigger_key(pressed_in_place(letters["H"], "H", CONTROL_SHIFT))
    assert window.triggered.pop() is ActionId.QUICK_HIDE
    if "," in letters:
        assert window.actions_.trigger_key(pressed_in_place(letters[","], ",", Qt.KeyboardModifier.ControlModifier))
        assert window.triggered.pop() is ActionId.SETTINGS


@pytest.mark.parametrize("letter", ["U", "É", "Ğ", "1", ";", "ʼ", "´"])
def test_what_stands_on_a_latin_keyboard_counts_as_what_it_writes(letter: str, window: WindowWithFields) -> None:
    """In the place of G there is U on a Dvorak keyboard for the left hand, say."""
    assert not window.actions_.trigger_key(pressed_in_place(letter, "G"))
    assert window.triggered == []


def test_the_question_mark_of_arabic_shows_the_keys(window: WindowWithFields) -> None:
    shift = Qt.KeyboardModifier.ShiftModifier
    assert window.actions_.trigger_key(QKeyEvent(QEvent.Type.KeyPress, ord("؟"), shift, "؟"))
    assert window.triggered == [ActionId.SHOW_SHORTCUTS]


def test_a_letter_of_another_script_that_is_written_triggers_nothing(window: WindowWithFields) -> None:
    for field in (window.line, window.text):
        field.setFocus()
        QApplication.sendEvent(field, pressed_in_place("П", "G"))
        assert not window.actions_.trigger_key(pressed_in_place("П", "G"))
    assert window.line.text() == window.text.toPlainText() == "П"
    assert window.triggered == []
    assert window.actions_.trigger_key(pressed_in_place("Р", "H", CONTROL_SHIFT))  # writes nothing
    assert window.triggered == [ActionId.QUICK_HIDE]


def test_keys_that_write_something_can_be_switched_off_and_all_others_stay(window: WindowWithFields) -> None:
    window.actions_.set_letter_keys(are_on=False)
    for action_id, key in KEYS.items():
        QTest.keyClick(window, key)
        window.actions_.trigger_key(QKeyEvent(QEvent.Type.KeyPress, key, NO_MODIFIER, QKeySequence(key).toString()))
        if action_id in (
            ActionId.PRACTISE,
            ActionId.BACK,
            ActionId.TOGGLE_PANEL,
            ActionId.FULL_SCREEN,
            ActionId.COMPACT,
        ):
            assert window.triggered == [action_id, action_id]
        else:
            assert window.triggered == []
        window.triggered.clear()
    assert not window.actions_.trigger_key(pressed_in_place("П", "G"))
    QTest.keyClick(window, Qt.Key.Key_F1)
    QTest.keyClick(window, Qt.Key.Key_H, CONTROL_SHIFT)
    assert window.triggered == [ActionId.SHOW_SHORTCUTS, ActionId.QUICK_HIDE]
    texts = window.actions_.shortcut_texts()
    assert texts[ActionId.GROUND] == ""
    assert texts[ActionId.SHOW_SHORTCUTS] == "F1"
    shown = {key for _heading, rows in window.actions_.shortcut_rows() for key, _text in rows}
    assert shown == {"Space", "Esc", "F1", "F8", "F9", "F11", "Ctrl+Shift+H", "Ctrl+,", "Ctrl+Q"}
    window.actions_.set_letter_keys(are_on=True)
    QTest.keyClick(window, Qt.Key.Key_G)
    assert window.triggered[-1] is ActionId.GROUND
