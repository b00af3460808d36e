"""The reframes panel with its record: kept lines, own thoughts, own lines, lines put aside."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from PySide6.QtCore import QCoreApplication

from ashore.content.beliefs import read_beliefs
from ashore.domain.entries import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.ratings import BeliefRating
from ashore.features.reframes.panel import ReframesPanel
from ashore.record import belief_ratings, kept_lines, own_beliefs
from ashore.services.drafts import Drafts

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.domain.beliefs import Belief
    from ashore.features.reframes.belief_card import BeliefCard
    from ashore.services.content_repository import ContentRepository
    from ashore.services.database_client import DatabaseClient
    from ashore.ui.window.main_window import MainWindow
    from ashore.ui.window.message_bar import MessageBar

Removed = TypeVar("Removed")


def tr(words: str) -> str:
    return QCoreApplication.translate("reframes", words)


class ReframesController:
    """Each change goes to the record first; what is shown is read from it again."""

    def __init__(
        self,
        window: MainWindow,
        content: ContentRepository,
        database: DatabaseClient,
        rest_under_guide: Callable[[str], None],
    ) -> None:
        self._window = window
        self._database = database
        self._rest_under_guide = rest_under_guide
        self._beliefs: tuple[Belief, ...] = content.get(read_beliefs, ())
        self.panel = ReframesPanel(window.stack.pages, Drafts())
        panel = self.panel
        panel.line_kept.connect(self._keep)
        panel.belief_list.kept_lines.changed.connect(
            lambda line: self._do(lambda db: kept_lines.change_kept_line(db, line))
        )
        panel.belief_list.kept_lines.removed.connect(self._let_go)
        panel.card_built.connect(self._connect_card)
        panel.belief_rated.connect(self._rate)
        panel.ratings_deleted.connect(self._forget)
        panel.belief_written.connect(self._write_belief)
        panel.belief_removed.connect(self._remove_belief)
        panel.page_requested.connect(window.open)
        panel.set_beliefs(self._beliefs, ())
        self._read()

    def _connect_card(self, card: BeliefCard) -> None:
        card.ladder.line_editor.line_written.connect(self._write_line)
        card.ladder.line_removed.connect(self._remove_line)
        card.ladder.hidden.connect(self._hide)
        card.hidden_lines_requested.connect(self._show_again)
        card.second_rating.rated_again.connect(self._rate_again)

    @property
    def _line(self) -> MessageBar:
        """What is done in the panel is told in the panel."""
        return self._window.panel.line

    def _read(self) -> None:
        self._database.run(_read_all, self._show)

    def _show(self, read: _Read) -> None:
        self.panel.set_lines(read.lines, read.hidden)
        self.panel.set_ratings(read.ratings)
        self.panel.set_kept_lines(read.kept)
        self.panel.set_beliefs(self._beliefs, read.beliefs)
        self._rest_under_guide(next((line.text for line in read.kept if line.rests_under_guide), ""))

    def _do(
        self,
        job: Callable[[sqlite3.Connection], object],
        done: Callable[[], None] | None = None,
        failed: Callable[[], None] | None = None,
    ) -> None:
        self._database.run(job, (lambda _value: done()) if done else None, failed)
        self._read()

    def _keep(self, line: KeptLine) -> None:
        kept: list[KeptLine] = []

        def offer() -> None:
            if kept[0].rests_under_guide:
                self._line.note(tr("Kept."))
            else:
                self._line.offer(tr("Kept."), tr("Rest it under the guide"), lambda: self._rest(kept[0]))

        self._do(lambda db: kept.append(_keep_once(db, line)), offer)

    def _rest(self, line: KeptLine) -> None:
        resting = replace(line, rests_under_guide=True)
        told = tr("It rests under the guide now.")
        self._do(lambda db: kept_lines.change_kept_line(db, resting), lambda: self._line.note(told))

    def _let_go(self, line: KeptLine) -> None:
        self._remove(
            tr("The line is let go."),
            lambda db: kept_lines.remove_kept_line(db, line.id or 0),
            _keep_once,
        )

    def _write_line(self, line: OwnLine) -> None:
        def write(db: sqlite3.Connection) -> None:
            if line.id is None or not own_beliefs.change_own_line(db, line):  # what was deleted meanwhile is new
                own_beliefs.add_own_line(db, replace(line, id=None))

        self._do(write, failed=lambda: self.panel.restore_line(line))

    def _remove_line(self, line: OwnLine) -> None:
        self._remove(
            tr("Your line is deleted."),
            lambda db: own_beliefs.remove_own_line(db, line.id or 0),
            own_beliefs.add_own_line,
        )

    def _hide(self, line: HiddenLine) -> None:
        def hide(db: sqlite3.Connection) -> HiddenLine:
            own_beliefs.add_hidden_line(db, line)
            return line

        self._remove(tr("This line will not come up again."), hide, own_beliefs.remove_hidden_line)

    def _show_again(self, belief: Belief) -> None:
        for number in range(len(belief.ladder)):
            line = HiddenLine(belief.id, str(number))
            self._database.run(partial(own_beliefs.remove_hidden_line, line=line))
        self._read()

    def _write_belief(self, belief: OwnBelief) -> None:
        written: list[OwnBelief] = []

        def write(db: sqlite3.Connection) -> None:
            if belief.id is not None and own_beliefs.change_own_belief(db, belief):
                written.append(belief)
            else:
                written.append(own_beliefs.add_own_belief(db, replace(belief, id=None)))

        def open_it() -> None:
            self._database.run(_read_all, lambda read: self._show_and_open(read, written[0].belief_id))

        self._database.run(write, lambda _value: open_it(), lambda: self.panel.restore_belief(belief))

    def _show_and_open(self, read: _Read, belief_id: str) -> None:
        self._show(read)
        self.panel.open(belief_id)

    def _remove_belief(self, belief: Belief) -> None:
        number = belief.own_id or 0
        self._remove(
            tr("Your thought is deleted."),
            lambda db: own_beliefs.remove_own_belief(db, number),
            own_beliefs.restore_own_belief,
        )

    def _rate(self, belief_id: str, number: int) -> None:
        strength = BeliefRating(belief_id, number, datetime.now().astimezone().isoformat(timespec="seconds"))
        told = tr("Noted. Further down you can notice again, if you like.")
        self._do(lambda db: belief_ratings.add_belief_rating(db, strength), lambda: self._line.note(told))

    def _rate_again(self, strength: BeliefRating, number: int) -> None:
        self._do(lambda db: belief_ratings.rate_again(db, strength.id or 0, number))

    def _forget(self, belief_id: str) -> None:
        self._remove(
            tr("These numbers are deleted."),
            lambda db: belief_ratings.remove_belief_ratings(db, belief_id),
            belief_ratings.restore_belief_ratings,
        )

    def _remove(
        self,
        words: str,
        remove: Callable[[sqlite3.Connection], Removed | None],
        bring_back: Callable[[sqlite3.Connection, Removed], object],
    ) -> None:
        """`bring_back` gets what `remove` returned, as often as that was done."""
        removed: list[Removed | None] = []

        def offer() -> None:
            self._line.offer(words, tr("Undo"), undo)

        def undo() -> None:
            back = [each for each in removed if each is not None]
            self._do(lambda db: [bring_back(db, each) for each in back], failed=offer)

        self._do(lambda db: removed.append(remove(db)), offer)


class _Read(NamedTuple):
    """Everything the panel shows of the record."""

    kept: tuple[KeptLine, ...]
    beliefs: tuple[OwnBelief, ...]
    lines: tuple[OwnLine, ...]
    hidden: tuple[HiddenLine, ...]
    ratings: tuple[BeliefRating, ...]


def _read_all(db: sqlite3.Connection) -> _Read:
    return _Read(
        kept_lines.list_kept_lines(db).items,
        own_beliefs.list_own_beliefs(db).items,
        own_beliefs.list_own_lines(db).items,
        own_beliefs.list_hidden_lines(db).items,
        belief_ratings.list_belief_ratings(db).items,
    )


def _keep_once(db: sqlite3.Connection, line: KeptLine) -> KeptLine:
    kept = kept_lines.list_kept_lines(db).items
    same = next((each for each in kept if (each.belief_id, each.text) == (line.belief_id, line.text)), None)
    return same or kept_lines.add_kept_line(db, line)
