"""What a card or a step says about its exercise: kind, time, summary, and the way to another exercise."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind
from ashore.ui.breath_texts import minutes_text


def kind_text(exercise: Exercise) -> str:
    """Such as "Mind and body"."""
    names = {
        ExerciseKind.MENTAL: QCoreApplication.translate("ExerciseTexts", "mind"),
        ExerciseKind.PHYSICAL: QCoreApplication.translate("ExerciseTexts", "body"),
        ExerciseKind.SOOTHING: QCoreApplication.translate("ExerciseTexts", "soothing"),
    }
    text = QCoreApplication.translate("ExerciseTexts", " and ").join(names[kind] for kind in exercise.kinds)
    return text[:1].upper() + text[1:]


def time_text(minutes: Minutes) -> str:
    """Such as "2 to 4 minutes"; a least of under one minute is shown without its fraction."""
    if minutes.least < 1:
        longest = minutes_text(Minutes(minutes.most, minutes.most))
        return QCoreApplication.translate("ExerciseTexts", "up to {longest}").format(longest=longest)
    return minutes_text(minutes)


def card_text(exercise: Exercise) -> str:
    """Such as "Mind · 1 to 2 minutes · Look for one colour, in all its shades": kind, time, summary."""
    facts = (kind_text(exercise), time_text(exercise.minutes), exercise.summary)
    return QCoreApplication.translate("ExerciseTexts", " · ").join(fact for fact in facts if fact)


def opening_texts(exercise: Exercise) -> tuple[str, str]:
    """The summary as a sentence, and below it what to know before the first step."""
    summary = QCoreApplication.translate("ExerciseTexts", "{summary}.").format(summary=exercise.summary)
    return summary, "\n".join(text for text in (exercise.note, exercise.skip_if) if text)


def other_exercise_text(exercise: Exercise) -> str:
    """The way to another exercise, such as "Colour hunt instead"."""
    return QCoreApplication.translate("ExerciseTexts", "{name} instead").format(name=exercise.name)
