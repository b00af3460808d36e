"""A card in the list: a hard thought, small, and below it a kinder line, which the eye lands on."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_THOUGHT_SHOWN = 120
LONGEST_LINE_SHOWN = 240


class ThoughtCard(Button):
    """Pressed as a whole, and as tall as its words are at its width."""

    def __init__(self, thought: str, kinder_line: str, parent: QWidget | None = None) -> None:
        super().__init__("", ButtonKind.CARD, parent)
        self.thought = self.tr("“{thought}”").format(thought=shortened(thought, LONGEST_THOUGHT_SHOWN))
        self.kinder_line = shortened(kinder_line, LONGEST_LINE_SHOWN)
        self.setAccessibleName(self.tr("{thought}. {line}").format(thought=self.thought, line=self.kinder_line))
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(16, 12, 16, 14)
        self._rows.setSpacing(6)
        for text in (Text(self.thought, Role.SMALL), SpacedText(self.kinder_line)):
            text.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            self._rows.addWidget(text)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return max(44, self._rows.totalHeightForWidth(width))

    def sizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 44)
