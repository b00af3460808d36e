"""Uses the page "Your saved things" as a person would."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot
from tests.gui.program_driver import opened

from ashore.app.application import Application
from ashore.domain.launch import Page
from ashore.features.saved_things.page import SavedThingsPage
from ashore.ui.widgets.button import Button


class SavedThingsDriver:
    def __init__(self, app: Application, qtbot: QtBot) -> None:
        self._app = app
        self._qtbot = qtbot
        self.page = opened(app, Page.SAVED_THINGS, SavedThingsPage)

    def save(self, button: Button, file: Path) -> str:
        """Presses, chooses the file, and waits for what is told of it."""
        button.click()
        return self._choose(file)

    def bring_in(self, file: Path) -> str:
        self.page.exchange.import_button.click()
        return self._choose(file)

    def remove_everything(self) -> str:
        self.page.removal.open_button.click()
        self._await(self.page.removal.remove_button.click)
        return self.message

    @property
    def message(self) -> str:
        return self._app.window.message_bar(in_panel=False).text

    def _choose(self, file: Path) -> str:
        (dialog,) = [each for each in self._app.window.findChildren(QFileDialog) if each.isVisible()]
        dialog.close()
        self._await(lambda: dialog.fileSelected.emit(str(file)))
        return self.message

    def _await(self, act: object) -> None:
        """Until something is told that was not told before."""
        self._app.window.message_bar(in_panel=False).clear()
        act()  # type: ignore[operator]
        self._qtbot.waitUntil(lambda: bool(self.message), timeout=10_000)
