"""The setting of what others may see on the screen."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.text import Role, Text


class PrivacySection(SettingsSection):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Privacy"), parent)
        self.add(Text(self.tr("Everything stays on this computer. Ashore never uses the network."), Role.QUIET))
        self.add_switch(
            "neutral_title",
            self.tr("Neutral window title"),
            self.tr("The window is then called “Notes”, in the task bar too."),
        )
