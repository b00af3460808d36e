"""Shows a checkbox for each item of one kind that can be chosen for the page."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind
from ashore.services.plan_section_texts import section_texts
from ashore.ui.widgets.searched_list import SearchedList
from ashore.ui.widgets.section import Section
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
        self._is_chosen: Callable[[PlanItemKind, str], bool] = CopingPlan().shows
        self.list: SearchedList[tuple[str, str], SwitchRow] = SearchedList(
            self._switch, self.tr("Show more"), self._texts.search_name, spacing=4
        )
        self.rows.addWidget(self.list)
        self.list.filled.connect(self.items_changed)

    @property
    def switches(self) -> dict[str, SwitchRow]:
        """By the ids of what they are about; the last of them may come a little later."""
        ids = (item for item, _text in self._items)
        return dict(zip(ids, self.list.items, strict=False))

    def set_items(self, items: Sequence[tuple[str, str]], *, has_more: bool = False) -> None:
        """Each item is an id and the text shown for it. With `has_more` there are others."""
        focused = next((item for item, switch in self.switches.items() if switch.box.hasFocus()), None)
        is_empty = not items and not self.list.search.text()
        self.set_intro(self._texts.empty_note if is_empty else self._texts.prompt)
        self._items = tuple(items)
        self.list.set_entries(self._items, has_more=has_more)
        if focused in self.switches:
            self.switches[focused].box.setFocus()

    def set_chosen(self, is_chosen: Callable[[PlanItemKind, str], bool]) -> None:
        self._is_chosen = is_chosen
        for item, switch in self.switches.items():
            switch.set_on(is_on=is_chosen(self._kind, item))

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.list.search, *(switch.box for switch in self.switches.values()), self.list.more_button]

    def _switch(self, of: tuple[str, str]) -> SwitchRow:
        item, text = of
        shown = text if len(text) <= LONGEST_ITEM_SHOWN else f"{text[:LONGEST_ITEM_SHOWN]} …"
        switch = SwitchRow(shown)
        switch.set_on(is_on=self._is_chosen(self._kind, item))
        switch.box.setAccessibleName(self.tr("{words}, on the page").format(words=shown))
        switch.switched.connect(lambda is_on: self.chosen.emit(PlanChoice(self._kind, item, is_on)))
        return switch
