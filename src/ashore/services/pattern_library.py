"""All breathing patterns: those Ashore came with, and the person's own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.content.patterns import read_patterns
from ashore.domain.breath import LONGER_OUT, Pattern
from ashore.services.hold_caution import shared_cautions

if TYPE_CHECKING:
    from ashore.services.content_repository import ContentRepository
    from ashore.services.repositories.own_patterns import OwnPatternsRepository
    from ashore.services.settings_store import SettingsStore


class PatternLibrary(QObject):
    """`built_in` is never empty: one pattern stands in the code, for when the content cannot be read."""

    changed = Signal()
    """Own patterns, or whether those with holds are offered, are others than before."""
    chosen = Signal(object)
    """The Pattern to breathe from now on."""

    def __init__(self, content: ContentRepository, own: OwnPatternsRepository, settings: SettingsStore) -> None:
        super().__init__(own)
        self._content = content
        self._own = own
        self._settings = settings
        self._holds_welcome = settings.value.holds_welcome
        self.built_in: tuple[Pattern, ...] = content.get(read_patterns, ()) or (LONGER_OUT,)
        own.loaded.connect(self.changed)
        settings.changed.connect(self._follow_settings)

    @property
    def own(self) -> tuple[Pattern, ...]:
        """As the record holds them, without a caution."""
        return self._own.items

    @property
    def own_with_cautions(self) -> tuple[Pattern, ...]:
        """With the cautions that every pattern shares, and where the breath is held, those for holds."""
        if not self.own:
            return ()  # so that content which nobody needs is not read
        return tuple(map(shared_cautions(self._content).added_to, self.own))

    @property
    def offered(self) -> tuple[Pattern, ...]:
        """Those with holds only where they are welcome."""
        return tuple(each for each in self._all if self._holds_welcome or not each.has_holds)

    def find(self, pattern_id: str) -> Pattern | None:
        return next((each for each in self._all if each.id == pattern_id), None)

    def choose(self, pattern: Pattern) -> None:
        """For now and for later starts."""
        self._settings.update(pattern_id=pattern.id)
        self.chosen.emit(pattern)

    @property
    def _all(self) -> tuple[Pattern, ...]:
        return (*self.built_in, *self.own_with_cautions)

    def _follow_settings(self) -> None:
        if self._settings.value.holds_welcome != self._holds_welcome:
            self._holds_welcome = self._settings.value.holds_welcome
            self.changed.emit()
