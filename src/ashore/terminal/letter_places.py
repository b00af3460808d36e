"""The Latin letter in whose place a key stands. A terminal hears only what a key writes, so each layout is named."""

_LETTERS = "qgs"
_IN_THEIR_PLACE = (
    "йпы",  # Russian, Belarusian, Kazakh
    "йпі",  # Ukrainian
    "љгс",  # Serbian, Macedonian
    ";γσ",  # Greek
    "ضلس",  # Arabic, Persian
    "/עד",  # Hebrew
    "ๆเห",  # Thai
    "ქგს",  # Georgian
)
_LATIN = {written: letter for row in _IN_THEIR_PLACE for written, letter in zip(row, _LETTERS, strict=True)}


def latin_letter(key: str) -> str:
    """The small letter q, g or s for a key in its place; any other key as it is."""
    small = key.lower()
    return small if small in _LETTERS else _LATIN.get(small, key)
