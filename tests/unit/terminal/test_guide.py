"""The text guide: what it draws at any moment and width, and how it leads, pauses and ends."""

import io
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ashore.domain.breath import LONGER_OUT, BreathKind, Pattern, Phase, Step
from ashore.domain.pacing import moment_at
from ashore.domain.practice import PracticeLength
from ashore.domain.settings import Settings
from ashore.domain.slowdown import ramp_from
from ashore.terminal import guide_texts
from ashore.terminal.frame import GuideState, Scene, bar_of, frame
from ashore.terminal.guide import FRAME_SECONDS, SUSPEND_KEY, Terminal, run_guide, soft_end
from ashore.terminal.keyboard import keys_in
from ashore.terminal.live_block import LiveBlock
from ashore.terminal.style import Style, style_for
from ashore.terminal.text_columns import clipped, plain, printable, width_of, wrapped

RICH = Style(blocks=True, colour=True, moves=True)
BARE = Style(blocks=False, colour=False, moves=True)
PIPED = Style(blocks=True, colour=False, moves=False)

STEADY = replace(LONGER_OUT, lead_in=())
BOX = Pattern(
    "box",
    "Box",
    tuple(Step(phase, 4.0) for phase in (Phase.INHALE, Phase.HOLD_FULL, Phase.EXHALE, Phase.HOLD_EMPTY)),
    cautions=("Every hold can be skipped.",),
)
OWN = Pattern("just-notice", "Just notice", STEADY.steps, kind=BreathKind.OWN)
SLOWING = ramp_from(Pattern("slow-down", "Slow down", STEADY.steps, kind=BreathKind.SLOWING), 13)

styles = st.builds(Style, blocks=st.booleans(), colour=st.booleans(), moves=st.just(True))
scenes = st.builds(
    lambda pattern, seconds, left, state, name: Scene(
        replace(pattern, name=name), moment_at(pattern, seconds), left, state
    ),
    st.sampled_from([STEADY, BOX, OWN, SLOWING]),
    st.floats(0, 86_400),
    st.none() | st.floats(0, 10_800),
    st.sampled_from(GuideState),
    st.text(min_size=1),
)


@given(scenes, st.integers(20, 300), st.integers(1, 60), styles)
def test_a_frame_fits_any_window_and_never_fills_a_line(scene: Scene, width: int, height: int, style: Style) -> None:
    lines = frame(scene, width, height, style)
    assert 1 <= len(lines) <= max(1, height - 1)
    assert all(width_of(line) < width for line in lines)
    assert all("\n" not in line for line in lines)


@given(scenes, st.integers(1, 19), st.integers(1, 10), styles)
def test_even_a_sliver_of_a_window_is_drawn_into(scene: Scene, width: int, height: int, style: Style) -> None:
    assert all(width_of(line) <= max(1, width - 1) for line in frame(scene, width, height, style))


@given(scenes, st.integers(20, 300))
def test_plain_style_writes_ascii_without_codes(scene: Scene, width: int) -> None:
    for line in frame(scene, width, 24, BARE):
        assert line.isascii()
        assert "\x1b" not in line


@given(scenes)
def test_a_name_can_not_smuggle_codes_into_the_terminal(scene: Scene) -> None:
    evil = replace(scene, pattern=replace(scene.pattern, name="\x1b[2J\x07\x9b1m"))
    assert not {"\x1b", "\x07", "\x9b"} & set("".join(frame(evil, 80, 24, replace(RICH, colour=False))))


@given(st.floats(0, 1), st.floats(0, 1), st.integers(3, 100), styles)
def test_a_fuller_lung_never_has_a_shorter_bar(one: float, other: float, width: int, style: Style) -> None:
    less, more = sorted((one, other))
    assert _filled(bar_of(less, width, style)) <= _filled(bar_of(more, width, style))
    assert width_of(bar_of(more, width, style)) <= width


def _filled(bar: str) -> float:
    eighths = dict(zip("▏▎▍▌▋▊▉█", range(1, 9), strict=True))
    return bar.count("=") + sum(eighths.get(letter, 0) for letter in bar) / 8


def test_the_bar_moves_by_eighths_of_a_column() -> None:
    assert bar_of(0.5, 2, RICH) == "█"
    assert bar_of(0.5 + 1 / 16, 2, RICH) == "█▏"
    assert bar_of(0.5 + 3 / 16, 2, RICH) == "█▍"
    assert bar_of(1, 2, RICH) == "██"


