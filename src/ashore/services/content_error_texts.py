"""Turns a mistake in a content file into one line for the person."""

from PySide6.QtCore import QCoreApplication

from ashore.content.content_error import ContentError


def content_error_text(error: ContentError) -> str:
    """The file, the entry and the mend, as far as the words for them are translated."""
    return error.in_words(translated_phrase)


def translated_phrase(text: str) -> str:
    """The text of a phrase, whose values come later."""
    return QCoreApplication.translate("ContentErrors", text)
