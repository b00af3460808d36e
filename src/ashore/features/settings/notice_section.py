"""The setting of what is noticed around a practice."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection


class NoticeSection(SettingsSection):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_switch(
            "remembers_what_helps",
            self.tr("Notice what helps"),
            self.tr(
                "When this is on, Breathe and Ground offer a quiet way to notice how hard it is, before and after."
                " “This isn’t helping” is noted too, and what you say it is like when you begin on Ground. All of it"
                " stays here, and you can remove it."
            ),
        )
        self.add_switch(
            "suggests_what_helped",
            self.tr("Put what helped first"),
            self.tr(
                "When this is on, Ground begins with what helped before, by your own notes alone, and does not offer"
                " by itself what felt worse. When this is off, your notes change nothing."
            ),
        )
