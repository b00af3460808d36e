"""What a person's own pattern may be: how fast and how slow, and an id that no other pattern has."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from ashore.domain.breath import Cycle, Pattern, seconds_of

FASTEST_RATE = 20.0
"""Breaths a minute. Faster ones bring on what over-breathing does."""
SHORTEST_BREATH_SECONDS = 60.0 / FASTEST_RATE
SLOWEST_USUAL_RATE = 3.0
"""Breaths a minute. A slower one is taken, with a caution."""


def is_too_fast(cycle: Cycle) -> bool:
    return seconds_of(cycle) < SHORTEST_BREATH_SECONDS


def is_very_slow(cycle: Cycle) -> bool:
    return seconds_of(cycle) > 60.0 / SLOWEST_USUAL_RATE


def with_visible_name(pattern: Pattern) -> Pattern:
    """Its name may come from a version that took any."""
    from ashore.domain.visible_text import (
        visible_text,
    )  # all of Unicode's categories, which every start loads otherwise

    name = visible_text(pattern.name)
    return pattern if name in ("", pattern.name) else replace(pattern, name=name)


def own_id(wished: str, taken: Collection[str]) -> str:
    """ "box" as "own-box", with a number where that is taken, too."""
    stem, number = f"own-{wished}", 1
    while (free := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return free


def with_own_ids(patterns: Iterable[Pattern], built_in_ids: Collection[str]) -> tuple[Pattern, ...]:
    """A pattern under the id of one that Ashore comes with gets an id of its own; the others stay as they are."""
    patterns = tuple(patterns)
    taken = {*built_in_ids, *(pattern.id for pattern in patterns)}
    renamed = []
    for pattern in patterns:
        if pattern.id in built_in_ids:
            pattern = replace(pattern, id=own_id(pattern.id, taken))
            taken.add(pattern.id)
        renamed.append(pattern)
    return tuple(renamed)
