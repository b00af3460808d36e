"""Content in a person's language, with English beneath it wherever that language says nothing yet."""

from collections.abc import Iterable
from pathlib import Path

from ashore.system.languages import first_language_there


def translated_folder(content: Path, languages: Iterable[str]) -> Path | None:
    """The folder of the first of `languages` (tags such as "es-MX") that is there; None where English comes first."""
    name = first_language_there(languages, lambda tag: (content / tag).is_dir())
    return None if name is None else content / name
