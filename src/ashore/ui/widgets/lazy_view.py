"""A part of a page that is not built before somebody needs it."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QWidget

View = TypeVar("View", bound=QWidget)


class LazyView(Generic[View]):
    """`place` puts it where it belongs, once `build` has made it."""

    def __init__(self, build: Callable[[], View], place: Callable[[View], object]) -> None:
        self._build = build
        self._place = place
        self._view: View | None = None
        self._waiting: list[Callable[[View], object]] = []

    @property
    def built(self) -> View | None:
        """None until it was asked for: what changes meanwhile need not reach it."""
        return self._view

    def get(self) -> View:
        """Builds it the first time."""
        if self._view is None:
            view = self._view = self._build()
            self._place(view)
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act(view)
        return self._view

    def when_built(self, act: Callable[[View], object]) -> None:
        """Does `act` with the view as soon as it is there, such as to connect its signals."""
        if self._view is None:
            self._waiting.append(act)
        else:
            act(self._view)
