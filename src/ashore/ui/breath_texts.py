"""The texts about a breath's timing: its seconds, its holds, its minutes, and how much of a practice is left."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import BreathKind, Cycle, Minutes, Pattern, Phase
from ashore.domain.practice import PracticeLength


def cycle_text(cycle: Cycle) -> str:
    """Such as "4 in, 6 out"."""
    names = {
        Phase.INHALE: QCoreApplication.translate("BreathTexts", "{seconds} in"),
        Phase.HOLD_FULL: QCoreApplication.translate("BreathTexts", "hold {seconds}"),
        Phase.EXHALE: QCoreApplication.translate("BreathTexts", "{seconds} out"),
        Phase.HOLD_EMPTY: QCoreApplication.translate("BreathTexts", "rest {seconds}"),
    }
    steps = (names[step.phase].format(seconds=f"{step.seconds:g}") for step in cycle)
    return QCoreApplication.translate("BreathTexts", ", ").join(steps)


def timing_text(pattern: Pattern) -> str:
    """Such as "4 in, 6 out", or what a pattern without fixed seconds follows."""
    match pattern.kind:
        case BreathKind.OWN:
            return QCoreApplication.translate("BreathTexts", "your own breath")
        case BreathKind.SLOWING:
            return QCoreApplication.translate("BreathTexts", "from your own pace down to 6 breaths a minute")
        case _ if pattern.lead_in:
            return QCoreApplication.translate("BreathTexts", "{first}, growing to {last}").format(
                first=cycle_text(pattern.lead_in[0]), last=cycle_text(pattern.steps)
            )
        case _:
            return cycle_text(pattern.steps)


def pattern_text(pattern: Pattern) -> str:
    """The name with its timing, such as "Longer out-breath · 4 in, 6 out"."""
    return QCoreApplication.translate("BreathTexts", "{name} · {timing}").format(
        name=pattern.name, timing=timing_text(pattern)
    )


def minutes_text(minutes: Minutes) -> str:
    """Such as "3 to 5 minutes"."""
    least, most = f"{minutes.least:g}", f"{minutes.most:g}"
    if minutes.least != minutes.most:
        return QCoreApplication.translate("BreathTexts", "{least} to {most} minutes").format(least=least, most=most)
    if minutes.most == int(minutes.most):
        return QCoreApplication.translate("BreathTexts", "%n minute(s)", None, int(minutes.most))
    return QCoreApplication.translate("BreathTexts", "{minutes} minutes").format(minutes=most)  # a fraction


def breaths_text(count: int, *, are_rounds: bool = False) -> str:
    """Such as "10 breaths", or "4 rounds" of a pattern that comes in rounds."""
    if are_rounds:
        return QCoreApplication.translate("BreathTexts", "%n round(s)", None, count)
    return QCoreApplication.translate("BreathTexts", "%n breath(s)", None, count)


def usual_length_text(pattern: Pattern) -> str:
    """Such as "3 to 5 minutes", or "4 rounds"."""
    return minutes_text(pattern.minutes) if pattern.rounds is None else breaths_text(pattern.rounds, are_rounds=True)


def hold_text(pattern: Pattern) -> str:
    """Whether a pattern holds the breath, and for how long at most."""
    if not pattern.has_holds:
        return QCoreApplication.translate("BreathTexts", "no breath-holding")
    return QCoreApplication.translate("BreathTexts", "holds of up to {seconds} seconds, each can be skipped").format(
        seconds=f"{pattern.longest_hold_seconds:g}"
    )


def slow_caution_text() -> str:
    """For a person's own pattern of less than three breaths a minute."""
    return QCoreApplication.translate(
        "BreathTexts",
        "This is slower than 3 breaths a minute. If you run short of air, your breath can do what it likes.",
    )


def too_fast_text() -> str:
    """For a person's own pattern from before there was a limit."""
    return QCoreApplication.translate(
        "BreathTexts",
        "This is faster than 20 breaths a minute, which may make you light-headed. Once it is slower, you can use it.",
    )


def capitalised(text: str) -> str:
    """With a capital where it begins with a letter."""
    return text[:1].upper() + text[1:]


def minutes_and_holds_text(pattern: Pattern) -> str:
    """Such as "3 to 5 minutes · no breath-holding", or "4 rounds · holds of up to 7 seconds, each can be skipped"."""
    text = QCoreApplication.translate("BreathTexts", "{minutes} · {holds}").format(
        minutes=usual_length_text(pattern), holds=hold_text(pattern)
    )
    return capitalised(text)


def length_text(length: PracticeLength) -> str:
    """Such as "3 min" or "10 breaths", for a length to choose."""
    if length.breaths is not None:
        return breaths_text(length.breaths)
    if length.minutes is None:
        return QCoreApplication.translate("BreathTexts", "as long as you like")
    return QCoreApplication.translate("BreathTexts", "{minutes} min").format(minutes=f"{length.minutes:g}")


def breaths_to_come_text(count: int, *, are_rounds: bool) -> str:
    """How many follow the one under way."""
    if are_rounds:
        if count == 0:
            return QCoreApplication.translate("BreathTexts", "This round, then rest")
        return QCoreApplication.translate("BreathTexts", "%n more round(s)", None, count)
    if count == 0:
        return QCoreApplication.translate("BreathTexts", "This breath, then rest")
    return QCoreApplication.translate("BreathTexts", "%n more breath(s)", None, count)


def time_left_text(seconds: float | None) -> str:
    """How much of a practice is left, in whole minutes: a second that ticks away would hurry."""
    if seconds is None:
        return QCoreApplication.translate("BreathTexts", "As long as you like")
    if seconds < 60:
        return QCoreApplication.translate("BreathTexts", "Less than a minute left")
    minutes = round(seconds / 60)
    if minutes == 1:
        return QCoreApplication.translate("BreathTexts", "About a minute left")
    return QCoreApplication.translate("BreathTexts", "About %n minute(s) left", None, minutes)
