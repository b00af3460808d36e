"""Holds the corrections shown on the page: those in the record, those just made, and those that could not be saved."""

from collections.abc import Callable, Sequence

from ashore.domain.entries import HelplineCorrection


class ShownCorrections:
    """`items` is what the page shows: what the record holds, and what was corrected since."""

    def __init__(self) -> None:
        self._saved: tuple[HelplineCorrection, ...] = ()
        self._drafts: tuple[HelplineCorrection, ...] = ()
        self.items: tuple[HelplineCorrection, ...] = ()

    def set_saved(self, corrections: Sequence[HelplineCorrection]) -> None:
        """Shows these, which are what the record holds now."""
        self._saved = self.items = tuple(corrections)

    def apply(self, correction: HelplineCorrection) -> None:
        """Shows a correction before it is saved. An empty number goes back to Ashore's own."""
        key = (correction.country, correction.service, correction.instead_of)
        others = (each for each in self.items if (each.country, each.service, each.instead_of) != key)
        self.items = (*others, correction) if correction.number else tuple(others)

    def revert(self) -> None:
        """Shows what the record last held."""
        self.items = self._saved

    def add_draft(self, correction: HelplineCorrection) -> None:
        """Keeps a correction that could not be saved until `restore_drafts` finds its field."""
        self._drafts = (*self._drafts, correction)

    def restore_drafts(self, restore: Callable[[HelplineCorrection], bool]) -> None:
        """Calls `restore` with each draft, and keeps those for which it returns False."""
        self._drafts = tuple(draft for draft in self._drafts if not restore(draft))
