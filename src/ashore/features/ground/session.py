"""Walks through an exercise, or through the screens that lead to it. It stores nothing."""

from collections.abc import Sequence
from random import Random

from ashore.domain.exercise_advice import ExerciseAdvice
from ashore.domain.exercises import Exercise, first_choice
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
        self.advice = ExerciseAdvice()

    @property
    def offers_breath(self) -> bool:
        return self._situation is None or self._situation.offers_breath

    @property
    def right_now(self) -> str:
        """The id of the answer that was given; "" for none."""
        return "" if self._situation is None else self._situation.id

    def set_exercises(self, exercises: Sequence[Exercise]) -> None:
        """At least one."""
        self._exercises = {exercise.id: exercise for exercise in exercises}

    def begin(self, exercise: Exercise, *, is_offered: bool = False) -> None:
        """Its first step, chosen by itself: no answer holds any more. `is_offered` where Ashore chose it."""
        self.leave()
        self._enter(initial_progress(exercise, self.advice.suggestion(exercise) if is_offered else None))

    def begin_situation(self, situation: Situation) -> None:
        self.leave()
        self._situation = situation
        exercise = next(iter(self._fitting()), None) or self._any_allowed()
        self._enter(SituationProgress(situation, exercise, suggestion=self._advice.suggestion(exercise)))

    def begin_another(self) -> None:
        """One that was not done yet: one that fits the answer that was given, or else any, by chance."""
        fitting = [exercise for exercise in self._fitting() if exercise.id not in self._done]
        exercise = next(iter(fitting), None) or self._any_allowed()
        self._history = []
        self._enter(initial_progress(exercise, self._advice.suggestion(exercise)))

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
        named = self._exercises.get(exercise.alternative_id, exercise if progress.is_alternative else None)
        if named is None or named not in self._allowed():
            return own
        other = self._instead_of(named, exercise)
        text = exercise.alternative if other is named and not exercise.alternative_steps else other_exercise_text(other)
        return [*own, (text, initial_progress(other))]

    def _instead_of(self, named: Exercise, exercise: Exercise) -> Exercise:
        """The other exercise that `exercise` names; where that felt worse, another one."""
        if named is exercise or not self._advice.is_set_aside(named):
            return named
        others = {exercise.id, named.id}
        welcome = self.body_welcome
        return self._advice.choose(self._allowed(), self._random, body_welcome=welcome, other_than=others) or named

    def _fitting(self) -> tuple[Exercise, ...]:
        """The exercises that fit the answer, the best first; none without an answer."""
        if self._situation is None:
            return ()
        fitting = [self._exercises[id_] for id_ in self._situation.exercise_ids if id_ in self._exercises]
        return self.advice.for_situation(self._situation, fitting, self._allowed(), body_welcome=self.body_welcome)

    @property
    def _advice(self) -> ExerciseAdvice:
        """With the answer that was given."""
        return self.advice if self._situation is None else self.advice.at(self._situation)

    def _any_allowed(self) -> Exercise:
        """What helped and was not done yet, or one by chance; what was done already where there is no other."""
        allowed = self._allowed()
        for done in (self._done, ()):
            chosen = self._advice.choose(allowed, self._random, body_welcome=self.body_welcome, other_than=done)
            if chosen is not None:
                return chosen
        return first_choice(allowed or tuple(self._exercises.values()))

    def _allowed(self) -> tuple[Exercise, ...]:
        avoided = self._situation.avoid if self._situation else ()
        return tuple(exercise for exercise in self._exercises.values() if exercise.id not in avoided)
