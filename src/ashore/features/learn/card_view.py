"""Shows one card of Learn, or the closing text after the last."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.domain.learning import Closing, LearnAction, LearnCard
from ashore.features.learn.loop_diagram import LoopDiagram
from ashore.ui.accessibility.marks import mark_group
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.line_drawing import LineDrawing
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text

DRAWING_PIXELS = 56
HELD_LINE_HEIGHT = 1.4


class CardView(QWidget):
    """Built anew for each card: the text, the loop where there is one, and two buttons."""

    back_requested = Signal()
    next_requested = Signal()
    action_requested = Signal(object)
    """The LearnAction that was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        mark_group(self)
        self._column = ScrollColumn()
        self.back: Button  # these three are made for each card
        self.next: Button
        self.action: Button
        self.links: list[Button] = []
        self.loop: LoopDiagram | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)

    def set_card(self, card: LearnCard, number: int, count: int) -> None:
        """Card `number`, from 1, of `count`."""
        self._begin()
        if card.picture:
            self._column.add(LineDrawing(self._theme, card.picture, DRAWING_PIXELS))
        self._column.add(Text(self.tr("{number} of {count}").format(number=number, count=count), Role.SMALL))
        self._column.add(Text(card.title, Role.TITLE))
        first, *more = card.text
        self._add_held_line(first)
        self._column.rows.addSpacing(8)
        for paragraph in more:
            self._column.add(Text(paragraph))
        if card.loop:
            self.loop = LoopDiagram(self._theme, card.loop)
            self._column.rows.addSpacing(12)
            self._column.add(self.loop)
            self._column.rows.addSpacing(8)
        if card.loop_note:
            self._column.add(Text(card.loop_note, Role.QUIET))
        self._add_links(card.links)
        next_text = self.tr("Next card") if number < count else self.tr("Closing words")
        self._add_buttons(card.action, next_text)

    def set_closing(self, closing: Closing) -> None:
        self._begin()
        self._column.add(Text(closing.title, Role.TITLE))
        for line in closing.text:
            self._column.rows.addSpacing(8)
            self._add_held_line(line)
        self._add_buttons(LearnAction(self.tr("Back to the breath"), Page.BREATHE), "")

    def focus_first(self) -> None:
        self.back.setFocus()

    def _begin(self) -> None:
        self._column.clear()
        self.links = []
        self.loop = None
        self.back = Button(self.tr("‹ All cards"), ButtonKind.LINK)
        self.back.clicked.connect(self.back_requested)
        top = QWidget()
        FlowLayout(top).addWidget(self.back)
        self._column.add(top)
        top.show()  # a hidden button would not take the focus

    def _add_held_line(self, text: str) -> None:
        self._column.add(SpacedText(text, Role.HELD, HELD_LINE_HEIGHT))

    def _add_links(self, links: Sequence[LearnAction]) -> None:
        area = QWidget()
        row = LinkRow(area)
        for link in links:
            button = Button(self.tr("{words} ›").format(words=link.words), ButtonKind.LINK)
            button.setAccessibleName(link.words)
            button.clicked.connect(lambda _checked=False, link=link: self.action_requested.emit(link))
            row.addWidget(button)
            self.links.append(button)
        self._column.add(area)
        area.setVisible(bool(links))

    def _add_buttons(self, action: LearnAction, next_text: str) -> None:
        self._column.rows.addSpacing(16)
        self.action = Button(action.words, ButtonKind.PRIMARY)
        self.action.setAccessibleName(action.words)
        self.action.clicked.connect(lambda: self.action_requested.emit(action))
        self.next = Button(next_text)
        self.next.clicked.connect(self.next_requested)
        self.next.setVisible(bool(next_text))
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.action)
        row.addWidget(self.next)
        self._column.add(actions)
        self._column.end()
        self._column.verticalScrollBar().setValue(0)
