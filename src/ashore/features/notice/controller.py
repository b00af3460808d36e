"""Connects the Notice page with its words, the notes of the record, and the settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from ashore.content.exercises import read_exercises
from ashore.content.notice import read_feelings, read_notice_texts, read_offered_marks
from ashore.content.situations import read_situations
from ashore.domain.drafts import DraftKind
from ashore.domain.launch import Page
from ashore.domain.note_search import search_words
from ashore.domain.notes import Activity, ActivityKind, Mark, MarkKind
from ashore.features.notice.note_texts import NoteTexts
from ashore.features.notice.page import NoticePage
from ashore.services.repositories.notes import new_note_id, note_time
from ashore.ui.page_controller import PageController

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

    from ashore.domain.note_counts import PictureKind
    from ashore.domain.note_search import Span
    from ashore.domain.notes import Note, OwnMark
    from ashore.domain.settings import Settings
    from ashore.features.notice.check_in_view import CheckInView
    from ashore.features.notice.hard_moment_view import HardMomentView
    from ashore.features.notice.own_words_view import OwnWordsView
    from ashore.features.notice.pictures.pictures_view import PicturesView
    from ashore.features.notice.removal_view import RemovalView
    from ashore.services.services import Services
    from ashore.ui.incremental_work import Parts
    from ashore.ui.theme import Theme

CONTENT = (read_offered_marks, read_feelings, read_exercises, read_situations, read_notice_texts)
"""What opening the page reads of the content."""
OWN_PATTERNS_NAMED = 200
"""How many of the person's own patterns can be named in notes."""


