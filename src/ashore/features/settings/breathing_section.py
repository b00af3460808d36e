"""The breath: its guide, its length, and what is shown of it."""

from PySide6.QtWidgets import QWidget

from ashore.domain.settings import GuideKind, Motion
from ashore.features.settings.section import Section

MINUTES = (1.0, 2.0, 3.0, 5.0, 10.0, 20.0)


class BreathingSection(Section):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The breath"), parent)
        self.choose(
            "guide",
            self.tr("Guide"),
            [
                (GuideKind.ORB, self.tr("Orb")),
                (GuideKind.TIDE, self.tr("Tide")),
                (GuideKind.BAR, self.tr("Bar")),
                (GuideKind.RING, self.tr("Ring")),
                (GuideKind.WORDS, self.tr("Words only")),
            ],
        )
        self.choose(
            "motion",
            self.tr("Motion"),
            [
                (Motion.FULL, self.tr("Full")),
                (Motion.GENTLE, self.tr("Gentle")),
                (Motion.STILL, self.tr("Still")),
            ],
            self.tr("Still fades colour and shows numbers instead of moving."),
        )
        minutes: list[tuple[object, str]] = [
            (value, self.tr("{minutes} min").format(minutes=f"{value:g}")) for value in MINUTES
        ]
        minutes.append((None, self.tr("Open-ended")))
        self.choose("minutes", self.tr("Length of a practice"), minutes)
        self.switch("count_shown", self.tr("Show the count"))
        self.switch("time_left_shown", self.tr("Show what is left of a practice"))
        self.switch("progress_shown", self.tr("Show a thin arc around the guide"))
        self.switch(
            "holds_welcome",
            self.tr("Show patterns with breath-holding"),
            self.tr(
                "With pregnancy, or a heart, blood pressure, lung, seizure or fainting condition, patterns without"
                " holds are the gentler choice; a clinician can say more. Every hold can be skipped."
            ),
        )
