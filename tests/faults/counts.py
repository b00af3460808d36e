"""Counts what was tried, and what held."""

from dataclasses import dataclass, field

SHORT_STEP = 23
"""In the short form every 23rd of what there is is tried."""


@dataclass
class Count:
    """`failed` says of each fault that did not hold what it was and what came of it.

    `figures` says what was measured on the way.
    """

    name: str
    tried: int = 0
    failed: list[str] = field(default_factory=list)
    figures: list[str] = field(default_factory=list)

    def note(self, fault: str, mistakes: list[str]) -> None:
        self.tried += 1
        if mistakes:
            self.failed.append(f"{fault}: {'; '.join(mistakes)}")

    @property
    def held(self) -> int:
        return self.tried - len(self.failed)


def table(counts: list[Count]) -> str:
    """In Markdown."""
    rows = ["| what happens | tried | held | failed |", "|---|---:|---:|---:|"]
    rows += [f"| {count.name} | {count.tried:,} | {count.held:,} | {len(count.failed):,} |" for count in counts]
    tried, failed = sum(count.tried for count in counts), sum(len(count.failed) for count in counts)
    return "\n".join([*rows, f"| all | {tried:,} | {tried - failed:,} | {failed:,} |"])
