"""Words that are half written, or could not be kept, wait here until they are wanted again or the window closes."""

from collections.abc import Hashable


class Drafts:
    """By what they are about; of several about one thing the first to have come is the first to go."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, list[str]] = {}

    def keep(self, about: Hashable, words: str) -> None:
        """Blank words are not kept."""
        if words.strip():
            self._waiting.setdefault(about, []).append(words)

    def take(self, about: Hashable) -> str:
        """The next of them, which does not wait any more; "" where there is none."""
        waiting = self._waiting.get(about, [])
        return waiting.pop(0) if waiting else ""
