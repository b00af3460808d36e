"""The Settings page, on which each change takes effect at once."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helplines import Helpline
from ashore.domain.settings import Settings
from ashore.features.settings.appearance_section import AppearanceSection
from ashore.features.settings.beside_section import BesideSection
from ashore.features.settings.breathing_section import BreathingSection
from ashore.features.settings.grounding_section import GroundingSection
from ashore.features.settings.keyboard_section import KeyboardSection
from ashore.features.settings.kind_lines_section import KindLinesSection
from ashore.features.settings.lock_section import LockSection
from ashore.features.settings.notice_section import NoticeSection
from ashore.features.settings.privacy_section import PrivacySection
from ashore.features.settings.region_section import RegionSection
from ashore.features.settings.reminders_section import RemindersSection
from ashore.features.settings.settings_section import SettingsSection
from ashore.features.settings.sound_section import SoundSection
from ashore.system.screen_capture import CAN_BE_ASKED
from ashore.ui.guides.live_guide import LiveGuide
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.choice_row import ChoiceRow
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.folded_row import FoldedRow
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.switch_row import SwitchRow
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 660
"""Five guides stand in one row."""
GUIDE_PIXELS = 300
"""Beside the rows, where the page is wide enough at this text size."""
MARGIN_PIXELS = 32


class SettingsPage(QWidget):
    """Shows what is chosen, in sections that are folded at first, and beside them the guide that is chosen, where there
    is space for it.

    `hold_caution` stands below the switch for breath-holding. `clock` gives monotonic seconds.
    """

    setting_changed = Signal(str, object)
    """The name of a field of Settings, and the value that the person chose for it."""
    keys_requested = Signal()
    compact_requested = Signal()
    quit_requested = Signal()
    desktop_asked = Signal()
    """Whether this desktop shows notifications, and has a tray, is to be asked now."""
    sources_requested = Signal()
    saved_things_requested = Signal()

    def __init__(
        self, theme: Theme, hold_caution: str, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.sound_section = SoundSection()
        self.kind_lines_section = KindLinesSection()
        self.reminders_section = RemindersSection(theme)
        self.reminders_section.quit_requested.connect(self.quit_requested)
        self.beside_section = BesideSection()
        self.beside_section.compact_requested.connect(self.compact_requested)
        self.region_section = RegionSection()
        self.lock_section = LockSection(knows_screen_lock=sys.platform == "linux")
        keyboard_section = KeyboardSection()
        self.show_keys = keyboard_section.show_keys
        self.show_keys.clicked.connect(self.keys_requested)
        self.sources_link = Button(self.tr("Where this comes from ›"), ButtonKind.LINK)
        self.sources_link.clicked.connect(self.sources_requested)
        privacy_section = PrivacySection(screenshots_can_be_refused=CAN_BE_ASKED)
        self.saved_things_link = privacy_section.saved_things_link
        self.saved_things_link.clicked.connect(self.saved_things_requested)
        self.rows: dict[SettingsSection, FoldedRow] = {}
        self._sections = (
            AppearanceSection(),
            BreathingSection(theme, hold_caution),
            self.sound_section,
            GroundingSection(),
            NoticeSection(),
            self.kind_lines_section,
            self.reminders_section,
            self.beside_section,
            self.region_section,
            keyboard_section,
            privacy_section,
            self.lock_section,
        )
        self._column = ScrollColumn(widest=WIDEST_PIXELS)
        self._column.add(Text(self.tr("Settings"), Role.TITLE))
        self._column.rows.addSpacing(8)
        self._folded_rows = QVBoxLayout()
        self._folded_rows.setSpacing(0)
        self._column.add_row(self._folded_rows)
        self._add_folded()
        self._column.rows.addSpacing(24)
        end = QWidget()
        links = FlowLayout(end, spacing=24)
        links.addWidget(self.sources_link)
        self._column.add(end)
        self._column.end()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self._column)
        self.live_guide = LiveGuide(theme, clock, self)
        self.live_guide.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)  # the wheel scrolls the page
        self.live_guide.hide()
        theme.changed.connect(self._fit)
        self.set_settings(Settings())

    def _add_folded(self) -> None:
        """Each section below its name, so that all names are seen at once."""
        for section in self._sections:
            section.setting_changed.connect(self.setting_changed)
            row = FoldedRow(section.heading, section)
            row.unfolded.connect(partial(QTimer.singleShot, 0, self, partial(self._show_unfolded, row)))
            self.rows[section] = row
            self._folded_rows.addWidget(row)

    def _show_unfolded(self, row: FoldedRow) -> None:
        """From its name on, where it is taller than the page."""
        self._column.show_whole(row)
        self._column.ensureWidgetVisible(row.header)

    def unfold(self, section: SettingsSection) -> None:
        """At once, where something else led to it."""
        self.rows[section].set_unfolded(is_unfolded=True)
        QTimer.singleShot(0, self, partial(self._show_unfolded, self.rows[section]))

    def set_settings(self, settings: Settings, in_force: Settings | None = None) -> None:
        """What is chosen, and what is in force where the system asks for something else."""
        for section in self._sections:
            section.set_settings(settings)
        self.live_guide.set_settings(in_force or settings)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.desktop_asked.emit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """The rows keep free the place of the guide, at the end of the lines."""
        needed = self._theme.sizes.scaled(WIDEST_PIXELS) + 3 * MARGIN_PIXELS + GUIDE_PIXELS
        has_space = self.width() >= needed
        kept_free = GUIDE_PIXELS + MARGIN_PIXELS if has_space else 0
        left, right = (kept_free, 0) if self.isRightToLeft() else (0, kept_free)
        self._column.column.set_margins(MARGIN_PIXELS + left, MARGIN_PIXELS, MARGIN_PIXELS + right, MARGIN_PIXELS)
        start = self.width() - GUIDE_PIXELS - MARGIN_PIXELS - max(0, self.width() - needed) // 2
        place = QRect(start, (self.height() - GUIDE_PIXELS) // 2, GUIDE_PIXELS, GUIDE_PIXELS)
        if self.isRightToLeft():
            place.moveLeft(self.width() - place.right() - 1)
        self.live_guide.setGeometry(place)
        self.live_guide.setVisible(has_space)

    def set_helplines(self, helplines: Sequence[Helpline]) -> None:
        """The regions to choose from."""
        self.region_section.set_helplines(helplines)

    def set_region(self, region: str) -> None:
        """The region in force, which may be a guess."""
        self.region_section.set_region(region)

    def set_sound_problem(self, text: str) -> None:
        """Shows why there is no sound; empty where there is."""
        self.sound_section.set_problem(text)

    def set_notifications_missing(self, *, missing: bool) -> None:
        """Whether nobody on this desktop shows notifications."""
        self.reminders_section.set_notifications_missing(missing=missing)

    def set_tray_missing(self, *, missing: bool) -> None:
        self.beside_section.set_tray_missing(missing=missing)

    def choice(self, field: str) -> ChoiceRow:
        return next(section.choices[field] for section in self._sections if field in section.choices)

    def switch(self, field: str) -> SwitchRow:
        return next(section.switches[field] for section in self._sections if field in section.switches)
