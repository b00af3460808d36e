"""Asks in one press which region someone is in: where none is known, or the system names more than one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.helplines import Helpline, emergency_number, police_number
from ashore.features.support.region_names import territory_name
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.section import Section
from ashore.ui.widgets.tile_layout import TileLayout

MOST_REGIONS = 4
LEAST_HEIGHT_PIXELS = 60
"""Of a button: easy to hit with an unsteady hand."""


class _RegionButton(Button):
    def heightForWidth(self, width: int) -> int:
        return max(LEAST_HEIGHT_PIXELS, super().heightForWidth(width))


class RegionQuestion(Section):
    """A few likely regions, each with its emergency numbers, and the list of all of them. `chosen` carries a code."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Which region are you in?"), parent=parent)
        self.buttons: dict[str, Button] = {}
        """By the region that each chooses."""
        self._all_buttons = tuple(_RegionButton("") for _ in range(MOST_REGIONS))
        tiles = QWidget()
        layout = TileLayout(tiles, spacing=12)
        self.region_chooser = RegionChooser()
        self.rows.addWidget(tiles)
        self.rows.addWidget(self.region_chooser)
        for button in self._all_buttons:
            layout.addWidget(button)
            button.clicked.connect(lambda _on, button=button: self._choose(button))
        self.region_chooser.chosen.connect(self.chosen)
        self.hide()

    def ask(self, invitation: str, regions: Sequence[str], helplines: Sequence[Helpline]) -> None:
        """Offers the first few of `regions` (ISO codes), or hides where there are none."""
        self.set_intro(invitation)
        self.buttons = dict(zip(regions, self._all_buttons, strict=False))
        for region, button in self.buttons.items():
            numbers = (emergency_number(helplines, region), police_number(helplines, region))
            button.setText(" · ".join(filter(None, (territory_name(helplines, region), *numbers))))
        for index, button in enumerate(self._all_buttons):
            button.setVisible(index < len(regions))
        self.region_chooser.set_helplines(helplines)
        self.region_chooser.set_region("")
        self.setVisible(bool(regions))

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [*self._all_buttons, self.region_chooser.box]

    def _choose(self, button: Button) -> None:
        for region, shown in self.buttons.items():
            if shown is button:
                self.chosen.emit(region)
                return
