"""Damaged files of patterns and of content: each is read, or refused in one line that names the file and the mend.

What is made of a seed is the same on every machine: `make faults ARGS="--only patterns --seed 17"` tries one again.
"""

import ctypes
import gc
import random
import re
import shutil
import signal
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.faults.counts import Count
from tests.faults.fault_runs import sessions_folder
from tests.faults.mutations import mutated
from tests.paths import ROOT

from ashore.content.beliefs import read_beliefs
from ashore.content.checksums import changed_files
from ashore.content.connect import read_connect_texts, read_starters
from ashore.content.content_error import ContentError, Refused
from ashore.content.exercises import read_exercises
from ashore.content.kind_lines import read_kind_lines
from ashore.content.learning import read_learning
from ashore.content.notice import read_feelings, read_notice_texts, read_offered_marks
from ashore.content.pattern_file import export_patterns, import_patterns
from ashore.content.patterns import read_patterns
from ashore.content.situations import read_situations
from ashore.content.support import read_directories, read_helplines, read_support_words
from ashore.domain.breath import LONGEST_PATTERN_NAME, LONGEST_STEP_SECONDS, Pattern, Phase, Step

PATTERN_FILES = 4000
CONTENT_FILES = 3000
MOST_SECONDS = 0.4
"""Of a processor, for one reading. On a core of its own the slowest take a quarter of it."""
FROZEN_SECONDS = 10
MIB = 1024 * 1024
MOST_BYTES = 64 * MIB
"""That the process may grow by in one reading."""
LONGEST_REFUSAL = 700
MOST_REFUSALS_READ = 20
BY_HAND = b"""# written by hand
[[pattern]]
name = "My evening breath"
minutes = 5
steps = [{ phase = "inhale", seconds = 4 }, { phase = "exhale", seconds = 6.5 }]

[[pattern]]
id = 'second'
name = '''Another'''
minutes = [3, 5]
[[pattern.steps]]
phase = "inhale"
seconds = 5
[[pattern.steps]]
phase = "exhale"
seconds = 5
"""

Reader = Callable[[Path, Refused], object]
READERS: dict[str, tuple[Reader, ...]] = {
    "patterns": (read_patterns,),
    "exercises": (read_exercises,),
    "situations": (read_situations,),
    "beliefs": (read_beliefs,),
    "kind_lines": (read_kind_lines,),
    "learn": (read_learning,),
    "connect": (read_starters, read_connect_texts),
    "notice": (read_offered_marks, read_feelings, read_notice_texts),
    "support": (read_support_words,),
    "helplines": (read_helplines, read_directories),
}
CHECKED = ("support.toml", "helplines.toml")


class _FrozenError(Exception):
    """Reading came to no end."""


