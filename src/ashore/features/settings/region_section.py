"""The setting of the region that Support shows helplines for."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ashore.domain.helplines import Helpline
from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.text import Role, Text


class RegionSection(SettingsSection):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._region = ""
        self.chooser = RegionChooser(Role.BODY)
        self.chooser.chosen.connect(lambda region: self.setting_changed.emit("region", region))
        self.add(self.chooser)
        self.add(Text(self.tr("Support shows the helplines of this region."), Role.SMALL))

    def set_helplines(self, helplines: Sequence[Helpline]) -> None:
        """The regions to choose from."""
        self.chooser.set_helplines(helplines)
        self.chooser.set_region(self._region)

    def set_region(self, region: str) -> None:
        """The region in force, chosen or guessed: an ISO code, "" where it is not known."""
        self._region = region
        self.chooser.set_region(region)
