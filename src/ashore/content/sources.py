"""Every claim of the content with the entry that makes it, read from all files that make claims."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

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
    found: list[ClaimingEntry] = []
    for subject, file_name, other_tables, read in _files():
        try:
            general = read_file_claims(folder / file_name, other_tables, refused)
            found.append(ClaimingEntry(subject, "", "", general))
            found += _made_by(subject, read(folder, refused))
        except ContentError as error:
            refused(error)
    return tuple(entry for entry in found if entry.claims)


def _files() -> Iterator[tuple[Subject, str, tuple[str, ...], _ReadEntries]]:
    """Each file's subject, its name, its tables that hold no `[[claim]]`, and what reads the entries in them."""
    yield Subject.BREATHING, patterns.FILE_NAME, ("pattern", "shared"), patterns.read_patterns_alone
    yield Subject.GROUNDING, exercises.FILE_NAME, ("exercise",), exercises.read_exercises
    yield Subject.THOUGHTS, beliefs.FILE_NAME, ("belief", "pointer"), _read_none
    yield Subject.CONNECT, connect.FILE_NAME, ("starter", "texts"), _read_none
    yield Subject.LEARN, learning.FILE_NAME, ("card", "closing"), _read_cards


def _made_by(subject: Subject, entries: Sequence[Claiming]) -> Iterator[ClaimingEntry]:
    for entry in entries:
        name = entry.title if isinstance(entry, LearnCard) else entry.name
        yield ClaimingEntry(subject, entry.id, name, entry.claims)


def _read_cards(folder: Path, refused: Refused) -> Sequence[LearnCard]:
    return learning.read_learning(folder, refused).cards


def _read_none(_folder: Path, _refused: Refused) -> Sequence[Claiming]:
    """A thought, or a starter, makes no claims of its own."""
    return ()
