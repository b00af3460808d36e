"""Which starter is in view, and what was written over it."""

from collections.abc import Sequence

from ashore.domain.starters import OwnStarter, Starter, StarterKind


class StarterChoice:
    """The person's own lines of a kind come first, then those Ashore comes with.

    What is written over a line stays while others are looked at.
    """

    def __init__(self) -> None:
        self._starters: tuple[Starter | OwnStarter, ...] = ()
        self._kind = StarterKind.WAVE
        self._key: object = None
        self._written: dict[object, str] = {}

    @property
    def kind(self) -> StarterKind:
        return self._kind

    @kind.setter
    def kind(self, kind: StarterKind) -> None:
        if kind is not self._kind:
            self._kind = kind
            self._key = None

    def set_starters(self, starters: Sequence[Starter], own: Sequence[OwnStarter]) -> None:
        self._starters = (*own, *starters)

    @property
    def own(self) -> OwnStarter | None:
        """The line in view where it is the person's own."""
        current = self._current
        return current if isinstance(current, OwnStarter) else None

    @property
    def text(self) -> str:
        """As it was written over, or as it stands in its file."""
        return self._written.get(self._current_key, self._text_as_kept)

    @property
    def is_changed(self) -> bool:
        return self.text.strip() != self._text_as_kept

    @property
    def has_others(self) -> bool:
        return len(self._of_kind) > 1

    def write(self, text: str) -> None:
        self._written[self._current_key] = text

    def go_on(self) -> None:
        """To the next line of this kind; after the last comes the first."""
        of_kind = self._of_kind
        if of_kind:
            at = of_kind.index(self._current) if self._current in of_kind else -1
            self._key = _key_of(of_kind[(at + 1) % len(of_kind)])

    def show_own(self, starter: OwnStarter) -> None:
        """What was written over the line in view is kept as `starter` now."""
        self._written.pop(self._current_key, None)
        self._kind, self._key = starter.kind, _key_of(starter)
        self._written.pop(self._key, None)

    @property
    def _of_kind(self) -> list[Starter | OwnStarter]:
        return [starter for starter in self._starters if starter.kind is self._kind]

    @property
    def _current(self) -> Starter | OwnStarter | None:
        of_kind = self._of_kind
        chosen = next((starter for starter in of_kind if _key_of(starter) == self._key), None)
        return chosen or (of_kind[0] if of_kind else None)

    @property
    def _current_key(self) -> object:
        current = self._current
        return self._kind if current is None else _key_of(current)

    @property
    def _text_as_kept(self) -> str:
        current = self._current
        return "" if current is None else current.text


def _key_of(starter: Starter | OwnStarter) -> object:
    return starter.id
