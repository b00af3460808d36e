"""What the environment did is one line, and where something helps it can be pressed."""

import pytest

from ashore.domain.launch import Page
from ashore.domain.problems import Problem, ProblemKind
from ashore.services.database_client import DatabaseClient
from ashore.services.messages import Message, Messages
from ashore.services.navigator import Navigator
from ashore.services.problem_reporter import ProblemReporter


class Reported:
    """A reporter, the messages that it showed, and where it led."""

    def __init__(self) -> None:
        self.messages: list[Message] = []
        messages = Messages()
        messages.set_view(self.messages.append)
        self.navigator = Navigator((Page.BREATHE, Page.NOTICE))
        self.reporter = ProblemReporter(messages, self.navigator, self._no_database)

    def report(self, problem: Problem) -> Message:
        self.reporter.report(problem)
        return self.messages[-1]

    def _no_database(self) -> DatabaseClient:
        raise AssertionError("nothing was pressed yet")


@pytest.fixture
def reported() -> Reported:
    return Reported()


def test_what_nothing_helps_against_is_a_line_without_a_button(reported: Reported) -> None:
    message = reported.report(Problem(ProblemKind.NOTHING_SAVED, "the disk is full"))
    assert message.text.endswith("the disk is full")
    assert message.is_problem
    assert message.action is None


def test_a_locked_record_can_be_unlocked_where_notice_is(reported: Reported) -> None:
    message = reported.report(Problem(ProblemKind.RECORD_LOCKED))
    assert message.action_text == "Unlock"
    assert message.action is not None
    message.action()
    assert reported.navigator.current_page is Page.NOTICE


def test_what_was_rescued_can_be_brought_back(reported: Reported) -> None:
    message = reported.report(Problem(ProblemKind.RECORD_DAMAGED, "old.sqlite3", rescued=3))
    assert message.action_text == "Bring them back"
    assert message.closed is not None
    assert "3 of them" in message.text
