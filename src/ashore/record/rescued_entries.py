"""What an earlier record or a backup holds and the record in use does not: offered until somebody answers."""

from __future__ import annotations

import contextlib
import sqlite3
from typing import TYPE_CHECKING

from ashore.domain.problems import Problem, ProblemKind
from ashore.record import rescue, rescue_offers
from ashore.record.connection import is_on_disk

if TYPE_CHECKING:
    from pathlib import Path

    from ashore.record.backups import Backups
    from ashore.record.encrypted_connection import RecordKey


class RescuedEntries:
    """Those of one earlier record at a time, in memory. True where there are any."""

    def __init__(self, path: Path, backups: Backups) -> None:
        """`path` is that of the record in use."""
        self._path = path
        self._backups = backups
        self._earlier: sqlite3.Connection | None = None
        self._offered: tuple[str, ...] = ()  # the damaged records that it was rescued from
        self._is_from_backup = False

    def __bool__(self) -> bool:
        return self._earlier is not None

    @property
    def is_unanswered(self) -> bool:
        """Whether damaged records or a backup are there for it, and nobody has said no to them."""
        return bool(self._offered) or self._is_from_backup

    def add_to(self, db: sqlite3.Connection) -> int:
        """How many entries that was. Raises sqlite3.Error."""
        if self._earlier is None:
            return 0
        self._backups.pause()
        return rescue.add_rows(db, self._earlier)

    def offer_after(self, problem: Problem | None, db: sqlite3.Connection, key: RecordKey | None) -> Problem | None:
        """`problem` of opening `db`, with how much can be brought back.

        Of a damaged record, what reads in full, and what else the newest backup has; of an empty one, the backup. Also
        of a damaged one that an earlier session offered, and that got no answer.
        """
        if problem is None:
            return self._offer_unanswered(db, key)
        if problem.kind not in (ProblemKind.RECORD_DAMAGED, ProblemKind.RECORD_EMPTY):
            return problem
        self._backups.pause()
        if problem.kind is ProblemKind.RECORD_EMPTY:
            problem = self.offer(problem, db, self._with_backup(None, key))
            self._is_from_backup = bool(problem.rescued)
            return problem
        earlier = rescue.rescue(self._path.with_name(problem.detail), key)
        problem = self.offer(problem, db, self._with_backup(earlier, key))
        self._offered = (problem.detail,)
        if not problem.rescued:
            self.answer(db)
        return problem

    def offer_again(self, problem: Problem, db: sqlite3.Connection) -> Problem:
        """What is kept already, beside another record than before."""
        return self.offer(problem, db, self._earlier)

    def offer(self, problem: Problem, db: sqlite3.Connection, earlier: sqlite3.Connection | None) -> Problem:
        """`earlier` is a record in memory. Its entries can be brought back beside what is added to `db` from now on."""
        if earlier is None:
            return problem
        missing = 0
        with contextlib.suppress(sqlite3.Error):
            missing = rescue.count_missing(db, earlier)
            rescue.reserve_ids(db, rescue.highest_id(earlier))
        if problem.kind is ProblemKind.RECORD_REPLACED:
            self._offered = ()  # the next start offers those again
        if not missing:
            earlier.close()
            self._earlier = None
            return problem
        self.keep(earlier)
        return problem._replace(rescued=missing)

    def keep(self, earlier: sqlite3.Connection) -> None:
        """In the place of what was kept before."""
        if self._earlier is not None and self._earlier is not earlier:
            self._earlier.close()
        self._earlier = earlier

    def answer(self, db: sqlite3.Connection) -> None:
        """Nothing of it is offered at the next start. `db` is the record in use."""
        self._is_from_backup = False
        if self._offered and is_on_disk(db):
            rescue_offers.remove_offers(self._path, self._offered)
            self._offered = ()

    def close(self) -> None:
        """Keeps nothing of it in memory; what was not answered is offered at the next start."""
        if self._earlier is not None:
            self._earlier.close()
            self._earlier = None
        self._offered, self._is_from_backup = (), False

    def _offer_unanswered(self, db: sqlite3.Connection, key: RecordKey | None) -> Problem | None:
        if not is_on_disk(db) or self._earlier is not None:
            return None
        names = rescue_offers.offered_records(self._path)
        if not names:
            return None
        rescued = [rescue.rescue(self._path.with_name(name), key) for name in reversed(names)]
        found = [each for each in rescued if each]
        for older in found[1:]:
            with contextlib.closing(older), contextlib.suppress(sqlite3.Error):
                rescue.add_rows(found[0], older)
        self._offered = names
        earlier = self._with_backup(found[0] if found else None, key)
        problem = self.offer(Problem(ProblemKind.RECORD_OFFERED, ", ".join(names)), db, earlier)
        if problem.rescued:
            return problem
        self.answer(db)
        return None

    def _with_backup(self, earlier: sqlite3.Connection | None, key: RecordKey | None) -> sqlite3.Connection | None:
        """`earlier`, with what the newest backup has beyond it. A record with a passphrase has no backups."""
        backup = self._backups.newest_good() if key is None else None
        if earlier is None or backup is None:
            return earlier or backup
        with contextlib.suppress(sqlite3.Error), contextlib.closing(backup):
            rescue.add_rows(earlier, backup)
        return earlier
