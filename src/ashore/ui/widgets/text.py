"""One way to put words on the screen."""

from enum import StrEnum

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget


class Role(StrEnum):
    """What a line of text is for. The style sheet gives each role its size and colour."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    PROMPT = "prompt"
    QUIET = "quiet"
    SMALL = "small"
    SECTION = "section"


class Text(QLabel):
    """Words that wrap, as plain text whatever they contain."""

    def __init__(self, words: str = "", role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.setProperty("role", role.value)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def centred(self) -> "Text":
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        return self
