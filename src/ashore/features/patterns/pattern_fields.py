"""The fields for the phases of a pattern and its length, each with buttons for less and more."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSpinBox, QWidget

from ashore.domain.breath import (
    LONGEST_HOLD_SECONDS,
    LONGEST_PATTERN_MINUTES,
    LONGEST_STEP_SECONDS,
    Cycle,
    Pattern,
    Phase,
    Step,
    seconds_of,
)
from ashore.domain.drafts import Fields
from ashore.features.patterns.pattern_draft import MINUTES, number_in, steps_of
from ashore.features.patterns.seconds_box import SecondsBox
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.compact import compact_in_small_windows
from ashore.ui.widgets.number_field import NumberField
from ashore.ui.widgets.text import Text

DEFAULT_SECONDS = {Phase.INHALE: 4.0, Phase.HOLD_FULL: 0.0, Phase.EXHALE: 6.0, Phase.HOLD_EMPTY: 0.0}
DEFAULT_MINUTES = 3


class PatternFields(QWidget):
    """Seconds for each phase, 0 for none, and minutes."""

    steps_changed = Signal()
    typed = Signal()
    """Something is written in a field, also what is no number yet."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.minutes = QSpinBox(minimum=1, maximum=LONGEST_PATTERN_MINUTES, value=DEFAULT_MINUTES)
        self.boxes = {
            phase: SecondsBox(LONGEST_HOLD_SECONDS if phase.is_hold else LONGEST_STEP_SECONDS) for phase in Phase
        }
        self._build()
        for box in self.boxes.values():
            box.valueChanged.connect(self.steps_changed)
            box.textChanged.connect(self.typed)
        self.minutes.textChanged.connect(self.typed)

    def show_pattern(self, pattern: Pattern | None) -> None:
        """None for the defaults."""
        self.minutes.setValue(round(pattern.minutes.most) if pattern else DEFAULT_MINUTES)
        for phase, box in self.boxes.items():
            box.setValue(seconds_of(steps_of(pattern, phase)) if pattern else DEFAULT_SECONDS[phase])

    def steps(self, original: Pattern | None) -> Cycle:
        """A phase that was not touched keeps the steps a file gave `original`, such as an inhale in two parts."""
        steps: list[Step] = []
        for phase, box in self.boxes.items():
            before = steps_of(original, phase)
            if before and seconds_of(before) == box.value():
                steps += before
            elif box.rounded() > 0:
                steps.append(Step(phase, box.rounded()))
        return tuple(steps)

    def fields(self) -> Fields:
        """For a draft, with what is being typed."""
        seconds = {str(phase): str(box.valueFromText(box.text())) for phase, box in self.boxes.items()}
        return {MINUTES: str(self.minutes.valueFromText(self.minutes.text())), **seconds}

    def show_fields(self, fields: Fields) -> None:
        """Those of a draft."""
        self.minutes.setValue(int(number_in(fields[MINUTES])))
        for phase, box in self.boxes.items():
            box.setValue(number_in(fields[str(phase)]))

    def _build(self) -> None:
        self.minutes.setAccessibleName(self.tr("Minutes"))
        grid = QGridLayout(self)
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
        compact_in_small_windows(self)

    def _add_field(self, grid: QGridLayout, row: int, name: str, box: QDoubleSpinBox | QSpinBox, unit: str) -> None:
        box.setAccessibleName(self.tr("{name}, {unit}").format(name=name, unit=unit))
        less, more = Button("−", ButtonKind.STEP), Button("+", ButtonKind.STEP)
        less.setAccessibleName(self.tr("{name}: less").format(name=name))
        more.setAccessibleName(self.tr("{name}: more").format(name=name))
        less.clicked.connect(box.stepDown)
        more.clicked.connect(box.stepUp)
        for column, widget in enumerate((Text(name), less, NumberField(self._theme, box), more)):
            grid.addWidget(widget, row, column)
