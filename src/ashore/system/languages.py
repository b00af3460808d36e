"""The languages a person asked for, and the first of them that is there. Knows no Qt."""

import os
from collections.abc import Callable, Iterable, Mapping
from itertools import islice

ENGLISH = "en"
LONGEST_TAG = 35
"""Characters, as the standard for tags of languages (BCP 47) advises to allow."""
MOST_LANGUAGES = 50
_UNNAMED_LOCALES = ("C", "POSIX")


def environment_languages(environ: Mapping[str, str] = os.environ) -> tuple[str, ...]:
    """The languages in LANGUAGE, LC_ALL, LC_MESSAGES or LANG as tags such as "pt-BR", the most wanted first."""
    locale = next((environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if environ.get(name)), "")
    names = (environ.get("LANGUAGE") or locale).split(":")
    if locale in _UNNAMED_LOCALES:  # as gettext does: that locale says that no language is wanted
        names = [locale]
    parts = (_language_part(name) for name in names)
    return tuple(part.replace("_", "-") for part in parts if part and part not in _UNNAMED_LOCALES)


def first_language_there(languages: Iterable[str], is_there: Callable[[str], bool]) -> str | None:
    """The first of `languages` that is there, as "pt-BR" or "pt"; None where English comes first, or none is there.

    The environment names them: only so many are looked for, and none with a name that no language has.
    """
    for tag in islice(languages, MOST_LANGUAGES):
        if len(tag) > LONGEST_TAG:
            continue
        for name in (tag, tag.split("-")[0]):
            if name == ENGLISH:
                return None
            if name.replace("-", "").isalnum() and is_there(name):
                return name
    return None


def translation_file(language: str) -> str:
    """The name of the compiled translation of a language, "pt-BR" or "es"."""
    return f"ashore_{language.replace('-', '_')}.qm"


def _language_part(locale: str) -> str:
    """ "pt_BR" of "pt_BR.UTF-8@euro"."""
    return locale.partition(".")[0].partition("@")[0]
