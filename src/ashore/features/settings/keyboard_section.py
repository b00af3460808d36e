"""The settings of the keyboard."""

from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout


class KeyboardSection(SettingsSection):
    """With a button that shows the list of keys."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add_switch(
            "letter_keys",
            self.tr("Single-letter keys"),
            self.tr("G opens Ground, for example. When this is off, no letter or sign does anything by itself."),
        )
        self.show_keys = Button(self.tr("Show the keys"))
        row = QWidget()
        FlowLayout(row).addWidget(self.show_keys)
        self.add(row)
