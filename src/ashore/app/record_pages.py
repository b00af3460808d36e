"""Shows a card in the place of each page of the record while that is locked, and builds the pages anew after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ashore.app.application import Application

LOCKED_PAGES = (Page.CONNECT, Page.NOTICE, Page.COPING_PLAN, Page.SAVED_THINGS)
"""Nothing of these is left without the record."""
_BUILT_ANEW = {
    Page.CONNECT: "connect_feature",
    Page.NOTICE: "notice",
    Page.COPING_PLAN: "coping_plan",
    Page.SAVED_THINGS: "saved_things",
    Page.SUPPORT: "support",
    Page.PATTERNS: "patterns",
    Page.GUIDED: "guided",
}
"""All that show something of the record, with what the application calls them."""


class RecordPages(QObject):
    """A page that goes takes every word of the record in its fields with it, also what was half written.

    What was half written is in the record by then, and is there again when its editor opens.
    """

    def __init__(self, application: Application) -> None:
        super().__init__(application)
        self._application = application
        application.services.database.locked.connect(self._build_anew)
        application.services.database.unlocked.connect(self._build_anew)

    def card(self, page: Page) -> QWidget:
        """For one of LOCKED_PAGES."""
        from ashore.features.lock.controller import UnlockController

        title = {
            Page.CONNECT: QCoreApplication.translate("RecordPages", "Connect"),
            Page.NOTICE: QCoreApplication.translate("RecordPages", "Notice"),
            Page.COPING_PLAN: QCoreApplication.translate("RecordPages", "What helps me"),
            Page.SAVED_THINGS: QCoreApplication.translate("RecordPages", "Your saved things"),
        }[page]
        return UnlockController(self._application.services.record_lock, title).page

    def _build_anew(self) -> None:
        application, window = self._application, self._application.window
        for in_panel in (False, True):
            window.message_bar(in_panel=in_panel).forget()  # an undo holds what was removed
        shown = window.stack.current_page
        for page, name in _BUILT_ANEW.items():
            window.stack.discard(page)
            _end(application, name)
        if "reframes" in vars(application):
            _end(application, "reframes")
            _ = application.reframes
        if shown in _BUILT_ANEW and shown is not None:
            window.stack.open(shown)


def _end(application: Application, name: str) -> None:
    """The feature is made again when it is next asked for."""
    controller = vars(application).pop(name, None)
    if controller is not None:
        controller.deleteLater()
