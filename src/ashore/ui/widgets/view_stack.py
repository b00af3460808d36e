"""Shows one view of a page at a time; each is built when it is first asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.first_showing import prepare_to_show
from ashore.ui.widgets.lazy_view import LazyView, View

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.ui.incremental_work import Parts


class ViewStack(QStackedWidget):
    """The one that is added first is shown first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._work = IncrementalWork(self)
        self.currentChanged.connect(self._stop_building)

    def add(self, view: QWidget) -> None:
        """As `addWidget`, which shows the first view.

        Where the stack has no place yet, that would measure the view, and so apply the style sheet to all that is in
        it, which every change of place applies again.
        """
        layout = view.layout()
        if layout is None or self.isVisible():
            self.addWidget(view)
        else:
            layout.setEnabled(False)
            self.addWidget(view)
            layout.setEnabled(True)

    def lazy(self, build: Callable[[], View], module: str = "") -> LazyView[View]:
        """A view that is added when it is first asked for. `build` imports `module`, which only this view needs."""
        return LazyView(build, self.add, module, self._prepare)

    def build_and(self, view: LazyView[View], act: Callable[[View], object]) -> None:
        """Calls `act` with the view: at once where it is built, or once that is done, between frames.

        Not where another view is shown before.
        """
        if view.built is None:
            self._work.run(view.parts(), lambda: act(view.get()))
        else:
            self._work.stop()
            act(view.built)

    def _prepare(self, view: QWidget) -> Parts:
        view.setParent(self)
        yield from prepare_to_show(view, self)

    def _stop_building(self) -> None:
        if self.count() > 1:  # the first one is shown by being added, as it is where it is what was being built
            self._work.stop()
