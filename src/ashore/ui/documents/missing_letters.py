"""Tells whether a document has letters that no font of this computer can draw: they would be blank on paper."""

import unicodedata

from PySide6.QtGui import QFontMetrics

from ashore.domain.document import Document, texts_of
from ashore.ui.documents.pdf import FONT_SIZES
from ashore.ui.documents.text_document import text_font

_DRAWN = ("L", "N", "P", "S", "Co")
"""The beginnings of the categories of letters that have a shape of their own."""


def has_missing_letters(document: Document) -> bool:
    """Looks in every font, as Qt does when it draws."""
    metrics = QFontMetrics(text_font(FONT_SIZES[0], is_printed=True))
    letters = set().union(*texts_of(document))
    return any(
        unicodedata.category(letter).startswith(_DRAWN) and not metrics.inFontUcs4(ord(letter)) for letter in letters
    )
