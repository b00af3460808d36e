"""What stands below the guide while someone watches: patterns, the way in, the way elsewhere."""

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.ui.breath_texts import length_text
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

AT_HAND = ("longer-out", "even-five", "counted-exhale", "just-notice")


class WatchBar(QWidget):
    """A few patterns at hand, "Stay with this", and "Something without breath"."""

    pattern_requested = Signal(object)
    more_requested = Signal()
    stay_requested = Signal()
    elsewhere_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._chips: dict[str, Button] = {}
        self.chips = QWidget()
        self._chip_row = FlowLayout(self.chips, centred=True)
        self.more = Button(self.tr("More…"), ButtonKind.CHIP)
        self.more.setCheckable(False)
        self.more.setAccessibleName(self.tr("More patterns"))
        self.more.clicked.connect(self.more_requested)
        self._chip_row.addWidget(self.more)
        self.stay = Button("", ButtonKind.PRIMARY)
        self.stay.clicked.connect(self.stay_requested)
        self.elsewhere = Button(self.tr("Something without breath"))
        self.elsewhere.clicked.connect(self.elsewhere_requested)
        self.hint = Text(
            self.tr("Nothing to do. Watch, or breathe along, whenever it suits you."), Role.SMALL
        ).centred()
        actions = QWidget()
        action_row = FlowLayout(actions, centred=True, spacing=12)
        action_row.addWidget(self.stay)
        action_row.addWidget(self.elsewhere)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(12, 0, 12, 16)
        rows.setSpacing(16)
        rows.addWidget(self.chips)
        rows.addWidget(actions)
        rows.addWidget(self.hint)
        self.set_minutes(3)

    def set_minutes(self, minutes: float | None) -> None:
        self.stay.setText(self.tr("Stay with this · {length}").format(length=length_text(minutes)))

    def set_patterns(self, patterns: Sequence[Pattern], chosen: Pattern) -> None:
        """Shows the few at hand, with the chosen one among them."""
        shown = [pattern for pattern in patterns if pattern.id in AT_HAND]
        shown.sort(key=lambda pattern: AT_HAND.index(pattern.id))
        if chosen.id not in AT_HAND:
            shown = [*shown[:2], chosen]
        if list(self._chips) != [pattern.id for pattern in shown]:
            self._build(shown)
        if chosen.id in self._chips:
            self._chips[chosen.id].setChecked(True)

    def set_roomy(self, *, hint: bool, chips: bool) -> None:
        """Where height is short the hint goes first, then the patterns at hand; "More…" always stays."""
        self.hint.setVisible(hint)
        for chip in self._chips.values():
            chip.setVisible(chips)

    def _build(self, patterns: Sequence[Pattern]) -> None:
        for chip in self._chips.values():
            self._group.removeButton(chip)
            self._chip_row.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chip_row.removeWidget(self.more)
        self._chips = {}
        for pattern in patterns:
            chip = Button(pattern.name.replace("&", "&&"), ButtonKind.CHIP, self.chips)  # an ampersand is no key
            chip.clicked.connect(lambda _checked=False, pattern=pattern: self.pattern_requested.emit(pattern))
            self._group.addButton(chip)
            self._chip_row.addWidget(chip)
            self._chips[pattern.id] = chip
            chip.show()
        self._chip_row.addWidget(self.more)
        order = [*self._chips.values(), self.more, self.stay, self.elsewhere]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)
