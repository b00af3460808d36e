"""The texts of the text guide, in the person's language."""

from ashore.domain.breath import BreathKind, Cycle, Pattern, Phase
from ashore.domain.pacing import Moment
from ashore.domain.phase_count import shown_count
from ashore.domain.practice import PracticeLength
from ashore.terminal.translation import translate


def own_breath_text() -> str:
    return translate("Terminal", "Your breath, as it is")


def paused_text() -> str:
    return translate("Terminal", "Paused")


def grounding_texts() -> tuple[str, str]:
    """What is offered instead of breathing, in full and for a narrow window; `more_grounding_texts` goes below it."""
    return translate("Terminal", "Look around: five things you see"), translate("Terminal", "Look around")


def more_grounding_texts() -> tuple[str, str]:
    return translate("Terminal", "Four you can touch, three you hear"), translate("Terminal", "Five things to see")


def stopped_text() -> str:
    return translate("Terminal", "You have left. Come back whenever you like.")


def finished_text(pattern: Pattern, length: PracticeLength) -> str:
    if length.breaths is None:
        return translate("Terminal", "That was the time. Stay a moment, or go.")
    text = translate("Terminal", "That was {count}. Stay a moment, or go.")
    return text.format(count=breaths_text(length.breaths, are_rounds=pattern.rounds is not None))


def breaths_text(count: int, *, are_rounds: bool) -> str:
    """Such as "10 breaths", or "4 rounds" of a pattern that comes in rounds."""
    if are_rounds:
        return translate("Terminal", "%n round(s)", None, count)
    return translate("Terminal", "%n breath(s)", None, count)


def breaths_to_come_text(count: int, *, are_rounds: bool) -> str:
    """How many follow the one under way."""
    if are_rounds:
        if count == 0:
            return translate("Terminal", "This round, then rest")
        return translate("Terminal", "%n more round(s)", None, count)
    if count == 0:
        return translate("Terminal", "This breath, then rest")
    return translate("Terminal", "%n more breath(s)", None, count)


def phase_text(pattern: Pattern, moment: Moment) -> str:
    """The word for where the breath is, such as "Breathe in"."""
    if pattern.kind is BreathKind.OWN:
        return own_breath_text()
    match moment.phase:
        case Phase.INHALE if moment.step > 0:
            return translate("Terminal", "A little more")
        case Phase.INHALE:
            return pattern.inhale_word or translate("Terminal", "Breathe in")
        case Phase.EXHALE:
            return pattern.exhale_word or translate("Terminal", "Breathe out")
        case Phase.HOLD_FULL:
            return translate("Terminal", "Hold softly")
        case _:
            return translate("Terminal", "Rest")


def phase_line(pattern: Pattern, moment: Moment) -> str:
    """The word with how long the phase lasts, such as "Breathe in, 4 seconds"."""
    if pattern.kind is BreathKind.OWN:
        return own_breath_text()
    line = translate("Terminal", "{phase}, {seconds} seconds")
    return line.format(phase=phase_text(pattern, moment), seconds=f"{round(moment.phase_seconds, 1):g}")


def count_text(pattern: Pattern, moment: Moment) -> str:
    """1, 2, 3 through the phase, or 3, 2, 1 where the pattern counts down; none for a person's own breath."""
    if pattern.kind is BreathKind.OWN:
        return ""
    return str(shown_count(moment, pattern.counts_down))


def time_left_texts(seconds: float | None) -> tuple[str, str]:
    """What is left, without a ticking second, in full and for a narrow window; `None` is open-ended."""
    if seconds is None:
        return translate("Terminal", "As long as you like"), translate("Terminal", "No time limit")
    if seconds < 60:
        return translate("Terminal", "Less than a minute left"), translate("Terminal", "Under 1 min left")
    minutes = round(seconds / 60)
    if minutes == 1:
        full = translate("Terminal", "About a minute left")
    else:
        full = translate("Terminal", "About %n minute(s) left", None, minutes)
    return full, translate("Terminal", "{minutes} min left").format(minutes=minutes)


