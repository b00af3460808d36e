"""The lower sections of a page, built one in each turn of the event loop."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.widgets.keyboard_focus import put_after, tab_widgets
from ashore.ui.widgets.lazy_view import LazyView

LateSection = TypeVar("LateSection", bound=QWidget)


class LateSections(QObject):
    """They come at the end of `rows`, in the order in which they were added, and begin with the next turn.

    The page before still fades out while they are built. Whoever asks for one has it at once.
    """

    def __init__(self, rows: QVBoxLayout, parent: QObject) -> None:
        super().__init__(parent)
        self._rows = rows
        self._first = rows.count()
        self._sections: list[LazyView[QWidget]] = []
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._build_next)

    def add(self, build: Callable[[], LateSection]) -> LazyView[LateSection]:
        """A section below those that were added before."""
        at = len(self._sections)
        section = LazyView(build, lambda widget: self._place(at, widget))
        self._sections.append(section)  # type: ignore[arg-type]  # of it, only a widget is used here
        self._timer.start()
        return section

    @property
    def are_built(self) -> bool:
        return all(section.built is not None for section in self._sections)

    def finish(self) -> None:
        """Builds what is missing."""
        for section in self._sections:
            _show(section.get())
        self._timer.stop()
        _lay_out()

    def _build_next(self) -> None:
        missing = [section for section in self._sections if section.built is None]
        for section in missing[:1]:
            _show(section.get())
        if len(missing) <= 1:
            self._timer.stop()
        _lay_out()

    def _place(self, at: int, widget: QWidget) -> None:
        above = sum(section.built is not None for section in self._sections[:at])
        place = self._first + above
        self._rows.insertWidget(place, widget)
        if (before := self._last_stop_above(place)) is not None:
            put_after(before, widget)

    def _last_stop_above(self, place: int) -> QWidget | None:
        for index in reversed(range(place)):
            item = self._rows.itemAt(index)
            if item is not None and (area := item.widget()) is not None and (stops := tab_widgets(area)):
                return stops[-1]
        return None


def _show(section: QWidget) -> None:
    """Once it is filled, so that all of it has its place when it is first seen; unless it hides itself."""
    is_hidden_by_itself = section.isHidden() and section.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)
    around = section.parentWidget()
    if around is not None and around.isVisible() and not is_hidden_by_itself:
        section.show()


def _lay_out() -> None:
    """Now: a frame before that would show the sections above squeezed into the height that the page had."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
