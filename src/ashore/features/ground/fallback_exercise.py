"""The exercise that is always there, whatever became of the content files."""

from PySide6.QtCore import QCoreApplication

from ashore.domain.breath import Minutes
from ashore.domain.exercises import Exercise, ExerciseKind, GroundStep


def tr(words: str) -> str:
    return QCoreApplication.translate("look_around", words)


def look_around() -> Exercise:
    """Three plain steps with eyes open, in the language of the interface."""
    return Exercise(
        id="look-around",
        name=tr("A look around"),
        kinds=(ExerciseKind.MENTAL,),
        minutes=Minutes(1, 2),
        summary=tr("A few ordinary things, wherever you are"),
        steps=(
            GroundStep(tr("Let your eyes wander around the room."), tr("As slowly as you like.")),
            GroundStep(tr("Three things you can see."), tr("Plain ones are fine. Fewer is fine too."), marks=3),
            GroundStep(tr("One of them, a little longer."), tr("Its colour, its edge, where the light falls.")),
        ),
        alternative=tr("One colour instead."),
        alternative_steps=(
            GroundStep(tr("A colour near you."), tr("Wherever it turns up. Look as long as you like.")),
        ),
        at_desk=True,
    )
