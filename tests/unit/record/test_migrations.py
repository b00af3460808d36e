"""Every older record becomes the newest one with all that was in it."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from hashlib import sha256
from pathlib import Path

import pytest
from tests.paths import ENGLISH, ROOT

from ashore.content.beliefs import read_beliefs
from ashore.content.kind_lines import read_kind_lines
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.contact import ContactAnswer, ContactEntry
from ashore.domain.coping_plan import CopingPlan, PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.kind_lines import line_for_own_thoughts
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note, OwnMark
from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.people import Closeness, Person
from ashore.domain.ratings import BeliefRating
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.domain.word_search import searched_words
from ashore.record.belief_ratings import list_belief_ratings
from ashore.record.check_ins import list_check_ins
from ashore.record.checksums import row_checksum
from ashore.record.connection import open_record
from ashore.record.contact import list_contact
from ashore.record.coping_plan import read_coping_plan
from ashore.record.custom_patterns import list_patterns
from ashore.record.drafts import list_drafts
from ashore.record.helpline_corrections import list_helpline_corrections
from ashore.record.kept_lines import list_kept_lines
from ashore.record.migrations import LATEST, MIGRATIONS, has_all_tables, migrate, version_of
from ashore.record.notes import list_notes
from ashore.record.own_beliefs import list_hidden_lines, list_own_beliefs, list_own_lines
from ashore.record.own_marks import list_own_marks
from ashore.record.own_starters import list_own_starters
from ashore.record.people import list_people
from ashore.record.week_blocks import list_week_blocks

RECORDS = ROOT / "tests" / "fixtures" / "records"
VERSIONS = range(1, LATEST + 1)

RELEASED = (
    "4f5e0d55d6c393e59449828203b2d515d61ceefba83020afa55ddd0aac696a47",
    "f03c638e3202f9bdc1e60cb03678111835897601064f0c1b6234cb925ed363a1",
    "532686ca556988419ef97b4191281b09c599bb391a197646c3a7b91c85f6f24f",
    "2272a13d0a080cf8509963a75e84ddd6d3293682830f05ab77bdf42a1eabb224",
    "eabe28d5d0a85ec0fd9f03610df82667a4e1cdb3e33da8313e8a1b798db06ef7",
    "c0714ec10f28921ed0526cb6d07a89ba80309bb1144be841ece132eae57d5b82",
    "b860fb6b52cc39093a56f90d370643fc95d78d0a472429571017d6d053d0ac3a",
    "b75b83c53605cd6f7360df5cf843e34d19901a181cf27dd134ead1437f91d600",
    "1c1bbf69f235de11ad638ac778e5fcccdb230e62d289a3919681afa85771e410",
    "d627228276ae1fac008d7f022d17f00699646966f83b607c9c802b97c14982f5",
    "fa9acff30f94929e088aee61e88c1cbabaaea4b473446a802adbe64f6c8a6e9f",
    "be2ccbe1f540669ff2f58210e5b054b326039facf0c9de4ac9f168df8b6f0675",
    "01c81b5f2ecc78c3bc25ab7a7837475a4d29c68d19dd73379c6c0528fa43ac61",
    "ba67ef7284a1fba777d32cfe33a6818132c336d3b8ec5c3f664808eeab5d13bc",
)
"""The SHA-256 of each version's statements. A line is added with a new version, and none is ever changed."""

