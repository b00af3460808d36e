"""Shows the large button below every step, and the quiet ways to go elsewhere below it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.ground.large_button import LargeButton
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import CENTRED_LINK_GAP
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.flow_layout import FlowLayout

MAIN_PIXELS = 200
GAP_PIXELS = 16
MARGIN_PIXELS = 24


class Footer(QWidget):
    """`main` goes on, or starts and pauses a time; `skip` goes on without waiting for it."""

    main_pressed = Signal()
    skip_requested = Signal()
    back_requested = Signal()
    leave_requested = Signal()
    alternative_requested = Signal(int)
    """Which of the alternatives, from 0."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.main = LargeButton(self.tr("Next"), theme, MAIN_PIXELS)
        self.back = Button(self.tr("Back"), ButtonKind.LINK)
        self.skip = Button(self.tr("Next"), ButtonKind.LINK)
        self.leave = Button(self.tr("Leave"), ButtonKind.LINK)
        stays_open = self.tr("Ashore stays open.")
        self.leave.setToolTip(stays_open)
        self.leave.setAccessibleDescription(stays_open)
        self.alternatives = [Button("", ButtonKind.LINK) for _place in range(2)]
        self.main.clicked.connect(self.main_pressed)
        self.skip.clicked.connect(self.skip_requested)
        self.back.clicked.connect(self.back_requested)
        self.leave.clicked.connect(self.leave_requested)
        for place, button in enumerate(self.alternatives):
            button.clicked.connect(lambda _checked=False, place=place: self.alternative_requested.emit(place))
        main = QWidget()
        FlowLayout(main, centred=True).addWidget(self.main)
        self._links = QWidget()
        row = self._row = FlowLayout(self._links, centred=True, spacing=CENTRED_LINK_GAP)
        for button in self.links:
            button.setProperty("centred", True)
            row.addWidget(button)
        self._rows = QVBoxLayout(self)
        self._rows.setSpacing(GAP_PIXELS)
        self._rows.addWidget(main)
        self._rows.addWidget(self._links)
        self.set_side_margins(MARGIN_PIXELS, MARGIN_PIXELS)
        compact_in_small_windows(self)

    @property
    def links(self) -> list[Button]:
        """In their order, those that are not shown too."""
        return [self.back, self.skip, self.leave, *self.alternatives]

    def set_alternatives(self, texts: tuple[str, ...]) -> None:
        """The texts of the buttons for other steps or exercises; none hides them."""
        for place, button in enumerate(self.alternatives):
            text = texts[place] if place < len(texts) else ""
            button.setText(text)
            button.setVisible(bool(text))

    def set_side_margins(self, left: int, right: int) -> None:
        """Less where the page is narrow for its text, in pixels."""
        self._rows.setContentsMargins(left, 0, right, MARGIN_PIXELS // 2)

    def place_alternatives(self) -> None:
        """Puts the alternatives beside the other links, wherever they were before."""
        for button in self.alternatives:
            self._row.addWidget(button)
