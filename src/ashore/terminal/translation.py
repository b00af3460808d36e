"""The text of the terminal and of the command in the person's language, without Qt.

The same files serve the window. Nothing is read where the language is English and no plural is asked for.
"""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from ashore.system.assets import assets_folder
from ashore.system.languages import ENGLISH, environment_languages, first_language_there, translation_file

if TYPE_CHECKING:
    from ashore.terminal.qm_file import QmFile


def translate(context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
    """The text in the person's language, as `QCoreApplication.translate` gives it; `text` itself where there is none.

    Both arguments are literals, which is how they are found for translators. `n` of 0 or more chooses the plural form
    and replaces "%n".
    """
    for language in (_language(), ENGLISH) if n >= 0 else (_language(),):
        file = _file(language)
        found = file.find(context, text, disambiguation or "", n if n >= 0 else None) if file is not None else None
        if found is not None:
            return found.replace("%n", str(n)) if n >= 0 else found
    return text.replace("%n", str(n)) if n >= 0 else text


def forget_languages() -> None:
    """Asks anew for the person's languages and files: after the environment has changed."""
    _language.cache_clear()
    _file.cache_clear()


@cache
def _language() -> str | None:
    """None for English."""
    folder = assets_folder() / "translations"
    return first_language_there(environment_languages(), lambda tag: (folder / translation_file(tag)).is_file())


@cache
def _file(language: str | None) -> QmFile | None:
    """None for English, and where the file is missing or damaged."""
    if language is None:
        return None
    from ashore.terminal.qm_file import DamagedFileError, read_qm

    try:
        return read_qm(assets_folder() / "translations" / translation_file(language))
    except (OSError, DamagedFileError):
        return None
