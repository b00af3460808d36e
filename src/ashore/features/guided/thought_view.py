"""The second part: one thought, each beside a kinder line of its own."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Belief
from ashore.domain.reframes import ChosenForm
from ashore.features.guided.step_view import StepView
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import ButtonKind
from ashore.ui.widgets.thought_card import ThoughtCard

AT_ONCE = 3
CARD_GAP = 8


class ThoughtView(StepView):
    """A few at once; "Others" brings the next ones, and after the last the first."""

    chosen = Signal(object)
    """A Belief."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_label(self.tr("One thought"))
        self.set_words(self.tr("Is one of these near to what is going round in your head?"))
        self._beliefs: Sequence[Belief] = ()
        self._form = ChosenForm()
        self._first_shown = 0
        self.cards: list[ThoughtCard] = []
        area = QWidget()
        self._rows = QVBoxLayout(area)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(CARD_GAP)
        self.add_part(area)
        self.others = self.add_link(self.tr("Other thoughts"))
        self.end()
        self.skip_link.setText(self.tr("None of these"))
        self.others.clicked.connect(self._show_others)

    @property
    def default_focus(self) -> QWidget:
        """Nothing that a press too many would choose."""
        return self.skip_link

    def set_beliefs(self, beliefs: Sequence[Belief], form: ChosenForm) -> None:
        """Each with at least one kinder line."""
        self._beliefs, self._form, self._first_shown = beliefs, form, 0
        self.others.setVisible(len(beliefs) > AT_ONCE)
        self._show()

    def _show_others(self) -> None:
        following = self._first_shown + AT_ONCE
        self._first_shown = following if following < len(self._beliefs) else 0
        self._show()

    def _show(self) -> None:
        for card in self.cards:
            card.hide()
            card.deleteLater()
        self.cards = []
        for belief in self._beliefs[self._first_shown : self._first_shown + AT_ONCE]:
            card = ThoughtCard(belief.title, self._form.text_of(belief.ladder[0]))
            card.clicked.connect(lambda _checked=False, belief=belief: self.chosen.emit(belief))
            self.cards.append(card)
            self._rows.addWidget(card)
        before: QWidget = self.words
        for widget in (*self.cards, self.others, self.skip_link, self.leave_link):
            QWidget.setTabOrder(before, widget)
            before = widget


class LineView(StepView):
    """The kinder lines of one thought, one at a time, large."""

    kept = Signal(str)
    """The line in view."""
    shown = Signal(str)
    """The line that is in view from now on."""
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._lines: tuple[str, ...] = ()
        self._index = 0
        self.go_on = self.add_button(self.tr("Go on"), is_first=True)
        self.keep = self.add_button(self.tr("Keep this line"))
        self.another = self.add_button(self.tr("Another line"))
        self.end(can_be_skipped=False)
        self.go_on.clicked.connect(self.done)
        self.keep.clicked.connect(lambda: self.kept.emit(self.text))
        self.another.clicked.connect(self._show_another)

    @property
    def text(self) -> str:
        return self._lines[self._index]

    def open(self, thought: str, lines: Sequence[str], begin_with: str = "") -> None:
        """At least one line; the first, or the one that was in view before."""
        self._lines = tuple(lines)
        self._index = self._lines.index(begin_with) if begin_with in self._lines else 0
        self.set_label(self.tr("“{thought}”").format(thought=thought))
        self.another.setVisible(len(self._lines) > 1)
        self._show()

    def show_kept(self, text: str) -> None:
        """It is on disk now."""
        if text == self.text:
            self.keep.setText(self.tr("Kept"))
            self.keep.setEnabled(False)
            self.go_on.setFocus()

    def _show_another(self) -> None:
        self._index = (self._index + 1) % len(self._lines)
        self._show()

    def _show(self) -> None:
        self.set_words(self.text)
        self.keep.setText(self.tr("Keep this line"))
        self.keep.setEnabled(True)
        self.keep.set_kind(ButtonKind.PLAIN)
        self.shown.emit(self.text)
