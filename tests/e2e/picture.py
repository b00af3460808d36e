"""What can be read from a picture of a window."""

import os
import subprocess
from dataclasses import dataclass

LONGEST_SECONDS = 5.0
Box = tuple[int, int, int, int]
"""Left, top, right, bottom in pixels, the last two not included."""


@dataclass(frozen=True, slots=True)
class Picture:
    """`pixels` are rows of red, green, blue, a byte each."""

    width: int
    height: int
    pixels: bytes

    def at(self, x: int, y: int) -> str:
        """The colour as #rrggbb."""
        start = 3 * (y * self.width + x)
        return f"#{self.pixels[start : start + 3].hex()}"

    def part(self, box: Box) -> "Picture":
        left, top, right, bottom = box
        rows = (self.pixels[3 * (y * self.width + left) : 3 * (y * self.width + right)] for y in range(top, bottom))
        return Picture(right - left, bottom - top, b"".join(rows))

    def rows_with(self, colour: str, least: int = 1) -> list[int]:
        """The rows in which at least so many pixels have exactly this colour."""
        wanted = bytes.fromhex(colour[1:])
        found = []
        for y in range(self.height):
            row = self.pixels[3 * y * self.width : 3 * (y + 1) * self.width]
            if wanted in row and sum(row[x : x + 3] == wanted for x in range(0, len(row), 3)) >= least:
                found.append(y)
        return found

    def differing(self, other: "Picture") -> int:
        """How many pixels are not the same."""
        return sum(
            self.pixels[start : start + 3] != other.pixels[start : start + 3] for start in range(0, len(self.pixels), 3)
        )

    @property
    def brightness(self) -> float:
        """0 for black, 255 for white."""
        return sum(self.pixels) / len(self.pixels)


def take(window: str, display: str) -> Picture | None:
    """A picture of the window with this X id; None where it is not on screen.

    `import` grabs the server, and waits for ever for a window that is just being shown.
    """
    try:
        made = subprocess.run(
            ["import", "-silent", "-window", window, "-depth", "8", "ppm:-"],
            env={**os.environ, "DISPLAY": display},
            capture_output=True,
            check=False,
            timeout=LONGEST_SECONDS,
        )
    except subprocess.TimeoutExpired:
        return None
    if made.returncode or not made.stdout.startswith(b"P6"):
        return None
    _kind, size, _most, pixels = made.stdout.split(b"\n", 3)
    width, height = map(int, size.split())
    return Picture(width, height, pixels)
