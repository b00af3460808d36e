"""How strong the distress is and how true a thought feels: rated only by who opens it."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt

from ashore.domain.launch import Page
from ashore.domain.ratings import BeliefRating

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot
    from tests.gui.features.reframes.reframes_driver import ReframesDriver

    from ashore.domain.beliefs import Belief


def test_how_strong_it_is_is_never_asked_and_has_no_number_to_begin_with(reframes: ReframesDriver) -> None:
    prompt = reframes.distress_prompt
    assert not prompt.shows_scale()
    prompt.open()
    assert prompt.shows_scale()
    assert prompt.number() is None
    assert not prompt.can_be_noted()
    prompt.press_not_now()
    assert not prompt.shows_scale()
    assert not reframes.shows_distress_result()


@pytest.mark.parametrize("number", range(11))
def test_from_seven_on_the_body_comes_before_the_thoughts(number: int, reframes: ReframesDriver) -> None:
    reframes.distress_prompt.rate(number)
    assert reframes.shows_body_first() is (number >= 7)
    assert reframes.shows_list() is (number < 7)


def test_with_the_body_first_there_is_nothing_to_write_and_two_pages_to_open(
    reframes: ReframesDriver, qtbot: QtBot
) -> None:
    reframes.distress_prompt.rate(9)
    assert reframes.body_first_text_boxes() == []
    for press, page in ((reframes.press_breathe, Page.BREATHE), (reframes.press_ground, Page.GROUND)):
        with qtbot.waitSignal(reframes.panel.page_requested) as emitted:
            press()
        assert emitted.args == [page]


def test_the_thoughts_open_again_below_seven_and_whenever_they_are_requested(reframes: ReframesDriver) -> None:
    reframes.distress_prompt.rate(9)
    reframes.body_first_prompt.rate(8)
    assert reframes.shows_body_first()
    reframes.body_first_prompt.rate(6)
    assert reframes.shows_list()
    reframes.distress_prompt.rate(10)
    reframes.press_thoughts_anyway()
    assert reframes.shows_list()


def test_the_earlier_number_is_not_shown_until_there_is_a_second(reframes: ReframesDriver) -> None:
    reframes.distress_prompt.rate(4)
    assert "4" not in reframes.distress_result()
    assert reframes.distress_prompt.link_text() == "Notice again"
    reframes.distress_prompt.rate(3)
    assert reframes.distress_result() == "Before 4, now 3."
    reframes.distress_prompt.rate(5)
    assert reframes.distress_result().startswith("Before 3, now 5. That happens.")
    assert "again." not in reframes.distress_result()


def test_a_card_requested_from_another_page_opens_even_with_the_body_first(
    reframes: ReframesDriver, beliefs: tuple[Belief, ...]
) -> None:
    reframes.distress_prompt.rate(9)
    reframes.panel.open(beliefs[0].id)
    assert reframes.shows_card()


def ratings(*pairs: tuple[int, int | None]) -> list[BeliefRating]:
    return [
        BeliefRating("unlovable", before, f"2026-11-{day:02d}T09:00:00+00:00", after, day)
        for day, (before, after) in enumerate(pairs, 1)
    ]


def test_a_rating_carries_the_id_of_its_thought(reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot) -> None:
    reframes.belief_prompt.open()
    reframes.belief_prompt.press_digit(Qt.Key.Key_8)
    with qtbot.waitSignal(reframes.panel.belief_rated) as rated:
        reframes.belief_prompt.press_note_it()
    assert rated.args == [unlovable.id, 80]


def test_a_second_rating_is_asked_for_once_there_is_a_first(
    reframes: ReframesDriver, unlovable: Belief, qtbot: QtBot
) -> None:
    assert unlovable.id == "unlovable"
    assert not reframes.shows_second_rating()
    (waiting,) = ratings((80, None))
    reframes.panel.data.set_ratings([waiting])
    assert reframes.second_prompt.is_shown()
    assert not reframes.shows_history_button()
    reframes.second_prompt.open()
    reframes.second_prompt.press_digit(Qt.Key.Key_6)
    with qtbot.waitSignal(reframes.rated_again) as rated:
        reframes.second_prompt.press_note_it()
    assert rated.args == [waiting, 60]


@pytest.mark.parametrize(
    ("after", "text"),
    [
        (60, "Before 80, then 60."),
        (80, "Before 80, then 80. It’s normal if nothing changes."),
        (
            90,
            "Before 80, then 90. That happens. You can stop, look around, or try something different.",
        ),
    ],
)
def test_same_lower_and_higher_are_shown_alike(
    after: int, text: str, reframes: ReframesDriver, unlovable: Belief
) -> None:
    assert unlovable.id == "unlovable"
    reframes.panel.data.set_ratings(ratings((80, after)))
    assert reframes.comparison() == text
    assert not reframes.second_prompt.is_shown()


def test_earlier_numbers_are_shown_when_asked_for_and_hidden_for_another_thought(
    reframes: ReframesDriver, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    reframes.panel.data.set_ratings(ratings((80, 70), (60, None), (50, 40)))
    assert reframes.history_button_text() == "Earlier numbers (3)"
    assert not reframes.shows_history()
    reframes.press_history()
    assert reframes.shows_history()
    assert [line.split(": ")[1] for line in reframes.history().split("\n")] == ["50, then 40", "60", "80, then 70"]
    assert all(" 2026: " in line and line[0].isdigit() for line in reframes.history().split("\n"))
    reframes.panel.open(beliefs[1].id)
    assert not reframes.shows_second_rating()
    reframes.panel.open(unlovable.id)
    assert not reframes.shows_history()


def test_a_number_chosen_for_one_thought_is_not_there_for_another(
    reframes: ReframesDriver, unlovable: Belief, beliefs: tuple[Belief, ...]
) -> None:
    other = beliefs[1].id
    reframes.panel.data.set_ratings(
        [*ratings((80, None)), BeliefRating(other, 70, "2026-11-24T09:00:00+00:00", None, 9)]
    )
    assert unlovable.id == "unlovable"
    reframes.second_prompt.open()
    reframes.second_prompt.choose(50)
    reframes.panel.open(other)
    assert not reframes.second_prompt.is_open()


def test_going_back_collapses_the_scale_where_the_body_comes_first(reframes: ReframesDriver) -> None:
    reframes.distress_prompt.rate(9)
    reframes.body_first_prompt.open()
    assert reframes.panel.go_back()
    assert not reframes.body_first_prompt.is_open()
    assert not reframes.panel.go_back()
