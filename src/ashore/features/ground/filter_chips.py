"""Chips to check, each of which filters the cards."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise, ExerciseKind, filtered
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout


class FilterChips(QWidget):
    """With none checked, every exercise passes."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kinds = {
            ExerciseKind.MENTAL: Button(self.tr("For the mind"), ButtonKind.CHIP),
            ExerciseKind.PHYSICAL: Button(self.tr("With the body"), ButtonKind.CHIP),
            ExerciseKind.SOOTHING: Button(self.tr("Soothing"), ButtonKind.CHIP),
        }
        self.without_body = Button(self.tr("Attention away from the body"), ButtonKind.CHIP)
        self.at_desk = Button(self.tr("At a desk"), ButtonKind.CHIP)
        inner = QWidget()
        row = FlowLayout(inner)
        for chip in self.chips:
            chip.toggled.connect(self.changed)
            row.addWidget(chip)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(inner)

    @property
    def chips(self) -> tuple[Button, ...]:
        return (*self.kinds.values(), self.at_desk, self.without_body)

    @property
    def checked_count(self) -> int:
        """How many filters are on."""
        return sum(chip.isChecked() for chip in self.chips)

    def apply(self, exercises: Sequence[Exercise]) -> tuple[Exercise, ...]:
        """The exercises that pass the checked filters, in their order."""
        return filtered(
            exercises,
            kinds=[kind for kind, chip in self.kinds.items() if chip.isChecked()],
            without_body=self.without_body.isChecked(),
            at_desk=self.at_desk.isChecked(),
        )
