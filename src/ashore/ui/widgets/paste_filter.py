"""Limits what is pasted or dropped into a field to plain text of a given length.

A QLineEdit takes plain text only by itself, and limits it by its `maxLength`.
"""

from PySide6.QtCore import QMimeData

from ashore.domain.entries import LONGEST_TEXT

LONGEST_PASTED = 2 * LONGEST_TEXT
"""Characters that a field takes where it says itself that a text is too long: more than can be kept, so that nothing is
cut unseen, and few enough for the field to stay fast: the time to lay out one long word grows with its square."""


def limited_plain_text(source: QMimeData, longest: int) -> str:
    """The first `longest` characters of the text in `source`; "" where it has no text, such as for a picture."""
    return source.text()[: max(0, longest)] if source.hasText() else ""
