"""One part of the page in a person's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.entries import PlanSection
from ashore.features.coping_plan.section_texts import part_words
from ashore.ui.widgets.section import Section
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.text_field import TextField


class TextSection(Section):
    """A heading, an invitation, and room to write. `written` carries all the words after each change."""

    written = Signal(str)

    def __init__(self, part: PlanSection, parent: QWidget | None = None) -> None:
        words = part_words(part)
        super().__init__(words.heading, words.prompt, parent)
        self.part = part
        self.field = TextField(words.heading)
        self.field.setAccessibleDescription(words.prompt)
        self._full = Text(self.tr("10,000 characters fit here. What came after them was not taken."), Role.SMALL)
        self._full.hide()
        self.rows.addWidget(self.field)
        self.rows.addWidget(self._full)
        self.field.limit_reached.connect(self._full.show)
        self.field.written.connect(self._tell)

    def set_text(self, text: str) -> None:
        """Shows this; the place where one is writing stays where the text is the same."""
        if text != self.field.toPlainText():
            self.field.set_text(text)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.field]

    def _tell(self, text: str) -> None:
        self._full.hide()
        self.written.emit(text)
