"""What helped: words to press, and the exercises and breaths of Ashore behind a link."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.notes import Mark, MarkKind
from ashore.features.notice.mark_chips import MarkChips
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.text import Role, Text


class HelpedPart(QWidget):
    """`chips` are of every kind that something helpful can be."""

    changed = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = MarkChips(name, MarkKind.HELPED)
        exercises, patterns = self.tr("Exercises"), self.tr("Breaths")
        self.exercises = MarkChips(exercises, MarkKind.HELPED_EXERCISE, takes_own=False)
        self.patterns = MarkChips(patterns, MarkKind.HELPED_PATTERN, takes_own=False)
        self.more_link = Button(self.tr("An exercise or a breath"), ButtonKind.LINK)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        for heading, chips in ((exercises, self.exercises), (patterns, self.patterns)):
            more.addWidget(Text(heading, Role.SMALL))
            more.addWidget(chips)
        self._more.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        for widget in (self.words, button_row(self.more_link), self._more):
            rows.addWidget(widget)
        set_expanded(self.more_link, expanded=False)
        self.more_link.clicked.connect(lambda: self._set_more_shown(is_shown=self._more.isHidden()))
        for chips in self.chips:
            chips.changed.connect(self.changed)

    @property
    def chips(self) -> tuple[MarkChips, ...]:
        return self.words, self.exercises, self.patterns

    def set_activities(self, exercises: Mapping[Mark, str], patterns: Mapping[Mark, str]) -> None:
        self.exercises.set_offered(exercises)
        self.patterns.set_offered(patterns)

    def set_chosen(self, marks: Sequence[Mark]) -> None:
        for chips in self.chips:
            chips.set_chosen(marks)
        self._set_more_shown(is_shown=bool(self.exercises.chosen or self.patterns.chosen))

    def _set_more_shown(self, *, is_shown: bool) -> None:
        self._more.setVisible(is_shown)
        set_expanded(self.more_link, expanded=is_shown)
