"""What comes first because it helped, and what is not offered because it felt worse."""

from random import Random

from tests.paths import ENGLISH

from ashore.content.exercises import read_exercises
from ashore.content.situations import read_situations
from ashore.domain.exercise_advice import ExerciseAdvice
from ashore.domain.exercises import Exercise
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind
from ashore.domain.what_helps import DISTRESS, EVERY_MOMENT, Experience, Moment, Outcomes, Trait

EXERCISES = read_exercises(ENGLISH)
BY_ID = {each.id: each for each in EXERCISES}
PANIC = next(each for each in read_situations(ENGLISH) if each.id == "panic")
IN_PANIC = Trait(MarkKind.RIGHT_NOW, "panic")


def activity(id_: str) -> Activity:
    return Activity(ActivityKind.EXERCISE, id_)


def experience(worse_last: tuple[str, ...] = (), /, **by_id: Outcomes) -> Experience:
    """Of all moments; underscores stand for the hyphens of an id."""
    outcomes = {activity(name.replace("_", "-")): counts for name, counts in by_id.items()}
    return Experience({EVERY_MOMENT: outcomes}, frozenset(map(activity, worse_last)))


def with_trait(base: Experience, trait: Trait, **by_id: Outcomes) -> Experience:
    more = experience(**by_id).outcomes[EVERY_MOMENT]
    return Experience({**base.outcomes, trait: more}, base.worse_last)


def helped(advice: ExerciseAdvice, *, body_welcome: bool = False) -> list[str]:
    return [one.id for one in advice.helped(EXERCISES, body_welcome=body_welcome)]


def offered(advice: ExerciseAdvice, *, body_welcome: bool = False) -> set[str]:
    """By a hundred presses on "Choose for me"."""
    random = Random(1)  # noqa: S311  # the same presses each time
    chosen = [advice.choose(EXERCISES, random, body_welcome=body_welcome) for _press in range(100)]
    return {one.id for one in chosen if one is not None}


def test_what_helped_more_often_comes_first_and_one_time_proves_little() -> None:
    known = experience(counting=Outcomes(6, 5), categories=Outcomes(6, 3), object=Outcomes(1, 1))
    assert helped(ExerciseAdvice(known)) == ["counting", "object", "categories"]


def test_what_seldom_helped_is_neither_first_nor_set_aside() -> None:
    advice = ExerciseAdvice(experience(counting=Outcomes(6, 2)))
    assert helped(advice) == []
    assert "counting" in offered(advice)


def test_what_felt_worse_is_not_offered_unasked() -> None:
    known = experience(("object",), counting=Outcomes(1, 0, 1), categories=Outcomes(9, 6, 2), object=Outcomes(9, 8, 1))
    advice = ExerciseAdvice(known)
    assert helped(advice) == []
    assert offered(advice).isdisjoint({"counting", "categories", "object"})


def test_it_comes_back_once_it_helped_more_than_three_times_as_often() -> None:
    assert helped(ExerciseAdvice(experience(counting=Outcomes(4, 3, 1)))) == []
    assert helped(ExerciseAdvice(experience(counting=Outcomes(5, 4, 1)))) == ["counting"]


def test_what_felt_worse_at_a_moment_like_this_is_not_offered_at_one() -> None:
    known = with_trait(experience(counting=Outcomes(9, 8, 1)), IN_PANIC, counting=Outcomes(1, 0, 1))
    assert helped(ExerciseAdvice(known)) == ["counting"]
    assert helped(ExerciseAdvice(known).at(PANIC)) == []


def test_what_helped_at_a_moment_like_this_comes_before_what_helped_at_others() -> None:
    base = experience(counting=Outcomes(8, 7), categories=Outcomes(4, 3))
    known = with_trait(base, IN_PANIC, counting=Outcomes(4, 2), categories=Outcomes(3, 3))
    assert helped(ExerciseAdvice(known)) == ["counting", "categories"]
    advice = ExerciseAdvice(known).at(PANIC)
    assert helped(advice) == ["categories", "counting"]
    reason = advice.suggestion(BY_ID["categories"])
    assert reason is not None
    assert (reason.outcomes, reason.is_like) == (Outcomes(3, 3), True)


def test_a_mark_is_more_telling_than_a_number_and_no_note_counts_twice() -> None:
    tense, sad = Mark(MarkKind.FEELING, "tense"), Mark(MarkKind.FEELING, "sad")
    known = experience(counting=Outcomes(5, 5))
    for trait, counts in (
        (Trait("feeling", "tense"), Outcomes(2, 2)),
        (Trait("feeling", "sad"), Outcomes(3, 3)),
        (Trait(DISTRESS, "high"), Outcomes(4, 4)),
    ):
        known = with_trait(known, trait, counting=counts)
    reason = ExerciseAdvice(known, Moment("", (tense, sad), 8)).suggestion(BY_ID["counting"])
    assert reason is not None
    assert reason.outcomes == Outcomes(3, 3)


def test_an_exercise_about_the_body_comes_first_only_where_the_body_is_welcome() -> None:
    advice = ExerciseAdvice(experience(feet=Outcomes(9, 9), outside_in=Outcomes(9, 9)))
    assert BY_ID["outside-in"].opt_in
    assert helped(advice) == []
    assert not [one for one in offered(advice) if BY_ID[one].body_focus]
    assert helped(advice, body_welcome=True) == ["feet"]


def for_panic(known: Experience, *, body_welcome: bool = True) -> list[str]:
    fitting = [BY_ID[id_] for id_ in PANIC.exercise_ids]
    allowed = [one for one in EXERCISES if one.id not in PANIC.avoid]
    return ids(ExerciseAdvice(known).for_situation(PANIC, fitting, allowed, body_welcome=body_welcome))


def ids(exercises: tuple[Exercise, ...]) -> list[str]:
    return [one.id for one in exercises]


def test_an_answer_leads_to_what_helped_first_and_to_the_others_as_they_stand() -> None:
    assert for_panic(Experience()) == ["orienting", "object", "counting"]
    assert for_panic(experience(counting=Outcomes(2, 2))) == ["counting", "orienting", "object"]
    assert for_panic(experience(orienting=Outcomes(1, 0, 1))) == ["object", "counting"]


def test_an_answer_leads_elsewhere_only_where_that_helped_after_this_very_answer() -> None:
    general = experience(categories=Outcomes(9, 9), hum=Outcomes(9, 9))
    assert for_panic(general) == ["orienting", "object", "counting"]
    known = with_trait(general, IN_PANIC, categories=Outcomes(2, 2), hum=Outcomes(2, 2), feet=Outcomes(2, 2))
    assert for_panic(known)[:2] == ["categories", "feet"]  # humming is avoided in panic
    assert for_panic(known, body_welcome=False) == ["categories", "orienting", "object", "counting"]


def test_another_one_goes_through_what_helped_then_through_the_others_and_begins_anew() -> None:
    advice = ExerciseAdvice(experience(counting=Outcomes(6, 5), categories=Outcomes(6, 4)))
    random = Random(1)  # noqa: S311  # the same presses each time
    seen: list[str] = []
    fitting = [one.id for one in EXERCISES if not one.body_focus]
    for _press in fitting:
        one = advice.choose(EXERCISES, random, body_welcome=False, other_than=seen[-1:], seen=seen)
        assert one is not None
        seen.append(one.id)
    assert seen[:2] == ["counting", "categories"]
    assert sorted(seen) == sorted(fitting)
    again = advice.choose(EXERCISES, random, body_welcome=False, other_than=seen[-1:], seen=seen)
    assert again is not None
    assert again.id != seen[-1]
