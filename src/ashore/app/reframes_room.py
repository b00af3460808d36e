"""The reframes panel with its record: kept lines, own thoughts, own lines, lines put aside."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.content.beliefs import read_beliefs
from ashore.domain.record import HiddenLine, KeptLine, OwnBelief, OwnLine, RemovedBelief
from ashore.store import kept_lines, own_beliefs
from ashore.ui.panel.panel import ReframesPanel

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from ashore.app.keeper import Keeper
    from ashore.app.shelf import Shelf
    from ashore.domain.belief import Belief
    from ashore.ui.main_window import MainWindow


def tr(words: str) -> str:
    return QCoreApplication.translate("reframes", words)


class ReframesRoom:
    """Each change goes to the record first; what is shown is read from it again."""

    def __init__(
        self, window: MainWindow, shelf: Shelf, keeper: Keeper, rest_under_guide: Callable[[str], None]
    ) -> None:
        self._window = window
        self._keeper = keeper
        self._rest_under_guide = rest_under_guide
        self._beliefs: tuple[Belief, ...] = shelf.take(read_beliefs, ())
        self.panel = ReframesPanel(window.stack.rooms)
        panel = self.panel
        panel.line_kept.connect(self._keep)
        panel.kept_changed.connect(lambda line: self._do(lambda db: kept_lines.change_kept_line(db, line)))
        panel.kept_removed.connect(self._let_go)
        panel.line_written.connect(self._write_line)
        panel.line_removed.connect(self._remove_line)
        panel.line_hidden.connect(self._hide)
        panel.lines_shown_again.connect(self._show_again)
        panel.belief_written.connect(self._write_belief)
        panel.belief_removed.connect(self._remove_belief)
        panel.room_wanted.connect(window.open)
        panel.set_beliefs(self._beliefs, ())
        self._read()

    def _read(self) -> None:
        self._keeper.ask(_read_all, self._show)

    def _show(self, read: _Read) -> None:
        kept, beliefs, lines, hidden = read
        self.panel.set_lines(lines, hidden)
        self.panel.set_kept(kept)
        self.panel.set_beliefs(self._beliefs, beliefs)
        self._rest_under_guide(next((line.text for line in kept if line.rests_under_guide), ""))

    def _do(self, job: Callable[[sqlite3.Connection], object]) -> None:
        self._keeper.do(job)
        self._read()

    def _keep(self, line: KeptLine) -> None:
        def rest() -> None:
            self._keeper.ask(
                kept_lines.list_kept_lines,
                lambda listing: self._rest(next((each for each in listing.items if each.text == line.text), None)),
            )

        self._do(lambda db: _keep_once(db, line))
        self._window.line.offer(tr("Kept."), tr("Rest it under the guide"), rest)

    def _rest(self, line: KeptLine | None) -> None:
        if line is not None:
            resting = KeptLine(line.belief_id, line.text, True, line.position, line.id)
            self._do(lambda db: kept_lines.change_kept_line(db, resting))

    def _let_go(self, line: KeptLine) -> None:
        self._remove(
            tr("The line is let go."),
            lambda db: kept_lines.remove_kept_line(db, line.id or 0),
            lambda db: kept_lines.add_kept_line(db, line),
        )

    def _write_line(self, line: OwnLine) -> None:
        self._do(lambda db: own_beliefs.add_own_line(db, line))

    def _remove_line(self, line: OwnLine) -> None:
        self._remove(
            tr("Your line is deleted."),
            lambda db: own_beliefs.remove_own_line(db, line.id or 0),
            lambda db: own_beliefs.add_own_line(db, line),
        )

    def _hide(self, line: HiddenLine) -> None:
        self._remove(
            tr("This line will not come up again."),
            lambda db: own_beliefs.add_hidden_line(db, line),
            lambda db: own_beliefs.remove_hidden_line(db, line),
        )

    def _show_again(self, belief: Belief) -> None:
        for number in range(len(belief.ladder)):
            line = HiddenLine(belief.id, str(number))
            self._keeper.do(partial(own_beliefs.remove_hidden_line, line=line))
        self._read()

    def _write_belief(self, words: str) -> None:
        self._do(lambda db: own_beliefs.add_own_belief(db, OwnBelief(words)))

    def _remove_belief(self, belief: Belief) -> None:
        number = int(belief.id.removeprefix("own-"))
        removed: list[object] = []

        def remove(db: sqlite3.Connection) -> None:
            removed.append(own_beliefs.remove_own_belief(db, number))

        def bring_back(db: sqlite3.Connection) -> None:
            for each in removed:
                if isinstance(each, RemovedBelief):
                    own_beliefs.restore_own_belief(db, each)

        self._remove(tr("Your thought is deleted."), remove, bring_back)

    def _remove(
        self,
        words: str,
        remove: Callable[[sqlite3.Connection], object],
        bring_back: Callable[[sqlite3.Connection], object],
    ) -> None:
        self._do(remove)
        self._window.line.offer(words, tr("Undo"), lambda: self._do(bring_back))


_Read = tuple[tuple[KeptLine, ...], tuple[OwnBelief, ...], tuple[OwnLine, ...], tuple[HiddenLine, ...]]


def _read_all(db: sqlite3.Connection) -> _Read:
    return (
        kept_lines.list_kept_lines(db).items,
        own_beliefs.list_own_beliefs(db).items,
        own_beliefs.list_own_lines(db).items,
        own_beliefs.list_hidden_lines(db).items,
    )


def _keep_once(db: sqlite3.Connection, line: KeptLine) -> None:
    kept = kept_lines.list_kept_lines(db).items
    if not any((each.belief_id, each.text) == (line.belief_id, line.text) for each in kept):
        kept_lines.add_kept_line(db, line)
