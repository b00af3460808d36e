"""The answers to "What is it like right now?", read from `situations.toml`."""

from pathlib import Path

from ashore.content.exercises import read_exercises
from ashore.content.toml_reader import ContentError, Refused, read_entries, refuse
from ashore.domain.phrase import translate_later
from ashore.domain.situations import Situation
from ashore.system.languages import ENGLISH

FILE_NAME = "situations.toml"


def read_situations(folder: Path, refused: Refused = refuse) -> tuple[Situation, ...]:
    """The situations of a language's content folder, in the file's order, each leading to exercises that are there.

    Where no exercise can be read, none is checked: that file's own reader reports it. Raises ContentError, naming file,
    entry and mend.
    """
    file = folder / FILE_NAME
    situations = read_entries(file, "situation", Situation, refused=refused)
    known = _exercise_ids(folder) | _exercise_ids(folder.parent / ENGLISH)
    kept = []
    for situation in situations:
        unknown = [id_ for id_ in (*situation.exercise_ids, *situation.avoid) if known and id_ not in known]
        if unknown:
            problem = translate_later("ContentErrors", "{id} is not the id of an exercise")
            mend = translate_later("ContentErrors", "write the id of an exercise of {file}")
            problem, mend = problem.format(id=f'"{unknown[0]}"'), mend.format(file="exercises.toml")
            refused(ContentError(file, problem, mend, entry=situation.id))
        else:
            kept.append(situation)
    return tuple(kept)


def _exercise_ids(folder: Path) -> set[str]:
    """Those that can be read; a language may have translated only some of them, or none."""
    try:
        return {exercise.id for exercise in read_exercises(folder, lambda _error: None)}
    except ContentError:
        return set()
