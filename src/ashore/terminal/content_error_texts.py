"""Turns a mistake in a content file into one line for the terminal."""

from ashore.content.content_error import ContentError
from ashore.terminal.translation import translate


def content_error_text(error: ContentError) -> str:
    """The file, the entry and the mend, as far as the words for them are translated."""
    return error.in_words(lambda text: translate("ContentErrors", text))
