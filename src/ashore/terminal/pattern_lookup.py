"""Finds a breathing pattern by its id: among those Ashore comes with, then among a person's own."""

import sqlite3
from collections.abc import Iterable
from contextlib import closing
from difflib import get_close_matches
from pathlib import Path

from ashore.content.patterns import read_patterns, read_shared_cautions
from ashore.content.toml_reader import ContentError
from ashore.domain.breath import Pattern
from ashore.domain.own_pattern import with_own_ids, with_visible_name
from ashore.record.custom_patterns import list_patterns
from ashore.record.recognition import FileKind, kind_of
from ashore.system.paths import folders
from ashore.system.private_folder import is_shared
from ashore.terminal.localised_content import read_content

RECORD_NAME = "record.sqlite3"
_CLOSE_ENOUGH = 0.5


class UnknownPatternError(Exception):
    """No pattern has this id. `close` holds up to three ids that resemble it."""

    def __init__(self, pattern_id: str, close: tuple[str, ...]) -> None:
        super().__init__(pattern_id, close)
        self.pattern_id = pattern_id
        self.close = close


def find_pattern(pattern_id: str, data_dir: Path | None) -> Pattern:
    """The pattern with this id. Raises UnknownPatternError, or ContentError where the content cannot be read."""
    own = own_patterns(data_dir)
    try:
        built_in = read_content(read_patterns)
        patterns = (*built_in, *with_own_ids(own, {pattern.id for pattern in built_in}))
    except ContentError:
        if found := _with_id(pattern_id, own):
            return found
        raise
    found = _with_id(pattern_id, patterns)
    if found is None:
        raise UnknownPatternError(pattern_id, close_ids(pattern_id, patterns))
    return found


def own_patterns(data_dir: Path | None) -> tuple[Pattern, ...]:
    """A person's own patterns, with the cautions that every pattern shares and, where they hold, those for holds.

    Empty where the record cannot be read, whatever the reason. Writes nothing.
    """
    own = _recorded_patterns(data_dir)
    if not own:
        return ()
    try:
        return tuple(map(read_content(read_shared_cautions).added_to, own))
    except ContentError:
        return own


def _recorded_patterns(data_dir: Path | None) -> tuple[Pattern, ...]:
    try:
        record = folders(data_dir).data.absolute() / RECORD_NAME
        if is_shared(record.parent) or kind_of(record) not in (FileKind.RECORD, FileKind.NEWER):
            return ()
        with closing(sqlite3.connect(f"{record.as_uri()}?mode=ro", uri=True, timeout=0.5)) as db:
            return tuple(map(with_visible_name, list_patterns(db).items))
    except (sqlite3.Error, OSError, ValueError, RuntimeError):
        return ()


def close_ids(typed: str, patterns: Iterable[Pattern]) -> tuple[str, ...]:
    """Up to three ids that resemble `typed`, by id or by name, the closest first."""
    by_words: dict[str, str] = {}
    for pattern in patterns:
        by_words.setdefault(pattern.name.casefold(), pattern.id)
        by_words[pattern.id.casefold()] = pattern.id
    words = get_close_matches(typed.casefold(), by_words, 6, _CLOSE_ENOUGH)
    return tuple(dict.fromkeys(by_words[word] for word in words))[:3]


def _with_id(pattern_id: str, patterns: Iterable[Pattern]) -> Pattern | None:
    return next((pattern for pattern in patterns if pattern.id == pattern_id), None)
