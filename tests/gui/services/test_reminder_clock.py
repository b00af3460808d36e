"""A reminder is told when it is due, once, whatever the clock on the wall does."""

from __future__ import annotations

import os
from datetime import UTC, datetime, timedelta
from functools import partial
from typing import TYPE_CHECKING, ClassVar
from zoneinfo import ZoneInfo

import pytest

from ashore.record.settings_file import SettingsFile
from ashore.services import clock_changes, reminder_clock
from ashore.services.reminder_clock import ReminderClock
from ashore.services.settings_store import SettingsStore
from ashore.system.time_zone_watch import TimeZoneWatch

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from pytestqt.qtbot import QtBot

BERLIN = ZoneInfo("Europe/Berlin")
SOON_MS = 40


class Wall:
    """The clock on the wall, which a test sets."""

    def __init__(self, text: str) -> None:
        self.set(text)

    def __call__(self) -> datetime:
        return self.now

    def set(self, text: str) -> None:
        self.now = datetime.fromisoformat(text).replace(tzinfo=BERLIN).astimezone(UTC)


class Running(Wall):
    """One that shows the next time whenever it is read, and the last one from then on."""

    def __init__(self, *texts: str) -> None:
        self._left = list(texts)

    def __call__(self) -> datetime:
        if self._left:
            self.set(self._left.pop(0))
        return self.now


class Heard:
    """A clock for reminders at ten, and what it told."""

    def __init__(self, folder: Path, wall: Wall, zone: Callable[[], ZoneInfo] = lambda: BERLIN) -> None:
        self.settings = SettingsStore(SettingsFile(folder / "settings.json"))
        self.wall = wall
        self.noted: list[str] = []
        self.handles = True
        self.clock = ReminderClock(self.settings, None, wall, zone)
        self.clock.due.connect(self._note)

    def _note(self, due: datetime) -> None:
        self.noted.append(due.astimezone(BERLIN).strftime("%d %H:%M"))
        if self.handles:
            self.clock.note_handled(due)


@pytest.fixture(autouse=True)
def checks_often(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reminder_clock, "LOOK_AGAIN_MS", SOON_MS)


@pytest.fixture
def heard(tmp_path: Path) -> Iterator[Heard]:
    heard = Heard(tmp_path, Wall("2026-11-26 09:59:59.950"))
    heard.settings.update(reminders_on=True)
    heard.clock.start()
    yield heard
    heard.clock.stop()


def wait_for_checks(heard: Heard, qtbot: QtBot, times: int = 3) -> None:
    """It has looked at the clock so often since."""
    calls: list[datetime] = []
    wall = heard.clock._now

    def noted() -> datetime:
        calls.append(wall())
        return calls[-1]

    heard.clock._now = noted
    qtbot.waitUntil(lambda: len(calls) >= 2 * times, timeout=5000)
    heard.clock._now = wall


def test_it_is_told_once_when_it_is_due(heard: Heard, qtbot: QtBot) -> None:
    wait_for_checks(heard, qtbot)
    assert heard.noted == []
    heard.wall.set("2026-11-26 10:00")
    qtbot.waitUntil(lambda: heard.noted == ["26 10:00"], timeout=5000)
    wait_for_checks(heard, qtbot)
    heard.wall.set("2026-11-27 10:00:01")
    qtbot.waitUntil(lambda: heard.noted == ["26 10:00", "27 10:00"], timeout=5000)


@pytest.mark.parametrize("times_before", [0, 2])
def test_what_falls_due_between_two_looks_at_the_clock_is_told_at_once(
    tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, times_before: int
) -> None:
    monkeypatch.setattr(reminder_clock, "LOOK_AGAIN_MS", 10 * 60 * 1000)
    before = ["2026-11-26 09:59:59.990"] * times_before
    heard = Heard(tmp_path, Running(*before, "2026-11-26 09:59:59.9996", "2026-11-26 10:00:00.0004"))
    heard.settings.update(reminders_on=True)
    heard.clock.start()
    qtbot.waitUntil(lambda: heard.noted == ["26 10:00"], timeout=5000)
    heard.clock.stop()