PATTERNS = (
    Pattern("own-1", "Morning", (Step(Phase.INHALE, 4), Step(Phase.EXHALE, 6)), minutes=Minutes(5, 5)),
    Pattern("evening", "Evening 🌙", (Step(Phase.INHALE, 4), Step(Phase.EXHALE, 6.5)), minutes=Minutes(3, 5.5)),
    Pattern(
        "own-two-part",
        "Twice in, «slowly»",
        (
            Step(Phase.INHALE, 2),
            Step(Phase.INHALE, 1),
            Step(Phase.HOLD_FULL, 2),
            Step(Phase.EXHALE, 7),
            Step(Phase.HOLD_EMPTY, 1),
        ),
        minutes=Minutes(2, 10),
    ),
)
KEPT_LINES = (
    KeptLine("unlovable", "Some people\nstay.", True, 1, 7),
    KeptLine("own-1", "Much is not too much.", False, 2, 8),
    KeptLine("too-much", "Ein bisschen reicht. 🍃", False, 3, 11),
)
OWN_BELIEFS = (OwnBelief("I am too much", 1), OwnBelief("Nobody comes back", 4))
OWN_LINES = (OwnLine("own-1", "Much is not too much.", 1), OwnLine("unlovable", "My aunt liked me.", 2))
HIDDEN_LINES = (HiddenLine("unlovable", "unlovable-3"), HiddenLine("unlovable", "unlovable-1"))
LATER_HIDDEN_LINES = (HiddenLine("own-4", "own-thoughts"),)
PEOPLE = (Person("Noor", "by phone", 1), Person("the cat next door", "", 2))
PEOPLE_WITH_MORE = (replace(PEOPLE[0], good_for="a walk 🌿", closeness=Closeness.IN_TOUCH), PEOPLE[1])
OWN_STARTERS = (
    OwnStarter(StarterKind.WAVE, "Hello you 👋", 2),
    OwnStarter(StarterKind.HONEST, "I go quiet.\nIt passes.", 5),
)
CONTACT = (
    ContactEntry(ContactAnswer.SENT, "2026-11-25T22:05:00+01:00", 1, 1),
    ContactEntry(ContactAnswer.NOT_TODAY, "2026-11-26T08:00:00+00:00", None, 3),
)
CHECK_INS = (
    CheckIn(
        CheckInKind.CONTACT,
        datetime.fromisoformat("2026-12-03T18:30"),
        "Europe/Berlin",
        "a1@ashore",
        "tea 🍵",
        "Noor",
        30,
        Repeat.FORTNIGHTLY,
        date(2027, 3, 31),
        60,
        is_named=True,
        sequence=2,
        id=3,
    ),
    CheckIn(CheckInKind.REST, datetime.fromisoformat("2026-12-05T09:00"), "UTC", "b2@ashore", id=5),
)
NOTES = (
    Note(
        "b07d1c5ae2f94360",
        datetime(2026, 11, 26, 8, 5, tzinfo=timezone(timedelta(hours=5, minutes=45))),
        (
            Mark(MarkKind.SIGN, "cancelled-late"),
            Mark(MarkKind.SIGN, "the phone face down 📵", is_own=True),
            Mark(MarkKind.FEELING, "tense"),
            Mark(MarkKind.BODY, "tight-chest"),
            Mark(MarkKind.HELPED_EXERCISE, "feet"),
        ),
        "Sunday lunch.\nToo many voices, «née» Älä",
        "say I need ten minutes",
        7,
        4,
        Activity(ActivityKind.EXERCISE, "feet"),
    ),
    Note(
        "004e9a1177c0d2ff",
        datetime(2026, 11, 25, 23, 40, tzinfo=timezone(-timedelta(hours=3))),
        activity=Activity(ActivityKind.PRACTICE, "box"),
        felt_worse=True,
    ),
)
OWN_MARKS = (OwnMark(MarkKind.SIGN, "the phone face down 📵", 2), OwnMark(MarkKind.HELPED, "the cat", 5))
WEEK = (
    WeekBlock(
        CheckInKind.REST,
        Slot(0, PartOfDay.MORNING),
        date(2026, 11, 30),
        "c3@ashore",
        "a bath 🛁\nand a book",
        sequence=2,
        id=2,
    ),
    WeekBlock(CheckInKind.CONTACT, Slot(6, PartOfDay.EVENING), date(2026, 12, 6), "d4@ashore", id=7),
)
FIRST_CHANGES = (HelplineCorrection("ES", "", "112"), HelplineCorrection("GB", "samaritans", "116 123"))
LATER_CHANGES = (
    HelplineCorrection("DE", "", "110", "112"),
    HelplineCorrection("DE", "TelefonSeelsorge", "117", "116 123"),
)
STRENGTHS = (
    BeliefRating("unlovable", 80, "2026-11-24T09:30:00+01:00", 65, 1),
    BeliefRating("own-1", 100, "2026-11-25T22:05:00+01:00", None, 2),
)
HELPS = CopingPlan(
    (PlanText(PlanSection.NOTICE, "my shoulders"), PlanText(PlanSection.SETTLE, "tea 🍵\na blanket")),
    (
        PlanChoice(PlanItemKind.HELPLINES, "", is_shown=True),
        PlanChoice(PlanItemKind.LINE, "7", is_shown=True),
        PlanChoice(PlanItemKind.PERSON, "1", is_shown=False),
    ),
)

