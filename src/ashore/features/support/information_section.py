"""When to look for more help, what therapy can be, and what Ashore is not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ashore.domain.support import SupportWords
from ashore.ui.widgets.section import Section, clear_rows
from ashore.ui.widgets.text import Role, Text


class InformationSection(QWidget):
    """Words only: nothing here asks how the person is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def set_words(self, words: SupportWords) -> None:
        clear_rows(self._rows)
        when = Section(self.tr("When to look for more help"), words.when_intro)
        for line in words.when_to_look:
            when.rows.addWidget(_point(line))
        if words.when_else:
            when.rows.addWidget(Text(words.when_else, Role.QUIET))
        self._rows.addWidget(when)
        if words.therapy:
            self._rows.addWidget(_paragraphs(self.tr("What therapy can be"), words.therapy))
        last = [line for line in (words.about_this_app, words.companion) if line]
        self._rows.addWidget(_paragraphs(self.tr("What Ashore is"), last))


def _paragraphs(heading: str, lines: Sequence[str]) -> Section:
    section = Section(heading)
    for line in lines:
        section.rows.addWidget(Text(line))
    return section


def _point(words: str) -> QWidget:
    point = QWidget()
    row = QHBoxLayout(point)
    row.setContentsMargins(4, 0, 0, 0)
    row.setSpacing(12)
    mark = Text("•", Role.QUIET)
    row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(words), 1)
    return point
