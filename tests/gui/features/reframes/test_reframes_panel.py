"""The reframes panel as a whole: its views, going back, the keyboard, and any text in it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine, OwnBelief, OwnLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget
    from pytestqt.qtbot import QtBot
    from tests.gui.features.reframes.reframes_driver import ReframesDriver

    from ashore.domain.beliefs import Belief


DIFFICULT_TEXTS = [
    "אני לא ראוי לאהבה, וזה כואב",
    "أنا لا أستحق الحب",
    "🫠",
    "👩‍👩‍👧‍👦🏳️‍🌈",
    "one line\nand another\n\nand a third",
    "é" * 400,
    "x" * 10_000,
    "word " * 1_999 + "end",
    "<b>bold</b> & <script>x</script> {name} %1 $text",
    "\u202eturned round\u202c",
]


@pytest.mark.parametrize(
    "text",
    DIFFICULT_TEXTS,
    ids=[
        "hebrew",
        "arabic",
        "emoji",
        "joined emoji",
        "line breaks",
        "one long word",
        "10,000 letters",
        "10,000 characters",
        "markup",
        "turned",
    ],
)
def test_any_text_can_be_written_read_and_kept_without_overflowing_the_panel(
    text: str, reframes: ReframesDriver, beliefs: tuple[Belief, ...], qtbot: QtBot
) -> None:
    reframes.press_own_words()
    reframes.write_thought(text)
    assert reframes.can_keep_thought()
    with qtbot.waitSignal(reframes.panel.belief_written) as written:
        reframes.keep_thought()
    assert written.args == [OwnBelief(text)]
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief(text, 1)])
    reframes.panel.open("own-1")
    assert reframes.belief().title == text
    reframes.panel.data.set_lines([OwnLine("own-1", text, 1)], ())
    assert reframes.line_label() == text
    reframes.panel.data.set_kept_lines([KeptLine("own-1", text, id=1)])
    reframes.lay_out()
    assert reframes.nothing_is_wider_than_the_panel()
    reframes.panel.show_list()
    reframes.lay_out()
    assert reframes.nothing_is_wider_than_the_panel()
    assert reframes.thought_card(0).height() < 400


def test_only_a_thought_of_ones_own_can_be_reworded_or_deleted(
    reframes: ReframesDriver, unlovable: Belief, beliefs: tuple[Belief, ...], qtbot: QtBot
) -> None:
    assert unlovable.id == "unlovable"
    assert not reframes.shows_reword()
    assert not reframes.shows_remove()
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    reframes.panel.open("own-4")
    reframes.press_reword()
    reframes.write_thought("I spoil some things")
    with qtbot.waitSignal(reframes.panel.belief_written) as written:
        reframes.keep_thought()
    assert written.args == [OwnBelief("I spoil some things", 4)]
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("I spoil some things", 4)])
    assert reframes.shows_card()
    assert reframes.title() == "“I spoil some things”"


def test_going_back_from_rewording_shows_the_card(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> None:
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    reframes.panel.open("own-4")
    reframes.press_reword()
    assert reframes.panel.go_back()
    assert reframes.shows_card()
    assert reframes.panel.go_back()
    assert reframes.shows_list()
    assert reframes.panel.go_back()
    assert reframes.is_resting()
    assert not reframes.panel.go_back()


def test_what_gets_the_keyboard_is_in_view(reframes: ReframesDriver, beliefs: tuple[Belief, ...]) -> None:
    reframes.panel.activateWindow()
    reframes.panel.data.set_kept_lines(
        [KeptLine("unlovable", f"{number} " + "words " * 30, id=number) for number in range(1, 9)]
    )
    reframes.lay_out()
    reframes.panel.focus_first()
    assert reframes.thought_card(0).hasFocus()
    assert reframes.is_in_view(reframes.thought_card(0))
    reframes.panel.open("unlovable")
    reframes.lay_out()
    reframes.scroll_card_to_end()
    reframes.panel.focus_first()
    assert reframes.is_in_view(reframes.panel.belief_card.back)
    reframes.scroll_card_to_end()
    reframes.panel.open(beliefs[1].id)
    assert reframes.is_in_view(reframes.panel.belief_card.title.label)


def tabbed(reframes: ReframesDriver, first: QWidget, count: int) -> list[str]:
    """The names of what Tab leads to from `first` on."""
    reframes.lay_out()
    reframes.panel.activateWindow()
    first.setFocus()
    names = []
    for _ in range(count):
        focused = reframes.panel.focusWidget()
        assert focused is not None
        names.append(focused.accessibleName() or (focused.text() if isinstance(focused, QAbstractButton) else ""))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return names


def test_the_keyboard_goes_through_the_list_as_the_eye_does(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    reframes.panel.data.set_kept_lines([KeptLine("unlovable", "mine", id=1)])
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("I spoil it", 4)])
    names = tabbed(reframes, reframes.panel.belief_list.back, 11)
    assert names[:3] == ["‹ Back", "Show under the guide: mine", "Remove: mine"]
    assert reframes.groups() == ["About me", "People", "Closeness", "My own"]
    assert names[3] == "About me"  # the chosen one; arrow keys lead to the others
    assert [name.partition(". ")[0] for name in names[4:9]] == reframes.thoughts()
    assert names[9:] == ["More thoughts", "Write my own thought"]


def test_the_keyboard_goes_through_a_card_as_the_eye_does(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    reframes.panel.open(beliefs[0].id)
    names = tabbed(reframes, reframes.panel.belief_card.back, 10)
    assert names == [
        "‹ All thoughts",
        "Read as “I”",
        "Keep this",
        "Kinder",
        "Not for me",
        "Say this in my own words",
        "Where it may come from",
        "A small question",
        "A tiny step",
        "Notice how true this thought feels",
    ]
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("nobody could love me", 4)])
    reframes.panel.open("own-4")
    names = tabbed(reframes, reframes.panel.belief_card.back, 7)
    assert names[:5] == ["‹ All thoughts", "Read as “I”", "Keep this", "Not for me", "Say this in my own words"]
    assert [name.partition(". ")[0] for name in names[5:]][: len(reframes.nearest_thoughts())] == (
        reframes.nearest_thoughts()[:2]
    )


@pytest.mark.parametrize("view", ["list", "card", "own words"])
def test_the_way_to_support_stands_wherever_a_thought_is_read_or_written(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...], qtbot: QtBot, view: str
) -> None:
    panel = reframes.panel
    if view == "list":
        link = panel.belief_list.footer.support
    elif view == "card":
        panel.open(beliefs[0].id)
        link = panel.belief_card.support
    else:
        panel.belief_list.own_requested.emit("nobody would miss me")
        link = panel.belief_editor.support
    with qtbot.waitSignal(panel.page_requested) as requested:
        link.click()
    assert requested.args == [Page.SUPPORT]