def test_what_is_not_over_is_told_again_as_long_as_it_is_recent(heard: Heard, qtbot: QtBot) -> None:
    heard.handles = False
    heard.wall.set("2026-11-26 10:10")
    qtbot.waitUntil(lambda: len(heard.noted) >= 3, timeout=5000)
    heard.wall.set("2026-11-26 10:31")
    wait_for_checks(heard, qtbot)
    so_far = len(heard.noted)
    wait_for_checks(heard, qtbot)
    assert len(heard.noted) == so_far


@pytest.mark.parametrize(
    ("now", "expected"),
    [("2026-11-26 10:20", ["26 10:00"]), ("2026-11-26 12:00", []), ("2026-11-29 10:29", ["29 10:00"])],
)
def test_after_a_sleep_or_a_clock_set_ahead_there_is_one_at_most_and_only_a_recent_one(
    now: str, expected: list[str], heard: Heard, qtbot: QtBot
) -> None:
    heard.wall.set(now)
    wait_for_checks(heard, qtbot)
    assert heard.noted == expected


def test_a_clock_set_back_tells_nothing_again(heard: Heard, qtbot: QtBot) -> None:
    heard.wall.set("2026-11-26 10:05")
    qtbot.waitUntil(lambda: heard.noted == ["26 10:00"], timeout=5000)
    for back in ("2026-11-26 09:30", "2026-11-26 10:02", "2026-11-25 10:10"):
        heard.wall.set(back)
        wait_for_checks(heard, qtbot)
    assert heard.noted == ["26 10:00"]


def test_in_the_night_the_clocks_change_each_reminder_is_told_once(heard: Heard, qtbot: QtBot) -> None:
    heard.settings.update(reminder_times="02:30", quiet_from="00:00", quiet_until="00:00")
    for utc in ("00:29", "00:31", "01:31", "01:45"):  # 2:30 comes at 0:30 and at 1:30 by UTC
        heard.wall.now = datetime.fromisoformat(f"2026-10-25T{utc}+00:00")
        wait_for_checks(heard, qtbot)
    assert heard.noted == ["25 02:30"]


def test_after_a_restart_what_was_due_is_over(tmp_path: Path, qtbot: QtBot) -> None:
    heard = Heard(tmp_path, Wall("2026-11-26 10:05"))
    heard.settings.update(reminders_on=True)
    heard.clock.start()
    wait_for_checks(heard, qtbot)
    heard.clock.stop()
    again = Heard(tmp_path, Wall("2026-11-26 09:59"))  # and the clock was set back meanwhile
    again.clock.start()
    again.wall.set("2026-11-26 10:01")
    wait_for_checks(again, qtbot)
    again.clock.stop()
    assert (heard.noted, again.noted) == ([], [])
    assert again.settings.value.reminder_handled == "2026-11-26T09:00:00+00:00"


def test_turning_them_on_a_little_late_tells_nothing(tmp_path: Path, qtbot: QtBot) -> None:
    heard = Heard(tmp_path, Wall("2026-11-26 10:05"))
    heard.clock.start()
    heard.settings.update(reminders_on=True)
    wait_for_checks(heard, qtbot)
    heard.clock.stop()
    assert heard.noted == []


def test_a_file_with_nonsense_about_the_last_one_changes_nothing(heard: Heard, qtbot: QtBot) -> None:
    heard.settings.update(reminder_handled="yesterday")
    heard.wall.set("2026-11-26 10:00:01")
    qtbot.waitUntil(lambda: heard.noted == ["26 10:00"], timeout=5000)


def test_the_timer_lives_only_while_one_will_be_due(heard: Heard) -> None:
    for nothing in ({"reminder_times": ""}, {"reminder_days": ""}, {"reminders_on": False}):
        before = {name: getattr(heard.settings.value, name) for name in nothing}
        heard.settings.update(**nothing)
        assert not heard.clock.is_waiting, nothing
        heard.settings.update(**before)
        assert heard.clock.is_waiting


