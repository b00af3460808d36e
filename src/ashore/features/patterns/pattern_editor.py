"""Edits a new pattern or one of the person's own, with its curve redrawn at each change."""

from uuid import uuid4

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ashore.domain.breath import (
    LONGEST_HOLD_SECONDS,
    LONGEST_PATTERN_MINUTES,
    LONGEST_PATTERN_NAME,
    LONGEST_STEP_SECONDS,
    Cycle,
    Minutes,
    Pattern,
    Phase,
    Step,
    seconds_of,
)
from ashore.domain.drafts import Fields
from ashore.domain.own_pattern import FASTEST_RATE, SHORTEST_BREATH_SECONDS, is_too_fast, is_very_slow
from ashore.domain.visible_text import visible_text
from ashore.features.patterns.pattern_draft import MINUTES, NAME, number_in, pattern_key, steps_of
from ashore.features.patterns.seconds_box import SecondsBox
from ashore.services.drafts import Drafts, OpenDraft
from ashore.ui.breath_texts import cycle_text, slow_caution_text
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

DEFAULT_SECONDS = {Phase.INHALE: 4.0, Phase.HOLD_FULL: 0.0, Phase.EXHALE: 6.0, Phase.HOLD_EMPTY: 0.0}


class PatternEditor(QWidget):
    """`saved` carries the Pattern; an edited one keeps its id. What is half written is a draft."""

    saved = Signal(object)
    slow_caution_seen = Signal()
    """A very slow pattern is about to be saved, with the caution in view."""
    cancelled = Signal()

    def __init__(self, theme: Theme, drafts: Drafts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ashore.features.patterns.breath_curve import BreathCurve  # loads numpy and pyqtgraph

        self._theme = theme
        self._id = ""
        self._original: Pattern | None = None
        self._drafts = drafts
        self._open_draft: OpenDraft | None = None
        self._is_slow_caution_seen = False
        self._heading = Text("", Role.TITLE)
        self.name = QLineEdit(maxLength=LONGEST_PATTERN_NAME)
        self.name.setPlaceholderText(self.tr("A name for your pattern"))
        self.name.setAccessibleName(self.tr("Name"))
        self.minutes = QSpinBox(minimum=1, maximum=LONGEST_PATTERN_MINUTES, value=3)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.boxes = {
            phase: SecondsBox(LONGEST_HOLD_SECONDS if phase.is_hold else LONGEST_STEP_SECONDS) for phase in Phase
        }
        self._curve = BreathCurve(theme)
        self._summary = Text("", Role.QUIET)
        self.caution = Text(slow_caution_text(), Role.SMALL)
        self.missing = Text("", Role.SMALL)
        self.save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Not now"))
        self._build()
        for box in self.boxes.values():
            box.valueChanged.connect(self._show_draft)
            box.textChanged.connect(self._write_draft)
        self.minutes.textChanged.connect(self._write_draft)
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
        self.minutes.setValue(round(pattern.minutes.most) if pattern else 3)
        for phase, box in self.boxes.items():
            box.setValue(seconds_of(steps_of(pattern, phase)) if pattern else DEFAULT_SECONDS[phase])
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
        steps, name = self._steps(), self._typed_name
        if not name or not _is_breath(steps) or is_too_fast(steps):
            return None
        minutes = float(self.minutes.value())
        length = Minutes(minutes, minutes)
        if self._original is not None and round(self._original.minutes.most) == minutes:
            length = self._original.minutes
        return Pattern(self._id, name, steps, minutes=length)

    @property
    def _typed_name(self) -> str:
        return visible_text(self.name.text()).strip()

    def _steps(self) -> Cycle:
        """A phase that was not touched keeps the steps a file gave it, such as an inhale in two parts."""
        steps: list[Step] = []
        for phase, box in self.boxes.items():
            before = steps_of(self._original, phase)
            if before and seconds_of(before) == box.value():
                steps += before
            elif box.rounded() > 0:
                steps.append(Step(phase, box.rounded()))
        return tuple(steps)

    def _build(self) -> None:
        column = ScrollColumn()
        column.add(self._heading)
        column.add(self.name)
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setVerticalSpacing(8)
        names = {
            Phase.INHALE: self.tr("In"),
            Phase.HOLD_FULL: self.tr("Hold after in"),
            Phase.EXHALE: self.tr("Out"),
            Phase.HOLD_EMPTY: self.tr("Rest after out"),
        }
        for index, (phase, box) in enumerate(self.boxes.items()):
            box.setSuffix(self.tr(" s"))
            self._add_field(grid, index, names[phase], box, self.tr("seconds"))
        self.minutes.setSuffix(self.tr(" min"))
        self._add_field(grid, len(self.boxes), self.tr("Length"), self.minutes, self.tr("minutes"))
        grid.setColumnStretch(0, 1)
        compact_in_small_windows(fields)
        column.add(fields)
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

    def _add_field(self, grid: QGridLayout, row: int, name: str, box: QDoubleSpinBox | QSpinBox, unit: str) -> None:
        box.setAccessibleName(self.tr("{name}, {unit}").format(name=name, unit=unit))
        less, more = Button("−", ButtonKind.STEP), Button("+", ButtonKind.STEP)
        less.setAccessibleName(self.tr("{name}: less").format(name=name))
        more.setAccessibleName(self.tr("{name}: more").format(name=name))
        less.clicked.connect(box.stepDown)
        more.clicked.connect(box.stepUp)
        for column, widget in enumerate((Text(name), less, NumberField(self._theme, box), more)):
            grid.addWidget(widget, row, column)

    def _show_draft(self) -> None:
        pattern = self.draft()
        steps = self._steps()
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
        seconds = {str(phase): str(box.valueFromText(box.text())) for phase, box in self.boxes.items()}
        return {NAME: self.name.text(), MINUTES: str(self.minutes.valueFromText(self.minutes.text())), **seconds}

    def _show_fields(self, fields: Fields) -> None:
        self.name.setText(fields[NAME])
        self.minutes.setValue(int(number_in(fields[MINUTES])))
        for phase, box in self.boxes.items():
            box.setValue(number_in(fields[str(phase)]))

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
