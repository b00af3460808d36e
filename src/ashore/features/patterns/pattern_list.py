"""Shows the patterns as tiles in groups; those with breath-holding only where the person switched them on."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.features.patterns.breath_picture import BreathPicture
from ashore.ui.accessibility.marks import set_role
from ashore.ui.breath_texts import capitalised, minutes_and_holds_text, timing_text
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.entry_list import EntryList
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.picture_tile import PictureTile
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.tile_layout import TileLayout

TILE_PIXELS = 252
GAP_PIXELS = 16
GAP_ABOVE_GROUP = 14
WIDEST_PIXELS = 3 * TILE_PIXELS + 2 * GAP_PIXELS


class HelpedPattern(NamedTuple):
    """One that helped before. `reason` says so in counts of the person's own notes."""

    pattern: Pattern
    reason: str


class PatternList(QWidget):
    """A tile for each pattern; pressing one opens its details. `hold_caution` stands below the switch for holds."""

    back_requested = Signal()
    details_requested = Signal(object)
    new_requested = Signal()
    import_requested = Signal()
    export_requested = Signal()
    holds_welcome_requested = Signal(bool)
    more_own_needed = Signal()
    """More of the person's own are wanted than were set."""

    def __init__(self, theme: Theme, hold_caution: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._hold_caution = hold_caution
        self._column = ScrollColumn(widest=WIDEST_PIXELS)
        self._builtin: tuple[Pattern, ...] = ()
        self._own: tuple[Pattern, ...] = ()
        self._helped: tuple[HelpedPattern, ...] = ()
        self._has_more_own = False
        self._holds_welcome = False
        self._cards: dict[str, PictureTile] = {}
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._fill()

    @property
    def cards(self) -> dict[str, PictureTile]:
        own = zip(self._own, self._own_tiles.items, strict=False)  # the last of them may come a little later
        return self._cards | {pattern.id: tile for pattern, tile in own}

    def set_patterns(
        self,
        builtin: Sequence[Pattern],
        own: Sequence[Pattern],
        *,
        holds_welcome: bool,
        has_more_own: bool = False,
        helped: Sequence[HelpedPattern] = (),
    ) -> None:
        """With `has_more_own` there are others. `helped` are among the others, and come first."""
        first = {each.pattern.id for each in helped}
        self._own = tuple(pattern for pattern in own if pattern.id not in first)
        self._has_more_own = has_more_own
        shown = (tuple(builtin), holds_welcome, tuple(helped))
        if shown == (self._builtin, self._holds_welcome, self._helped):
            self._show_own()
            return
        self._builtin, self._holds_welcome, self._helped = shown
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
        self._cards = {}
        self._back = Button(self.tr("‹ Breathe"), ButtonKind.LINK)
        self._back.clicked.connect(self.back_requested)
        top = QWidget()
        FlowLayout(top).addWidget(self._back)
        self._column.add(top)
        self._column.add(Text(self.tr("Ways to breathe"), Role.TITLE))
        self._column.add(
            Text(self.tr("None is better than another. Whatever feels easiest is a good one."), Role.QUIET)
        )
        self._add_group(self.tr("What helped before"), [each.pattern for each in self._helped])
        first = set(self._cards)
        others = [pattern for pattern in self._builtin if pattern.id not in first]
        free = [pattern for pattern in others if not pattern.has_holds]
        self._add_group(self.tr("When it all feels like too much"), [pattern for pattern in free if pattern.acute])
        self._add_group(self.tr("For a calmer moment"), [pattern for pattern in free if not pattern.acute])
        self._add_holds_switch()
        if self._holds_welcome:
            held = [pattern for pattern in others if pattern.has_holds]
            self._add_group(self.tr("With breath-holding"), held)
        self._add_own()
        self._add_actions()
        self._column.end()
        self._show_own()

    def _add_group(self, heading: str, patterns: Sequence[Pattern]) -> None:
        if not patterns:
            return
        self._column.rows.addSpacing(GAP_ABOVE_GROUP)
        self._column.add(Text(heading, Role.SECTION))
        group = QWidget()
        set_role(group, "List")
        tiles = TileLayout(group, spacing=GAP_PIXELS)
        for pattern in patterns:
            self._cards[pattern.id] = tile = self._tile(pattern)
            tiles.addWidget(tile)
        self._column.add(group)

    def _add_own(self) -> None:
        self._own_gap = QWidget()
        self._own_gap.setFixedHeight(GAP_ABOVE_GROUP - self._column.rows.spacing())
        self._own_heading = Text(self.tr("Your own"), Role.SECTION)
        self._own_tiles: EntryList[Pattern, PictureTile] = EntryList(
            self._tile, self.tr("Show more"), layout=TileLayout(), spacing=GAP_PIXELS
        )
        self._own_tiles.more_requested.connect(self.more_own_needed)
        for part in (self._own_gap, self._own_heading, self._own_tiles):
            self._column.add(part)

    def _show_own(self) -> None:
        self._own_tiles.set_entries(self._own, has_more=self._has_more_own)
        for part in (self._own_gap, self._own_heading):
            part.setVisible(bool(self._own))
        self._export_button.setEnabled(bool(self._own))

    def _tile(self, pattern: Pattern) -> PictureTile:
        timing = capitalised(timing_text(pattern))
        reason = next((each.reason for each in self._helped if each.pattern.id == pattern.id), "")
        lines = "\n".join(filter(None, (timing, reason)))
        tile = PictureTile(self._theme, BreathPicture(self._theme, pattern), pattern.name, lines, width=TILE_PIXELS)
        # Minutes and holds stand in the details; who listens hears them here too.
        tile.setAccessibleName(
            self.tr("{name}. {timing}. {minutes_and_holds}").format(
                name=pattern.name, timing=timing, minutes_and_holds=minutes_and_holds_text(pattern)
            )
        )
        tile.setAccessibleDescription(reason)
        tile.clicked.connect(lambda: self.details_requested.emit(pattern))
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
            row.addWidget(button)
        self._export_button = button
        self._column.add(actions)

    def _add_holds_switch(self) -> None:
        self._column.rows.addSpacing(14)
        switch = self._switch = SwitchRow(self.tr("Show patterns with breath-holding"), self._hold_caution)
        switch.set_on(is_on=self._holds_welcome)
        switch.switched.connect(self.holds_welcome_requested)
        self._column.add(switch)
