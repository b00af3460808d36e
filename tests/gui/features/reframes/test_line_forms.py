"""Kinder lines read as "I", as "you" or with the person's first name, wherever they stand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextLayout, QTextLine
from PySide6.QtTest import QTest

from ashore.domain.kind_lines import line_for_own_thoughts, resting_lines
from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.reframes import ChosenForm
from ashore.domain.settings import LineForm

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.gui.features.reframes.reframes_driver import ReframesDriver

    from ashore.domain.beliefs import Belief
    from ashore.domain.kind_lines import KindLine

FORMS = [ChosenForm(), ChosenForm(LineForm.AS_YOU), ChosenForm(LineForm.WITH_NAME, "Noor")]
every_form = pytest.mark.parametrize("chosen", FORMS, ids=["as I", "as you", "with a name"])

NAMES = {
    "long": "Maximilian-Bartholomäus von der Osterwiese",
    "one long word": "x" * 60,
    "emoji": "🫠",
    "joined emoji": "👩‍👩‍👧‍👦🏳️‍🌈",
    "hebrew": "נועה",
    "arabic": "نور",
    "curly": "{name} {0} {",
    "percent": "100 % %1 %n %s",
    "markup": "<b>Jo</b> &amp; <img src=x>",
    "ampersand": "Jo & Co",
    "dollar": "$name ${name}",
}
every_name = pytest.mark.parametrize("name", NAMES.values(), ids=NAMES)


@every_form
def test_the_lines_of_a_card_are_read_in_the_form_that_was_chosen(
    chosen: ChosenForm, reframes: ReframesDriver, unlovable: Belief
) -> None:
    reframes.panel.data.set_chosen_form(chosen)
    seen = []
    for _ in unlovable.ladder:
        seen.append(reframes.line_label())
        reframes.press_another()
    assert seen == [chosen.text_of(line) for line in unlovable.ladder]
    assert len(set(seen)) == len(unlovable.ladder)


@every_form
def test_the_list_reads_in_the_same_form_whether_it_was_there_before_or_not(
    chosen: ChosenForm, resting: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    by_title = {f"“{belief.title}”": chosen.text_of(belief.ladder[0]) for belief in beliefs}
    resting.panel.data.set_chosen_form(chosen)
    resting.press_hard_thought()
    assert dict(zip(resting.thoughts(), resting.kinder_lines(), strict=True)).items() <= by_title.items()
    for other in FORMS:
        resting.panel.data.set_chosen_form(other)
    resting.panel.data.set_chosen_form(chosen)
    assert dict(zip(resting.thoughts(), resting.kinder_lines(), strict=True)).items() <= by_title.items()


@every_form
def test_a_thought_of_ones_own_and_those_near_it_are_read_in_the_same_form(
    chosen: ChosenForm, reframes: ReframesDriver, beliefs: tuple[Belief, ...], kind_lines: tuple[KindLine, ...]
) -> None:
    reframes.panel.data.set_beliefs(beliefs, [OwnBelief("I am alone, and nobody could love me", 7)])
    reframes.panel.open("own-7")
    reframes.panel.data.set_chosen_form(chosen)
    assert reframes.line() == chosen.text_of(line_for_own_thoughts(kind_lines))
    by_title = {f"“{belief.title}”": chosen.text_of(belief.ladder[0]) for belief in beliefs}
    assert reframes.nearest_lines() == [by_title[thought] for thought in reframes.nearest_thoughts()]
    assert len(reframes.nearest_lines()) == 2
    reframes.panel.show_list()
    reframes.search("zzqq")
    assert reframes.line_where_nothing_was_found() == chosen.text_of(line_for_own_thoughts(kind_lines))


def test_at_rest_the_same_line_is_read_in_another_form(
    resting: ReframesDriver, kind_lines: tuple[KindLine, ...]
) -> None:
    resting.press_another_at_rest()
    for chosen in FORMS:
        resting.panel.data.set_chosen_form(chosen)
        assert resting.resting_line() == chosen.text_of(resting_lines(kind_lines)[1])
    assert "Noor" in resting.resting_line()


@every_form
def test_what_a_search_finds_does_not_depend_on_the_form(chosen: ChosenForm, reframes: ReframesDriver) -> None:
    found: dict[str, list[list[str]]] = {}
    for form in (ChosenForm(), chosen):
        reframes.panel.data.set_chosen_form(form)
        for query in ("Noor", "part of me", "you"):
            reframes.search(query)
            found.setdefault(query, []).append(reframes.thoughts())
    assert all(one == other for one, other in found.values())


@every_form
def test_a_line_is_kept_in_the_form_in_which_it_was_read(
    chosen: ChosenForm, reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    reframes.panel.data.set_chosen_form(chosen)
    with qtbot.waitSignal(reframes.panel.line_kept) as kept:
        reframes.press_keep_this()
    text = chosen.text_of(unlovable.ladder[0])
    assert kept.args == [KeptLine("unlovable", text)]
    reframes.panel.data.set_kept_lines([KeptLine("unlovable", text, id=1)])
    for other in FORMS:
        reframes.panel.data.set_chosen_form(other)
        assert reframes.kept_texts()[1] == reframes.resting_line() == text


def test_a_line_of_ones_own_stays_as_it_was_written_and_has_no_forms_and_no_button_moves(
    reframes: ReframesDriver, unlovable: Belief
) -> None:
    reframes.panel.data.set_lines([OwnLine("unlovable", "Part of me is tired.", 1)], ())
    reframes.lay_out()
    assert not reframes.form_link().isVisible()
    at = reframes.line_buttons_y()
    for chosen in FORMS:
        reframes.panel.data.set_chosen_form(chosen)
        assert reframes.line() == "Part of me is tired."
    reframes.panel.data.set_chosen_form(ChosenForm())
    reframes.press_another()
    reframes.lay_out()
    assert reframes.line() == unlovable.ladder[0].text
    assert reframes.form_link().isVisible()
    assert reframes.line_buttons_y() == at


def test_one_quiet_link_says_the_form_and_unfolds_the_others(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    assert unlovable.ladder
    assert not reframes.shows_forms()
    said = []
    for chosen in FORMS:
        reframes.panel.data.set_chosen_form(chosen)
        said.append(reframes.form_link().text())
        assert [form for form in LineForm if reframes.form_chip(form).isChecked()] == [chosen.form]
    assert said == ["Read as “I”", "Read as “you”", "Read with my name"]
    reframes.press_form_link()
    assert reframes.shows_forms()
    for form in LineForm:
        with qtbot.waitSignal(reframes.form_chosen) as asked:
            reframes.choose_form(form)
        assert asked.args == [form]
        assert reframes.form_chip(form).isChecked()


def test_a_name_is_asked_for_while_lines_are_read_with_it_and_handed_out_once_the_typing_pauses(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    assert unlovable.ladder
    reframes.press_form_link()
    assert not reframes.name_field().isVisible()
    reframes.panel.data.set_chosen_form(ChosenForm(LineForm.WITH_NAME))
    assert reframes.name_field().isVisible()
    names: list[str] = []
    reframes.name_written.connect(names.append)
    reframes.type_name(" Noor")
    assert names == []
    qtbot.waitUntil(lambda: bool(names))
    reframes.panel.data.set_chosen_form(ChosenForm(LineForm.WITH_NAME, "Noor"))
    assert reframes.name_field().text() == " Noor"
    QTest.keyClick(reframes.name_field(), Qt.Key.Key_Return)
    reframes.type_name("a")
    QTest.keyClick(reframes.name_field(), Qt.Key.Key_Return)
    assert names == ["Noor", "Noora"]


def test_going_back_folds_the_forms_before_it_leaves_the_card(reframes: ReframesDriver, unlovable: Belief) -> None:
    assert unlovable.ladder
    reframes.panel.activateWindow()
    reframes.panel.data.set_chosen_form(ChosenForm(LineForm.WITH_NAME))
    reframes.press_form_link()
    reframes.name_field().setFocus()
    assert reframes.panel.go_back()
    assert not reframes.shows_forms()
    assert reframes.form_link().hasFocus()
    assert reframes.shows_card()
    assert reframes.panel.go_back()
    assert reframes.shows_list()


def test_without_a_name_lines_are_read_as_you(reframes: ReframesDriver, unlovable: Belief) -> None:
    reframes.panel.data.set_chosen_form(ChosenForm(LineForm.WITH_NAME, "  "))
    assert reframes.line() == unlovable.ladder[0].you


@every_name
def test_a_name_of_any_kind_is_shown_as_it_is_and_fits(name: str, reframes: ReframesDriver, unlovable: Belief) -> None:
    reframes.panel.data.set_chosen_form(ChosenForm(LineForm.WITH_NAME, name))
    reframes.press_form_link()
    assert reframes.name_field().text() == name
    for _ in unlovable.ladder:
        assert name in reframes.line_label()
        assert name in reframes.panel.belief_card.ladder.line.label.text()
        reframes.lay_out()
        assert reframes.nothing_is_wider_than_the_panel()
        reframes.press_another()
    reframes.panel.show_list()
    reframes.lay_out()
    assert reframes.nothing_is_wider_than_the_panel()
    assert all(name in line for line in reframes.kinder_lines())
    reframes.panel.show_resting()
    assert name in reframes.resting_label()
    reframes.lay_out()
    assert reframes.nothing_is_wider_than_the_panel()


def left_of(line: QTextLine, position: int) -> float:
    """Where the letter at this position begins, in pixels."""
    place = line.cursorToX(position)
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]  # as PySide6 has it


@pytest.mark.parametrize("name", ["נועה", "نور", "\u202eNoor"])
def test_a_name_from_right_to_left_leaves_the_line_running_from_left_to_right(
    name: str, reframes: ReframesDriver, unlovable: Belief
) -> None:
    assert unlovable.ladder
    reframes.panel.data.set_chosen_form(ChosenForm(LineForm.WITH_NAME, name))
    text = reframes.line()
    layout = QTextLayout(text)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(100_000)
    layout.endLayout()
    places = [left_of(line, text.index(word)) for word in ("part", "feels", "another", "sure")]
    assert places == sorted(places)
    assert line.naturalTextRect().left() < places[0]


def test_a_line_that_was_put_aside_stays_so_when_the_ladder_is_reordered(
    reframes: ReframesDriver, unlovable: Belief, beliefs: tuple[Belief, ...], qtbot: QtBot
) -> None:
    aside = unlovable.ladder[0]
    with qtbot.waitSignal(reframes.panel.belief_card.ladder.hidden) as hidden:
        reframes.press_not_for_me()
    assert hidden.args == [HiddenLine("unlovable", aside.id)]
    one, two, *rest = unlovable.ladder
    reordered = replace(unlovable, ladder=(two, one, *rest))
    reframes.panel.data.set_beliefs([reordered if each is unlovable else each for each in beliefs], ())
    reframes.panel.data.set_lines((), [hidden.args[0]])
    reframes.panel.open("unlovable")
    assert reframes.lines() == {line.text for line in (two, *rest)}
