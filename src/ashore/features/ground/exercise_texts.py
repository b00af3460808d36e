"""What a card or a step says about its exercise: kind, time, summary, and the way to another exercise."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Door, Exercise, ExerciseKind
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
    """Such as "Mind · 1 to 2 minutes · One colour, in all its shades": kind, time and summary."""
    return _joined(kind_text(exercise), time_text(exercise.minutes), exercise.summary)


def about_text(exercise: Exercise) -> str:
    """Such as "One colour, in all its shades · 1 to 2 minutes": summary and time."""
    return _joined(exercise.summary, time_text(exercise.minutes))


def other_exercise_text(exercise: Exercise) -> str:
    """The way to another exercise, such as "Colour hunt instead"."""
    return QCoreApplication.translate("ExerciseTexts", "{name} instead").format(name=exercise.name)


def door_texts(door: Door) -> tuple[str, str]:
    """What the exercises behind it are something for, and in a few words what one does there."""
    match door:
        case Door.EYES:
            name = QCoreApplication.translate("ExerciseTexts", "the eyes")
            return name, QCoreApplication.translate("ExerciseTexts", "look, colours, objects")
        case Door.HANDS:
            name = QCoreApplication.translate("ExerciseTexts", "the hands")
            return name, QCoreApplication.translate("ExerciseTexts", "touch, press, move")
        case Door.MIND:
            name = QCoreApplication.translate("ExerciseTexts", "the mind")
            return name, QCoreApplication.translate("ExerciseTexts", "name, count, say")
        case Door.COMFORT:
            name = QCoreApplication.translate("ExerciseTexts", "comfort")
            return name, QCoreApplication.translate("ExerciseTexts", "kindness, calm")


def _joined(*facts: str) -> str:
    return QCoreApplication.translate("ExerciseTexts", " · ").join(fact for fact in facts if fact)
