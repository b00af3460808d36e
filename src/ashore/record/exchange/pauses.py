"""Lets the window's thread run while the record's thread has much to do: Python runs one thread at a time."""

import time
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

WORK_SECONDS = 0.002
REST_SECONDS = 0.001

Item = TypeVar("Item")


def with_pauses(items: Iterable[Item], is_hurried: Callable[[], bool]) -> Iterator[Item]:
    """The items, with a short rest whenever they have taken a while. There is none while `is_hurried`."""
    until = time.monotonic() + WORK_SECONDS
    for item in items:
        yield item
        if time.monotonic() >= until:
            if not is_hurried():
                time.sleep(REST_SECONDS)
            until = time.monotonic() + WORK_SECONDS
