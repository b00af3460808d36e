"""The card of an exercise, with the small drawing of what it is something for."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from ashore.domain.exercises import Exercise
from ashore.features.ground.exercise_texts import card_text
from ashore.ui.theme import Theme
from ashore.ui.widgets.card_button import CardButton

DRAWING_PIXELS = 24
LARGEST_DRAWING = 40
MARGIN_PIXELS = 18


class ExerciseCard(CardButton):
    """Its name, and below it kind, time and what it is."""

    def __init__(self, exercise: Exercise, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(exercise.name, [card_text(exercise)], parent)
        self._theme = theme
        self._drawing_name = exercise.door.value if exercise.door else ""
        theme.changed.connect(self._draw)
        self._draw()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = round(self._drawing.deviceIndependentSize().width())
        left = self.width() - MARGIN_PIXELS - side if self.isRightToLeft() else MARGIN_PIXELS
        painter = QPainter(self)
        painter.drawPixmap(left, (self.height() - side) // 2, self._drawing)
        painter.end()

    def _draw(self) -> None:
        side = min(LARGEST_DRAWING, self._theme.sizes.scaled(DRAWING_PIXELS))
        self._drawing = self._theme.pixmap(self._drawing_name, self._theme.colours.accent, side)
        beside = 2 * MARGIN_PIXELS + side
        left, right = (MARGIN_PIXELS, beside) if self.isRightToLeft() else (beside, MARGIN_PIXELS)
        self._rows.setContentsMargins(left, 12, right, 12)
        self.update()