class NoticeController(PageController[NoticePage]):
    """The page opens with the words Ashore comes with; what the record holds follows as soon as it has been read."""

    exercise_requested = Signal()
    """The exercise that is chosen on Ground is to begin."""
    look_around_requested = Signal()
    """The exercise that looks around is to begin."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._origin = Page.BREATHE
        self._texts = NoteTexts(self)
        self._theme = theme

    def _build(self) -> Parts:
        services = self._services
        page = self._page = NoticePage(
            self._theme, services.drafts, self._texts, services.notes.read_page, new_note_id, note_time
        )
        yield
        self._read_content()
        yield
        self._own_patterns = services.own_patterns.page(OWN_PATTERNS_NAMED)
        self._own_patterns.end_with(self)
        self._own_patterns.loaded.connect(self._name_own_patterns)
        self._own_patterns.load()
        page.save_requested.connect(self._save)
        page.note_removed.connect(services.notes.remove)
        page.form.own_added.connect(services.own_marks.add)
        page.form.distress_noted.connect(services.distress.rate)
        page.form.look_around_requested.connect(self.look_around_requested)
        page.hard_moment.when_built(self._connect_hard_moment)
        page.check_in.when_built(self._connect_check_in)
        page.history.when_built(lambda view: view.search_changed.connect(self._search))
        page.removal.when_built(self._connect_removal)
        page.own_words.when_built(self._connect_own_words)
        page.pictures.when_built(self._connect_pictures)
        page.home.remembering_changed.connect(lambda is_on: services.settings.update(remembers_what_helps=is_on))
        services.notes.saved.connect(page.model.show_saved)
        services.notes.removed.connect(page.model.show_removed)
        services.notes.replaced.connect(page.model.reload)
        services.own_marks.renamed.connect(page.model.reload)
        services.own_marks.loaded.connect(self._show_own_marks)
        services.settings.changed.connect(self._show_settings)
        self._show_own_marks()
        self._show_settings(services.settings.value)
        services.own_marks.load()

    def ask_distress(self, origin: Page) -> None:
        """Shows the question how hard it is, and leads back to `origin`."""
        self._origin = origin
        self.page.show_check_in(again=self._services.activity_notes.asks_again)
        self._services.navigator.open(Page.NOTICE)

    def _connect_hard_moment(self, view: HardMomentView) -> None:
        view.ground_requested.connect(self.exercise_requested)
        view.breathe_requested.connect(lambda: self._services.navigator.open(Page.BREATHE))

    def _connect_check_in(self, view: CheckInView) -> None:
        view.rated.connect(self._rate)
        view.other_requested.connect(self.exercise_requested)
        view.left.connect(lambda: self._services.navigator.open(self._origin))

    def _connect_removal(self, view: RemovalView) -> None:
        view.span_changed.connect(lambda span: self._services.notes.count(span, view.set_count))
        view.span_removal_requested.connect(self._remove_span)
        view.everything_removal_requested.connect(self._remove_everything)

    def _connect_own_words(self, view: OwnWordsView) -> None:
        view.renamed.connect(self._services.own_marks.rename)
        view.removed.connect(self._services.own_marks.remove)

    def _connect_pictures(self, pictures: PicturesView) -> None:
        messages, notes = self._services.messages, self._services.notes
        pictures.counts_requested.connect(self._count)
        pictures.saved.connect(lambda name: messages.show_info(self.tr("Saved as {name}").format(name=name)))
        pictures.problem_reported.connect(messages.show_error)
        for change in (notes.saved, notes.removed, notes.replaced):
            change.connect(pictures.count_again)

    def _rate(self, number: int) -> None:
        services = self._services

        def offer(note: Note) -> None:
            if services.notes.is_lasting:
                text = self.tr("The number is noted, only here.")
            else:
                text = self.tr("The number is noted until you close the window.")
            services.messages.show_undo(text, lambda: undo(note))

        def undo(note: Note) -> None:
            services.activity_notes.forget()
            services.notes.remove(note, self.tr("The number is removed."))

        answer = services.activity_notes.rate(number, offer)
        services.distress.rate(number)
        self.page.tell_distress(answer.number, answer.before)

    def _name_own_patterns(self) -> None:
        names = {each.id: each.name for each in self._own_patterns.items}
        texts = self._texts
        texts.mark_names = {
            **texts.mark_names,
            **{Mark(MarkKind.HELPED_PATTERN, each): name for each, name in names.items()},
        }
        texts.activity_names = {
            **texts.activity_names,
            **{Activity(ActivityKind.PRACTICE, each): name for each, name in names.items()},
        }

    def _read_content(self) -> None:
        services, page = self._services, self.page
        marks = services.content.get(read_offered_marks, ())
        feelings = services.content.get(read_feelings, ())
        exercises = {each.id: each.name for each in services.content.get(read_exercises, ())}
        patterns = {each.id: each.name for each in services.patterns.built_in}
        helped_exercises = {Mark(MarkKind.HELPED_EXERCISE, each): name for each, name in exercises.items()}
        helped_patterns = {Mark(MarkKind.HELPED_PATTERN, each): name for each, name in patterns.items()}
        names = {mark.mark: mark.name for mark in marks}
        right_now = {Mark(MarkKind.RIGHT_NOW, each.id): each.name for each in services.content.get(read_situations, ())}
        self._texts.mark_names = {
            **names,
            **right_now,
            **{feeling.mark: feeling.name for feeling in feelings},
            **helped_exercises,
            **helped_patterns,
        }
        self._texts.activity_names = {
            **{Activity(ActivityKind.EXERCISE, each): name for each, name in exercises.items()},
            **{Activity(ActivityKind.PRACTICE, each): name for each, name in patterns.items()},
        }
        page.set_texts(services.content.get(read_notice_texts, None))
        page.form.set_offered(names, feelings)
        page.form.set_activities(helped_exercises, helped_patterns)

    def _show_own_marks(self) -> None:
        marks: tuple[OwnMark, ...] = self._services.own_marks.items
        self.page.set_own_marks(marks)

    def _show_settings(self, settings: Settings) -> None:
        self.page.home.set_remembering(is_on=settings.remembers_what_helps)

    def _save(self, note: Note) -> None:
        """What could not be saved stays in the form."""
        is_new = self.page.form.edited is None

        def finish(saved: Note) -> None:
            self.page.finish_saving(saved)
            messages, notes = self._services.messages, self._services.notes
            if notes.is_lasting:
                text = self.tr("The note is saved.")
            else:
                text = self.tr("The note is here until you close the window.")
            if is_new:
                messages.show_undo(text, lambda: notes.remove(saved))
            else:
                messages.show_info(text)

        self._services.notes.save(note, finish, self.page.fail_saving)

    def _search(self, query: str) -> None:
        self.page.model.search(search_words(query, self._texts.mark_names, self._texts.activity_names))

    def _count(self, kind: PictureKind) -> None:
        self._services.notes.read_counts(kind, lambda counts: self.page.pictures.get().show_counts(kind, counts))

    def _remove_span(self, span: Span) -> None:
        notes, removal = self._services.notes, self.page.removal.get()

        def finish(count: int) -> None:
            notes.count(span, removal.set_count)
            self._services.messages.show_info(self.tr("%n note(s) are removed.", "", count))

        notes.remove_span(span, finish)

    def _remove_everything(self) -> None:
        def finish(_count: int) -> None:
            self._services.drafts.remove_all(DraftKind.NOTE)
            self._services.own_marks.reload()
            self.page.home.open(None, note_time().date())
            self.page.show_history()
            self._services.messages.show_info(self.tr("Everything in Notice is removed."))

        self._services.notes.remove_everything(finish)
