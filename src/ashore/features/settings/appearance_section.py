"""The settings of how Ashore looks: colours and text size."""

from PySide6.QtWidgets import QWidget

from ashore.domain.settings import Appearance
from ashore.features.settings.settings_section import SettingsSection

TEXT_PERCENTS = (80, 100, 125, 150, 200, 250, 300)


class AppearanceSection(SettingsSection):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_choice(
            "appearance",
            self.tr("Light or dark"),
            [
                (Appearance.SYSTEM, self.tr("Same as this computer")),
                (Appearance.LIGHT, self.tr("Light")),
                (Appearance.DARK, self.tr("Dark")),
                (Appearance.HIGH_CONTRAST_LIGHT, self.tr("High contrast, light")),
                (Appearance.HIGH_CONTRAST_DARK, self.tr("High contrast, dark")),
            ],
        )
        self.add_choice(
            "text_percent",
            self.tr("Text size"),
            [(percent, self.tr("{percent} %").format(percent=percent)) for percent in TEXT_PERCENTS],
        )
