"""The cards of Learn, about why people pull away and what it costs, and the closing text after them."""

from dataclasses import dataclass

from ashore.domain.claims import Claim
from ashore.domain.connect_target import ConnectTarget
from ashore.domain.launch import Page


@dataclass(frozen=True, slots=True)
class LearnAction:
    """Something a card leads to; `words` is the text of its button.

    `page` is opened; where `belief_id` is set, the reframes panel opens at that belief beside it, and `connect` says
    where in Connect. Raises ValueError for `connect` with another page.
    """

    words: str
    page: Page
    belief_id: str = ""
    connect: ConnectTarget | None = None

    def __post_init__(self) -> None:
        if self.connect is not None and self.page is not Page.CONNECT:
            raise ValueError("connect is for the page connect: take it out")


@dataclass(frozen=True, slots=True)
class LoopStep:
    """One step of a loop; after the last comes the first again. `words` are short, because they are drawn on a ring."""

    words: str


@dataclass(frozen=True, slots=True)
class LearnCard:
    """`text` holds short paragraphs, `claims` what is known about it, `points` the article's points it carries.

    `loop` (three steps or more, or none) is drawn below the text, with `loop_note` under it, and then the `links`:
    what the card leads to beside its `action`. `picture` is the name of the icon that is drawn above the title.
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
    links: tuple[LearnAction, ...] = ()

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
