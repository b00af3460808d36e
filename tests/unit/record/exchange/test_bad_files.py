"""A file that is damaged, foreign, newer or hostile changes nothing, and is told of for what it is."""

import io
import json
import os
import re
import sqlite3
import tracemalloc
import zipfile
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.unit.record.exchange.test_round_trip import Export, content, hurried, new_record

from ashore.domain.notes import Mark, MarkKind, Note
from ashore.domain.people import Person
from ashore.record.exchange import bounded_file, csv_files
from ashore.record.exchange.csv_files import write_csv
from ashore.record.exchange.entries import FORMAT, VERSION
from ashore.record.exchange.exchange_error import ExchangeError, ExchangeFault
from ashore.record.exchange.importing import import_file
from ashore.record.exchange.json_file import write_json
from ashore.record.notes import add_note
from ashore.record.people import add_person

HEADER = f'"format": "{FORMAT}", "version": {VERSION}'
CHECK_IN = {
    "id": 1,
    "kind": "rest",
    "starts": "2026-11-26T12:00",
    "zone": "Europe/Berlin",
    "uid": "u",
    "minutes": 5,
    "repeat": "never",
    "is_named": False,
    "sequence": 0,
}
WEEK_BLOCK = {
    "id": 1,
    "kind": "rest",
    "weekday": 0,
    "part": "morning",
    "first_day": "2026-11-26",
    "uid": "u",
    "words": "",
    "sequence": 0,
}
NOTE = Note("n", datetime(2026, 11, 26, tzinfo=UTC), (Mark(MarkKind.SIGN, "quiet"),), "=Lunch")


@pytest.fixture
def db() -> Iterator[sqlite3.Connection]:
    with closing(new_record()) as connection:
        add_person(connection, Person("Ida"))
        yield connection


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "export"


def fault(db: sqlite3.Connection, file: Path) -> ExchangeError:
    before = content(db)
    with pytest.raises(ExchangeError) as refused:
        import_file(db, file, hurried)
    assert content(db) == before
    assert not db.in_transaction
    return refused.value


def filled() -> sqlite3.Connection:
    db = new_record()
    add_person(db, Person("Noor", "+49 1"))
    add_note(db, NOTE)
    return db


def zip_of(file: Path, **tables: str) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in {"about": f"format,version\r\n{FORMAT},{VERSION}\r\n", **tables}.items():
            archive.writestr(f"{name}.csv", text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "no JSON",
        "[]",
        "{}",
        "null",
        '{"people": []}',
        '{"format": "other", "version": 1}',
        '{"format": 3}',
        f'{{"format": "{FORMAT}", "version": 0}}',
        "\0" * 1000,
        "[" * 200_000,
        '{"a":' * 200_000,
    ],
    ids=range(12),
)
def test_a_foreign_file(db: sqlite3.Connection, file: Path, text: str) -> None:
    file.write_text(text)
    assert fault(db, file).fault is ExchangeFault.FOREIGN


def test_a_file_of_a_newer_ashore(db: sqlite3.Connection, file: Path) -> None:
    file.write_text(f'{{"format": "{FORMAT}", "version": {VERSION + 1}, "moons": [1, 2]}}')
    assert fault(db, file).fault is ExchangeFault.NEWER
    zip_of(file, about=f"format,version\r\n{FORMAT},{VERSION + 1}\r\n")
    assert fault(db, file).fault is ExchangeFault.NEWER


