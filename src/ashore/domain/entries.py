"""What all entries of the record share: how they are listed, and how long their text may be."""

from typing import Generic, NamedTuple, TypeVar

from ashore.domain.phrase import PhraseError, translate_later

LONGEST_TEXT = 10_000

Item = TypeVar("Item")


class Listing(NamedTuple, Generic[Item]):
    """What could be read, in order; `unreadable` counts the entries that could not, which stay where they are.

    `has_more`: there are others, which were not asked for.
    """

    items: tuple[Item, ...]
    unreadable: int = 0
    has_more: bool = False


class PageRequest(NamedTuple):
    """Which entries of a kind are read: the first `limit` of those that have the words of `search`; None for all.

    Those with `ids` are read wherever they stand; they come last where they are not among the first.
    """

    limit: int | None = None
    search: str = ""
    ids: frozenset[int | str] = frozenset()


ALL = PageRequest()


def check_text(item: object, *names: str, blank: bool = False) -> None:
    """Checks the texts of a frozen dataclass. Half a character (a lone surrogate), which no file holds, is marked."""
    for name in names:
        text: str = getattr(item, name)
        if len(text) > LONGEST_TEXT:
            rule = translate_later("ContentErrors", "{name} has at most {most} characters, not {count}")
            raise PhraseError(rule.format(name=name, most=LONGEST_TEXT, count=len(text)))
        if not blank and not text.strip():
            raise PhraseError(translate_later("ContentErrors", "{name} is blank").format(name=name))
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if whole != text:
            object.__setattr__(item, name, whole)
