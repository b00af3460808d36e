"""The settings, with the value each has until the person changes it."""

from dataclasses import dataclass
from enum import StrEnum

from ashore.domain.launch import LONGEST_BREATHS, LONGEST_MINUTES
from ashore.domain.practice import PracticeLength
from ashore.domain.slowdown import FASTEST_RATE, SLOWEST_RATE, USUAL_START_RATE

SMALLEST_TEXT_PERCENT = 80
LARGEST_TEXT_PERCENT = 300
LONGEST_FIRST_NAME = 60


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    HIGH_CONTRAST_LIGHT = "high_contrast_light"
    HIGH_CONTRAST_DARK = "high_contrast_dark"


class GuideKind(StrEnum):
    """The shape that shows the breath."""

    ORB = "orb"
    TIDE = "tide"
    BAR = "bar"
    RING = "ring"
    WORDS = "words"


class Motion(StrEnum):
    """`gentle` moves less; `still` fades colour instead of moving."""

    FULL = "full"
    GENTLE = "gentle"
    STILL = "still"


class LineForm(StrEnum):
    """How kinder lines are read: as "I", as "you", or with the person's first name."""

    AS_I = "i"
    AS_YOU = "you"
    WITH_NAME = "name"


@dataclass(frozen=True, slots=True)
class Settings:
    """`minutes` is the length of a practice, None for open-ended; where `breaths` is given, it is that many instead.
    `motion_follows_system`: nothing moves while the system asks for less motion. `start_rate` is in breaths per minute.
    `region` is an ISO country code, "" for the one the system's locale names. `body_welcome` lets chance pick exercises
    about the body, `holds_welcome` shows patterns with holds.
    `window_geometry` is where the window was last, as Qt writes it, in base 64; "" for nowhere yet. `cautions_seen` is
    true once the cautions for every breath were shown at the first practice, `slow_caution_seen` once that for a very
    slow pattern of one's own was. `first_name` is for kinder lines read with it, "" for none. `letter_keys` lets keys
    that write a letter or a sign act by themselves.

    Raises ValueError when a number is out of its range.
    """

    appearance: Appearance = Appearance.SYSTEM
    guide: GuideKind = GuideKind.ORB
    motion: Motion = Motion.FULL
    motion_follows_system: bool = True
    text_percent: int = 100
    pattern_id: str = "longer-out"
    minutes: float | None = 1.0
    breaths: int | None = None
    start_rate: float = USUAL_START_RATE
    holds_welcome: bool = False
    count_shown: bool = True
    time_left_shown: bool = True
    progress_shown: bool = True
    phases_announced: bool = True
    neutral_title: bool = False
    panel_open: bool = True
    sound_on: bool = False
    volume_percent: int = 50
    region: str = ""
    body_welcome: bool = False
    window_geometry: str = ""
    cautions_seen: bool = False
    slow_caution_seen: bool = False
    line_form: LineForm = LineForm.AS_I
    first_name: str = ""
    letter_keys: bool = True
    remembers_what_helps: bool = False

    def __post_init__(self) -> None:
        if not SMALLEST_TEXT_PERCENT <= self.text_percent <= LARGEST_TEXT_PERCENT:
            limits = f"{SMALLEST_TEXT_PERCENT} to {LARGEST_TEXT_PERCENT}"
            raise ValueError(f"text_percent goes from {limits}, not {self.text_percent}")
        if self.minutes is not None and not 0 < self.minutes <= LONGEST_MINUTES:
            raise ValueError(f"minutes goes from more than 0 to {LONGEST_MINUTES:g}, not {self.minutes:g}")
        if self.breaths is not None and not 0 < self.breaths <= LONGEST_BREATHS:
            raise ValueError(f"breaths goes from 1 to {LONGEST_BREATHS}, not {self.breaths}")
        if not SLOWEST_RATE <= self.start_rate <= FASTEST_RATE:
            raise ValueError(f"start_rate goes from {SLOWEST_RATE:g} to {FASTEST_RATE:g}, not {self.start_rate:g}")
        if not 0 <= self.volume_percent <= 100:
            raise ValueError(f"volume_percent goes from 0 to 100, not {self.volume_percent}")
        if len(self.first_name) > LONGEST_FIRST_NAME:  # private: the message leaves it out
            raise ValueError(f"first_name has at most {LONGEST_FIRST_NAME} characters")

    @property
    def length(self) -> PracticeLength:
        """Of a practice."""
        return PracticeLength(self.minutes) if self.breaths is None else PracticeLength(breaths=self.breaths)
