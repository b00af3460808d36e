"""Long text in one short line, for names within a sentence."""

NAME_CHARACTERS = 60
"""What a name within a sentence is shortened to."""


def shortened(text: str, longest: int = NAME_CHARACTERS) -> str:
    """In one line of at most `longest` characters."""
    line = " ".join(text.split())
    return line if len(line) <= longest else f"{line[: longest - 1]}…"
