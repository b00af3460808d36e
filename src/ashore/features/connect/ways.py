"""The ways that Connect offers, each with what its tile shows."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject


class WayId(StrEnum):
    START_SMALL = "start_small"
    BE_HONEST = "be_honest"
    KIND_WORDS = "kind_words"


class Way(NamedTuple):
    """`drawing` is the name of an icon."""

    id: WayId
    name: str
    line: str
    drawing: str


class Ways(QObject):
    """In the person's language."""

    def all(self) -> tuple[Way, ...]:
        return (
            Way(
                WayId.START_SMALL,
                self.tr("Start small"),
                self.tr("A wave, one line, or a little more, to one person."),
                "wave",
            ),
            Way(
                WayId.BE_HONEST,
                self.tr("Be honest"),
                self.tr("Words for telling someone that you sometimes go quiet."),
                "open-hands",
            ),
            Way(
                WayId.KIND_WORDS,
                self.tr("Be kind to yourself"),
                self.tr("An exercise with a few kind words, in about two minutes."),
                "candle",
            ),
        )
