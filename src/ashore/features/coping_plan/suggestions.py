"""Shows names of Ashore's patterns and exercises as chips that add them to the text."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.section import clear_rows
from ashore.ui.widgets.text import Role, Text


class Suggestions(QWidget):
    """Closed until the button is pressed. A chip is checked while a line of the text is its name.

    `name_toggled` carries a name, and whether the text is to contain it.
    """

    name_toggled = Signal(str, bool)
    names_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._chips: dict[str, Button] = {}
        self._is_built = True
        self._lines: frozenset[str] = frozenset()
        self._shown: tuple[tuple[str, tuple[str, ...]], ...] | None = None
        self._body = QWidget()
        self.toggle_button = Button("", ButtonKind.LINK)
        self.toggle_button.clicked.connect(lambda: self._set_open(is_open=self._body.isHidden()))
        self._groups = QVBoxLayout(self._body)
        self._groups.setContentsMargins(0, 0, 0, 0)
        self._groups.setSpacing(8)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        header = QWidget()
        FlowLayout(header).addWidget(self.toggle_button)
        rows.addWidget(header)
        rows.addWidget(self._body)
        self._set_open(is_open=False)

    def set_names(self, groups: Sequence[tuple[str, Sequence[str]]]) -> None:
        """Each group has a heading and names; a name that is in two of them is shown once."""
        shown = tuple((heading, tuple(names)) for heading, names in groups)
        if shown == self._shown:
            return
        self._shown = shown
        self._is_built = False
        self.setVisible(any(names for _heading, names in shown))
        if not self._body.isHidden():
            self._build()

    @property
    def chips(self) -> dict[str, Button]:
        """By their names. Built when they are first wanted: the list is closed at first."""
        if not self._is_built:
            self._build()
        return self._chips

    def _build(self) -> None:
        self._is_built = True
        clear_rows(self._groups)
        self._chips = {}
        for heading, names in self._shown or ():
            new = [name for name in dict.fromkeys(names) if name not in self._chips]
            if new:
                self._groups.addWidget(Text(heading, Role.SMALL))
                self._groups.addWidget(self._group(new))
        self._check_names()
        self.names_changed.emit()

    def check_names_in(self, text: str) -> None:
        """Checks the chips whose name is a line of `text`."""
        self._lines = frozenset(line.strip() for line in text.splitlines())
        self._check_names()

    def _check_names(self) -> None:
        for name, chip in self._chips.items():
            chip.setChecked(name in self._lines)

    def tab_stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.toggle_button, *self._chips.values()]

    def go_back(self) -> bool:
        """Closes the list. False when it was closed."""
        if self._body.isHidden():
            return False
        self._set_open(is_open=False)
        self.toggle_button.setFocus()
        return True

    def _group(self, names: Sequence[str]) -> QWidget:
        group = QWidget()
        row = FlowLayout(group)
        for name in names:
            chip = Button(name, ButtonKind.CHIP)
            chip.setAccessibleName(self.tr("{name}, on the page").format(name=name))
            chip.clicked.connect(lambda is_on, name=name: self.name_toggled.emit(name, is_on))
            row.addWidget(chip)
            self._chips[name] = chip
        return group

    def _set_open(self, *, is_open: bool) -> None:
        if is_open and not self._is_built:
            self._build()
        self._body.setVisible(is_open)
        set_expanded(self.toggle_button, expanded=is_open)
        self.toggle_button.setText(self.tr("Show fewer") if is_open else self.tr("Add something from Ashore"))
