"""What narrows the cards down, folded away until it is wanted."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.ground.filter_chips import FilterChips
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class FilterPanel(QWidget):
    """Filters, and what "Choose for me" may pick. Stays as it was left while the window is open."""

    unfolded = Signal(bool)
    """The person unfolded it, or folded it away again."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.fold = Button("", ButtonKind.CHIP)
        self.fold.setAccessibleDescription(self.tr("Shows what the cards can be narrowed down by"))
        self.filters = FilterChips()
        self.body_welcome = Button(self.tr("The body is welcome too"), ButtonKind.CHIP)
        self.fold.clicked.connect(self.unfolded)
        self.filters.changed.connect(self._name_fold)
        self._folded = QWidget()
        within = QVBoxLayout(self._folded)
        within.setContentsMargins(0, 4, 0, 8)
        within.addWidget(Text(self.tr("Show only"), Role.SMALL))
        within.addWidget(self.filters)
        self._choosing = QWidget()
        choosing = QVBoxLayout(self._choosing)
        choosing.setContentsMargins(0, 8, 0, 0)
        choosing.addWidget(Text(self.tr("When “Choose for me” picks one"), Role.SMALL))
        choosing.addWidget(_in_a_row(self.body_welcome))
        within.addWidget(self._choosing)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(_in_a_row(self.fold))
        rows.addWidget(self._folded)
        self.set_open(is_open=False)
        self._name_fold()

    @property
    def stops(self) -> list[QWidget]:
        """What Tab reaches, in its order."""
        return [self.fold, *self.filters.chips, self.body_welcome]

    def set_open(self, *, is_open: bool) -> None:
        self.fold.setChecked(is_open)
        self._folded.setVisible(is_open)

    def set_offers_body(self, *, is_offered: bool) -> None:
        """Whether any card turns to the body."""
        self._choosing.setVisible(is_offered)

    def _name_fold(self) -> None:
        """Says, folded away too, that not all cards are there."""
        count = self.filters.pressed
        name = self.tr("Narrow it down")
        self.fold.setText(self.tr("{name} · {count} chosen").format(name=name, count=count) if count else name)


def _in_a_row(button: Button) -> QWidget:
    """As wide as its words, at the start of the line."""
    row = QWidget()
    FlowLayout(row).addWidget(button)
    return row
