"""How it looks."""

from PySide6.QtWidgets import QWidget

from ashore.domain.settings import Appearance
from ashore.features.settings.section import Section

TEXT_PERCENTS = (80, 100, 125, 150, 200, 250, 300)


class AppearanceSection(Section):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("How it looks"), parent)
        self.choose(
            "appearance",
            self.tr("Light or dark"),
            [
                (Appearance.SYSTEM, self.tr("As the system")),
                (Appearance.LIGHT, self.tr("Light")),
                (Appearance.DARK, self.tr("Dark")),
            ],
        )
        self.choose("text_percent", self.tr("Text size"), [(percent, f"{percent} %") for percent in TEXT_PERCENTS])
