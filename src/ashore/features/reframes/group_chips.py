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
    def group(self) -> BeliefGroup | None:
        """None for the person's own."""
        return next((group for group, chip in self._chips.items() if chip.isChecked()), None)

    def set_own(self, *, has_own: bool) -> bool:
        """Whether there are thoughts of the person's own. True where another group is shown because there are none."""
        self._own.setVisible(has_own)
        is_changed = not has_own and self._own.isChecked()
        if is_changed:
            self._group.choose(self._chips[BeliefGroup.ABOUT_ME])
        return is_changed

    def show_group_of(self, belief: Belief) -> None:
        """The group in which this belief is."""
        self._group.choose(self._own if belief.own_id is not None else self._chips[belief.group])
