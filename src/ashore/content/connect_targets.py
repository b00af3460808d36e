"""Checks that what leads to a line of Connect names one that is there."""

from pathlib import Path
from typing import NamedTuple

from ashore.content.connect import read_starters
from ashore.content.toml_reader import ContentError
from ashore.domain.connect_target import ConnectPlace, ConnectTarget
from ashore.domain.phrase import Phrase, translate_later
from ashore.domain.starters import StarterKind
from ashore.system.languages import ENGLISH


class Lack(NamedTuple):
    """What does not fit, and its mend."""

    problem: Phrase
    mend: Phrase


class KnownStarters:
    """Of a language's content folder, and of the English one, which stands in for what is not translated.

    Where no line can be read, none is checked: that file's own reader reports it.
    """

    def __init__(self, folder: Path) -> None:
        self._kinds = {**_kinds(folder.parent / ENGLISH), **_kinds(folder)}

    def lack(self, target: ConnectTarget | None) -> Lack | None:
        """None where it fits."""
        if target is None or not target.starter or not self._kinds:
            return None
        kind = self._kinds.get(target.starter)
        if kind is None:
            problem = translate_later("ContentErrors", "{id} is not the id of a starter")
            mend = translate_later("ContentErrors", "write the id of a starter of {file}")
            return Lack(problem.format(id=f'"{target.starter}"'), mend.format(file="connect.toml"))
        is_honest = kind is StarterKind.HONEST
        if is_honest is not (target.place is ConnectPlace.BE_HONEST) or (target.size or kind) is not kind:
            problem = translate_later("ContentErrors", "{id} is a starter of the kind {kind}")
            mend = translate_later("ContentErrors", "write one that its place and size have")
            return Lack(problem.format(id=f'"{target.starter}"', kind=kind), mend)
        return None


def _kinds(folder: Path) -> dict[str, StarterKind]:
    try:
        return {starter.id: starter.kind for starter in read_starters(folder, lambda _error: None)}
    except ContentError:
        return {}
