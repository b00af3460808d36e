"""A panel that opens and closes, with the filters of the cards and what "Choose for me" may pick."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.ground.filter_chips import FilterChips
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class FilterPanel(QWidget):
    """Closed at first. `body_welcome` lets "Choose for me" pick exercises that turn to the body."""

    toggled = Signal(bool)
    """Whether the person pressed it open or closed."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = Button("", ButtonKind.CHIP)
        self.toggle.setAccessibleDescription(self.tr("Shows ways to make the list shorter"))
        self.filters = FilterChips()
        self.body_welcome = Button(self.tr("Include body exercises"), ButtonKind.CHIP)
        self.toggle.clicked.connect(self.toggled)
        self.filters.changed.connect(self._show_count)
        self._filter_area = QWidget()
        filter_rows = QVBoxLayout(self._filter_area)
        filter_rows.setContentsMargins(0, 4, 0, 8)
        filter_rows.addWidget(Text(self.tr("Show only"), Role.SMALL))
        filter_rows.addWidget(self.filters)
        self._choice_area = QWidget()
        choice_rows = QVBoxLayout(self._choice_area)
        choice_rows.setContentsMargins(0, 8, 0, 0)
        choice_rows.addWidget(Text(self.tr("When “Choose for me” picks one"), Role.SMALL))
        choice_rows.addWidget(_at_line_start(self.body_welcome))
        filter_rows.addWidget(self._choice_area)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(_at_line_start(self.toggle))
        rows.addWidget(self._filter_area)
        self.set_open(is_open=False)
        self._show_count()

    @property
    def tab_order(self) -> list[QWidget]:
        """The widgets that Tab reaches, in that order."""
        return [self.toggle, *self.filters.chips, self.body_welcome]

    def set_open(self, *, is_open: bool) -> None:
        self.toggle.setChecked(is_open)
        set_expanded(self.toggle, expanded=is_open)
        self._filter_area.setVisible(is_open)

    def set_body_choice_visible(self, *, is_visible: bool) -> None:
        """Only where some card turns to the body is there a choice about it."""
        self._choice_area.setVisible(is_visible)

    def _show_count(self) -> None:
        """Tells, while the panel is closed too, that filters are on."""
        count = self.filters.checked_count
        self.toggle.setText(self.tr("Filters · %n chosen", "", count) if count else self.tr("Filters"))


def _at_line_start(button: Button) -> QWidget:
    """A row in which the button is no wider than its text."""
    row = QWidget()
    FlowLayout(row).addWidget(button)
    return row
