"""Shows one view of a page at a time; each is built when it is first asked for."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtWidgets import QStackedWidget, QWidget

View = TypeVar("View", bound=QWidget)


class LazyView(Generic[View]):
    """A view of a stack that is not built before somebody needs it."""

    def __init__(self, stack: QStackedWidget, build: Callable[[], View]) -> None:
        self._stack = stack
        self._build = build
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
            self._stack.addWidget(view)
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


class ViewStack(QStackedWidget):
    """The one that is added first is shown first."""

    def lazy(self, build: Callable[[], View]) -> LazyView[View]:
        """A view that is added when it is first asked for. `build` imports what only this view needs."""
        return LazyView(self, build)