@pytest.mark.parametrize(
    ("lists", "where"),
    [
        ('"people": [{"id": 1, "name": "Noor"}, {"id": 2, "name": " "}]', "people, 2: name is blank"),
        ('"people": [{"id": 1, "name": "Noor"}, {"id": 0, "name": "x"}]', "people, 2"),
        ('"people": [{"id": 9007199254740992, "name": "x"}]', "people, 1"),
        ('"people": [{"id": 1, "name": "x", "age": 3}]', "people, 1"),
        ('"people": [{"id": 1, "name": 3}]', "people, 1"),
        ('"people": [3]', "people, 1"),
        (f'"people": [{{"id": 1, "name": "{"x" * 10_001}"}}]', "people, 1"),
        (f'"people": [{"[" * 100_000}{"]" * 100_000}]', ""),
        ('"people": [{"id": 1, "name": "x", "closeness": "near"}]', "people, 1"),
        ('"own_patterns": [{"id": "a", "name": "a", "minutes_least": 1, "minutes_most": 2, "steps": "x"}]', "own_pat"),
        (
            '"own_patterns": [{"id": "a", "name": "a", "minutes_least": 1, "minutes_most": 2,'
            ' "steps": "inhale nan, exhale 4"}]',
            "own_patterns, 1",
        ),
        ('"notes": [{"id": "n", "noted_at": "yesterday"}]', "notes, 1"),
        ('"notes": [{"id": "n", "noted_at": "2026-11-26T12:00:00"}]', "notes, 1"),
        ('"notes": [{"id": "n", "noted_at": "0001-01-01T00:00:00+10:00"}]', "notes, 1"),
        ('"notes": [{"id": "n", "noted_at": "2026-11-26T12:00:00Z", "distress_before": 11}]', "notes, 1"),
        ('"notes": [{"id": "n", "noted_at": "2026-11-26T12:00:00Z", "activity_id": "x"}]', "notes, 1"),
        ('"note_marks": [{"note_id": "n", "kind": "sign", "value": "x", "is_own": true}]', "note_marks, 1"),
        (
            '"check_ins": [{"id": 1, "kind": "rest", "starts": "2026-11-26T12:00", "zone": "../etc/passwd", "uid": "u",'
            ' "minutes": 5, "repeat": "never", "is_named": false, "sequence": 0}]',
            "check_ins, 1",
        ),
        (
            '"thought_ratings": [{"id": 1, "thought_id": "x", "before": 99999999999999999999999, "noted_at": "x"}]',
            "thought_ratings, 1",
        ),
    ],
    ids=range(19),
)
def test_one_entry_that_does_not_fit_keeps_all_others_out(
    db: sqlite3.Connection, file: Path, lists: str, where: str
) -> None:
    file.write_text(f'{{{HEADER}, "own_thoughts": [{{"id": 1, "text": "fits"}}], {lists}}}')
    refused = fault(db, file)
    assert refused.fault in (ExchangeFault.WRONG_ENTRY, ExchangeFault.DAMAGED)
    detail = refused.detail_in_words(str)
    assert where in detail
    assert len(detail) <= 200
    assert detail.isprintable()


