"""A person's own patterns, written to a file and read back."""

import errno
import os
import time
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ashore.content.pattern_file import LARGEST_FILE_BYTES, MOST_PATTERNS, export_patterns, import_patterns
from ashore.content.toml_reader import ContentError
from ashore.domain.breath import Minutes, Pattern, Phase, Step
from ashore.domain.visible_text import is_all_visible

HALVES = st.integers(3, 40).map(lambda halves: halves / 2)
HOLDS = st.integers(1, 14).map(lambda halves: halves / 2)
NAMES = st.text(st.characters(exclude_categories=("Cc", "Zl", "Zp", "Cs")), min_size=1, max_size=80).filter(
    is_all_visible
)
IDS = st.text("abcxyz0189-_é", min_size=1, max_size=30)
BREATHS = st.builds(
    lambda ins, full, outs, empty: (*ins, *full, *outs, *empty),
    st.lists(st.builds(Step, st.just(Phase.INHALE), HALVES), min_size=1, max_size=3),
    st.lists(st.builds(Step, st.just(Phase.HOLD_FULL), HOLDS), max_size=1),
    st.lists(st.builds(Step, st.just(Phase.EXHALE), HALVES), min_size=1, max_size=3),
    st.lists(st.builds(Step, st.just(Phase.HOLD_EMPTY), HOLDS), max_size=1),
)
MINUTES = st.tuples(*[st.floats(0.01, 60)] * 2).map(lambda pair: Minutes(*sorted(pair)))
OWN_PATTERNS = st.lists(
    st.builds(Pattern, IDS, NAMES, BREATHS, minutes=MINUTES),
    min_size=1,
    max_size=6,
    unique_by=lambda pattern: pattern.id,
)
EVENING = Pattern("evening", "Evening", (Step(Phase.INHALE, 4.0), Step(Phase.EXHALE, 6.5)), minutes=Minutes(5, 5))
STEPS = 'steps = [{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 6 }]\n'
FAST = 'steps = [{ phase = "inhale", seconds = 0.5 }, { phase = "exhale", seconds = 0.5 }]\n'
INHALE = '{ phase = "inhale", seconds = 1 }, '


def mistake_in(file: Path) -> str:
    with pytest.raises(ContentError) as caught:
        import_patterns(file)
    mistake = str(caught.value)
    assert "\n" not in mistake
    return mistake


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "mine.toml"


@settings(deadline=None)
@given(OWN_PATTERNS)
def test_what_is_exported_comes_back_exactly(patterns: list[Pattern]) -> None:
    with TemporaryDirectory() as folder:
        file = Path(folder, "mine.toml")
        export_patterns(patterns, file)
        assert import_patterns(file) == tuple(patterns)


def test_an_id_left_out_is_made_from_the_name_and_never_twice(file: Path) -> None:
    names = ("Été, calm", "Ete calm", "🌊", "Box")
    file.write_text("".join(f'[[pattern]]\nname = "{name}"\n{STEPS}' for name in names), encoding="utf-8")
    assert [own.id for own in import_patterns(file)] == ["own-ete-calm", "own-ete-calm-2", "own-breath", "own-box"]


def test_the_id_of_a_breath_ashore_comes_with_gives_way_to_one_of_ones_own(file: Path) -> None:
    ids = ("box", "own-box", "mine")
    file.write_text("".join(f'[[pattern]]\nid = "{own_id}"\nname = "{own_id}"\n{STEPS}' for own_id in ids))
    assert [own.id for own in import_patterns(file, {"box", "longer-out"})] == ["own-box-2", "own-box", "mine"]


def test_three_seconds_a_breath_and_slower_than_three_a_minute_are_taken(file: Path) -> None:
    for seconds in (1.5, 20):
        steps = ", ".join(f'{{ phase = "{phase}", seconds = {seconds} }}' for phase in ("inhale", "exhale"))
        file.write_text(f'[[pattern]]\nname = "Mine"\nsteps = [{steps}]')
        assert import_patterns(file)[0].cycle_seconds == 2 * seconds


