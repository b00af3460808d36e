"""All breathing patterns: those Ashore came with, and the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.content.patterns import read_patterns
from ashore.domain.breath import LONGER_OUT, Pattern
from ashore.domain.own_pattern import is_too_fast, with_visible_name
from ashore.services.hold_caution import shared_cautions

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ashore.services.content_repository import ContentRepository
    from ashore.services.repositories.own_patterns import OwnPatternsRepository
    from ashore.services.settings_store import SettingsStore


class PatternLibrary(QObject):
    """`built_in` is never empty: one pattern stands in the code, for when the content cannot be read.

    Of the person's own, those are at hand that were asked for; `own_patterns` lists all.
    """

    changed = Signal()
    """Own patterns that are at hand, or whether those with holds are offered, may be others than before."""
    chosen = Signal(object)
    """The Pattern to breathe from now on."""

    def __init__(self, content: ContentRepository, own: OwnPatternsRepository, settings: SettingsStore) -> None:
        super().__init__(own)
        self._content = content
        self._own = own
        self._at_hand = own.page(0)
        self._settings = settings
        self._holds_welcome = settings.value.holds_welcome
        self.built_in: tuple[Pattern, ...] = content.get(read_patterns, ()) or (LONGER_OUT,)
        self._built_in_ids = frozenset(pattern.id for pattern in self.built_in)
        self._taken = own.taken(self._built_in_ids)
        self._taken.loaded.connect(self._free_built_in_ids)
        self._at_hand.loaded.connect(self.changed)
        settings.changed.connect(self._follow_settings)

    @property
    def built_in_ids(self) -> frozenset[str]:
        return self._built_in_ids

    @property
    def own_at_hand(self) -> tuple[Pattern, ...]:
        """With their cautions."""
        return self.with_cautions(self._at_hand.items)

    def with_cautions(self, own: Sequence[Pattern]) -> tuple[Pattern, ...]:
        """With the cautions that every pattern shares, and where the breath is held, those for holds."""
        if not own:
            return ()  # so that content which nobody needs is not read
        shared = shared_cautions(self._content)
        return tuple(shared.added_to(with_visible_name(pattern)) for pattern in own)

    @property
    def offered(self) -> tuple[Pattern, ...]:
        """Those with holds only where they are welcome."""
        return self.offered_of((*self.built_in, *self.own_at_hand))

    def offered_of(self, patterns: Sequence[Pattern]) -> tuple[Pattern, ...]:
        return tuple(
            each
            for each in patterns
            if (self._holds_welcome or not each.has_holds)
            and (each.id in self._built_in_ids or not is_too_fast(each.steps))
        )

    def load(self, pattern_id: str) -> None:
        """Has the pattern of this id at hand, as soon as the record has been read."""
        self._taken.load()
        if pattern_id in self._built_in_ids:
            self._at_hand.load()
        else:
            self._at_hand.include(pattern_id)

    def find(self, pattern_id: str) -> Pattern | None:
        """None for an own pattern from before there was a limit that is too fast to follow."""
        return next((each for each in self._breathable if each.id == pattern_id), None)

    def choose(self, pattern: Pattern) -> None:
        """For now and for later starts."""
        self.load(pattern.id)
        self._settings.update(pattern_id=pattern.id)
        self.chosen.emit(pattern)

    @property
    def _breathable(self) -> tuple[Pattern, ...]:
        return (*self.built_in, *(each for each in self.own_at_hand if not is_too_fast(each.steps)))

    def _free_built_in_ids(self) -> None:
        if self._taken.value:
            self._own.change_ids(self._built_in_ids)

    def _follow_settings(self) -> None:
        if self._settings.value.holds_welcome != self._holds_welcome:
            self._holds_welcome = self._settings.value.holds_welcome
            self.changed.emit()
