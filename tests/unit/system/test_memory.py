"""A limit that is too low for the window is known beforehand."""

import resource
import subprocess
import sys

import pytest

from ashore.system.memory import is_limited_to_less

MIB = 1024 * 1024


@pytest.mark.parametrize(("limit", "expected"), [(200, "True"), (600, "False")])
def test_a_limit_below_what_the_window_maps_is_known(limit: int, expected: str) -> None:
    code = "from ashore.system.memory import is_limited_to_less; print(is_limited_to_less())"
    done = subprocess.run(
        [sys.executable, "-c", code],
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (limit * MIB, limit * MIB)),
        capture_output=True,
        text=True,
        timeout=60,
        check=True,
    )
    assert done.stdout.strip() == expected


def test_without_a_limit_nothing_is_too_much() -> None:
    assert not is_limited_to_less(2**62)
