"""People who are made up, and what their notes make of the exercises that Ashore offers them.

A person turns to four of the exercises. One of them helps most, one tends to make it worse, two do little. How hard it
is changes by the effect of the exercise and by chance (a normal distribution, rounded to whole numbers). They use each
of the four once, in any order. Then they take what is offered where it is one of the four; otherwise, and now and then
anyway, they choose one of the four by themselves. Whoever has not let chance pick exercises about the body has used one
of those on purpose too, and it helped a lot.
"""

import sqlite3
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from random import Random

from tests.paths import ENGLISH

from ashore.content.exercises import read_exercises
from ashore.content.situations import read_situations
from ashore.domain.exercise_advice import ExerciseAdvice
from ashore.domain.exercises import Exercise, open_to_chance
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind, Note
from ashore.domain.situations import Situation
from ashore.domain.what_helps import Moment
from ashore.record.migrations import migrate
from ashore.record.notes import add_note
from ashore.record.what_helped import read_experience

EXERCISES = read_exercises(ENGLISH)
SITUATIONS = read_situations(ENGLISH)
NOTES = 10
BEST, LITTLE, WORSE = -3.0, -0.5, 2.0
"""By how much an exercise changes how hard it is, on average."""
SPREAD = 1.5
OWN_CHOICE = 0.3
"""How often a person chooses by themselves."""
NOT_HELPING = 0.5
"""How often "This isn't helping" is said in place of a second number, where it felt worse."""


@dataclass
class Result:
    """Of one person after the last note."""

    best_is_among_first_two: bool
    offered_what_felt_worse: int = 0
    offered_body: int = 0
    offered: int = 0
    people_felt_worse: int = 0
    """1 where something felt worse, so that there was something not to offer."""


class Person:
    def __init__(self, seed: int) -> None:
        self.random = Random(seed)  # noqa: S311  # the same people each time
        self.body_welcome = self.random.random() < 0.5
        theirs = self.random.sample(open_to_chance(EXERCISES, self.body_welcome), 4)
        self.effects = dict(zip(theirs, (BEST, LITTLE, LITTLE, WORSE), strict=True))
        self.best, self.worse = theirs[0], theirs[3]
        self.felt_worse: set[str] = set()
        self.at = datetime(2026, 1, 1, 9, tzinfo=UTC)

    def live(self) -> Result:
        with closing(sqlite3.connect(":memory:", isolation_level=None)) as db:
            migrate(db)
            self._use_body_on_purpose(db)
            first = self.random.sample([*self.effects], len(self.effects))
            result = Result(best_is_among_first_two=False)
            for number in range(NOTES):
                situation = self.random.choice(SITUATIONS)
                moment = Moment(situation.id, (), self.random.randint(3, 9))
                advice = ExerciseAdvice(read_experience(db), moment)
                self._look_at_all_offers(advice, situation, result)
                self._use(db, first[number] if number < len(first) else self._choose(advice), moment)
            advice = ExerciseAdvice(read_experience(db), Moment())
            result.best_is_among_first_two = self.best in advice.helped(EXERCISES, body_welcome=self.body_welcome)[:2]
            self._look_at_all_offers(advice, self.random.choice(SITUATIONS), result)
            result.people_felt_worse = len(self.felt_worse)
            return result

    def _use_body_on_purpose(self, db: sqlite3.Connection) -> None:
        if not self.body_welcome:
            body = self.random.choice([one for one in EXERCISES if one.body_focus])
            for _time in range(3):
                self._note(db, body, Moment(distress=8), after=2)

    def _choose(self, advice: ExerciseAdvice) -> Exercise:
        offered = advice.choose(EXERCISES, self.random, body_welcome=self.body_welcome)
        if offered is None or offered not in self.effects or self.random.random() < OWN_CHOICE:
            return self.random.choice([*self.effects])
        return offered

    def _use(self, db: sqlite3.Connection, exercise: Exercise, moment: Moment) -> None:
        before = moment.distress or 0
        after = min(10, max(0, before + round(self.random.gauss(self.effects[exercise], SPREAD))))
        if after > before and exercise is self.worse:
            self.felt_worse.add(exercise.id)
        is_said = after > before and self.random.random() < NOT_HELPING
        self._note(db, exercise, moment, None if is_said else after, felt_worse=is_said)

    def _note(
        self, db: sqlite3.Connection, exercise: Exercise, moment: Moment, after: int | None, *, felt_worse: bool = False
    ) -> None:
        self.at += timedelta(hours=5)
        marks = (Mark(MarkKind.RIGHT_NOW, moment.right_now),) if moment.right_now else ()
        activity = Activity(ActivityKind.EXERCISE, exercise.id)
        add_note(db, Note(self.at.isoformat(), self.at, marks, "", "", moment.distress, after, activity, felt_worse))

    def _look_at_all_offers(self, advice: ExerciseAdvice, situation: Situation, result: Result) -> None:
        """What stands chosen, what "Another one" brings, and where the answer leads."""
        allowed = [one for one in EXERCISES if one.id not in situation.avoid]
        fitting = [one for one in EXERCISES if one.id in situation.exercise_ids]
        chosen = [*advice.helped(EXERCISES, body_welcome=self.body_welcome)]
        for _press in range(5):
            one = advice.choose(EXERCISES, self.random, body_welcome=self.body_welcome)
            assert one is not None
            chosen.append(one)
        led_to = advice.for_situation(situation, fitting, allowed, body_welcome=self.body_welcome)
        added = [one for one in led_to if one not in fitting]
        result.offered += len(chosen) + len(led_to)
        result.offered_what_felt_worse += sum(one.id in self.felt_worse for one in (*chosen, *led_to))
        unwelcome = [one for one in (*chosen, *added) if one.body_focus and not self.body_welcome]
        result.offered_body += len(unwelcome) + sum(one.id in situation.avoid for one in led_to)
