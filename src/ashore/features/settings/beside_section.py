"""The settings of what stands beside other windows: the small guide, and the icon in the tray."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from ashore.features.settings.settings_section import SettingsSection
from ashore.ui.widgets.button import Button
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.text import Role, Text


class BesideSection(SettingsSection):
    compact_requested = Signal()
    """The small guide, now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.add(
            Text(
                self.tr(
                    "The small guide is the breath in a little window that stays above others, where this computer "
                    "allows it. F8 opens it, and F8 or Esc brings back the whole window."
                ),
                Role.QUIET,
            )
        )
        self.add_switch("compact_line_shown", self.tr("Show the kept line in the small guide"))
        self.add_switch(
            "compact_lets_clicks_through",
            self.tr("Let clicks go through the small guide"),
            self.tr(
                "They reach the window behind it. To come back, start Ashore once more, or use its icon in the tray."
            ),
        )
        self.open_compact = Button(self.tr("Open the small guide"))
        self.open_compact.clicked.connect(self.compact_requested)
        row = QWidget()
        FlowLayout(row).addWidget(self.open_compact)
        self.add(row)
        self.add_switch(
            "tray_on",
            self.tr("Icon in the tray"),
            self.tr("It opens the window, the small guide, and has “Quit”. Everything works without it."),
        )
        self.tray_problem = Text(self.tr("This desktop has no tray, so there is no icon."), Role.SMALL)
        self.add(self.tray_problem)
        self.set_tray_missing(missing=False)

    def set_tray_missing(self, *, missing: bool) -> None:
        self.tray_problem.setVisible(missing)
