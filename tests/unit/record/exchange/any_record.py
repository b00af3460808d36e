"""Any record that a person could have, for hypothesis."""

import sqlite3
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta

from hypothesis import strategies as st
from tests.unit.domain.any_note import notes

from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.contact import ContactAnswer, ContactEntry
from ashore.domain.coping_plan import PlanChoice, PlanItemKind, PlanSection, PlanText
from ashore.domain.helpline_corrections import HelplineCorrection
from ashore.domain.notes import MarkKind, OwnMark
from ashore.domain.own_reframes import HiddenLine, KeptLine, OwnBelief, OwnLine
from ashore.domain.people import Closeness, Person
from ashore.domain.ratings import BeliefRating
from ashore.domain.starters import OwnStarter, StarterKind
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.record.belief_ratings import add_belief_rating
from ashore.record.check_ins import add_check_in
from ashore.record.contact import add_contact
from ashore.record.coping_plan import write_plan_choice, write_plan_text
from ashore.record.custom_patterns import add_pattern
from ashore.record.helpline_corrections import add_helpline_correction
from ashore.record.kept_lines import add_kept_line
from ashore.record.notes import add_note
from ashore.record.own_beliefs import add_hidden_line, add_own_belief, add_own_line, remove_own_belief
from ashore.record.own_marks import add_own_mark
from ashore.record.own_starters import add_own_starter
from ashore.record.people import add_person, remove_person
from ashore.record.week_blocks import put_week_block

Write = Callable[[sqlite3.Connection], object]

SIGNS = st.sampled_from(
    ["=1+1", "+49 30 1", "-", "@", "\t", "\r\n", "'", "''=", '"', ",", "null", "true", "שלום", "\0", ""]
)
ANY_TEXT = st.one_of(st.text(max_size=20), SIGNS, st.builds(str.__add__, SIGNS, st.text(max_size=5)))
TEXT = ANY_TEXT.filter(lambda text: text.strip() != "")
SMALL = st.integers(1, 4)
THOUGHTS = st.one_of(TEXT, SMALL.map("own-{}".format))
SECONDS = (
    st.integers(1, 38).map(lambda tenths: tenths / 2 if tenths % 3 else tenths / 3).filter(lambda s: 0.5 <= s <= 19)
)


def _pattern(name: str, inhale: float, exhale: float, least: float, more: float) -> Pattern:
    steps = (Step(Phase.INHALE, inhale), Step(Phase.EXHALE, exhale))
    return Pattern("", name, steps, minutes=Minutes(least, least + more))


def _writes() -> st.SearchStrategy[Write]:
    """What one press of a person may write."""
    times = st.datetimes(
        datetime.fromisoformat("1990-01-01"), datetime.fromisoformat("2090-01-01"), timezones=st.just(UTC)
    )
    text = TEXT
    return st.one_of(
        st.builds(Person, text, ANY_TEXT, st.none(), ANY_TEXT, st.sampled_from(Closeness)).map(_with(add_person)),
        SMALL.map(lambda number: lambda db: remove_person(db, number)),
        st.builds(OwnBelief, text).map(_with(add_own_belief)),
        SMALL.map(lambda number: lambda db: remove_own_belief(db, number)),
        st.builds(OwnLine, THOUGHTS, text).map(_with(add_own_line)),
        st.builds(HiddenLine, THOUGHTS, text).map(_with(add_hidden_line)),
        st.builds(KeptLine, THOUGHTS, text, st.booleans()).map(_with(add_kept_line)),
        st.builds(_pattern, TEXT, SECONDS, SECONDS, st.floats(0.5, 5), st.floats(0, 5)).map(_with(add_pattern)),
        st.builds(HelplineCorrection, text, ANY_TEXT, ANY_TEXT, ANY_TEXT).map(_with(add_helpline_correction)),
        st.builds(
            BeliefRating,
            THOUGHTS,
            st.integers(0, 100),
            times.map(datetime.isoformat),
            st.none() | st.integers(0, 100),
        ).map(_with(add_belief_rating)),
        st.builds(PlanText, st.sampled_from(PlanSection), ANY_TEXT).map(_with(write_plan_text)),
        st.builds(PlanChoice, st.sampled_from(PlanItemKind), SMALL.map(str) | st.just(""), st.booleans()).map(
            _with(write_plan_choice)
        ),
        st.builds(OwnStarter, st.sampled_from(StarterKind), text).map(_with(add_own_starter)),
        st.builds(ContactEntry, st.sampled_from(ContactAnswer), times.map(datetime.isoformat), st.none() | SMALL).map(
            _with(add_contact)
        ),
        st.builds(
            _check_in,
            times,
            st.uuids().map(str),
            ANY_TEXT,
            ANY_TEXT,
            st.none() | st.integers(0, 60),
            st.booleans(),
            st.sampled_from(Repeat),
            st.none() | st.integers(0, 400),
        ).map(_with(add_check_in)),
        st.builds(
            _week_block,
            st.sampled_from(CheckInKind),
            times.map(datetime.date),
            st.sampled_from(PartOfDay),
            st.uuids().map(str),
            ANY_TEXT,
            st.integers(0, 9),
        ).map(_with(put_week_block)),
        st.builds(OwnMark, st.sampled_from(MarkKind), text).map(_with(add_own_mark)),
        st.sampled_from("abcdefgh").flatmap(notes).map(_with(add_note)),
    )


def _check_in(
    starts: datetime,
    uid: str,
    what: str,
    with_whom: str,
    reminder: int | None,
    is_named: bool,
    repeat: Repeat,
    days: int | None,
) -> CheckIn:
    local = starts.replace(tzinfo=None, second=0, microsecond=0)
    until: date | None = None if days is None else (local + timedelta(days=days)).date()
    kind = CheckInKind.REST if is_named else CheckInKind.CONTACT
    return CheckIn(kind, local, "UTC", uid, what, with_whom, 15, repeat, until, reminder, is_named, days or 0)


def _week_block(kind: CheckInKind, day: date, part: PartOfDay, uid: str, words: str, sequence: int) -> WeekBlock:
    return WeekBlock(kind, Slot(day.weekday(), part), day, uid, words, sequence)


def _with(write: Callable[..., object]) -> Callable[[object], Write]:
    return lambda entry: lambda db: write(db, entry)


def records() -> st.SearchStrategy[list[Write]]:
    """What was written one after another; `add_note` and `add_own_mark` leave what is there."""
    return st.lists(_writes(), max_size=25)