@pytest.mark.parametrize(
    ("pattern", "seconds", "word", "count"),
    [
        (STEADY, 0.0, "Breathe in", "1"),
        (STEADY, 3.9, "Breathe in", "4"),
        (STEADY, 4.0, "Breathe out", "1"),
        (BOX, 5.0, "Hold softly", "2"),
        (BOX, 13.0, "Rest", "2"),
        (replace(STEADY, counts_down=True), 4.0, "Breathe out", "6"),
        (replace(STEADY, counts_down=True), 9.9, "Breathe out", "1"),
        (replace(STEADY, exhale_word="Hum out"), 5.0, "Hum out", "2"),
        (OWN, 5.0, guide_texts.own_breath_text(), ""),
    ],
)
def test_word_and_count_say_where_the_breath_is(pattern: Pattern, seconds: float, word: str, count: str) -> None:
    moment = moment_at(pattern, seconds)
    assert guide_texts.phase_text(pattern, moment) == word
    assert guide_texts.count_text(pattern, moment) == count
    shown = "\n".join(frame(Scene(pattern, moment, 120), 40, 24, BARE))
    assert word in shown
    assert count in shown


@pytest.mark.parametrize("state", GuideState)
@pytest.mark.parametrize("left", [None, 30, 65, 10_800])
def test_twenty_columns_cut_no_words(state: GuideState, left: float | None) -> None:
    lines = frame(Scene(BOX, moment_at(BOX, 5), left, state), 20, 24, BARE)
    whole = {
        *guide_texts.time_left_texts(left),
        *guide_texts.grounding_texts(),
        *guide_texts.more_grounding_texts(),
        "Box",
        "",
        guide_texts.paused_text(),
    }
    whole |= {"Hold softly       2", "[=================]", "s skip   q leave", "q leaves", "g back   q leaves"}
    assert set(lines) <= whole


def test_a_second_inhale_is_called_a_little_more() -> None:
    sigh = replace(STEADY, steps=(Step(Phase.INHALE, 2), Step(Phase.INHALE, 1), Step(Phase.EXHALE, 6)))
    assert guide_texts.phase_text(sigh, moment_at(sigh, 2.5)) == "A little more"


def test_the_own_breath_is_shown_without_timing_or_bar() -> None:
    early, late = (frame(Scene(OWN, moment_at(OWN, seconds), 100), 60, 24, RICH) for seconds in (0.0, 4.7))
    assert early == late
    assert not set("".join(early)) & set("▏▎▍▌▋▊▉█")


def test_the_introduction_tells_holds_cautions_and_the_way_out_first() -> None:
    said = " ".join(guide_texts.introduction(BOX, PracticeLength(3), has_keys=True))
    for part in (
        "Box: 4 in, hold 4, 4 out, rest 4",
        "about 3 minutes",
        "holds of up to 4 seconds",
        "S skips",
        "Q leaves",
    ):
        assert part in said
    assert "Every hold can be skipped." in said
    assert "no breath-holding" in " ".join(guide_texts.introduction(STEADY, PracticeLength(), has_keys=False))


@dataclass
class PretendTerminal:
    """A clock that moves only when waited upon; `keys` come at their second."""

    keys: dict[float, str] = field(default_factory=dict)
    sizes: Callable[[float], os.terminal_size] = lambda _now: os.terminal_size((80, 24))
    leaves_at: float = float("inf")
    has_keys: bool = True
    now: float = 1000.0
    suspended: int = 0
    out: io.StringIO = field(default_factory=io.StringIO)

    def wait(self, seconds: float) -> str:
        before, self.now = self.now, self.now + seconds
        return "".join(keys for second, keys in self.keys.items() if before < 1000 + second <= self.now)

    def suspend(self) -> None:
        self.suspended += 1
        self.now += 5

    def run(self, pattern: Pattern, seconds: float | None, style: Style) -> str:
        return self.run_for(pattern, PracticeLength(None if seconds is None else seconds / 60), style)

    def run_for(self, pattern: Pattern, length: PracticeLength, style: Style) -> str:
        terminal = Terminal(
            clock=lambda: self.now,
            wait=self.wait,
            size=lambda: self.sizes(self.now - 1000),
            stopping=lambda: self.now >= 1000 + self.leaves_at,
            suspend=self.suspend,
            out=self.out,
            has_keys=self.has_keys,
        )
        run_guide(pattern, length, style, terminal)
        return self.out.getvalue()

    @property
    def passed(self) -> float:
        return self.now - 1000


def test_a_practice_ends_softly_when_its_breath_is_out() -> None:
    terminal = PretendTerminal()
    written = terminal.run(STEADY, 62, RICH)
    assert terminal.passed == pytest.approx(70, abs=0.1)
    assert written.rstrip().endswith(guide_texts.finished_text(STEADY, PracticeLength(1)))


