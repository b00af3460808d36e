"""A line with what can be done with it beside it, or below it where there is little width."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_NAMED = 60
"""Characters of a person's own words in the name of a button, or in a line that tells of it."""


class CopyRow(QWidget):
    """`copy_wanted` carries what to copy; where that is empty there is no button."""

    copy_wanted = Signal(str)

    def __init__(self, words: str, to_copy: str, role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._to_copy = ""
        self.words = Text("", role)
        self.button = Button(self.tr("Copy"))
        self.button.clicked.connect(lambda: self.copy_wanted.emit(self._to_copy))
        self._buttons = QWidget()
        self._flow = FlowLayout(self._buttons)
        self._flow.addWidget(self.button)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)
        self.set_words(words, to_copy)

    def set_words(self, words: str, to_copy: str) -> None:
        self._to_copy = to_copy
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.button.setAccessibleName(self.tr("Copy {words}").format(words=shortened(to_copy, LONGEST_NAMED)))
        self.button.setVisible(bool(to_copy))
        self._fit(self.width())

    def add(self, button: Button) -> None:
        """One more thing to press, after Copy."""
        self._flow.addWidget(button)

    def minimumSizeHint(self) -> QSize:
        beneath = max(self.words.minimumSizeHint().width(), self._buttons.minimumSizeHint().width())
        return QSize(beneath, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(event.size().width())

    def _fit(self, width: int) -> None:
        """Side by side where the words keep to one line, or have the larger part of the width."""
        in_one_line = self.words.fontMetrics().horizontalAdvance(self.words.text())
        needed = self._buttons.sizeHint().width() + self._row.spacing() + min(in_one_line, width * 3 // 5)
        narrow = width < needed
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._row.direction():
            self._row.setSpacing(4 if narrow else 12)
            self._row.setDirection(direction)
