"""What a card and a step say about an exercise: kind, time, how far along."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind
from ashore.ui.breath_texts import minutes_text


def tr(words: str) -> str:
    return QCoreApplication.translate("ground", words)


def kind_words(exercise: Exercise) -> str:
    """Such as "Mind and body"."""
    names = {
        ExerciseKind.MENTAL: tr("mind"),
        ExerciseKind.PHYSICAL: tr("body"),
        ExerciseKind.SOOTHING: tr("soothing"),
    }
    words = tr(" and ").join(names[kind] for kind in exercise.kinds)
    return words[:1].upper() + words[1:]


def time_words(minutes: Minutes) -> str:
    """Such as "2 to 4 minutes"; less than one is said without a fraction."""
    if minutes.least < 1:
        return tr("up to {longest}").format(longest=minutes_text(Minutes(minutes.most, minutes.most)))
    return minutes_text(minutes)


def card_words(exercise: Exercise) -> str:
    """Such as "Mind · 1 to 2 minutes · One colour, in all its shades": kind, time, and what it is."""
    facts = (kind_words(exercise), time_words(exercise.minutes), exercise.summary)
    return tr(" · ").join(fact for fact in facts if fact)


def opening_words(exercise: Exercise) -> tuple[str, str]:
    """What it is, and below that what to know before the first step."""
    return f"{exercise.summary}.", "\n".join(words for words in (exercise.note, exercise.skip_if) if words)


def other_words(exercise: Exercise) -> str:
    """The way to another exercise, such as "Colour hunt instead"."""
    return tr("{name} instead").format(name=exercise.name)
