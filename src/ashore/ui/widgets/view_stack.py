"""Shows one view of a page at a time; each is built when it is first asked for."""

from collections.abc import Callable

from PySide6.QtWidgets import QStackedWidget

from ashore.ui.widgets.lazy_view import LazyView, View


class ViewStack(QStackedWidget):
    """The one that is added first is shown first."""

    def lazy(self, build: Callable[[], View]) -> LazyView[View]:
        """A view that is added when it is first asked for. `build` imports what only this view needs."""
        return LazyView(build, self.addWidget)
