"""The setting of what "Choose for me" on Ground may pick."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection


class GroundingSection(SettingsSection):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_switch(
            "body_welcome",
            self.tr("Let “Choose for me” pick exercises that use the body"),
            self.tr(
                "When this is off, “Choose for me” stays with the mind and the room. You can still press any card."
            ),
        )