def timing_text(pattern: Pattern) -> str:
    """Such as "4 in, 6 out"."""
    if pattern.kind is BreathKind.OWN:
        return translate("Terminal", "your own breath")
    if pattern.kind is BreathKind.SLOWING:
        return translate("Terminal", "from your own pace down to 6 breaths a minute")
    steps = _cycle_text(pattern.steps)
    if not pattern.lead_in:
        return steps
    growing = translate("Terminal", "{first}, growing to {last}")
    return growing.format(first=_cycle_text(pattern.lead_in[0]), last=steps)


def minutes_text(least: float, most: float) -> str:
    """Such as "3-5 min"."""
    minutes = f"{most:g}" if least == most else f"{least:g}-{most:g}"
    return translate("Terminal", "{minutes} min").format(minutes=minutes)


def usual_length_text(pattern: Pattern) -> str:
    """Such as "3-5 min", or "4 rounds"."""
    return minutes_text(*pattern.minutes) if pattern.rounds is None else breaths_text(pattern.rounds, are_rounds=True)


def introduction(pattern: Pattern, length: PracticeLength, *, has_keys: bool) -> list[str]:
    """What is said before the breath begins: what, how long, any hold, what to mind, and the way out."""
    facts = translate("Terminal", "{name}: {timing}, {length}, {holds}.").format(
        name=pattern.name, timing=timing_text(pattern), length=_length_text(pattern, length), holds=_holds_text(pattern)
    )
    eyes = translate("Terminal", "Eyes open is fine.")
    return [facts, eyes, *pattern.cautions, _introduction_of_keys(pattern, has_keys=has_keys)]


def key_texts_without_keyboard() -> tuple[str, ...]:
    """The keys, like the functions below, from long to short."""
    return (translate("Terminal", "Ctrl-C leaves"),)


def key_texts_while_grounding() -> tuple[str, ...]:
    return (
        translate("Terminal", "g back to the breath   q leaves"),
        translate("Terminal", "g back   q leaves"),
        translate("Terminal", "q leaves"),
    )


def key_texts_while_paused() -> tuple[str, ...]:
    return (
        translate("Terminal", "space goes on   g grounding   q leaves"),
        translate("Terminal", "space goes on   q leaves"),
        translate("Terminal", "q leaves"),
    )


def key_texts_in_hold() -> tuple[str, ...]:
    return (
        translate("Terminal", "s skips the hold   space pauses   q leaves"),
        translate("Terminal", "s skips the hold   q leaves"),
        translate("Terminal", "s skip   q leave"),
    )


def key_texts_while_breathing() -> tuple[str, ...]:
    return (
        translate("Terminal", "space pauses   g grounding   q leaves"),
        translate("Terminal", "space pauses   q leaves"),
        translate("Terminal", "q leaves"),
    )


def _length_text(pattern: Pattern, length: PracticeLength) -> str:
    if length.breaths is not None:
        return breaths_text(length.breaths, are_rounds=pattern.rounds is not None)
    if length.minutes is None:
        return translate("Terminal", "as long as you like")
    if length.minutes < 1:
        return translate("Terminal", "less than a minute")
    minutes = round(length.minutes)
    return translate("Terminal", "about %n minute(s)", None, minutes)


def _holds_text(pattern: Pattern) -> str:
    if not pattern.has_holds:
        return translate("Terminal", "no breath-holding")
    text = translate("Terminal", "holds of up to {seconds} seconds")
    return text.format(seconds=f"{pattern.longest_hold_seconds:g}")


def _introduction_of_keys(pattern: Pattern, *, has_keys: bool) -> str:
    if not has_keys:
        return translate(
            "Terminal",
            "Instead: look around, five things you see, four you can touch, three you hear. Ctrl-C leaves.",
        )
    if pattern.has_holds:
        return translate("Terminal", "S skips a hold. Space pauses, G is grounding, Q leaves.")
    return translate("Terminal", "Space pauses, G is grounding, Q leaves.")


def _cycle_text(cycle: Cycle) -> str:
    texts = {
        Phase.INHALE: translate("Terminal", "{seconds} in"),
        Phase.HOLD_FULL: translate("Terminal", "hold {seconds}"),
        Phase.EXHALE: translate("Terminal", "{seconds} out"),
        Phase.HOLD_EMPTY: translate("Terminal", "rest {seconds}"),
    }
    separator = translate("Terminal", ", ")
    return separator.join(texts[step.phase].format(seconds=f"{step.seconds:g}") for step in cycle)
