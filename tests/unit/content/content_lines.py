"""Every line of the content that a person can read, with where it stands."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass

from tests.paths import ENGLISH

FILE_NAMES = (
    "beliefs.toml",
    "connect.toml",
    "exercises.toml",
    "helplines.toml",
    "kind_lines.toml",
    "learn.toml",
    "notice.toml",
    "patterns.toml",
    "situations.toml",
    "support.toml",
)

NOT_SHOWN = frozenset(
    {
        *("id", "belief_id", "alternative_id", "opens", "page", "kind", "kinds", "phase", "points", "source", "grade"),
        *("country", "emergency", "police", "seen", "numbers", "address", "word", "former_names"),
        *("search_words", "never_misspelt", "door", "exercise_ids", "avoid", "group", "picture", "connect"),
    }
)
"""Keys whose values a person never reads."""
NAMES_OF_OTHERS = frozenset({"citation"})
"""Keys of what others have named, and spelt, in their own way."""
CHANNEL_LABELS = frozenset({"text_to", "text_word_to", "whatsapp_to", "chat_at", "chat", "chat_and_mail"})
NAMES = frozenset({"name", "title", "hours", "languages"}) | CHANNEL_LABELS
"""Keys of labels: a few words that need not be a sentence."""


@dataclass(frozen=True)
class ContentLine:
    """`entry` is the id of the entry, or the name of the table; `key` the key that the text stands under."""

    file_name: str
    entry: str
    key: str
    text: str

    def __str__(self) -> str:
        return f"{self.file_name}, {self.entry}, {self.key}: {self.text}"


def lines_of(file_name: str) -> list[ContentLine]:
    document = tomllib.loads((ENGLISH / file_name).read_text(encoding="utf-8"))
    return [line for table, value in document.items() for line in _lines_in(value, file_name, table, table)]


def all_lines() -> list[ContentLine]:
    return [line for name in FILE_NAMES for line in lines_of(name)]


def values_of(file_name: str) -> list[str]:
    """Every text of the file, those that a person never reads among them."""
    return list(_texts_in(tomllib.loads((ENGLISH / file_name).read_text(encoding="utf-8"))))


def _lines_in(value: object, file_name: str, entry: str, key: str) -> Iterator[ContentLine]:
    match value:
        case str():
            yield ContentLine(file_name, entry, key, value)
        case list():
            for part in value:
                yield from _lines_in(part, file_name, entry, key)
        case dict():
            entry = value.get("id", entry)
            for name, part in value.items():
                if name not in NOT_SHOWN | NAMES_OF_OTHERS:
                    yield from _lines_in(part, file_name, entry, name)


def _texts_in(value: object) -> Iterator[str]:
    match value:
        case str():
            yield value
        case list():
            for part in value:
                yield from _texts_in(part)
        case dict():
            for part in value.values():
                yield from _texts_in(part)
