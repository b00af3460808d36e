"""Shows what the environment did in one line, with a button where something helps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.launch import Page
from ashore.domain.problems import ProblemKind
from ashore.services.problem_texts import bring_back_text, brought_back_text, problem_text, unlock_text

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.problems import Problem
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages
    from ashore.services.navigator import Navigator


class ProblemReporter:
    """A locked record can be unlocked, and what was rescued of an earlier one brought back."""

    def __init__(self, messages: Messages, navigator: Navigator, database: Callable[[], DatabaseClient]) -> None:
        """`database` is asked for once something of the record can be brought back."""
        self._messages = messages
        self._navigator = navigator
        self._database = database

    def report(self, problem: Problem) -> None:
        text = problem_text(problem)
        if problem.kind is ProblemKind.RECORD_LOCKED:
            self._messages.show_offer(text, unlock_text(), lambda: self._navigator.open_once_built(Page.NOTICE))
        elif problem.rescued:
            self._messages.show_error(
                text, bring_back_text(), self._bring_back, closed=lambda: self._database().decline_rescued()
            )
        else:
            self._messages.show_error(text)

    def _bring_back(self) -> None:
        """Adds what was rescued of an earlier record to the one in use."""
        self._database().bring_back(lambda added: self._messages.show_info(brought_back_text(added)))