def test_a_practice_that_fits_whole_breaths_ends_on_time() -> None:
    terminal = PretendTerminal()
    terminal.run(STEADY, 180, RICH)
    assert terminal.passed == pytest.approx(180, abs=0.1)


@given(st.sampled_from([STEADY, BOX, SLOWING]), st.floats(0.01, 10_800))
def test_the_end_is_the_next_end_of_a_breath(pattern: Pattern, seconds: float) -> None:
    end = soft_end(pattern, seconds)
    assert seconds - 1e-5 <= end <= seconds + 20.1
    assert moment_at(pattern, end + 1e-6).fullness == pytest.approx(0, abs=1e-3)


@pytest.mark.parametrize("key", ["q", "Q", "\x1b", *"йЙљ;ض/ๆქ"])
def test_a_key_leaves_at_once_with_one_line(key: str) -> None:
    terminal = PretendTerminal(keys={3: key})
    written = terminal.run(STEADY, None, RICH)
    assert terminal.passed == pytest.approx(3, abs=0.1)
    assert written.endswith(f"\x1b[?25h{guide_texts.stopped_text()}\n")


def test_a_signal_leaves_too() -> None:
    terminal = PretendTerminal(leaves_at=2)
    assert guide_texts.stopped_text() in terminal.run(STEADY, 180, RICH)
    assert terminal.passed == pytest.approx(2, abs=0.1)


def test_space_pauses_and_the_pause_is_left_out() -> None:
    terminal = PretendTerminal(keys={5: " ", 35: " "})
    assert guide_texts.paused_text() in terminal.run(STEADY, 60, RICH)
    assert terminal.passed == pytest.approx(90, abs=0.5)


@pytest.mark.parametrize("keys", ["gg", "GG", "пП", "гг", "γΓ", "لل", "עע", "เเ", "გგ"])
def test_something_without_breath_is_one_key_away(keys: str) -> None:
    terminal = PretendTerminal(keys={5: keys[0], 35: keys[1]})
    assert guide_texts.grounding_texts()[0] in terminal.run(STEADY, 60, RICH)
    assert terminal.passed == pytest.approx(90, abs=0.5)


def test_a_hold_can_be_skipped() -> None:
    terminal = PretendTerminal(keys={5: "s"})
    terminal.run(BOX, 10, RICH)
    assert terminal.passed == pytest.approx(13, abs=0.1)


def test_a_silence_of_the_clock_counts_as_sleep_and_pauses() -> None:
    terminal = PretendTerminal(keys={SLEEP_AT: "", 3700: "q"})
    sleepy = terminal.wait

    def wait(seconds: float) -> str:
        if SLEEP_AT < terminal.passed < SLEEP_AT + 1:
            terminal.now += 3600
        return sleepy(seconds)

    terminal.wait = wait  # type: ignore[method-assign]  # this one oversleeps
    assert guide_texts.paused_text() in terminal.run(STEADY, 60, RICH)


SLEEP_AT = 5


def test_stepping_aside_for_the_shell_pauses_and_draws_afresh() -> None:
    terminal = PretendTerminal(keys={5: SUSPEND_KEY, 20: " "})
    written = terminal.run(STEADY, 30, RICH)
    assert terminal.suspended == 1
    assert guide_texts.paused_text() in written
    assert written.count("\x1b[?25l") == 2


def test_nothing_is_written_while_nothing_changes() -> None:
    terminal = PretendTerminal(keys={5: " "}, leaves_at=300)
    written = terminal.run(STEADY, None, replace(RICH, colour=False))
    assert written.count(guide_texts.paused_text()) == 1
    assert len(written) < 30_000


def test_a_breath_is_drawn_smoothly() -> None:
    terminal = PretendTerminal(leaves_at=4)
    written = terminal.run(STEADY, None, replace(RICH, colour=False))
    assert written.count("\x1b[K") > 60
    assert 1 / FRAME_SECONDS >= 20


def test_a_pattern_in_rounds_says_rounds_before_within_and_after() -> None:
    rounds = replace(BOX, rounds=3)
    terminal = PretendTerminal()
    written = terminal.run_for(rounds, PracticeLength(10).of(rounds), RICH)
    assert terminal.passed == pytest.approx(48, abs=0.1)
    for text in ("rest 4, 3 rounds, holds", "2 more rounds", "1 more round", "This round, then rest"):
        assert text in written
    assert written.rstrip().endswith("That was 3 rounds. Stay a moment, or go.")
    assert " min" not in written


@pytest.mark.parametrize("style", [RICH, PIPED])
def test_a_practice_can_last_a_number_of_breaths(style: Style) -> None:
    terminal = PretendTerminal(keys={5.0: "s"})
    written = terminal.run_for(STEADY, PracticeLength(breaths=4), style)
    assert terminal.passed == pytest.approx(40, abs=0.2)
    assert "4 breaths" in written
    assert written.rstrip().endswith("That was 4 breaths. Stay a moment, or go.")


