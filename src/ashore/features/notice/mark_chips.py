"""Marks of one kind as chips, those of the person's own after those that Ashore comes with, and a field for more."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ashore.domain.notes import LONGEST_MARK, Mark, MarkKind
from ashore.domain.visible_text import visible_text
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.toggle_group import ToggleGroup

GAP_PIXELS = 8


class MarkChips(QWidget):
    """`changed` fires when a chip is pressed, or a letter typed; `own_added` carries a Mark of the person's own."""

    changed = Signal()
    own_added = Signal(object)

    def __init__(
        self,
        name: str,
        kind: MarkKind,
        layout: FlowLayout | None = None,
        *,
        takes_own: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        """`name` says what the marks are about; `layout` is where they stand."""
        super().__init__(parent)
        self._name = name
        self.kind = kind
        self._names: dict[Mark, str] = {}
        self._own: tuple[Mark, ...] = ()
        self.chips: dict[Mark, Button] = {}
        self.area = QWidget()
        self._tab_place = QWidget(self.area)
        """Never seen: Tab comes to chips here, however late they are made. It would come to them last in the window."""
        self._tab_place.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._tab_place.hide()
        self._row = layout if layout is not None else FlowLayout(spacing=GAP_PIXELS)
        self.area.setLayout(self._row)
        self._group = ToggleGroup(self)
        self.add_link = Button(self.tr("Your own words"), ButtonKind.LINK)
        self.add_link.setAccessibleName(self.tr("{part}: your own words").format(part=name))
        self.edit = QLineEdit(maxLength=LONGEST_MARK)
        self.edit.setAccessibleName(self.tr("{part}, in your own words").format(part=name))
        self.edit.setPlaceholderText(self.tr("A few words"))
        self.add_button = Button(self.tr("Add"))
        self.add_button.setAccessibleName(self.tr("Add to {part}").format(part=name))
        self._own_row = QWidget()
        own = QHBoxLayout(self._own_row)
        own.setContentsMargins(0, 0, 0, 0)
        own.addWidget(self.edit, 1)
        own.addWidget(self.add_button)
        self._own_row.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(GAP_PIXELS)
        rows.addWidget(self.area)
        link = QWidget()
        FlowLayout(link).addWidget(self.add_link)
        rows.addWidget(link)
        rows.addWidget(self._own_row)
        link.setVisible(takes_own)
        set_expanded(self.add_link, expanded=False)
        self.add_link.clicked.connect(self._toggle_own)
        self.edit.textChanged.connect(self._note_typed)
        self.edit.returnPressed.connect(self._add)
        self.add_button.clicked.connect(self._add)
        self._note_typed()

    @property
    def chosen(self) -> tuple[Mark, ...]:
        """Those whose chips are on, in the order of the chips."""
        return tuple(mark for mark, chip in self.chips.items() if chip.isChecked())

    @property
    def is_used(self) -> bool:
        """Whether a chip is on, or something is half written."""
        return bool(self.chosen or self.typed)

    @property
    def has_typed_words(self) -> bool:
        """Whether there is something in the field that can be a chip."""
        return bool(self._words)

    @property
    def typed(self) -> str:
        """What is half written in the field."""
        return self.edit.text()

    def set_offered(self, names: Mapping[Mark, str]) -> None:
        """The marks that Ashore comes with, and what they are called."""
        self._names = dict(names)
        self._fill(self.chosen)

    def set_own(self, marks: Sequence[Mark]) -> None:
        """The person's own. What is chosen stays so, also where it is offered no longer."""
        if tuple(marks) != self._own:
            self._own = tuple(marks)
            self._fill(self.chosen)

    def set_chosen(self, marks: Sequence[Mark]) -> None:
        """Without `changed`. One that is not offered gets a chip as long as it is chosen."""
        self._fill(tuple(mark for mark in marks if mark.kind is self.kind))

    def set_typed(self, text: str) -> None:
        """Without `changed`."""
        if text != self.edit.text():
            self.edit.blockSignals(True)  # Qt's own signature
            self.edit.setText(text)
            self.edit.blockSignals(False)
        self.add_button.setEnabled(bool(self._words))
        if text:
            self._set_own_shown(is_shown=True)

    def add_typed(self) -> None:
        """What is half written in the field becomes a chip that is chosen."""
        self._add()

    def go_back(self) -> bool:
        """Folds the field for own words. False where it is folded."""
        if self._own_row.isHidden() or not self._own_row.isAncestorOf(self.window().focusWidget() or self):
            return False
        self._toggle_own()
        return True

    @property
    def _words(self) -> str:
        return visible_text(self.edit.text()).strip()

    def _fill(self, chosen: Sequence[Mark]) -> None:
        """Chips that stay keep their place, and with it the keyboard."""
        wanted = {**self._names, **{mark: mark.value for mark in self._own}}
        wanted |= {mark: mark.value for mark in chosen if mark not in wanted}
        if list(wanted.items()) != [(mark, chip.text()) for mark, chip in self.chips.items()]:
            holder = self.window().focusWidget()
            focused = next((mark for mark, chip in self.chips.items() if chip is holder), None)
            for chip in self.chips.values():
                self._row.removeWidget(chip)
                chip.hide()
                chip.deleteLater()
            self.chips = {mark: self._chip(text) for mark, text in wanted.items()}
            for one, next_one in pairwise([self._tab_place, *self.chips.values()]):
                QWidget.setTabOrder(one, next_one)
            self._group.set_buttons(list(self.chips.values()))
            if focused in self.chips:
                self.chips[focused].setFocus()
        for mark, chip in self.chips.items():
            chip.setChecked(mark in chosen)

    def _chip(self, text: str) -> Button:
        chip = Button(text, ButtonKind.CHIP)
        chip.setAccessibleName(self.tr("{part}: {mark}").format(part=self._name, mark=text))
        chip.clicked.connect(self.changed)
        self._row.addWidget(chip)
        if self.isVisible():  # else it is shown with all else, and not before it has its place
            chip.show()
        return chip

    def _toggle_own(self) -> None:
        is_shown = self._own_row.isHidden()
        self._set_own_shown(is_shown=is_shown)
        if is_shown:
            self.edit.setFocus()
        else:
            self.add_link.setFocus()

    def _set_own_shown(self, *, is_shown: bool) -> None:
        self._own_row.setVisible(is_shown)
        set_expanded(self.add_link, expanded=is_shown)

    def _note_typed(self) -> None:
        self.add_button.setEnabled(bool(self._words))
        self.changed.emit()

    def _add(self) -> None:
        if self._words:
            mark = Mark(self.kind, self._words, is_own=True)
            same = next(
                (each for each, chip in self.chips.items() if chip.text().casefold() == mark.value.casefold()), mark
            )
            self.edit.clear()
            self._fill((*self.chosen, same))
            if same is mark:
                self.own_added.emit(mark)
            self.changed.emit()
