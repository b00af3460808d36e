"""Earlier notes by day, with a search, and the ways to remove them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, QTimer, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from ashore.features.notice.note_delegate import NoteDelegate
from ashore.ui.announcer import announce
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.compact import compact_in_small_windows, is_in_small_window
from ashore.ui.widgets.link_row import LinkRow
from ashore.ui.widgets.scroll_column import CentredColumn
from ashore.ui.widgets.text import Role, Text

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from ashore.features.notice.note_list_model import NoteListModel
    from ashore.ui.theme import Theme

MARGIN_PIXELS = 24
WIDEST_PIXELS = 680
LONGEST_SEARCH = 200
PAUSE_MS = 150
"""After so long without a key the record is searched."""


class HistoryView(QWidget):
    """`chosen` carries a Note, `search_changed` the words that are searched for."""

    chosen = Signal(object)
    search_changed = Signal(str)
    removal_requested = Signal()
    own_words_requested = Signal()
    pictures_requested = Signal()
    back_requested = Signal()

    def __init__(self, theme: Theme, model: NoteListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = model
        self.setAccessibleName(self.tr("Earlier notes"))
        self.back_button = Button(self.tr("‹ Notice"), ButtonKind.LINK)
        self.search_edit = QLineEdit(maxLength=LONGEST_SEARCH)
        self.search_edit.setPlaceholderText(self.tr("Search"))
        self.search_edit.setAccessibleName(self.tr("Search in earlier notes"))
        self.list_view = QListView()
        self.list_view.setModel(model)
        self.list_view.setItemDelegate(NoteDelegate(theme, self.list_view))
        self.list_view.setUniformItemSizes(True)
        self.list_view.setMouseTracking(True)
        self.list_view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list_view.setResizeMode(QListView.ResizeMode.Adjust)
        self.list_view.setAccessibleName(self.tr("Earlier notes"))
        self.empty_text = Text("", Role.QUIET)
        self.unreadable_text = Text("", Role.SMALL)
        self.removal_link = Button(self.tr("Remove notes ›"), ButtonKind.LINK)
        self.own_words_link = Button(self.tr("My own words ›"), ButtonKind.LINK)
        self.pictures_link = Button(self.tr("Pictures ›"), ButtonKind.LINK)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._title = Text(self.tr("Earlier notes"), Role.TITLE)
        links = QWidget()
        compact_in_small_windows(links)
        row = LinkRow(links)
        for link in (self.back_button, self.pictures_link, self.removal_link, self.own_words_link):
            row.addWidget(link)
        column = CentredColumn(margin=MARGIN_PIXELS, widest=WIDEST_PIXELS)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        rows = column.rows
        rows.addWidget(links)
        rows.addWidget(self._title)
        rows.addWidget(self.search_edit)
        rows.addWidget(self.empty_text)
        rows.addWidget(self.list_view, 1)
        rows.addWidget(self.unreadable_text)
        self.back_button.clicked.connect(self.back_requested)
        self.search_edit.textChanged.connect(lambda: self._pause.start())
        self.search_edit.returnPressed.connect(self._search_now)
        self._pause.timeout.connect(self._search)
        self.list_view.activated.connect(self._choose)
        self.list_view.clicked.connect(self._choose)
        self.removal_link.clicked.connect(self.removal_requested)
        self.pictures_link.clicked.connect(self.pictures_requested)
        self.own_words_link.clicked.connect(self.own_words_requested)
        model.filled.connect(self._show_state)
        self._show_state()

    @property
    def default_focus(self) -> QWidget:
        return self.search_edit if self.list_view.isHidden() else self.list_view

    def open(self) -> None:
        """As it is now, from the newest note on."""
        self.search_edit.clear()
        self._search()
        self.list_view.scrollToTop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._title.setVisible(not is_in_small_window(self))  # the list has the space

    def set_own_words(self, *, are_there: bool) -> None:
        self.own_words_link.setVisible(are_there)

    def go_back(self) -> bool:
        """Ends the search. False where there is none."""
        if not self.search_edit.text():
            return False
        self.search_edit.clear()
        self._search()
        return True

    def _search_now(self) -> None:
        self._search()
        self.list_view.setFocus()

    def _search(self) -> None:
        self._pause.stop()
        self.search_changed.emit(self.search_edit.text())

    def _show_state(self) -> None:
        is_empty = not self.model.rowCount()
        if self.model.is_searching:
            text = self.tr("No note has these words.")
        else:
            text = self.tr("Nothing is here yet. Notes that you save are listed here.")
        is_new = is_empty and (self.empty_text.isHidden() or self.empty_text.text() != text)
        self.empty_text.setText(text)
        self.empty_text.setVisible(is_empty)
        self.list_view.setVisible(not is_empty)
        unreadable = self.model.unreadable
        self.unreadable_text.setText(self.tr("%n note(s) can’t be read. They stay where they are.", "", unreadable))
        self.unreadable_text.setVisible(unreadable > 0)
        self.search_edit.setVisible(not is_empty or self.model.is_searching or bool(self.search_edit.text()))
        self.removal_link.setVisible(not is_empty or self.model.is_searching)
        if is_new and self.isVisible():
            announce(self, text)

    def _choose(self, index: QModelIndex) -> None:
        note = self.model.note(index.row())
        if note is not None:
            self.chosen.emit(note)
