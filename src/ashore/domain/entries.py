"""What all entries of the record share: how they are listed, and how long their text may be."""

from typing import Generic, NamedTuple, TypeVar

LONGEST_TEXT = 10_000

Item = TypeVar("Item")


class Listing(NamedTuple, Generic[Item]):
    """What could be read, in order; `unreadable` counts the entries that could not, which stay where they are."""

    items: tuple[Item, ...]
    unreadable: int = 0


def check_text(item: object, *names: str, blank: bool = False) -> None:
    """Checks the texts of a frozen dataclass. Half a character (a lone surrogate), which no file holds, is marked."""
    for name in names:
        text: str = getattr(item, name)
        if len(text) > LONGEST_TEXT:
            raise ValueError(f"{name} has at most {LONGEST_TEXT} characters, not {len(text)}")
        if not blank and not text.strip():
            raise ValueError(f"{name} is blank")
        whole = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        if whole != text:
            object.__setattr__(item, name, whole)
