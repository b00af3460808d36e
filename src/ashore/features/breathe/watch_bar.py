"""The controls below the guide while watching: the start of a practice, something else to do, and what is breathed."""

from PySide6.QtCore import QEvent, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import Pattern
from ashore.domain.practice import PracticeLength
from ashore.features.breathe.length_texts import begin_text, choice_text, short_choice_text
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout

SHORT_FROM_PERCENT = 200
LINK_GAP = 18
ICON_SPACE = 48
"""Pixels beside the text of the line, for its drawing."""
RIGHT_TO_LEFT = 1
"""Qt.LayoutDirection.RightToLeft: the drawing comes after the text. Qt's enums are slow to load."""


class WatchBar(QWidget):
    """Two buttons of equal rank, and a line that opens what can be chosen."""

    begin_requested = Signal()
    ground_requested = Signal()
    choices_requested = Signal()
    notice_requested = Signal()
    guided_requested = Signal()
    height_changed = Signal()
    """Another height may be needed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._is_drawn = False
        self._pattern: Pattern | None = None
        self._is_upcoming = False
        self._has_little_space = False
        self._length = PracticeLength(1.0)
        self.begin = Button("", ButtonKind.PRIMARY)
        self.begin.clicked.connect(self.begin_requested)
        self.ground = Button(self.tr("Something other than breathing"))
        self.ground.clicked.connect(self.ground_requested)
        for button in (self.begin, self.ground):
            button.setProperty("tight", True)  # so that both stand in one row beside the panel
        self.choices = Button("", ButtonKind.LINK)
        set_expanded(self.choices, expanded=False)
        self.choices.setToolTip(self.tr("Another pattern or length"))
        self.choices.clicked.connect(self.choices_requested)
        if not self.isRightToLeft():
            self.choices.setProperty("layoutDirection", RIGHT_TO_LEFT)
        buttons = QWidget()
        row = FlowLayout(buttons, centred=True)
        row.addWidget(self.begin)
        row.addWidget(self.ground)
        line = QWidget()
        self._line = FlowLayout(line, centred=True, spacing=LINK_GAP)
        self._line.addWidget(self.choices)
        self.guided_link = Button(self.tr("Ten good minutes"), ButtonKind.LINK)
        self.guided_link.clicked.connect(self.guided_requested)
        self._line.addWidget(self.guided_link)
        self.notice_link: Button | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(buttons)
        rows.addWidget(line)
        theme.changed.connect(self._apply_theme)
        self._apply_theme()

    def draw_icon(self) -> None:
        """The drawing comes after the first frame, into the place kept for it."""
        self._is_drawn = True
        self._apply_theme()

    def set_notice_offered(self, *, is_offered: bool) -> None:
        """Whether there is a quiet way to notice how hard it is. Most never ask for it."""
        if is_offered and self.notice_link is None:
            self.notice_link = Button(self.tr("Notice how hard this is"), ButtonKind.LINK)
            self.notice_link.clicked.connect(self.notice_requested)
            self._line.addWidget(self.notice_link)
        if self.notice_link is not None:
            self.notice_link.setVisible(is_offered)

    def set_length(self, length: PracticeLength) -> None:
        """The one that is chosen; a pattern in rounds has its own."""
        self._length = length
        self._show()

    def set_pattern(self, pattern: Pattern, *, is_upcoming: bool) -> None:
        """`is_upcoming` while the breath before it is still under way."""
        self._pattern, self._is_upcoming = pattern, is_upcoming
        self._show()

    def set_short(self, *, is_short: bool) -> None:
        """Whether there is space for the name of the pattern only."""
        if is_short != self._has_little_space:
            self._has_little_space = is_short
            self._show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.height_changed.emit()
        return super().event(event)

    def _show(self) -> None:
        if self._pattern is not None:
            self.begin.setText(begin_text(self._pattern, self._length))
            text = choice_text(self._pattern, self._length, is_upcoming=self._is_upcoming)
            is_short = self._has_little_space or self._theme.sizes.percent >= SHORT_FROM_PERCENT
            is_short = is_short or self.choices.fontMetrics().horizontalAdvance(text) > self.width() - ICON_SPACE
            shown = short_choice_text(self._pattern, is_upcoming=self._is_upcoming) if is_short else text
            self.choices.setText(shown.replace("&", "&&"))  # an ampersand is no key
            self.choices.setAccessibleName(self.tr("{choice}. Choose another").format(choice=text))

    def _apply_theme(self) -> None:
        pixels = self._theme.sizes.scaled(14)
        self.choices.setIconSize(QSize(pixels, pixels))
        self.choices.setIcon(self._theme.icon("chevron" if self._is_drawn else "", self._theme.colours.quiet_text))
        self._show()
