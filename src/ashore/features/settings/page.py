"""The Settings page, on which each change takes effect at once."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helplines import Helpline
from ashore.domain.settings import Settings
from ashore.features.settings.appearance_section import AppearanceSection
from ashore.features.settings.breathing_section import BreathingSection
from ashore.features.settings.grounding_section import GroundingSection
from ashore.features.settings.privacy_section import PrivacySection
from ashore.features.settings.region_section import RegionSection
from ashore.features.settings.sound_section import SoundSection
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.button_choice import ButtonChoice
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 660
"""Five guides stand in one row."""


class SettingsPage(QWidget):
    """Shows what is chosen, in sections. `hold_caution` stands below the switch for breath-holding."""

    setting_changed = Signal(str, object)
    """The name of a field of Settings, and the value that the person chose for it."""
    keys_requested = Signal()

    def __init__(self, theme: Theme, hold_caution: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sound_section = SoundSection()
        self.region_section = RegionSection()
        self.show_keys = Button(self.tr("Show the keys"))
        self.show_keys.clicked.connect(self.keys_requested)
        self._sections = (
            AppearanceSection(),
            BreathingSection(theme, hold_caution),
            self.sound_section,
            GroundingSection(),
            self.region_section,
            PrivacySection(),
        )
        self._column = ScrollColumn(widest=WIDEST_PIXELS)
        self._column.add(Text(self.tr("Settings"), Role.TITLE))
        for section in self._sections:
            section.setting_changed.connect(self.setting_changed)
            self._column.add(section)
        self._column.rows.addSpacing(24)
        end = QWidget()
        FlowLayout(end).addWidget(self.show_keys)
        self._column.add(end)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self.set_settings(Settings())

    def set_settings(self, settings: Settings) -> None:
        for section in self._sections:
            section.set_settings(settings)

    def set_helplines(self, helplines: Sequence[Helpline]) -> None:
        """The regions to choose from."""
        self.region_section.set_helplines(helplines)

    def set_region(self, region: str) -> None:
        """The region in force, which may be a guess."""
        self.region_section.set_region(region)

    def set_sound_problem(self, text: str) -> None:
        """Shows why there is no sound; empty where there is."""
        self.sound_section.set_problem(text)

    def choice(self, field: str) -> ButtonChoice:
        return next(section.choices[field] for section in self._sections if field in section.choices)

    def switch(self, field: str) -> SwitchRow:
        return next(section.switches[field] for section in self._sections if field in section.switches)
