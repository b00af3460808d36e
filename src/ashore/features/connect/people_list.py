"""Everyone whom the person wrote down, to choose one of them; a search narrows the list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from ashore.domain.people import Person
from ashore.domain.shortened_text import shortened
from ashore.domain.word_search import searched_words, words_of
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import CentredColumn
from ashore.ui.widgets.text import Role, Text

LONGEST_SEARCH = 200
_PARENT = QModelIndex()


class PeopleModel(QAbstractListModel):
    """The people whose name, or what they are good for, has the words of the search in it; more as it is scrolled."""

    more_needed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[Person, ...] = ()
        self._has_more = False
        self._words: list[str] = []
        self._shown: list[Person] = []

    def set_people(self, people: Sequence[Person], *, has_more: bool = False) -> None:
        """With `has_more` there are others."""
        self._people, self._has_more = tuple(people), has_more
        self._show(self._matching())

    def set_search(self, search: str) -> None:
        self._words = words_of(search)
        self._show(self._matching())

    def person(self, row: int) -> Person | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        person = self.person(index.row())
        if person is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return shortened(person.name)

    def canFetchMore(self, parent: QModelIndex | QPersistentModelIndex) -> bool:
        return not parent.isValid() and self._has_more

    def fetchMore(self, _parent: QModelIndex | QPersistentModelIndex) -> None:
        self._has_more = False  # until these are there
        self.more_needed.emit()

    def _matching(self) -> list[Person]:
        return [person for person in self._people if self._matches(person)]

    def _matches(self, person: Person) -> bool:
        words = searched_words(person.name, person.good_for) if self._words else ""
        return all(word in words for word in self._words)

    def _show(self, people: list[Person]) -> None:
        count = len(self._shown)
        if count and people[:count] == self._shown:
            if len(people) > count:
                self.beginInsertRows(_PARENT, count, len(people) - 1)
                self._shown = people
                self.endInsertRows()
        else:
            self.beginResetModel()
            self._shown = people
            self.endResetModel()


class PeopleList(QWidget):
    """`chosen` carries a Person."""

    chosen = Signal(object)
    back_requested = Signal()
    searched = Signal(str)
    """All people are to be looked through for these words; those that were set are looked through already."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PeopleModel(self)
        self.back_button = Button(self.tr("‹ Back"), ButtonKind.LINK)
        self.search_edit = QLineEdit(maxLength=LONGEST_SEARCH)
        self.search_edit.setPlaceholderText(self.tr("Search"))
        self.search_edit.setAccessibleName(self.tr("Search among my people"))
        self.list_view = QListView()
        self.list_view.setModel(self.model)
        self.list_view.setUniformItemSizes(True)
        self.list_view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list_view.setAccessibleName(self.tr("My people"))
        top = QWidget()
        FlowLayout(top).addWidget(self.back_button)
        column = CentredColumn()
        rows = column.rows
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(column)
        rows.addWidget(top)
        rows.addWidget(Text(self.tr("Who are the words for?"), Role.TITLE))
        rows.addWidget(self.search_edit)
        rows.addWidget(self.list_view, 1)
        self.back_button.clicked.connect(self.back_requested)
        self.search_edit.textChanged.connect(self.model.set_search)
        self.search_edit.textChanged.connect(self.searched)
        self.search_edit.returnPressed.connect(self._choose_first)
        self.list_view.activated.connect(self._choose)
        self.list_view.clicked.connect(self._choose)

    @property
    def default_focus(self) -> QWidget:
        return self.search_edit

    def open(self) -> None:
        """Without a search."""
        self.search_edit.clear()

    def _choose(self, index: QModelIndex) -> None:
        person = self.model.person(index.row())
        if person is not None:
            self.chosen.emit(person)

    def _choose_first(self) -> None:
        self._choose(self.model.index(0))
