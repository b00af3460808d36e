"""Opens every page, breathes one cycle with each guide, reads all content, reports, quits."""

from __future__ import annotations

import sys
import time
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEventLoop, QTimer

from ashore.app.application import Application
from ashore.domain.breath import LONGER_OUT
from ashore.domain.launch import Launch, Page
from ashore.domain.settings import GuideKind
from ashore.system.paths import folders
from ashore.system.temporary_folder import TemporaryFolder

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication

    from ashore.features.breathe.page import BreathePage

HASTE = 20.0
"""The clock of the test runs this many times faster."""
LONGEST_WAIT_MS = 20_000


def run_self_test(app: QApplication, assets: Path) -> int:
    """0 when everything opened and breathed, 1 otherwise. Works in a folder of its own and leaves nothing behind."""
    report = _Report()
    with TemporaryFolder("self-test") as folder:
        launch = Launch(data_dir=folder.path / "data", self_test=True)
        application = Application(app, launch, folders(launch.data_dir), assets, clock=_hasty_clock)
        application.show()
        report.check("content", lambda: _read_content(application))
        for page in application.window.stack.pages:
            report.check(f"page {page}", partial(_open, application, page))
        application.services.navigator.open(Page.BREATHE)
        report.check("side panel", lambda: _open_thought(application))
        for kind in GuideKind:
            report.check(f"guide {kind}", partial(_breathe, application, kind))
        report.check("small guide", lambda: _breathe_small(application))
        report.check("reminders", lambda: _be_reminded(application))
        problems = application.window.message_bar(in_panel=False).text
        report.check("no problem shown", lambda: problems and _fail(problems))
        application.close()
        application.window.close()
    return report.close()


def _hasty_clock() -> float:
    return time.monotonic() * HASTE


def _read_content(application: Application) -> object:
    from ashore.content.beliefs import read_beliefs
    from ashore.content.connect import read_connect_texts, read_starters
    from ashore.content.exercises import read_exercises
    from ashore.content.kind_lines import read_kind_lines
    from ashore.content.learning import read_learning
    from ashore.content.notice import read_feelings, read_notice_texts, read_offered_marks
    from ashore.content.patterns import read_patterns
    from ashore.content.situations import read_situations
    from ashore.content.sources import read_claiming_entries
    from ashore.content.support import read_directories, read_helplines, read_support_words

    for read in (
        read_patterns,
        read_exercises,
        read_situations,
        read_beliefs,
        read_kind_lines,
        read_learning,
        read_starters,
        read_connect_texts,
        read_offered_marks,
        read_feelings,
        read_notice_texts,
        read_support_words,
        read_helplines,
        read_directories,
        read_claiming_entries,
    ):
        if not application.services.content.get(read, ()):
            return _fail(read.__name__)
    return None


def _open(application: Application, page: Page) -> object:
    application.services.navigator.open(page)
    shown = application.window.stack.currentWidget()
    return (
        None
        if shown is not None and shown.isVisible() and shown is application.window.stack.built(page)
        else _fail("it is not on screen")
    )


def _open_thought(application: Application) -> object:
    """The first of the beliefs, as a card in the panel."""
    from ashore.content.beliefs import read_beliefs

    first = application.services.content.get(read_beliefs, ())[0]
    application.features.open_belief(first.id)
    shown = application.features.reframes.panel.belief_in_view
    return None if shown == first else _fail("its card is not on screen")


def _breathe(application: Application, kind: GuideKind) -> object:
    """Out of the first breath, into the second, with full and with empty lungs on the way."""
    application.services.settings.update(guide=kind)
    page = application.breathe.page
    page.session.choice.begin_with(LONGER_OUT)
    return None if _fills_and_empties(page) else _fail("the breath did not fill and empty")


def _breathe_small(application: Application) -> object:
    """In the small window, and back."""
    application.compact_mode.toggle()
    compact = application.compact_mode.window
    if compact is None or not compact.isVisible() or application.window.isVisible():
        return _fail("it is not on screen alone")
    if not _fills_and_empties(application.breathe.page):
        return _fail("the breath did not fill and empty")
    application.window.show()
    application.compact_mode.put_away()
    return None if application.window.isVisible() else _fail("the whole window did not come back")


def _be_reminded(application: Application) -> object:
    """The next reminder is known. Nothing is shown: nobody asked for one."""
    settings = application.services.settings
    settings.update(reminders_on=True, reminder_times="10:00", quiet_from="21:00", quiet_until="08:00")
    is_waiting = application.background.reminders.clock.is_waiting
    settings.update(reminders_on=False)
    return None if is_waiting else _fail("no reminder would come")


def _fills_and_empties(page: BreathePage) -> bool:
    """Whether both was seen; on a busy machine that may take more than one breath."""
    loop = QEventLoop()
    seen = [0.0]

    def check() -> bool:
        return page.session.driver.moment.cycle >= 1 and min(seen) < 0.1 and max(seen) > 0.9

    def note(_moment: object) -> None:
        seen.append(page.session.driver.moment.fullness)
        if check():
            loop.quit()

    page.session.driver.moment_changed.connect(note)
    limit = QTimer(singleShot=True, interval=LONGEST_WAIT_MS)
    limit.timeout.connect(loop.quit)
    limit.start()
    loop.exec()
    page.session.driver.moment_changed.disconnect(note)
    return check()


def _fail(why: object) -> object:
    raise RuntimeError(str(why))


class _Report:
    """Prints a line for each check and remembers whether all went well."""

    def __init__(self) -> None:
        self._failed = 0
        self._passed = 0

    def check(self, name: str, action: Callable[[], object]) -> None:
        try:
            action()
        except Exception as error:
            self._failed += 1
            self._say(f"{name}: failed: {type(error).__name__}: {error}")
        else:
            self._passed += 1
            self._say(f"{name}: ok")

    def close(self) -> int:
        self._say(f"{self._passed} passed, {self._failed} failed")
        return 1 if self._failed else 0

    @staticmethod
    def _say(words: str) -> None:
        sys.stdout.write(words + "\n")
        sys.stdout.flush()
