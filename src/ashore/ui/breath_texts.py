"""Texts for the timing of a pattern and for the length of a practice."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import BreathKind, Cycle, Minutes, Pattern, Phase


def cycle_text(cycle: Cycle) -> str:
    """Such as "4 in, 6 out"."""
    steps = (_step_text(step.phase).format(seconds=f"{step.seconds:g}") for step in cycle)
    return QCoreApplication.translate("BreathTexts", ", ").join(steps)


def pattern_text(pattern: Pattern) -> str:
    """The name with its timing, such as "Longer out-breath · 4 in, 6 out"."""
    text = QCoreApplication.translate("BreathTexts", "{name} · {timing}")
    return text.format(name=pattern.name, timing=_timing_text(pattern))


def minutes_text(minutes: Minutes) -> str:
    """Such as "3 to 5 minutes"."""
    least, most = f"{minutes.least:g}", f"{minutes.most:g}"
    if minutes.least != minutes.most:
        return QCoreApplication.translate("BreathTexts", "{least} to {most} minutes").format(least=least, most=most)
    if minutes.most == 1:
        return QCoreApplication.translate("BreathTexts", "1 minute")
    return QCoreApplication.translate("BreathTexts", "{most} minutes").format(most=most)


def hold_text(pattern: Pattern) -> str:
    """Whether and how long the breath is held, for the choice of a pattern."""
    if not pattern.has_holds:
        return QCoreApplication.translate("BreathTexts", "no breath-holding")
    longest = max(step.seconds for step in pattern.steps if step.phase.is_hold)
    text = QCoreApplication.translate("BreathTexts", "holds of up to {seconds} seconds, each can be skipped")
    return text.format(seconds=f"{longest:g}")


def length_text(minutes: float | None) -> str:
    """Such as "3 min", for the button that begins a practice; None is open-ended."""
    if minutes is None:
        return QCoreApplication.translate("BreathTexts", "open-ended")
    return QCoreApplication.translate("BreathTexts", "{minutes} min").format(minutes=f"{minutes:g}")


def time_left_text(seconds: float | None) -> str:
    """In whole minutes, without a ticking second; None is open-ended."""
    if seconds is None:
        return QCoreApplication.translate("BreathTexts", "As long as you like")
    if seconds < 60:
        return QCoreApplication.translate("BreathTexts", "Less than a minute left")
    minutes = round(seconds / 60)
    if minutes == 1:
        return QCoreApplication.translate("BreathTexts", "About a minute left")
    return QCoreApplication.translate("BreathTexts", "About {minutes} minutes left").format(minutes=minutes)


def _step_text(phase: Phase) -> str:
    match phase:
        case Phase.INHALE:
            return QCoreApplication.translate("BreathTexts", "{seconds} in")
        case Phase.HOLD_FULL:
            return QCoreApplication.translate("BreathTexts", "hold {seconds}")
        case Phase.EXHALE:
            return QCoreApplication.translate("BreathTexts", "{seconds} out")
        case Phase.HOLD_EMPTY:
            return QCoreApplication.translate("BreathTexts", "rest {seconds}")


def _timing_text(pattern: Pattern) -> str:
    if pattern.kind is BreathKind.OWN:
        return QCoreApplication.translate("BreathTexts", "your own breath")
    if pattern.kind is BreathKind.SLOWING:
        return QCoreApplication.translate("BreathTexts", "from your pace toward 6 a minute")
    if not pattern.lead_in:
        return cycle_text(pattern.steps)
    text = QCoreApplication.translate("BreathTexts", "{first}, growing to {last}")
    return text.format(first=cycle_text(pattern.lead_in[0]), last=cycle_text(pattern.steps))
