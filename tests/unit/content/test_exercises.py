"""The grounding exercises: all there, with kind, time and alternative, and none that pushes anyone into the body."""

import re
from collections.abc import Callable
from functools import partial
from pathlib import Path
from random import Random, SystemRandom

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.paths import ENGLISH
from tests.unit.content.mistakes import mistake_in

from ashore.content.exercises import read_exercises
from ashore.domain.breath import Minutes
from ashore.domain.exercises import Door, Exercise, ExerciseKind, GroundStep, choose, filtered, first_choice

EXERCISES = read_exercises(ENGLISH)
BY_ID = {exercise.id: exercise for exercise in EXERCISES}
MENTAL, PHYSICAL, SOOTHING = ExerciseKind

# as the evidence gives them: kinds and minutes, in its order
EVIDENCE: dict[str, tuple[tuple[ExerciseKind, ...], tuple[float, float]]] = {
    "five-senses": ((MENTAL, PHYSICAL), (2, 4)),
    "orienting": ((MENTAL,), (1, 2)),
    "feet": ((PHYSICAL,), (1, 1)),
    "temperature": ((PHYSICAL,), (1, 2)),
    "categories": ((MENTAL,), (1, 3)),
    "counting": ((MENTAL,), (1, 2)),
    "colour-hunt": ((MENTAL, PHYSICAL), (1, 2)),
    "tapping": ((PHYSICAL, SOOTHING), (0.5, 1)),
    "muscle-release": ((PHYSICAL,), (3, 5)),
    "outside-in": ((PHYSICAL,), (2, 3)),
    "calm-place": ((SOOTHING,), (2, 4)),
    "object": ((MENTAL,), (1, 2)),
    "here-and-now": ((MENTAL, SOOTHING), (1, 1)),
    "self-compassion": ((SOOTHING,), (1, 3)),
    "movement": ((PHYSICAL,), (1, 2)),
    "hum": ((PHYSICAL, SOOTHING), (1, 2)),
    "kind-words": ((SOOTHING,), (1, 1)),
}
ASKS_FOR_THE_BODY = {
    *("feet", "temperature", "tapping", "muscle-release", "outside-in", "self-compassion", "movement", "hum")
}
FORBIDDEN = re.compile(
    r"!|\b(must|should|ought|need to|(?<!don’t )have to|deep(ly|er)? breath\w*|breathe deep\w*|proven|trauma|"
    r"diagnos\w+|cur(e[sd]?|ing)|heal(s|ed|ing)?|treats?|treatment|well done|good job|great|try again|close your eyes|"
    r"relax|symptoms?|hold your breath)\b",
    re.IGNORECASE,
)


def all_steps(exercise: Exercise) -> tuple[GroundStep, ...]:
    return (*exercise.steps, *exercise.alternative_steps)


def sentences(exercise: Exercise) -> list[str]:
    texts = [text for step in all_steps(exercise) for text in (step.text, step.hint)]
    return [exercise.name, exercise.summary, exercise.note, exercise.alternative, exercise.skip_if, *texts]


def all_text(id_: str) -> str:
    return " ".join(sentences(BY_ID[id_]))


every_exercise = pytest.mark.parametrize("exercise", EXERCISES, ids=lambda exercise: exercise.id)


def test_all_seventeen_exercises_are_there() -> None:
    assert [exercise.id for exercise in EXERCISES] == list(EVIDENCE)
    assert len(EVIDENCE) == 17


@every_exercise
def test_kinds_and_minutes_are_those_of_the_evidence(exercise: Exercise) -> None:
    assert (exercise.kinds, tuple(exercise.minutes)) == EVIDENCE[exercise.id]


@every_exercise
def test_an_exercise_names_an_alternative_that_exists(exercise: Exercise) -> None:
    assert exercise.alternative.strip()
    assert not exercise.alternative.endswith(".")  # it is the name of a button
    assert exercise.alternative_steps or exercise.alternative_id
    assert exercise.alternative_id == "" or exercise.alternative_id in BY_ID.keys() - {exercise.id}


def test_exercises_that_turn_to_the_body_are_marked() -> None:
    assert {exercise.id for exercise in EXERCISES if exercise.body_focus} == ASKS_FOR_THE_BODY


@pytest.mark.parametrize("id_", sorted(ASKS_FOR_THE_BODY))
def test_exercises_that_turn_to_the_body_have_a_note_first_and_an_outward_alternative(id_: str) -> None:
    exercise = BY_ID[id_]
    assert exercise.note.strip()
    assert not BY_ID[exercise.alternative_id].body_focus


def test_each_of_four_doors_leads_to_four_or_five_exercises_and_together_to_all() -> None:
    behind = [[exercise for exercise in EXERCISES if exercise.door is door] for door in Door]
    assert sum(map(len, behind)) == len(EXERCISES)
    assert all(4 <= len(exercises) <= 5 for exercises in behind)
    assert all(any(not exercise.body_focus for exercise in exercises) for exercises in behind[::2])


