"""Chooses which group of thoughts the list shows."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.domain.beliefs import Belief, BeliefGroup
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_group import ChoiceGroup
from ashore.ui.widgets.flow_layout import FlowLayout


class GroupChips(QWidget):
    """One of the groups, or the person's own thoughts, where there are any."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        names = {
            BeliefGroup.ABOUT_ME: self.tr("About me"),
            BeliefGroup.PEOPLE: self.tr("People"),
            BeliefGroup.CLOSENESS: self.tr("Closeness"),
        }
        self._chips = {group: Button(name, ButtonKind.CHIP) for group, name in names.items()}
        self._own = Button(self.tr("My own"), ButtonKind.CHIP)
        row = FlowLayout(self, spacing=6)
        for button in self.buttons:
            button.setProperty("tight", True)
            row.addWidget(button)
            button.clicked.connect(self.chosen)
        self._group = ChoiceGroup(self, self.buttons)
        self._group.choose(self._chips[BeliefGroup.ABOUT_ME])
        self._own.hide()

    @property
    def buttons(self) -> tuple[Button, ...]:
        return (*self._chips.values(), self._own)

    @property
    def shows_own(self) -> bool:
        return self._own.isChecked()

    @property
    def group(self) -> BeliefGroup:
        """Of what Ashore comes with, where that is shown."""
        return next((group for group, chip in self._chips.items() if chip.isChecked()), BeliefGroup.ABOUT_ME)

    def set_own(self, *, has_own: bool) -> None:
        """Whether there are thoughts of the person's own."""
        self._own.setVisible(has_own)
        if not has_own and self._own.isChecked():
            self._group.choose(self._chips[BeliefGroup.ABOUT_ME])

    def show_group_of(self, belief: Belief) -> None:
        """The group in which this belief is."""
        self._group.choose(self._own if belief.own_id is not None else self._chips[belief.group])
