"""What is heard, and what a screen reader says."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.section import Section
from ashore.ui.widgets.text import Role, Text

VOLUMES = (25, 50, 75, 100)


class SoundSection(Section):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Sound and screen reader"), parent)
        self.switch("sound_on", self.tr("Soft sounds, rising for in and falling for out"))
        self.problem = Text("", Role.SMALL)
        self.add(self.problem)
        self.set_trouble("")
        self.choose("volume_percent", self.tr("Volume"), [(percent, f"{percent} %") for percent in VOLUMES])
        self.switch("phases_announced", self.tr("Tell a screen reader when to breathe in and out"))

    def set_trouble(self, words: str) -> None:
        """Says why there is no sound here; empty where there is."""
        self.problem.setText(words)
        self.problem.setVisible(bool(words))
