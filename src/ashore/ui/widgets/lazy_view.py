"""A part of a page that is not built before somebody needs it."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Generic, TypeVar

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.ui.incremental_work import Parts

View = TypeVar("View", bound=QWidget)


class LazyView(Generic[View]):
    """`place` puts it where it belongs, once `build` has made it.

    `module` is what `build` imports, if that is much, and `prepare` does part of what its place takes, beforehand.
    """

    def __init__(
        self,
        build: Callable[[], View],
        place: Callable[[View], object],
        module: str = "",
        prepare: Callable[[View], Parts] | None = None,
    ) -> None:
        self._build = build
        self._prepare = prepare
        self._module = module
        self._place = place
        self._made: View | None = None
        """Without its place, which takes about as long."""
        self._view: View | None = None
        self._waiting: list[Callable[[View], object]] = []

    @property
    def built(self) -> View | None:
        """None until it was asked for: what changes meanwhile need not reach it."""
        return self._view

    def get(self) -> View:
        """Builds it the first time."""
        if self._view is None:
            view = self._view = self._build() if self._made is None else self._made
            self._made = None
            self._place(view)
            waiting, self._waiting = self._waiting, []
            for act in waiting:
                act(view)
        return self._view

    def parts(self) -> Parts:
        """Builds it the first time, one part at each step."""
        if self._view is None:
            if self._module:
                import_module(self._module)
                yield
            if self._made is None:
                made = self._made = self._build()
                try:
                    yield
                    if self._prepare is not None:
                        yield from self._prepare(made)
                finally:
                    self.get()  # it would belong to nothing
            yield

    def when_built(self, act: Callable[[View], object]) -> None:
        """Does `act` with the view as soon as it is there, such as to connect its signals."""
        if self._view is None:
            self._waiting.append(act)
        else:
            act(self._view)
