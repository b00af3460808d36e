"""What is planned with someone, or with rest, as a short list, with a form for one of them."""

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.check_ins import CheckIn
from ashore.domain.drafts import DraftKind, Fields
from ashore.features.connect.check_in_draft import check_in_key, fields_of
from ashore.features.connect.check_in_editor import CheckInEditor
from ashore.features.connect.check_in_row import CheckInRow
from ashore.features.connect.check_in_texts import CheckInTexts
from ashore.services.drafts import Drafts
from ashore.ui.back_navigation import has_focus_within
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.entry_list import EntryList
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

SHOWN_FIRST = 12


class PlanView(QWidget):
    """`check_in_saved` and `check_in_removed` carry a CheckIn, `opening_requested` and `saving_requested` the ones
    that are to go to a calendar."""

    check_in_saved = Signal(object)
    check_in_removed = Signal(object)
    opening_requested = Signal(object)
    saving_requested = Signal(object)
    back_requested = Signal()
    all_saving_requested = Signal()
    more_needed = Signal()
    """More is to be shown than was set."""

    def __init__(
        self,
        theme: Theme,
        drafts: Drafts,
        zone: Callable[[], str],
        make_uid: Callable[[], str],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._now = now
        self._drafts = drafts
        self._texts = CheckInTexts(self)
        self._check_ins: tuple[CheckIn, ...] = ()
        self._has_more = False
        self._is_read = False
        self._begins = False
        self._shown = SHOWN_FIRST
        self.back_button = Button(self.tr("‹ Connect"), ButtonKind.LINK)
        self.editor = CheckInEditor(theme, drafts, zone, make_uid)
        self.editor.hide()
        self.add_button = Button(self.tr("Plan something small"), ButtonKind.PRIMARY)
        self.all_button = Button(self.tr("Save all as a calendar file"))
        self._list: EntryList[CheckIn, CheckInRow] = EntryList(self._row, self.tr("Show more"))
        self.more_button = self._list.more_button
        self._column = ScrollColumn()
        self._build()
        self._connect()

    @property
    def default_focus(self) -> QWidget:
        return self.add_button if self.editor.isHidden() else self.editor.what_edit

    @property
    def rows(self) -> list[CheckInRow]:
        return self._list.items

    def set_check_ins(self, check_ins: Sequence[CheckIn], *, has_more: bool = False) -> None:
        """What is being edited stays as it is. With `has_more` there are later ones."""
        self._check_ins, self._has_more = tuple(check_ins), has_more
        edited_id = self.editor.edited_id
        if edited_id is not None and self._known(edited_id) is None:
            self.editor.be_new()
        self._fill()

    def begin(self) -> None:
        """Opens the form at once where nothing is planned yet, as soon as that is known."""
        self._begins = True
        self._begin_if_empty()

    def note_read(self) -> None:
        """What was set is what the record holds."""
        self._is_read = True
        self._begin_if_empty()

    def add(self, suggested: Fields | None = None) -> None:
        """Opens the form for something new, with the fields that are `suggested` filled in."""
        self._open_editor(None, suggested)

    def restore(self, check_in: CheckIn) -> None:
        """What could not be saved stands in the form again; after what is being edited now, if anything."""
        known = self._known(check_in.id)
        self._drafts.add_unsaved(check_in_key(known.id if known else None), fields_of(check_in))
        if self.editor.isHidden():
            self._open_unsaved(takes_focus=has_focus_within(self))

    def go_back(self) -> bool:
        """Closes the form. False when it was closed, and where nothing is planned that would be seen then."""
        if self.editor.isHidden():
            return False
        self._close_editor()
        return bool(self._check_ins) or not self.editor.isHidden()

    def _build(self) -> None:
        top, actions = QWidget(), QWidget()
        FlowLayout(top).addWidget(self.back_button)
        row = FlowLayout(actions, spacing=12)
        for button in (self.add_button, self.all_button):
            row.addWidget(button)
        column = self._column
        column.add(top)
        column.add(Text(self.tr("Plan something small"), Role.TITLE))
        column.add(
            Text(
                self.tr("Here you can plan time with someone, or time to rest, for the calendar you use. Both count."),
                Role.QUIET,
            )
        )
        column.rows.addSpacing(8)
        column.add(self._list)
        column.add(self.editor)
        column.add(actions)
        column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(column)

    def _connect(self) -> None:
        self.back_button.clicked.connect(self.back_requested)
        self.add_button.clicked.connect(lambda: self.add())
        self.all_button.clicked.connect(self.all_saving_requested)
        self._list.more_requested.connect(self._show_more)
        self.editor.saved.connect(self._save)
        self.editor.cancelled.connect(self._close_editor)

    def _fill(self) -> None:
        shown = self._check_ins[: self._shown]
        self._list.set_entries(shown, has_more=self._has_more or len(shown) < len(self._check_ins))
        self.all_button.setVisible(len(self._check_ins) > 1)

    def _row(self, check_in: CheckIn) -> CheckInRow:
        row = CheckInRow(check_in, self._texts)
        row.open_button.clicked.connect(lambda: self.opening_requested.emit((check_in,)))
        row.save_button.clicked.connect(lambda: self.saving_requested.emit((check_in,)))
        row.edit_button.clicked.connect(lambda: self._open_editor(check_in))
        row.remove_button.clicked.connect(lambda: self.check_in_removed.emit(check_in))
        return row

    def _open_editor(
        self, check_in: CheckIn | None, suggested: Fields | None = None, *, takes_focus: bool = True
    ) -> None:
        self.editor.open(check_in, self._now(), suggested)
        self.add_button.hide()
        if takes_focus:
            self._column.focus_on(self.editor.what_edit)

    def _begin_if_empty(self) -> None:
        if self._begins and self._is_read:
            self._begins = False
            if not self._check_ins and self.editor.isHidden():
                self._open_editor(None, takes_focus=self.isVisible())

    def _known(self, check_in_id: int | None) -> CheckIn | None:
        known = (each for each in self._check_ins if check_in_id is not None and each.id == check_in_id)
        return next(known, None)

    def _save(self, check_in: CheckIn) -> None:
        self._close_editor()
        self.check_in_saved.emit(check_in)

    def _close_editor(self) -> None:
        self.editor.close_draft()
        self.editor.hide()
        self.add_button.show()
        self.add_button.setFocus()
        self._open_unsaved(takes_focus=True)

    def _open_unsaved(self, *, takes_focus: bool) -> None:
        """The form with what could not be saved, if anything."""
        check_ins = {check_in_key(None): None} | {check_in_key(each.id): each for each in self._check_ins}
        unsaved = [check_ins[key] for key in self._drafts.unsaved(DraftKind.CHECK_IN) if key in check_ins]
        if unsaved:
            self._open_editor(unsaved[0], takes_focus=takes_focus)

    def _show_more(self) -> None:
        self._shown += SHOWN_FIRST
        if self._has_more and self._shown > len(self._check_ins):
            self.more_needed.emit()
        else:
            self._fill()
