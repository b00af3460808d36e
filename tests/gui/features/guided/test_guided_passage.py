"""Ten good minutes: body, thought, people; every part can be skipped, left, and gone on with."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from tests.gui.features.guided.guided_driver import GuidedDriver
from tests.gui.program_driver import entries_of

from ashore.content.beliefs import read_beliefs
from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.guided import GuidedStep, Passage
from ashore.domain.launch import Page
from ashore.domain.settings import LineForm
from ashore.record.kept_lines import list_kept_lines

if TYPE_CHECKING:
    from pathlib import Path

    from pytestqt.qtbot import QtBot
    from tests.gui.conftest import OpenApplication

    from ashore.app.application import Application
    from ashore.services.distress import Distress

FIRST_LINE = "Part of me feels unlovable, and another part is not quite sure."
FIRST_WORDS = "I just wanted to say hello."


@pytest.fixture
def app(open_application: OpenApplication, tmp_path: Path) -> Application:
    return open_application(tmp_path)


@pytest.fixture
def guided(app: Application) -> GuidedDriver:
    return GuidedDriver(app)


def at(guided: GuidedDriver, step: GuidedStep) -> None:
    """Everything before is skipped."""
    names = {"body": "Skip this part", "thought": "None of these", "people": "Skip this part"}
    for before in GuidedStep:
        if before is step:
            return
        guided.press(names[before])


def test_tab_goes_through_the_thoughts_before_the_ways_on(guided: GuidedDriver) -> None:
    at(guided, GuidedStep.THOUGHT)
    thought = guided.app.features.guided.page.views.thought.get()
    thought.skip_link.setFocus()
    found = []
    for _press in range(4):
        QTest.keyClick(guided.app.window, Qt.Key.Key_Backtab)
        found.append(guided.app.window.focusWidget())
    assert found == [thought.others, *reversed(thought.cards)]


def test_all_of_it_can_be_skipped(guided: GuidedDriver) -> None:
    at(guided, GuidedStep.END)
    assert guided.words == "That was all."
    assert guided.texts == []
    guided.press("Back to the breath")
    assert guided.app.services.navigator.current_page is Page.BREATHE


@pytest.mark.parametrize("step", [GuidedStep.BODY, GuidedStep.THOUGHT, GuidedStep.PEOPLE])
def test_each_step_can_be_left_and_is_gone_on_with(guided: GuidedDriver, step: GuidedStep) -> None:
    at(guided, step)
    words = guided.words
    guided.press("Leave")
    assert guided.app.services.navigator.current_page is Page.BREATHE
    guided.app.services.navigator.open(Page.GUIDED)
    assert guided.words == words


def test_what_was_chosen_stands_on_the_last_page(guided: GuidedDriver) -> None:
    guided.press("Look at one object")
    for _step in range(4):
        guided.press("Next")
    guided.press("Go on")
    guided.press(guided.page.views.thought.get().cards[0].accessibleName())
    assert guided.words == FIRST_LINE
    guided.press("Go on")
    guided.press("A few words")
    assert guided.words == FIRST_WORDS
    guided.press("Other words")
    words = guided.words
    guided.press("Go on")
    assert guided.texts == ["A line to take along", FIRST_LINE, "Words for someone", words]


def test_rest_counts_as_much(guided: GuidedDriver) -> None:
    at(guided, GuidedStep.PEOPLE)
    guided.press("Rest")
    guided.press("Go on")
    assert guided.texts == ["A small step", "Rest"]


def test_a_part_that_is_skipped_after_all_leaves_nothing(guided: GuidedDriver) -> None:
    at(guided, GuidedStep.THOUGHT)
    guided.press(guided.page.views.thought.get().cards[0].accessibleName())
    assert guided.page.go_back()
    guided.press("None of these")
    guided.press("Rest")
    assert guided.page.go_back()
    guided.press("Skip this part")
    assert guided.texts == []


def test_a_line_is_kept_once_it_is_on_disk(guided: GuidedDriver, qtbot: QtBot) -> None:
    at(guided, GuidedStep.THOUGHT)
    guided.press(guided.page.views.thought.get().cards[0].accessibleName())
    guided.press("Keep this line")
    qtbot.waitUntil(lambda: "Kept" in guided.buttons)
    assert [line.text for line in entries_of(guided.app, list_kept_lines)] == [FIRST_LINE]
    guided.press("Another line")
    assert "Keep this line" in guided.buttons


def test_lines_are_in_the_chosen_form(guided: GuidedDriver) -> None:
    at(guided, GuidedStep.THOUGHT)
    before = guided.page.views.thought.get().cards[0].accessibleName()
    guided.app.services.settings.update(line_form=LineForm.AS_YOU)
    assert guided.page.views.thought.get().cards[0].accessibleName() != before


def test_other_thoughts_come_round_to_the_first(guided: GuidedDriver) -> None:
    at(guided, GuidedStep.THOUGHT)
    first = [card.thought for card in guided.page.views.thought.get().cards]
    seen = [*first]
    for _press in range(20):
        guided.press("Other thoughts")
        shown = [card.thought for card in guided.page.views.thought.get().cards]
        if shown == first:
            break
        seen += shown
    assert len(seen) == len(set(seen)) == len(guided.app.services.content.get(read_beliefs, ()))


def test_the_words_are_copied_when_asked_for(guided: GuidedDriver) -> None:
    at(guided, GuidedStep.PEOPLE)
    guided.press("A few words")
    guided.press("Copy the words")
    assert QGuiApplication.clipboard().text() == FIRST_WORDS


class TestVeryHardMoment:
    """Said here, or noted anywhere in the program."""

    def test_said_here_nothing_else_is_asked(self, guided: GuidedDriver) -> None:
        guided.press("This moment is very hard")
        assert guided.line == "This part is enough. Nothing else will be asked."
        guided.press("Skip this part")
        assert guided.words == "That was all."
        assert {"Someone to talk to", "Look around the room"} <= set(guided.buttons)

    @pytest.mark.parametrize("step", [GuidedStep.THOUGHT, GuidedStep.PEOPLE])
    def test_noted_elsewhere_the_questions_end(self, guided: GuidedDriver, step: GuidedStep) -> None:
        at(guided, step)
        distress: Distress = guided.app.services.distress
        distress.rate(8)
        assert guided.words == "That was all."

    def test_noted_before_only_the_body_is_offered(self, app: Application) -> None:
        app.services.distress.rate(7)
        guided = GuidedDriver(app)
        assert "This moment is very hard" not in guided.buttons
        guided.press("Skip this part")
        assert guided.words == "That was all."

    def test_a_lower_number_changes_nothing(self, guided: GuidedDriver) -> None:
        guided.app.services.distress.rate(6)
        assert "This moment is very hard" in guided.buttons

    def test_it_leads_to_someone_and_to_the_room(self, guided: GuidedDriver) -> None:
        guided.press("This moment is very hard")
        guided.press("Skip this part")
        guided.press("Someone to talk to")
        assert guided.app.services.navigator.current_page is Page.SUPPORT


class TestBreath:
    def test_it_ends_at_a_whole_breath_and_nothing_moves_by_itself(self, guided: GuidedDriver) -> None:
        guided.press("Breathe for one minute")
        assert guided.is_breathing
        breath = guided.page.views.breath.get()
        driver = breath.guide.driver
        now = [0.0]
        driver._clock = lambda: now[0]
        breath.begin(1.0)
        before = breath.line.text()
        while now[0] < 60.0:
            now[0] += 0.5
            driver._timer._fire()
            assert breath.line.text() == before
        while breath.line.text() == before and now[0] < 75:
            now[0] += 0.5
            driver._timer._fire()
        assert breath.line.text() == "The time is over. Stay as long as you like."
        assert now[0] % 10 < 1 or now[0] < 70
        assert guided.is_breathing
        guided.press("Go on")
        assert guided.words.startswith("Is one of these")

    def test_the_screen_stays_awake_only_there(self, guided: GuidedDriver) -> None:
        guided.press("Breathe for three minutes")
        awake = guided.app.services.screen_awake
        assert awake.is_waiting
        guided.press("Leave")
        assert not awake.is_waiting

    def test_esc_leads_back_to_the_choice(self, guided: GuidedDriver) -> None:
        guided.press("Breathe for one minute")
        assert guided.page.go_back()
        assert guided.words == "Let your body settle a little first."
        assert not guided.page.go_back()


def earlier(**parts: object) -> Draft:
    passage = Passage(datetime.now().astimezone() - timedelta(minutes=20), **parts)  # type: ignore[arg-type]
    return Draft("earlier", DraftKey(DraftKind.GUIDED), passage.fields())


class TestAfterRestart:
    def test_it_goes_on_at_the_line(self, app: Application) -> None:
        app.services.drafts.add_earlier([earlier(step=GuidedStep.THOUGHT, belief_id="unlovable", line=FIRST_LINE)])
        assert GuidedDriver(app).words == FIRST_LINE

    def test_it_goes_on_when_the_record_answers_late(self, guided: GuidedDriver) -> None:
        guided.app.services.drafts.add_earlier([earlier(step=GuidedStep.PEOPLE, words=FIRST_WORDS)])
        assert guided.words == FIRST_WORDS

    @pytest.mark.parametrize("belief_id", ["", "no-such-belief"])
    def test_a_thought_that_is_no_more_is_chosen_anew(self, app: Application, belief_id: str) -> None:
        app.services.drafts.add_earlier([earlier(step=GuidedStep.THOUGHT, belief_id=belief_id, line="gone")])
        assert GuidedDriver(app).words.startswith("Is one of these")

    def test_what_is_no_passage_begins_anew(self, app: Application) -> None:
        app.services.drafts.add_earlier([Draft("x", DraftKey(DraftKind.GUIDED), {"step": "nowhere", "began": "?"})])
        assert GuidedDriver(app).words == "Let your body settle a little first."

    def test_after_the_end_the_next_one_begins_anew(self, guided: GuidedDriver) -> None:
        at(guided, GuidedStep.END)
        guided.reopen()
        assert guided.words == "Let your body settle a little first."


def test_it_opens_without_any_content(app: Application, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(type(app.services.content), "get", lambda _self, _read, otherwise: otherwise)
    guided = GuidedDriver(app)
    assert "Look at one object" not in guided.buttons
    guided.press("Skip this part")
    guided.press("A few words")
    assert app.services.navigator.current_page is Page.CONNECT


def test_nothing_of_it_is_left_while_the_record_is_locked(guided: GuidedDriver, qtbot: QtBot) -> None:
    _ = guided.app.record_guard
    at(guided, GuidedStep.THOUGHT)
    guided.press(guided.page.views.thought.get().cards[0].accessibleName())
    guided.press("Another line")
    line = guided.words
    guided.app.services.database.locked.emit()
    assert GuidedDriver(guided.app).words == "Let your body settle a little first."
    qtbot.waitUntil(lambda: line not in [label.text() for label in guided.app.window.findChildren(QLabel)])


def test_tab_comes_to_the_ways_on_and_out_last(guided: GuidedDriver) -> None:
    body = guided.page.views.body.get()
    guided.app.window.activateWindow()
    body.one_minute.setFocus()
    reached = []
    for _press in range(5):
        body.window().focusNextPrevChild(True)
        reached.append(body.window().focusWidget())
    assert reached == [body.three_minutes, body.object_button, body.very_hard_link, body.skip_link, body.leave_link]
