"""The third part: a few words for someone, or rest. Both count alike."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.features.guided.step_view import StepView
from ashore.ui.theme import Theme


class PeopleView(StepView):
    words_requested = Signal()
    rest_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_label(self.tr("One small step"))
        self.set_words(self.tr("Would you like a few words for someone, or rest?"))
        self.set_line(self.tr("Both count alike. Ashore never sends anything itself."))
        self.words_button = self.add_button(self.tr("A few words"))
        self.rest_button = self.add_button(self.tr("Rest"))
        self.end()
        self.words_button.clicked.connect(self.words_requested)
        self.rest_button.clicked.connect(self.rest_requested)

    @property
    def default_focus(self) -> QWidget:
        return self.words_button


class WordsView(StepView):
    """Words that can be sent as they stand, from the smallest on."""

    shown = Signal(str)
    """The words that are in view from now on."""
    copy_requested = Signal(str)
    connect_requested = Signal()
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._words: Sequence[str] = ()
        self._index = 0
        self.set_label(self.tr("A few words for someone"))
        self.set_line(self.tr("You can copy the words, or say them in your own way. You don’t have to send them."))
        self.go_on = self.add_button(self.tr("Go on"), is_first=True)
        self.copy = self.add_button(self.tr("Copy the words"))
        self.another = self.add_button(self.tr("Other words"))
        self.connect_link = self.add_link(self.tr("Choose someone in Connect"))
        self.end(can_be_skipped=False)
        self.go_on.clicked.connect(self.done)
        self.copy.clicked.connect(lambda: self.copy_requested.emit(self.text))
        self.another.clicked.connect(self._show_another)
        self.connect_link.clicked.connect(self.connect_requested)

    @property
    def text(self) -> str:
        return self._words[self._index]

    def open(self, words: Sequence[str], begin_with: str = "") -> None:
        """At least one text; the first, or the one that was in view before."""
        self._words = words
        self._index = words.index(begin_with) if begin_with in words else 0
        self.another.setVisible(len(words) > 1)
        self._show()

    def _show_another(self) -> None:
        self._index = (self._index + 1) % len(self._words)
        self._show()

    def _show(self) -> None:
        self.set_words(self.text)
        self.shown.emit(self.text)


class RestView(StepView):
    done = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_label(self.tr("Rest"))
        self.set_words(self.tr("Resting is a step too."))
        self.set_line(self.tr("You might drink something, put on something warm, or look out of a window for a while."))
        self.go_on = self.add_button(self.tr("Go on"), is_first=True)
        self.end(can_be_skipped=False)
        self.go_on.clicked.connect(self.done)
