"""Which starter is in view, and what was written over it."""

from collections.abc import Callable, Sequence

from ashore.domain.drafts import DraftKey, DraftKind
from ashore.domain.starters import OwnStarter, Starter, StarterKind
from ashore.services.drafts import Drafts, OpenDraft

TEXT = "text"
"""The field of its drafts."""


class StarterChoice:
    """The person's own lines of a kind come first, then those Ashore comes with.

    What is written over a line is a draft: it waits while others are looked at, and from one start to the next.
    """

    def __init__(self, drafts: Drafts, changed: Callable[[], object]) -> None:
        """`changed` is called where what was written at an earlier start arrives later."""
        self._drafts = drafts
        self._changed = changed
        self._starters: tuple[Starter | OwnStarter, ...] = ()
        self._kind = StarterKind.WAVE
        self._is_asked_for = False
        self._current: Starter | OwnStarter | None = None
        self._draft: OpenDraft | None = None
        self._show(None)

    @property
    def kind(self) -> StarterKind:
        return self._kind

    @kind.setter
    def kind(self, kind: StarterKind) -> None:
        if kind is not self._kind:
            self._kind, self._is_asked_for = kind, False
            self._show(self._first())

    @property
    def own(self) -> OwnStarter | None:
        """The line in view where it is the person's own."""
        return self._current if isinstance(self._current, OwnStarter) else None

    @property
    def text(self) -> str:
        """As it was written over, or as it stands in its file."""
        return self._draft.fields[TEXT] if self._draft is not None else self._text_as_kept

    @property
    def is_changed(self) -> bool:
        return self.text.strip() != self._text_as_kept

    @property
    def has_others(self) -> bool:
        return len(self._of_kind) > 1

    def set_starters(self, starters: Sequence[Starter], own: Sequence[OwnStarter]) -> None:
        """The line in view stays where it was asked for, or written over, and is still there."""
        self._starters = (*own, *starters)
        is_wanted = self._is_asked_for or (self._draft is not None and self._draft.is_written)
        self._show((self._same_as(self._current) if is_wanted else None) or self._first())

    def kind_of(self, starter_id: str) -> StarterKind | None:
        """None where no line that Ashore comes with has this id."""
        starter = self._with_id(starter_id)
        return None if starter is None else starter.kind

    def show_starter(self, starter_id: str) -> None:
        """Shows the line with this id, where there is one."""
        starter = self._with_id(starter_id)
        if starter is not None:
            self._kind, self._is_asked_for = starter.kind, True
            self._show(starter)

    def write(self, text: str) -> None:
        if self._draft is not None:
            self._draft.write({TEXT: text})

    def go_on(self) -> None:
        """To the next line of this kind; after the last comes the first."""
        of_kind = self._of_kind
        at = next((at for at, each in enumerate(of_kind) if each == self._current), -1)
        self._is_asked_for = True
        if of_kind:
            self._show(of_kind[(at + 1) % len(of_kind)])

    def show_own(self, starter: OwnStarter) -> None:
        """What was written over the line in view is kept as `starter` now."""
        self._end_draft()
        self._kind, self._is_asked_for = starter.kind, True
        self._show(starter)

    def end(self) -> None:
        """What was written over the line in view has been sent."""
        self._end_draft()
        self._show(self._current)

    def _show(self, starter: Starter | OwnStarter | None) -> None:
        key = _key_of(starter, self._kind)
        if starter == self._current and self._draft is not None and self._draft.key == key:
            return
        if self._draft is not None:
            self._draft.close()
        self._current = starter
        self._draft = self._drafts.open(key, {TEXT: self._text_as_kept}, lambda _fields: self._changed())

    def _end_draft(self) -> None:
        if self._draft is not None:
            self._draft.remove()
            self._draft = None

    def _first(self) -> Starter | OwnStarter | None:
        return next(iter(self._of_kind), None)

    def _with_id(self, starter_id: str) -> Starter | None:
        own = (each for each in self._starters if isinstance(each, Starter) and each.id == starter_id)
        return next(own, None)

    def _same_as(self, starter: Starter | OwnStarter | None) -> Starter | OwnStarter | None:
        """As it is now, where one with this id is still there."""
        if starter is None:
            return None
        return next((each for each in self._of_kind if each.id == starter.id), None)

    @property
    def _of_kind(self) -> list[Starter | OwnStarter]:
        return [starter for starter in self._starters if starter.kind is self._kind]

    @property
    def _text_as_kept(self) -> str:
        return "" if self._current is None else self._current.text


def _key_of(starter: Starter | OwnStarter | None, kind: StarterKind) -> DraftKey:
    if isinstance(starter, OwnStarter):
        return DraftKey(DraftKind.STARTER, str(starter.id))
    return DraftKey(DraftKind.STARTER, about=(kind.value if starter is None else starter.id,))
