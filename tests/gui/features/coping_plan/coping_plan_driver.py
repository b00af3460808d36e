"""Uses the page "What helps me" as a person does, for tests."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QScrollBar

from ashore.domain.coping_plan import CopingPlan, PlanItemKind, PlanSection, PlanText
from ashore.domain.coping_plan_document import RegionHelplines
from ashore.domain.document import Contact
from ashore.domain.own_reframes import KeptLine
from ashore.domain.people import Person
from ashore.features.coping_plan.editing_view import EditingView
from ashore.features.coping_plan.page import CopingPlanPage
from ashore.features.coping_plan.reading_view import ReadingView
from ashore.services.plan_document import AvailableItems
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.text_field import TextField

AMINA = Person("Amina", "0123 456 789", 1)
CAT = Person("The cat next door", "", 2)
LINE = KeptLine("leave", "Some people left, and some are still here.", id=4)
HELPLINES = RegionHelplines(
    "Ireland", (Contact("Samaritans", "116 123", "Day and night"),), "Call 112.", "Checked today."
)
AVAILABLE = AvailableItems((LINE,), (AMINA, CAT), HELPLINES)
WRITTEN = CopingPlan((PlanText(PlanSection.SETTLE, "a warm cup"),))


class CopingPlanDriver:
    def __init__(self, page: CopingPlanPage) -> None:
        self.page = page
        editing, reading = page.editing_view.get(), page.reading_view.get()
        self.editing: EditingView = editing
        self.reading: ReadingView = reading
        self.read_button: Button = editing.read_button
        self.edit_button: Button = reading.edit_button
        self.print_button: Button = reading.print_button
        self.save_button: Button = reading.save_button
        self.clear_button: Button = reading.clear_button
        self.document = reading.document_view
        self.settle_field: TextField = editing.settle_section.field
        self.suggestions_button: Button = editing.settle_section.suggestions.toggle_button

    def is_reading(self) -> bool:
        return self.page.is_reading

    def field(self, section: PlanSection) -> TextField:
        return self.editing.text_sections[section].field

    def type(self, section: PlanSection, text: str) -> None:
        QTest.keyClicks(self.field(section), text)

    def box(self, kind: PlanItemKind, item: str = "") -> QCheckBox:
        return self.editing.choice_sections[kind].switches[item].box

    def items(self, kind: PlanItemKind) -> list[str]:
        """The ids of what can be chosen."""
        return list(self.editing.choice_sections[kind].switches)

    def read(self) -> None:
        self.read_button.click()

    def edit(self) -> None:
        self.edit_button.click()

    def clear(self) -> None:
        self.clear_button.click()

    @property
    def text(self) -> str:
        """The page as it reads, once it has its place."""
        QCoreApplication.processEvents()
        return self.document.toPlainText()

    @property
    def labels(self) -> list[str]:
        """What can be read beside the fields while the page is edited."""
        labels = self.editing.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisibleTo(self.page)]

    @property
    def chips(self) -> dict[str, Button]:
        """The names from Ashore that can be added."""
        return self.editing.settle_section.suggestions.chips

    @property
    def has_suggestions(self) -> bool:
        return not self.editing.settle_section.suggestions.isHidden()

    def open_suggestions(self) -> None:
        self.suggestions_button.click()

    def remove_name(self, name: str) -> None:
        """Presses a chip that is on, whatever the text says of it."""
        self.editing.settle_section.suggestions.name_toggled.emit(name, False)

    def says_that_text_was_cut(self, section: PlanSection) -> bool:
        text_section = self.editing.text_sections[section]
        return text_section.full_note.isVisibleTo(text_section)

    @property
    def scroll_bar(self) -> QScrollBar:
        return self.editing.verticalScrollBar()

    @property
    def is_laid_out(self) -> bool:
        section = self.editing.settle_section
        return section.height() == section.heightForWidth(section.width())

    def shows_cursor_line(self, field: TextField) -> bool:
        """Whether the line that is being written is visible in full."""
        line, viewport = field.cursorRect(), self.editing.viewport()
        top = field.viewport().mapTo(viewport, line.topLeft()).y()
        return top >= 0 and top + line.height() <= viewport.height()

    def show_view(self, view: EditingView | ReadingView) -> None:
        """Without a fade."""
        self.page._views.setCurrentWidget(view)
        QCoreApplication.sendPostedEvents()

    def y_in_column(self, widget: TextField | Button | QCheckBox) -> int:
        return widget.mapTo(self.page, QPoint(0, 0)).y() + self.scroll_bar.value()
