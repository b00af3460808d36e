"""One way to put words on the screen."""

from enum import StrEnum

from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from ashore.domain.shortened_text import shortened as shortened
from ashore.ui.startup_workarounds import ALIGN_CENTRE, PLAIN_TEXT


class Role(StrEnum):
    """What a line of text is for. The style sheet gives each role its size and colour."""

    BODY = "body"
    TITLE = "title"
    HEADING = "heading"
    PROMPT = "prompt"
    QUIET = "quiet"
    SMALL = "small"
    SECTION = "section"
    HELD = "held"


LONGEST_UNBROKEN = 24
"""Characters of a word that a line of the narrowest panel has room for."""


class Text(QLabel):
    """Words that wrap, as plain text whatever they contain; a word without an end in sight wraps too."""

    def __init__(self, words: str = "", role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role.value)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setText(words)

    def text(self) -> str:
        """The words as they were given."""
        return self._words

    def setText(self, words: str) -> None:
        self._words = words
        super().setText(as_shown(words))

    def set_role(self, role: Role) -> None:
        """What this line is for from now on, with the size and colour that go with it."""
        if self.property("role") != role.value:
            self.setProperty("role", role.value)
            self.style().polish(self)
            self.updateGeometry()

    def centred(self) -> "Text":
        self.setProperty("alignment", ALIGN_CENTRE)
        return self


def as_shown(words: str) -> str:
    """The same to the eye, with places where a very long word may end its line."""
    if max(map(len, words.split()), default=0) <= LONGEST_UNBROKEN:
        return words
    from ashore.ui.widgets.word_breaks import breakable  # seldom wanted

    return breakable(words, LONGEST_UNBROKEN)
