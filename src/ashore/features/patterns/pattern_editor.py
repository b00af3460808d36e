"""Edits a new pattern or one of the person's own, with its curve redrawn at each change."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ashore.domain.breath import (
    LONGEST_HOLD_SECONDS,
    LONGEST_PATTERN_NAME,
    Cycle,
    Minutes,
    Pattern,
    Phase,
)
from ashore.domain.drafts import Fields
from ashore.domain.own_pattern import FASTEST_RATE, SHORTEST_BREATH_SECONDS, is_too_fast, is_very_slow
from ashore.domain.visible_text import visible_text
from ashore.features.patterns.pattern_draft import NAME, pattern_key
from ashore.features.patterns.pattern_fields import PatternFields
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.breath_texts import cycle_text, slow_caution_text
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text


class PatternEditor(QWidget):
    """`saved` carries the Pattern; an edited one keeps its id. What is half written is a draft."""

    saved = Signal(object)
    slow_caution_seen = Signal()
    """A very slow pattern is about to be saved, with the caution in view."""
    cancelled = Signal()

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ashore.features.patterns.breath_curve import BreathCurve  # loads numpy and pyqtgraph

        self._id = ""
        self._original: Pattern | None = None
        self._drafts = drafts
        self._open_draft: OpenDraft | None = None
        self._is_slow_caution_seen = False
        self._heading = Text("", Role.TITLE)
        self.name = QLineEdit(maxLength=LONGEST_PATTERN_NAME)
        self.name.setPlaceholderText(self.tr("A name for your pattern"))
        self.name.setAccessibleName(self.tr("Name"))
        self.fields = PatternFields(theme)
        self._curve = BreathCurve(theme)
        self._summary = Text("", Role.QUIET)
        self.caution = Text(slow_caution_text(), Role.SMALL)
        self.missing = Text("", Role.SMALL)
        self.save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Not now"))
        self._build()
        self.fields.steps_changed.connect(self._show_draft)
        self.fields.typed.connect(self._write_draft)
        self.name.textChanged.connect(self._show_draft)
        self.name.textChanged.connect(self._write_draft)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self._cancel)

    def begin(self, pattern: Pattern | None, *, is_new: bool) -> None:
        """Fills the fields from `pattern`, None for the defaults, and goes on with what was half written of it.

        `is_new`: it is not among the person's own yet.
        """
        self._end_draft()
        self._id = pattern.id if pattern else f"own-{uuid4().hex}"
        self._original = pattern
        self._heading.setText(self.tr("A pattern of your own") if is_new else self.tr("Edit this pattern"))
        self.name.setText(pattern.name if pattern else "")
        self.fields.show_pattern(pattern)
        key = pattern_key("" if is_new else self._id)
        draft = self._drafts.open(key, self._fields(), self._show_fields)
        self._show_fields(draft.fields)
        self._open_draft = draft
        self._show_draft()
        self.name.setFocus()

    def set_slow_caution_seen(self, *, is_seen: bool) -> None:
        """The caution for very slow breaths is shown once."""
        self._is_slow_caution_seen = is_seen

    def draft(self) -> Pattern | None:
        """The pattern as the fields give it, or None while something is missing."""
        steps, name = self.fields.steps(self._original), self._typed_name
        if not name or not _is_breath(steps) or is_too_fast(steps):
            return None
        minutes = float(self.fields.minutes.value())
        length = Minutes(minutes, minutes)
        if self._original is not None and round(self._original.minutes.most) == minutes:
            length = self._original.minutes
        return Pattern(self._id, name, steps, minutes=length)

    @property
    def _typed_name(self) -> str:
        return visible_text(self.name.text()).strip()

    def _build(self) -> None:
        column = ScrollColumn()
        column.add(self._heading)
        column.add(self.name)
        column.add(self.fields)
        column.add(self._summary)
        column.add(self.caution)
        column.add(self._curve)
        limits = self.tr("A part with 0 seconds is left out. A hold lasts at most {most} seconds.")
        column.add(Text(limits.format(most=f"{LONGEST_HOLD_SECONDS:g}"), Role.SMALL))
        column.add(self.missing)
        actions = QWidget()
        row = FlowLayout(actions, spacing=12)
        row.addWidget(self.save)
        row.addWidget(self.cancel)
        column.add(actions)
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)

    def _show_draft(self) -> None:
        pattern = self.draft()
        steps = self.fields.steps(self._original)
        self.save.setEnabled(pattern is not None)
        if _is_breath(steps):
            shown = Pattern("draft", "draft", steps)
            self._curve.set_pattern(shown)
            rate = f"{shown.breaths_per_minute:.1f}".rstrip("0").rstrip(".")
            self._summary.setText(
                self.tr("{timing} · {rate} breaths a minute").format(timing=cycle_text(steps), rate=rate)
            )
        else:
            self._curve.clear()
            self._summary.setText("")
        self.caution.setVisible(_is_breath(steps) and is_very_slow(steps) and not self._is_slow_caution_seen)
        self.missing.setText(self._missing_text(steps))

    def _missing_text(self, steps: Cycle) -> str:
        if not _is_breath(steps):
            return self.tr("Once In and Out are above 0, you can save the pattern.")
        if is_too_fast(steps):
            text = self.tr(
                "More than {rate} breaths a minute may make you light-headed. Once a breath lasts {seconds} seconds or"
                " longer, you can save the pattern."
            )
            return text.format(rate=f"{FASTEST_RATE:g}", seconds=f"{SHORTEST_BREATH_SECONDS:g}")
        if not self._typed_name:
            return self.tr("Once the pattern has a name, you can save it.")
        return ""

    def _fields(self) -> Fields:
        return {NAME: self.name.text(), **self.fields.fields()}

    def _show_fields(self, fields: Fields) -> None:
        self.name.setText(fields[NAME])
        self.fields.show_fields(fields)

    def _write_draft(self) -> None:
        if self._open_draft is not None:
            self._open_draft.write(self._fields())

    def _end_draft(self) -> None:
        """What is half written waits."""
        if self._open_draft is not None:
            self._open_draft.close()
            self._open_draft = None

    def _cancel(self) -> None:
        if self._open_draft is not None:
            self._open_draft.discard()
        self.cancelled.emit()

    def _save(self) -> None:
        if pattern := self.draft():
            if not self.caution.isHidden():
                self.slow_caution_seen.emit()
            draft, self._open_draft = self._open_draft, None
            self.saved.emit(pattern)
            if draft is not None:
                draft.remove()


def _is_breath(steps: Cycle) -> bool:
    return {Phase.INHALE, Phase.EXHALE} <= {step.phase for step in steps}