@pytest.mark.parametrize(
    ("kind", "entry", "translated"),
    [
        ("people", {"id": 1, "name": " "}, "people, 1: name IS BLANK"),
        (
            "thought_ratings",
            {"id": 1, "thought_id": "x", "before": 101, "noted_at": "x"},
            "thought_ratings, 1: HOW TRUE A THOUGHT FEELS IS 0 TO 100, NOT 101",
        ),
        ("thought_ratings", {"id": 1, "thought_id": "x", "before": 1, "noted_at": " "}, "noted_at IS BLANK"),
        (
            "contact",
            {"id": 1, "answer": "sent", "answered_at": "2026-11-26T12:00"},
            "contact, 1: THE TIME OF AN ANSWER HAS A TIME ZONE",
        ),
        (
            "notes",
            {"id": "n", "noted_at": "2026-11-26T12:00:00Z", "distress_before": 11},
            "notes, 1: DISTRESS GOES FROM 0 TO 10, NOT 11",
        ),
        (
            "notes",
            {"id": "n", "noted_at": "2026-11-26T12:00:00"},
            "notes, 1: noted_at HAS AN OFFSET IN WHOLE MINUTES, AND WHOLE SECONDS",
        ),
        ("own_marks", {"id": 1, "kind": "sign", "text": "x" * 201}, "A MARK HAS AT MOST 60 CHARACTERS, NOT 201"),
        (
            "note_marks",
            {"note_id": "n", "kind": "sign", "value": "x", "is_own": True},
            "note_marks, 1: IT BELONGS TO A NOTE THAT IS NOT IN THE FILE",
        ),
        (
            "check_ins",
            {**CHECK_IN, "starts": "2026-11-26T12:00+01:00"},
            "check_ins, 1: THE TIME IS LOCAL, WITHOUT A ZONE OF ITS OWN",
        ),
        ("check_ins", {**CHECK_IN, "minutes": 0}, "check_ins, 1: IT LASTS 1 TO 1440 MINUTES, NOT 0"),
        ("check_ins", {**CHECK_IN, "until": "2026-11-25"}, "check_ins, 1: THE LAST DAY IS BEFORE THE FIRST"),
        ("check_ins", {**CHECK_IN, "reminder_minutes": -1}, "A REMINDER COMES 0 TO 10080 MINUTES BEFORE"),
        ("check_ins", {**CHECK_IN, "zone": "Nowhere"}, "check_ins, 1: Nowhere IS NOT A TIME ZONE"),
        (
            "check_ins",
            {**CHECK_IN, "starts": "2026-03-29T02:30", "zone": "Europe/Berlin"},
            "check_ins, 1: THE CLOCKS SKIP THIS TIME ON THAT DAY",
        ),
        ("people", {"id": 1, "name": "x", "closeness": "near"}, 'people, 1: "near" IS NONE OF THESE: '),
        ("notes", {"id": "n", "noted_at": "yesterday"}, '"yesterday" IS NO DAY AND TIME SUCH AS 2025-01-31T12:00'),
        ("week_blocks", {**WEEK_BLOCK, "first_day": "Monday"}, '"Monday" IS NO DAY SUCH AS 2025-01-31'),
        (
            "own_patterns",
            {"id": "a", "name": "a", "minutes_least": 1, "minutes_most": 2, "steps": "inhale four, exhale 4"},
            'own_patterns, 1: "four" IS NO NUMBER',
        ),
        ("week_blocks", WEEK_BLOCK, "week_blocks, 1: THE FIRST DAY IS ANOTHER WEEKDAY"),
        (
            "own_patterns",
            {"id": "a", "name": "a", "minutes_least": 1, "minutes_most": 2, "steps": "inhale 4, hold_full 9, exhale 4"},
            "own_patterns, 1: A HOLD LASTS 0.05 TO 7 SECONDS, NOT 9",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) and value.isidentifier() else "",
)
def test_the_rule_that_an_entry_breaks_is_told_in_the_persons_language(
    db: sqlite3.Connection, file: Path, kind: str, entry: dict[str, object], translated: str
) -> None:
    """What stands in capitals comes out of a translation, the rest out of the file."""
    file.write_text(json.dumps({"format": FORMAT, "version": VERSION, kind: [entry]}))
    assert translated in fault(db, file).detail_in_words(in_capitals)


def in_capitals(text: str) -> str:
    """As a translation: the places for values stay."""
    return re.sub(r"\{\w+\}|[^{}]+", lambda part: part[0] if part[0].startswith("{") else part[0].upper(), text)


def test_a_note_with_more_marks_than_one_can_have(db: sqlite3.Connection, file: Path) -> None:
    marks = [{"note_id": "n", "kind": "sign", "value": f"{number}", "is_own": False} for number in range(101)]
    notes = [{"id": "n", "noted_at": "2026-11-26T12:00:00Z"}]
    file.write_text(json.dumps({"format": FORMAT, "version": VERSION, "notes": notes, "note_marks": marks}))
    assert fault(db, file).fault is ExchangeFault.WRONG_ENTRY


@pytest.mark.parametrize("write", [write_json, write_csv], ids=["json", "csv"])
def test_a_file_that_breaks_off_anywhere(db: sqlite3.Connection, file: Path, write: Export) -> None:
    with closing(filled()) as source:
        write(source, file, hurried)
    whole = file.read_bytes()
    for length in range(0, len(whole.rstrip()), 7):
        file.write_bytes(whole[:length])
        assert fault(db, file).fault in (ExchangeFault.FOREIGN, ExchangeFault.DAMAGED)


@settings(max_examples=25, deadline=None)
@given(data=st.data())
@pytest.mark.parametrize("write", [write_json, write_csv], ids=["json", "csv"])
def test_flipped_bytes_raise_nothing_else(
    write: Export, data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    folder = tmp_path_factory.getbasetemp()
    file = folder / f"flipped-{write.__name__}"
    with closing(filled()) as source, closing(new_record()) as db:
        write(source, file, hurried)
        whole = bytearray(file.read_bytes())
        for place in data.draw(st.lists(st.integers(0, len(whole) - 1), min_size=1, max_size=4)):
            whole[place] ^= data.draw(st.integers(1, 255))
        file.write_bytes(whole)
        before = content(db)
        try:
            import_file(db, file, hurried)
        except ExchangeError:
            assert content(db) == before


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        ({"people": "id,name\r\n1\r\n"}, ExchangeFault.DAMAGED),
        ({"people": 'id,name\r\n1,"Noor\r\n'}, ExchangeFault.DAMAGED),
        ({"people": "id,name,age\r\n1,Noor,4\r\n"}, ExchangeFault.WRONG_ENTRY),
        ({"people": "id\r\n1\r\n"}, ExchangeFault.WRONG_ENTRY),
        ({"people": "id,name\r\nx,Noor\r\n"}, ExchangeFault.WRONG_ENTRY),
        ({"people": f"id,name\r\n1,{'x' * 500_000}\r\n"}, ExchangeFault.TOO_LARGE),
        ({"people": f"id,name\r\n1,{'x' * 150_000}\r\n"}, ExchangeFault.DAMAGED),
        ({"about": "format,version\r\nother,1\r\n"}, ExchangeFault.FOREIGN),
        ({"about": ""}, ExchangeFault.FOREIGN),
    ],
    ids=range(9),
)
def test_tables_that_do_not_fit(
    db: sqlite3.Connection, file: Path, tables: dict[str, str], expected: ExchangeFault
) -> None:
    zip_of(file, **tables)
    assert fault(db, file).fault is expected


