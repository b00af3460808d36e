"""Asks "What is it like right now?", with one button for each answer."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.situations import Situation
from ashore.ui.accessibility.marks import set_role
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Text

DRAWING_PIXELS, LARGEST_DRAWING = 20, 36
SPACE_PIXELS = 4


class SituationRow(QWidget):
    """Each with a small drawing, in rows of about equal length. Hidden where there are no answers."""

    chosen = Signal(object)
    """The Situation that was pressed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_role(self, "List")
        self._theme = theme
        self.buttons: dict[str, Button] = {}
        self._row_widget = QWidget()
        self._row = FlowLayout(self._row_widget, centred=True, balanced=True)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(12)
        rows.addWidget(Text(self.tr("What is it like right now?")).centred())
        rows.addWidget(self._row_widget)
        theme.changed.connect(self._draw)
        self.hide()

    def set_situations(self, situations: Sequence[Situation]) -> None:
        while (item := self._row.takeAt(0)) is not None:
            if old := item.widget():
                old.hide()
                old.deleteLater()
        self.buttons = {}
        for situation in situations:
            button = Button(situation.name, ButtonKind.CHIP)
            button.setCheckable(False)  # it leads on at once, and nothing of it is kept
            button.clicked.connect(lambda _checked=False, situation=situation: self.chosen.emit(situation))
            self.buttons[situation.id] = button
            self._row.addWidget(button)
        self._draw()
        self.setVisible(bool(situations))

    def _draw(self) -> None:
        """The drawings are named by the ids of the answers."""
        pixels = min(LARGEST_DRAWING, self._theme.sizes.scaled(DRAWING_PIXELS))
        for id_, button in self.buttons.items():
            drawing = self._theme.pixmap(f"situation-{id_}", self._theme.colours.accent, pixels)
            button.setIconSize(QSize(pixels + SPACE_PIXELS, pixels))
            button.setIcon(self._with_space(drawing))

    def _with_space(self, drawing: QPixmap) -> QIcon:
        """Before the text, for which Qt leaves little."""
        ratio = drawing.devicePixelRatio()
        wider = QPixmap(drawing.width() + round(SPACE_PIXELS * ratio), drawing.height())
        wider.setDevicePixelRatio(ratio)
        wider.fill(Qt.GlobalColor.transparent)
        painter = QPainter(wider)
        painter.drawPixmap(SPACE_PIXELS if self.isRightToLeft() else 0, 0, drawing)
        painter.end()
        return QIcon(wider)
