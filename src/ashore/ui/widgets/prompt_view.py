"""A screen that says one thing: a few large words in the middle, a quiet line, and what can be done."""

from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import CENTRED_LINK_GAP
from ashore.ui.widgets.compact import compact_in_small_windows, is_in_small_window
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

WORDS_PIXELS, SMALL_WORDS_PIXELS = 32, 24
MARGIN_PIXELS = 24
WIDEST_PIXELS = 680
BUTTON_GAP = 12


class PromptView(QWidget):
    """`label` stands above the words. Parts of one's own stand between the line and the buttons."""

    def __init__(
        self,
        theme: Theme,
        words: str = "",
        line: str = "",
        *,
        label: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._first: QWidget | None = None
        self.label = Text(label, Role.LABEL).centred()
        self.words = BalancedText(words)
        self.line = BalancedText(line, Role.QUIET)
        self._parts = QVBoxLayout()
        self._parts.setSpacing(8)
        buttons, links, foot = QWidget(), QWidget(), QWidget()
        self._buttons = FlowLayout(buttons, centred=True, spacing=BUTTON_GAP)
        self._links = FlowLayout(links, centred=True, spacing=CENTRED_LINK_GAP)
        foot_rows = QVBoxLayout(foot)
        foot_rows.setContentsMargins(0, 0, 0, 0)
        foot_rows.setSpacing(16)
        foot_rows.addWidget(buttons)
        foot_rows.addWidget(links)
        compact_in_small_windows(foot)
        column = self.column = ScrollColumn(margin=MARGIN_PIXELS, widest=WIDEST_PIXELS)
        column.rows.addStretch(3)
        column.add(self.label)
        column.rows.addSpacing(8)
        column.add(self.words)
        column.add(self.line)
        column.rows.addSpacing(8)
        column.add_row(self._parts)
        column.rows.addSpacing(8)
        column.add(foot)
        column.rows.addStretch(4)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)
        for text in (self.label, self.line):  # once they have a parent: shown alone they would flash up as windows
            text.setVisible(bool(text.text()))
        theme.changed.connect(self._fit)
        self._fit()

    @property
    def default_focus(self) -> QWidget:
        """What Enter presses on coming here."""
        return self._first or self

    def add_part(self, part: QWidget) -> None:
        self._parts.addWidget(part)

    def add_button(self, text: str, *, is_first: bool = False) -> Button:
        """The first is what most people will want."""
        button = Button(text, ButtonKind.PRIMARY if is_first else ButtonKind.PLAIN)
        if is_first:
            self._first = button
        self._buttons.addWidget(button)
        return button

    def add_link(self, text: str) -> Button:
        link = Button(text, ButtonKind.LINK)
        link.setProperty("centred", True)
        self._links.addWidget(link)
        return link

    def set_axis(self, pixels: int) -> None:
        """How much is left free at the end of each line, so that the middle is the middle of the window."""
        self.column.column.set_margins(MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS + pixels, MARGIN_PIXELS)

    def set_label(self, label: str) -> None:
        self.label.setText(label)
        self.label.setVisible(bool(label))

    def set_line(self, line: str) -> None:
        self.line.setText(line)
        self.line.setVisible(bool(line))

    def set_words(self, words: str) -> None:
        self.words.setText(words)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self.default_focus.setFocus()
            self.column.verticalScrollBar().setValue(0)
            announce(self, " ".join(text.text() for text in (self.label, self.words, self.line) if not text.isHidden()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        is_small = is_in_small_window(self)
        self.words.set_pixels(SMALL_WORDS_PIXELS if is_small else self._theme.sizes.scaled(WORDS_PIXELS))
