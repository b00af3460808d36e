"""Everyone whom the person wrote down, to choose one of them; a search narrows the list."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QListView, QVBoxLayout, QWidget

from ashore.domain.people import Person
from ashore.domain.shortened_text import shortened
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text

MARGIN_PIXELS = 32
LONGEST_SEARCH = 200
_PARENT = QModelIndex()


class PeopleModel(QAbstractListModel):
    """The people whose name, or what they are good for, has the words of the search in it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._people: tuple[tuple[str, Person], ...] = ()
        self._search = ""
        self._shown: list[Person] = []

    def set_people(self, people: Sequence[Person]) -> None:
        self._people = tuple((f"{person.name}\n{person.good_for}".casefold(), person) for person in people)
        self._filter()

    def set_search(self, search: str) -> None:
        self._search = search.strip().casefold()
        self._filter()

    def person(self, row: int) -> Person | None:
        return self._shown[row] if 0 <= row < len(self._shown) else None

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _PARENT) -> int:
        return 0 if parent.isValid() else len(self._shown)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        person = self.person(index.row())
        if person is None or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return shortened(person.name)

    def _filter(self) -> None:
        self.beginResetModel()
        self._shown = [person for words, person in self._people if self._search in words]
        self.endResetModel()


class PeopleList(QWidget):
    """`chosen` carries a Person."""

    chosen = Signal(object)
    back_requested = Signal()

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
        self.list_view.setAccessibleName(self.tr("My people"))
        top = QWidget()
        FlowLayout(top).addWidget(self.back_button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS, MARGIN_PIXELS)
        rows.setSpacing(12)
        rows.addWidget(top)
        rows.addWidget(Text(self.tr("Who is it for?"), Role.TITLE))
        rows.addWidget(self.search_edit)
        rows.addWidget(self.list_view, 1)
        self.back_button.clicked.connect(self.back_requested)
        self.search_edit.textChanged.connect(self.model.set_search)
        self.search_edit.returnPressed.connect(self._choose_first)
        self.list_view.activated.connect(self._choose)
        self.list_view.clicked.connect(self._choose)

    @property
    def default_focus(self) -> QWidget:
        return self.search_edit

    def open(self, people: Sequence[Person]) -> None:
        self.search_edit.clear()
        self.model.set_people(people)

    def _choose(self, index: QModelIndex) -> None:
        person = self.model.person(index.row())
        if person is not None:
            self.chosen.emit(person)

    def _choose_first(self) -> None:
        self._choose(self.model.index(0))
