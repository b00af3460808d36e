"""Times in words: seconds in and out, minutes, what is left."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import BreathKind, Cycle, Minutes, Pattern, Phase


def tr(words: str) -> str:
    return QCoreApplication.translate("timings", words)


def cycle_words(cycle: Cycle) -> str:
    """Such as "4 in, 6 out"."""
    names = {
        Phase.INHALE: tr("{seconds} in"),
        Phase.HOLD_FULL: tr("hold {seconds}"),
        Phase.EXHALE: tr("{seconds} out"),
        Phase.HOLD_EMPTY: tr("rest {seconds}"),
    }
    return tr(", ").join(names[step.phase].format(seconds=f"{step.seconds:g}") for step in cycle)


def pattern_words(pattern: Pattern) -> str:
    """The name with its timing, such as "Longer out-breath · 4 in, 6 out"."""
    match pattern.kind:
        case BreathKind.OWN:
            timing = tr("your own breath")
        case BreathKind.SLOWING:
            timing = tr("from your pace toward 6 a minute")
        case _ if pattern.lead_in:
            first, last = cycle_words(pattern.lead_in[0]), cycle_words(pattern.steps)
            timing = tr("{first}, growing to {last}").format(first=first, last=last)
        case _:
            timing = cycle_words(pattern.steps)
    return tr("{name} · {timing}").format(name=pattern.name, timing=timing)


def minutes_words(minutes: Minutes) -> str:
    """Such as "3 to 5 minutes"."""
    least, most = f"{minutes.least:g}", f"{minutes.most:g}"
    if minutes.least == minutes.most:
        return tr("1 minute") if minutes.most == 1 else tr("{most} minutes").format(most=most)
    return tr("{least} to {most} minutes").format(least=least, most=most)


def hold_words(pattern: Pattern) -> str:
    """What is said of breath-holding before a pattern starts."""
    if not pattern.has_holds:
        return tr("no breath-holding")
    longest = max(step.seconds for step in pattern.steps if step.phase.is_hold)
    return tr("holds of up to {seconds} seconds, each can be skipped").format(seconds=f"{longest:g}")


def length_words(minutes: float | None) -> str:
    """Such as "3 min", for the button that begins a practice."""
    return tr("open-ended") if minutes is None else tr("{minutes} min").format(minutes=f"{minutes:g}")


def left_words(seconds: float | None) -> str:
    """What is left, without a ticking second."""
    if seconds is None:
        return tr("As long as you like")
    if seconds < 60:
        return tr("Less than a minute left")
    minutes = round(seconds / 60)
    return tr("About a minute left") if minutes == 1 else tr("About {minutes} minutes left").format(minutes=minutes)
