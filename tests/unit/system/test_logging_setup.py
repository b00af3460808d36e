"""Bugs and warnings are logged, without what a person wrote, and without a traceback on their console."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ashore.system.logging_setup import LARGEST_LOG_BYTES, start_logs

START = """
import sys
from pathlib import Path
from ashore.system.logging_setup import start_logs
start_logs(Path(sys.argv[1]))
"""


def run(code: str, folder: Path) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-c", START + code, str(folder)], capture_output=True, text=True, check=False
    )


def test_a_bug_is_logged_and_the_console_stays_quiet(tmp_path: Path) -> None:
    ended = run('text = "my secret"\nraise ValueError(text) from KeyError(text)', tmp_path / "logs")
    assert ended.returncode == 1
    assert (ended.stdout, ended.stderr) == ("", "")
    logged = (tmp_path / "logs" / "ashore.log").read_text()
    assert "builtins.ValueError" in logged
    assert "builtins.KeyError" in logged
    assert "in <module>" in logged
    assert "secret" not in logged


def test_names_of_the_program_are_logged(tmp_path: Path) -> None:
    run("None.breathe", tmp_path)
    assert "no attribute 'breathe'" in (tmp_path / "ashore.log").read_text()


def test_a_bug_on_a_thread_or_in_a_finalizer_is_logged(tmp_path: Path) -> None:
    code = """
import threading
def fail(): raise RuntimeError("private")
thread = threading.Thread(target=fail)
thread.start()
thread.join()
class Leaving:
    def __del__(self): raise LookupError("private")
Leaving()
"""
    ended = run(code, tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    logged = (tmp_path / "ashore.log").read_text()
    assert "RuntimeError" in logged
    assert "LookupError" in logged
    assert "private" not in logged


def test_a_crash_below_python_is_logged(tmp_path: Path) -> None:
    ended = run("import faulthandler; faulthandler._sigabrt()", tmp_path)
    assert ended.returncode != 0
    assert "Fatal Python error: Aborted" in (tmp_path / "crash.log").read_text()


def test_an_interruption_is_no_bug(tmp_path: Path) -> None:
    run("raise KeyboardInterrupt", tmp_path)
    assert (tmp_path / "ashore.log").read_text() == ""


def test_where_no_log_can_be_written_the_hooks_stay_as_they_are(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    hook = sys.excepthook
    start_logs(tmp_path / "logs")
    assert sys.excepthook is hook
    assert (tmp_path / "logs").read_text() == "in the way"


@pytest.mark.parametrize("name", ["ashore.log", "crash.log"])
@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_a_pipe_or_a_link_in_place_of_a_log_is_neither_waited_for_nor_followed(
    tmp_path: Path, name: str, kind: str
) -> None:
    logs, elsewhere = tmp_path / "logs", tmp_path / "diary"
    logs.mkdir()
    elsewhere.write_text("mine")
    if kind == "pipe":
        os.mkfifo(logs / name)
    else:
        (logs / name).symlink_to(elsewhere)
    assert "told the usual way" in run("raise ValueError('told the usual way')", logs).stderr
    assert elsewhere.read_text() == "mine"


def test_a_pipe_that_comes_later_is_not_waited_for(tmp_path: Path) -> None:
    code = """
import os
os.unlink(sys.argv[1] + "/ashore.log")
os.mkfifo(sys.argv[1] + "/ashore.log")
raise ValueError("told the usual way")
"""
    assert "told the usual way" in run(code, tmp_path).stderr


def test_logs_are_their_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        run("raise ValueError", tmp_path / "data" / "logs")
    finally:
        os.umask(before)
    made = [tmp_path / "data", *(tmp_path / "data").rglob("*")]
    assert {each.name: each.stat().st_mode & 0o777 for each in made} == {
        "data": 0o700,
        "logs": 0o700,
        "ashore.log": 0o600,
        "crash.log": 0o600,
    }


def test_a_warning_is_logged_and_nothing_private_in_it(tmp_path: Path) -> None:
    code = """
import logging
logging.getLogger("ashore.services").warning("kept %d lines for %s", 3, "my secret")
logging.getLogger("ashore.services").warning("%d", "a mistake of the program")
"""
    ended = run(code, tmp_path)
    assert (ended.returncode, ended.stderr) == (0, "")
    logged = (tmp_path / "ashore.log").read_text()
    assert "WARNING ashore.services: kept 3 lines for <str>" in logged
    assert "secret" not in logged


def test_where_no_log_can_be_written_warnings_stay_off_the_console(tmp_path: Path) -> None:
    (tmp_path / "logs").write_text("in the way")
    ended = run('import logging; logging.getLogger("ashore").warning("nothing to see")', tmp_path / "logs")
    assert (ended.returncode, ended.stderr) == (0, "")


def test_what_other_libraries_log_is_not_kept(tmp_path: Path) -> None:
    run('import logging; logging.getLogger("library").warning("whatever it knows")', tmp_path)
    assert (tmp_path / "ashore.log").read_text() == ""


def test_a_session_without_anything_to_log_does_not_load_what_writes_it(tmp_path: Path) -> None:
    ended = run("print([name for name in sys.modules if name in ('logging.handlers', 'socket', 'pickle')])", tmp_path)
    assert ended.stdout.strip() == "[]"


def test_on_a_full_disk_the_interpreter_speaks(tmp_path: Path) -> None:
    code = """
import resource
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
raise ValueError("told the usual way")
"""
    assert "told the usual way" in run(code, tmp_path).stderr


def test_a_log_that_went_missing_later_lets_the_interpreter_speak(tmp_path: Path) -> None:
    code = """
import shutil
shutil.rmtree(sys.argv[1])
raise ValueError("told the usual way")
"""
    assert "told the usual way" in run(code, tmp_path / "logs").stderr


def test_the_log_stays_small_and_keeps_one_older(tmp_path: Path) -> None:
    for round_ in range(2):
        (tmp_path / "ashore.log").write_text(str(round_) * (LARGEST_LOG_BYTES + 1))
        run("raise ValueError", tmp_path)
    assert (tmp_path / "ashore.log").stat().st_size < 2000
    assert (tmp_path / "ashore.log.1").read_text().startswith("1")
    assert sorted(each.name for each in tmp_path.iterdir()) == ["ashore.log", "ashore.log.1", "crash.log"]
