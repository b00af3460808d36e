"""The Settings page, on which each change takes effect at once."""

import sys
from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.helplines import Helpline
from ashore.domain.passphrase import LockState
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
from ashore.features.settings.section_row import SectionRow
from ashore.features.settings.settings_section import SettingsSection
from ashore.features.settings.sound_section import SoundSection
from ashore.system.screen_capture import CAN_BE_ASKED
from ashore.ui.guides.live_guide import LiveGuide
from ashore.ui.theme import Theme
from ashore.ui.widgets.button import Button, ButtonKind
from ashore.ui.widgets.flow_layout import FlowLayout
from ashore.ui.widgets.scroll_column import ScrollColumn
from ashore.ui.widgets.text import Role, Text

WIDEST_PIXELS = 660
"""Five guides stand in one row."""
GUIDE_PIXELS = 300
"""Beside the rows, where the page is wide enough at this text size."""
MARGIN_PIXELS = 32


class SettingsPage(QWidget):
    """Shows what is chosen, in sections that are folded, and not built, at first, and beside them the guide that is
    chosen, where there is space for it.

    `hold_caution` stands below the switch for breath-holding. `clock` gives monotonic seconds.
    """

    setting_changed = Signal(str, object)
    """The name of a field of Settings, and the value that the person chose for it."""
    keys_requested = Signal()
    compact_requested = Signal()
    quit_requested = Signal()
    desktop_asked = Signal()
    """Whether this desktop shows notifications, and has a tray, is to be asked now."""
    passphrase_requested = Signal(str, str)
    """As in LockSection."""
    lock_requested = Signal()
    unlock_requested = Signal()
    sources_requested = Signal()
    saved_things_requested = Signal()

    def __init__(
        self, theme: Theme, hold_caution: str, clock: Callable[[], float], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self.breathing_row = SectionRow(self.tr("The breath"), lambda: BreathingSection(theme, hold_caution))
        self.sound_row = SectionRow(self.tr("Sound and screen reader"), SoundSection)
        self.kind_lines_row = SectionRow(self.tr("Kind lines"), KindLinesSection)
        self.reminders_row = SectionRow(self.tr("Reminders"), self._make_reminders_section)
        self.beside_row = SectionRow(self.tr("Beside other windows"), self._make_beside_section)
        self.region_row = SectionRow(self.tr("Support"), RegionSection)
        self.keyboard_row = SectionRow(self.tr("Keyboard"), self._make_keyboard_section)
        self.privacy_row = SectionRow(self.tr("Privacy"), self._make_privacy_section)
        self.lock_row = SectionRow(self.tr("Lock"), self._make_lock_section)
        self.rows: tuple[SectionRow[SettingsSection], ...] = (
            SectionRow(self.tr("How Ashore looks"), AppearanceSection),
            self.breathing_row,
            self.sound_row,
            SectionRow(self.tr("Ground"), GroundingSection),
            SectionRow(self.tr("Notice"), NoticeSection),
            self.kind_lines_row,
            self.reminders_row,
            self.beside_row,
            self.region_row,
            self.keyboard_row,
            self.privacy_row,
            self.lock_row,
        )
        self.sources_link = Button(self.tr("Where this comes from ›"), ButtonKind.LINK)
        self.sources_link.clicked.connect(self.sources_requested)
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
        for row in self.rows:
            row.setting_changed.connect(self.setting_changed)
            row.unfolded.connect(partial(QTimer.singleShot, 0, self, partial(self._show_unfolded, row)))
            self._folded_rows.addWidget(row)

    def _make_reminders_section(self) -> RemindersSection:
        section = RemindersSection(self._theme)
        section.quit_requested.connect(self.quit_requested)
        return section

    def _make_beside_section(self) -> BesideSection:
        section = BesideSection()
        section.compact_requested.connect(self.compact_requested)
        return section

    def _make_keyboard_section(self) -> KeyboardSection:
        section = KeyboardSection()
        section.show_keys.clicked.connect(self.keys_requested)
        return section

    def _make_privacy_section(self) -> PrivacySection:
        section = PrivacySection(screenshots_can_be_refused=CAN_BE_ASKED)
        section.saved_things_link.clicked.connect(self.saved_things_requested)
        return section

    def _make_lock_section(self) -> LockSection:
        section = LockSection(knows_screen_lock=sys.platform == "linux")
        section.passphrase_requested.connect(self.passphrase_requested)
        section.lock_requested.connect(self.lock_requested)
        section.unlock_requested.connect(self.unlock_requested)
        return section

    def _show_unfolded(self, row: SectionRow[SettingsSection]) -> None:
        """From its name on, where it is taller than the page."""
        self._column.show_whole(row)
        self._column.ensureWidgetVisible(row.header)

    def unfold(self, row: SectionRow[SettingsSection]) -> None:
        """At once, where something else led to it."""
        row.set_unfolded(is_unfolded=True)
        QTimer.singleShot(0, self, partial(self._show_unfolded, row))

    def set_settings(self, settings: Settings, in_force: Settings | None = None) -> None:
        """What is chosen, and what is in force where the system asks for something else."""
        for row in self.rows:
            row.show_in_section("settings", lambda section: section.set_settings(settings))
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
        self.region_row.show_in_section("helplines", lambda section: section.set_helplines(helplines))

    def set_region(self, region: str) -> None:
        """The region in force, which may be a guess."""
        self.region_row.show_in_section("region", lambda section: section.set_region(region))

    def set_sound_problem(self, text: str) -> None:
        """Shows why there is no sound; empty where there is."""
        self.sound_row.show_in_section("problem", lambda section: section.set_problem(text))

    def set_notifications_missing(self, *, missing: bool) -> None:
        """Whether nobody on this desktop shows notifications."""
        self.reminders_row.show_in_section(
            "missing", lambda section: section.set_notifications_missing(missing=missing)
        )

    def set_tray_missing(self, *, missing: bool) -> None:
        self.beside_row.show_in_section("missing", lambda section: section.set_tray_missing(missing=missing))

    def set_lock(self, state: LockState, *, can_try: bool) -> None:
        """What can be done with the lock, and whether a passphrase may be tried now."""
        self.lock_row.show_in_section("state", lambda section: section.set_state(state))
        self.lock_row.show_in_section("can try", lambda section: section.set_can_try(can_try=can_try))
