"""Shows settings that belong together, with a row for each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.settings import Settings
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.theme import Theme
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.picture_tile import SmallPictureTile
from ashore.ui.widgets.switch_row import SwitchRow

TILE_PIXELS = 120
TILE_GAP_PIXELS = 12


class SettingsSection(QWidget):
    """Its subclasses add a row for each of their settings."""

    setting_changed = Signal(str, object)
    """The name of a field of Settings, and the value the person chose for it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choices: dict[str, ChoiceRow] = {}
        self.switches: dict[str, SwitchRow] = {}
        mark_group(self)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 6, 0, 12)  # clear of the focus ring around its name
        self._rows.setSpacing(8)

    def set_settings(self, settings: Settings) -> None:
        """Shows what is chosen, without emitting `setting_changed`."""
        for field, choice in self.choices.items():
            choice.set_value(getattr(settings, field))
        for field, switch in self.switches.items():
            switch.set_on(is_on=getattr(settings, field))

    def add(self, widget: QWidget) -> None:
        self._rows.addWidget(widget)

    def add_choice(self, field: str, name: str, choices: Sequence[tuple[object, str]], note: str = "") -> None:
        """A row of chips for `field`."""
        self._add_choice(field, ChoiceRow(name, choices, note))

    def add_pictures(
        self, theme: Theme, field: str, name: str, choices: Sequence[tuple[object, str, QWidget]], note: str = ""
    ) -> None:
        """A row of tiles for `field`: values with their words and their pictures."""
        pictures = {value: picture for value, _text, picture in choices}

        def make_tile(value: object, text: str) -> SmallPictureTile:
            return SmallPictureTile(theme, pictures[value], text, width=TILE_PIXELS)

        texts = [(value, text) for value, text, _picture in choices]
        self._add_choice(field, ChoiceRow(name, texts, note, make_button=make_tile, gap=TILE_GAP_PIXELS))

    def _add_choice(self, field: str, row: ChoiceRow) -> None:
        row.chosen.connect(lambda value: self.setting_changed.emit(field, value))
        self.choices[field] = row
        self.add(row)

    def add_switch(self, field: str, text: str, note: str = "") -> None:
        """A box to check for `field`."""
        row = SwitchRow(text, note)
        row.switched.connect(lambda is_on: self.setting_changed.emit(field, is_on))
        self.switches[field] = row
        self.add(row)