def test_one_minute_with_an_ordinary_object_is_chosen_before_anything_else() -> None:
    assert first_choice(EXERCISES).id == "object"
    assert first_choice(EXERCISES).minutes.least == 1
    assert first_choice([BY_ID["feet"], BY_ID["counting"]]).id == "counting"
    assert first_choice([BY_ID["feet"]]).id == "feet"


@given(st.randoms(use_true_random=False), st.sampled_from(sorted(BY_ID)))
def test_another_one_is_another_one(random: Random, id_: str) -> None:
    chosen = choose(EXERCISES, random, body_welcome=True, other_than=(id_,))
    assert chosen is not None
    assert chosen.id != id_


def test_busy_hands_are_led_by_time_from_the_first_step_to_the_last() -> None:
    for exercise in EXERCISES:
        goes_by_itself = all(step.seconds for step in exercise.paced_steps)
        assert goes_by_itself is (exercise.id == "muscle-release")
        assert [step.text for step in exercise.paced_steps] == [step.text for step in exercise.steps]


def test_what_stays_with_the_body_is_opt_in() -> None:
    assert {exercise.id for exercise in EXERCISES if exercise.opt_in} == {"outside-in"}


@every_exercise
def test_every_exercise_has_another_one_to_go_to(exercise: Exercise) -> None:
    assert exercise.alternative_id in BY_ID.keys() - {exercise.id}


@every_exercise
def test_a_card_says_what_it_is_in_a_few_words(exercise: Exercise) -> None:
    assert 0 < len(exercise.summary) <= 48
    assert "." not in exercise.summary


@every_exercise
def test_what_to_know_before_it_is_short_and_said_once(exercise: Exercise) -> None:
    opening = f"{exercise.note} {exercise.skip_if}".casefold()
    assert len(opening.split()) <= 46
    long_words = re.findall(r"[a-z]{6,}", opening)
    assert [word for word in long_words if long_words.count(word) > 1] == []


def test_turning_inward_looks_back_at_the_room_each_time_and_leaves_the_middle_of_the_body_alone() -> None:
    steps = BY_ID["outside-in"].steps
    for number, step in enumerate(steps):
        if "surface" in step.text:
            assert "in the room" in steps[number + 1].text
    assert not re.search(r"pelvis|throat|chest|belly|stomach|heart", all_text("outside-in"), re.IGNORECASE)


@every_exercise
def test_nothing_commands_diagnoses_promises_or_shouts(exercise: Exercise) -> None:
    assert [text for text in sentences(exercise) if FORBIDDEN.search(text)] == []


@every_exercise
def test_nobody_is_told_that_they_are_safe(exercise: Exercise) -> None:
    promises = [text for text in sentences(exercise) if re.search(r"\b(safe|safety|safely)\b", text, re.IGNORECASE)]
    if exercise.id == "here-and-now":  # said by the person, and only where it is true
        assert promises == ["Only if it is true: “Right now I am safe enough.”"]
    else:
        assert promises == []


def test_where_it_is_not_true_there_is_a_next_step_to_name() -> None:
    (step,) = [step for step in BY_ID["here-and-now"].steps if "safe enough" in step.text]
    assert "Otherwise" in step.hint
    assert "next step could be" in step.hint


@every_exercise
def test_a_step_holds_one_short_idea(exercise: Exercise) -> None:
    for step in all_steps(exercise):
        assert len(step.text.split()) <= 12, step.text
        assert len(step.hint.split()) <= 22, step.hint


@every_exercise
def test_the_timed_part_fits_into_the_minutes(exercise: Exercise) -> None:
    assert sum(step.total_seconds for step in exercise.paced_steps) <= exercise.minutes.most * 60


def test_the_senses_count_down_from_five_to_one() -> None:
    assert [step.marks for step in BY_ID["five-senses"].steps] == [5, 4, 3, 2, 1]


def test_smell_and_taste_can_give_way_to_five_colours() -> None:
    exercise = BY_ID["five-senses"]
    assert "Smell or taste" in exercise.alternative
    assert [step.marks for step in exercise.alternative_steps] == [5]
    assert "colours" in exercise.alternative_steps[0].text


def test_tapping_goes_left_and_right_once_a_second_in_short_sets() -> None:
    (step,) = [step for step in BY_ID["tapping"].steps if step.sides]
    assert step.seconds / 2 == 1
    assert 6 <= step.rounds <= 10
    assert "nothing to remember" in BY_ID["tapping"].note
    assert "If memories come" in BY_ID["tapping"].skip_if
    assert "chest" in BY_ID["tapping"].skip_if


