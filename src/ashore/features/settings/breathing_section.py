"""The settings of the breath guide: its shape, motion and length, what is shown, and breath-holding."""

from PySide6.QtWidgets import QWidget

from ashore.domain.settings import GuideKind, Motion
from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.breath_texts import length_text

MINUTES = (1.0, 2.0, 3.0, 5.0, 10.0, 20.0)


class BreathingSection(SettingsSection):
    """`hold_caution` stands below the switch for breath-holding."""

    def __init__(self, hold_caution: str, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("The breath"), parent)
        self.add_choice(
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
        self.add_choice(
            "motion",
            self.tr("Motion"),
            [
                (Motion.FULL, self.tr("Full")),
                (Motion.GENTLE, self.tr("Gentle")),
                (Motion.STILL, self.tr("Still")),
            ],
            self.tr("Still fades colour and shows numbers instead of moving."),
        )
        lengths: list[tuple[object, str]] = [(minutes, length_text(minutes)) for minutes in MINUTES]
        lengths.append((None, self.tr("Open-ended")))
        self.add_choice("minutes", self.tr("Length of a practice"), lengths)
        self.add_switch("count_shown", self.tr("Show the count"))
        self.add_switch("time_left_shown", self.tr("Show what is left of a practice"))
        self.add_switch("progress_shown", self.tr("Show a thin arc around the guide"))
        self.add_switch("holds_welcome", self.tr("Show patterns with breath-holding"), hold_caution)
