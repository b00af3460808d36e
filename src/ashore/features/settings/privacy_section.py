"""The setting of what others may see on the screen, and the way to all that was saved."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.text import Role, Text


class PrivacySection(SettingsSection):
    def __init__(self, *, screenshots_can_be_refused: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(Text(self.tr("Everything stays on this computer. Ashore never uses the network."), Role.QUIET))
        self.add_switch(
            "neutral_title",
            self.tr("Neutral window title"),
            self.tr("The window is then called “Notes”, in the task bar too."),
        )
        self.add_switch(
            "kept_from_screenshots",
            self.tr("Keep this window out of screenshots"),
            self.tr("It is then left out of recordings of the screen too. Some programs may show it all the same."),
        )
        self.switches["kept_from_screenshots"].setVisible(screenshots_can_be_refused)
        self.saved_things_link = Button(self.tr("Export, import or remove what you saved ›"), ButtonKind.LINK)
        self.add(button_row(self.saved_things_link))
