"""What is half written in the real program is there again: after a kill, and after the end of the session."""

import json
import sqlite3
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

from tests.e2e.half_written_probe import TYPED
from tests.e2e.program import BETWEEN_LOOKS_SECONDS, PATIENCE_SECONDS, program_environment

PROBE = Path(__file__).with_name("half_written_probe.py")
FIELDS, DRAFTS = 10, 8
"""A person has two fields, in one draft; what stands on "What helps me" is none."""
TEXT_FIELDS = ("text", "name", "reach", "number", "situation", "whom")


def probe(kind: str, folder: Path) -> "subprocess.Popen[str]":
    world = {**program_environment(folder, None), "QT_QPA_PLATFORM": "offscreen"}
    world["PYTHONPATH"] = str(PROBE.parents[2])
    call = [sys.executable, str(PROBE), kind, str(folder / "data")]
    return subprocess.Popen(call, env=world, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, text=True)


def read_back(folder: Path) -> list[str]:
    said, _ = probe("read", folder).communicate(timeout=60)
    texts: list[str] = json.loads(said)
    return texts


def is_on_disk(folder: Path) -> bool:
    """All that was typed."""
    with closing(sqlite3.connect(f"file:{folder}/data/record.sqlite3?mode=ro", uri=True)) as db:
        plan = "".join(text for (text,) in db.execute("SELECT text FROM helps_words"))
        rows = [json.loads(fields) for (fields,) in db.execute("SELECT fields FROM draft")]
    whole = [all(TYPED in text for name, text in fields.items() if name in TEXT_FIELDS) for fields in rows]
    return TYPED in plan and whole == [True] * DRAFTS


def test_what_is_typed_survives_a_kill(tmp_path: Path) -> None:
    with probe("write", tmp_path) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == "typed\n"
        end = time.monotonic() + PATIENCE_SECONDS
        while not is_on_disk(tmp_path):
            assert time.monotonic() < end
            with suppress(subprocess.TimeoutExpired):
                raise AssertionError(f"ended with {program.wait(BETWEEN_LOOKS_SECONDS)}")
        program.kill()
    assert [TYPED in text for text in read_back(tmp_path)] == [True] * FIELDS


def test_what_is_typed_last_survives_the_end_of_the_session(tmp_path: Path) -> None:
    with probe("terminate", tmp_path) as program:
        assert program.communicate(timeout=60)[0] == "typed\n"
        assert program.returncode == 0
    assert [TYPED in text for text in read_back(tmp_path)] == [True] * FIELDS


def test_words_are_in_the_record_and_its_backups_alone_even_where_a_bug_names_them(tmp_path: Path) -> None:
    with probe("fail", tmp_path) as program:
        assert program.communicate(timeout=60)[0] == "typed\n"
    written = {file: file.read_bytes() for file in tmp_path.rglob("*") if file.is_file() and not file.is_symlink()}
    forms = [TYPED.encode(coding) for coding in ("utf-8", "utf-16-le", "utf-16-be")]
    holding = {file for file, content in written.items() if any(form in content for form in forms)}
    assert {file.relative_to(tmp_path / "data").parts[0] for file in holding} == {"record.sqlite3", "backups"}
    assert {file.stat().st_mode & 0o777 for file in holding} == {0o600}
    log = next(content for file, content in written.items() if file.name == "ashore.log")
    assert b"half_written_probe.py" in log
    assert b"ValueError" in log
