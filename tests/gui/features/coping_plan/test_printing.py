"""Printing goes through the system's own commands, and nothing waits for a print server."""

import socket
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from tests.gui.features.coping_plan.coping_plan_driver import CopingPlanDriver

from ashore.domain.coping_plan import CopingPlan, PlanSection, PlanText
from ashore.features.coping_plan import printing
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.ui.theme import Theme

NO_WAIT_SECONDS = 0.2
ASKS_THE_SERVER = """#!{python}
import os, socket
host, _, port = os.environ["CUPS_SERVER"].partition(":")
connection = socket.create_connection((host, int(port)))
connection.sendall(b"which printers are there")
connection.recv(1)
"""


class Lines(list[str]):
    """What the page has told, and its problems."""


@pytest.fixture
def page(theme: Theme, shown: Callable[[QWidget], None]) -> CopingPlanPage:
    page = CopingPlanPage(theme)
    page.load(CopingPlan((PlanText(PlanSection.SETTLE, "a warm cup"),)))
    shown(page)
    return page


@pytest.fixture
def driver(page: CopingPlanPage) -> CopingPlanDriver:
    return CopingPlanDriver(page)


@pytest.fixture
def lines(page: CopingPlanPage) -> Lines:
    lines = Lines()
    page.info_reported.connect(lines.append)
    page.problem_reported.connect(lines.append)
    return lines


@pytest.fixture
def commands(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder with commands, beside the shell's own."""
    folder = tmp_path / "commands"
    folder.mkdir()
    monkeypatch.setenv("PATH", f"{folder}:/usr/bin:/bin")
    return folder


def add(folder: Path, name: str, script: str) -> None:
    (folder / name).write_text(script)
    (folder / name).chmod(0o755)


@pytest.fixture
def silent_server(monkeypatch: pytest.MonkeyPatch) -> Iterator[socket.socket]:
    """A print server that takes connections and never answers."""
    with socket.socket() as server:
        server.bind(("127.0.0.1", 0))
        server.listen(5)
        monkeypatch.setenv("CUPS_SERVER", f"127.0.0.1:{server.getsockname()[1]}")
        yield server


def seconds_for(action: Callable[[], object]) -> float:
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def test_a_print_server_that_never_answers_holds_nothing_up(
    driver: CopingPlanDriver,
    lines: Lines,
    commands: Path,
    silent_server: socket.socket,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printing, "FIND_MS", 900)
    add(commands, "lpstat", ASKS_THE_SERVER.format(python=sys.executable))
    assert seconds_for(driver.print_button.click) < NO_WAIT_SECONDS
    asked, _address = silent_server.accept()
    with asked:
        assert asked.recv(100) == b"which printers are there"
        qtbot.waitUntil(lambda: lines[:1] == ["Ashore is looking for a printer."], timeout=3000)
        qtbot.waitUntil(lambda: len(lines) == 2, timeout=3000)
        assert "save the page as a PDF" in lines[1]
        assert asked.recv(1) == b""  # the command has been ended
    qtbot.waitUntil(lambda: driver.page.findChildren(QProcess) == [], timeout=3000)


def test_nobody_asks_for_printers_before_a_person_prints(driver: CopingPlanDriver, commands: Path) -> None:
    add(commands, "lpstat", f"#!/bin/sh\ntouch {commands}/asked\n")
    driver.edit_button.click()
    driver.page.go_back()
    assert not (commands / "asked").exists()
    assert driver.page.findChildren(QProcess) == []


def test_the_printer_that_is_chosen_gets_the_page_under_a_neutral_name(
    driver: CopingPlanDriver, lines: Lines, commands: Path, qtbot: QtBot
) -> None:
    add(commands, "lpstat", "#!/bin/sh\necho Kitchen\necho Upstairs\n")
    add(commands, "lp", f'#!/bin/sh\necho "$@" > {commands}/arguments\ncat > {commands}/page.pdf\n')
    driver.print_button.click()
    choice = driver.reading.printer_choice
    qtbot.waitUntil(choice.isVisible, timeout=3000)
    assert [button.text() for button in choice.buttons] == ["Kitchen", "Upstairs"]
    assert choice.buttons[0].hasFocus()
    choice.buttons[1].click()
    assert not choice.isVisible()
    qtbot.waitUntil(lambda: lines == ["The printer has the page."], timeout=3000)
    assert (commands / "arguments").read_text().split() == ["-d", "Upstairs", "-t", "Page", "-o", "fit-to-page", "-"]
    assert (commands / "page.pdf").read_bytes().startswith(b"%PDF")


def test_a_printer_that_takes_nothing_is_told_in_one_line(
    driver: CopingPlanDriver, lines: Lines, commands: Path, qtbot: QtBot
) -> None:
    add(commands, "lpstat", "#!/bin/sh\necho Kitchen\n")
    add(commands, "lp", "#!/bin/sh\nexit 1\n")
    driver.print_button.click()
    choice = driver.reading.printer_choice
    qtbot.waitUntil(choice.isVisible, timeout=3000)
    choice.buttons[0].click()
    qtbot.waitUntil(lambda: len(lines) == 1, timeout=3000)
    assert "did not take the page" in lines[0]


def test_the_choice_closes_without_printing(driver: CopingPlanDriver, commands: Path, qtbot: QtBot) -> None:
    add(commands, "lpstat", "#!/bin/sh\necho Kitchen\n")
    choice = driver.reading.printer_choice
    for close in (choice.cancel_button.click, driver.page.go_back, driver.edit_button.click):
        driver.print_button.click()
        qtbot.waitUntil(choice.isVisible, timeout=3000)
        close()
        qtbot.waitUntil(choice.isHidden, timeout=3000)
    qtbot.waitUntil(lambda: driver.page.findChildren(QProcess) == [], timeout=3000)


@pytest.mark.parametrize(
    "script", ["#!/bin/sh\nexit 0\n", "#!/bin/sh\nexit 3\n", "#!/bin/sh\nkill -9 $$\n", "no script"]
)
def test_without_a_printer_one_line_says_so(
    script: str, driver: CopingPlanDriver, lines: Lines, commands: Path, qtbot: QtBot
) -> None:
    add(commands, "lpstat", script)
    driver.print_button.click()
    qtbot.waitUntil(lambda: len(lines) == 1, timeout=3000)
    assert "save the page as a PDF" in lines[0]


def test_an_answer_without_end_is_cut(driver: CopingPlanDriver, commands: Path, qtbot: QtBot) -> None:
    add(commands, "lpstat", f"#!{sys.executable}\nfor number in range(9999): print('printer', number)\n")
    driver.print_button.click()
    choice = driver.reading.printer_choice
    qtbot.waitUntil(choice.isVisible, timeout=3000)
    assert len(choice.buttons) == printing.MOST_PRINTERS


def test_saving_as_pdf_stands_before_printing(driver: CopingPlanDriver) -> None:
    assert driver.save_button.x() < driver.print_button.x()