def test_an_archive_that_grows_when_it_is_opened(
    db: sqlite3.Connection, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(csv_files, "LARGEST_FILE_BYTES", 50_000_000)
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("about.csv", f"format,version\r\n{FORMAT},{VERSION}\r\n")
        with archive.open("people.csv", "w") as bomb:
            bomb.write(b"id,name\r\n")
            for _million in range(60):
                bomb.write(b"\n" * 1_000_000)
    tracemalloc.start()
    try:
        assert fault(db, file).fault is ExchangeFault.TOO_LARGE
        assert tracemalloc.get_traced_memory()[1] < 30_000_000
    finally:
        tracemalloc.stop()


def test_an_archive_that_lies_about_its_sizes(db: sqlite3.Connection, file: Path) -> None:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("about.csv", f"format,version\r\n{FORMAT},{VERSION}\r\n")
        archive.writestr("people.csv", "id,name\r\n" + "".join(f"{n},x\r\n" for n in range(1, 5000)))
    content_bytes = bytearray(buffer.getvalue())
    for signature, at in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        place = content_bytes.rindex(signature) + at
        content_bytes[place : place + 4] = (40).to_bytes(4, "little")
    file.write_bytes(content_bytes)
    assert fault(db, file).fault is ExchangeFault.DAMAGED


def test_what_is_too_large_is_not_read(db: sqlite3.Connection, file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(bounded_file.LARGEST_FILE_BYTES + 1)  # takes no space on the disk
    assert fault(db, file).fault == ExchangeFault.TOO_LARGE


def test_more_entries_than_anyone_writes(db: sqlite3.Connection, file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ashore.record.exchange.json_file.MOST_ENTRIES", 3)
    file.write_text(f'{{{HEADER}, "people": [1, 2], "notes": [1, 2]}}')
    assert fault(db, file).fault is ExchangeFault.TOO_LARGE


def test_what_is_no_file_is_not_waited_for(db: sqlite3.Connection, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert fault(db, tmp_path / "pipe").fault is ExchangeFault.FOREIGN
    assert fault(db, tmp_path).fault is ExchangeFault.FOREIGN
    missing = fault(db, tmp_path / "nothing")
    assert (missing.fault, str(missing.detail)) == (ExchangeFault.NOT_READ, "No such file or directory")


@pytest.mark.parametrize("write", [write_json, write_csv], ids=["json", "csv"])
def test_a_file_that_cannot_be_written_stays_as_it_was(
    file: Path, write: Export, monkeypatch: pytest.MonkeyPatch
) -> None:
    file.write_text("before")

    def fail(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    with closing(filled()) as source:
        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(ExchangeError) as refused:
            write(source, file, hurried)
    assert (refused.value.fault, str(refused.value.detail)) == (ExchangeFault.NOT_WRITTEN, "No space left on device")
    assert file.read_text() == "before"
    assert list(file.parent.iterdir()) == [file]


@pytest.mark.parametrize("write", [write_json, write_csv], ids=["json", "csv"])
def test_it_is_its_owners_alone(file: Path, write: Export) -> None:
    file.write_text("before")
    file.chmod(0o644)
    with closing(filled()) as source:
        write(source, file, hurried)
    assert file.stat().st_mode & 0o777 == 0o600


def test_no_cell_is_a_formula(file: Path) -> None:
    with closing(filled()) as source:
        write_csv(source, file, hurried)
    with zipfile.ZipFile(file) as archive:
        cells = archive.read("notes.csv").decode("utf-8-sig") + archive.read("people.csv").decode("utf-8-sig")
        assert archive.read("notes.csv").startswith(b"\xef\xbb\xbf")
    assert '"\'=Lunch"' in cells
    assert '"\'+49 1"' in cells
    assert '"=' not in cells
    assert '"+' not in cells
    assert cells.count("\r\n") == cells.count("\n") == 4
