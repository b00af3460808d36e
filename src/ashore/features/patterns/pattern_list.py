"""Shows the patterns as tiles in groups; those with breath-holding only where the person switched them on."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.features.patterns.breath_picture import BreathPicture
from ashore.ui.accessibility.marks import set_role
from ashore.ui.breath_texts import capitalised, minutes_and_holds_text, timing_text
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.picture_tile import PictureTile
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.tile_layout import TileLayout

TILE_PIXELS = 252
GAP_PIXELS = 16
WIDEST_PIXELS = 3 * TILE_PIXELS + 2 * GAP_PIXELS


class PatternList(QWidget):
    """A tile for each pattern; pressing one opens its details. `hold_caution` stands below the switch for holds."""

    back_requested = Signal()
    details_requested = Signal(object)
    new_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    holds_welcome_requested = Signal(bool)

    def __init__(self, theme: Theme, hold_caution: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hold_caution = hold_caution
        self._column = ScrollColumn(widest=WIDEST_PIXELS)
        self._builtin: tuple[Pattern, ...] = ()
        self._own: tuple[Pattern, ...] = ()
        self._holds_welcome = False
        self.cards: dict[str, PictureTile] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._fill()

    def set_patterns(self, builtin: Sequence[Pattern], own: Sequence[Pattern], *, holds_welcome: bool) -> None:
        shown = (tuple(builtin), tuple(own), holds_welcome)
        if shown == (self._builtin, self._own, self._holds_welcome):
            return
        self._builtin, self._own, self._holds_welcome = shown
        scroll_value = self._column.verticalScrollBar().value()
        was_on_switch = self._switch.box.hasFocus()
        self._fill()
        self._column.verticalScrollBar().setValue(scroll_value)
        if was_on_switch:
            self._switch.box.setFocus()

    def focus_first(self) -> None:
        self._back.setFocus()

    def _fill(self) -> None:
        self._column.clear()
        self.cards = {}
        self._back = Button(self.tr("‹ Breathe"), ButtonKind.LINK)
        self._back.clicked.connect(self.back_requested)
        top = QWidget()
        FlowLayout(top).addWidget(self._back)
        self._column.add(top)
        self._column.add(Text(self.tr("Ways to breathe"), Role.TITLE))
        self._column.add(
            Text(self.tr("None is better than another. Whatever feels easiest is a good one."), Role.QUIET)
        )
        free = [pattern for pattern in self._builtin if not pattern.has_holds]
        self._add_group(self.tr("When it all feels like too much"), [pattern for pattern in free if pattern.acute])
        self._add_group(self.tr("For a calmer moment"), [pattern for pattern in free if not pattern.acute])
        self._add_holds_switch()
        if self._holds_welcome:
            held = [pattern for pattern in self._builtin if pattern.has_holds]
            self._add_group(self.tr("With breath-holding"), held)
        self._add_group(self.tr("Your own"), self._own)
        self._add_actions()
        self._column.end()

    def _add_group(self, heading: str, patterns: Sequence[Pattern]) -> None:
        if not patterns:
            return
        self._column.rows.addSpacing(14)
        self._column.add(Text(heading, Role.SECTION))
        group = QWidget()
        set_role(group, "List")
        tiles = TileLayout(group, spacing=GAP_PIXELS)
        for pattern in patterns:
            tile = self._tile(pattern)
            tile.clicked.connect(lambda _checked=False, pattern=pattern: self.details_requested.emit(pattern))
            self.cards[pattern.id] = tile
            tiles.addWidget(tile)
        self._column.add(group)

    def _tile(self, pattern: Pattern) -> PictureTile:
        timing = capitalised(timing_text(pattern))
        tile = PictureTile(self._theme, BreathPicture(self._theme, pattern), pattern.name, timing, width=TILE_PIXELS)
        # Minutes and holds stand in the details; who listens hears them here too.
        tile.setAccessibleName(
            self.tr("{name}. {timing}. {minutes_and_holds}").format(
                name=pattern.name, timing=timing, minutes_and_holds=minutes_and_holds_text(pattern)
            )
        )
        return tile

    def _add_actions(self) -> None:
        self._column.rows.addSpacing(14)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        for text, signal in (
            (self.tr("Make your own"), self.new_requested),
            (self.tr("Import from a file"), self.import_requested),
            (self.tr("Save yours to a file"), self.export_requested),
        ):
            button = Button(text)
            button.clicked.connect(signal)
            button.setEnabled(signal is not self.export_requested or bool(self._own))
            row.addWidget(button)
        self._column.add(actions)

    def _add_holds_switch(self) -> None:
        self._column.rows.addSpacing(14)
        switch = self._switch = SwitchRow(self.tr("Show patterns with breath-holding"), self._hold_caution)
        switch.set_on(is_on=self._holds_welcome)
        switch.switched.connect(self.holds_welcome_requested)
        self._column.add(switch)
