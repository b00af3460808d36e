"""What can stand on the page without being written there: to tick, or not."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.entries import PlanChoice, PlanItemKind
from ashore.features.coping_plan.section_texts import part_words
from ashore.ui.widgets.section import Section, clear_rows
from ashore.ui.widgets.switch_row import SwitchRow

LONGEST_SHOWN = 300


class ChoicesSection(Section):
    """`chosen` carries a HelpsChoice; `arranged` tells that there are other boxes than before."""

    chosen = Signal(object)
    arranged = Signal()

    def __init__(self, kind: PlanItemKind, parent: QWidget | None = None) -> None:
        self._words = part_words(kind)
        super().__init__(self._words.heading, self._words.without, parent)
        self._kind = kind
        self._items: tuple[tuple[str, str], ...] = ()
        self.switches: dict[str, SwitchRow] = {}
        self._rows = QVBoxLayout()
        self._rows.setSpacing(4)
        self.rows.addLayout(self._rows)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Each with the id it is chosen by, and its words."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        held = next((item for item, switch in self.switches.items() if switch.box.hasFocus()), None)
        self.set_intro(self._words.prompt if items else self._words.without)
        clear_rows(self._rows)
        self.switches = {item: self._switch(item, words) for item, words in items}
        for switch in self.switches.values():
            self._rows.addWidget(switch)
        if held in self.switches:
            self.switches[held].box.setFocus()
        self.arranged.emit()

    def mark(self, shows: Callable[[PlanItemKind, str], bool]) -> None:
        for item, switch in self.switches.items():
            switch.set_on(is_on=shows(self._kind, item))

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [switch.box for switch in self.switches.values()]

    def _switch(self, item: str, words: str) -> SwitchRow:
        shown = words if len(words) <= LONGEST_SHOWN else f"{words[:LONGEST_SHOWN]} …"
        switch = SwitchRow(shown)
        switch.box.setAccessibleName(self.tr("{words}, on the page").format(words=shown))
        switch.switched.connect(lambda is_on: self.chosen.emit(PlanChoice(self._kind, item, is_on)))
        return switch
