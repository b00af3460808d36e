"""Uses the page "Where this comes from" as a person would."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel

from ashore.domain.claims import Claim
from ashore.features.sources.page import SourcesPage
from ashore.ui.widgets.web_link import WebLink


class SourcesDriver:
    """Presses what a person can press, and reads what is shown."""

    def __init__(self, page: SourcesPage) -> None:
        self.page = page
        page.late_sections.finish()

    @property
    def claims(self) -> list[Claim]:
        """From top to bottom."""
        return [row.claim for row in self.page.claims]

    @property
    def texts(self) -> list[str]:
        QCoreApplication.sendPostedEvents()
        return [label.text() for label in self.page.findChildren(QLabel) if label.isVisibleTo(self.page)]

    @property
    def links(self) -> list[WebLink]:
        return [row.link for row in self.page.claims if row.link is not None]

    def texts_of(self, index: int) -> str:
        """All that is shown of one claim."""
        return "\n".join(label.text() for label in self.page.claims[index].findChildren(QLabel))

    def press_back(self) -> None:
        self.page.back_button.click()

    @property
    def scroll_value(self) -> int:
        return self.page._column.verticalScrollBar().value()

    def scroll_down(self) -> None:
        bar = self.page._column.verticalScrollBar()
        bar.setValue(bar.maximum())

    def fits_sideways(self) -> bool:
        self.page.grab()
        return self.page._column.column.width() <= self.page._column.viewport().width()
