"""Pages that have something to step back from."""

from typing import Protocol, runtime_checkable


@runtime_checkable
class Leavable(Protocol):
    def leave(self) -> bool:
        """One step back within the page. False where there is none, and the page itself may be left."""


def leave_within(page: object) -> bool:
    """True when there was a step back to take within the page."""
    return isinstance(page, Leavable) and page.leave()
