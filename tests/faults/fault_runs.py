"""Tries one fault after the other and counts what held. A fault holds where no promised word is lost."""

import errno
import itertools
import json
import os
import random
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from tests.faults.counts import SHORT_STEP, Count
from tests.paths import ROOT

from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.people import Person
from ashore.domain.problems import Problem, ProblemKind
from ashore.record.connection import open_record
from ashore.record.custom_patterns import list_patterns
from ashore.record.database_thread import DatabaseThread
from ashore.record.helpline_corrections import add_helpline_correction, list_helpline_corrections
from ashore.record.kept_lines import list_kept_lines
from ashore.record.migrations import LATEST, has_all_tables, version_of
from ashore.record.own_beliefs import list_own_lines
from ashore.record.people import add_person, list_people
from ashore.record.rescue import count_entries, rescue
from ashore.record.settings_file import SettingsFile
from ashore.system.atomic_file import remove_abandoned_parts

KILL = -1
ERRORS = ("ENOSPC", "EIO", "EACCES", "EINTR", "EMFILE", "EROFS")
RECORDS = ROOT / "tests" / "fixtures" / "records"
FREEZE_SECONDS = 15.0
SAMS_REACH = "by post, if at all"
_SEED = 7
_DAMAGED_BYTE = 63
"""Of the header: the record is taken for another version, and every row can be read."""


class FaultServer:
    """Runs scenarios with one file operation failing, or none."""

    def __init__(self, folder: Path) -> None:
        library = compiled("fault_library.c", folder)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "tests.faults.fork_server", str(library)],
            cwd=ROOT,
            env={**os.environ, "LD_PRELOAD": str(library), "PYTHONPATH": f"{ROOT}/src"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )

    def run(
        self,
        scenario: str,
        folder: Path,
        at: int = 0,
        error: int = 0,
        kill_after: tuple[int, float] | None = None,
    ) -> dict[str, Any]:
        """What it said, how it ended, and the seconds that it took.

        With `kill_after` it is killed so many seconds after it said so many lines.
        """
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        order = {"scenario": scenario, "folder": str(folder), "at": at, "error": error, "kill_after": kill_after}
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        answer: dict[str, Any] = json.loads(self._process.stdout.readline())
        return answer

    def close(self) -> None:
        if self._process.stdin is not None:
            self._process.stdin.close()
        self._process.wait()
        if self._process.stdout is not None:
            self._process.stdout.close()


