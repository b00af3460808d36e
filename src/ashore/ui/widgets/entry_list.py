"""Shows the first entries of a list as widgets, with a button for more where there are more."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QMoveEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QSpacerItem, QVBoxLayout, QWidget

from ashore.ui.accessibility.marks import set_role
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout

AT_ONCE = 3
"""Widgets that are built in one turn of the event loop, so that the guide goes on between them."""
FRAME_MS = 16
"""So long after the turn before: between two, all else has its turn. What is not on screen comes one by one."""
AHEAD = 0.5
"""What may soon be scrolled to is built as well: as much below what is on screen, in heights of the window."""

Entry = TypeVar("Entry")
Item = TypeVar("Item", bound=QWidget)


class EntryList(QWidget, Generic[Entry, Item]):
    """Asks for as much as a person does, however much there is. What shows an entry stays as long as the entry does.

    Where it is scrolled, what is far below the screen is built when the screen comes near it. Until then there is
    about as much empty space, so that nothing moves then.
    """

    more_requested = Signal()
    filled = Signal()
    """There are other widgets than before, or they stand elsewhere."""

    def __init__(
        self,
        make_item: Callable[[Entry], Item],
        more_text: str,
        *,
        layout: QLayout | None = None,
        spacing: int = 12,
        at_once: int = AT_ONCE,
    ) -> None:
        """`layout` is for another than rows, `at_once` for what is built faster, or slower, than most."""
        super().__init__()
        self.rows = QVBoxLayout()
        """Where the entries stand, unless they have another layout."""
        self._layout = layout = self.rows if layout is None else layout
        self._make_item = make_item
        self._at_once = at_once
        self._items: dict[Entry, Item] = {}
        self._entries: tuple[Entry, ...] = ()
        self._has_more = False
        self._focus_from = -1
        self._builds_unseen = False
        self._scroll_area: QScrollArea | None = None
        self._unbuilt_space = QSpacerItem(0, 0, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self._area = QWidget()
        set_role(self._area, "List")
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(spacing)
        self._area.setLayout(layout)
        self.more_button = Button(more_text, ButtonKind.LINK)
        self._more_row = QWidget()
        FlowLayout(self._more_row).addWidget(self.more_button)
        rows = self.outer_rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(spacing)
        rows.addWidget(self._area)
        rows.addSpacerItem(self._unbuilt_space)
        rows.addWidget(self._more_row)
        for part in (self._more_row, self._area, self):
            part.hide()
        self.more_button.clicked.connect(self._ask_for_more)
        self._later = QTimer(self, singleShot=True, interval=FRAME_MS)
        self._later.timeout.connect(self._build_more)

    @property
    def items(self) -> list[Item]:
        """What is built of them, from top to bottom."""
        return [self._items[entry] for entry in self._entries if entry in self._items]

    def set_entries(self, entries: Sequence[Entry], *, has_more: bool) -> None:
        """Shows these, the first of which are there when this returns."""
        self._entries, self._has_more = tuple(dict.fromkeys(entries)), has_more
        for entry in [each for each in self._items if each not in self._entries]:
            item = self._items.pop(entry)
            self._layout.removeWidget(item)
            item.hide()
            item.deleteLater()
        self._build(self._at_once)

    @property
    def is_gone_through(self) -> bool:
        """Whether what comes was asked for by the button: it is there without a fade."""
        return self._focus_from >= 0

    def show_if_needed(self) -> None:
        """Takes no space where there is nothing to show; to be called where something else of its `rows` changed."""
        widgets = (self._widget_at(index) for index in range(self._layout.count()))
        has_shown = any(widget is not None and not widget.isHidden() for widget in widgets)
        self._area.setVisible(has_shown)
        self.setVisible(has_shown or self._has_more)

    def focus_on(self, entry: Entry) -> None:
        """The keyboard is at what shows it, now or as soon as that is built."""
        self._focus_from = self._entries.index(entry)
        self._go_on_with_keyboard()

    @property
    def entries(self) -> tuple[Entry, ...]:
        return self._entries

    def _ask_for_more(self) -> None:
        self._focus_from = len(self.items)
        self.more_requested.emit()

    @property
    def is_settled(self) -> bool:
        """Whether nothing more is built as long as nothing is scrolled."""
        return not self._later.isActive()

    @property
    def end_is_seen(self) -> bool:
        """Whether what is built next may come to stand on screen."""
        return 0 <= self._end <= self.window().height()

    def build_unseen(self) -> None:
        """From now on nothing waits to be scrolled to: something else comes to stand below the last entry."""
        self._builds_unseen = True
        self._build_if_near()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._build_if_near()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._build_if_near()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._build_if_near()

    @property
    def _end(self) -> int:
        """The lower end of what is built, in the coordinates of the window."""
        return self._area.mapTo(self.window(), QPoint(0, self._area.height())).y()

    @property
    def _is_near(self) -> bool:
        """Whether what is built next is on screen, or may soon be."""
        self._follow_scrolling()
        if self._builds_unseen or self._focus_from >= len(self._items) or self._scroll_area is None:
            return True
        height = self.window().height()
        space_end = self._end + self._unbuilt_space.sizeHint().height()
        return self.isVisible() and self._end <= (1 + AHEAD) * height and space_end >= -AHEAD * height

    def _follow_scrolling(self) -> None:
        around = self._scroll_area or self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not self._scroll_area and isinstance(around, QScrollArea):
            self._scroll_area = around
            around.verticalScrollBar().valueChanged.connect(self._build_if_near)
            around.verticalScrollBar().rangeChanged.connect(self._build_if_near)

    def _build_if_near(self) -> None:
        if len(self._items) < len(self._entries) and self._is_near and not self._later.isActive():
            self._later.start()

    def _build_more(self) -> None:
        if self._is_near:
            self._build(self._at_once if self.end_is_seen else 1)
        else:
            self._leave_space()

    def _leave_space(self) -> None:
        """As much as what is not built yet may take, judged by what is built."""
        built, missing, layout = len(self._items), len(self._entries) - len(self._items), self._layout
        height = 0
        if built and missing and self._area.isVisible():
            is_for_width = layout.hasHeightForWidth()
            taken = layout.heightForWidth(self._area.width()) if is_for_width else layout.sizeHint().height()
            height = taken * missing // built
        if height != self._unbuilt_space.sizeHint().height():
            self._unbuilt_space.changeSize(0, height, QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
            self.outer_rows.invalidate()

    def _build(self, count: int) -> None:
        missing = [entry for entry in self._entries if entry not in self._items]
        for entry in missing[:count]:
            self._items[entry] = self._make_item(entry)
        is_whole = len(missing) <= count
        self._place()
        self._leave_space()  # in the same layout pass: what is built takes the place that was left for it
        self.show_if_needed()
        self._more_row.setVisible(self._has_more and is_whole)
        if not is_whole:
            self._later.start()
        self.filled.emit()
        self._go_on_with_keyboard()

    def _place(self) -> None:
        items = self.items
        placed = [self._widget_at(index) for index in range(self._layout.count())]
        if placed != items[: len(placed)]:  # otherwise some come after what is there, which stays where it is
            placed = []
            while self._layout.takeAt(0) is not None:
                pass
        for item in items[len(placed) :]:
            self._layout.addWidget(item)
            if self._area.isVisible():
                item.show()  # at once, so that it can take the keyboard

    def _widget_at(self, index: int) -> QWidget | None:
        item = self._layout.itemAt(index)
        return None if item is None else item.widget()

    def _go_on_with_keyboard(self) -> None:
        """Whoever asked for more is at the first of them."""
        items = self.items
        if 0 <= self._focus_from < len(items):
            first = items[self._focus_from]
            self._focus_from = -1
            within: list[QWidget] = [first, *first.findChildren(QWidget)]
            stops = [each for each in within if _takes_tab(each, first)]
            for stop in stops[:1]:
                stop.setFocus()


def _takes_tab(widget: QWidget, within: QWidget) -> bool:
    is_shown = widget is within or widget.isVisibleTo(within)
    return bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and is_shown and widget.isEnabled()
