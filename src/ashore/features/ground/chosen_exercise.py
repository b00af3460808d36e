"""One exercise that is already chosen, ready to begin."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.exercises import Exercise
from ashore.features.ground.exercise_texts import about_text
from ashore.features.ground.large_button import LargeButton
from ashore.ui.announcer import announce
from ashore.ui.theme import Theme
from ashore.ui.widgets.balanced_text import BalancedText
from ashore.ui.widgets.button import ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

NAME_PIXELS = 36
BUTTON_PIXELS = 160


class ChosenExercise(QWidget):
    """Its name, one line about it, why it comes first where it helped before, and the way to another one."""

    begun = Signal()
    another_requested = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.name = BalancedText()
        self.about = Text("", Role.QUIET).centred()
        self.reason = Text("", Role.SMALL).centred()
        self.begin = LargeButton(self.tr("Begin"), theme, BUTTON_PIXELS)
        self.another = LargeButton(self.tr("Another one"), theme, BUTTON_PIXELS, ButtonKind.PLAIN)
        self.begin.clicked.connect(self.begun)
        self.another.clicked.connect(self.another_requested)
        buttons = QWidget()
        row = FlowLayout(buttons, centred=True, spacing=16)
        row.addWidget(self.begin)
        row.addWidget(self.another)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.name)
        rows.addWidget(self.about)
        rows.addWidget(self.reason)
        rows.addSpacing(16)
        rows.addWidget(buttons)
        theme.changed.connect(self._fit)
        self._fit()

    def set_exercise(self, exercise: Exercise, *, has_others: bool, reason: str = "") -> None:
        """`has_others` where there is another one to choose. `reason` is why this one comes first."""
        self.reason.setText(reason)
        self.reason.setVisible(bool(reason))
        self.name.setText(exercise.name)
        self.about.setText(about_text(exercise))
        self.begin.setAccessibleName(self.tr("Begin: {name}").format(name=exercise.name))
        self.another.setVisible(has_others)
        if self.isVisible():
            announce(self, " ".join(filter(None, (f"{exercise.name}. {self.about.text()}.", reason))))

    def _fit(self) -> None:
        self.name.set_pixels(self._theme.sizes.scaled(NAME_PIXELS))
