"""The label of the whole program."""

from enum import StrEnum

from PySide6.QtGui import QFont
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
    LABEL = "label"
    """A few warm words above what they name."""
    HELD = "held"
    """A kind line, large enough to rest on."""
    KEPT = "kept"
    """A line to see from a little further away, beside something that is larger."""
    NUMBER = "number"
    """A telephone number, whose digits are all equally wide."""


LONGEST_UNBROKEN = 24
"""Characters of a word that fit in a line of the narrowest panel."""


class Text(QLabel):
    """Plain text that wraps, whatever it contains; a very long word wraps too."""

    def __init__(self, text: str = "", role: Role = Role.BODY, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", role.value)
        self.setProperty("textFormat", PLAIN_TEXT)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        if role is Role.NUMBER:
            self._set_digits_equally_wide()
        self.setText(text)

    def text(self) -> str:
        """The text as it was set."""
        return self._text

    def setText(self, text: str) -> None:
        self._text = text
        super().setText(as_shown(text))

    def set_role(self, role: Role) -> None:
        """Changes the role, and with it size and colour."""
        if self.property("role") != role.value:
            self.setProperty("role", role.value)
            self.style().polish(self)
            self.updateGeometry()

    def centred(self) -> "Text":
        self.setProperty("alignment", ALIGN_CENTRE)
        return self

    def _set_digits_equally_wide(self) -> None:
        font = QFont(self.font())
        font.setFeature(QFont.Tag("tnum"), 1)
        self.setFont(font)


def as_shown(text: str) -> str:
    """The same to the eye, with places where a very long word may end its line."""
    if max(map(len, text.split()), default=0) <= LONGEST_UNBROKEN:
        return text
    from ashore.ui.widgets.word_breaks import breakable  # seldom needed

    return breakable(text, LONGEST_UNBROKEN)
