"""A line with its Copy button beside it, or below it where there is little width."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QWidget

from ashore.ui.widgets.button import Button
from ashore.ui.widgets.text import Role, Text


class CopyRow(QWidget):
    """`copy_wanted` carries what to copy; where that is empty there is no button."""

    copy_wanted = Signal(str)

    def __init__(self, words: str, to_copy: str, role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Text(words, role)
        self.button = Button(self.tr("Copy"))
        self.button.setAccessibleName(self.tr("Copy {words}").format(words=to_copy))
        self.button.setVisible(bool(to_copy))
        self.button.clicked.connect(lambda: self.copy_wanted.emit(to_copy))
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(12)
        self._row.addWidget(self.words, 1)
        self._row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def minimumSizeHint(self) -> QSize:
        beneath = max(self.words.minimumSizeHint().width(), self.button.minimumSizeHint().width())
        return QSize(beneath, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = event.size().width() < self.button.sizeHint().width() * 3
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._row.direction():
            self._row.setDirection(direction)
