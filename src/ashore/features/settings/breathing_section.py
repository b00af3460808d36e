"""The settings of the breath guide: its shape, motion and length, what is shown, and breath-holding."""

from PySide6.QtWidgets import QWidget

from ashore.domain.practice import PracticeLength
from ashore.domain.settings import GuideKind, Motion, Settings
from ashore.features.settings.guide_picture import EMPTY_AND_FULL_SECONDS, NEARLY_FULL_SECONDS, GuidePicture
from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.breath_texts import length_text
from ashore.ui.theme import Theme

LENGTHS = (
    *map(PracticeLength, (1.0, 2.0, 3.0, 5.0, 10.0, 20.0)),
    PracticeLength(breaths=5),
    PracticeLength(breaths=10),
    PracticeLength(breaths=20),
)


LENGTH = "length"
"""The name of the row that stands for two settings: minutes, or breaths."""


class BreathingSection(SettingsSection):
    """`hold_caution` stands below the switch for breath-holding."""

    def __init__(self, theme: Theme, hold_caution: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        guides = [
            (GuideKind.ORB, self.tr("Orb")),
            (GuideKind.TIDE, self.tr("Tide")),
            (GuideKind.BAR, self.tr("Bar")),
            (GuideKind.RING, self.tr("Ring")),
            (GuideKind.WORDS, self.tr("Words only")),
        ]
        self.add_pictures(
            theme,
            "guide",
            self.tr("Guide"),
            [(kind, name, GuidePicture(theme, kind, Motion.FULL, [NEARLY_FULL_SECONDS])) for kind, name in guides],
        )
        self._motions = {
            motion: GuidePicture(theme, GuideKind.ORB, motion, EMPTY_AND_FULL_SECONDS) for motion in Motion
        }
        names = {
            Motion.FULL: self.tr("Full"),
            Motion.GENTLE: self.tr("Gentle"),
            Motion.STILL: self.tr("Still"),
        }
        self.add_pictures(
            theme,
            "motion",
            self.tr("Motion"),
            [(motion, names[motion], picture) for motion, picture in self._motions.items()],
            self.tr("Still shows colours and numbers, and nothing moves."),
        )
        self.add_switch("motion_follows_system", self.tr("Still while this computer asks for less motion"))
        lengths: list[tuple[object, str]] = [(length, length_text(length)) for length in LENGTHS]
        lengths.append((PracticeLength(), self.tr("As long as you like")))
        self.add_choice(LENGTH, self.tr("Length of a practice"), lengths)
        self.add_switch("count_shown", self.tr("Show the count"))
        self.add_switch("time_left_shown", self.tr("Show the time left"))
        self.add_switch("progress_shown", self.tr("Show a thin arc around the guide"))
        self.add_switch("holds_welcome", self.tr("Show patterns with breath-holding"), hold_caution)

    def set_settings(self, settings: Settings) -> None:
        """Shows each motion with the guide that is chosen."""
        super().set_settings(settings)
        for picture in self._motions.values():
            picture.set_kind(settings.guide)
