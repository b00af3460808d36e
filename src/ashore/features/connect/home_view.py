"""The Connect page as it opens: one suggestion at most, and the ways toward someone."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.people import Person
from ashore.domain.shortened_text import shortened
from ashore.features.connect.ways import Way
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_drawing import LineDrawing
from ashore.ui.widgets.picture_tile import PictureTile
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.tile_layout import TileLayout

TILE_PIXELS = 252
GAP_PIXELS = 16
WIDEST_PIXELS = 3 * TILE_PIXELS + 2 * GAP_PIXELS
LONGEST_NAME = 30


class HomeView(QWidget):
    """`way_requested` carries the Way of a tile, `suggestion_taken` whom the suggestion was about."""

    way_requested = Signal(object)
    suggestion_taken = Signal(object)
    people_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._person: Person | None = None
        self._opened: object = None
        self.tiles: dict[object, PictureTile] = {}
        self._intro = Text("", Role.QUIET)
        self.suggestion = Button("", ButtonKind.PRIMARY)
        self.suggestion.hide()
        self.people_link = Button(self.tr("My own people ›"), ButtonKind.LINK)
        suggestion_row, links = QWidget(), QWidget()
        FlowLayout(suggestion_row).addWidget(self.suggestion)
        FlowLayout(links).addWidget(self.people_link)
        self._tile_area = QWidget()
        self._tiles = TileLayout(self._tile_area, spacing=GAP_PIXELS)
        column = self.column = ScrollColumn(widest=WIDEST_PIXELS)
        column.add(Text(self.tr("Connect"), Role.TITLE))
        column.add(self._intro)
        column.rows.addSpacing(8)
        column.add(suggestion_row)
        column.add(self._tile_area)
        column.add(links)
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        self.suggestion.clicked.connect(lambda: self.suggestion_taken.emit(self._person))
        self.people_link.clicked.connect(self.people_requested)

    @property
    def default_focus(self) -> QWidget:
        """The way that was opened last, which the person comes back from."""
        return self.tiles.get(self._opened) or next(iter(self.tiles.values()), self.people_link)

    def set_intro(self, intro: str) -> None:
        self._intro.setText(intro)

    def set_ways(self, ways: Sequence[Way]) -> None:
        for way in ways:
            drawing = LineDrawing(self._theme, way.drawing)
            tile = PictureTile(self._theme, drawing, way.name, way.line, width=TILE_PIXELS)
            tile.clicked.connect(lambda _checked=False, way=way: self._request(way))
            self.tiles[way.id] = tile
            self._tiles.addWidget(tile)

    def _request(self, way: Way) -> None:
        self._opened = way.id
        self.way_requested.emit(way.id)

    def set_suggestion(self, person: Person | None) -> None:
        """None for no suggestion, which leaves nothing behind."""
        self._person = person
        name = "" if person is None else shortened(person.name, LONGEST_NAME)
        self.suggestion.setText(self.tr("Perhaps a small hello to {name}").format(name=name))
        self.suggestion.setVisible(person is not None)