def test_muscles_tighten_half_for_five_seconds_and_let_go_for_longer() -> None:
    timed = [step for step in BY_ID["muscle-release"].steps if step.seconds]
    assert [step.seconds for step in timed[::2]] == [5, 5, 5]
    assert all(10 <= step.seconds <= 15 for step in timed[1::2])
    assert all("half" in step.text for step in timed[::2])


def test_the_other_times_and_counts_are_those_of_the_evidence() -> None:
    assert [step.seconds for step in BY_ID["feet"].steps if step.seconds] == [3]
    assert [step.seconds for step in BY_ID["movement"].steps if step.seconds] == [10]
    assert [step.marks for step in BY_ID["hum"].steps if step.marks] == [6]
    assert [step.marks for step in BY_ID["temperature"].steps if step.marks] == [3]
    assert "30" in BY_ID["counting"].steps[0].text


@pytest.mark.parametrize(
    ("id_", "words"),
    [
        ("orienting", ["alert", "object"]),
        ("feet", ["table"]),
        ("temperature", ["icy", "too hot", "face", "heart", "low blood pressure", "hives", "numb hands"]),
        ("temperature", ["eating disorder", "beta-blockers"]),
        ("categories", ["Family", "places"]),
        ("counting", ["months backwards", "numbers are stressful"]),
        ("colour-hunt", ["low vision", "touch"]),
        ("muscle-release", ["injury", "spasms", "pain", "imagin"]),
        ("outside-in", ["invites attention to the body", "skip", "stop"]),
        ("calm-place", ["capable", "favourite object", "unwelcome", "just you, or an animal", "without them"]),
        ("self-compassion", ["sting", "cushion", "object"]),
        ("movement", ["pain", "dizziness"]),
        ("hum", ["without sound", "music", "No breath-holding"]),
        ("kind-words", ["favourites", "Maybe", "food", "season", "song"]),
    ],
)
def test_cautions_and_alternatives_are_those_of_the_evidence(id_: str, words: list[str]) -> None:
    assert [word for word in words if word.casefold() not in all_text(id_).casefold()] == []


def test_topics_for_naming_leave_out_family_and_places() -> None:
    hints = " ".join(step.hint for step in BY_ID["categories"].steps)
    assert not re.search(r"famil|mother|father|cit(y|ies)|countr|town|place|street", hints, re.IGNORECASE)


def test_nobody_is_asked_to_touch_thighs_or_to_imagine_people() -> None:
    assert not re.search(r"thigh|lap\b", " ".join(all_text(id_) for id_ in BY_ID), re.IGNORECASE)
    assert not re.search(r"\bwho\b|someone", all_text("calm-place"), re.IGNORECASE)


def test_calm_is_said_of_the_place() -> None:
    assert "calm" in BY_ID["calm-place"].name.casefold()


def test_movement_claims_no_release() -> None:
    assert not re.search(r"release|discharge|stored", all_text("movement"), re.IGNORECASE)


def test_the_points_of_the_article_that_grounding_carries_are_named() -> None:
    named = {point for exercise in EXERCISES for point in exercise.points}
    assert named >= {"A7", "A24", "A25"}
    assert all("A24" in exercise.points for exercise in EXERCISES)
    assert {"A6", "A35"} <= set(BY_ID["self-compassion"].points)


@every_exercise
def test_points_are_ids_of_the_article(exercise: Exercise) -> None:
    assert set(exercise.points) <= {f"A{number}" for number in range(1, 44)}


def test_without_a_filter_all_are_shown_in_order() -> None:
    assert filtered(EXERCISES) == EXERCISES


@given(st.sets(st.sampled_from(ExerciseKind)), st.booleans(), st.booleans())
def test_filters_keep_the_order_and_only_what_was_asked_for(
    kinds: set[ExerciseKind], without_body: bool, at_desk: bool
) -> None:
    shown = filtered(EXERCISES, kinds, without_body, at_desk)
    assert list(shown) == sorted(shown, key=EXERCISES.index)
    for exercise in EXERCISES:
        fits = (
            (not kinds or bool(kinds & set(exercise.kinds)))
            and (exercise.at_desk or not at_desk)
            and not (without_body and exercise.body_focus)
        )
        assert (exercise in shown) is fits


def test_every_kind_has_something_without_the_body_at_a_desk() -> None:
    for kind in ExerciseKind:
        assert filtered(EXERCISES, {kind}, without_body=True, at_desk=True)


@given(st.randoms(use_true_random=False))
def test_choosing_never_picks_the_body_unless_it_is_allowed(random: Random) -> None:
    chosen = choose(EXERCISES, random)
    assert chosen is not None
    assert not chosen.body_focus
    assert not chosen.opt_in


