"""Walks through an exercise, or through the screens that lead to it. Nothing of it is stored."""

from collections.abc import Sequence
from random import Random

from ashore.domain.exercises import Exercise, choose, first_choice
from ashore.domain.situations import Situation
from ashore.features.ground.exercise_texts import other_exercise_text
from ashore.features.ground.progress import Progress, SituationProgress, initial_progress

Position = Progress | SituationProgress


class GroundSession:
    """Knows where one is, what was seen before, and which exercises are not offered after the answer that was given."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._exercises: dict[str, Exercise] = {}
        self._history: list[Position] = []
        self._situation: Situation | None = None
        self._done: set[str] = set()
        self.position: Position | None = None
        self.body_welcome = False
        """Whether chance may pick an exercise that uses the body."""

    @property
    def offers_breath(self) -> bool:
        return self._situation is None or self._situation.offers_breath

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """At least one."""
        self._exercises = {exercise.id: exercise for exercise in exercises}

    def begin(self, exercise: Exercise) -> None:
        """Its first step, chosen by itself: no answer holds any more."""
        self.leave()
        self._enter(initial_progress(exercise))

    def begin_situation(self, situation: Situation) -> None:
        self.leave()
        self._situation = situation
        fitting = self._fitting()
        exercise = fitting[0] if fitting else first_choice(self._allowed() or tuple(self._exercises.values()))
        self._enter(SituationProgress(situation, exercise))

    def begin_another(self) -> None:
        """One that was not done yet: one that fits the answer that was given, or else any, by chance."""
        fitting = [exercise for exercise in self._fitting() if exercise.id not in self._done]
        allowed = self._allowed()
        chosen = choose(allowed, self._random, self.body_welcome, self._done)
        again = choose(allowed, self._random, self.body_welcome)
        exercise = next(iter(fitting), None) or chosen or again
        self._history = []
        self._enter(initial_progress(exercise or first_choice(allowed or tuple(self._exercises.values()))))

    def go_on(self) -> bool:
        """The next screen. False after the last one."""
        position = self.position
        if position is None:
            return False
        following = position.next_step() if isinstance(position, Progress) else position.next_screen()
        if following is None:
            return False
        self._history.append(position)
        self._enter(following)
        return True

    def go_back(self) -> bool:
        """The screen seen before this one. False before the first."""
        if not self._history:
            return False
        self.position = self._history.pop()
        return True

    def leave(self) -> None:
        self.position = None
        self._history = []
        self._situation = None
        self._done = set()

    def alternatives(self) -> list[tuple[str, Position]]:
        """Where else one can go from here, each with the text of its button."""
        position = self.position
        match position:
            case SituationProgress(is_last=True):
                others = [exercise for exercise in self._fitting() if exercise is not position.exercise]
                return [(other_exercise_text(other), initial_progress(other)) for other in others[:1]]
            case Progress():
                return self._alternatives_at(position)
        return []

    def take(self, alternative: Position) -> None:
        if self.position is not None:
            self._history.append(self.position)
        self._enter(alternative)

    def _enter(self, position: Position) -> None:
        self.position = position
        if isinstance(position, Progress):
            self._done.add(position.exercise.id)

    def _alternatives_at(self, progress: Progress) -> list[tuple[str, Position]]:
        """The exercise's own alternative steps; another exercise where there are none, or before the body is used.

        From alternative steps without another exercise the way leads back to the same one.
        """
        exercise = progress.exercise
        has_own = bool(exercise.alternative_steps) and not progress.is_alternative
        own: list[tuple[str, Position]] = [(exercise.alternative, progress.with_alternative_steps())] if has_own else []
        if has_own and not (exercise.body_focus and progress.index == 0):
            return own
        other = self._exercises.get(exercise.alternative_id, exercise if progress.is_alternative else None)
        if other is None or other not in self._allowed():
            return own
        text = other_exercise_text(other) if exercise.alternative_steps else exercise.alternative
        return [*own, (text, initial_progress(other))]

    def _fitting(self) -> list[Exercise]:
        """The exercises that fit the answer, the best first; none without an answer."""
        ids = self._situation.exercise_ids if self._situation else ()
        return [self._exercises[id_] for id_ in ids if id_ in self._exercises]

    def _allowed(self) -> tuple[Exercise, ...]:
        avoided = self._situation.avoid if self._situation else ()
        return tuple(exercise for exercise in self._exercises.values() if exercise.id not in avoided)
