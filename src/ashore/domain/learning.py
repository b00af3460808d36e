"""The cards of Learn, about why people pull away and what it costs, and the closing text after them."""

from dataclasses import dataclass

from ashore.domain.claims import Claim
from ashore.domain.launch import Page


@dataclass(frozen=True, slots=True)
class LearnAction:
    """The one thing a card leads to; `words` is the text of its button.

    `page` is opened; where `belief_id` is set, the reframes panel opens at that belief beside it.
    """

    words: str
    page: Page
    belief_id: str = ""


@dataclass(frozen=True, slots=True)
class LoopStep:
    """One step of a loop; after the last comes the first again. `words` are short, because they are drawn on a ring."""

    words: str


@dataclass(frozen=True, slots=True)
class LearnCard:
    """`text` holds short paragraphs, `claims` what is known about it, `points` the article's points it carries.

    `loop` (three steps or more, or none) is drawn below the text, with `loop_note` under it.
    `picture` is the name of the icon that is drawn above the title.
    Raises ValueError when a card says nothing, or its loop does not go round.
    """

    id: str
    title: str
    text: tuple[str, ...]
    action: LearnAction
    points: tuple[str, ...]
    loop: tuple[LoopStep, ...] = ()
    loop_note: str = ""
    picture: str = ""
    claims: tuple[Claim, ...] = ()

    def __post_init__(self) -> None:
        if not self.text:
            raise ValueError("a card has at least one paragraph of text")
        if 0 < len(self.loop) < 3:
            raise ValueError("a loop has three stations or more")


@dataclass(frozen=True, slots=True)
class Closing:
    """The text after the last card."""

    title: str
    text: tuple[str, ...]
    points: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Learning:
    """All cards in their order, and the closing."""

    cards: tuple[LearnCard, ...]
    closing: Closing
