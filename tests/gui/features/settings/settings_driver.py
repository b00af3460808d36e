"""Uses the Settings page as a person would."""

from PySide6.QtCore import QCoreApplication, QPoint
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QComboBox, QLineEdit, QWidget

from ashore.features.settings.guide_picture import GuidePicture
from ashore.features.settings.page import SettingsPage
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.switch_row import SwitchRow


class SettingsDriver:
    """Finds what a person can press by the name of the setting, and reads what is shown."""

    def __init__(self, page: SettingsPage) -> None:
        self.page = page
        self.show_keys_button = page.keyboard_row.section.show_keys
        self.sources_link = page.sources_link
        self.name_field: QLineEdit = page.kind_lines_row.section.name_field.line_edit
        self.region_box: QComboBox = page.region_row.section.chooser.box

    def chip(self, name: str, value: object) -> QAbstractButton:
        """The chip or tile of one choice of a setting."""
        return choice(self.page, name).button(value)

    def picture(self, name: str, value: object) -> QImage:
        """What is painted on the tile of one choice of a setting."""
        picture = self.chip(name, value).findChild(GuidePicture)
        assert picture is not None
        while picture.is_waiting:  # they are drawn one after another
            QCoreApplication.processEvents()
        return picture.grab().toImage()

    def shows_live_guide(self) -> bool:
        return self.page.live_guide.isVisible()

    def live_guide_draws_frames(self) -> bool:
        return self.page.live_guide.driver._timer.is_active

    def live_guide_picture(self) -> QImage:
        return self.page.live_guide.grab().toImage()

    def live_guide_differs(self, picture: QImage) -> bool:
        return self.live_guide_picture() != picture

    def check_box(self, name: str) -> QCheckBox:
        return switch(self.page, name).box

    def note(self, name: str) -> str:
        """The text below a check box."""
        return switch(self.page, name).note.text()

    def day(self, number: int) -> QAbstractButton:
        """1 for Monday to 7 for Sunday."""
        return self.page.reminders_row.section.days.chips[number]

    @property
    def times(self) -> list[str]:
        return [row.box.text().replace("\u202f", " ") for row in self.page.reminders_row.section.time_rows]

    @property
    def reminder_note(self) -> str:
        note = self.page.reminders_row.section.note
        return note.text().replace("\u202f", " ") if note.isVisible() else ""

    @property
    def sound_problem(self) -> str:
        problem = self.page.sound_row.section.problem
        return problem.text() if problem.isVisible() else ""

    def height_of(self, widget: QWidget) -> int:
        """How far down the page it stands, in pixels."""
        return widget.mapTo(self.page._column.column, QPoint(0, 0)).y()


def choice(page: SettingsPage, name: str) -> ChoiceRow:
    """The row of this setting."""
    return next(row.section.choices[name] for row in page.rows if name in row.section.choices)


def switch(page: SettingsPage, name: str) -> SwitchRow:
    return next(row.section.switches[name] for row in page.rows if name in row.section.switches)
