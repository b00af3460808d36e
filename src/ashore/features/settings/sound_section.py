"""The settings of sounds and of what a screen reader announces."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.text import Role, Text

VOLUME_PERCENTS = (25, 50, 75, 100)


class SoundSection(SettingsSection):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_switch("sound_on", self.tr("Soft sounds that rise as you breathe in and fall as you breathe out"))
        self.problem = Text("", Role.SMALL)
        self.add(self.problem)
        self.set_problem("")
        self.add_choice(
            "volume_percent",
            self.tr("Volume"),
            [(percent, self.tr("{percent} %").format(percent=percent)) for percent in VOLUME_PERCENTS],
        )
        self.add_switch("phases_announced", self.tr("Tell a screen reader when to breathe in and out"))

    def set_problem(self, text: str) -> None:
        """Shows why there is no sound; empty where there is."""
        self.problem.setText(text)
        self.problem.setVisible(bool(text))
