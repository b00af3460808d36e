"""Texts that are written where a mistake is found, and put into a person's language where it is shown."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

LookUp = Callable[[str], str]
"""Gives the text in another language, with the same places for values."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A text with places for values such as {count}, and the values, which may be phrases too. `str()` is English."""

    text: str
    values: Mapping[str, object] = field(default_factory=dict)

    def format(self, **values: object) -> Phrase:
        return Phrase(self.text, values)

    def in_words(self, look_up: LookUp) -> str:
        values = {
            name: value.in_words(look_up) if isinstance(value, Phrase) else value for name, value in self.values.items()
        }
        return look_up(self.text).format(**values)

    def __str__(self) -> str:
        return self.in_words(lambda text: text)


def translate_later(_context: str, text: str) -> Phrase:
    """Both are literals, which is how they are found for translators. Whoever shows the phrase translates it."""
    return Phrase(text)


class PhraseError(ValueError):
    """A value that does not fit, with what is wrong as a Phrase."""

    def __init__(self, phrase: Phrase) -> None:
        super().__init__(str(phrase))
        self.phrase = phrase


def phrase_of(error: BaseException | None, otherwise: str = "") -> Phrase:
    """What is wrong with the value.

    The rules for what a person brings in a file are phrases. Those of types that only Ashore's own content is read
    into, and the reasons of libraries, stay in English: they are for whoever writes that.
    """
    if isinstance(error, PhraseError):
        return error.phrase
    return as_it_is(otherwise or str(error))


def as_it_is(words: str) -> Phrase:
    """Words of another language than the person's, or of none: a name, a reason."""
    return Phrase("{words}", {"words": words})
