"""Makes entries of a file into what the domain knows them as, where they are of many parts. Each raises ValueError."""

from datetime import date, datetime

from ashore.domain.breath import LONGEST_PATTERN_NAME, MOST_OWN_STEPS, Minutes, Pattern, Phase, Step
from ashore.domain.check_ins import CheckIn, CheckInKind, Repeat
from ashore.domain.notes import Activity, ActivityKind, Note
from ashore.domain.phrase import PhraseError, translate_later
from ashore.domain.week import PartOfDay, Slot, WeekBlock
from ashore.record.exchange.entries import CheckInEntry, NoteEntry, OwnPatternEntry, WeekBlockEntry


def pattern_of(entry: OwnPatternEntry) -> Pattern:
    steps = []
    for words in entry.steps.split(", "):
        phase, _space, seconds = words.partition(" ")
        steps.append(Step(Phase(phase), float(seconds)))
    if len(steps) > MOST_OWN_STEPS or len(entry.name) > LONGEST_PATTERN_NAME:
        raise PhraseError(translate_later("ContentErrors", "longer than any pattern that can be made"))
    minutes = Minutes(entry.minutes_least, entry.minutes_most)
    return Pattern(entry.id, entry.name, tuple(steps), minutes=minutes)


def check_in_of(entry: CheckInEntry) -> CheckIn:
    """Without its id."""
    return CheckIn(
        CheckInKind(entry.kind),
        datetime.fromisoformat(entry.starts),
        entry.zone,
        entry.uid,
        entry.what,
        entry.with_whom,
        entry.minutes,
        Repeat(entry.repeat),
        None if entry.until is None else date.fromisoformat(entry.until),
        entry.reminder_minutes,
        entry.is_named,
        entry.sequence,
    )


def week_block_of(entry: WeekBlockEntry) -> WeekBlock:
    """Without its id."""
    return WeekBlock(
        CheckInKind(entry.kind),
        Slot(entry.weekday, PartOfDay(entry.part)),
        date.fromisoformat(entry.first_day),
        entry.uid,
        entry.words,
        entry.sequence,
    )


def note_of(entry: NoteEntry) -> Note:
    """Without its marks."""
    activity = None
    if entry.activity_kind is not None or entry.activity_id is not None:
        activity = Activity(ActivityKind(entry.activity_kind or ""), entry.activity_id or "")
    return Note(
        entry.id,
        datetime.fromisoformat(entry.noted_at),
        (),
        entry.situation,
        entry.next_time,
        entry.distress_before,
        entry.distress_after,
        activity,
        entry.felt_worse,
    )
