"""A choice among a few values, each of them a tile with a picture."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.picture_tile import SmallPictureTile
from ashore.ui.widgets.text import Role, Text

TILE_PIXELS = 120
GAP_PIXELS = 12


class PictureChoice(QWidget):
    """A name, tiles below it, and a small note on what the choice does. Used like a ChoiceRow."""

    chosen = Signal(object)
    """The value that was pressed."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[object, str, QWidget]],
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        """`choices` are values with their words and their pictures."""
        super().__init__(parent)
        self._tiles: list[tuple[object, SmallPictureTile]] = []
        self._group = QButtonGroup(self)
        area = QWidget()
        row = FlowLayout(area, spacing=GAP_PIXELS)
        for value, text, picture in choices:
            tile = SmallPictureTile(theme, picture, text, width=TILE_PIXELS)
            tile.setCheckable(True)
            tile.setAccessibleName(f"{name}: {text}")
            tile.clicked.connect(lambda _checked=False, value=value: self.chosen.emit(value))
            self._group.addButton(tile)
            row.addWidget(tile)
            self._tiles.append((value, tile))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 8)
        rows.setSpacing(8)
        rows.addWidget(Text(name))
        rows.addWidget(area)
        if note:
            rows.addWidget(Text(note, Role.SMALL))

    def set_value(self, value: object) -> None:
        """Checks the tile of this value; none where the value is not among them."""
        self._group.setExclusive(False)
        for candidate, tile in self._tiles:
            tile.setChecked(candidate == value)
        self._group.setExclusive(True)

    def chip(self, value: object) -> SmallPictureTile:
        return next(tile for candidate, tile in self._tiles if candidate == value)
