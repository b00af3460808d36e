"""Where a practice begins in the breath that is under way."""

from typing import NamedTuple

from ashore.domain.breath import BreathKind, Pattern, Phase
from ashore.domain.pacing import Moment
from ashore.domain.practice import PracticeLength

NEARLY_EMPTY = 0.05
"""The fullness at the beginning of an in-breath up to which another breath can begin without a jolt."""


class PracticeStart(NamedTuple):
    """How a practice begins out of the breath that there is."""

    joins: bool
    """That breath belongs to it. Otherwise its own begins."""
    is_at_once: bool
    """Its own breath, where it needs one, does not wait for the next whole breath."""
    is_counted_from_next: bool
    """Its time or its breaths begin with the next whole breath."""


def practice_start(
    breath: Pattern, length: PracticeLength, under_way: Pattern, moment: Moment, *, has_ended: bool, stands_still: bool
) -> PracticeStart:
    """Of a practice of `breath`, while `under_way` is at `moment`. Nobody's breath is cut short.

    `has_ended`: it stands after a practice, at the beginning of a breath. `stands_still`: anywhere else, and then it
    cannot be gone on from.
    """
    joins = not stands_still and _can_join(under_way, breath)
    is_early = has_ended or stands_still or _is_breath_early(moment)
    # Of a pattern in rounds, the round under way is the first: they are never more than its number.
    is_counted_now = is_early or (joins and (breath.rounds is not None or length.breaths is None))
    return PracticeStart(joins, is_early, not is_counted_now)


def _can_join(current: Pattern, requested: Pattern) -> bool:
    """Whether a practice of `requested` can go on from `current`, within its lead-in too.

    A growing count is counted from the first breath, and a slow-down starts where the person is.
    """
    is_counted = requested.counts_down or requested.kind is BreathKind.SLOWING
    return not is_counted and (current.lead_in, current.steps) == (requested.lead_in, requested.steps)


def _is_breath_early(moment: Moment) -> bool:
    """Whether the breath under way has hardly begun, so that another one can take its place at once."""
    return moment.phase is not Phase.EXHALE and moment.fullness < NEARLY_EMPTY
