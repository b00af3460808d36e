"""Every claim of the content with the entry that makes it, read from all files that make claims."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import NamedTuple

from ashore.content import beliefs, connect, exercises, learning, patterns
from ashore.content.claims import read_file_claims
from ashore.content.toml_reader import ContentError, Refused, refuse
from ashore.domain.breath import Pattern
from ashore.domain.claim_listing import ClaimingEntry, Subject
from ashore.domain.exercises import Exercise
from ashore.domain.learning import LearnCard

Claiming = Pattern | Exercise | LearnCard
_ReadEntries = Callable[[Path, Refused], Sequence[Claiming]]


def read_claiming_entries(folder: Path, refused: Refused = refuse) -> tuple[ClaimingEntry, ...]:
    """By subject: the claims about everything of it, then each entry that makes some, in the order of its file.

    A file that cannot be read goes to `refused`. Where that returns, the others are read all the same.
    """
    return tuple(entry for read in CLAIM_READERS for entry in read(folder, refused))


class _ClaimFile(NamedTuple):
    """A file about one subject."""

    subject: Subject
    name: str
    other_tables: tuple[str, ...]
    """Those that hold no `[[claim]]`."""
    read: _ReadEntries
    """Reads the entries in them."""


def _read_claims_of(file: _ClaimFile, folder: Path, refused: Refused) -> tuple[ClaimingEntry, ...]:
    found: list[ClaimingEntry] = []
    try:
        general = read_file_claims(folder / file.name, file.other_tables, refused)
        found.append(ClaimingEntry(file.subject, "", "", general))
        found += _made_by(file.subject, file.read(folder, refused))
    except ContentError as error:
        refused(error)
    return tuple(entry for entry in found if entry.claims)


def _made_by(subject: Subject, entries: Sequence[Claiming]) -> Iterator[ClaimingEntry]:
    for entry in entries:
        name = entry.title if isinstance(entry, LearnCard) else entry.name
        yield ClaimingEntry(subject, entry.id, name, entry.claims)


def _read_cards(folder: Path, refused: Refused) -> Sequence[LearnCard]:
    return learning.read_learning(folder, refused).cards


def _read_none(_folder: Path, _refused: Refused) -> Sequence[Claiming]:
    """A thought, or a starter, makes no claims of its own."""
    return ()


_FILES = (
    _ClaimFile(Subject.BREATHING, patterns.FILE_NAME, ("pattern", "shared"), patterns.read_patterns_alone),
    _ClaimFile(Subject.GROUNDING, exercises.FILE_NAME, ("exercise",), exercises.read_exercises),
    _ClaimFile(Subject.THOUGHTS, beliefs.FILE_NAME, ("belief", "pointer"), _read_none),
    _ClaimFile(Subject.CONNECT, connect.FILE_NAME, ("starter", "texts"), _read_none),
    _ClaimFile(Subject.LEARN, learning.FILE_NAME, ("card", "closing"), _read_cards),
)
CLAIM_READERS = tuple(partial(_read_claims_of, file) for file in _FILES)
"""What `read_claiming_entries` reads, file by file: all of them take long for one turn of the event loop."""