def test_it_wakes_the_program_far_less_than_once_in_five_seconds(heard: Heard, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.undo()
    heard.settings.update(reminder_times="23:00", quiet_from="00:00", quiet_until="00:00")
    assert heard.clock._timer.remainingTime() > 290_000
    heard.wall.now += timedelta(hours=12, minutes=59, seconds=30)
    heard.settings.update(reminder_days="mon tue wed thu fri sat")
    assert heard.clock._timer.remainingTime() < 40_000  # on time, when it is near


class PipeWatch:
    """Stands for the kernel's timer: a test makes it readable."""

    opened: ClassVar[list[PipeWatch]] = []

    def __init__(self) -> None:
        self.handle, self._write_end = os.pipe()
        self.is_open = True
        self.opened.append(self)

    def tell(self) -> None:
        os.write(self._write_end, b"set")

    def take(self) -> bool:
        os.read(self.handle, 4096)
        return True

    def close(self) -> None:
        self.is_open = False
        os.close(self.handle)
        os.close(self._write_end)


def refuse() -> None:
    raise OSError("no file can be opened")


@pytest.fixture
def watches(monkeypatch: pytest.MonkeyPatch) -> list[PipeWatch]:
    monkeypatch.setattr(reminder_clock, "LOOK_AGAIN_MS", 3_600_000)
    monkeypatch.setattr(clock_changes, "ClockWatch", PipeWatch)
    monkeypatch.setattr(clock_changes, "TimeZoneWatch", refuse)
    monkeypatch.setattr(PipeWatch, "opened", [])
    return PipeWatch.opened


def test_where_the_system_tells_of_a_set_clock_or_a_sleep_it_looks_at_once(
    watches: list[PipeWatch], tmp_path: Path, qtbot: QtBot
) -> None:
    heard = Heard(tmp_path, Wall("2026-11-26 08:00"))
    heard.clock.start()
    assert watches == [], "nobody wants reminders"
    heard.settings.update(reminders_on=True)
    (watch,) = watches
    for count, day in enumerate(("26", "27"), start=1):
        heard.wall.set(f"2026-11-{day} 10:05")
        watch.tell()
        with qtbot.waitSignal(heard.clock.due, timeout=2000):
            pass
        assert len(heard.noted) == count
    heard.settings.update(reminders_on=False)
    assert not watch.is_open
    heard.settings.update(reminders_on=True)
    heard.clock.stop()
    assert [watch.is_open for watch in watches] == [False, False]


def test_without_the_word_of_the_system_it_still_looks_after_a_while(
    heard: Heard, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    heard.settings.update(reminders_on=False)
    monkeypatch.setattr(clock_changes, "ClockWatch", refuse)
    monkeypatch.setattr(clock_changes, "TimeZoneWatch", refuse)
    heard.settings.update(reminders_on=True)
    heard.wall.set("2026-11-26 10:05")
    qtbot.waitUntil(lambda: heard.noted == ["26 10:00"], timeout=5000)


def test_where_the_time_zone_is_changed_it_looks_at_once(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    local_time = tmp_path / "etc" / "localtime"
    local_time.parent.mkdir()
    local_time.symlink_to("/usr/share/zoneinfo/Europe/Lisbon")
    monkeypatch.setattr(reminder_clock, "LOOK_AGAIN_MS", 3_600_000)
    monkeypatch.setattr(clock_changes, "TimeZoneWatch", partial(TimeZoneWatch, {}, local_time))
    heard = Heard(tmp_path, Wall("2026-11-26 10:05"), lambda: ZoneInfo("/".join(local_time.readlink().parts[-2:])))
    heard.clock.start()
    heard.settings.update(reminders_on=True)
    assert heard.noted == [], "it is five past nine in Lisbon"
    new = local_time.with_name("localtime.new")
    new.symlink_to("/usr/share/zoneinfo/Europe/Berlin")
    with qtbot.waitSignal(heard.clock.due, timeout=2000):
        new.rename(local_time)
    assert heard.noted == ["26 10:00"]
    heard.clock.stop()
