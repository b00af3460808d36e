"""Fifty things that a person does one after another: entries of every kind, added, changed and removed."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any, NamedTuple, TypeAlias

from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.check_ins import CheckIn, CheckInKind
from ashore.domain.contact import ContactAnswer, ContactEntry
from ashore.domain.coping_plan import PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.drafts import Draft, DraftKey, DraftKind
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.notes import Mark, MarkKind, Note, OwnMark
from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.people import Person
from ashore.domain.ratings import BeliefRating
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.record.belief_ratings import add_belief_rating
from ashore.record.check_ins import add_check_in, change_check_in, remove_check_in
from ashore.record.contact import add_contact
from ashore.record.coping_plan import write_plan_choice, write_plan_text
from ashore.record.custom_patterns import add_pattern, remove_pattern
from ashore.record.drafts import remove_draft, write_draft
from ashore.record.helpline_corrections import add_helpline_correction, remove_helpline_correction
from ashore.record.kept_lines import add_kept_line, change_kept_line, remove_kept_line
from ashore.record.notes import add_note, change_note, remove_note
from ashore.record.own_beliefs import (
    add_hidden_line,
    add_own_belief,
    add_own_line,
    change_own_belief,
    change_own_line,
    remove_hidden_line,
    remove_own_belief,
    remove_own_line,
)
from ashore.record.own_marks import add_own_mark, remove_own_mark
from ashore.record.own_starters import add_own_starter, change_own_starter, remove_own_starter
from ashore.record.people import add_person, change_person, remove_person
from ashore.record.week_blocks import put_week_block, remove_week_block

Job: TypeAlias = Callable[[sqlite3.Connection], object]
DAY = date(2026, 11, 23)
Value: TypeAlias = tuple[str, object]
"""The name of a table, and what one of its columns holds."""


class Action(NamedTuple):
    """`job` answers False or None where what it is about is not there (any more): then nothing is promised."""

    job: Job
    there: tuple[Value, ...] = ()
    gone: tuple[Value, ...] = ()


def actions(name: str) -> list[Action]:
    """All of them, in words that have `name` in them."""
    return [*_people(name), *_thoughts(name), *_plan(name), *_connect(name), *_notes(name)]


def _people(name: str) -> Iterator[Action]:
    first, second = (f"{name} person {number}" for number in range(2))
    reach, number = f"{name} at the door", HelplineCorrection("GB", f"{name} service", f"{name} 112")
    for each in (first, second, f"{name} person 2"):
        yield _add(add_person, Person(each, "by phone"), ("person", each))
    yield _change(
        "person",
        first,
        lambda db, row: change_person(db, Person(first, reach, row)),
        there=(("person", reach),),
        gone=(),
    )
    yield _remove("person", second, remove_person)
    yield _add(add_helpline_correction, number, ("number_change", number.service))
    yield _add(add_helpline_correction, replace(number, service=f"{name} other"), ("number_change", f"{name} other"))
    removal = partial(remove_helpline_correction, correction=number)
    yield Action(removal, gone=(("number_change", number.service),))


def _thoughts(name: str) -> Iterator[Action]:
    thought, line, kept, hidden = (f"{name} {each}" for each in ("thought", "line", "kept", "hidden"))
    yield _add(add_own_belief, OwnBelief(thought), ("own_belief", thought))
    yield _add(add_own_belief, OwnBelief(f"{thought} too"), ("own_belief", f"{thought} too"))
    yield _rename("own_belief", thought, lambda text, row: partial(change_own_belief, belief=OwnBelief(text, row)))
    yield _remove("own_belief", f"{thought} too", remove_own_belief)
    yield _add(add_own_line, OwnLine("unlovable", line), ("own_line", line))
    yield _rename("own_line", line, lambda text, row: partial(change_own_line, line=OwnLine("unlovable", text, row)))
    yield _remove("own_line", f"{line} again", remove_own_line)
    yield _add(add_hidden_line, HiddenLine("unlovable", hidden), ("hidden_line", hidden))
    yield Action(partial(remove_hidden_line, line=HiddenLine("unlovable", hidden)), gone=(("hidden_line", hidden),))
    for number in range(2):
        new = KeptLine("unlovable", f"{kept} {number}", rests_under_guide=True)
        yield _add(add_kept_line, new, ("kept_line", new.text))
    yield _rename(
        "kept_line",
        f"{kept} 0",
        lambda text, row: partial(change_kept_line, line=KeptLine("unlovable", text, True, None, row)),
    )
    yield _remove("kept_line", f"{kept} 1", remove_kept_line)
    felt = BeliefRating("unlovable", 60, "2026-11-23T12:00:00+00:00")
    yield _add(add_belief_rating, felt, ("belief_strength", felt.noted_at))


def _plan(name: str) -> Iterator[Action]:
    yield _add(write_plan_text, PlanText(PlanSection.SETTLE, f"{name} tea"), ("helps_words", f"{name} tea"))
    yield _add(write_plan_text, PlanText(PlanSection.OTHERS, f"{name} ask"), ("helps_words", f"{name} ask"))
    yield Action(
        partial(write_plan_text, text=PlanText(PlanSection.SETTLE, "")), gone=(("helps_words", f"{name} tea"),)
    )
    yield _add(write_plan_choice, PlanChoice(PlanItemKind.LINE, name, is_shown=True), ("helps_choice", name))
    pattern = Pattern("mine", f"{name} pattern", (Step(Phase.INHALE, 4), Step(Phase.EXHALE, 6)), minutes=Minutes(1, 5))
    yield _add(add_pattern, pattern, ("custom_pattern", pattern.name))
    yield _add(add_pattern, replace(pattern, name=f"{name} other"), ("custom_pattern", f"{name} other"))
    yield Action(
        lambda db: remove_pattern(db, _row(db, "custom_pattern", pattern.name, "id")),
        gone=(("custom_pattern", pattern.name),),
    )


def _connect(name: str) -> Iterator[Action]:
    wave, call, walk = (f"{name} {each}" for each in ("wave", "call", "walk"))
    yield _add(add_own_starter, OwnStarter(StarterKind.WAVE, wave), ("own_starter", wave))
    yield _rename(
        "own_starter",
        wave,
        lambda text, row: partial(change_own_starter, starter=OwnStarter(StarterKind.WAVE, text, row)),
    )
    yield _remove("own_starter", f"{wave} again", remove_own_starter)
    sent = ContactEntry(ContactAnswer.SENT, "2026-11-23T12:00:00+00:00")
    yield _add(add_contact, sent, ("contact", sent.answered_at))
    appointment = CheckIn(CheckInKind.CONTACT, datetime(2026, 11, 23, 12), "UTC", f"{name} uid", call)  # noqa: DTZ001
    yield _add(add_check_in, appointment, ("check_in", call))
    yield _rename(
        "check_in", call, lambda text, row: partial(change_check_in, check_in=replace(appointment, what=text, id=row))
    )
    yield _remove("check_in", f"{call} again", remove_check_in)
    for number, part in enumerate((PartOfDay.MORNING, PartOfDay.EVENING)):
        text = f"{walk} {number}"
        block = WeekBlock(CheckInKind.REST, Slot(0, part), DAY, f"{name} uid {number}", text)
        yield _add(put_week_block, block, ("week_block", text))
    yield _remove("week_block", f"{walk} 0", remove_week_block)


def _notes(name: str) -> Iterator[Action]:
    mark = f"{name} mark"
    yield _add(add_own_mark, OwnMark(MarkKind.SIGN, mark), ("own_mark", mark))
    notes = [_note(name, number) for number in range(4)]
    for note in notes:
        yield _add(add_note, note, ("note", note.situation), ("note_mark", note.marks[0].value))
    changed = replace(notes[0], situation=f"{name} dinner", marks=())
    yield Action(
        partial(change_note, note=changed),
        (("note", changed.situation),),
        (("note", notes[0].situation), ("note_mark", notes[0].marks[0].value)),
    )
    yield Action(
        partial(remove_note, note_id=notes[1].id),
        gone=(("note", notes[1].situation), ("note_mark", notes[1].marks[0].value)),
    )
    yield _remove("own_mark", mark, remove_own_mark)
    for number in range(2):
        draft = Draft(f"{name} draft {number}", DraftKey(DraftKind.NOTE), {"situation": f"{name} half"})
        yield _add(write_draft, draft, ("draft", draft.id))
    yield Action(partial(remove_draft, draft_id=f"{name} draft 0"), gone=(("draft", f"{name} draft 0"),))


def _note(name: str, number: int) -> Note:
    marks = (Mark(MarkKind.SIGN, f"{name} sign {number}", is_own=True),)
    noted_at = datetime(2026, 11, 23, 12, number, tzinfo=UTC)
    return Note(f"{name}-{number}", noted_at, marks, f"{name} lunch {number}", distress_before=8, distress_after=5)


def _add(add: Callable[..., object], entry: object, *there: Value) -> Action:
    return Action(lambda db: add(db, entry), there)


def _change(
    table: str,
    text: str,
    change: Callable[[sqlite3.Connection, Any], object],
    there: tuple[Value, ...],
    gone: tuple[Value, ...],
) -> Action:
    return Action(lambda db: change(db, _row(db, table, text)), there, gone)


def _rename(table: str, text: str, change: Callable[[str, Any], Job]) -> Action:
    new = f"{text} again"
    return _change(table, text, lambda db, row: change(new, row)(db), there=((table, new),), gone=((table, text),))


def _remove(table: str, text: str, remove: Callable[[sqlite3.Connection, Any], object]) -> Action:
    return Action(lambda db: remove(db, _row(db, table, text)) is not None, gone=((table, text),))


def _row(db: sqlite3.Connection, table: str, text: str, key: str = "id") -> Any:
    """What names the row with this text; 0, which names none, where there is none."""
    for row in map(dict, _rows(db, table)):
        if text in row.values():
            return row[key]
    return 0


def values_in(db: sqlite3.Connection, tables: Iterable[str]) -> set[Value]:
    """All that is in any column of these tables, whether or not the program can read it."""
    return {(table, value) for table in tables for row in _rows(db, table) for _column, value in row}


def _rows(db: sqlite3.Connection, table: str) -> Iterator[list[tuple[str, object]]]:
    found = db.execute(f'SELECT * FROM "{table}"')  # noqa: S608  # names of our own
    columns = [column for column, *_rest in found.description]
    return (list(zip(columns, row, strict=True)) for row in found)
