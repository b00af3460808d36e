"""The lower sections of a page, built one in each turn of the event loop."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.ui.accessibility.activation import is_started, let_groups_be_reached
from ashore.ui.incremental_work import BETWEEN_PARTS_MS
from ashore.ui.widgets.keyboard_focus import put_after, tab_widgets
from ashore.ui.widgets.lazy_view import LazyView
from ashore.ui.widgets.scroll_column import ScrollColumn

LateSection = TypeVar("LateSection", bound=QWidget)
MORE_THAN_THERE_ARE = 1000


class LateSections(QObject):
    """They come at the end of `column`, in the order in which they were added, and begin with the next turn.

    The page before still fades out while they are built. Each is shown as soon as it is there, as long as the screen
    has space for it; all that is further down is laid out once, after the last.
    """

    def __init__(self, column: ScrollColumn, parent: QObject) -> None:
        super().__init__(parent)
        self._column = column
        self._first = column.rows.count()
        self._sections: list[LazyView[QWidget]] = []
        self._first_below = MORE_THAN_THERE_ARE
        self._below = QWidget()
        self._below_rows = QVBoxLayout(self._below)
        self._below_rows.setContentsMargins(0, 0, 0, 0)
        self._below_rows.setSpacing(column.rows.spacing())
        self._below.hide()
        column.add(self._below)
        self._timer = QTimer(self, interval=BETWEEN_PARTS_MS)
        self._timer.timeout.connect(self._build_next)

    def add(self, build: Callable[[], LateSection]) -> LazyView[LateSection]:
        """A section below those that were added before."""
        at = len(self._sections)
        section = LazyView(build, lambda widget: self._place(at, widget))
        self._sections.append(section)  # type: ignore[arg-type]  # of it, only a widget is used here
        self._timer.start()
        return section

    @property
    def are_there(self) -> bool:
        """Whether all of them are built and shown."""
        return not self._timer.isActive()

    def finish(self) -> None:
        """Builds and shows what is missing."""
        for section in self._sections:
            _show(section.get())
        self._show_all()

    def _build_next(self) -> None:
        missing = [at for at, section in enumerate(self._sections) if section.built is None]
        if not missing:
            self._show_all()
            return
        at, is_last = missing[0], len(missing) == 1
        if self._column.verticalScrollBar().maximum() > 0 and missing[-1] - at == len(missing) - 1:
            self._first_below = min(self._first_below, at)  # out of sight, and nothing below it is there already
        section = self._sections[at].get()
        if at < self._first_below:
            _show(section)
            _lay_out()
        else:
            for widget in (section, *section.findChildren(QWidget)):
                widget.ensurePolished()  # now, rather than with all others when they are shown
        if is_last:
            self._show_all()

    def _show_all(self) -> None:
        self._timer.stop()
        self._below.setVisible(self._first_below < MORE_THAN_THERE_ARE)
        _lay_out()
        if is_started():
            let_groups_be_reached(self._column)

    def _place(self, at: int, widget: QWidget) -> None:
        above = [section.built for section in self._sections[:at] if section.built is not None]
        if at < self._first_below:
            self._column.rows.insertWidget(self._first + len(above), widget)
        else:
            above_there = sum(section.built is not None for section in self._sections[self._first_below : at])
            self._below_rows.insertWidget(above_there, widget)
        if (before := self._last_stop(above)) is not None:
            put_after(before, widget)

    def _last_stop(self, above: list[QWidget]) -> QWidget | None:
        items = [self._column.rows.itemAt(index) for index in range(self._first)]
        areas = [area for item in items if item is not None and (area := item.widget()) is not None]
        for area in reversed([*areas, *above]):
            if stops := tab_widgets(area):
                return stops[-1]
        return None


def _is_hidden_by_itself(section: QWidget) -> bool:
    return section.isHidden() and section.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide)


def _show(section: QWidget) -> None:
    """Once it is filled, so that all of it has its place when it is first seen."""
    around = section.parentWidget()
    if around is not None and around.isVisible() and not _is_hidden_by_itself(section):
        section.show()


def _lay_out() -> None:
    """Now: a frame before that would show the sections above squeezed into the height that the page had."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
