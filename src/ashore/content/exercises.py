"""The grounding exercises Ashore comes with, read from `exercises.toml`."""

from pathlib import Path

from ashore.content.reading import ContentError, read_entries
from ashore.domain.grounding import Exercise

FILE_NAME = "exercises.toml"


def read_exercises(folder: Path) -> tuple[Exercise, ...]:
    """The exercises of a language's content folder, in the file's order, each with a way out of it.

    Raises ContentError, naming file, entry and mend.
    """
    file = folder / FILE_NAME
    exercises = read_entries(file, "exercise", Exercise)
    by_id = {exercise.id: exercise for exercise in exercises}
    for exercise in exercises:
        other = by_id.get(exercise.alternative_id)
        if exercise.alternative_id and (other is None or other is exercise):
            problem = f'alternative_id "{exercise.alternative_id}" is not another exercise'
            raise ContentError(file, problem, "write the id of another exercise of this file", entry=exercise.id)
        if exercise.body_focus and other is not None and other.body_focus:
            problem = f'alternative_id "{other.id}" asks for the body as well'
            raise ContentError(file, problem, "write the id of an exercise that looks outward", entry=exercise.id)
    return exercises
