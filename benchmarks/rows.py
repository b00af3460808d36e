"""The lines of the table that the bench prints and writes down."""

import statistics
from collections.abc import Sequence
from typing import NamedTuple


class Row(NamedTuple):
    """`value` is what is bounded; `at_least` turns the bound around. `bare` and `ashore` are what it is made of."""

    name: str
    bare: str
    ashore: str
    value: float
    bound: float
    goal: float | None = None
    at_least: bool = False

    def text(self) -> str:
        """For a terminal."""
        goal = "" if self.goal is None else f"{self.goal:g}"
        return (
            f"{self.name:52}{self.bare:>9}{self.ashore:>9}{self.value:9.2f}  {self._sign} {self.bound:<6g}{goal:6}"
            f"{self.verdict}"
        )

    def markdown(self) -> str:
        goal = "" if self.goal is None else f"{self.goal:g}"
        cells = (self.name, self.bare, self.ashore, f"{self.value:.2f}", f"{self._sign} {self.bound:g}", goal)
        return f"| {' | '.join(cells)} | {self.verdict} |"

    @property
    def verdict(self) -> str:
        reached = [self._holds(limit) for limit in (self.bound, self.goal) if limit is not None]
        if all(reached) and self.goal is not None:
            return "goal reached"
        return "reached" if reached[0] else "NOT reached"

    @property
    def _sign(self) -> str:
        return ">=" if self.at_least else "<="

    def _holds(self, limit: float) -> bool:
        return self.value >= limit if self.at_least else self.value <= limit


def ratio_row(
    name: str, bare: Sequence[float], ashore: Sequence[float], bound: float, goal: float, *, scale: float = 1
) -> Row:
    """Of the medians."""
    low, high = statistics.median(bare), statistics.median(ashore)
    digits = 0 if scale > 1 else 2
    return Row(name, f"{low * scale:.{digits}f}", f"{high * scale:.{digits}f}", high / low, bound, goal)


def markdown_table(rows: Sequence[Row]) -> str:
    head = "| what | yardstick | Ashore | value | must | goal | |\n|---|---:|---:|---:|---|---:|---|"
    return "\n".join([head, *(row.markdown() for row in rows)])