def test_choosing_may_pick_any_exercise_that_is_allowed() -> None:
    random = SystemRandom()
    assert {choose(EXERCISES, random) for _ in range(1000)} == set(filtered(EXERCISES, without_body=True))
    asked_for_by_name = {exercise for exercise in EXERCISES if exercise.opt_in}
    welcome = {choose(EXERCISES, random, body_welcome=True) for _ in range(1000)}
    assert welcome == set(EXERCISES) - asked_for_by_name


def test_an_opt_in_exercise_is_never_chosen_even_alone() -> None:
    assert choose([BY_ID["outside-in"]], SystemRandom(), body_welcome=True) is None


def test_nothing_is_chosen_where_only_the_body_is_left() -> None:
    body = [exercise for exercise in EXERCISES if exercise.body_focus]
    assert choose(body, SystemRandom()) is None
    assert choose([], SystemRandom(), body_welcome=True) is None


@pytest.mark.parametrize(
    ("step", "message"),
    [
        (partial(GroundStep, " "), "has a text"),
        (partial(GroundStep, "Look.", marks=-1), "0 or more"),
        (partial(GroundStep, "Look.", seconds=-2), "0 or more"),
        (partial(GroundStep, "Look.", seconds=2, rounds=0), "1 or more"),
        (partial(GroundStep, "Look.", marks=3, seconds=3), "not both"),
        (partial(GroundStep, "Look.", sides=True), "how many seconds"),
        (partial(GroundStep, "Look.", rounds=4), "how many seconds"),
    ],
)
def test_a_step_that_contradicts_itself_is_refused(step: Callable[[], GroundStep], message: str) -> None:
    with pytest.raises(ValueError, match=message):
        step()


def exercise_with(
    *,
    minutes: tuple[float, float] = (1, 2),
    kinds: tuple[ExerciseKind, ...] = (MENTAL,),
    alternative: str = "Another.",
    alternative_id: str = "other",
    body_focus: bool = False,
    opt_in: bool = False,
    note: str = "",
) -> Exercise:
    return Exercise(
        id="one",
        name="One",
        kinds=kinds,
        minutes=Minutes(*minutes),
        summary="Looking.",
        steps=(GroundStep("Look."),),
        alternative=alternative,
        alternative_id=alternative_id,
        body_focus=body_focus,
        opt_in=opt_in,
        note=note,
    )


def test_an_exercise_without_time_kind_or_alternative_is_refused() -> None:
    with pytest.raises(ValueError, match="minutes"):
        exercise_with(minutes=(2, 1))
    with pytest.raises(ValueError, match="at least one kind"):
        exercise_with(kinds=())
    with pytest.raises(ValueError, match="names an alternative"):
        exercise_with(alternative="")
    with pytest.raises(ValueError, match="names an alternative"):
        exercise_with(alternative_id="")


def test_an_exercise_that_asks_for_the_body_without_a_note_is_refused() -> None:
    with pytest.raises(ValueError, match="note before it"):
        exercise_with(body_focus=True)
    with pytest.raises(ValueError, match="opt_in is for"):
        exercise_with(opt_in=True)
    assert exercise_with(body_focus=True, opt_in=True, note="This one turns to the body.").opt_in


PAIR = """
[[exercise]]
id = "one"
name = "One"
kinds = ["physical"]
minutes = [1, 2]
summary = "Feeling."
note = "This one turns to the body."
steps = [{ text = "Feel." }]
alternative = "The other."
alternative_id = "two"
body_focus = true

[[exercise]]
id = "two"
name = "Two"
kinds = ["mental"]
minutes = [1, 2]
summary = "Looking."
steps = [{ text = "Look." }]
alternative = "The first."
alternative_id = "one"
"""


@pytest.mark.parametrize(
    ("was", "now", "message"),
    [
        ('alternative_id = "two"', 'alternative_id = "three"', '"three" is not another exercise'),
        ('alternative_id = "two"', 'alternative_id = "one"', '"one" is not another exercise'),
        (
            'summary = "Looking."',
            'summary = "Looking."\nbody_focus = true\nnote = "x"',
            '"two" asks for the body as well',
        ),
        ('note = "This one turns to the body."', "", "note before it"),
        ("minutes = [1, 2]", "minutes = [2, 1]", "minutes"),
        ('kinds = ["physical"]', 'kinds = ["bodily"]', "bodily"),
    ],
)
def test_an_alternative_that_leads_nowhere_is_refused_by_name(tmp_path: Path, was: str, now: str, message: str) -> None:
    assert message in mistake_in(read_exercises, tmp_path / "exercises.toml", PAIR, was, now)


def test_a_correct_file_is_read(tmp_path: Path) -> None:
    (tmp_path / "exercises.toml").write_text(PAIR, encoding="utf-8")
    assert [exercise.id for exercise in read_exercises(tmp_path)] == ["one", "two"]
