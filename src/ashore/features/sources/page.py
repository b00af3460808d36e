"""The page "Where this comes from": every claim that Ashore makes, with its grade and its source."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.claim_listing import ClaimGroup, Subject
from ashore.domain.claims import Grade
from ashore.domain.launch import Page
from ashore.ui.grade_texts import grade_explanation, grade_name
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.claim_row import ClaimRow
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

BETWEEN_CLAIMS_PIXELS = 8
BEFORE_SECTION_PIXELS = 24


class SourcesPage(QWidget):
    """`problem_reported` carries one line to show where no browser opened."""

    back_requested = Signal()
    problem_reported = Signal(str)

    def __init__(self, groups: Sequence[ClaimGroup], *, is_whole: bool, parent: QWidget | None = None) -> None:
        """`is_whole` is False where something of the content could not be read."""
        super().__init__(parent)
        self.claims: list[ClaimRow] = []
        self._column = ScrollColumn()
        self.back_button = Button("", ButtonKind.LINK)
        self.back_button.clicked.connect(self.back_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._add_top(is_whole=is_whole)
        self._add_grades()
        for group in groups:
            self._add_group(group)
        self._column.end()
        self.set_origin(None)

    def set_origin(self, page: Page | None) -> None:
        """The page to go back to."""
        names = {
            Page.LEARN: self.tr("‹ Learn"),
            Page.PATTERNS: self.tr("‹ Ways to breathe"),
            Page.SETTINGS: self.tr("‹ Settings"),
        }
        self.back_button.setText(self.tr("‹ Back") if page is None else names.get(page, self.tr("‹ Back")))

    def go_back(self) -> bool:
        """To the page that led here."""
        self.back_requested.emit()
        return True

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._column.verticalScrollBar().setValue(0)
            self.back_button.setFocus()

    def _add_top(self, *, is_whole: bool) -> None:
        top = QWidget()
        FlowLayout(top).addWidget(self.back_button)
        self._column.add(top)
        self._column.add(Text(self.tr("Where this comes from"), Role.TITLE))
        self._column.add(
            Text(
                self.tr(
                    "Here is what Ashore says about its exercises, and where each line comes from. Studies that found"
                    " no difference are here too."
                ),
                Role.QUIET,
            )
        )
        self._column.add(
            Text(self.tr("A source opens in your web browser. Ashore itself does not go online."), Role.QUIET)
        )
        if not is_whole:
            self._column.add(Text(self.tr("Some of it couldn’t be read this time."), Role.QUIET))

    def _add_grades(self) -> None:
        frame, rows = card()
        rows.setSpacing(2)
        for grade in Grade:
            if grade is not Grade.TRIAL:
                rows.addSpacing(10)
            rows.addWidget(Text(grade_name(grade), Role.LABEL))
            rows.addWidget(Text(grade_explanation(grade)))
        self._column.rows.addSpacing(8)
        self._column.add(frame)

    def _add_group(self, group: ClaimGroup) -> None:
        self._column.rows.addSpacing(BEFORE_SECTION_PIXELS)
        self._column.add(Text(self._heading(group.subject), Role.SECTION))
        for listed in group.claims:
            row = ClaimRow(listed.claim, self.tr(", ").join(entry.name for entry in listed.entries))
            if row.link is not None:
                row.link.problem_reported.connect(self.problem_reported)
            self.claims.append(row)
            self._column.add(row)
            self._column.rows.addSpacing(BETWEEN_CLAIMS_PIXELS)

    def _heading(self, subject: Subject) -> str:
        match subject:
            case Subject.BREATHING:
                return self.tr("Breathing")
            case Subject.GROUNDING:
                return self.tr("Grounding")
            case Subject.THOUGHTS:
                return self.tr("Thoughts")
            case Subject.CONNECT:
                return self.tr("Connect")
            case Subject.LEARN:
                return self.tr("Learn")