def fuzzed_patterns(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:
    """4,000 files of a person's own patterns."""
    count, slowest = Count("a file of patterns is damaged"), _Slowest()
    with sessions_folder() as folder:
        whole = _whole_files(Path(folder))
        for seed in seeds or range(0, PATTERN_FILES, every):
            chance = random.Random(seed)  # noqa: S311  # the same damage each time
            file = Path(folder) / "mine.toml"
            file.write_bytes(mutated(chance.choice(whole), chance))
            count.note(f"seed {seed}", _watched(lambda: _import(file), file, slowest))  # noqa: B023  # called at once
        count.figures.append(str(slowest))
    yield count


def fuzzed_content(*, every: int, seeds: Sequence[int] = ()) -> Iterator[Count]:
    """3,000 files of what Ashore comes with. Where numbers stand, it is told that one is not as it was made."""
    count, slowest = Count("a file of content is damaged"), _Slowest()
    with sessions_folder() as folder:
        english = Path(shutil.copytree(ROOT / "assets" / "content" / "en", Path(folder) / "en"))
        for seed in seeds or range(0, CONTENT_FILES, every):
            chance = random.Random(seed)  # noqa: S311  # the same damage each time
            name = chance.choice(sorted(READERS))
            file = english / f"{name}.toml"
            whole = file.read_bytes()
            file.write_bytes(mutated(whole, chance))
            count.note(f"seed {seed}, {name}.toml", _watched(lambda: _read_content(file, whole), file, slowest))  # noqa: B023
            file.write_bytes(whole)
        count.figures.append(str(slowest))
    yield count


def _whole_files(folder: Path) -> tuple[bytes, ...]:
    """As a person might have them."""
    built_in = read_patterns(ROOT / "assets" / "content" / "en")
    phases = (Phase.INHALE, Phase.HOLD_FULL, *[Phase.EXHALE] * 9, Phase.HOLD_EMPTY)
    largest = [Pattern(f"own-{number}", "🌙" * 80, tuple(Step(each, 6.5) for each in phases)) for number in range(200)]
    whole = [BY_HAND, (ROOT / "assets" / "content" / "en" / "patterns.toml").read_bytes()]
    for patterns in (built_in[:1], built_in, largest):
        export_patterns([Pattern(f"x-{each.id}", each.name, each.steps) for each in patterns], folder / "whole.toml")
        whole.append((folder / "whole.toml").read_bytes())
    return tuple(whole)


class _Slowest:
    """Of all readings, in seconds of a processor, and the most memory that one took."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self.grown_bytes = 0

    def __str__(self) -> str:
        return f"{1000 * self.seconds:.0f} ms and {self.grown_bytes / MIB:.0f} MiB at most"


def _watched(read: Callable[[], tuple[list[str], list[ContentError]]], file: Path, slowest: _Slowest) -> list[str]:
    """What is wrong with what came of it; also where it took long, took much memory, or came to no end."""
    errors: list[ContentError] = []
    before_bytes, began = _forget_peak(), time.process_time()
    try:
        with _at_most(FROZEN_SECONDS):
            mistakes, errors = read()
            shown = str(errors[0]) if errors else ""
    except Exception as error:  # what is looked for
        mistakes, shown = [f"{type(error).__name__}: {str(error)[:200]}"], ""
    took, grown = time.process_time() - began, _peak_bytes() - before_bytes
    slowest.seconds, slowest.grown_bytes = max(slowest.seconds, took), max(slowest.grown_bytes, grown)
    mistakes += _unclear(shown, file) if shown else []
    mistakes += [mistake for error in errors[1:MOST_REFUSALS_READ] for mistake in _unclear(str(error), file)]
    mistakes += [f"took {took:.2f} s"] if took > MOST_SECONDS else []
    return mistakes + ([f"took {grown / MIB:.0f} MiB"] if grown > MOST_BYTES else [])


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    def end(_number: int, _frame: object) -> None:
        raise _FrozenError(f"not within {seconds:g} s")

    before = signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def _forget_peak() -> int:
    """How many bytes are in memory now. What was free of them, as after the damaging itself, is given back before."""
    gc.collect()
    ctypes.CDLL(None).malloc_trim(0)
    Path("/proc/self/clear_refs").write_text("5")
    return _peak_bytes()


def _peak_bytes() -> int:
    """The most that was in memory at a time since then."""
    status = Path("/proc/self/status").read_text()
    return 1024 * int(re.findall(r"VmHWM:\s+(\d+)", status)[0])


def _import(file: Path) -> tuple[list[str], list[ContentError]]:
    """What should not have been read, and what was refused."""
    try:
        patterns = import_patterns(file)
    except ContentError as error:
        return [], [error]
    return [f"read {each!r}"[:200] for each in patterns if not _can_be_breathed(each)], []


def _can_be_breathed(pattern: Pattern) -> bool:
    longest = len(pattern.steps) * LONGEST_STEP_SECONDS
    return 3 <= pattern.cycle_seconds <= longest and 0 < len(pattern.name) <= LONGEST_PATTERN_NAME and bool(pattern.id)


def _read_content(file: Path, whole: bytes) -> tuple[list[str], list[ContentError]]:
    errors: list[ContentError] = []
    for read in READERS[file.stem]:
        try:
            read(file.parent, errors.append)
        except ContentError as error:
            errors.append(error)
    is_other = file.read_bytes() != whole
    is_told = bool(errors) or file.name not in CHECKED or bool(changed_files(file.parent, CHECKED))
    return [] if is_told or not is_other else ["nobody is told that a number may be another"], errors


def _unclear(said: str, file: Path) -> list[str]:
    """One line that names the file and the mend is what a person can do something with."""
    is_clear = said.startswith(file.name) and " - " in said and said.isprintable() and len(said) <= LONGEST_REFUSAL
    return [] if is_clear else [f"said {said[:200]!r}"]
