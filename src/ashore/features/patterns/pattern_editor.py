"""Makes or changes a pattern of one's own, with its curve while one does."""

from uuid import uuid4

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from ashore.domain.breath import (
    LONGEST_HOLD_SECONDS,
    LONGEST_STEP_SECONDS,
    STEP_SECONDS,
    Cycle,
    Minutes,
    Pattern,
    Phase,
    Step,
    seconds_of,
)
from ashore.ui.breath_texts import cycle_text
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

LONGEST_NAME = 80
USUAL = {Phase.INHALE: 4.0, Phase.HOLD_FULL: 0.0, Phase.EXHALE: 6.0, Phase.HOLD_EMPTY: 0.0}


class SecondsBox(QDoubleSpinBox):
    """Seconds in steps of a half. The wheel scrolls the page instead of changing the value."""

    def __init__(self, most: float, parent: QWidget | None = None) -> None:
        super().__init__(parent, minimum=0.0, maximum=most, singleStep=STEP_SECONDS, decimals=1)
        self.setButtonSymbols(QDoubleSpinBox.ButtonSymbols.NoButtons)
        self.setKeyboardTracking(False)
        self.editingFinished.connect(lambda: self.setValue(self.rounded()))

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    def rounded(self) -> float:
        return round(self.value() / STEP_SECONDS) * STEP_SECONDS


class PatternEditor(QWidget):
    """`saved` carries the Pattern; an edited one keeps its id."""

    saved = Signal(object)
    cancelled = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        from ashore.features.patterns.breath_curve import BreathCurve  # loads numpy and pyqtgraph

        self._id = ""
        self._before: Pattern | None = None
        self._heading = Text("", Role.TITLE)
        self.name = QLineEdit(maxLength=LONGEST_NAME)
        self.name.setPlaceholderText(self.tr("A name for it"))
        self.name.setAccessibleName(self.tr("Name"))
        self.minutes = QSpinBox(minimum=1, maximum=60, value=3)
        self.minutes.setButtonSymbols(QSpinBox.ButtonSymbols.NoButtons)
        self.minutes.setAccessibleName(self.tr("Minutes"))
        self.boxes = {
            phase: SecondsBox(LONGEST_HOLD_SECONDS if phase.is_hold else LONGEST_STEP_SECONDS) for phase in Phase
        }
        self._curve = BreathCurve(theme)
        self._summary = Text("", Role.QUIET)
        self.missing = Text("", Role.SMALL)
        self.save = Button(self.tr("Save"), ButtonKind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self._arrange()
        for box in self.boxes.values():
            box.valueChanged.connect(self._show)
        self.name.textChanged.connect(self._show)
        self.save.clicked.connect(self._save)
        self.cancel.clicked.connect(self.cancelled)

    def begin(self, pattern: Pattern | None, *, is_new: bool) -> None:
        """Goes on from `pattern`: a draft where it is new, otherwise one of the person's own."""
        self._id = pattern.id if pattern else f"own-{uuid4().hex}"
        self._before = pattern
        self._heading.setText(self.tr("A pattern of your own") if is_new else self.tr("Change this pattern"))
        self.name.setText(pattern.name if pattern else "")
        self.minutes.setValue(round(pattern.minutes.most) if pattern else 3)
        for phase, box in self.boxes.items():
            box.setValue(seconds_of(_steps_of(pattern, phase)) if pattern else USUAL[phase])
        self._show()
        self.name.setFocus()

    def drafted(self) -> Pattern | None:
        """The pattern as it stands, or None while something is missing."""
        steps, name = self._steps(), self.name.text().strip()
        if not name or not {Phase.INHALE, Phase.EXHALE} <= {step.phase for step in steps}:
            return None
        minutes = float(self.minutes.value())
        length = Minutes(minutes, minutes)
        if self._before is not None and round(self._before.minutes.most) == minutes:
            length = self._before.minutes
        return Pattern(self._id, name, steps, minutes=length)

    def _steps(self) -> Cycle:
        """A phase that was not touched keeps the steps a file gave it, such as an inhale in two parts."""
        steps: list[Step] = []
        for phase, box in self.boxes.items():
            before = _steps_of(self._before, phase)
            if before and seconds_of(before) == box.value():
                steps += before
            elif box.rounded() > 0:
                steps.append(Step(phase, box.rounded()))
        return tuple(steps)

    def _arrange(self) -> None:
        column = ScrollColumn()
        column.add(self._heading)
        column.add(self.name)
        fields = QWidget()
        grid = QGridLayout(fields)
        grid.setContentsMargins(0, 8, 0, 8)
        grid.setVerticalSpacing(8)
        names = {
            Phase.INHALE: self.tr("In"),
            Phase.HOLD_FULL: self.tr("Hold, full"),
            Phase.EXHALE: self.tr("Out"),
            Phase.HOLD_EMPTY: self.tr("Rest, empty"),
        }
        for index, (phase, box) in enumerate(self.boxes.items()):
            box.setSuffix(self.tr(" s"))
            self._add_field(grid, index, names[phase], box, self.tr("seconds"))
        self.minutes.setSuffix(self.tr(" min"))
        self._add_field(grid, len(self.boxes), self.tr("Length"), self.minutes, self.tr("minutes"))
        grid.setColumnStretch(0, 1)
        column.add(fields)
        column.add(self._summary)
        column.add(self._curve)
        column.add(Text(self.tr("0 leaves a phase out. A hold lasts at most 7 seconds."), Role.SMALL))
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
        box.setAlignment(Qt.AlignmentFlag.AlignCenter)
        box.setMinimumSize(84, 44)
        less.setAccessibleName(self.tr("{name}: less").format(name=name))
        more.setAccessibleName(self.tr("{name}: more").format(name=name))
        less.clicked.connect(box.stepDown)
        more.clicked.connect(box.stepUp)
        for column, widget in enumerate((Text(name), less, box, more)):
            grid.addWidget(widget, row, column)

    def _show(self) -> None:
        pattern = self.drafted()
        steps = self._steps()
        whole = {Phase.INHALE, Phase.EXHALE} <= {step.phase for step in steps}
        self.save.setEnabled(pattern is not None)
        if whole:
            draft = Pattern("draft", "draft", steps)
            self._curve.set_pattern(draft)
            rate = f"{draft.breaths_per_minute:.1f}".rstrip("0").rstrip(".")
            self._summary.setText(
                self.tr("{timing} · {rate} breaths a minute").format(timing=cycle_text(steps), rate=rate)
            )
        else:
            self._summary.setText("")
        self.missing.setText(self._missing_words(whole=whole))

    def _missing_words(self, *, whole: bool) -> str:
        if not whole:
            return self.tr("A breath has an in and an out: both above 0.")
        if not self.name.text().strip():
            return self.tr("With a name it can be saved.")
        return ""

    def _save(self) -> None:
        if pattern := self.drafted():
            self.saved.emit(pattern)


def _steps_of(pattern: Pattern | None, phase: Phase) -> Cycle:
    return tuple(step for step in pattern.steps if step.phase is phase) if pattern else ()
