"""The settings, with the value each has until the person changes it."""

from dataclasses import dataclass
from enum import StrEnum

from ashore.domain.launch import LONGEST_BREATHS, LONGEST_MINUTES
from ashore.domain.practice import PracticeLength
from ashore.domain.slowdown import FASTEST_RATE, SLOWEST_RATE, USUAL_START_RATE
from ashore.domain.times_of_day import days_of_week, minute_of_day, minutes_of_day

SMALLEST_TEXT_PERCENT = 80
LARGEST_TEXT_PERCENT = 300
LONGEST_LOCK_MINUTES = 24 * 60
LONGEST_FIRST_NAME = 60
MOST_REMINDER_TIMES = 6


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
    that write a letter or a sign act by themselves. `remembers_what_helps` offers to note how
    hard it is around a practice, `suggests_what_helped` puts first what helped before, by the person's own notes.
    `lock_minutes` without a key or a pointer lock what is saved, where
    it has a passphrase; None for never.
    `kept_from_screenshots` asks Windows or macOS to leave the window out of them.

    Reminders come at `reminder_times` on `reminder_days`, and never from `quiet_from` until `quiet_until`;
    `reminder_handled` is the latest one that is over, in ISO format, "" for none. `tray_on` asks for an icon in the
    tray, `closing_reported` is true once it was said that a closed window does not end the program. `compact_place` is
    where the small guide was last, "" for nowhere yet; it shows the kept line with `compact_line_shown`, and takes no
    clicks with `compact_lets_clicks_through`.

    Raises ValueError when a number is out of its range, or a text is no time or no days.
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
    reminders_on: bool = False
    reminder_days: str = "mon tue wed thu fri sat sun"
    reminder_times: str = "10:00"
    quiet_from: str = "21:00"
    quiet_until: str = "08:00"
    reminder_handled: str = ""
    tray_on: bool = False
    closing_reported: bool = False
    compact_place: str = ""
    compact_line_shown: bool = False
    compact_lets_clicks_through: bool = False
    remembers_what_helps: bool = False
    suggests_what_helped: bool = True
    lock_minutes: int | None = 10
    lock_with_screen: bool = True
    people_outside_lock: bool = False
    kept_from_screenshots: bool = False

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
        if self.lock_minutes is not None and not 0 < self.lock_minutes <= LONGEST_LOCK_MINUTES:
            raise ValueError(f"lock_minutes goes from 1 to {LONGEST_LOCK_MINUTES}, not {self.lock_minutes}")
        days_of_week(self.reminder_days)
        if len(minutes_of_day(self.reminder_times)) > MOST_REMINDER_TIMES:
            raise ValueError(f"reminder_times has at most {MOST_REMINDER_TIMES} times")
        minute_of_day(self.quiet_from)
        minute_of_day(self.quiet_until)
        if len(self.first_name) > LONGEST_FIRST_NAME:  # private: the message leaves it out
            raise ValueError(f"first_name has at most {LONGEST_FIRST_NAME} characters")

    @property
    def length(self) -> PracticeLength:
        """Of a practice."""
        return PracticeLength(self.minutes) if self.breaths is None else PracticeLength(breaths=self.breaths)
