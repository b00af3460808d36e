"""Started as a program: runs the real command in this process, and uses its editors as a person would.

python tests/e2e/half_written_probe.py write DIR        types into each editor, prints a line, and goes on running
python tests/e2e/half_written_probe.py terminate DIR    types into each editor, and ends by SIGTERM at once
python tests/e2e/half_written_probe.py read DIR         prints what stands in each editor as JSON, and quits
"""

import json
import os
import signal
import sys

import ashore.app  # noqa: F401  # isort: skip  # before Qt, as from the command line
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from tests.gui.features.connect.connect_driver import ConnectDriver
from tests.gui.features.coping_plan.coping_plan_driver import CopingPlanDriver
from tests.gui.features.notice.notice_driver import NoticeDriver
from tests.gui.features.patterns.patterns_driver import PatternsDriver
from tests.gui.features.reframes.reframes_driver import ReframesDriver
from tests.gui.features.support.support_driver import SupportDriver
from tests.gui.program_driver import opened, patterns_page, support_page

from ashore.app.application import Application
from ashore.cli import main
from ashore.domain.coping_plan import PlanSection
from ashore.domain.launch import Page
from ashore.features.connect.page import ConnectPage
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.notice.page import NoticePage

TYPED = "123 half"


def run(kind: str, folder: str) -> int:
    finish_start = Application._finish_start

    def start_and_use(app: Application) -> None:
        finish_start(app)
        QTimer.singleShot(0, lambda: prepare(app))

    def prepare(app: Application) -> None:
        app.services.settings.update(region="GB")
        _ = app.services.drafts
        # once the record has answered
        app.services.database.run(lambda _db: None, lambda _nothing: QTimer.singleShot(0, lambda: use(app)))

    def use(app: Application) -> None:
        found = fields(app)
        if kind == "read":  # once the page has been read too
            app.services.database.run(lambda _db: None, lambda _nothing: QTimer.singleShot(0, lambda: say(found)))
            return
        for field in found:
            QTest.keyClicks(field, TYPED)
        if kind == "fail":
            try:
                fail(TYPED)
            except ValueError as error:
                sys.excepthook(type(error), error, error.__traceback__)
        if kind in ("terminate", "fail"):
            os.kill(os.getpid(), signal.SIGTERM)
        sys.stdout.write("typed\n")
        sys.stdout.flush()

    def say(found: list[QLineEdit | QPlainTextEdit]) -> None:
        sys.stdout.write(json.dumps([text_of(field) for field in found]))
        QApplication.exit(0)

    setattr(Application, "_finish_start", start_and_use)  # noqa: B010
    return main(["--data-dir", folder])


def fail(words: str) -> None:
    """As a bug might, with what was written in its message."""
    raise ValueError(f"nobody can read {words!r}")


def fields(app: Application) -> list[QLineEdit | QPlainTextEdit]:
    """Opens a new thought, a line, a pattern, a person, two numbers, a note, a plan, and the page "What helps me"."""
    app.window.side_panel_layout.show()
    panel = app.features.reframes.panel
    ReframesDriver(panel).press_own_words()
    thought = panel.belief_editor.editor.text_box
    app.features.open_belief("unlovable")
    line_editor = panel.belief_card.ladder.line_editor
    line_editor.begin_line(None)
    support = SupportDriver(support_page(app))
    support.add_button.click()
    support.emergency.begin()
    support.number(1).begin()
    pattern = PatternsDriver(patterns_page(app)).edit(None).editor
    whom = ConnectDriver(opened(app, Page.CONNECT, ConnectPage)).begin_plan().whom_edit
    notice = NoticeDriver(opened(app, Page.NOTICE, NoticePage))
    notice.unfold("situation")
    numbers = [support.emergency.line_edit, support.number(1).line_edit]
    plan = CopingPlanDriver(opened(app, Page.COPING_PLAN, CopingPlanPage)).field(PlanSection.PLACES)
    return [
        thought,
        line_editor.text_box,
        pattern.name,
        support.name_edit,
        support.reach_edit,
        *numbers,
        notice.situation,
        whom,
        plan,
    ]


def text_of(field: QLineEdit | QPlainTextEdit) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


if __name__ == "__main__":
    sys.exit(run(*sys.argv[1:]))
