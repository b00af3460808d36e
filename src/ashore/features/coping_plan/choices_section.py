"""Shows a checkbox for each item of one kind that can be chosen for the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.coping_plan import PlanChoice, PlanItemKind
from ashore.services.plan_section_texts import section_texts
from ashore.ui.widgets.section import Section, clear_rows
from ashore.ui.widgets.switch_row import SwitchRow

LONGEST_ITEM_SHOWN = 300
"""Characters of an item beside its checkbox."""


class ChoicesSection(Section):
    """`chosen` carries a PlanChoice; `items_changed` fires when there are other checkboxes than before."""

    chosen = Signal(object)
    items_changed = Signal()

    def __init__(self, kind: PlanItemKind, parent: QWidget | None = None) -> None:
        self._texts = section_texts(kind)
        super().__init__(self._texts.heading, self._texts.empty_note, parent)
        self._kind = kind
        self._items: tuple[tuple[str, str], ...] = ()
        self.switches: dict[str, SwitchRow] = {}
        self._switch_rows = QVBoxLayout()
        self._switch_rows.setSpacing(4)
        self.rows.addLayout(self._switch_rows)

    def set_items(self, items: Sequence[tuple[str, str]]) -> None:
        """Each item is an id and the text shown for it."""
        if tuple(items) == self._items:
            return
        self._items = tuple(items)
        focused = next((item for item, switch in self.switches.items() if switch.box.hasFocus()), None)
        self.set_intro(self._texts.prompt if items else self._texts.empty_note)
        clear_rows(self._switch_rows)
        self.switches = {item: self._switch(item, text) for item, text in items}
        for switch in self.switches.values():
            self._switch_rows.addWidget(switch)
        if focused in self.switches:
            self.switches[focused].box.setFocus()
        self.items_changed.emit()

    def set_chosen(self, is_chosen: Callable[[PlanItemKind, str], bool]) -> None:
        for item, switch in self.switches.items():
            switch.set_on(is_on=is_chosen(self._kind, item))

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [switch.box for switch in self.switches.values()]

    def _switch(self, item: str, text: str) -> SwitchRow:
        shown = text if len(text) <= LONGEST_ITEM_SHOWN else f"{text[:LONGEST_ITEM_SHOWN]} …"
        switch = SwitchRow(shown)
        switch.box.setAccessibleName(self.tr("{words}, on the page").format(words=shown))
        switch.switched.connect(lambda is_on: self.chosen.emit(PlanChoice(self._kind, item, is_on)))
        return switch
