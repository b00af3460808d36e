"""Asks in one press which region someone is in: where none is known, or the system names more than one."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.helplines import Helpline, emergency_number
from ashore.features.support.region_names import territory_name
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.region_chooser import RegionChooser
from ashore.ui.widgets.section import Section


class RegionQuestion(Section):
    """A few likely regions, each with its emergency number, and the list of all of them. `chosen` carries a code."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Where are you?"), parent=parent)
        self.buttons: dict[str, Button] = {}
        self._row = QWidget()
        self._layout = FlowLayout(self._row, spacing=12)
        self.region_chooser = RegionChooser()
        self.rows.addWidget(self._row)
        self.rows.addWidget(self.region_chooser)
        self.region_chooser.chosen.connect(self.chosen)
        self.hide()

    def ask(self, regions: Sequence[str], helplines: Sequence[Helpline], *, is_known: bool) -> None:
        """Offers `regions` (ISO codes), or hides where there are none. `is_known`: the system named them."""
        if is_known:
            self.set_intro(self.tr("This computer names more than one region. Choose yours to see its numbers."))
        else:
            self.set_intro(self.tr("Choose a region to see its numbers. It stays on this computer."))
        for button in self.buttons.values():
            self._layout.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.buttons = {region: self._button(region, helplines) for region in regions}
        for button in self.buttons.values():
            self._layout.addWidget(button)
        self.region_chooser.set_helplines(helplines)
        self.region_chooser.set_region("")
        self.setVisible(bool(regions))

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [*self.buttons.values(), self.region_chooser.box]

    def _button(self, region: str, helplines: Sequence[Helpline]) -> Button:
        text = " · ".join(filter(None, (territory_name(helplines, region), emergency_number(helplines, region))))
        button = Button(text)
        button.clicked.connect(lambda: self.chosen.emit(region))
        return button