def compiled(source: str, folder: Path) -> Path:
    """A library of `source`, which lies beside this, for LD_PRELOAD."""
    library = (folder / source).with_suffix(".so")
    if not library.exists():
        file = Path(__file__).with_name(source)
        subprocess.run(["cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(file), "-ldl"], check=True)
    return library


def sessions_folder() -> "tempfile.TemporaryDirectory[str]":
    """In memory where there is such a place: what is tried is what is written, not how fast a disk is."""
    memory = "/dev/shm"  # noqa: S108  # a name of its own is made there
    return tempfile.TemporaryDirectory(prefix="ashore-faults-", dir=memory if os.access(memory, os.W_OK) else None)


@contextmanager
def fault_server() -> Iterator[tuple[FaultServer, Path]]:
    """With a folder for its sessions."""
    with sessions_folder() as folder:
        server = FaultServer(Path(folder))
        try:
            yield server, Path(folder)
        finally:
            server.close()


def whole_record(folder: Path) -> None:
    """A record as an earlier session left it."""
    db, _problem = open_record(folder / "record.sqlite3")
    with closing(db):
        add_person(db, Person("Sam", SAMS_REACH, 100))


def record_with_backup(folder: Path) -> None:
    """Sam and someone else are in the record and in a backup of it."""
    whole_record(folder)
    thread = DatabaseThread(folder / "record.sqlite3")
    thread.submit(lambda db: add_person(db, Person("Noor", "by phone")), lambda _done: None, _raise)
    thread.close()
    assert list((folder / "backups").iterdir())


def _raise(problem: Problem) -> None:
    raise AssertionError(problem)


def damaged_record(folder: Path) -> None:
    """It is set aside when it is opened, and what it holds can be brought back."""
    whole_record(folder)
    content = bytearray((folder / "record.sqlite3").read_bytes())
    content[_DAMAGED_BYTE] ^= 0xFF
    (folder / "record.sqlite3").write_bytes(content)


def record_of_version(version: int) -> Callable[[Path], None]:
    def lay(folder: Path) -> None:
        shutil.copyfile(RECORDS / f"version-{version}.sqlite3", folder / "record.sqlite3")

    return lay


def nothing(_folder: Path) -> None:
    """A first start."""


def failing_operations(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:  # noqa: ARG001  # there are none
    """Every file operation of a session (or as many as `every` says) fails once with each error."""
    is_short = every >= SHORT_STEP
    with fault_server() as (server, folder):
        for turn, name in enumerate(ERRORS):
            count = Count(f"a file operation of a session fails with {name}")
            first, step = (1 + turn * every, every * len(ERRORS)) if is_short else (1, every)  # each with one of them
            for before in (whole_record, nothing):
                _try_each(count, server, folder, "write_words", before, getattr(errno, name), step, first)
            yield count


def kills(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:  # noqa: ARG001  # there are none
    """The process is killed at each file operation, in the middle of a write too."""
    with fault_server() as (server, folder):
        for name, scenario, before in (
            ("killed while writing words", "write_words", whole_record),
            ("killed at the first opening", "open_once", nothing),
            ("killed at a later opening", "open_once", whole_record),
            *(
                (f"killed while a record of version {version} is brought to version {LATEST}", "open_once", lay)
                for version in (range(1, LATEST) if every < SHORT_STEP else (LATEST - 1,))
                for lay in (record_of_version(version),)
            ),
            ("killed while writing settings", "write_settings", nothing),
        ):
            count = Count(name)
            _try_each(count, server, folder, scenario, before, KILL, every)
            yield count
        count = Count("killed while a damaged record is set aside")
        with laid(folder, damaged_record) as data:
            operations = operations_of(server.run("open_once", data))
        for at in range(1, operations + 1, every):
            with laid(folder, damaged_record) as data:
                answer = server.run("open_once", data, at, KILL)
                count.note(f"open_once, operation {at}", _cannot_be_brought_back(answer, data))
        yield count
        count = Count("killed while someone who is in a backup is removed")
        with laid(folder, record_with_backup) as data:
            operations = operations_of(server.run("remove_words", data))
        for at in range(1, operations + 1, min(every, 12)):  # those that matter are few
            with laid(folder, record_with_backup) as data:
                answer = server.run("remove_words", data, at, KILL)
                count.note(f"remove_words, operation {at} of {operations}", _half_removed(answer, data))
        yield count


def _try_each(
    count: Count,
    server: FaultServer,
    folder: Path,
    scenario: str,
    before: Callable[[Path], None],
    error: int,
    every: int,
    first: int = 1,
) -> None:
    with laid(folder, before) as data:
        entries = entries_in(data)
        operations = operations_of(server.run(scenario, data))
    for at in range(first, operations + 1, every):
        with laid(folder, before) as data:
            answer = server.run(scenario, data, at, error)
            failed = next((line for line in answer["said"] if line.startswith("operations ")), "").partition(" ")[2]
            count.note(
                f"{scenario}, operation {at} of {failed or operations}",
                mistakes_after(answer, data, entries, is_killed=error == KILL),
            )


@contextmanager
def laid(folder: Path, before: Callable[[Path], None]) -> Iterator[Path]:
    data = Path(tempfile.mkdtemp(dir=folder))
    before(data)
    yield data
    shutil.rmtree(data)


def operations_of(answer: dict[str, Any]) -> int:
    (line,) = [each for each in answer["said"] if each.startswith("operations ")]
    return int(line.split()[1])


def entries_in(data: Path) -> int:
    """How many entries were there before, after whatever migrating makes of them."""
    record = data / "record.sqlite3"
    rescued = rescue(record) if record.exists() else None
    if rescued is None:
        return 0
    with closing(rescued):
        return count_entries(rescued)


def mistakes_after(answer: dict[str, Any], data: Path, entries: int, *, is_killed: bool) -> list[str]:
    """What is not as it was promised, after a start without faults."""
    said: list[str] = answer["said"]
    mistakes = [f"said {line!r}" for line in said if not _is_promise(line)]
    if answer["seconds"] > FREEZE_SECONDS:
        mistakes.append(f"took {answer['seconds']:.0f} s")
    if not is_killed and answer["status"]:
        mistakes.append(f"ended with {answer['status']}")
    log = data / "logs" / "ashore.log"
    if log.exists() and "CRITICAL" in log.read_text("utf-8", "replace"):
        mistakes.append("a bug in the log")
    mistakes += _lost(said, data, entries, is_killed=is_killed)
    remove_abandoned_parts(data)
    mistakes += [f"left {each.name}" for each in data.iterdir() if ".part" in each.name]
    for copy in data.glob("record.version-*.sqlite3"):
        with closing(sqlite3.connect(f"{copy.as_uri()}?immutable=1", uri=True)) as db:
            if db.execute("PRAGMA quick_check").fetchone() != ("ok",) or not has_all_tables(db, version_of(db)):
                mistakes.append("a copy that is not whole")
    return mistakes


def _cannot_be_brought_back(answer: dict[str, Any], data: Path) -> list[str]:
    """Whoever is in neither record, after a start in which the offer is taken."""
    problems: list[Problem] = []
    listings: list[Any] = []
    thread = DatabaseThread(data / "record.sqlite3")
    thread.submit_to_session(lambda session: session.bring_back_rescued(), lambda _added: None, problems.append)
    thread.submit(list_people, listings.append, problems.append)
    thread.close()
    there = {f"added {person.name}" for person in listings[0].items} if listings else set()
    promised = {"added Sam", *(line for line in answer["said"] if line.startswith("added "))}
    mistakes = [f"{line} is lost" for line in promised - there] + [f"{problem}" for problem in problems]
    return mistakes + [f"said {line!r}" for line in answer["said"] if not _is_promise(line)]


def _half_removed(answer: dict[str, Any], data: Path) -> list[str]:
    """Whether, after the next start, words are in a backup or anywhere else that are in the record no more."""
    mistakes = [f"said {line!r}" for line in answer["said"] if not _is_promise(line)]
    listings: list[Any] = []
    thread = DatabaseThread(data / "record.sqlite3")
    thread.submit(list_people, listings.append, _raise)
    thread.close()
    there = {person.name for person in listings[0].items}
    if "Sam" in there:
        return mistakes + (["Sam is back"] if "removed Sam" in answer["said"] else [])
    files = [file for file in data.rglob("*") if file.is_file()]
    mistakes += [f"Sam is in {file.name}" for file in files if SAMS_REACH.encode() in file.read_bytes()]
    backups = list((data / "backups").iterdir())
    if len(backups) != 1 or b"Noor" not in backups[0].read_bytes() or "Noor" not in there:
        mistakes.append("more is gone than was removed")
    return mistakes


def _is_promise(line: str) -> bool:
    return line.split()[0] in ("added", "changed", "removed", "kept", "text", "operations") if line else False


def _lost(said: list[str], data: Path, entries: int, *, is_killed: bool) -> list[str]:
    promised = {line for line in said if line.startswith("added ")}
    if is_killed and "changed" in said:  # what follows the change may be done, and not yet told
        promised.discard("added Noor 1")
    removed = {f"added {line.removeprefix('removed ')}" for line in said if line.startswith("removed ")}
    lost: list[str] = []
    if (data / "record.sqlite3").exists() or promised:
        db, problem = open_record(data / "record.sqlite3")
        with closing(db):
            there = {f"added {person.name}" for person in list_people(db).items}
            left = count_entries(db)
            if "changed" in said and not any(each.reach == "at the door" for each in list_people(db).items):
                lost.append("a change is lost")
        lost += [f"{problem}"] if problem else []
        lost += [f"{line} is lost" for line in promised - removed - there]
        lost += [f"{line} is back" for line in removed & there]
        lost += ["earlier entries are lost"] if left < entries else []
    percents = [int(line.split()[1]) for line in said if line.startswith("text ")]
    settings, settings_problem = SettingsFile(data / "settings.json").read()
    lost += [f"{settings_problem}"] if settings_problem else []
    if percents and settings.text_percent < percents[-1]:
        lost.append("settings are lost")
    return lost


def called(people: Iterable[Person]) -> set[tuple[str, str]]:
    """What has a checksum: who is reached, and how. A changed letter in a note about someone is shown as it is."""
    return {(person.name, person.reach) for person in people}


def flipped_bits(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:  # noqa: ARG001  # there are none
    """One bit of the record is another, in every page: nothing raises, and no wrong number is shown."""
    chance = random.Random(_SEED)  # noqa: S311  # the same bits each time
    count = Count("a bit of the record flips, in every page")
    with sessions_folder() as folder:
        record = Path(folder) / "record.sqlite3"
        people, corrections = numbers_in(record)
        whole = record.read_bytes()
        page_bytes = int.from_bytes(whole[16:18], "big")
        for page in range(len(whole) // page_bytes):
            header = range(page * page_bytes, page * page_bytes + 120)
            places = [chance.choice(header), *(chance.randrange(page_bytes) + page * page_bytes for _more in range(2))]
            if every < SHORT_STEP:
                more = range(60 // every)
                places += [chance.randrange(page_bytes) + page * page_bytes for _more in more]
            for place in places:
                bit = chance.randrange(8)
                content = bytearray(whole)
                content[place] ^= 1 << bit
                for each in Path(folder).iterdir():
                    each.unlink()
                record.write_bytes(content)
                count.note(f"bit {bit} of byte {place}", _after_flip(record, bytes(content), people, corrections))
    yield count


def numbers_in(record: Path) -> tuple[set[tuple[str, str]], set[HelplineCorrection]]:
    """A record with rows in every table, and enough numbers to fill some pages."""
    shutil.copyfile(RECORDS / f"version-{LATEST}.sqlite3", record)
    db, _problem = open_record(record)
    with closing(db):
        db.execute("BEGIN")
        for number in range(60):
            add_person(db, Person(f"Noor {number}", f"0170 {number:07} {'or at the door ' * 6}"))
            add_helpline_correction(db, HelplineCorrection("GB", f"service {number}", f"020 7946 {number:04}", "112"))
        db.execute("COMMIT")
        return called(list_people(db).items), set(list_helpline_corrections(db).items)


def _after_flip(
    record: Path, content: bytes, people: set[tuple[str, str]], corrections: set[HelplineCorrection]
) -> list[str]:
    problems: list[Problem | None] = []
    listings: list[Any] = []
    thread = DatabaseThread(record, problems.append, problems.append)
    for list_entries in (list_people, list_helpline_corrections, list_kept_lines, list_patterns, list_own_lines):
        thread.submit(list_entries, listings.append, problems.append)
    thread.close()
    shown = [called(listings[0].items), set(listings[1].items)] if len(listings) > 1 else []
    if len(listings) < 5 or len(problems) > 2:
        return [f"{problems}"]
    problem = problems[-1]
    wrong = (shown[0] - people) | (shown[1] - corrections)
    mistakes = [f"shown as it never was: {entry}" for entry in wrong]
    if problem is None:
        return mistakes
    if problem.kind in (ProblemKind.RECORD_UNRECOGNISED, ProblemKind.RECORD_NEWER):
        return mistakes + (["an unrecognised record was touched"] if record.read_bytes() != content else [])
    if problem.kind is not ProblemKind.RECORD_DAMAGED:
        return [*mistakes, f"{problem}"]
    kept = record.with_name(problem.detail)
    if kept.read_bytes() != content:
        mistakes.append("what was set aside is not as it was")
    return mistakes


def locks(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:  # noqa: ARG001  # there are none
    """Another program holds the record, from the start on or later; all that was promised is on disk in the end."""
    count = Count("another program holds the record, for " + ("1 to 60 s" if every < SHORT_STEP else "1 and 6 s"))
    held = (1, 2, 5, 6, 10, 30, 60) if every < SHORT_STEP else (1, 6)
    ways = list(itertools.product(held, ("IMMEDIATE", "EXCLUSIVE"), (True, False)))
    with ThreadPoolExecutor(len(ways)) as beside:
        for way, mistakes in zip(ways, beside.map(_while_held, *zip(*ways, strict=True)), strict=True):
            seconds, kind, is_at_start = way
            count.note(f"{kind} for {seconds} s, {'at the start' if is_at_start else 'later'}", mistakes)
    yield count


def _while_held(seconds: float, kind: str, is_at_start: bool) -> list[str]:
    with sessions_folder() as folder:
        return _held_record(Path(folder) / "record.sqlite3", seconds, kind, is_at_start)


def _held_record(record: Path, seconds: float, kind: str, is_at_start: bool) -> list[str]:
    open_record(record)[0].close()
    promised: list[str] = []
    problems: list[Problem] = []
    thread = DatabaseThread(record)

    def add(name: str) -> None:
        thread.submit(
            lambda db: add_person(db, Person(name)), lambda added: promised.append(added.name), problems.append
        )

    if not is_at_start:
        is_open = threading.Event()
        thread.submit(lambda _db: None, lambda _none: is_open.set(), problems.append)
        is_open.wait(10)
    with closing(sqlite3.connect(record, isolation_level=None)) as other:
        other.execute(f"BEGIN {kind}")
        add("while held")
        time.sleep(seconds)  # that long it is held
        other.execute("ROLLBACK")
    add("after")
    began = time.monotonic()
    thread.close()
    mistakes = ["closing took its time"] if time.monotonic() - began > 2 else []
    with closing(sqlite3.connect(record)) as db:
        there = {name for (name,) in db.execute("SELECT name FROM person")}
    if "after" not in promised:
        mistakes.append("nothing was kept after it was free")
    return mistakes + [f"{name} is lost" for name in set(promised) - there]
