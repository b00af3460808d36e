"""Uses the Support page as a person does, for tests.

TEXTS, HELPLINES and DIRECTORIES are the English content.
"""

from datetime import date

from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QScrollBar, QWidget
from tests.paths import ENGLISH

from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.domain.people import Person
from ashore.features.support.number_row import NumberRow
from ashore.features.support.page import SupportPage
from ashore.features.support.person_card import PersonCard
from ashore.ui.widgets.button import Button

TEXTS = read_support_words(ENGLISH)
HELPLINES = read_helplines(ENGLISH)
DIRECTORIES = read_directories(ENGLISH)
TODAY = date(2026, 11, 23)
AMINA = Person("Amina", "0123 456 789", 1)
CAT = Person("The cat next door", "", 2)


class NumberDriver:
    """One number with its buttons and its field."""

    def __init__(self, row: NumberRow) -> None:
        self._row = row
        self.label = row.copy_row.label
        self.copy_button = row.copy_row.copy_button
        self.correct_button = row.correct_button
        self.write_button = row.write_button
        self.restore_button = row.restore_button
        self.form = row.field
        self.line_edit = row.field.line_edit
        self.save_button = row.field.save_button
        self.cancel_button = row.field.cancel_button

    @property
    def text(self) -> str:
        return self.label.text()

    @property
    def note(self) -> str:
        return self._row.original_note.text()

    @property
    def is_being_corrected(self) -> bool:
        return not self.form.isHidden()

    def copy(self) -> None:
        self.copy_button.click()

    def begin(self, typed: str | None = None) -> None:
        """Opens the field and writes in it."""
        self.correct_button.click()
        if typed is not None:
            self.line_edit.setText(typed)

    def save(self) -> None:
        self.save_button.click()

    def correct_with_keyboard(self, typed: str) -> None:
        self.correct_button.setFocus()
        QTest.keyClick(self.correct_button, Qt.Key.Key_Return)
        assert self.line_edit.hasFocus()
        QTest.keyClicks(self.line_edit, typed)
        QTest.keyClick(self.line_edit, Qt.Key.Key_Return)

    def restore(self) -> None:
        self.restore_button.click()


class SupportDriver:
    def __init__(self, page: SupportPage) -> None:
        self.page = page
        page.late_sections.finish()
        editor = page.people_section.editor
        self.editor = editor
        self.name_edit: QLineEdit = editor.name_edit
        self.reach_edit: QLineEdit = editor.reach_edit
        self.save_button: Button = editor.save_button
        self.cancel_button: Button = editor.cancel_button
        self.add_button: Button = page.people_section.add_button
        self.plan_button: Button = page.coping_plan_section.open_button
        self.region_box: QComboBox = page.region_view.helplines_section.region_chooser.box

    @property
    def texts(self) -> str:
        """Every line of the page, from top to bottom."""
        QCoreApplication.sendPostedEvents()
        labels = [label for label in self.page.findChildren(QLabel) if label.isVisibleTo(self.page)]
        labels.sort(key=lambda label: label.mapTo(self.page, QPoint(0, 0)).y())
        return "\n".join(label.text() for label in labels)

    @property
    def emergency(self) -> NumberDriver:
        return NumberDriver(self.page.region_view.emergency_section.number_row)

    def number(self, service: int = 0, number: int = 0) -> NumberDriver:
        """Of the region's helplines, both counted from 0."""
        return self.numbers_of(service)[number]

    def numbers_of(self, service: int) -> list[NumberDriver]:
        return [NumberDriver(row) for row in self.page.region_view.helplines_section.cards[service].number_rows]

    def every_number(self) -> list[NumberDriver]:
        """The emergency numbers and all helplines."""
        services = range(len(self.page.region_view.helplines_section.cards))
        emergency = [row for row in self.page.region_view.emergency_section.number_rows if not row.isHidden()]
        return [*map(NumberDriver, emergency), *(number for at in services for number in self.numbers_of(at))]

    @property
    def police(self) -> NumberDriver | None:
        """None where the police have no number of their own."""
        row = self.page.region_view.emergency_section.police_row
        return None if row is None or row.isHidden() else NumberDriver(row)

    @property
    def has_police_number(self) -> bool:
        return self.police is not None

    @property
    def region_buttons(self) -> dict[str, Button]:
        """Those that answer in one press where someone is; none where nothing is asked."""
        question = self.page.region_view.question
        return {} if question is None or question.isHidden() else question.buttons

    @property
    def asked_region_box(self) -> QComboBox:
        """That with all regions, below the likely ones."""
        question = self.page.region_view.question
        assert question is not None
        return question.region_chooser.box

    @property
    def people(self) -> list[PersonCard]:
        return self.page.people_section.cards

    @property
    def names(self) -> list[str]:
        return [card.person.name for card in self.people]

    @property
    def is_editing(self) -> bool:
        return not self.editor.isHidden()

    def copy_reach(self, person: int) -> None:
        """Presses Copy beside how to reach someone."""
        row = self.people[person].reach_row
        assert row is not None
        row.copy_button.click()

    def edit(self, person: int) -> None:
        self.people[person].edit_button.click()

    def remove(self, person: int) -> None:
        self.people[person].remove_button.click()

    def write(self, name: str, reach: str = "") -> None:
        """Fills the editor in and saves."""
        self.name_edit.setText(name)
        self.reach_edit.setText(reach)
        self.save_button.click()

    @property
    def lines_to_send(self) -> dict[str, Button]:
        """Each line with the button that copies it."""
        rows = self.page.lines_section.line_rows
        return {row.label.text(): row.copy_button for row in rows if row.isVisibleTo(self.page)}

    def directory_buttons(self, directory: int = 0) -> tuple[Button, Button]:
        """To open its address, and to copy it."""
        return self.page.directories_section.buttons[directory]

    def tab_stops(self) -> list[QWidget]:
        """Those that Tab reaches now, down the page."""
        sections = (
            self.page.region_view,
            self.page.people_section,
            self.page.lines_section,
            self.page.coping_plan_section,
            self.page.directories_section,
        )
        return [stop for part in sections for stop in part.tab_stops() if stop.isVisible() and stop.isEnabled()]

    @property
    def scroll_bar(self) -> QScrollBar:
        return self.page._column.verticalScrollBar()

    def scroll_to(self, widget: QWidget) -> None:
        self.page._column.ensureWidgetVisible(widget)

    def shows_whole(self, widget: QWidget) -> bool:
        top = widget.mapTo(self.page, QPoint(0, 0)).y()
        return top >= 0 and top + widget.height() <= self.page.height()

    @property
    def fits_its_width(self) -> bool:
        body = self.page._column.widget()
        assert body is not None
        return body.width() <= self.page._column.viewport().width()
