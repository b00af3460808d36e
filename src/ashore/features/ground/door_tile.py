"""A tile with a line drawing, behind which a few exercises stand."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ashore.domain.exercises import Door
from ashore.features.ground.exercise_texts import door_texts
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.text import Role, Text

WIDTH_PIXELS, HEIGHT_PIXELS = 180, 132
NARROWEST_PIXELS = 112
DRAWING_PIXELS = 36
LARGEST_DRAWING = 64


class DoorTile(Button):
    """Pressed it unfolds what is behind it, pressed again it folds that away."""

    def __init__(self, door: Door, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.CARD, parent)
        self._door = door
        self._theme = theme
        name, about = door_texts(door)
        self.setProperty("shape", "tile")
        self.setCheckable(True)
        self.setAccessibleName(self.tr("Something for {name}: {about}").format(name=name, about=about))
        self._drawing = QLabel()
        self._drawing.setAlignment(Qt.AlignmentFlag.AlignCenter)
        rows = self._rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 16, 8, 12)
        rows.setSpacing(4)
        for label in (self._drawing, Text(name).centred(), Text(about, Role.SMALL).centred()):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            rows.addWidget(label)
        rows.addStretch(1)
        theme.changed.connect(self._draw)
        self._draw()

    def height_at(self, width: int) -> int:
        """What its words need at this width, in pixels."""
        sizes = self._theme.sizes
        return max(sizes.scaled(HEIGHT_PIXELS) if sizes.percent <= 150 else 0, self._rows.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return self.minimumSize()

    def _draw(self) -> None:
        pixels = min(LARGEST_DRAWING, self._theme.sizes.scaled(DRAWING_PIXELS))
        self._drawing.setPixmap(self._theme.pixmap(self._door.value, self._theme.colours.accent, pixels))
