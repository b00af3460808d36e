"""Enough files can be open at a time, or it is known beforehand that they cannot."""

import resource
import subprocess
import sys

import pytest

from ashore.system.file_handles import ENOUGH, can_open

LIMIT = "import resource; print(resource.getrlimit(resource.RLIMIT_NOFILE)[0])"


def output_of(statement: str, soft: int, hard: int) -> str:
    def limit() -> None:
        resource.setrlimit(resource.RLIMIT_NOFILE, (soft, hard))

    code = f"from ashore.system.file_handles import *; {statement}"
    done = subprocess.run(
        [sys.executable, "-c", code], preexec_fn=limit, capture_output=True, text=True, timeout=60, check=False
    )
    return done.stdout.strip() + done.stderr


@pytest.mark.parametrize(
    ("soft", "hard", "expected"), [(20, 1000, ENOUGH), (20, 60, 60), (20, 20, 20), (900, 1000, 900)]
)
def test_a_low_limit_is_raised_as_far_as_the_program_may(soft: int, hard: int, expected: int) -> None:
    assert output_of(f"raise_limit(); {LIMIT}", soft, hard) == str(expected)


@pytest.mark.parametrize(("limit", "expected"), [(20, "True"), (8, "False"), (6, "False")])
def test_whether_six_more_files_can_be_opened_is_known(limit: int, expected: str) -> None:
    assert output_of("print(can_open(6))", limit, limit) == expected


def test_asking_opens_no_file() -> None:
    ask = "import os; held = [os.dup(0) for _file in range(5)]; print(can_open(1))"
    assert output_of(ask, 8, 8) == "False"
    assert can_open(100)


@pytest.mark.parametrize(("limit", "expected"), [(20, "None"), (7, "OSError: [Errno 24] Too many open files")])
def test_what_stays_open_leaves_some_for_a_page(limit: int, expected: str) -> None:
    assert output_of("print(check_spare(1, besides=1))", limit, limit).splitlines()[-1] == expected
