"""Arranges the reframes panel: a kind line at rest, the list of hard thoughts, one card, and what else is opened."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.launch import Page
from ashore.domain.own_reframes import KeptLine
from ashore.features.reframes.panel_data import PanelData
from ashore.features.reframes.panel_views import PanelViews
from ashore.features.reframes.resting_view import RestingView
from ashore.ui.announcer import announce_view
from ashore.ui.incremental_work import IncrementalWork
from ashore.ui.widgets.crossfade import crossfade
from ashore.ui.widgets.lazy_view import LazyView

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from ashore.domain.beliefs import Belief
    from ashore.domain.kind_lines import KindLine
    from ashore.domain.own_reframes import OwnBelief, OwnLine
    from ashore.domain.reframes import Reframe
    from ashore.features.reframes.belief_card import BeliefCard
    from ashore.features.reframes.belief_editor import BeliefEditor
    from ashore.features.reframes.belief_list import BeliefList
    from ashore.features.reframes.body_first import BodyFirst
    from ashore.services.drafts import Drafts
    from ashore.ui.incremental_work import Parts


class ReframesPanel(QWidget):
    """Shows its `data`, and hands out signals.

    It begins at rest. Everything else is built, and what it shows is asked for, when it is first opened.
    """

    list_built = Signal(object)
    """The BeliefList, which takes the beliefs now."""
    card_built = Signal(object)
    """The BeliefCard; often the list is all that is looked at."""
    line_kept = Signal(object)
    """A KeptLine that is not in the record yet."""
    belief_rated = Signal(str, int)
    """The id of a belief, and how true it feels, 0 to 100."""
    ratings_deleted = Signal(str)
    """The id of the belief whose ratings are to be deleted."""
    belief_written = Signal(object)
    """An OwnBelief, with its id where one was reworded."""
    belief_removed = Signal(object)
    """The Belief, one of the person's own."""
    page_requested = Signal(object)
    connect_requested = Signal(object)
    """The ConnectTarget of a tiny step."""
    card_opened = Signal(str)
    """The id of the belief whose lines and ratings are shown from now on."""
    distress_rated = Signal(int)
    """How hard this moment is, as it was noted here."""

    body_first: BodyFirst
    """Together with the list."""

    def __init__(
        self,
        resting_lines: Sequence[KindLine],
        line_for_own: Reframe,
        pages: Sequence[Page],
        drafts: Drafts,
        read_beliefs: Callable[[], Iterator[None]],
        parent: QWidget | None = None,
    ) -> None:
        """`line_for_own` is the kinder line of every thought in the person's own words; `pages` the window has.

        `read_beliefs` reads, a part at each step, what the list will ask for.
        """
        super().__init__(parent)
        self._work = IncrementalWork(self)
        self._read_beliefs = read_beliefs
        self.data = PanelData(line_for_own, self)
        self._pages = pages
        self._drafts = drafts
        self.resting_view = RestingView(resting_lines)
        self._views = PanelViews(self.resting_view)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._views)
        self.resting_view.follow(self.data)
        self.resting_view.thoughts_requested.connect(self._open_thoughts)
        self._is_very_hard = False
        self._list = LazyView(self._new_list, self._place_list, f"{__package__}.belief_list")
        self._card = LazyView(self._new_card, self._place_card, f"{__package__}.belief_card")

    @property
    def belief_list(self) -> BeliefList:
        return self._list.get()

    @property
    def belief_card(self) -> BeliefCard:
        return self._card.get()

    def _new_list(self) -> BeliefList:
        from ashore.features.reframes.belief_list import BeliefList

        return BeliefList(self.data.line_for_own)

    def _place_list(self, beliefs: BeliefList) -> None:
        from ashore.features.reframes.body_first import BodyFirst

        beliefs.belief_requested.connect(self._open_card)
        beliefs.own_requested.connect(lambda text: self._edit(text, None))
        beliefs.footer.support_requested.connect(self._open_support)
        beliefs.page_requested.connect(self.page_requested)
        beliefs.back_requested.connect(lambda: self._views.open_view(self.resting_view))
        self._views.add_view(beliefs)
        self._views.set_back_to(beliefs, self.resting_view)
        self.body_first = BodyFirst(self._views, beliefs, self)
        self.body_first.page_requested.connect(self.page_requested)
        self.body_first.rated.connect(self.distress_rated)
        self.list_built.emit(beliefs)
        beliefs.follow(self.data)

    def _new_card(self) -> BeliefCard:
        from ashore.features.reframes.belief_card import BeliefCard

        return BeliefCard(self._pages, self._drafts)

    def _place_card(self, card: BeliefCard) -> None:
        card.nearest.belief_requested.connect(self._open_card)
        card.back_requested.connect(lambda: self._views.open_view(self.belief_list))
        card.ladder.kept.connect(lambda text: self.line_kept.emit(KeptLine(card.belief.id, text)))
        card.tiny_step.page_requested.connect(self.page_requested)
        card.tiny_step.connect_requested.connect(self.connect_requested)
        card.support.clicked.connect(self._open_support)
        card.belief_rated.connect(lambda number: self.belief_rated.emit(card.belief.id, number))
        card.second_rating.deletion_requested.connect(lambda: self.ratings_deleted.emit(card.belief.id))
        card.reword_requested.connect(lambda belief: self._edit(belief.title, belief.own_id))
        card.belief_removed.connect(self._remove_belief)
        self._views.add_view(card)
        self._views.set_back_to(card, self.belief_list)
        card.follow(self.data)
        self.card_built.emit(card)

    @cached_property
    def belief_editor(self) -> BeliefEditor:
        from ashore.features.reframes.belief_editor import BeliefEditor

        editor = BeliefEditor(self._drafts)
        editor.support.clicked.connect(self._open_support)
        editor.written.connect(self._write_belief)
        editor.cancelled.connect(self.go_back)
        self._views.add_view(editor)
        return editor

    @property
    def belief_in_view(self) -> Belief | None:
        card = self._card.built
        return card.belief if card is not None and card is self._views.view else None

    def open(self, belief_id: str) -> None:
        """The card of this belief; the list where there is no such belief."""
        self._work.stop()
        beliefs = self.belief_list  # asks for the beliefs, if they have not been wanted before
        belief = self.data.belief(belief_id)
        if belief is None:
            self.show_list()
            return

        def change() -> None:
            self.belief_card.open(belief, self.data)
            self._views.show_view(self.belief_card)  # part of the same fade
            beliefs.show_group_of(belief)

        crossfade(self, change)
        self.card_opened.emit(belief.id)

    def show_resting(self) -> None:
        self._work.stop()
        self._views.show_view(self.resting_view)

    def show_list(self) -> None:
        self._views.show_view(self.belief_list)

    def set_very_hard(self, *, is_very_hard: bool, rests: bool = True) -> None:
        """The body comes before the thoughts then, whoever asks for them. `rests`: what is shown of them goes."""
        if is_very_hard and rests:
            self.show_resting()
        self._is_very_hard = is_very_hard

    def focus_first(self) -> None:
        self._views.view.focus_first()
        announce_view(self._views.view)

    def take_keyboard(self) -> None:
        """As `focus_first`, for whoever asked for the panel by a key and may type on."""
        self._views.view.take_keyboard()

    def go_back(self) -> bool:
        """One step back. False where there is none."""
        return self._views.go_back()

    def restore_line(self, line: OwnLine) -> None:
        """A line that could not be saved is there to be saved another time."""
        self.belief_card.ladder.line_editor.restore(line)

    def restore_belief(self, belief: OwnBelief) -> None:
        """As for a line; where something else is looked at or edited, the text waits as a draft."""
        self.belief_editor.save_draft(belief)
        if self._views.view is self.belief_list and not self.belief_list.search.text():
            self._edit("", belief.id)

    def _open_thoughts(self) -> None:
        def open_thoughts() -> None:
            beliefs = self.belief_list
            self._views.open_view(self.body_first.view if self._is_very_hard else beliefs)

        self._work.run(self._list_parts(), open_thoughts)

    def _list_parts(self) -> Parts:
        yield from self._read_beliefs()
        yield from self._list.parts()

    def _open_card(self, belief: Belief) -> None:
        def open_card() -> None:
            self.open(belief.id)
            self.focus_first()

        self._work.run(self._card.parts(), open_card)

    def _open_support(self) -> None:
        self.page_requested.emit(Page.SUPPORT)

    def _edit(self, text: str, own_id: int | None) -> None:
        self._views.set_back_to(self.belief_editor, self.belief_list if own_id is None else self.belief_card)
        self._views.show_view(self.belief_editor)
        self.belief_editor.begin(text, own_id)

    def _write_belief(self, belief: OwnBelief) -> None:
        self.belief_list.search.clear()
        self.go_back()
        self.belief_written.emit(belief)

    def _remove_belief(self, belief: Belief) -> None:
        self.show_list()
        self.belief_removed.emit(belief)