def test_what_was_kept_before_there_were_limits_can_still_be_exported(file: Path) -> None:
    fast = Pattern("fast", "Fa\u200bst", (Step(Phase.INHALE, 0.5), Step(Phase.EXHALE, 0.5)))
    export_patterns([fast], file)
    assert 'name = "Fast"' in file.read_text("utf-8")


def test_zero_seconds_leave_a_phase_out_and_one_number_is_enough_for_minutes(file: Path) -> None:
    steps = [
        f'{{ phase = "{phase}", seconds = {seconds} }}' for phase, seconds in zip(Phase, (4, 0, 6, 0), strict=True)
    ]
    file.write_text(f'[[pattern]]\nname = "Mine"\nminutes = 4\nsteps = [{", ".join(steps)}]')
    (own,) = import_patterns(file)
    assert [step.phase for step in own.steps] == [Phase.INHALE, Phase.EXHALE]
    assert own.minutes == (4, 4)


@pytest.mark.parametrize(
    ("entry", "line"),
    [
        (f'name = ""\n{STEPS}', "line 1, entry 1: it does not fit - give it a name of 1 to 80 characters"),
        (f'name = "{"a" * 81}"\n{STEPS}', "line 1, entry 1: it does not fit - give it a name of 1 to 80 characters"),
        (f'name = "a\\nb"\n{STEPS}', "line 1, entry 1: it does not fit - its name has a line break"),
        (f'name = "\\u200b"\n{STEPS}', "line 1, entry 1: it does not fit - its name has a line break, or a character"),
        (f'name = "\\u202egnineve"\n{STEPS}', "a character that cannot be seen or turns the direction of writing"),
        (f'name = "a"\n{FAST}', "let a breath last at least 3 seconds; this one lasts 1, and faster than 20 a minute"),
        (f'id = "a b"\nname = "a"\n{STEPS}', 'line 1, "a b": it does not fit - write the id with letters'),
        (
            STEPS.replace("6", "6.3") + 'name = "a"',
            "line 2, entry 1: number 2 of steps does not fit - seconds go from 0",
        ),
        (
            STEPS.replace("6", "20.5") + 'name = "a"',
            "line 2, entry 1: number 2 of steps does not fit - seconds go from 0",
        ),
        (
            STEPS.replace("6", "nan") + 'name = "a"',
            "line 2, entry 1: number 2 of steps does not fit - seconds go from 0",
        ),
        (STEPS.replace("6", "0") + 'name = "a"', "line 1, entry 1: it does not fit - a breath is inhale"),
        (
            STEPS.replace("exhale", "hold_full").replace("6", "7.5") + 'name = "a"',
            "a hold lasts 0.05 to 7",
        ),
        (STEPS.replace("exhale", "out") + 'name = "a"', "write inhale, hold_full, exhale or hold_empty"),
        (f'name = "a"\nminutes = 90\n{STEPS}', "minutes go from the least to the most"),
        (f'name = "a"\nsummary = "b"\n{STEPS}', "line 3, entry 1: summary is not known here - take it out"),
        (f'name = "a"\nsteps = [{INHALE * 13}]', "at most 12 steps"),
    ],
)
def test_a_mistake_is_refused_with_its_line_and_a_fix(file: Path, entry: str, line: str) -> None:
    file.write_text(f"[[pattern]]\n{entry}", encoding="utf-8")
    assert line in mistake_in(file)


def test_one_mistake_refuses_the_whole_file(file: Path) -> None:
    file.write_text(f'[[pattern]]\nname = "Fine"\n{STEPS}[[pattern]]\nname = "Not"\n')
    assert mistake_in(file) == "mine.toml, line 4, entry 2: steps is missing - add a line steps = ..."


def test_a_file_that_is_too_large_or_holds_too_many_is_refused(file: Path) -> None:
    file.write_bytes(b"#" * (LARGEST_FILE_BYTES + 1))
    assert "larger than 400,000 bytes" in mistake_in(file)
    file.write_text(f'[[pattern]]\nname = "One"\n{STEPS}' * (MOST_PATTERNS + 1))
    assert mistake_in(file) == "mine.toml: it holds 201 patterns - keep at most 200 in one file"


