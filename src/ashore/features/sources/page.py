"""The page "Where this comes from": every claim that Ashore makes, with its grade and its source."""

from collections.abc import Iterator, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.claim_listing import ClaimGroup, ClaimingEntry, ListedClaim, Subject
from ashore.domain.claims import Grade
from ashore.domain.launch import Page
from ashore.ui.grade_texts import grade_explanation, grade_name
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.claim_row import ClaimRow
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.late_sections import LateSections
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.section import card
from ashore.ui.widgets.text import Role, Text

BETWEEN_CLAIMS_PIXELS = 8
BEFORE_SECTION_PIXELS = 24
AT_ONCE = 4
"""Claims that are built in one turn of the event loop."""


class SourcesPage(QWidget):
    """`problem_reported` carries one line to show where no browser opened."""

    back_requested = Signal()
    problem_reported = Signal(str)

    def __init__(self, groups: Sequence[ClaimGroup], *, is_whole: bool, parent: QWidget | None = None) -> None:
        """`is_whole` is False where something of the content could not be read."""
        super().__init__(parent)
        self._column = ScrollColumn()
        self.back_button = Button("", ButtonKind.LINK)
        self.back_button.clicked.connect(self.back_requested)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self._add_top(is_whole=is_whole)
        self._add_grades()
        self.late_sections = LateSections(self._column, self)
        self._parts = [
            self.late_sections.add(partial(self._new_part, heading, claims))
            for group in groups
            for heading, claims in self._parts_of(group)
        ]
        self._column.end()
        self.set_origin(None)

    @property
    def claims(self) -> list[ClaimRow]:
        """Those that are there by now, from top to bottom."""
        return [row for part in self._parts if part.built is not None for row in part.built.findChildren(ClaimRow)]

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

    def _parts_of(self, group: ClaimGroup) -> Iterator[tuple[str, Sequence[ListedClaim[ClaimingEntry]]]]:
        """The first with the heading, the others with "": each is built in one turn of the event loop."""
        for first in range(0, len(group.claims), AT_ONCE):
            yield self._heading(group.subject) if first == 0 else "", group.claims[first : first + AT_ONCE]

    def _new_part(self, heading: str, claims: Sequence[ListedClaim[ClaimingEntry]]) -> QWidget:
        part = QWidget()
        rows = QVBoxLayout(part)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(self._column.rows.spacing())
        if heading:
            rows.addSpacing(BEFORE_SECTION_PIXELS)
            rows.addWidget(Text(heading, Role.SECTION))
        for listed in claims:
            row = ClaimRow(listed.claim, self.tr(", ").join(entry.name for entry in listed.entries))
            if row.link is not None:
                row.link.problem_reported.connect(self.problem_reported)
            rows.addWidget(row)
            rows.addSpacing(BETWEEN_CLAIMS_PIXELS)
        return part

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
