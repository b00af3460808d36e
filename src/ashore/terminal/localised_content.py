"""Reads the content in the person's language, and in English where that language has none."""

from pathlib import Path
from typing import Protocol, TypeVar

from ashore.content.languages import translated_folder
from ashore.content.toml_reader import ContentError, Refused, refuse
from ashore.content.translated_entries import laid_over
from ashore.system.assets import assets_folder
from ashore.system.languages import ENGLISH, environment_languages

Value = TypeVar("Value")
Read = TypeVar("Read", covariant=True)


class Reader(Protocol[Read]):
    """Reads one thing from a language's folder; `refused` receives what does not fit."""

    def __call__(self, folder: Path, refused: Refused = refuse, /) -> Read: ...


def read_content(read: Reader[Value], refused: Refused = refuse) -> Value:
    """What `read` makes of the content. What does not fit of the English content goes to `refused`.

    Raises ContentError where the English content cannot be read.
    """
    content = assets_folder() / "content"
    english = read(content / ENGLISH, refused)
    folder = translated_folder(content, environment_languages())
    if folder is None:
        return english
    try:
        return laid_over(english, read(folder, _leave_in_english))
    except ContentError:
        return english


def _leave_in_english(_error: ContentError) -> None:
    """An entry that does not fit is left out of the translation."""
