"""The answers to "What is it like right now?": each leads to what fits, and never to what may make it worse."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.paths import ENGLISH

from ashore.content.exercises import read_exercises
from ashore.content.situations import FILE_NAME, read_situations
from ashore.content.toml_reader import ContentError, MissingFileError
from ashore.content.translated_entries import laid_over
from ashore.domain.exercises import Exercise
from ashore.domain.situations import Situation, SituationScreen

SITUATIONS = read_situations(ENGLISH)
BY_ID = {situation.id: situation for situation in SITUATIONS}
EXERCISES = {exercise.id: exercise for exercise in read_exercises(ENGLISH)}
FAR_FROM_NOW = ("past-feels-now", "unreal")
FORBIDDEN = re.compile(
    r"!|\b(must|should|ought|need to|(?<!don’t )have to|deep(ly|er)? breath\w*|without breath|no breath|proven|trauma|"
    r"you have (panic|ptsd)|diagnos\w+|cur(e[sd]?|ing)|heal(s|ed|ing)?|treats?|treatment|well done|good job|try again|"
    r"close your eyes|calm down|relax|symptoms?|safe|safety|just)\b",
    re.IGNORECASE,
)

every_situation = pytest.mark.parametrize("situation", SITUATIONS, ids=lambda situation: situation.id)


def sentences(situation: Situation) -> list[str]:
    return [situation.name, *(text for screen in situation.screens for text in (screen.text, screen.hint) if text)]


def reachable(situation: Situation) -> Iterator[Exercise]:
    """Every exercise that can be come to from here by the ways that an exercise names itself."""
    waiting, seen = list(situation.exercise_ids), set[str]()
    while waiting:
        id_ = waiting.pop()
        if id_ and id_ not in seen:
            seen.add(id_)
            yield EXERCISES[id_]
            waiting.append(EXERCISES[id_].alternative_id)


def copy_of(folder: Path, text: str) -> Path:
    folder.mkdir(parents=True)
    shutil.copy(ENGLISH / "exercises.toml", folder)
    (folder / FILE_NAME).write_text(text, "utf-8")
    return folder


def one(exercise_id: str = "object", more: str = "") -> str:
    return (
        f'[[situation]]\nid = "one"\nname = "One"\nscreens = [{{ text = "A sentence." }}]\n'
        f'exercise_ids = ["{exercise_id}"]\n{more}\n'
    )


def test_there_are_nine_ways_and_none_of_these_in_their_order() -> None:
    assert [situation.name for situation in SITUATIONS] == [
        "Panic",
        "The past feels like now",
        "Unreal or far away",
        "Numb",
        "Can’t sleep",
        "People around",
        "Someone is with me",
        "After an argument",
        "Afterwards",
        "None of these",
    ]


@every_situation
def test_it_opens_two_or_three_short_screens_of_one_idea(situation: Situation) -> None:
    assert 2 <= len(situation.screens) <= 3
    for screen in situation.screens:
        assert len(screen.text.split()) <= 20, screen.text
        assert len(screen.hint.split()) <= 24, screen.hint
        assert screen.text[0].isupper()
        assert screen.text.endswith(".")


@every_situation
def test_nothing_commands_diagnoses_promises_or_shouts(situation: Situation) -> None:
    assert [text for text in sentences(situation) if FORBIDDEN.search(text)] == []


@every_situation
def test_marks_are_curly(situation: Situation) -> None:
    assert [text for text in sentences(situation) if "'" in text or '"' in text] == []


@every_situation
def test_it_leads_to_exercises_that_are_there_and_never_to_what_it_avoids(situation: Situation) -> None:
    assert len(set(situation.exercise_ids)) >= 2  # "Something else" has somewhere to go
    assert set(situation.exercise_ids) | set(situation.avoid) <= EXERCISES.keys()
    assert not {exercise.id for exercise in reachable(situation)} & set(situation.avoid)


@every_situation
def test_what_stays_with_the_body_is_led_to_from_nowhere(situation: Situation) -> None:
    assert not [exercise.id for exercise in reachable(situation) if exercise.opt_in]


@pytest.mark.parametrize("id_", FAR_FROM_NOW)
def test_what_is_unreal_or_past_never_leads_to_a_calm_place_or_to_noticing_the_breath(id_: str) -> None:
    situation = BY_ID[id_]
    assert {"calm-place", "outside-in", "hum"} <= set(situation.avoid)
    assert not situation.offers_breath
    assert not any("breath" in text for text in sentences(situation))
    assert not {exercise.id for exercise in reachable(situation)} & {"calm-place", "outside-in", "hum"}


def test_a_memory_leads_to_the_date_and_away_from_smells_and_tastes() -> None:
    past = BY_ID["past-feels-now"]
    assert past.exercise_ids[0] == "here-and-now"
    assert "five-senses" in past.avoid


def test_panic_says_plainly_when_someone_else_can_check_and_does_not_call_it_a_fact() -> None:
    panic = " ".join(sentences(BY_ID["panic"])).casefold()
    assert "may be panic" in panic
    assert "chest pain" in panic
    assert "emergency services" in panic


def test_someone_nearby_gets_a_card_to_read_and_nobody_else_does() -> None:
    assert [[screen.card for screen in situation.screens].count(True) for situation in SITUATIONS] == [
        2 if situation.id == "someone-here" else 0 for situation in SITUATIONS
    ]
    assert BY_ID["someone-here"].screens[0].card


def test_after_an_argument_who_is_right_can_wait_and_nobody_is_told_to_stay_or_go() -> None:
    text = " ".join(sentences(BY_ID["after-argument"]))
    assert "Who is right can wait" in text
    assert not re.search(r"\b(stay with|leave (him|her|them)|forgive|apologi[sz]e)\b", text)


def test_a_file_that_is_missing_or_damaged_is_reported_as_one_line(tmp_path: Path) -> None:
    with pytest.raises(MissingFileError, match=FILE_NAME):
        read_situations(tmp_path)
    (tmp_path / FILE_NAME).write_text("[[situation", "utf-8")
    with pytest.raises(ContentError, match=rf"{FILE_NAME}, line 1: "):
        read_situations(tmp_path)


@pytest.mark.parametrize("more", ["", 'avoid = ["gone"]'])
def test_an_entry_that_names_an_unknown_exercise_is_left_out_and_reported(tmp_path: Path, more: str) -> None:
    wrong = one("object" if more else "gone", more).replace('id = "one"', 'id = "wrong"', 1)
    folder = copy_of(tmp_path / "en", wrong + one())
    errors: list[ContentError] = []
    assert [situation.id for situation in read_situations(folder, errors.append)] == ["one"]
    assert [str(error) for error in errors] == [
        'situations.toml, "wrong": "gone" is not the id of an exercise - write the id of an exercise of exercises.toml'
    ]


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ('avoid = ["object"]', "object is led to and avoided"),
        ("nonsense = 1", "nonsense is not known here"),
        ('offers_breath = "no"', "offers_breath"),
    ],
)
def test_an_entry_that_contradicts_itself_is_left_out_and_reported(tmp_path: Path, more: str, said: str) -> None:
    errors: list[ContentError] = []
    assert read_situations(copy_of(tmp_path / "en", one(more=more)), errors.append) == ()
    assert said in str(errors[0])


def test_without_readable_exercises_no_entry_is_blamed_for_that(tmp_path: Path) -> None:
    folder = copy_of(tmp_path / "en", one())
    (folder / "exercises.toml").write_text("[[", "utf-8")
    assert [situation.id for situation in read_situations(folder)] == ["one"]


def test_a_language_may_name_exercises_that_stand_in_english_only(tmp_path: Path) -> None:
    english = copy_of(tmp_path / "en", one())
    spanish = tmp_path / "es"
    spanish.mkdir()
    (spanish / FILE_NAME).write_text(one().replace('"One"', '"Uno"'), "utf-8")
    translated = laid_over(read_situations(english), read_situations(spanish))
    assert [situation.name for situation in translated] == ["Uno"]


def test_a_situation_says_something_and_leads_somewhere() -> None:
    screen = SituationScreen("Something.")
    for wrong in (
        lambda: SituationScreen(" "),
        lambda: Situation("a", " ", (screen,), ("object",)),
        lambda: Situation("a", "A", (), ("object",)),
        lambda: Situation("a", "A", (screen,), ()),
    ):
        with pytest.raises(ValueError, match=r"has a|leads to"):
            wrong()


def test_the_first_words_about_panic_say_that_its_strongest_part_passes() -> None:
    panic = BY_ID["panic"]

    assert "passes" in panic.screens[0].text
    assert "strongest for" not in panic.screens[0].text