def test_a_pattern_outside_the_limits_is_not_written(file: Path) -> None:
    file.write_text("kept")
    uneven = Pattern("uneven", "Uneven", (Step(Phase.INHALE, 4.3), Step(Phase.EXHALE, 6)))
    with pytest.raises(ContentError, match=r"seconds go from 0 to 20 in steps of 0\.5"):
        export_patterns([EVENING, uneven], file)
    with pytest.raises(ContentError, match="choose 1 to 200"):
        export_patterns([], file)
    assert file.read_text() == "kept"


def test_a_full_disk_leaves_the_old_file_whole_and_nothing_beside_it(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    export_patterns([EVENING], file)

    def no_space(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "fsync", no_space)
    with pytest.raises(ContentError, match=r"mine\.toml: it cannot be written \(No space left on device\) - choose"):
        export_patterns([EVENING, EVENING], file)
    assert import_patterns(file) == (EVENING,)
    assert list(file.parent.iterdir()) == [file]


def test_a_folder_that_is_not_there_is_reported_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="cannot be written"):
        export_patterns([EVENING], tmp_path / "gone" / "mine.toml")


def test_a_link_keeps_pointing_at_the_file_it_names(file: Path) -> None:
    link = file.with_name("link.toml")
    link.symlink_to(file)
    export_patterns([EVENING], link)
    assert link.is_symlink()
    assert import_patterns(file) == (EVENING,)


@pytest.mark.parametrize(
    "hostile",
    [
        "a." * 20_000 + "b = 1",
        "[" + "a." * 20_000 + "b]",
        "x = { " + "a." * 20_000 + "b = 1 }",
        '"a" . ' * 20_000 + "b = 1",
        "'a'." * 20_000 + "b = 1",
        '"""\n' * 30_000 + "a." * 20_000,
        "[[pattern]]\n" * 30_000,
        "a = " + '\\"' * 190_000 + "\n.....",
        '"""\\' * 90_000 + "\n.....",
        f"[[pattern]]\n{'k' * 390_000} = 1",
        f'[[pattern]]\nid = "{"x" * 390_000}"\nnone = 1',
        "[[pattern]]\nsteps = [" + "1," * 190_000 + "]",
        "[[pattern]]\nsteps = [" + "{p=1}," * 60_000 + "]",
        "".join(f"[a{number}.b.c.d]\n" for number in range(5_900)),
        "".join(f"[[pattern]]\na{number} = 1\n" for number in range(5_900)),
        '[[pattern]]\nname = """' + "a\n" * 190_000 + '"""',
        "[[pattern]]\nname = '" + "a" * 390_000 + "'",
    ],
    ids=range(17),
)
def test_a_file_made_to_hold_the_window_up_is_refused_at_once(hostile: str, tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text(hostile)
    start = time.process_time()
    assert len(mistake_in(tmp_path / "mine.toml")) < 500
    assert time.process_time() - start < 0.2  # 0.1 with a core of its own


def test_names_made_of_commas_are_not_written_where_they_could_not_be_read_back(file: Path) -> None:
    steps = (Step(Phase.INHALE, 6.5), *[Step(Phase.EXHALE, 6.5)] * 11)
    patterns = [Pattern(f"own-{number}", "," * 80, steps) for number in range(MOST_PATTERNS)]
    with pytest.raises(ContentError, match="it would hold more than can be read back"):
        export_patterns(patterns, file)
    assert not file.exists()


def test_as_many_patterns_as_a_file_may_hold_fit_into_it(tmp_path: Path) -> None:
    phases = [Phase.INHALE, Phase.INHALE, Phase.HOLD_FULL, *[Phase.EXHALE] * 8, Phase.HOLD_EMPTY]
    steps = tuple(Step(phase, 6.5) for phase in phases)
    patterns = [Pattern("x" * 90 + f"-{number}", "🌙" * 80, steps) for number in range(MOST_PATTERNS)]
    export_patterns(patterns, tmp_path / "mine.toml")
    assert import_patterns(tmp_path / "mine.toml") == tuple(patterns)
