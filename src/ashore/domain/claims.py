"""What the content says about effects: a claim with its grade and its source."""

from dataclasses import dataclass
from enum import StrEnum


class Grade(StrEnum):
    """What a claim rests on.

    `trial` is a study that measured it, `review` many studies together, `practice` what people who teach it do, `ours`
    our own choice or what we looked for and did not find.
    """

    TRIAL = "trial"
    REVIEW = "review"
    PRACTICE = "practice"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that is said to be known.

    `citation` names its source in a few words, such as "Van Diest and others, 2014". `source` is the address of that,
    such as a DOI, "" where nobody has seen that the address is right.

    Raises ValueError when it says nothing, when a trial or a review names no source, or when an address has no name.
    """

    text: str
    grade: Grade
    source: str = ""
    citation: str = ""

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise ValueError("a claim has a text")
        if self.source and not self.source.startswith("https://"):
            raise ValueError("a source is an address that begins with https://")
        if not self.citation.strip():
            example = 'citation = "Van Diest and others, 2014"'
            if self.grade in (Grade.TRIAL, Grade.REVIEW):
                raise ValueError(f"a claim from a {self.grade} names its source, such as {example}")
            if self.source:
                raise ValueError(f"the source of a claim has a name, such as {example}")
