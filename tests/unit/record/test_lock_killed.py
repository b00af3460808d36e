"""A kill while the lock is turned on, changed or turned off: the record is whole, and nothing is left to be read."""

import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from tests.paths import ROOT
from tests.unit.record.locked_record import WORDS, Session, found_words, secret

from ashore.domain.passphrase import Unlocking
from ashore.record import encrypted_connection
from ashore.record.lock_marker import is_locked
from ashore.record.plain_copies import remove_plain_copies
from ashore.system.atomic_file import remove_abandoned_parts

PROBE = Path(__file__).with_name("lock_killed_probe.py")
EVERY_STEP = bool(os.environ.get("ASHORE_LOCK_EVERY_STEP"))


def run(path: Path, change: str, step: int) -> int:
    """How many steps there were; 0 where it was killed."""
    call = [sys.executable, "-X", "utf8", str(PROBE), str(path), change, str(step)]
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    done = subprocess.run(call, env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode in (0, -9), done.stderr
    return int(done.stdout or 0)


@pytest.mark.parametrize("change", ["on", "change", "off"])
def test_a_kill_at_any_step_loses_nothing_and_leaves_nothing(
    tmp_path: Path, change: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)
    before = tmp_path / "before"
    session = Session(before / "record.sqlite3")
    session.write_words()
    if change == "on":
        session.session.back_up()
        assert len(list((before / "backups").iterdir())) == 1
    else:
        session.set_passphrase(secret())
    session.session.close()
    shutil.copytree(before, tmp_path / "0")
    steps = run(tmp_path / "0" / "record.sqlite3", change, 0)
    assert steps > 15
    every = 1 if EVERY_STEP else max(1, steps // 8)
    first = 1 + os.getpid() % every  # another part of them at each run

    def kill(step: int) -> Path:
        folder = tmp_path / str(step)
        shutil.copytree(before, folder)
        assert run(folder / "record.sqlite3", change, step) == 0
        return folder

    with ThreadPoolExecutor(2) as pool:
        folders = list(pool.map(kill, range(first, steps + 1, every)))
    for folder in folders:
        check_after_start(folder, change)


def check_after_start(folder: Path, change: str) -> None:
    path = folder / "record.sqlite3"
    remove_abandoned_parts(folder)
    locked = is_locked(path)
    if locked:
        assert not (folder / "backups").exists() or not list((folder / "backups").iterdir()), folder
        remove_plain_copies(path)
        assert found_words(folder) == [], folder
    session = Session(path)
    if locked:
        passphrases = ("new words", None) if change == "change" else (None,)
        opened = [session.unlock(secret(each) if each else secret()) for each in passphrases]
        assert Unlocking.OPEN in opened, folder
    assert session.names() == [WORDS[0]], folder
    assert session.draft_texts() == [WORDS[2]], folder
    session.session.close()
    names = {each.name for each in folder.iterdir()} - (set() if locked else {"backups"})
    assert names <= {"record.sqlite3", "record.lock"}, names
    assert ("record.lock" in names) == locked


def test_a_kill_while_it_is_begun_anew_leaves_the_locked_record_in_its_place_or_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(encrypted_connection, "ROUNDS", 10)
    before = tmp_path / "before"
    session = Session(before / "record.sqlite3")
    session.write_words()
    session.set_passphrase(secret())
    session.session.close()
    shutil.copytree(before, tmp_path / "0")
    steps = run(tmp_path / "0" / "record.sqlite3", "anew", 0)
    assert steps > 10
    every = 1 if EVERY_STEP else max(1, steps // 8)
    for step in range(1 + os.getpid() % every, steps + 1, every):
        folder = tmp_path / str(step)
        shutil.copytree(before, folder)
        path = folder / "record.sqlite3"
        assert run(path, "anew", step) == 0
        aside = list(folder.glob("record.locked-*.sqlite3"))
        if not is_locked(path):
            Session(path).session.close()  # whatever it left, the next start has a record
            assert not is_locked(path)
            (path,) = aside
        else:
            assert aside == []
        assert is_locked(path), step
        session = Session(path)
        assert session.unlock(secret()) is Unlocking.OPEN, step
        assert session.names() == [WORDS[0]], step
        session.session.close()
