"""Connects the reframes panel with beliefs, kept lines, own beliefs and lines, hidden lines and ratings."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.content.kind_lines import read_kind_lines
from ashore.domain.kind_lines import line_for_own_thoughts, resting_lines
from ashore.domain.reframes import ChosenForm
from ashore.features.reframes.panel import ReframesPanel
from ashore.services.fallback_content import fallback_kind_lines
from ashore.services.messages import MessagePlace

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ashore.domain.beliefs import Belief
    from ashore.domain.own_reframes import KeptLine, OwnBelief, OwnLine
    from ashore.domain.settings import Settings
    from ashore.features.reframes.about_belief import AboutBelief
    from ashore.features.reframes.belief_card import BeliefCard
    from ashore.features.reframes.belief_list import BeliefList
    from ashore.services.repositories.entry_page import EntryPage
    from ashore.services.services import Services

KEPT_AT_HAND = 12
OWN_AT_HAND = 25
"""How many the panel has of each before more are asked for: a little more than it shows at first."""


class ReframesController(QObject):
    """Each change goes to the record first; the panel shows what the record then holds.

    At rest the panel needs the kept lines alone. All else is read once the list is opened.
    """

    connect_requested = Signal(object)
    """The ConnectTarget where Connect is to open."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._beliefs: tuple[Belief, ...] = ()
        self._is_rated_here = False
        lines, otherwise = services.content.get(read_kind_lines, ()), fallback_kind_lines()
        panel = self.panel = ReframesPanel(
            resting_lines(lines) or resting_lines(otherwise),
            line_for_own_thoughts((*lines, *otherwise)),
            services.navigator.pages,
            services.drafts,
            self._read_beliefs,
        )
        panel.line_kept.connect(lambda line: services.kept_lines.add(line, self._report_kept))
        panel.list_built.connect(self._fill_list)
        panel.card_built.connect(self._connect_card)
        panel.belief_rated.connect(self._add_rating)
        panel.ratings_deleted.connect(lambda belief_id: services.belief_ratings.remove_all(belief_id))
        panel.belief_written.connect(self._save_belief)
        panel.belief_removed.connect(self._remove_belief)
        panel.page_requested.connect(services.navigator.open)
        panel.connect_requested.connect(self.connect_requested)
        panel.distress_rated.connect(self._rate)
        services.distress.rated.connect(self._follow_distress)
        panel.set_very_hard(is_very_hard=services.distress.is_very_hard)
        services.settings.changed.connect(self._show_form)
        panel.card_opened.connect(self._ask_about)
        self._kept = services.kept_lines.newest(KEPT_AT_HAND)
        self._kept.end_with(self)
        self._kept.loaded.connect(self._show_kept_lines)
        panel.data.more_kept_needed.connect(lambda: self._kept.show_more(KEPT_AT_HAND))
        panel.data.set_lines((), (), about="")  # nothing is known of any belief yet
        self._show_form(services.settings.value)
        self._show_kept_lines()
        self._kept.load()

    def _rate(self, distress: int) -> None:
        self._is_rated_here = True
        self._services.distress.rate(distress)
        self._is_rated_here = False

    def _follow_distress(self) -> None:
        """What was noted in the panel shows itself there."""
        is_very_hard = self._services.distress.is_very_hard
        self.panel.set_very_hard(is_very_hard=is_very_hard, rests=not self._is_rated_here)

    def _read_beliefs(self) -> Iterator[None]:
        from ashore.content.beliefs import read_beliefs, read_pointers

        for read in (read_beliefs, read_pointers):
            self._services.content.prepare(read)
            yield

    def _fill_list(self, belief_list: BeliefList) -> None:
        from ashore.content.beliefs import read_beliefs, read_pointers

        services = self._services
        self._beliefs = services.content.get(read_beliefs, ())
        belief_list.set_pointers(services.content.get(read_pointers, ()))
        belief_list.kept_lines.changed.connect(services.kept_lines.update)
        belief_list.kept_lines.removed.connect(services.kept_lines.remove)
        own, found = services.own_beliefs.newest(OWN_AT_HAND), services.own_beliefs.search()
        for live in (own, found):
            live.end_with(self)
        own.loaded.connect(lambda: self._show_beliefs(own))
        found.loaded.connect(lambda: self.panel.data.set_found_own(found.value.items))
        self.panel.data.more_own_needed.connect(lambda: own.show_more(OWN_AT_HAND))
        self.panel.data.own_searched.connect(found.search)
        self._show_beliefs(own)
        own.load()

    def _connect_card(self, card: BeliefCard) -> None:
        settings, chooser = self._services.settings, card.ladder.form_chooser
        chooser.form_chosen.connect(lambda form: settings.update(line_form=form))
        chooser.name_written.connect(lambda name: settings.update(first_name=name))
        card.ladder.line_editor.line_written.connect(self._save_line)
        card.ladder.line_removed.connect(self._services.own_lines.remove)
        card.ladder.hidden.connect(self._services.hidden_lines.hide)
        card.hidden_lines_requested.connect(self._services.hidden_lines.show_all)
        card.second_rating.rated_again.connect(self._services.belief_ratings.rate_again)

    def _show_form(self, settings: Settings) -> None:
        self.panel.data.set_chosen_form(ChosenForm(settings.line_form, settings.first_name))

    @cached_property
    def _about(self) -> AboutBelief:
        from ashore.features.reframes.about_belief import AboutBelief

        about = AboutBelief(self._services, self)
        data = self.panel.data
        about.lines_changed.connect(
            lambda: data.set_lines(
                about.own_lines.items,
                about.hidden.value.items,
                about=about.belief_id,
                has_more=about.own_lines.has_more,
            )
        )
        ratings = about.ratings
        ratings.loaded.connect(lambda: data.set_ratings(ratings.items[::-1], has_more=ratings.has_more))
        data.more_own_lines_needed.connect(about.show_more_lines)
        return about

    def _ask_about(self, belief_id: str) -> None:
        self._about.ask(belief_id)

    def _show_beliefs(self, own: EntryPage[OwnBelief]) -> None:
        self.panel.data.set_beliefs(self._beliefs, own.items[::-1], has_more=own.has_more)

    def _show_kept_lines(self) -> None:
        self.panel.data.set_kept_lines(self._kept.items[::-1], has_more=self._kept.has_more)

    def _report_kept(self, line: KeptLine) -> None:
        messages = self._services.messages
        if self._services.kept_lines.is_lasting:
            text = self.tr("The line is kept.")
        else:
            text = self.tr("The line is here until you close the window.")
        if line.rests_under_guide:
            messages.show_info(text, MessagePlace.PANEL)
        else:
            offer = self.tr("Show under the guide")
            messages.show_offer(text, offer, lambda: self._show_under_guide(line), MessagePlace.PANEL)

    def _show_under_guide(self, line: KeptLine) -> None:
        text = self.tr("The line shows under the guide now.")
        self._services.kept_lines.update(
            replace(line, rests_under_guide=True),
            lambda _is_there: self._services.messages.show_info(text, MessagePlace.PANEL),
        )

    def _save_line(self, line: OwnLine) -> None:
        self._services.own_lines.save(line, failed=lambda: self.panel.restore_line(line))

    def _save_belief(self, belief: OwnBelief) -> None:
        _ = self.panel.belief_list  # asks for the beliefs, if they have not been wanted before
        self._services.own_beliefs.save(
            belief,
            done=lambda saved: self.panel.open(saved.belief_id),
            failed=lambda: self.panel.restore_belief(belief),
        )

    def _remove_belief(self, belief: Belief) -> None:
        if belief.own_id is not None:
            self._services.own_beliefs.remove(belief.own_id)

    def _add_rating(self, belief_id: str, number: int) -> None:
        from ashore.domain.ratings import BeliefRating

        rated_at = datetime.now().astimezone().isoformat(timespec="seconds")
        ratings = self._services.belief_ratings

        def report(_rating: BeliefRating) -> None:
            if ratings.is_lasting:
                text = self.tr("Noted. This number stays on this computer. You can notice again later, if you like.")
            else:
                text = self.tr(
                    "This number is noted until you close the window. You can notice again later, if you like."
                )
            self._services.messages.show_info(text, MessagePlace.PANEL)

        ratings.add(BeliefRating(belief_id, number, rated_at), report)
