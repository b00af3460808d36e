"""Shows one view of a page at a time; each is built when it is first asked for."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget, QWidget

from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.lazy_view import LazyView, View


class ViewStack(QStackedWidget):
    """The one that is added first is shown first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = IncrementalWork(self)
        self.currentChanged.connect(self._stop_building)

    def lazy(self, build: Callable[[], View], module: str = "") -> LazyView[View]:
        """A view that is added when it is first asked for. `build` imports `module`, which only this view needs."""
        return LazyView(build, self.addWidget, module)

    def build_and(self, view: LazyView[View], act: Callable[[View], object]) -> None:
        """Calls `act` with the view: at once where it is built, or once that is done, between frames.

        Not where another view is shown before.
        """
        if view.built is None:
            self._work.run(view.parts(), lambda: act(view.get()))
        else:
            self._work.stop()
            act(view.built)

    def _stop_building(self) -> None:
        if self.count() > 1:  # the first one is shown by being added, as it is where it is what was being built
            self._work.stop()
