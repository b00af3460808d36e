"""What helped: words to press, and the exercises and breaths of Ashore behind a link."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.drafts import Fields
from ashore.domain.notes import MarkKind
from ashore.features.notice.mark_chips import MarkChips
from ashore.features.notice.note_part import NotePart
from ashore.ui.accessibility.marks import set_expanded
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.text import Role, Text


class HelpedPart(NotePart):
    """`chips` are of every kind that something helpful can be."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        exercises, patterns = self.tr("Exercises"), self.tr("Breaths")
        self.exercises = MarkChips(exercises, MarkKind.HELPED_EXERCISE, takes_own=False)
        self.patterns = MarkChips(patterns, MarkKind.HELPED_PATTERN, takes_own=False)
        words = MarkChips(name, MarkKind.HELPED)
        self.more_link = Button(self.tr("An exercise or a breath"), ButtonKind.LINK)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        for heading, chips in ((exercises, self.exercises), (patterns, self.patterns)):
            more.addWidget(Text(heading, Role.SMALL))
            more.addWidget(chips)
        self._more.hide()
        set_expanded(self.more_link, expanded=False)
        more_link = button_row(self.more_link)
        self.fill(words, more_link, self._more, chips=[words, self.exercises, self.patterns])
        self.more_link.clicked.connect(lambda: self._set_more_shown(is_shown=self._more.isHidden()))

    def show_fields(self, fields: Fields) -> None:
        super().show_fields(fields)
        self._set_more_shown(is_shown=bool(self.exercises.chosen or self.patterns.chosen))

    def _set_more_shown(self, *, is_shown: bool) -> None:
        self._more.setVisible(is_shown)
        set_expanded(self.more_link, expanded=is_shown)
