"""Connects the breath and its page with patterns, settings, sound and the kept line."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.launch import Page
from ashore.features.breathe.breath_session import BreathSession, BreathState
from ashore.features.breathe.page import BreathePage

if TYPE_CHECKING:
    from ashore.domain.notes import Note
    from ashore.services.services import Services
    from ashore.ui.theme import Theme


class BreatheController(QObject):
    """The page moves from the first frame on; `start` brings what that frame does not wait for."""

    def __init__(self, services: Services, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        self._plays_phases = False
        self._was_practising = False
        self._requested_pattern_id = ""
        self._is_asked = False
        self.session = BreathSession(services.clock, self)
        page = self.page = BreathePage(theme, self.session)
        self._apply_settings()
        page.support_requested.connect(lambda: services.navigator.open_once_built(Page.SUPPORT))
        page.patterns_requested.connect(lambda: services.navigator.open_once_built(Page.PATTERNS))
        page.start_rate_requested.connect(lambda rate: services.settings.update(start_rate=rate))
        page.pattern_chosen.connect(lambda pattern: services.settings.update(pattern_id=pattern.id))
        page.length_chosen.connect(services.settings.set_length)
        page.cautions_seen.connect(lambda: services.settings.update(cautions_seen=True))
        services.settings.changed.connect(self._apply_settings)
        self.session.led_changed.connect(self._keep_screen_awake)

    def start(self, pattern_id: str, *, is_asked: bool) -> None:
        """Begins with the pattern of this id, now or as soon as the record has been read.

        Unless it `is_asked` for, and not only the one used before, it is watched without its holds.
        """
        services = self._services
        self.page.start()
        self.session.state_changed.connect(self._note_activity)
        self._requested_pattern_id, self._is_asked = pattern_id, is_asked
        services.patterns.changed.connect(self._show_patterns)
        services.patterns.chosen.connect(self.session.choose)
        services.kept_lines.under_guide.loaded.connect(self._show_kept_line)
        self._show_patterns()
        services.patterns.load(pattern_id)
        services.kept_lines.under_guide.load()
        services.settings.changed.connect(self._load_audio)
        self._load_audio()

    def use(self, pattern_id: str) -> None:
        """As `start`, for a later start of the program."""
        self._requested_pattern_id, self._is_asked = pattern_id, True
        self._services.patterns.load(pattern_id)
        self._use_requested_pattern()

    def _apply_settings(self) -> None:
        settings = self._services.settings.in_force
        self.session.set_settings(settings)
        self.page.set_settings(settings)

    def _show_patterns(self) -> None:
        self.session.choice.set_patterns(self._services.patterns.offered)
        self._use_requested_pattern()

    def _use_requested_pattern(self) -> None:
        """A breath has hardly begun when this is first called, so that starting anew is not seen."""
        pattern = self._services.patterns.find(self._requested_pattern_id)
        if pattern is None:
            return
        self._requested_pattern_id = ""
        if pattern.id != self.session.choice.pattern.id and not self.session.is_alone:
            self.session.choice.begin_with(pattern, with_holds=self._is_asked)

    def _show_kept_line(self) -> None:
        line = self._services.kept_lines.under_guide.value
        self.page.guide_area.set_kept_line(line.text if line is not None else "")

    def _note_activity(self, state: BreathState) -> None:
        """What a practice did is noted by whoever has chosen to notice what helps, and by nobody else."""
        began = self.session.is_practising and not self._was_practising
        self._was_practising = self.session.is_practising
        services = self._services
        if not services.settings.value.remembers_what_helps:
            return
        if began:
            from ashore.domain.notes import Activity, ActivityKind  # most never need it

            services.activity_notes.begin(Activity(ActivityKind.PRACTICE, self.session.choice.pattern.id))
        elif state is BreathState.NOT_HELPING:
            services.activity_notes.note_not_helping(self._report_not_helping)

    def _report_not_helping(self, note: Note) -> None:
        services = self._services
        text = self.tr("It is noted, only here, that this didn’t help.")
        services.messages.show_undo(text, lambda: services.notes.remove(note))

    def _keep_screen_awake(self, is_led: bool) -> None:
        self._services.screen_awake.set_wanted("practice", is_wanted=is_led)

    def _load_audio(self) -> None:
        """Sound is loaded once it is on."""
        if self._services.settings.value.sound_on and not self._plays_phases:
            self._plays_phases = True
            self.session.phase_began.connect(self._services.audio.play_phase)
