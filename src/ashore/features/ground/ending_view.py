"""After the last step: a soft light, a few words, and no hurry."""

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPixmap, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.features.ground.aura import aura
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import CENTRED_LINK_GAP
from ashore.ui.widgets.compact import compact_in_small_windows, is_in_small_window
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

WORDS_PIXELS = 36
AURA_SHARE = 0.56
"""Its radius, of the height of the page."""
DARK_OPACITY, LIGHT_OPACITY = 0.2, 0.8
"""Of the accent, and of white: in the light look anything darker would be a shadow."""
MARGIN_PIXELS = 24


class EndingView(QWidget):
    """The button "Back" has the focus, so that one press too many begins nothing."""

    another_requested = Signal()
    breathe_requested = Signal()
    people_requested = Signal()
    back_requested = Signal()
    notice_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._aura = QPixmap()
        self.words = BalancedText(self.tr("You are here."))
        self.line = Text(self.tr("Stay as long as you like."), Role.QUIET).centred()
        self.another = Button(self.tr("Another one"))
        self.breathe = Button(self.tr("Breathe"))
        self.people = Button(self.tr("My own people"))
        self.people.setAccessibleDescription(self.tr("Opens Support"))
        self.back = Button(self.tr("Back"), ButtonKind.LINK)
        self.notice_link = Button(self.tr("Notice how hard this is now"), ButtonKind.LINK)
        self.notice_link.hide()
        for button, signal in (
            (self.notice_link, self.notice_requested),
            (self.another, self.another_requested),
            (self.breathe, self.breathe_requested),
            (self.people, self.people_requested),
            (self.back, self.back_requested),
        ):
            button.clicked.connect(signal)
        choices, last = QWidget(), QWidget()
        row = FlowLayout(choices, centred=True, spacing=12)
        for button in (self.another, self.breathe, self.people):
            row.addWidget(button)
        links = FlowLayout(last, centred=True, spacing=CENTRED_LINK_GAP)
        for link in (self.notice_link, self.back):
            link.setProperty("centred", True)
        links.addWidget(self.notice_link)
        links.addWidget(self.back)
        foot = QWidget()
        foot_rows = QVBoxLayout(foot)
        foot_rows.setContentsMargins(0, 0, 0, 0)
        foot_rows.setSpacing(8)
        foot_rows.addWidget(self.line)
        foot_rows.addSpacing(8)
        foot_rows.addWidget(choices)
        foot_rows.addWidget(last)
        compact_in_small_windows(foot)
        column = self._column = ScrollColumn(margin=MARGIN_PIXELS, widest=760)
        column.rows.setSpacing(8)
        column.rows.addStretch(5)
        column.add(self.words)
        column.rows.addStretch(4)
        column.add(foot)
        column.rows.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def default_focus(self) -> QWidget:
        """The way back."""
        return self.back

    def set_breath_offered(self, *, is_offered: bool) -> None:
        self.breathe.setVisible(is_offered)

    def set_notice_offered(self, *, is_offered: bool) -> None:
        self.notice_link.setVisible(is_offered)

    def set_axis(self, pixels: int) -> None:
        """How much is left free at the end of each line, so that the middle is the middle of the window."""
        self._column.column.set_margins(MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS + pixels, MARGIN_PIXELS)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.back.setFocus()
            announce(self, f"{self.words.text()} {self.line.text()}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        middle = self.words.mapTo(self, self.words.rect().center())
        painter = QPainter(self)
        painter.drawPixmap(middle - QPoint(self._aura.width() // 2, self._aura.height() // 2), self._aura)
        painter.end()

    def _fit(self) -> None:
        is_small = is_in_small_window(self)
        self.words.set_pixels(WORDS_PIXELS if is_small else self._theme.sizes.scaled(WORDS_PIXELS))
        colours = self._theme.colours
        is_dark = QColor(colours.text).lightness() > 128
        light, opacity = (colours.accent, DARK_OPACITY) if is_dark else ("#ffffff", LIGHT_OPACITY)
        self._aura = aura(max(1, round(AURA_SHARE * self.height())), light, opacity)
        self.update()
