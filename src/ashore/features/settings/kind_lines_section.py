"""The settings of how kinder lines are read: the form, and the first name for one of them."""

from PySide6.QtWidgets import QWidget

from ashore.domain.settings import LineForm, Settings
from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.first_name_field import FirstNameField

WIDEST_FIELD = 320


class KindLinesSection(SettingsSection):
    """The field is there while the form with a name is chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_choice(
            "line_form",
            self.tr("How they are read"),
            [
                (LineForm.AS_I, self.tr("As “I”")),
                (LineForm.AS_YOU, self.tr("As “you”")),
                (LineForm.WITH_NAME, self.tr("With my first name")),
            ],
        )
        self.name_field = FirstNameField()
        self.name_field.line_edit.setMaximumWidth(WIDEST_FIELD)
        self.name_field.written.connect(lambda name: self.setting_changed.emit("first_name", name))
        self.add(self.name_field)

    def set_settings(self, settings: Settings) -> None:
        super().set_settings(settings)
        self.name_field.set_name(settings.first_name)
        self.name_field.setVisible(settings.line_form is LineForm.WITH_NAME)
