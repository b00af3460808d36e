"""Shows when to look for more help, what therapy can be, and what Ashore is not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ashore.domain.support import SupportTexts
from ashore.ui.widgets.section import Section, clear_rows
from ashore.ui.widgets.text import Role, Text


class InformationSection(QWidget):
    """Text only: nothing here asks how the person is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)

    def set_texts(self, texts: SupportTexts) -> None:
        clear_rows(self._rows)
        when = Section(self.tr("When to look for more help"), texts.when_intro)
        for line in texts.when_to_look:
            when.rows.addWidget(_bullet_point(line))
        if texts.when_else:
            when.rows.addWidget(Text(texts.when_else, Role.QUIET))
        self._rows.addWidget(when)
        if texts.therapy:
            self._rows.addWidget(_paragraphs(self.tr("What therapy can be"), texts.therapy))
        about = [line for line in (texts.about_this_app, texts.companion) if line]
        self._rows.addWidget(_paragraphs(self.tr("What Ashore is"), about))


def _paragraphs(heading: str, lines: Sequence[str]) -> Section:
    section = Section(heading)
    for line in lines:
        section.rows.addWidget(Text(line))
    return section


def _bullet_point(text: str) -> QWidget:
    point = QWidget()
    row = QHBoxLayout(point)
    row.setContentsMargins(4, 0, 0, 0)
    row.setSpacing(12)
    row.addWidget(Text("•", Role.QUIET), 0, Qt.AlignmentFlag.AlignTop)
    row.addWidget(Text(text), 1)
    return point
