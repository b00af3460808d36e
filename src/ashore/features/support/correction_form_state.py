"""The numbers a person trusts more, between the page and the record."""

from collections.abc import Callable, Sequence

from ashore.domain.entries import HelplineCorrection


class CorrectionFormState:
    """`shown` is what the page shows: as the record has it, and what was changed since."""

    def __init__(self) -> None:
        self._kept: tuple[HelplineCorrection, ...] = ()
        self._unsaved: tuple[HelplineCorrection, ...] = ()
        self.shown: tuple[HelplineCorrection, ...] = ()

    def keep(self, changes: Sequence[HelplineCorrection]) -> None:
        """As the record has them."""
        self._kept = self.shown = tuple(changes)

    def show(self, change: HelplineCorrection) -> None:
        """Before the record has heard of it. An empty number goes back to Ashore's own."""
        about = (change.country, change.service, change.instead_of)
        others = (each for each in self.shown if (each.country, each.service, each.instead_of) != about)
        self.shown = (*others, change) if change.number else tuple(others)

    def show_kept(self) -> None:
        """What the record last said."""
        self.shown = self._kept

    def hold(self, change: HelplineCorrection) -> None:
        """It could not be kept, and waits to be brought back."""
        self._unsaved = (*self._unsaved, change)

    def bring_back(self, bring: Callable[[HelplineCorrection], bool]) -> None:
        """Hands over what waits; what `bring` answers False to waits on."""
        self._unsaved = tuple(change for change in self._unsaved if not bring(change))
