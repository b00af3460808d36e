"""The setting of what is noticed around a practice."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection


class NoticeSection(SettingsSection):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(self.tr("Notice"), parent)
        self.add_switch(
            "remembers_what_helps",
            self.tr("Notice what helps"),
            self.tr(
                "When this is on, Breathe and Ground offer a quiet way to notice how hard it is, before and after."
                " “This isn’t helping” is noted too. All of it stays here, and you can remove it."
            ),
        )
