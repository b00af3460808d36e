"""A choice among a few values, each of them a tile with a picture."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button_choice import ButtonChoice
from ashore.ui.widgets.picture_tile import SmallPictureTile

TILE_PIXELS = 120
GAP_PIXELS = 12


class PictureChoice(ButtonChoice):
    """`choices` are values with their words and their pictures."""

    def __init__(
        self,
        theme: Theme,
        name: str,
        choices: Sequence[tuple[object, str, QWidget]],
        note: str = "",
        parent: QWidget | None = None,
    ) -> None:
        tiles = ((value, text, _tile(theme, text, picture)) for value, text, picture in choices)
        super().__init__(name, tiles, note, parent, GAP_PIXELS)


def _tile(theme: Theme, text: str, picture: QWidget) -> SmallPictureTile:
    tile = SmallPictureTile(theme, picture, text, width=TILE_PIXELS)
    tile.setCheckable(True)
    return tile
