"""Connects the Learn page with its cards, and with the pages they lead to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.content.learning import read_learning
from ashore.features.learn.page import LearnPage

if TYPE_CHECKING:
    from ashore.services.services import Services
    from ashore.ui.theme import Theme

CONTENT = (read_learning,)
"""What opening the page reads of the content."""


class LearnController(QObject):
    """Builds the page."""

    belief_requested = Signal(str)
    """The id of a belief whose card is to be shown."""
    connect_requested = Signal(object)
    """The ConnectTarget where Connect is to open."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        page = self.page = LearnPage(theme)
        page.set_learning(services.content.get(read_learning, None))
        page.page_requested.connect(services.navigator.open)
        page.belief_requested.connect(self.belief_requested)
        page.connect_requested.connect(self.connect_requested)
