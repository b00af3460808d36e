"""The ways that Connect offers, each with what its tile shows."""

from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QObject


class WayId(StrEnum):
    START_SMALL = "start_small"
    BE_HONEST = "be_honest"
    PLAN = "plan"
    BALANCE = "balance"
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
                self.tr("You can send a wave, one line, or a little more."),
                "wave",
            ),
            Way(
                WayId.BE_HONEST,
                self.tr("Be honest"),
                self.tr("These words tell someone that you sometimes go quiet."),
                "open-hands",
            ),
            Way(
                WayId.PLAN,
                self.tr("Plan something small"),
                self.tr("You can put time with someone, or rest, in your calendar."),
                "calendar",
            ),
            Way(
                WayId.BALANCE,
                self.tr("Rest and contact"),
                self.tr("You can draw a week that has a place for both."),
                "week",
            ),
            Way(
                WayId.KIND_WORDS,
                self.tr("Be kind to yourself"),
                self.tr("You can keep kind lines, or do a short exercise."),
                "candle",
            ),
        )
