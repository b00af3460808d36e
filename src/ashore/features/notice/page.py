"""The Notice page: a note to write, and the earlier ones."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from ashore.domain.ratings import body_comes_first
from ashore.features.notice.check_in_view import CheckInView
from ashore.features.notice.hard_moment_view import HardMomentView
from ashore.features.notice.history_view import HistoryView
from ashore.features.notice.note_form import NoteForm
from ashore.features.notice.note_home import NoteHome
from ashore.features.notice.note_list_model import NoteListModel
from ashore.features.notice.note_view import NoteView
from ashore.features.notice.own_words_view import OwnWordsView
from ashore.features.notice.pictures.pictures_view import PicturesView
from ashore.features.notice.removal_view import RemovalView
from ashore.ui.announcer import announce_view
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.crossfade import crossfade

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QFocusEvent, QHideEvent

    from ashore.content.notice import NoticeTexts
    from ashore.domain.notes import Note, OwnMark
    from ashore.features.notice.note_list_model import ReadPage
    from ashore.features.notice.note_texts import NoteTexts
    from ashore.services.drafts import Drafts
    from ashore.ui.theme import Theme

View = NoteHome | HistoryView | NoteView | RemovalView | OwnWordsView | HardMomentView | CheckInView | PicturesView


class NoticePage(QWidget):
    """`save_requested` and `note_removed` carry a Note."""

    save_requested = Signal(object)
    note_removed = Signal(object)
    pictures_built = Signal(object)
    """A PicturesView: it is built when it is first opened."""

    def __init__(
        self,
        theme: Theme,
        drafts: Drafts,
        texts: NoteTexts,
        read_page: ReadPage,
        new_id: Callable[[], str],
        now: Callable[[], datetime],
        parent: QWidget | None = None,
    ) -> None:
        """`read_page` reads notes, `new_id` makes the id of a note, `now` is the time with its offset."""
        super().__init__(parent)
        self._now = now
        self._theme, self._texts = theme, texts
        self.form = NoteForm(drafts, texts, new_id, now)
        self.home = NoteHome(self.form, texts)
        self.model = NoteListModel(read_page, texts, self._today, self)
        self.history = HistoryView(theme, self.model)
        self.note_view = NoteView(texts)
        self.removal = RemovalView(theme)
        self.own_words = OwnWordsView(texts)
        self.hard_moment = HardMomentView()
        self.check_in = CheckInView()
        self._views = QStackedWidget()
        views: tuple[View, ...] = (self.home, self.history, self.note_view, self.removal, self.own_words)
        for view in (*views, self.hard_moment, self.check_in):
            self._views.addWidget(view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self._connect()
        self.home.open(None, self._today())

    @cached_property
    def pictures(self) -> PicturesView:
        pictures = PicturesView(self._theme, self._texts)
        self._views.addWidget(pictures)
        pictures.back_requested.connect(self.go_back)
        self.pictures_built.emit(pictures)
        return pictures

    @property
    def view(self) -> QWidget | None:
        """The one that is shown."""
        return self._views.currentWidget()

    def set_texts(self, texts: NoticeTexts | None) -> None:
        self.home.set_intro(texts.intro if texts else "")
        self.form.set_texts(texts)

    def set_own_marks(self, marks: Sequence[OwnMark]) -> None:
        self.form.set_own_marks(marks)
        self.own_words.set_marks(marks)
        self.history.set_own_words(are_there=bool(marks))

    def finish_saving(self, saved: Note) -> None:
        """The note is on disk."""
        was_edited = self.form.edited is not None
        self.home.set_saving(is_saving=False)
        is_done = self.form.finish(saved)
        if is_done and self.view is self.hard_moment:
            self.hard_moment.set_saved(is_saved=True)
        elif is_done and was_edited:
            self._show_note(saved)
            self.home.open(None, self._today())

    def fail_saving(self) -> None:
        """The note could not be saved, and stays in the form."""
        self.home.set_saving(is_saving=False)

    def show_home(self) -> None:
        """The form for a new note."""
        if self.form.edited is not None:
            self.home.open(None, self._today())
        self._show(self.home)

    def show_history(self) -> None:
        self.history.open()
        self._show(self.history)

    def show_check_in(self, *, again: bool) -> None:
        """The question how hard it is; `again` where it was answered before."""
        self.check_in.ask(again=again)
        self._show(self.check_in)

    def tell_distress(self, number: int, before: int | None) -> None:
        """What was noted. At a very hard moment one thing is offered, and nothing else is on the screen."""
        self.check_in.tell(number, before)
        if body_comes_first(number):
            self.hard_moment.set_said(self.check_in.result.text() if before is not None else "")
            self.hard_moment.set_saved(is_saved=True)
            self._show(self.hard_moment)

    def go_back(self) -> bool:
        """One step back. False from the form for a new note."""
        view = self.view
        if go_back_within(view):
            return True
        if view is self.home and self.form.edited is None:
            return False
        if view in (self.home, self.note_view):
            self._leave_note()
        elif view in (self.removal, self.own_words) or isinstance(view, PicturesView):
            self._show(self.history)
        elif view is self.check_in:
            self.check_in.left.emit()
        else:
            self.show_home()
        return True

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard goes on to what it is for in the view that is shown."""
        super().focusInEvent(event)
        if event.reason() not in (Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason):
            self._focus()

    def hideEvent(self, event: QHideEvent) -> None:
        """Another page was opened: a question, and what was offered, are over then."""
        super().hideEvent(event)
        if not event.spontaneous() and self.view in (self.hard_moment, self.check_in):
            self._views.setCurrentWidget(self.home)

    def _connect(self) -> None:
        home, history = self.home, self.history
        home.save_requested.connect(self._save)
        home.discard_requested.connect(self._discard)
        home.history_requested.connect(self.show_history)
        self.form.distress_noted.connect(self._follow_distress)
        history.back_requested.connect(self.show_home)
        history.chosen.connect(self._show_note)
        history.removal_requested.connect(self._show_removal)
        history.own_words_requested.connect(lambda: self._show(self.own_words))
        history.pictures_requested.connect(self._show_pictures)
        self.note_view.back_requested.connect(self.go_back)
        self.note_view.edit_requested.connect(self._edit)
        self.note_view.remove_requested.connect(self._remove)
        self.removal.back_requested.connect(lambda: self._show(self.history))
        self.own_words.back_requested.connect(lambda: self._show(self.history))
        self.hard_moment.note_requested.connect(self._go_on)
        self.hard_moment.save_requested.connect(self._save_as_it_is)

    def _save(self, note: Note) -> None:
        self.home.set_saving(is_saving=True)
        self.save_requested.emit(note)

    def _save_as_it_is(self) -> None:
        self.form.add_typed()
        self._save(self.form.note())

    def _discard(self) -> None:
        edited = self.form.edited
        self.form.discard()
        self.home.open(None, self._today())
        if edited is not None:
            self._show_note(edited)
        else:
            self._focus()

    def _follow_distress(self, distress: int) -> None:
        if body_comes_first(distress):
            self.hard_moment.set_said("")
            self.hard_moment.set_saved(is_saved=False)
            self._show(self.hard_moment)

    def _go_on(self) -> None:
        self._show(self.home)

    def _edit(self, note: Note) -> None:
        self.home.open(note, self._today())
        self._show(self.home)

    def _remove(self, note: Note) -> None:
        self.note_removed.emit(note)
        self._show(self.history)

    def _show_note(self, note: Note) -> None:
        self.note_view.open(note, self._today())
        self._show(self.note_view)

    def _show_removal(self) -> None:
        self.removal.open(self._today())
        self._show(self.removal)

    def _show_pictures(self) -> None:
        self.pictures.open()
        self._show(self.pictures)

    def _leave_note(self) -> None:
        """From a note that is edited to the note, from there to the list."""
        edited = self.form.edited
        if edited is not None:
            self.home.open(None, self._today())
            self._show_note(edited)
        else:
            self._show(self.history)

    def _today(self) -> date:
        return self._now().date()

    def _show(self, view: View) -> None:
        def change() -> None:
            self._views.setCurrentWidget(view)
            self._focus()
            announce_view(self)

        crossfade(self, change)

    def _focus(self) -> None:
        view = self.view
        if isinstance(view, View) and self.isVisible():
            view.default_focus.setFocus()
