"""Shows a card in the place of each page of the record while that is locked, and builds the pages anew after it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ashore.app.application import Application
    from ashore.app.features import Features

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
"""All that show something of the record, with what `Features` calls them."""


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
        services = self._application.services
        return UnlockController(services.record_lock, services.messages, title).page

    def _build_anew(self) -> None:
        features, window = self._application.features, self._application.window
        for in_panel in (False, True):
            window.message_bar(in_panel=in_panel).forget()  # an undo holds what was removed
        shown = window.stack.current_page
        for page, name in _BUILT_ANEW.items():
            window.stack.discard(page)
            _end(features, name)
        if "reframes" in vars(features):
            _end(features, "reframes")
            _ = features.reframes
        if shown in _BUILT_ANEW and shown is not None:
            window.stack.open(shown)


def _end(features: Features, name: str) -> None:
    """The feature is made again when it is next asked for."""
    controller = vars(features).pop(name, None)
    if controller is not None:
        controller.deleteLater()
