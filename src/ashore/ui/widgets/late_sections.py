"""The lower sections of a page, built one in each turn of the event loop."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtWidgets import QWidget

from ashore.ui.accessibility.activation import is_started, let_groups_be_reached
from ashore.ui.after_frame import AfterFrame
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.keyboard_focus import put_after, tab_widgets
from ashore.ui.widgets.lazy_view import LazyView
from ashore.ui.widgets.scroll_column import ScrollColumn

LateSection = TypeVar("LateSection", bound=QWidget)


class LateSections(QObject):
    """They come at the end of `column`, in the order in which they were added, and begin after the next frame.

    The page before still fades out while they are built. What the screen has space for is shown as soon as it is built,
    what is further down after one more frame: each of the two takes about as long as there is between two.
    """

    def __init__(self, column: ScrollColumn, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._first = column.rows.count()
        self._sections: list[LazyView[QWidget]] = []
        self._waiting: list[QWidget] = []
        """To be shown."""
        self._left_out: list[LazyView[QWidget]] = []
        """Those that could not be built."""
        self._after_frame = AfterFrame(column, self._take_next, self)
        self._are_there = True

    def add(self, build: Callable[[], LateSection]) -> LazyView[LateSection]:
        """A section below those that were added before. One that is hidden as it is made shows itself."""
        at = len(self._sections)
        section = LazyView(build, lambda widget: self._place(at, widget))
        self._sections.append(section)  # type: ignore[arg-type]  # of it, only a widget is used here
        if self._are_there:
            self._are_there = False
            self._after_frame.begin()
        return section

    @property
    def are_there(self) -> bool:
        """Whether all of them are built and shown."""
        return self._are_there

    def finish(self) -> None:
        """Builds and shows what is missing."""
        for section in self._sections:
            section.get()
        while self._waiting:
            self._waiting.pop(0).show()
        self._end()

    def _take_next(self) -> None:
        self._after_frame.wait()  # first, for an error in one section takes none of the others away
        if IncrementalWork.any_running():  # such as that which shows the page
            return
        is_built_now = not self._waiting and self._build_next()
        if not is_built_now and not self._waiting:
            self._end()
        elif self._waiting and (not is_built_now or not self._is_column_full):
            self._waiting.pop(0).show()
            _lay_out()

    def _build_next(self) -> bool:
        """False where nothing is left to be built."""
        missing = next((each for each in self._sections if each.built is None and each not in self._left_out), None)
        if missing is not None:
            self._left_out.append(missing)
            missing.get()
            self._left_out.remove(missing)
        return missing is not None

    @property
    def _is_column_full(self) -> bool:
        return self._column.verticalScrollBar().maximum() > 0

    def _end(self) -> None:
        self._after_frame.end()
        self._are_there = True
        _lay_out()
        if is_started():
            let_groups_be_reached(self._column)

    def _place(self, at: int, widget: QWidget) -> None:
        above = [section.built for section in self._sections[:at] if section.built is not None]
        if not widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
            widget.hide()
            self._waiting.append(widget)
        self._column.rows.insertWidget(self._first + len(above), widget)
        widget.ensurePolished()  # and all that is in it, which showing it would do
        if (before := self._last_stop(above)) is not None:
            put_after(before, widget)

    def _last_stop(self, above: list[QWidget]) -> QWidget | None:
        items = [self._column.rows.itemAt(index) for index in range(self._first)]
        areas = [area for item in items if item is not None and (area := item.widget()) is not None]
        for area in reversed([*areas, *above]):
            if stops := tab_widgets(area):
                return stops[-1]
        return None


def _lay_out() -> None:
    """Now: a frame before that would show the sections above squeezed into the height that the page had."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
