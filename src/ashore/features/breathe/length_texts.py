"""The texts about how long a practice lasts, and what the line under the buttons says of it."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import BreathKind, Pattern
from ashore.domain.practice import PracticeLength
from ashore.ui.breath_texts import breaths_text, cycle_text


def practice_length_text(pattern: Pattern, length: PracticeLength) -> str:
    """Such as "3 minutes", "10 breaths" or "4 rounds": what a practice of this pattern is, at the chosen length."""
    minutes, breaths = length.of(pattern)
    if breaths is not None:
        return breaths_text(breaths, are_rounds=pattern.rounds is not None)
    if minutes is None:
        return QCoreApplication.translate("BreatheTexts", "as long as you like")
    if minutes == 1:
        return QCoreApplication.translate("BreatheTexts", "1 minute")
    return QCoreApplication.translate("BreatheTexts", "{minutes} minutes").format(minutes=f"{minutes:g}")


def begin_text(pattern: Pattern, length: PracticeLength) -> str:
    """For the button that begins a practice."""
    if length.of(pattern) == (1, None):
        return QCoreApplication.translate("BreatheTexts", "Breathe along · one minute")
    return QCoreApplication.translate("BreatheTexts", "Breathe along · {length}").format(
        length=practice_length_text(pattern, length)
    )


def timing_text(pattern: Pattern) -> str:
    """Such as "4 in, 6 out": once the first breaths are over, where these are others."""
    if pattern.kind is BreathKind.OWN:
        return QCoreApplication.translate("BreatheTexts", "your own breath")
    if pattern.kind is BreathKind.SLOWING:
        return QCoreApplication.translate("BreatheTexts", "from your own pace down to 6 breaths a minute")
    return cycle_text(pattern.steps)


def choice_text(pattern: Pattern, length: PracticeLength, *, is_upcoming: bool) -> str:
    """The pattern with its timing and the length of a practice, or that the pattern only waits for the next breath."""
    return QCoreApplication.translate("BreatheTexts", "{name} · {timing} · {length}").format(
        name=pattern.name,
        timing=timing_text(pattern),
        length=_from_next_breath() if is_upcoming else practice_length_text(pattern, length),
    )


def short_choice_text(pattern: Pattern, *, is_upcoming: bool) -> str:
    """For large text: the pattern alone."""
    if not is_upcoming:
        return pattern.name
    return QCoreApplication.translate("BreatheTexts", "{name} · {length}").format(
        name=pattern.name, length=_from_next_breath()
    )


def ended_text(pattern: Pattern, length: PracticeLength) -> str:
    """At the end of a practice. What was counted is named, so that nobody wonders why it ends now."""
    _minutes, breaths = length.of(pattern)
    if breaths is None:
        return QCoreApplication.translate("BreatheTexts", "Stay as long as you like.")
    return QCoreApplication.translate("BreatheTexts", "That was {count}. Stay as long as you like.").format(
        count=breaths_text(breaths, are_rounds=pattern.rounds is not None)
    )


def _from_next_breath() -> str:
    return QCoreApplication.translate("BreatheTexts", "from the next breath")
