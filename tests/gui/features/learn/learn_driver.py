"""Uses the Learn page as a person would."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from ashore.features.learn.page import LearnPage
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.picture_tile import PictureTile
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role


class LearnDriver:
    """Presses what a person can press, and reads what is shown."""

    def __init__(self, page: LearnPage) -> None:
        self.page = page

    @property
    def cards(self) -> list[PictureTile]:
        """The cards of the list."""
        return self.page.cards

    @property
    def page_texts(self) -> list[str]:
        return _visible_texts(self.page)

    @property
    def card_texts(self) -> list[str]:
        """The texts of the open card."""
        return _visible_texts(self.page.card_view)

    @property
    def held_lines(self) -> list[str]:
        """The lines of the open card in the type of a line to rest on."""
        area = self.page.card_view
        QCoreApplication.sendPostedEvents()
        lines = [label for label in area.findChildren(SpacedText) if label.isVisibleTo(area)]
        return [label.text() for label in lines if label.property("role") == Role.HELD]

    # These three are made anew for each card.

    @property
    def back_button(self) -> Button:
        return self.page.card_view.back

    @property
    def action_button(self) -> Button:
        return self.page.card_view.action

    @property
    def next_button(self) -> Button:
        return self.page.card_view.next

    def open_card(self, index: int) -> None:
        self.cards[index].click()

    def press_back(self) -> None:
        self.back_button.click()

    def press_action(self) -> None:
        self.action_button.click()

    def press_next(self) -> None:
        self.next_button.click()

    def fits_sideways(self) -> bool:
        """Whether nothing of the open card is wider than the area that scrolls."""
        self.page.grab()
        column = self.page.card_view._column
        return column.column.width() <= column.viewport().width()


def _visible_texts(area: QWidget) -> list[str]:
    QCoreApplication.sendPostedEvents()  # what was just added is shown when the layout has received its event
    return [label.text() for label in area.findChildren(QLabel) if label.isVisibleTo(area)]
