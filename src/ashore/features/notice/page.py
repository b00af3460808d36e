"""The Notice page: a note to write, and the earlier ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.ratings import body_comes_first
from ashore.features.notice.note_form import NoteForm
from ashore.features.notice.note_home import NoteHome
from ashore.features.notice.note_list_model import NoteListModel
from ashore.ui.announcer import announce_view
from ashore.ui.back_navigation import go_back_within
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.view_stack import ViewStack

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime

    from PySide6.QtGui import QFocusEvent, QHideEvent

    from ashore.content.notice import NoticeTexts
    from ashore.domain.notes import Note, OwnMark
    from ashore.features.notice.check_in_view import CheckInView
    from ashore.features.notice.hard_moment_view import HardMomentView
    from ashore.features.notice.history_view import HistoryView
    from ashore.features.notice.note_list_model import ReadPage
    from ashore.features.notice.note_texts import NoteTexts
    from ashore.features.notice.note_view import NoteView
    from ashore.features.notice.own_words_view import OwnWordsView
    from ashore.features.notice.pictures.pictures_view import PicturesView
    from ashore.features.notice.removal_view import RemovalView
    from ashore.services.drafts import Drafts
    from ashore.ui.theme import Theme

    View = NoteHome | HistoryView | NoteView | RemovalView | OwnWordsView | HardMomentView | CheckInView | PicturesView


class NoticePage(QWidget):
    """`save_requested` and `note_removed` carry a Note."""

    save_requested = Signal(object)
    note_removed = Signal(object)

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
        self._own_marks: tuple[OwnMark, ...] = ()
        self.form = NoteForm(drafts, texts, new_id, now)
        self.home = NoteHome(self.form, texts)
        self.model = NoteListModel(read_page, texts, self._today, self)
        views = self._views = ViewStack()
        views.add(self.home)
        self.history = views.lazy(self._new_history)
        self.note_view = views.lazy(self._new_note_view)
        self.removal = views.lazy(self._new_removal)
        self.own_words = views.lazy(self._new_own_words)
        self.hard_moment = views.lazy(self._new_hard_moment)
        self.check_in = views.lazy(_new_check_in)
        self.pictures = views.lazy(self._new_pictures)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(views)
        self.home.save_requested.connect(self._save)
        self.home.discard_requested.connect(self._discard)
        self.home.history_requested.connect(self.show_history)
        self.form.distress_noted.connect(self._follow_distress)
        self.home.open(None, self._today())

    @property
    def view(self) -> View:
        """The one that is shown."""
        return cast("View", self._views.currentWidget())

    def set_texts(self, texts: NoticeTexts | None) -> None:
        self.home.set_intro(texts.intro if texts else "")
        self.form.set_texts(texts)

    def set_own_marks(self, marks: Sequence[OwnMark]) -> None:
        self._own_marks = tuple(marks)
        self.form.set_own_marks(marks)
        if (own_words := self.own_words.built) is not None:
            own_words.set_marks(marks)
        if (history := self.history.built) is not None:
            history.set_own_words(are_there=bool(marks))

    def finish_saving(self, saved: Note) -> None:
        """The note is on disk."""
        was_edited = self.form.edited is not None
        self.home.set_saving(is_saving=False)
        is_done = self.form.finish(saved)
        hard_moment = self.hard_moment.built
        if is_done and hard_moment is not None and self.view is hard_moment:
            hard_moment.set_saved(is_saved=True)
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
        history = self.history.get()
        history.open()
        self._show(history)

    def show_check_in(self, *, again: bool) -> None:
        """The question how hard it is; `again` where it was answered before."""
        check_in = self.check_in.get()
        check_in.ask(again=again)
        self._show(check_in)

    def tell_distress(self, number: int, before: int | None) -> None:
        """What was noted. At a very hard moment one thing is offered, and nothing else is on the screen."""
        check_in = self.check_in.get()
        check_in.tell(number, before)
        if body_comes_first(number):
            self._show_hard_moment(check_in.result.text() if before is not None else "", is_saved=True)

    def go_back(self) -> bool:
        """One step back. False from the form for a new note."""
        view = self.view
        if go_back_within(view):
            return True
        if view is self.home and self.form.edited is None:
            return False
        check_in = self.check_in.built
        if view in (self.home, self.note_view.built):
            self._leave_note()
        elif view in (self.removal.built, self.own_words.built, self.pictures.built):
            self._return_to_history()
        elif check_in is not None and view is check_in:
            check_in.left.emit()
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
        if not event.spontaneous() and self.view in (self.hard_moment.built, self.check_in.built):
            self._views.setCurrentWidget(self.home)

    def _new_history(self) -> HistoryView:
        from ashore.features.notice.history_view import HistoryView

        view = HistoryView(self._theme, self.model)
        view.set_own_words(are_there=bool(self._own_marks))
        view.back_requested.connect(self.show_home)
        view.chosen.connect(self._show_note)
        view.removal_requested.connect(self._show_removal)
        view.own_words_requested.connect(lambda: self._show(self.own_words.get()))
        view.pictures_requested.connect(self._show_pictures)
        return view

    def _new_note_view(self) -> NoteView:
        from ashore.features.notice.note_view import NoteView

        view = NoteView(self._texts)
        view.back_requested.connect(self.go_back)
        view.edit_requested.connect(self._edit)
        view.remove_requested.connect(self._remove)
        return view

    def _new_removal(self) -> RemovalView:
        from ashore.features.notice.removal_view import RemovalView

        view = RemovalView(self._theme)
        view.back_requested.connect(self._return_to_history)
        return view

    def _new_own_words(self) -> OwnWordsView:
        from ashore.features.notice.own_words_view import OwnWordsView

        view = OwnWordsView(self._texts)
        view.set_marks(self._own_marks)
        view.back_requested.connect(self._return_to_history)
        return view

    def _new_hard_moment(self) -> HardMomentView:
        from ashore.features.notice.hard_moment_view import HardMomentView

        view = HardMomentView()
        view.note_requested.connect(lambda: self._show(self.home))
        view.save_requested.connect(self._save_as_it_is)
        return view

    def _new_pictures(self) -> PicturesView:
        from ashore.features.notice.pictures.pictures_view import PicturesView

        view = PicturesView(self._theme, self._texts)
        view.back_requested.connect(self.go_back)
        return view

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
            self._show_hard_moment("", is_saved=False)

    def _show_hard_moment(self, said: str, *, is_saved: bool) -> None:
        hard_moment = self.hard_moment.get()
        hard_moment.set_said(said)
        hard_moment.set_saved(is_saved=is_saved)
        self._show(hard_moment)

    def _edit(self, note: Note) -> None:
        self.home.open(note, self._today())
        self._show(self.home)

    def _remove(self, note: Note) -> None:
        self.note_removed.emit(note)
        self._return_to_history()

    def _show_note(self, note: Note) -> None:
        note_view = self.note_view.get()
        note_view.open(note, self._today())
        self._show(note_view)

    def _show_removal(self) -> None:
        removal = self.removal.get()
        removal.open(self._today())
        self._show(removal)

    def _show_pictures(self) -> None:
        pictures = self.pictures.get()
        pictures.open()
        self._show(pictures)

    def _return_to_history(self) -> None:
        """As it was left."""
        self._show(self.history.get())

    def _leave_note(self) -> None:
        """From a note that is edited to the note, from there to the list."""
        edited = self.form.edited
        if edited is not None:
            self.home.open(None, self._today())
            self._show_note(edited)
        else:
            self._return_to_history()

    def _today(self) -> date:
        return self._now().date()

    def _show(self, view: View) -> None:
        def change() -> None:
            self._views.setCurrentWidget(view)
            self._focus()
            announce_view(self)

        crossfade(self, change)

    def _focus(self) -> None:
        if self.isVisible():
            self.view.default_focus.setFocus()


def _new_check_in() -> CheckInView:
    from ashore.features.notice.check_in_view import CheckInView

    return CheckInView()
