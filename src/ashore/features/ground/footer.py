"""Shows Back, Next and Leave below every step, always in the same place, with the alternative below them."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout

NEXT_PIXELS = 124


class Footer(QWidget):
    """Its buttons never move from one step to the next."""

    back_requested = Signal()
    next_requested = Signal()
    leave_requested = Signal()
    alternative_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.back = Button(self.tr("Back"))
        self.next = Button(self.tr("Next"), ButtonKind.PRIMARY)
        self.leave = Button(self.tr("Leave"))
        self.alternative = Button("", ButtonKind.LINK)
        self.back.clicked.connect(self.back_requested)
        self.next.clicked.connect(self.next_requested)
        self.leave.clicked.connect(self.leave_requested)
        self.alternative.clicked.connect(self.alternative_requested)
        buttons = QWidget()
        row = FlowLayout(buttons, centred=True, spacing=12)
        for button in (self.back, self.next, self.leave):
            row.addWidget(button)
        policy = self.alternative.sizePolicy()
        policy.setRetainSizeWhenHidden(True)  # the three buttons stay where they are
        self.alternative.setSizePolicy(policy)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(24, 8, 24, 16)
        self._rows.setSpacing(4)
        self._rows.addWidget(buttons)
        self._tight = False
        self.place_alternative()
        self.set_tight(is_tight=False)

    def set_alternative(self, text: str) -> None:
        """The text of the button for the alternative; empty hides it."""
        self.alternative.setText(text)
        self.alternative.setVisible(bool(text))

    def place_alternative(self) -> None:
        """Puts the alternative below the buttons, wherever it was before."""
        self._rows.addWidget(self.alternative, 0, Qt.AlignmentFlag.AlignHCenter)

    def set_tight(self, *, is_tight: bool) -> None:
        """Narrow buttons where the text is large; otherwise "Next" has one width whatever its text."""
        self.next.setMinimumWidth(0 if is_tight else self._theme.sizes.scaled(NEXT_PIXELS))
        if is_tight == self._tight:
            return
        self._tight = is_tight
        for button in (self.back, self.next, self.leave):
            button.setProperty("tight", is_tight)
            button.style().polish(button)
            button.updateGeometry()