DRAFTS = (
    Draft("9f0c", DraftKey(DraftKind.BELIEF), {"text": "Half a th"}),
    Draft("01ab", DraftKey(DraftKind.LINE, about=("unlovable",)), {"text": "Zum Teil\n🍃 half \ud83d"}),
    Draft("77e1", DraftKey(DraftKind.LINE, "2", ("unlovable",)), {"text": "My aunt liked me, and"}),
    Draft(
        "c3d2",
        DraftKey(DraftKind.PATTERN, "own-1"),
        {
            "name": "Morning",
            "minutes": "5",
            "inhale": "4.5",
            "hold_full": "0.0",
            "exhale": "6.0",
            "hold_empty": "0.0",
        },
    ),
    Draft("aa90", DraftKey(DraftKind.PERSON, "1"), {"name": "Noor", "reach": ""}),
    Draft(
        "5b5b",
        DraftKey(DraftKind.HELPLINE_CORRECTION, about=("DE", "TelefonSeelsorge", "0800 111 0 222")),
        {"number": "0800 1"},
    ),
)


def record_of(version: int, folder: Path) -> Path:
    """A copy of the record that this version left."""
    return Path(shutil.copyfile(RECORDS / f"version-{version}.sqlite3", folder / "record.sqlite3"))


CHANGED_LATER = (
    "helpline_change",
    "hidden_line",
    "kept_line",
    "number_change",
    "own_belief",
    "person",
    "schema_version",
)


def content_of(db: sqlite3.Connection) -> list[str]:
    """Every row but those that a later version moves or changes; the test looks for these as they are then."""
    changed = tuple(f'INSERT INTO "{table}"' for table in CHANGED_LATER)
    return [line for line in db.iterdump() if line.startswith("INSERT") and not line.startswith(changed)]


def test_the_text_of_a_released_version_never_changes() -> None:
    texts = tuple(sha256("\0".join(statements).encode()).hexdigest() for statements in MIGRATIONS)
    assert texts[: len(RELEASED)] == RELEASED, "what people have can only be changed by a new version after it"
    assert len(texts) == len(RELEASED), "add the digest of the new version to RELEASED"


@pytest.mark.parametrize("version", VERSIONS)
def test_each_version_has_a_record_with_rows_in_every_table(version: int) -> None:
    with closing(sqlite3.connect(f"{(RECORDS / f'version-{version}.sqlite3').as_uri()}?immutable=1", uri=True)) as db:
        assert version_of(db) == version
        assert has_all_tables(db, version)
        tables = [name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        assert [name for name in tables if not db.execute(f'SELECT 1 FROM "{name}"').fetchone()] == []  # noqa: S608


@pytest.mark.parametrize("version", VERSIONS)
def test_what_an_older_version_kept_is_still_there(tmp_path: Path, version: int) -> None:
    path = record_of(version, tmp_path)
    with closing(sqlite3.connect(path)) as old:
        before = content_of(old)
    db, problem = open_record(path)
    with closing(db):
        assert problem is None
        assert version_of(db) == LATEST
        assert has_all_tables(db)
        assert set(before) <= set(content_of(db))
        assert list_patterns(db) == (PATTERNS, 0, False)
        assert list_kept_lines(db) == (KEPT_LINES if version >= 2 else (), 0, False)
        assert list_own_beliefs(db) == (OWN_BELIEFS if version >= 2 else (), 0, False)
        assert list_own_lines(db) == (OWN_LINES if version >= 2 else (), 0, False)
        hidden = (*(HIDDEN_LINES if version >= 2 else ()), *(LATER_HIDDEN_LINES if version >= 6 else ()))
        assert list_hidden_lines(db) == (hidden, 0, False)
        people = PEOPLE_WITH_MORE if version >= 7 else PEOPLE
        assert list_people(db) == (people if version >= 2 else (), 0, False)
        assert list_own_starters(db) == (OWN_STARTERS if version >= 7 else (), 0, False)
        assert list_check_ins(db) == (CHECK_INS if version >= 10 else (), 0, False)
        assert list_notes(db) == (NOTES[::-1] if version >= 11 else (), None, 0)
        assert list_own_marks(db) == (OWN_MARKS if version >= 11 else (), 0, False)
        assert list_week_blocks(db) == (WEEK if version >= 12 else (), 0, False)
        assert list_contact(db) == (CONTACT if version >= 7 else (), 0, False)
        assert list_belief_ratings(db) == (STRENGTHS if version >= 3 else (), 0, False)
        assert read_coping_plan(db) == (HELPS if version >= 4 else CopingPlan())
        changes = (*(FIRST_CHANGES if version >= 2 else ()), *(LATER_CHANGES if version >= 5 else ()))
        listed = list_helpline_corrections(db)
        assert (set(listed.items), len(listed.items), listed.unreadable) == (set(changes), len(changes), 0)
        assert list_drafts(db) == (DRAFTS if version >= 9 else (), 0, False)


def test_what_was_hidden_by_its_place_is_hidden_by_its_id_from_version_6_on() -> None:
    """Of every thought Ashore came with at version 5, and of one in the person's own words."""
    beliefs = read_beliefs(ENGLISH)
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db, 5)
        places = [(belief.id, str(place)) for belief in beliefs for place in range(len(belief.ladder))]
        db.executemany("INSERT INTO hidden_line VALUES (?, ?)", places)
        others = [("own-12", "0"), ("own-fault", "0"), ("later", "later-2"), ("later", "10")]
        db.executemany("INSERT INTO hidden_line VALUES (?, ?)", others)
        migrate(db)
        hidden = list_hidden_lines(db).items
    # A line that has moved since keeps the id of the place that it had then.
    by_id = [
        HiddenLine(belief.id, line_id) for belief in beliefs for line_id in sorted(line.id for line in belief.ladder)
    ]
    own = HiddenLine("own-12", line_for_own_thoughts(read_kind_lines(ENGLISH)).id)
    rest = (HiddenLine("own-fault", "own-fault-1"), HiddenLine("later", "later-2"), HiddenLine("later", "later-11"))
    assert hidden == (*by_id, own, *rest)


