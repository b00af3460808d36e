"""As much is read of the record as is seen, however much there is."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace

import pytest

from ashore.domain.contact import ContactAnswer, ContactEntry
from ashore.domain.coping_plan import PlanChoice, PlanItemKind
from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.entries import PageRequest
from ashore.domain.own_reframes import KeptLine, OwnBelief, OwnLine
from ashore.domain.people import Closeness, Person
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.record.belief_ratings import newest_belief_ratings
from ashore.record.check_ins import list_check_ins
from ashore.record.contact import add_contact, is_warmed_up
from ashore.record.coping_plan import MOST_ON_PAGE, read_begun_plan, read_plan_items, write_plan_choice
from ashore.record.drafts import drafts_about, list_drafts, write_draft
from ashore.record.kept_lines import add_kept_line, change_kept_line, keep_once, line_under_guide, newest_kept_lines
from ashore.record.migrations import migrate
from ashore.record.own_beliefs import (
    Match,
    MatchPage,
    add_own_belief,
    add_own_line,
    best_matches,
    change_own_belief,
    change_own_line,
    find_own_beliefs,
    hidden_lines_of,
    list_own_lines,
    newest_own_beliefs,
    read_matches,
)
from ashore.record.own_starters import add_own_starter, list_own_starters
from ashore.record.people import add_person, change_person, easiest_people, list_people


def names(db: sqlite3.Connection, request: PageRequest) -> list[str]:
    return [person.name for person in list_people(db, request).items]


def test_a_page_is_the_first_entries_and_says_that_there_are_more(db: sqlite3.Connection) -> None:
    people = [add_person(db, Person(name)) for name in ("Noor", "Sam", "Jo")]
    assert list_people(db, PageRequest(2)) == (tuple(people[:2]), 0, True)
    assert list_people(db, PageRequest(3)) == (tuple(people), 0, False)
    assert list_people(db, PageRequest(0)) == ((), 0, True)


def test_who_is_wanted_by_id_comes_after_the_first_and_once(db: sqlite3.Connection) -> None:
    people = [add_person(db, Person(name)) for name in ("Noor", "Sam", "Jo")]
    wanted = frozenset({people[0].id or 0, people[2].id or 0, 99})
    assert list_people(db, PageRequest(1, ids=wanted)) == ((people[0], people[2]), 0, True)


def test_a_row_that_cannot_be_read_counts_on_its_page_and_hides_no_other(db: sqlite3.Connection) -> None:
    people = [add_person(db, Person(name)) for name in ("Noor", "Sam", "Jo")]
    db.execute("UPDATE person SET reach = 'changed' WHERE id = 1")
    assert list_people(db, PageRequest(2)) == ((people[1],), 1, True)


@pytest.mark.parametrize("words", ["zoe", "ZOË gard", "dens zo", "  Zoe\n", "zoë’s"[:3]])
def test_a_search_finds_words_in_any_order_without_case_and_accents(db: sqlite3.Connection, words: str) -> None:
    add_person(db, Person("Noor", good_for="letters"))
    add_person(db, Person("Zoë", good_for="Gardens & rain"))
    assert names(db, PageRequest(5, words)) == ["Zoë"]
    assert names(db, PageRequest(5, f"{words} letters")) == []


def test_a_search_follows_what_is_changed(db: sqlite3.Connection) -> None:
    sam = add_person(db, Person("Sam"))
    assert change_person(db, replace(sam, name="Amina"))
    assert (names(db, PageRequest(5, "sam")), names(db, PageRequest(5, "amina"))) == ([], ["Amina"])
    line = add_kept_line(db, KeptLine("own-1", "Some people stay."))
    assert change_kept_line(db, replace(line, text="A cat stays."))
    assert newest_kept_lines(db, PageRequest(5, "people")).items == ()
    assert [each.text for each in newest_kept_lines(db, PageRequest(5, "cat")).items] == ["A cat stays."]
    own = add_own_line(db, OwnLine("own-1", "A cat stays."))
    assert change_own_line(db, replace(own, text="A dog stays."))
    assert [each.text for each in newest_kept_lines(db, PageRequest(5, "dog")).items] == ["A dog stays."]
    belief = add_own_belief(db, OwnBelief("I am too much"))
    assert change_own_belief(db, replace(belief, text="I am too little"))
    assert newest_own_beliefs(db, PageRequest(5, "much")).items == ()


def test_what_was_written_before_there_was_a_search_is_found() -> None:
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as old:
        migrate(old, 11)
        old.execute("INSERT INTO own_belief (text) VALUES ('Nobody cómes back')")
        old.execute("INSERT INTO kept_line (belief_id, text, position) VALUES ('x', 'Some stay', 1)")
        old.execute(
            "INSERT INTO person (name, reach, good_for, checksum) VALUES ('Zoë', '', 'a walk', row_checksum('Zoë', ''))"
        )
        migrate(old)
        assert len(newest_own_beliefs(old, PageRequest(5, "comes")).items) == 1
        assert len(newest_kept_lines(old, PageRequest(5, "stay")).items) == 1
        assert names(old, PageRequest(5, "walk zoe")) == ["Zoë"]


def test_of_many_own_thoughts_those_come_that_have_most_of_the_words(db: sqlite3.Connection) -> None:
    for number in range(300):
        add_own_belief(db, OwnBelief(f"I am number {number}"))
    meant = add_own_belief(db, OwnBelief("I ruin everything I touch"))
    for number in range(300):
        add_own_belief(db, OwnBelief(f"I am later {number}"))
    found = read_matches(find_own_beliefs(db, "everything I touch, I ruined", 10).matches)
    assert found.items[0] == meant
    assert len(found.items) == 10
    assert find_own_beliefs(db, " ,. ", 10) == MatchPage((), None)


def test_own_thoughts_that_are_looked_through_in_parts_are_found_as_at_once(db: sqlite3.Connection) -> None:
    for number in range(50):
        text = f"I {('ruin', 'touch', 'ruin and touch')[number % 3]} {number}"
        add_own_belief(db, OwnBelief(text))
    db.execute("DELETE FROM own_belief WHERE id % 7 = 0 OR id > 48")
    whole = find_own_beliefs(db, "ruin touch", 10)
    assert whole.next_id is None
    for count in (1, 4, 41, 500):
        best: tuple[Match, ...] = ()
        before_id, parts = None, 0
        while True:
            page = find_own_beliefs(db, "ruin touch", 10, before_id, count)
            assert len(page.matches) <= count
            best, before_id, parts = best_matches((*best, *page.matches), 10), page.next_id, parts + 1
            if before_id is None:
                break
        assert best == whole.matches
        assert parts == -(-42 // count)


def test_a_line_is_kept_once_however_many_there_are_of_the_same_thought(db: sqlite3.Connection) -> None:
    kept = keep_once(db, KeptLine("own-1", "Some people stay."))
    assert keep_once(db, KeptLine("own-1", "Some people stay.")) == kept
    assert keep_once(db, KeptLine("own-2", "Some people stay.")) != kept
    assert len(newest_kept_lines(db, PageRequest(5)).items) == 2


def test_the_line_under_the_guide_is_asked_for_alone(db: sqlite3.Connection) -> None:
    assert line_under_guide(db) is None
    add_kept_line(db, KeptLine("own-1", "first"))
    under = add_kept_line(db, KeptLine("own-1", "second", rests_under_guide=True))
    assert line_under_guide(db) == under


def test_the_easiest_people_come_first_and_whoever_is_chosen_with_them(db: sqlite3.Connection) -> None:
    far, near, between, unsaid = (
        add_person(db, Person(name, closeness=closeness))
        for name, closeness in (
            ("Samira", Closeness.LONG_AGO),
            ("Mina", Closeness.IN_TOUCH),
            ("Jo", Closeness.NOW_AND_THEN),
            ("Noor", Closeness.UNSAID),
        )
    )
    assert easiest_people(db, PageRequest(2)) == ((near, between), 0, True)
    assert easiest_people(db, PageRequest(2, ids=frozenset({far.id or 0}))) == ((near, between, far), 0, True)
    assert easiest_people(db, PageRequest(4)) == ((near, between, unsaid, far), 0, False)


def test_lines_of_one_kind_or_about_one_thought_are_listed_alone(db: sqlite3.Connection) -> None:
    wave = add_own_starter(db, OwnStarter(StarterKind.WAVE, "Hello"))
    add_own_starter(db, OwnStarter(StarterKind.HONEST, "I go quiet."))
    assert list_own_starters(db, PageRequest(5), StarterKind.WAVE).items == (wave,)
    mine = add_own_line(db, OwnLine("own-1", "Not always"))
    add_own_line(db, OwnLine("own-2", "Not today"))
    assert list_own_lines(db, PageRequest(5), "own-1").items == (mine,)


def test_the_page_what_helps_me_holds_a_hundred_of_each_and_says_that_there_are_more(db: sqlite3.Connection) -> None:
    for number in range(1, MOST_ON_PAGE + 3):
        add_person(db, Person(f"Person {number}"))
        add_kept_line(db, KeptLine("own-1", f"line {number}"))
        write_plan_choice(db, PlanChoice(PlanItemKind.LINE, str(number), is_shown=number != 2))
    write_plan_choice(db, PlanChoice(PlanItemKind.PERSON, "1", is_shown=False))
    items = read_plan_items(db, ["2"], ["1"])
    assert [person.id for person in items.people] == list(range(2, MOST_ON_PAGE + 2))
    assert [line.id for line in items.lines] == [1, *range(3, MOST_ON_PAGE + 2)]
    assert (items.has_more_lines, items.has_more_people) == (True, True)
    assert {
        PlanChoice(PlanItemKind.LINE, "2", is_shown=False),
        PlanChoice(PlanItemKind.PERSON, "1", is_shown=False),
    } <= set(items.choices)
    assert read_begun_plan(db).is_begun
    assert len(read_begun_plan(db).choices) == 1


def test_of_many_drafts_the_newest_are_read_and_an_older_one_by_what_it_is_about(db: sqlite3.Connection) -> None:
    belief = add_own_belief(db, OwnBelief("I am too much"))
    keys = [DraftKey(DraftKind.LINE, about=(f"{belief.belief_id}", str(number))) for number in range(5)]
    drafts = [Draft(f"{number:02}", key, {"text": "half"}) for number, key in enumerate(keys)]
    for draft in drafts:
        write_draft(db, draft)
    assert list_drafts(db, 2) == (tuple(drafts[3:]), 0, True)
    assert drafts_about(db, keys[0]).items == (drafts[0],)


SEEN: tuple[Callable[[sqlite3.Connection], object], ...] = (
    line_under_guide,
    lambda db: newest_kept_lines(db, PageRequest(12)),
    lambda db: keep_once(db, KeptLine("own-1", "text")),
    lambda db: newest_own_beliefs(db, PageRequest(25)),
    lambda db: list_own_lines(db, PageRequest(20), "own-1"),
    lambda db: hidden_lines_of(db, "own-1"),
    lambda db: newest_belief_ratings(db, "own-1", PageRequest(30)),
    lambda db: list_people(db, PageRequest(12, ids=frozenset({3}))),
    lambda db: easiest_people(db, PageRequest(5)),
    lambda db: list_own_starters(db, PageRequest(12), StarterKind.WAVE),
    lambda db: list_check_ins(db, PageRequest(24)),
    lambda db: drafts_about(db, DraftKey(DraftKind.LINE)),
    lambda db: is_warmed_up(db),
)


@pytest.mark.parametrize("read", SEEN)
def test_what_is_seen_is_found_by_an_index_and_sorted_by_it(
    db: sqlite3.Connection, read: Callable[[sqlite3.Connection], object]
) -> None:
    add_contact(db, ContactEntry(ContactAnswer.SENT, "2026-11-26T07:00:00+00:00"))
    statements: list[str] = []
    db.set_trace_callback(statements.append)
    read(db)
    db.set_trace_callback(None)
    selects = [each for each in statements if each.startswith("SELECT")]
    assert selects
    for select in selects:
        plan = [detail for *_numbers, detail in db.execute(f"EXPLAIN QUERY PLAN {select}")]
        # A whole table may be gone through only in its order, up to the limit; sorting would read all of it.
        assert not any("TEMP B-TREE FOR ORDER BY" in step for step in plan), plan
        if "LIMIT" not in select:
            assert not any(
                step.startswith("SCAN") and "INDEX" not in step and "CONSTANT" not in step for step in plan
            ), plan
