"""What the text guide says."""

from ashore.domain.breath import BreathKind, Cycle, Pattern, Phase
from ashore.domain.pacing import Moment
from ashore.domain.phase_count import shown_count

OWN_BREATH = "Your breath, as it is"
PAUSED = "Paused"
WITHOUT_BREATH = ("Look around: five things you see", "Look around")
WITHOUT_BREATH_MORE = ("Four you can touch, three you hear", "Five things to see")
_WITHOUT_KEYS = "Without breath: look around, five things you see, four you can touch, three you hear. Ctrl-C leaves."
LEFT = "Left. Come back whenever you like."
OVER = "The time is over. Stay a moment, or go."


def phase_words(pattern: Pattern, moment: Moment) -> str:
    """The word for where the breath stands, such as "Breathe in"."""
    if pattern.kind is BreathKind.OWN:
        return OWN_BREATH
    match moment.phase:
        case Phase.INHALE if moment.step > 0:
            return "A little more"
        case Phase.INHALE:
            return pattern.inhale_word or "Breathe in"
        case Phase.EXHALE:
            return pattern.exhale_word or "Breathe out"
        case Phase.HOLD_FULL:
            return "Hold softly"
        case _:
            return "Rest"


def count_words(pattern: Pattern, moment: Moment) -> str:
    """1, 2, 3 through the phase, or 3, 2, 1 where the pattern counts down; none for a person's own breath."""
    if pattern.kind is BreathKind.OWN:
        return ""
    return str(shown_count(moment, pattern.counts_down))


def left_words(seconds: float | None) -> tuple[str, str]:
    """What is left, without a ticking second, in full and for a narrow window; `None` is open-ended."""
    if seconds is None:
        return "As long as you like", "Open-ended"
    if seconds < 60:
        return "Less than a minute left", "Under 1 min left"
    minutes = round(seconds / 60)
    full = "About a minute left" if minutes == 1 else f"About {minutes} minutes left"
    return full, f"{minutes} min left"


def timing_words(pattern: Pattern) -> str:
    """Such as "4 in, 6 out"."""
    if pattern.kind is BreathKind.OWN:
        return "your own breath"
    if pattern.kind is BreathKind.SLOWING:
        return "from your pace toward 6 a minute"
    steps = _cycle_words(pattern.steps)
    return f"{_cycle_words(pattern.lead_in[0])}, growing to {steps}" if pattern.lead_in else steps


def minutes_words(least: float, most: float) -> str:
    """Such as "3-5"."""
    return f"{most:g}" if least == most else f"{least:g}-{most:g}"


def introduction(pattern: Pattern, seconds: float | None, *, has_keys: bool) -> list[str]:
    """What is said before the breath begins: what, how long, any hold, what to mind, and the way out."""
    if seconds is None:
        length = "as long as you like"
    else:
        minutes = seconds / 60
        length = (
            "less than a minute" if minutes < 1 else f"about {minutes:.0f} minute{'s' if round(minutes) > 1 else ''}"
        )
    longest = max((step.seconds for step in pattern.steps if step.phase.is_hold), default=0.0)
    holds = f"holds of up to {longest:g} seconds" if pattern.has_holds else "no breath-holding"
    facts = f"{pattern.name}: {timing_words(pattern)}, {length}, {holds}."
    keys = "Space pauses, G is something without breath, Q leaves." if has_keys else _WITHOUT_KEYS
    if has_keys and pattern.has_holds:
        keys = f"S skips a hold. {keys}"
    return [facts, "Eyes open is fine.", *pattern.cautions, keys]


def _cycle_words(cycle: Cycle) -> str:
    words = {
        Phase.INHALE: "{} in",
        Phase.HOLD_FULL: "hold {}",
        Phase.EXHALE: "{} out",
        Phase.HOLD_EMPTY: "rest {}",
    }
    return ", ".join(words[step.phase].format(f"{step.seconds:g}") for step in cycle)
