"""The first part: something for the body, of the person's choice."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.features.guided.step_view import StepView
from ashore.ui.theme import Theme


class BodyView(StepView):
    """Breath and object are equals. Whoever finds the moment very hard says so once, and is asked nothing more."""

    breath_requested = Signal(float)
    """Minutes."""
    object_requested = Signal()
    very_hard_reported = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.set_label(self.tr("Ten good minutes"))
        self.set_words(self.tr("Let your body settle a little first."))
        self.one_minute = self.add_button(self.tr("Breathe for one minute"), is_first=True)
        self.three_minutes = self.add_button(self.tr("Breathe for three minutes"))
        self.object_button = self.add_button(self.tr("Look at one object"))
        self.very_hard_link = self.add_link(self.tr("This moment is very hard"))
        self.end()
        self.one_minute.clicked.connect(lambda: self.breath_requested.emit(1.0))
        self.three_minutes.clicked.connect(lambda: self.breath_requested.emit(3.0))
        self.object_button.clicked.connect(self.object_requested)
        self.very_hard_link.clicked.connect(self.very_hard_reported)
        self.set_very_hard(is_very_hard=False)

    def set_very_hard(self, *, is_very_hard: bool) -> None:
        """Then this part is all there is, and nothing is asked."""
        self.very_hard_link.setVisible(not is_very_hard)
        self.set_line(
            self.tr("This part is enough. Nothing else will be asked.")
            if is_very_hard
            else self.tr(
                "After that come one thought and one small step. You can skip any part, and you can leave at any time."
            )
        )
