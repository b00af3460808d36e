"""Shows everything about one pattern, before it starts."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.breath import Pattern, with_variant
from ashore.domain.claims import Claim
from ashore.domain.own_pattern import is_too_fast, is_very_slow
from ashore.features.patterns.breath_picture import BreathPicture
from ashore.ui.breath_texts import (
    capitalised,
    cycle_text,
    minutes_and_holds_text,
    slow_caution_text,
    timing_text,
    too_fast_text,
)
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.claim_row import ClaimRow
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

PICTURE_PIXELS = 96
BETWEEN_CLAIMS_PIXELS = 8


class PatternDetails(QWidget):
    """Minutes, holds, when it may suit, cautions, what is known with its sources, softer timings, and the picture."""

    back_requested = Signal()
    use_requested = Signal(object)
    edit_requested = Signal(object)
    delete_requested = Signal(object)
    sources_requested = Signal()
    problem_reported = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = ScrollColumn()
        self.use = Button(self.tr("Use this"), ButtonKind.PRIMARY)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)

    def set_pattern(self, pattern: Pattern, *, is_own: bool) -> None:
        column = self._column
        column.clear()
        self._add_back()
        column.add(Text(pattern.name, Role.TITLE))
        facts = self.tr("{timing} · {minutes_and_holds}").format(
            timing=capitalised(timing_text(pattern)), minutes_and_holds=minutes_and_holds_text(pattern)
        )
        column.add(Text(facts, Role.QUIET))
        for line in filter(None, (pattern.summary, pattern.when)):
            column.add(Text(line))
        column.add(BreathPicture(self._theme, pattern, PICTURE_PIXELS))
        self._add_actions(pattern, is_own=is_own)
        slow = (slow_caution_text(),) if is_own and is_very_slow(pattern.steps) else ()
        self._add_section(self.tr("Good to know"), (*pattern.cautions, *slow))
        self._add_claims(pattern.claims)
        column.end()
        column.verticalScrollBar().setValue(0)
        self.use.setFocus()

    def _add_back(self) -> None:
        back = Button(self.tr("‹ Ways to breathe"), ButtonKind.LINK)
        back.clicked.connect(self.back_requested)
        top = QWidget()
        FlowLayout(top).addWidget(back)
        self._column.add(top)

    def _add_actions(self, pattern: Pattern, *, is_own: bool) -> None:
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        self.use = Button(self.tr("Use this"), ButtonKind.PRIMARY)
        self.use.clicked.connect(lambda: self.use_requested.emit(pattern))
        row.addWidget(self.use)
        if is_own and is_too_fast(pattern.steps):
            self.use.setEnabled(False)
            self._column.add(Text(too_fast_text(), Role.QUIET))
        for variant in pattern.variants:
            text = self.tr("{name}: {timing}").format(name=variant.name, timing=cycle_text(variant.steps))
            other = Button(text)
            other.clicked.connect(
                lambda _checked=False, variant=variant: self.use_requested.emit(with_variant(pattern, variant))
            )
            row.addWidget(other)
        if is_own:
            edit, delete = Button(self.tr("Edit")), Button(self.tr("Remove"))
            edit.clicked.connect(lambda: self.edit_requested.emit(pattern))
            delete.clicked.connect(lambda: self.delete_requested.emit(pattern))
            row.addWidget(edit)
            row.addWidget(delete)
        self._column.add(actions)

    def _add_section(self, heading: str, lines: tuple[str, ...], role: Role = Role.BODY) -> None:
        if not lines:
            return
        self._column.rows.addSpacing(14)
        self._column.add(Text(heading, Role.SECTION))
        for line in lines:
            self._column.add(Text(line, role))

    def _add_claims(self, claims: tuple[Claim, ...]) -> None:
        if not claims:
            return
        self._add_section(self.tr("What is known"), (self.tr("A source opens in your web browser."),), Role.QUIET)
        for claim in claims:
            row = ClaimRow(claim)
            if row.link is not None:
                row.link.problem_reported.connect(self.problem_reported)
            self._column.add(row)
            self._column.rows.addSpacing(BETWEEN_CLAIMS_PIXELS)
        link = Button(self.tr("Where this comes from ›"), ButtonKind.LINK)
        link.clicked.connect(self.sources_requested)
        links = QWidget()
        FlowLayout(links).addWidget(link)
        self._column.add(links)
