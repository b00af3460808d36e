"""Opens what shows entries of the record, in the real program, and measures it from inside the process.

    python benchmarks/growth.py DIR

Prints a JSON object: for each step the milliseconds until everything that it shows is there, and the longest pause of
the window meanwhile, in which no frame could be drawn; and the memory at the end, in MiB.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import as_started  # type: ignore[import-not-found]  # noqa: F401  # isort: skip  # before Qt, as from the command
from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractButton, QApplication, QScrollArea, QWidget

from ashore.app.application import Application
from ashore.domain.launch import Page
from ashore.domain.starters import StarterKind
from real_window import measured, skip_first_breath  # type: ignore[import-not-found]

WARM_UP_SECONDS = 2.0
AFTER_SECONDS = 0.5
"""A step is watched for so much longer: what fades and what is laid out later may pause the window too."""
BEAT_MS = 2
SEARCH = "nobody would notice"

Step = tuple[str, Callable[[], object]]


class PauseWatch(QObject):
    """The longest time, in milliseconds, between two beats of a timer in the window's thread."""

    def __init__(self) -> None:
        super().__init__()
        self._last = time.monotonic()
        self.longest_ms = 0.0
        self._timer = QTimer(self, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        self._last, self.longest_ms = time.monotonic(), 0.0

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest_ms = max(self.longest_ms, (now - self._last) * 1000)
        self._last = now


class Run:
    """Takes one step after another, each once the record has answered all that the one before asked for."""

    def __init__(self, app: Application, steps: Iterator[Step]) -> None:
        self._app = app
        self._steps = steps
        self._watch = PauseWatch()
        self.found: dict[str, dict[str, float]] = {}

    def begin(self) -> None:
        step = next(self._steps, None)
        if step is None:
            self._finish()
            return
        name, act = step
        begun = time.monotonic()
        self._watch.begin()
        act()

        def settled() -> None:
            there_ms = (time.monotonic() - begun) * 1000
            QTimer.singleShot(round(AFTER_SECONDS * 1000), lambda: note(there_ms))

        def note(there_ms: float) -> None:
            self.found[name] = {"there_ms": there_ms, "pause_ms": self._watch.longest_ms}
            self.begin()

        QTimer.singleShot(0, lambda: self._when_answered(3, settled))

    def _when_answered(self, rounds: int, then: Callable[[], object]) -> None:
        """An answer may ask for what has changed with it."""
        if rounds == 0:
            then()
        else:
            self._app.services.database.run(
                lambda _db: None, lambda _none: QTimer.singleShot(0, lambda: self._when_answered(rounds - 1, then))
            )

    def _finish(self) -> None:
        lines = Path("/proc/self/smaps_rollup").read_text("ascii").splitlines()
        memory = next(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024
        print(json.dumps({"steps": self.found, "memory_mib": memory}), flush=True)
        QApplication.exit(0)


def steps_of(app: Application) -> Iterator[Step]:
    """What shows entries, and what goes through them."""
    navigator, panel = app.services.navigator, app.reframes.panel
    yield "Thoughts: the list", panel.show_list
    belief_list = panel.belief_list
    yield "Thoughts: more kept lines", lambda: _press(belief_list.kept_lines.more_button)
    yield "Thoughts: my own", lambda: _press(belief_list.chips.buttons[-1])
    yield "Thoughts: more of them", lambda: _press(belief_list.more_button)
    yield "Thoughts: to the end", lambda: _to_the_end(belief_list)
    for length in range(1, len(SEARCH) + 1):
        yield f"Search: {SEARCH[:length]}", partial(belief_list.search.setText, SEARCH[:length])
    yield "Search: cleared", belief_list.search.clear
    yield "Thoughts: a card", lambda: _press(belief_list.cards[0])
    card = panel.belief_card
    yield "Thoughts: another line", lambda: _press(card.ladder.buttons.another)
    yield "Support", lambda: navigator.open(Page.SUPPORT)
    yield "Support: to the end", lambda: _to_the_end(app.support.page)
    yield "Connect", lambda: navigator.open(Page.CONNECT)
    connect = app.connect_feature.page
    yield "Connect: words for someone", lambda: connect.open_starters(StarterKind.WAVE)
    yield "Connect: another line", lambda: _press(connect.starter_view.another)
    yield "Connect: everyone", lambda: connect.starter_view.people.all_requested.emit()
    yield "Connect: everyone, searched", lambda: connect.people_list.search_edit.setText("rain 7")
    yield "Connect: everyone, to the end", lambda: connect.people_list.list_view.scrollToBottom()
    yield "Connect: what is planned", lambda: connect._show(connect.plan_view)  # noqa: SLF001
    yield "Connect: more of it", lambda: _press(connect.plan_view.more_button)
    yield "Ways to breathe", lambda: navigator.open(Page.PATTERNS)
    yield "Ways to breathe: to the end", lambda: _to_the_end(app.patterns.page)
    yield "What helps me", lambda: navigator.open(Page.COPING_PLAN)
    plan = app.coping_plan.page
    yield "What helps me: edited", lambda: _press(plan.reading_view.edit_button)
    yield "What helps me: to the end", lambda: plan.editing_view.verticalScrollBar().setValue(10**6)
    yield "Breathe", lambda: navigator.open(Page.BREATHE)
    yield "Breathe: the sheet", app.breathe.page.choices.open


def _press(button: QAbstractButton) -> None:
    """Where there is nothing to press, as in an empty record, nothing happens."""
    if button.isVisible():
        button.click()


def _to_the_end(widget: QWidget) -> None:
    for area in widget.findChildren(QScrollArea):
        bar = area.verticalScrollBar()
        bar.setValue(bar.maximum())


def main(folder: str) -> int:
    def measure(app: Application) -> None:
        QTimer.singleShot(round(WARM_UP_SECONDS * 1000), lambda: Run(app, steps_of(app)).begin())

    skip_first_breath(folder)
    return int(measured(measure, "--data-dir", folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
