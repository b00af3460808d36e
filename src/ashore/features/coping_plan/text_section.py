"""Shows one section of the coping plan that is written in the person's own words."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.coping_plan import PlanSection
from ashore.domain.entries import LONGEST_TEXT
from ashore.services.plan_section_texts import section_texts
from ashore.ui.widgets.section import Section
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.text_field import TextField


class TextSection(Section):
    """A heading, a prompt and a text field. `written` carries the whole text after each change."""

    written = Signal(str)

    def __init__(self, section: PlanSection, parent: QWidget | None = None) -> None:
        texts = section_texts(section)
        super().__init__(texts.heading, texts.prompt, parent)
        self.field = TextField(texts.heading)
        self.field.setAccessibleDescription(texts.prompt)
        full = self.tr("{most} characters fit here. What came after them was not taken.")
        self.full_note = Text(full.format(most=f"{LONGEST_TEXT:,}"), Role.SMALL)
        self.full_note.hide()
        self.rows.addWidget(self.field)
        self.rows.addWidget(self.full_note)
        self.field.limit_reached.connect(self.full_note.show)
        self.field.written.connect(self._report)

    def set_text(self, text: str) -> None:
        """Shows this; where the text is the same, the cursor stays."""
        if text != self.field.toPlainText():
            self.field.set_text(text)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.field]

    def _report(self, text: str) -> None:
        self.full_note.hide()
        self.written.emit(text)