@pytest.mark.parametrize("version", range(1, LATEST))
def test_a_copy_is_kept_before_the_record_changes(tmp_path: Path, version: int) -> None:
    path = record_of(version, tmp_path)
    with closing(sqlite3.connect(path)) as old:
        before = list(old.iterdump())
    open_record(path)[0].close()
    copies = list(tmp_path.glob(f"record.version-{version}-*.sqlite3"))
    assert len(copies) == 1
    with closing(sqlite3.connect(copies[0])) as copy:
        assert list(copy.iterdump()) == before
        assert version_of(copy) == version


def test_a_record_of_today_is_not_copied(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    for _ in range(2):
        open_record(path)[0].close()
    assert [each.name for each in tmp_path.iterdir()] == ["record.sqlite3"]


def test_a_record_whose_sql_is_laid_out_otherwise_is_as_good(tmp_path: Path) -> None:
    path = tmp_path / "record.sqlite3"
    with closing(sqlite3.connect(path, isolation_level=None)) as db:
        db.create_function("row_checksum", -1, row_checksum)
        db.create_function("searched_words", -1, searched_words)
        for statement in (each for statements in MIGRATIONS for each in statements):
            db.execute(" ".join(statement.replace("INTEGER", "integer").split()).replace("(", "\t(\n"))
        db.execute(f"PRAGMA user_version = {LATEST}")
        db.execute("UPDATE schema_version SET version = ?", (LATEST,))
        checksum = row_checksum("Noor", "by phone")
        db.execute("INSERT INTO person (id, name, reach, checksum) VALUES (1, 'Noor', 'by phone', ?)", (checksum,))
    db, problem = open_record(path)
    with closing(db):
        assert problem is None
        assert list_people(db).items == (PEOPLE[0],)


@pytest.mark.parametrize(
    "change",
    [
        "DROP TABLE kept_line",
        "DROP INDEX kept_line_resting",
        "DROP INDEX kept_line_resting; CREATE INDEX kept_line_resting ON kept_line (rests_under_guide)",
        "ALTER TABLE person DROP COLUMN reach",
        "ALTER TABLE person RENAME COLUMN reach TO way",
        "DROP TABLE person; CREATE TABLE person (id INTEGER PRIMARY KEY, name BLOB NOT NULL, reach TEXT NOT NULL)",
        "DROP TABLE person; CREATE TABLE person (id INTEGER PRIMARY KEY, name TEXT, reach TEXT NOT NULL)",
        "DROP TABLE hidden_line; CREATE TABLE hidden_line (belief_id TEXT NOT NULL, line_id TEXT NOT NULL)",
    ],
)
def test_another_structure_is_noticed(change: str) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        assert has_all_tables(db)
        db.executescript(change)
        assert not has_all_tables(db)


def test_without_room_for_the_copy_the_record_stays_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = record_of(1, tmp_path)
    before = path.read_bytes()
    monkeypatch.setattr("ashore.record.version_copies.free_name", lambda file, _mark: file.parent / "missing" / "copy")
    db, problem = open_record(path)
    with closing(db):
        assert problem is not None
        assert problem.kind == "nothing_saved"
        assert list_patterns(db).items == PATTERNS
    assert path.read_bytes() == before
