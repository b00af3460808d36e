"""What Connect keeps: own lines, what followed after a line, and what is known of a person."""

import sqlite3
from contextlib import closing

from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.contact import ContactAnswer, ContactEntry
from ashore.domain.people import Closeness, Person
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.record.contact import LATEST_COUNT, add_contact, is_warmed_up, list_contact, remove_contact
from ashore.record.migrations import migrate
from ashore.record.own_starters import add_own_starter, change_own_starter, list_own_starters, remove_own_starter
from ashore.record.people import add_person, change_person, list_people, remove_person

ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]))


@given(ANY_TEXT, st.sampled_from(Closeness), ANY_TEXT.filter(str.strip), st.sampled_from(StarterKind))
def test_whatever_is_written_comes_back(good_for: str, closeness: Closeness, text: str, kind: StarterKind) -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
        migrate(db)
        person = add_person(db, Person("Sam", good_for=good_for, closeness=closeness))
        starter = add_own_starter(db, OwnStarter(kind, text))
        assert list_people(db).items == (person,)
        assert list_own_starters(db).items == (starter,)
        assert (starter.kind, starter.text) == (kind, text)


def test_what_is_known_of_a_person_changes_and_comes_back_after_an_undo(db: sqlite3.Connection) -> None:
    sam = add_person(db, Person("Sam"))
    changed = Person("Sam", "", sam.id, "tea", Closeness.LONG_AGO)
    assert change_person(db, changed)
    removed = remove_person(db, sam.id or 0)
    assert removed == changed
    add_person(db, removed)
    assert list_people(db).items == (changed,)


def test_an_own_line_is_changed_removed_and_put_back_with_its_id(db: sqlite3.Connection) -> None:
    first, second = (add_own_starter(db, OwnStarter(StarterKind.WAVE, text)) for text in ("Hey", "Hi"))
    changed = OwnStarter(StarterKind.ONE_LINE, "Hey you", first.id)
    assert change_own_starter(db, changed)
    assert remove_own_starter(db, first.id or 0) == changed
    assert list_own_starters(db).items == (second,)
    add_own_starter(db, changed)
    assert list_own_starters(db).items == (changed, second)
    assert not change_own_starter(db, OwnStarter(StarterKind.WAVE, "nobody's", 99))
    assert remove_own_starter(db, 99) is None


def test_answers_come_oldest_first_and_only_the_latest_are_read(db: sqlite3.Connection) -> None:
    when = "2026-11-26T07:00:00+00:00"
    added = [add_contact(db, ContactEntry(ContactAnswer.SENT, when, at)) for at in range(LATEST_COUNT + 5)]
    assert list_contact(db).items == tuple(added[5:])
    assert remove_contact(db, added[-1].id or 0) == added[-1]
    assert list_contact(db).items == tuple(added[4:-1])
    assert remove_contact(db, 9_999) is None


def test_a_line_to_someone_one_is_in_touch_with_is_remembered_however_long_ago_it_was(db: sqlite3.Connection) -> None:
    when = "2026-11-26T07:00:00+00:00"
    near = add_person(db, Person("Jo", closeness=Closeness.NOW_AND_THEN))
    far = add_person(db, Person("Samira", closeness=Closeness.LONG_AGO))
    for answer, person in ((ContactAnswer.NOT_TODAY, near), (ContactAnswer.SENT, far), (ContactAnswer.SENT, None)):
        add_contact(db, ContactEntry(answer, when, person.id if person else None))
        assert not is_warmed_up(db)
    add_contact(db, ContactEntry(ContactAnswer.SENT, when, near.id))
    for _ in range(LATEST_COUNT):
        add_contact(db, ContactEntry(ContactAnswer.NOT_TODAY, when, near.id))
    assert is_warmed_up(db)
    remove_person(db, near.id or 0)
    assert not is_warmed_up(db)


def test_a_row_that_this_version_cannot_read_stays_and_is_counted(db: sqlite3.Connection) -> None:
    db.execute("INSERT INTO contact (answer, answered_at) VALUES ('perhaps', '2026-11-26T07:00:00+00:00')")
    db.execute("INSERT INTO contact (answer, answered_at) VALUES ('sent', 'soon')")
    db.execute("INSERT INTO own_starter (kind, text) VALUES ('shout', 'HEY')")
    db.execute("INSERT INTO person (name, reach, closeness) VALUES ('Sam', '', 'entangled')")
    assert list_contact(db) == ((), 2, False)
    assert list_own_starters(db) == ((), 1, False)
    assert list_people(db) == ((), 1, False)
