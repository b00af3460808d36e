"""A small question or note about a thought, with others a press away."""

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ashore.domain.beliefs import Angle, AngleKind
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.fixed_height_text import FixedHeightText
from ashore.ui.widgets.text import Role, Text


class SmallQuestion(QWidget):
    """Shows one angle at a time, and itself only where there is one."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._angles: tuple[Angle, ...] = ()
        self._at = 0
        self.name = Text("", Role.SECTION)
        self.text = FixedHeightText()
        self.other = Button(self.tr("Another"), ButtonKind.LINK)
        self.other.setAccessibleName(self.tr("Another question or note"))
        self.other.clicked.connect(self._show_other)
        head = QHBoxLayout()
        head.addWidget(self.name, 1)
        head.addWidget(self.other)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(head)
        rows.addWidget(self.text)

    def set_angles(self, angles: Sequence[Angle]) -> None:
        self._angles, self._at = tuple(angles), 0
        self.text.set_texts([angle.text for angle in self._angles])
        self.other.setVisible(len(self._angles) > 1)
        self.setVisible(bool(self._angles))
        self._show()

    def _show_other(self) -> None:
        self._at += 1
        crossfade(self, self._show)
        announce(self, self.text.text())

    def _show(self) -> None:
        angle = self._angles[self._at % len(self._angles)] if self._angles else None
        self.text.setText(angle.text if angle else "")
        self.name.setText(self._names()[angle.kind] if angle else "")

    def _names(self) -> dict[AngleKind, str]:
        return {
            AngleKind.EXCEPTION: self.tr("A small question"),
            AngleKind.BODY: self.tr("A note about the body"),
            AngleKind.FRIEND: self.tr("As to a friend"),
            AngleKind.TINY_STEP: self.tr("Something tiny"),
        }
