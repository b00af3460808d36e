"""A card in the list: a hard thought, small, and below it a kinder line, which the eye lands on."""

from PySide6.QtWidgets import QWidget

from ashore.ui.widgets.card_button import TextCard
from ashore.ui.widgets.spaced_text import SpacedText
from ashore.ui.widgets.text import Role, Text, shortened

LONGEST_THOUGHT_SHOWN = 120
LONGEST_LINE_SHOWN = 240


class ThoughtCard(TextCard):
    """Pressed as a whole, and as tall as its words are at its width."""

    def __init__(self, thought: str, kinder_line: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.thought = self.tr("“{thought}”").format(thought=shortened(thought, LONGEST_THOUGHT_SHOWN))
        self.kinder_line = shortened(kinder_line, LONGEST_LINE_SHOWN)
        self.setAccessibleName(self.tr("{thought}. {line}").format(thought=self.thought, line=self.kinder_line))
        self._rows.setContentsMargins(16, 12, 16, 14)
        self._rows.setSpacing(6)
        self.add_texts(Text(self.thought, Role.SMALL), SpacedText(self.kinder_line))
