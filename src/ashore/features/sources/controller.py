"""Connects the page "Where this comes from" with the claims of the content, and with the page that led to it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.content.sources import CLAIM_READERS
from ashore.domain.claim_listing import group_claims
from ashore.domain.launch import Page
from ashore.features.sources.page import SourcesPage

if TYPE_CHECKING:
    from ashore.services.services import Services

CONTENT = CLAIM_READERS
"""What opening the page reads of the content."""


class SourcesController(QObject):
    """Builds the page when it is first opened."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._navigator = services.navigator
        content = services.content
        groups = group_claims(entry for read in CLAIM_READERS for entry in content.get(read, ()))
        page = self.page = SourcesPage(groups, is_whole=all(map(content.is_whole, CLAIM_READERS)))
        page.back_requested.connect(self._go_back)
        page.problem_reported.connect(services.messages.show_page_error)
        self._navigator.opened.connect(self._show_origin)
        self._show_origin(Page.SOURCES)

    def _show_origin(self, opened: Page) -> None:
        if opened is Page.SOURCES:
            self.page.set_origin(self._navigator.previous_page)

    def _go_back(self) -> None:
        self._navigator.open(self._navigator.previous_page or Page.BREATHE)
