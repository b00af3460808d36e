"""Builds the rooms and connects them; nothing else does."""

from __future__ import annotations

import gc
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from ashore.app.first_frame import AfterFirstFrame
from ashore.domain.launch import Launch, Room, read_message
from ashore.store.settings_file import SettingsFile
from ashore.system.clock import seconds
from ashore.ui.main_window import MainWindow
from ashore.ui.pages.breathe.page import BreathePage
from ashore.ui.theme import Theme

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtWidgets import QApplication, QWidget

    from ashore.app.deeds import Deeds
    from ashore.app.keeper import Keeper
    from ashore.app.patterns_room import PatternsRoom
    from ashore.app.settings_room import SettingsRoom
    from ashore.app.shelf import Shelf
    from ashore.app.sound import Sound
    from ashore.app.words_rooms import WordsRooms
    from ashore.domain.pacer import Moment
    from ashore.domain.settings import Settings
    from ashore.domain.trouble import Trouble
    from ashore.system.paths import Folders
    from ashore.system.single_instance import Claim


class Ashore(QObject):
    """The whole program for one window. What the first frame does not show is built after it, or when it is opened."""

    _asked_again = Signal(str)
    """A later start sent a message; it comes from another thread."""

    def __init__(
        self,
        app: QApplication,
        launch: Launch,
        folders: Folders,
        assets: Path,
        claim: Claim | None = None,
        clock: Callable[[], float] = seconds,
    ) -> None:
        super().__init__(app)
        self._launch = launch
        self._folders = folders
        self._assets = assets
        self._claim = claim
        self._clock = clock
        self._file = SettingsFile(folders.data / "settings.json")
        self.settings, trouble = self._file.read()
        self.theme = Theme(app, assets)
        self.theme.set_look(self.settings.appearance, self.settings.text_percent)
        self.window = MainWindow(self.theme, self._factories())
        self._shelf: Shelf | None = None
        self._keeper: Keeper | None = None
        self._sound: Sound | None = None
        self._patterns: PatternsRoom | None = None
        self._words: WordsRooms | None = None
        self._deeds: Deeds | None = None
        self._settings_room: SettingsRoom | None = None
        self._sound_trouble = ""
        self.breathe = self._breathe_page()
        self._connect()
        self._show_settings()
        if trouble is not None:
            self.tell(trouble)
        AfterFirstFrame(self.breathe.stage.frame.guide, self._furnish)

    def show(self) -> None:
        self.window.panel_place.begin(is_open=self.settings.panel_open)
        self.window.open(Room.BREATHE)
        self.window.show()

    def close(self) -> None:
        """Lets go of everything; what was asked to be kept is on disk when this returns."""
        if self._claim is not None:
            self._claim.close()
        if self._keeper is not None:
            self._keeper.close()

    def tell(self, trouble: Trouble) -> None:
        from ashore.app.trouble_words import trouble_words

        self.window.line.tell(trouble_words(trouble))

    @property
    def shelf(self) -> Shelf:
        """The content, read file by file as it is wanted."""
        if self._shelf is None:
            from ashore.app.shelf import Shelf, system_languages

            self._shelf = Shelf(self._assets / "content", system_languages(), self.tell)
        return self._shelf

    @property
    def keeper(self) -> Keeper:
        """The record, opened when it is first wanted."""
        if self._keeper is None:
            from ashore.app.keeper import Keeper

            self._keeper = Keeper(self._folders.data / "record.sqlite3", self.tell)
        return self._keeper

    @property
    def patterns(self) -> PatternsRoom:
        if self._patterns is None:
            from ashore.app.patterns_room import PatternsRoom

            self._patterns = PatternsRoom(self.window, self.breathe, lambda: self.keeper, lambda: self.settings)
        return self._patterns

    @property
    def words(self) -> WordsRooms:
        """Ground, Support, "What helps me", Learn and the reframes panel."""
        if self._words is None:
            from ashore.app.words_rooms import WordsRooms

            self._words = WordsRooms(
                self.window,
                self.shelf,
                self.keeper,
                self._clock,
                lambda: self.settings,
                self.want_settings,
                self.breathe.stage.set_kept_line,
            )
        return self._words

    @property
    def deeds(self) -> Deeds:
        if self._deeds is None:
            from ashore.app.deeds import Deeds

            self._deeds = Deeds(
                self.window, self.breathe, lambda: self.words, lambda: self.settings, self.want_settings
            )
        return self._deeds

    @property
    def sound(self) -> Sound:
        if self._sound is None:
            from ashore.app.sound import Sound

            self._sound = Sound(self._assets / "sounds", self._tell_sound_trouble)
        return self._sound

    def want_settings(self, settings: Settings) -> None:
        """In force at once, and kept."""
        if settings == self.settings:
            return
        self.settings = settings
        self._show_settings()
        trouble = self._file.write(settings)
        if trouble is not None:
            self.tell(trouble)

    def _factories(self) -> dict[Room, Callable[[], QWidget]]:
        return {
            Room.BREATHE: lambda: self.breathe,
            Room.GROUND: lambda: self.words.ground_page(),
            Room.LEARN: lambda: self.words.learn_page(),
            Room.SUPPORT: lambda: self.words.support_page(),
            Room.SETTINGS: self._settings_page,
            Room.PATTERNS: lambda: self.patterns.page(),
            Room.HELPS: lambda: self.words.helps_page(),
        }

    def _breathe_page(self) -> BreathePage:
        page = BreathePage(self.theme, self._clock)
        page.quiet_wanted.connect(lambda quiet: self.window.set_quiet(quiet=quiet))
        page.panel_aside_wanted.connect(lambda aside: self.window.panel_place.set_aside(aside=aside))
        page.ground_wanted.connect(lambda: self.window.open(Room.GROUND))
        page.support_wanted.connect(lambda: self.window.open(Room.SUPPORT))
        page.patterns_wanted.connect(lambda: self.patterns.show_list())
        page.details_wanted.connect(lambda pattern: self.patterns.show_details(pattern))
        page.settings_wanted.connect(self.want_settings)
        page.told.connect(lambda words: self.window.line.note(words))
        page.phase_began.connect(self._hear)
        return page

    def _settings_page(self) -> QWidget:
        from ashore.app.settings_room import SettingsRoom

        self._settings_room = SettingsRoom(self.shelf)
        self._settings_room.show_settings(self.settings)
        page = self._settings_room.page
        page.set_sound_trouble(self._sound_trouble)
        page.settings_wanted.connect(self.want_settings)
        page.keys_wanted.connect(lambda: self.deeds.show_keys())
        return page

    def _connect(self) -> None:
        window = self.window
        window.deed_wanted.connect(lambda deed: self.deeds.do(deed))
        window.stack.opened.connect(self._surround)
        window.breath_wanted.connect(self.breathe.show_breath)
        window.panel_place.chosen.connect(
            lambda is_open: self.want_settings(replace(self.settings, panel_open=is_open))
        )
        self._asked_again.connect(self._answer)

    def _keep_panel_open(self, is_open: bool) -> None:
        self.want_settings(replace(self.settings, panel_open=is_open))

    def _surround(self, room: Room) -> None:
        """Only a practice that is in view keeps rail and panel away."""
        self.window.set_quiet(quiet=room is Room.BREATHE and self.breathe.is_practising)

    def _furnish(self) -> None:
        """After the first frames: what the breath did not have to wait for."""
        from ashore.content.patterns import read_patterns
        from ashore.system.logs import start_logs

        self.window.rail.draw_icons()
        if (trouble := start_logs(self._folders.logs)) is not None:
            self.tell(trouble)
        self.patterns.use(self._launch.pattern_id or self.settings.pattern_id)
        self.patterns.set_builtin(self.shelf.take(read_patterns, ()))
        self.patterns.load_own()
        self.window.panel_place.opened.connect(lambda: self.words.fill_panel())
        if self.window.panel.isVisible():
            self.words.fill_panel()
        else:
            self.words.show_resting_line()
        if self._claim is not None:
            self._claim.listen(self._asked_again.emit)
        if self.settings.sound_on:
            self.sound.set_settings(self.settings)
        self._open_as_asked(self._launch)
        gc.collect()
        gc.freeze()  # what is built stays: later collections pass over it and cost no frame
        gc.enable()

    def _open_as_asked(self, launch: Launch) -> None:
        """The page and minutes named when starting. Named minutes begin a practice at once."""
        room = launch.wanted_room
        if room is not None:
            self.window.open(room)
        if launch.minutes is not None and room is Room.BREATHE:
            self.breathe.begin_practice(launch.minutes)

    def _answer(self, message: str) -> None:
        """A second start raises this window, on the page that it asked for."""
        if self.window.isMinimized():
            self.window.showNormal()
        self.window.show()
        self.window.raise_()
        self.window.activateWindow()
        if (launch := read_message(message)) is not None:
            if launch.pattern_id is not None:
                self.patterns.use(launch.pattern_id)
            self._open_as_asked(launch)

    def _hear(self, moment: Moment) -> None:
        if self._sound is not None:
            self._sound.phase_began(moment)

    def _show_settings(self) -> None:
        settings = self.settings
        self.theme.set_look(settings.appearance, settings.text_percent)
        self.window.set_title(is_neutral=settings.neutral_title)
        self.breathe.set_settings(settings)
        if settings.sound_on or self._sound is not None:
            self.sound.set_settings(settings)
        if self._patterns is not None:
            self._patterns.settings_changed()
        if self._words is not None:
            self._words.settings_changed()
        if self._settings_room is not None:
            self._settings_room.show_settings(settings)

    def _tell_sound_trouble(self, words: str) -> None:
        self._sound_trouble = words
        if self._settings_room is not None:
            self._settings_room.page.set_sound_trouble(words)
