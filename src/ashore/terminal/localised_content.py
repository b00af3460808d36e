"""Reads the content in the person's language, and in English where that language has none."""

from pathlib import Path
from typing import Protocol, TypeVar

from ashore.content.checksums import changed_files
from ashore.content.languages import translated_folder
from ashore.content.support import HELPLINES_FILE_NAME, WORDS_FILE_NAME, read_helplines
from ashore.content.toml_reader import ContentError, Refused, refuse
from ashore.content.translated_entries import laid_over
from ashore.domain.helplines import Helpline
from ashore.domain.phrase import translate_later
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


def read_checked_helplines(refused: Refused = refuse) -> tuple[Helpline, ...]:
    """The helplines. Where all of them fit, a file with numbers that is not as it was made goes to `refused`."""
    errors: list[ContentError] = []
    helplines = read_content(read_helplines, errors.append)
    for error in errors or _changed_files():
        refused(error)
    return helplines


def _changed_files() -> list[ContentError]:
    content = assets_folder() / "content"
    folders = [content / ENGLISH]
    if (translated := translated_folder(content, environment_languages())) is not None:
        folders.append(translated)
    problem = translate_later("ContentErrors", "it is not as it was made, so a number may be wrong")
    mend = translate_later("ContentErrors", "install Ashore again")
    return [
        ContentError(folder / name, problem, mend)
        for folder in folders
        for name in changed_files(folder, (WORDS_FILE_NAME, HELPLINES_FILE_NAME))
    ]


def _leave_in_english(_error: ContentError) -> None:
    """An entry that does not fit is left out of the translation."""
