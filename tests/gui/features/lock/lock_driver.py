"""Turns the lock on and off, and unlocks, as a person would."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QLabel, QLineEdit, QPlainTextEdit, QTextEdit, QWidget
from tests.gui.program_driver import settings_page

from ashore.domain.launch import Page
from ashore.features.lock.page import UnlockPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ashore.app.application import Application

PASSPHRASE = "däwn over 海"  # noqa: S105


def turn_on(app: Application, qtbot: QtBot, passphrase: str = PASSPHRASE) -> None:
    section = settings_page(app).lock_row.section
    section.set_button.click()
    section.form.wanted.line_edit.setText(passphrase)
    section.form.repeated.line_edit.setText(passphrase)
    section.form.confirm.click()
    qtbot.waitUntil(lambda: app.services.database.is_encrypted and section.form.isHidden(), timeout=10000)


def lock(app: Application, qtbot: QtBot) -> None:
    with qtbot.waitSignal(app.services.database.locked, timeout=10000):
        app.services.record_lock.lock()


def card_on(app: Application, page: Page) -> UnlockPage:
    app.services.navigator.open(page)
    shown = app.window.stack.currentWidget()
    assert isinstance(shown, UnlockPage)
    return shown


def try_passphrase(card: UnlockPage, passphrase: str) -> None:
    card.field.line_edit.setText(passphrase)
    QTest.keyClick(card.field.line_edit, Qt.Key.Key_Return)


def unlock(app: Application, qtbot: QtBot, page: Page = Page.NOTICE, passphrase: str = PASSPHRASE) -> None:
    card = card_on(app, page)
    with qtbot.waitSignal(app.services.database.unlocked, timeout=10000):
        try_passphrase(card, passphrase)


def texts_in_widgets(app: Application) -> str:
    """Every text that any widget of the window holds, shown or not."""
    found = []
    for widget in app.window.findChildren(QWidget):
        if isinstance(widget, QLabel | QLineEdit):
            found.append(widget.text())
        elif isinstance(widget, QPlainTextEdit | QTextEdit):
            found.append(widget.toPlainText())
        elif isinstance(widget, QComboBox):
            found += [widget.itemText(row) for row in range(widget.count())]
        elif isinstance(widget, QAbstractItemView) and widget.model() is not None:
            model = widget.model()
            found += [str(model.index(row, 0).data()) for row in range(model.rowCount())]
        found += [str(getattr(widget, name)()) for name in ("accessibleName", "toolTip", "accessibleDescription")]
        if hasattr(widget, "text") and callable(widget.text):
            found.append(str(widget.text()))
    return "\n".join(found)
