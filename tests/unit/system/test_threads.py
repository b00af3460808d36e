"""Whether threads can begin is known before Qt needs them."""

import _thread
import threading

import pytest

from ashore.system.threads import LEAST_THREADS, can_start


def test_as_many_as_qt_needs_can_run_here_and_none_is_left() -> None:
    before = threading.active_count()
    assert all(can_start(LEAST_THREADS) for _time in range(50))
    assert threading.active_count() == before


@pytest.mark.parametrize("allowed", [0, 1])
def test_where_one_cannot_start_that_is_known(allowed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    start = _thread.start_new_thread
    started: list[object] = []

    def start_some(*about: object) -> int:
        if len(started) >= allowed:
            raise RuntimeError("can't start new thread")
        started.append(about)
        return start(*about)  # type: ignore[call-overload,no-any-return]

    monkeypatch.setattr(_thread, "start_new_thread", start_some)
    assert not can_start(LEAST_THREADS)