def test_a_hold_that_is_skipped_takes_no_breath_away() -> None:
    terminal = PretendTerminal(keys={4.5: "s"})
    terminal.run_for(BOX, PracticeLength(breaths=3), RICH)
    assert 48 - 4 <= terminal.passed <= 48 - 3


def test_a_pipe_gets_a_line_a_phase_and_no_codes() -> None:
    terminal = PretendTerminal(has_keys=False)
    written = terminal.run(STEADY, 20, PIPED)
    assert "\x1b" not in written
    assert "\r" not in written
    lines = written.splitlines()
    assert lines[-5:] == ["Breathe in, 4 seconds", "Breathe out, 6 seconds"] * 2 + [
        guide_texts.finished_text(STEADY, PracticeLength(1))
    ]


def test_a_pipe_is_told_about_the_own_breath_once() -> None:
    assert PretendTerminal(has_keys=False).run(OWN, 60, PIPED).count(guide_texts.own_breath_text()) == 1


def test_a_narrower_window_is_cleared_before_it_is_drawn_again() -> None:
    out = io.StringIO()
    block = LiveBlock(out)
    block.draw(["x" * 50, "y" * 10], 80)
    out.seek(0)
    out.truncate()
    block.draw(["x" * 20, "y" * 10], 30)
    assert out.getvalue().startswith("\x1b[2A\r\x1b[J")


def test_the_guide_follows_a_changing_window() -> None:
    widths = (80, 40, 25, 300)
    terminal = PretendTerminal(sizes=lambda now: os.terminal_size((widths[int(now) % 4], 24)), leaves_at=12)
    assert "\x1b[J" in terminal.run(STEADY, None, RICH)


class Teletype(io.TextIOWrapper):
    def isatty(self) -> bool:
        return True


@pytest.fixture
def teletype() -> Iterator[Callable[[str], Teletype]]:
    made: list[Teletype] = []

    def make(encoding: str) -> Teletype:
        made.append(Teletype(io.BytesIO(), encoding=encoding))
        return made[-1]

    yield make
    for each in made:
        each.close()


@pytest.mark.parametrize(
    ("encoding", "environ", "style"),
    [
        ("utf-8", {"TERM": "xterm"}, RICH),
        ("utf-8", {"TERM": "xterm", "NO_COLOR": "1"}, replace(RICH, colour=False)),
        ("utf-8", {"TERM": "xterm", "NO_COLOR": ""}, RICH),
        ("utf-8", {"TERM": "dumb"}, Style(blocks=False, colour=False, moves=False)),
        ("utf-8", {"TERM": "xterm", "LC_ALL": "C"}, replace(RICH, blocks=False)),
        ("utf-8", {"TERM": "xterm", "LC_ALL": "C.UTF-8"}, RICH),
        ("ascii", {"TERM": "xterm"}, replace(RICH, blocks=False)),
        ("latin-1", {"TERM": "xterm"}, replace(RICH, blocks=False)),
    ],
)
def test_the_style_follows_the_terminal(
    teletype: Callable[[str], Teletype], encoding: str, environ: dict[str, str], style: Style
) -> None:
    assert style_for(teletype(encoding), environ) == style


def test_a_pipe_has_no_colour_and_no_motion() -> None:
    style = style_for(io.StringIO(), {"TERM": "xterm"})
    assert not style.colour
    assert not style.moves


@given(st.text())
def test_printable_text_is_one_line_without_controls(text: str) -> None:
    assert not any(letter != "\u200d" and not letter.isprintable() for letter in printable(text))


@given(st.text())
def test_plain_text_is_ascii(text: str) -> None:
    assert plain(text).isascii()


@given(st.text(), st.integers(0, 100))
def test_clipped_text_is_a_start_that_fits(text: str, width: int) -> None:
    short = clipped(text, width)
    assert text.startswith(short)
    assert width_of(short) <= width


@given(st.text(), st.integers(2, 100))
def test_wrapped_text_fits_and_keeps_every_letter(text: str, width: int) -> None:
    lines = wrapped(printable(text), width)
    assert all(width_of(line) <= width for line in lines)
    assert "".join("".join(lines).split()) == "".join(printable(text).split())


def test_arrow_keys_are_no_keys_here() -> None:
    assert keys_in("\x1b[A\x1bOPq\x1b[15~") == "q"
    assert keys_in("\x1b") == "\x1b"


def test_the_usual_time_is_one_minute() -> None:
    assert Settings().minutes == 1
