"""One way to put words on the screen."""

from enum import StrEnum

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ashore.ui.plain_numbers import ALIGN_CENTRE, PLAIN_TEXT


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
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)

    def centred(self) -> "Text":
        self.setProperty("alignment", ALIGN_CENTRE)
        return self
