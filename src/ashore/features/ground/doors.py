"""The four doors: tiles, and below them the exercises behind the one that was opened."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QVBoxLayout, QWidget

from ashore.domain.exercises import Door, Exercise
from ashore.features.ground.door_tile import NARROWEST_PIXELS, WIDTH_PIXELS, DoorTile
from ashore.features.ground.exercise_card import ExerciseCard
from ashore.ui.accessibility.marks import set_expanded, set_role
from ashore.ui.theme import Theme
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.scroll_column import CentredColumn
from ashore.ui.widgets.text import Role, Text

GAP_PIXELS = 16
COLUMNS = (4, 2, 1)
CARD_WIDTH_PIXELS = 600


class Doors(QWidget):
    """Hidden where no exercise stands behind a door."""

    exercise_requested = Signal(object)
    """The Exercise whose card was pressed."""
    unfolded = Signal(QWidget)
    """What has just come into being below the tiles."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._behind: dict[Door, list[Exercise]] = {}
        self.tiles = {door: DoorTile(door, theme) for door in Door}
        self.cards: dict[str, ExerciseCard] = {}
        self._grid_widget = QWidget()
        self._grid_widget.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._grid = QGridLayout(self._grid_widget)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(GAP_PIXELS)
        self._cards_area = CentredColumn(margin=0, widest=CARD_WIDTH_PIXELS)
        self._cards_area.rows.setSpacing(8)
        self._cards_area.hide()
        set_role(self._cards_area, "List")
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_PIXELS)
        rows.addWidget(Text(self.tr("or something for"), Role.QUIET).centred())
        rows.addWidget(self._grid_widget)
        rows.addWidget(self._cards_area)
        for door, tile in self.tiles.items():
            self._grid.addWidget(tile)  # its place comes with the size
            tile.clicked.connect(
                lambda is_open, door=door: crossfade(self, lambda: self._open(door if is_open else None))
            )
        theme.changed.connect(self._fit)

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        self._behind = {door: [one for one in exercises if one.door is door] for door in Door}
        for door, tile in self.tiles.items():
            tile.setVisible(bool(self._behind[door]))
        self.setVisible(any(self._behind.values()))
        self._open(None)

    @property
    def tab_order(self) -> list[QWidget]:
        """The widgets that Tab reaches, in that order: the cards come after all tiles."""
        return [*self.tiles.values(), *self.cards.values()]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _open(self, opened: Door | None) -> None:
        for door, tile in self.tiles.items():
            tile.setChecked(door is opened)
            set_expanded(tile, expanded=door is opened)
        while (item := self._cards_area.rows.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.cards = {}
        for exercise in self._behind[opened] if opened else []:
            card = ExerciseCard(exercise, self._theme)
            card.clicked.connect(lambda _checked=False, exercise=exercise: self.exercise_requested.emit(exercise))
            self.cards[exercise.id] = card
            self._cards_area.rows.addWidget(card)
        self._cards_area.setVisible(opened is not None)
        self.unfolded.emit(self._cards_area)

    def _fit(self) -> None:
        """Four tiles side by side, or two by two where the page is narrow for its text."""
        scaled = self._theme.sizes.scaled
        for columns in COLUMNS:
            width = min(scaled(WIDTH_PIXELS), (self.width() - (columns - 1) * GAP_PIXELS) // columns)
            if width >= scaled(NARROWEST_PIXELS):
                break
        height = max(tile.height_at(max(1, width)) for tile in self.tiles.values())
        for number, tile in enumerate(self.tiles.values()):
            tile.setFixedSize(max(1, width), height)
            self._grid.addWidget(tile, number // columns, 1 + number % columns)
        for side in range(COLUMNS[0] + 2):
            self._grid.setColumnStretch(side, 1 if side in (0, columns + 1) else 0)
