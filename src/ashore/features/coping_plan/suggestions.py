"""Names from Ashore itself that can be put among one's own words, one press each."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import clear_rows
from ashore.ui.widgets.text import Role, Text


class Suggestions(QWidget):
    """Folded away until asked for. A chip is marked while a line with its name is among the words.

    `name_requested` carries a name, and whether it is to be among them.
    """

    name_requested = Signal(str, bool)
    arranged = Signal()
    """There is more or less to reach than before."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.chips: dict[str, Button] = {}
        self._body = QWidget()
        self.open = Button("", ButtonKind.LINK)
        self.open.clicked.connect(lambda: self._unfold(is_open=self._body.isHidden()))
        self._groups = QVBoxLayout(self._body)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._groups.setSpacing(8)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        top = QWidget()
        FlowLayout(top).addWidget(self.open)
        rows.addWidget(top)
        rows.addWidget(self._body)
        self._unfold(is_open=False)

    def set_names(self, groups: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Groups with a heading each; a name that stands in two of them is offered once."""
        clear_rows(self._groups)
        self.chips = {}
        for heading, names in groups:
            new = [name for name in dict.fromkeys(names) if name not in self.chips]
            if new:
                self._groups.addWidget(Text(heading, Role.SMALL))
                self._groups.addWidget(self._group(new))
        self.setVisible(bool(self.chips))
        self.arranged.emit()

    def mark(self, text: str) -> None:
        lines = {line.strip() for line in text.splitlines()}
        for name, chip in self.chips.items():
            chip.setChecked(name in lines)

    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.open, *self.chips.values()]

    def go_back(self) -> bool:
        """Folds it away. False when it was."""
        if self._body.isHidden():
            return False
        self._unfold(is_open=False)
        self.open.setFocus()
        return True

    def _group(self, names: Sequence[str]) -> QWidget:
        group = QWidget()
        row = FlowLayout(group)
        for name in names:
            chip = Button(name, ButtonKind.CHIP)
            chip.setAccessibleName(self.tr("{name}, on the page").format(name=name))
            chip.clicked.connect(lambda is_on, name=name: self.name_requested.emit(name, is_on))
            row.addWidget(chip)
            self.chips[name] = chip
        return group

    def _unfold(self, *, is_open: bool) -> None:
        self._body.setVisible(is_open)
        self.open.setText(self.tr("That is enough") if is_open else self.tr("Add something from Ashore"))
