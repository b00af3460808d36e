"""Uses ten good minutes as a person would."""

from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from tests.gui.program_driver import opened

from ashore.app.application import Application
from ashore.domain.launch import Page
from ashore.features.guided.page import GuidedPage
from ashore.features.guided.step_view import StepView


class GuidedDriver:
    """Presses what a person can press, and reads what is shown."""

    def __init__(self, app: Application) -> None:
        self.app = app
        self.page = opened(app, Page.GUIDED, GuidedPage)

    @property
    def view(self) -> QWidget:
        return self.page.view

    @property
    def words(self) -> str:
        """In large type; "" beside a breath."""
        return self.view.words.text() if isinstance(self.view, StepView) else ""

    @property
    def line(self) -> str:
        return self.page.views.breath.get().line.text() if self.is_breathing else self.view.line.text()  # type: ignore[attr-defined]

    @property
    def is_breathing(self) -> bool:
        return self.view is self.page.views.breath.built

    @property
    def texts(self) -> list[str]:
        """On the last page: headings and what stands below each."""
        return [text.text() for text in self.page.views.ending.get().texts]

    @property
    def buttons(self) -> list[str]:
        """All that can be pressed."""
        return [each.text() or each.accessibleName() for each in self._buttons()]

    def press(self, name: str) -> None:
        button = next(each for each in self._buttons() if name in (each.text(), each.accessibleName()))
        button.click()
        QApplication.processEvents()

    def reopen(self) -> None:
        """To another page and back."""
        self.app.services.navigator.open(Page.LEARN)
        self.app.services.navigator.open(Page.GUIDED)

    def _buttons(self) -> list[QPushButton]:
        return [each for each in self.view.findChildren(QPushButton) if each.isVisibleTo(self.view)]
