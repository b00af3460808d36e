"""Times in words: seconds in and out, minutes, what is left."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import BreathKind, Cycle, Minutes, Pattern, Phase


def cycle_words(cycle: Cycle) -> str:
    """Such as "4 in, 6 out"."""
    names = {
        Phase.INHALE: QCoreApplication.translate("BreathTexts", "{seconds} in"),
        Phase.HOLD_FULL: QCoreApplication.translate("BreathTexts", "hold {seconds}"),
        Phase.EXHALE: QCoreApplication.translate("BreathTexts", "{seconds} out"),
        Phase.HOLD_EMPTY: QCoreApplication.translate("BreathTexts", "rest {seconds}"),
    }
    return QCoreApplication.translate("BreathTexts", ", ").join(
        names[step.phase].format(seconds=f"{step.seconds:g}") for step in cycle
    )


def pattern_words(pattern: Pattern) -> str:
    """The name with its timing, such as "Longer out-breath · 4 in, 6 out"."""
    match pattern.kind:
        case BreathKind.OWN:
            timing = QCoreApplication.translate("BreathTexts", "your own breath")
        case BreathKind.SLOWING:
            timing = QCoreApplication.translate("BreathTexts", "from your pace toward 6 a minute")
        case _ if pattern.lead_in:
            first, last = cycle_words(pattern.lead_in[0]), cycle_words(pattern.steps)
            timing = QCoreApplication.translate("BreathTexts", "{first}, growing to {last}").format(
                first=first, last=last
            )
        case _:
            timing = cycle_words(pattern.steps)
    return QCoreApplication.translate("BreathTexts", "{name} · {timing}").format(name=pattern.name, timing=timing)


def minutes_words(minutes: Minutes) -> str:
    """Such as "3 to 5 minutes"."""
    if minutes.least != minutes.most:
        text = QCoreApplication.translate("BreathTexts", "{least} to {most} minutes")
        return text.format(least=f"{minutes.least:g}", most=f"{minutes.most:g}")
    if minutes.most == int(minutes.most):
        return QCoreApplication.translate("BreathTexts", "%n minute(s)", None, int(minutes.most))
    return QCoreApplication.translate("BreathTexts", "{minutes} minutes").format(minutes=f"{minutes.most:g}")


def hold_words(pattern: Pattern) -> str:
    """What is said of breath-holding before a pattern starts."""
    if not pattern.has_holds:
        return QCoreApplication.translate("BreathTexts", "no breath-holding")
    longest = max(step.seconds for step in pattern.steps if step.phase.is_hold)
    return QCoreApplication.translate("BreathTexts", "holds of up to {seconds} seconds, each can be skipped").format(
        seconds=f"{longest:g}"
    )


def length_words(minutes: float | None) -> str:
    """Such as "3 min", for the button that begins a practice."""
    return (
        QCoreApplication.translate("BreathTexts", "open-ended")
        if minutes is None
        else QCoreApplication.translate("BreathTexts", "{minutes} min").format(minutes=f"{minutes:g}")
    )


def left_words(seconds: float | None) -> str:
    """What is left, without a ticking second."""
    if seconds is None:
        return QCoreApplication.translate("BreathTexts", "As long as you like")
    if seconds < 60:
        return QCoreApplication.translate("BreathTexts", "Less than a minute left")
    minutes = round(seconds / 60)
    if minutes == 1:
        return QCoreApplication.translate("BreathTexts", "About a minute left")
    return QCoreApplication.translate("BreathTexts", "About %n minute(s) left", None, minutes)
