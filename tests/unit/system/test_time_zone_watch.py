"""The kernel tells of a changed time zone, in whatever way it is changed."""

import os
import select
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from ashore.system.time_zone_watch import TimeZoneWatch


@pytest.fixture
def local_time(tmp_path: Path) -> Path:
    file = tmp_path / "localtime"
    file.symlink_to("/usr/share/zoneinfo/Europe/Lisbon")
    return file


@pytest.fixture
def watch(local_time: Path) -> Iterator[TimeZoneWatch]:
    watch = TimeZoneWatch({}, local_time)
    yield watch
    watch.close()


def has_something_to_say(watch: TimeZoneWatch) -> bool:
    return bool(select.select([watch.handle], [], [], 0)[0])


def replace(file: Path) -> None:
    new = file.with_name("localtime.new")
    new.symlink_to("/usr/share/zoneinfo/Europe/Berlin")
    new.rename(file)


def remove_and_link(file: Path) -> None:
    file.unlink()
    file.symlink_to("/usr/share/zoneinfo/Europe/Berlin")


def write_name(file: Path) -> None:
    file.with_name("timezone").write_text("Europe/Berlin\n")


@pytest.mark.parametrize("change", [replace, remove_and_link, write_name])
def test_it_tells_of_another_zone(watch: TimeZoneWatch, local_time: Path, change: Callable[[Path], None]) -> None:
    assert not has_something_to_say(watch)
    change(local_time)
    assert has_something_to_say(watch)
    assert watch.take()
    assert not has_something_to_say(watch)


def test_a_copy_that_is_written_over_is_told_too(local_time: Path) -> None:
    local_time.unlink()
    local_time.write_bytes(b"TZif2")
    watch = TimeZoneWatch({}, local_time)
    local_time.write_bytes(b"TZif3")
    assert watch.take()
    watch.close()


def test_other_files_beside_it_change_nothing(watch: TimeZoneWatch, local_time: Path) -> None:
    for number in range(300):  # more than one reading holds
        local_time.with_name(f"hosts-{number}").write_text("")
    assert has_something_to_say(watch)
    assert not watch.take()
    assert not has_something_to_say(watch)


def test_a_file_that_the_environment_names_is_the_one(tmp_path: Path, local_time: Path) -> None:
    file = tmp_path / "elsewhere" / "here"
    file.parent.mkdir()
    watch = TimeZoneWatch({"TZ": f":{file}"}, local_time)
    file.write_bytes(b"TZif2")
    assert watch.take()
    watch.close()


@pytest.mark.parametrize("zone", ["Europe/Berlin", "CET-1CEST", ""])
def test_where_the_environment_says_the_zone_there_is_nothing_to_hear(zone: str, local_time: Path) -> None:
    with pytest.raises(OSError, match="environment"):
        TimeZoneWatch({"TZ": zone}, local_time)


def test_where_its_folder_is_missing_nothing_stays_open(tmp_path: Path) -> None:
    lowest = os.open(os.devnull, os.O_RDONLY)
    os.close(lowest)
    with pytest.raises(OSError, match="inotify_add_watch"):
        TimeZoneWatch({}, tmp_path / "missing" / "localtime")
    with pytest.raises(OSError, match="Bad file"):
        os.fstat(lowest)
