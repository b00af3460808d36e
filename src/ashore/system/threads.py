"""Tells whether the system lets threads begin. Stands on the way to the first frame: imports nothing else."""

import _thread

LEAST_THREADS = 2
"""Without one of these Qt opens no window, and waits for it without an end: it reads from X, and speaks D-Bus."""


def can_start(count: int) -> bool:
    """Whether `count` threads more can run at a time now. Takes a tenth of a millisecond."""
    together, ended = _thread.allocate_lock(), [_thread.allocate_lock() for _thread_number in range(count)]
    together.acquire()
    started = []
    try:
        for end in ended:
            end.acquire()
            _thread.start_new_thread(_wait, (together, end))
            started.append(end)
    except RuntimeError:
        return False
    finally:
        together.release()
        for end in started:
            end.acquire()
    return True


def _wait(together: _thread.LockType, end: _thread.LockType) -> None:
    with together:
        end.release()
