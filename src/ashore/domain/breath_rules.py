"""The errors for a breath that breaks a rule, each with a text for the person; imported where one is raised."""

from collections.abc import Sequence

from ashore.domain.breath import Minutes, Phase
from ashore.domain.phrase import PhraseError, translate_later


def seconds_out_of_range(phase: Phase, seconds: float, least: float, most: float) -> PhraseError:
    if phase.is_hold:
        rule = translate_later("ContentErrors", "a hold lasts {least} to {most} seconds, not {seconds}")
    elif phase is Phase.INHALE:
        rule = translate_later("ContentErrors", "an in-breath lasts {least} to {most} seconds, not {seconds}")
    else:
        rule = translate_later("ContentErrors", "an out-breath lasts {least} to {most} seconds, not {seconds}")
    return PhraseError(rule.format(least=f"{least:g}", most=f"{most:g}", seconds=f"{seconds:g}"))


def minutes_out_of_range(minutes: Minutes, most: float) -> PhraseError:
    rule = translate_later(
        "ContentErrors", "minutes go from the least to the most, over 0 and at most {limit}, not {least} to {most}"
    )
    return PhraseError(rule.format(limit=f"{most:g}", least=f"{minutes.least:g}", most=f"{minutes.most:g}"))


def order_of_no_breath(phases: Sequence[Phase]) -> PhraseError:
    rule = translate_later(
        "ContentErrors",
        "a breath is {rising}, {full} if wished, {falling}, {empty} if wished; this one reads {found}",
    )
    found = ", ".join(phases) or translate_later("ContentErrors", "nothing")
    rising, full, falling, empty = (phase.value for phase in Phase)
    return PhraseError(rule.format(rising=rising, full=full, falling=falling, empty=empty, found=found))
