"""Whether the program was open just now."""

import os
import time
from pathlib import Path

from ashore.system.last_use import FILE_NAME, RECENT_SECONDS, note_use, was_open_recently


def test_a_use_is_recent_for_ten_minutes(tmp_path: Path) -> None:
    assert not was_open_recently(tmp_path)
    note_use(tmp_path)
    assert was_open_recently(tmp_path)
    before = time.time() - RECENT_SECONDS - 1
    os.utime(tmp_path / FILE_NAME, (before, before))
    assert not was_open_recently(tmp_path)


def test_a_clock_that_was_set_back_makes_nothing_recent(tmp_path: Path) -> None:
    note_use(tmp_path)
    later = time.time() + 3600
    os.utime(tmp_path / FILE_NAME, (later, later))
    assert not was_open_recently(tmp_path)


def test_a_folder_that_is_not_there_or_not_writable_changes_nothing(tmp_path: Path) -> None:
    note_use(tmp_path / "none")
    assert not was_open_recently(tmp_path / "none")
    (tmp_path / "file").write_text("", "utf-8")
    note_use(tmp_path / "file")
    assert not was_open_recently(tmp_path / "file")
