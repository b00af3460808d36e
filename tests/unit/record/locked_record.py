"""A record with words in it that are easy to find, for the tests of the lock."""

import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.passphrase import Unlocking, passphrase_bytes
from ashore.domain.people import Person
from ashore.record import session_lock
from ashore.record.drafts import list_drafts, write_draft
from ashore.record.people import add_person, list_people
from ashore.record.record_session import RecordSession

if TYPE_CHECKING:
    from ashore.domain.problems import Problem

WORDS = ("marker-person", "marker-reach", "marker-draft")
PASSPHRASE = "däwn over 海"  # noqa: S105


def secret(text: str = PASSPHRASE) -> bytearray:
    return passphrase_bytes(text)


class Session:
    """A record session, and what it said."""

    def __init__(self, path: Path) -> None:
        self.replaced: list[Problem | None] = []
        self.session = RecordSession(path, self.replaced.append, lambda: 0.0)

    def names(self) -> list[str]:
        return [person.name for person in self.session.run(list_people).items]

    def draft_texts(self) -> list[str]:
        return [draft.fields["text"] for draft in self.session.run(list_drafts).items]

    def write_words(self) -> None:
        self.session.run(lambda db: add_person(db, Person(WORDS[0], WORDS[1])))
        draft = Draft("one", DraftKey(DraftKind.BELIEF), {"text": WORDS[2]})
        self.session.run(lambda db: write_draft(db, draft))

    def unlock(self, passphrase: bytearray) -> Unlocking:
        return session_lock.unlock(self.session, passphrase)

    def lock(self) -> bool:
        return session_lock.lock(self.session)

    def set_passphrase(self, passphrase: bytearray | None) -> None:
        session_lock.set_passphrase(self.session, passphrase)

    def is_passphrase(self, passphrase: bytearray) -> bool:
        return session_lock.is_passphrase(self.session, passphrase)

    def begin_anew(self, *, keeps_locked: bool) -> None:
        session_lock.begin_anew(self.session, keeps_locked=keeps_locked)

    def run(self, job: Callable[[sqlite3.Connection], object]) -> object:
        return self.session.run(job)


def found_words(folder: Path) -> list[str]:
    """Each file in the folder with a word in it, whatever part of it that stands in."""
    return [
        f"{file.relative_to(folder)}: {word}"
        for file in sorted(folder.rglob("*"))
        if file.is_file()
        for word in WORDS
        if word.encode() in file.read_bytes()
    ]
