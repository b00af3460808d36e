"""The grounding exercises Ashore comes with, read from `exercises.toml`."""

from pathlib import Path

from ashore.content.toml_reader import ContentError, Refused, read_entries, refuse
from ashore.domain.exercises import Exercise
from ashore.domain.phrase import Phrase, translate_later

FILE_NAME = "exercises.toml"


def read_exercises(folder: Path, refused: Refused = refuse) -> tuple[Exercise, ...]:
    """The exercises of a language's content folder, in the file's order, each with a way out of it.

    Where `refused` returns, an exercise without its alternative stays, and one whose alternative leads back to it or to
    the body goes. Raises ContentError, naming file, entry and mend.
    """
    file = folder / FILE_NAME
    exercises = read_entries(file, "exercise", Exercise, also=("claim",), refused=refused)
    by_id = {exercise.id: exercise for exercise in exercises}
    kept = []
    for exercise in exercises:
        other = by_id.get(exercise.alternative_id)
        lack = _lack(exercise, other)
        if lack is not None:
            problem, mend = lack
            refused(ContentError(file, problem, mend, entry=exercise.id))
        if lack is None or other is None:
            kept.append(exercise)
    return tuple(kept)


def _lack(exercise: Exercise, other: Exercise | None) -> tuple[Phrase, Phrase] | None:
    """What is wrong with `other`, the alternative, and the mend; None where nothing is."""
    if exercise.alternative_id and (other is None or other is exercise):
        problem = translate_later("ContentErrors", "{name} {value} is not another exercise")
        mend = translate_later("ContentErrors", "write the id of another exercise of this file")
        return problem.format(name="alternative_id", value=f'"{exercise.alternative_id}"'), mend
    if exercise.body_focus and other is not None and other.body_focus:
        problem = translate_later("ContentErrors", "{name} {value} asks for the body as well")
        mend = translate_later("ContentErrors", "write the id of an exercise that looks outward")
        return problem.format(name="alternative_id", value=f'"{other.id}"'), mend
    return None
