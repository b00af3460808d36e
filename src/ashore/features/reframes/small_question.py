"""Shows a small question or note about a thought, and the next one when asked."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.beliefs import Angle, AngleKind
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.button_row import button_row
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.fixed_height_text import FixedHeightText
from ashore.ui.widgets.text import Role, Text


class SmallQuestion(QWidget):
    """Shows one angle at a time, named for what it is where it is no question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._angles: tuple[Angle, ...] = ()
        self._index = 0
        self.title = Text("", Role.SECTION)
        self.text = FixedHeightText()
        self.another = Button(self.tr("Another"), ButtonKind.LINK)
        self.another.setAccessibleName(self.tr("Another question or note"))
        self.another.clicked.connect(self._show_another)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(self.title)
        rows.addWidget(self.text)
        rows.addWidget(button_row(self.another))

    def set_angles(self, angles: Sequence[Angle]) -> None:
        self._angles, self._index = tuple(angles), 0
        self.text.set_texts([angle.text for angle in self._angles])
        self.another.setVisible(len(self._angles) > 1)
        self._show()

    def _show_another(self) -> None:
        self._index += 1
        crossfade(self, self._show)
        announce(self, self.text.text())

    def _show(self) -> None:
        angle = self._angles[self._index % len(self._angles)] if self._angles else None
        self.text.setText(angle.text if angle else "")
        self.title.setText(self._titles()[angle.kind] if angle else "")
        self.title.setVisible(angle is not None and angle.kind is not AngleKind.EXCEPTION)

    def _titles(self) -> dict[AngleKind, str]:
        return {
            AngleKind.EXCEPTION: self.tr("A small question"),
            AngleKind.BODY: self.tr("A note about the body"),
            AngleKind.FRIEND: self.tr("To a friend"),
            AngleKind.TINY_STEP: self.tr("A tiny step"),
        }
