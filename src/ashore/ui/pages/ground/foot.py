"""Back, Next and Leave, always in the same place, with the alternative below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.pages.ground.wrapping_link import WrappingLink
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout

NEXT_PIXELS = 124


class Foot(QWidget):
    """What stands below every step."""

    back_wanted = Signal()
    next_wanted = Signal()
    leave_wanted = Signal()
    alternative_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = Button(self.tr("Back"))
        self.next = Button(self.tr("Next"), ButtonKind.PRIMARY)
        self.leave = Button(self.tr("Leave"))
        self.alternative = WrappingLink()
        self.back.clicked.connect(self.back_wanted)
        self.next.clicked.connect(self.next_wanted)
        self.leave.clicked.connect(self.leave_wanted)
        self.alternative.clicked.connect(self.alternative_wanted)
        buttons = QWidget()
        row = FlowLayout(buttons, centred=True, spacing=12)
        for button in (self.back, self.next, self.leave):
            row.addWidget(button)
        policy = self.alternative.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the three buttons stay where they are
        self.alternative.setSizePolicy(policy)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 8, 24, 16)
        rows.setSpacing(4)
        rows.addWidget(buttons)
        rows.addWidget(self.alternative, 0, Qt.AlignmentFlag.AlignHCenter)
        theme.changed.connect(self._fit)
        self._fit()

    def set_alternative(self, words: str) -> None:
        """What the line below offers; empty for nothing."""
        self.alternative.set_words(words)
        self.alternative.setVisible(bool(words))

    def _fit(self) -> None:
        """One width whatever the word on it, so that its neighbours keep their place."""
        self.next.setMinimumWidth(self._theme.sizes.scaled(NEXT_PIXELS))
