"""Everything that outlives a window, as one typed object that is handed to features."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from ashore.services.messages import Messages
from ashore.services.navigator import Navigator
from ashore.services.settings_store import SettingsStore

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from PySide6.QtCore import QObject

    from ashore.domain.launch import Page
    from ashore.domain.problems import Problem
    from ashore.record.settings_file import SettingsFile
    from ashore.services.activity_notes import ActivityNotes
    from ashore.services.audio.audio import Audio
    from ashore.services.content_repository import ContentRepository
    from ashore.services.database_client import DatabaseClient
    from ashore.services.desktop_notifications import DesktopNotifications
    from ashore.services.distress import Distress
    from ashore.services.drafts import Drafts
    from ashore.services.pattern_library import PatternLibrary
    from ashore.services.problem_reporter import ProblemReporter
    from ashore.services.record_lock import RecordLock
    from ashore.services.repositories.belief_ratings import BeliefRatingsRepository
    from ashore.services.repositories.check_ins import CheckInsRepository
    from ashore.services.repositories.contact import ContactRepository
    from ashore.services.repositories.coping_plan import CopingPlanRepository
    from ashore.services.repositories.drafts import DraftsRepository
    from ashore.services.repositories.helpline_corrections import HelplineCorrectionsRepository
    from ashore.services.repositories.hidden_lines import HiddenLinesRepository
    from ashore.services.repositories.kept_lines import KeptLinesRepository
    from ashore.services.repositories.notes import NotesRepository
    from ashore.services.repositories.own_beliefs import OwnBeliefsRepository
    from ashore.services.repositories.own_lines import OwnLinesRepository
    from ashore.services.repositories.own_marks import OwnMarksRepository
    from ashore.services.repositories.own_patterns import OwnPatternsRepository
    from ashore.services.repositories.own_starters import OwnStartersRepository
    from ashore.services.repositories.people import PeopleRepository
    from ashore.services.repositories.week import WeekRepository
    from ashore.services.saved_things import SavedThings
    from ashore.services.screen_awake import ScreenAwake
    from ashore.services.what_helps import WhatHelps


class Services:
    """Each service is made when it is first used, so that the first frame waits for none that it does not need."""

    def __init__(
        self,
        settings_file: SettingsFile,
        record_file: Path,
        assets: Path,
        pages: tuple[Page, ...],
        clock: Callable[[], float],
        parent: QObject,
    ) -> None:
        """`clock` gives seconds that never go back. `parent` is what the services end with."""
        self.clock = clock
        self._record_file = record_file
        self._assets = assets
        self._parent = parent
        self.messages = Messages(parent)
        self.navigator = Navigator(pages, parent)
        self.settings = SettingsStore(settings_file, parent)
        self.settings.problem_occurred.connect(self.report)
        if self.settings.reading_problem is not None:
            self.report(self.settings.reading_problem)

    @property
    def record_file(self) -> Path:
        return self._record_file

    @property
    def data_folder(self) -> Path:
        """Where the record is."""
        return self._record_file.parent

    def report(self, problem: Problem) -> None:
        """Shows what the environment did, in one line."""
        self._problem_reporter.report(problem)

    @cached_property
    def _problem_reporter(self) -> ProblemReporter:
        from ashore.services.problem_reporter import ProblemReporter

        return ProblemReporter(self.messages, self.navigator, lambda: self.database)

    def close(self) -> None:
        """What was asked to be kept is on disk when this returns."""
        if "screen_awake" in vars(self):
            self.screen_awake.release()
        if "notifications" in vars(self):
            self.notifications.withdraw(is_last=True)
        if "drafts_repository" in vars(self):
            self.drafts_repository.close()
        if "database" in vars(self):
            self.database.close()

    @cached_property
    def database(self) -> DatabaseClient:
        from ashore.services.database_client import DatabaseClient

        database = DatabaseClient(self._record_file, self._parent)
        database.problem_occurred.connect(self.report)
        return database

    @cached_property
    def record_lock(self) -> RecordLock:
        from ashore.services.record_lock import RecordLock

        return RecordLock(self.database, self.settings)

    @cached_property
    def content(self) -> ContentRepository:
        from ashore.services.content_repository import ContentRepository, system_languages

        return ContentRepository(self._assets / "content", system_languages(), self.report)

    @cached_property
    def audio(self) -> Audio:
        from ashore.services.audio.audio import Audio

        return Audio(self._assets / "sounds", self.settings, self._parent)

    @cached_property
    def distress(self) -> Distress:
        from ashore.services.distress import Distress

        return Distress(self._parent)

    @property
    def is_very_hard(self) -> bool:
        """Whether a very hard moment was noted last. Brings nothing where none ever was."""
        return "distress" in vars(self) and self.distress.is_very_hard

    @cached_property
    def saved_things(self) -> SavedThings:
        from ashore.services.saved_things import SavedThings

        return SavedThings(self.database, self.drafts, self.messages)

    @cached_property
    def screen_awake(self) -> ScreenAwake:
        from ashore.services.screen_awake import ScreenAwake

        return ScreenAwake(self._parent)

    @cached_property
    def notifications(self) -> DesktopNotifications:
        from ashore.services.desktop_notifications import DesktopNotifications

        return DesktopNotifications(self._parent)

    @cached_property
    def drafts(self) -> Drafts:
        return self.drafts_repository.drafts

    @cached_property
    def drafts_repository(self) -> DraftsRepository:
        from ashore.services.repositories.drafts import DraftsRepository

        return DraftsRepository(self.database, self.messages)

    @cached_property
    def own_patterns(self) -> OwnPatternsRepository:
        from ashore.services.repositories.own_patterns import OwnPatternsRepository

        return OwnPatternsRepository(self.database, self.messages)

    @cached_property
    def patterns(self) -> PatternLibrary:
        from ashore.services.pattern_library import PatternLibrary

        return PatternLibrary(self.content, self.own_patterns, self.settings)

    @cached_property
    def people(self) -> PeopleRepository:
        from ashore.services.repositories.people import PeopleRepository

        return PeopleRepository(self.database, self.messages)

    @cached_property
    def helpline_corrections(self) -> HelplineCorrectionsRepository:
        from ashore.services.repositories.helpline_corrections import HelplineCorrectionsRepository

        return HelplineCorrectionsRepository(self.database, self.messages)

    @cached_property
    def kept_lines(self) -> KeptLinesRepository:
        from ashore.services.repositories.kept_lines import KeptLinesRepository

        return KeptLinesRepository(self.database, self.messages)

    @cached_property
    def own_beliefs(self) -> OwnBeliefsRepository:
        from ashore.services.repositories.own_beliefs import OwnBeliefsRepository

        related = (self.own_lines, self.hidden_lines, self.belief_ratings)
        return OwnBeliefsRepository(self.database, self.messages, *related)

    @cached_property
    def own_lines(self) -> OwnLinesRepository:
        from ashore.services.repositories.own_lines import OwnLinesRepository

        return OwnLinesRepository(self.database, self.messages, self.kept_lines)

    @cached_property
    def hidden_lines(self) -> HiddenLinesRepository:
        from ashore.services.repositories.hidden_lines import HiddenLinesRepository

        return HiddenLinesRepository(self.database, self.messages)

    @cached_property
    def belief_ratings(self) -> BeliefRatingsRepository:
        from ashore.services.repositories.belief_ratings import BeliefRatingsRepository

        return BeliefRatingsRepository(self.database, self.messages)

    @cached_property
    def coping_plan(self) -> CopingPlanRepository:
        from ashore.services.repositories.coping_plan import CopingPlanRepository

        return CopingPlanRepository(self.database, self.messages)

    @cached_property
    def own_starters(self) -> OwnStartersRepository:
        from ashore.services.repositories.own_starters import OwnStartersRepository

        return OwnStartersRepository(self.database, self.messages)

    @cached_property
    def contact(self) -> ContactRepository:
        from ashore.services.repositories.contact import ContactRepository

        return ContactRepository(self.database, self.messages)

    @cached_property
    def week(self) -> WeekRepository:
        from ashore.services.repositories.week import WeekRepository

        return WeekRepository(self.database, self.messages)

    @cached_property
    def check_ins(self) -> CheckInsRepository:
        from ashore.services.repositories.check_ins import CheckInsRepository

        return CheckInsRepository(self.database, self.messages)

    @cached_property
    def notes(self) -> NotesRepository:
        from ashore.services.repositories.notes import NotesRepository

        return NotesRepository(self.database, self.messages)

    @cached_property
    def activity_notes(self) -> ActivityNotes:
        from ashore.services.activity_notes import ActivityNotes
        from ashore.services.repositories.notes import note_time

        return ActivityNotes(self.notes, self.settings, note_time)

    @cached_property
    def what_helps(self) -> WhatHelps:
        from ashore.services.repositories.notes import note_time
        from ashore.services.what_helps import WhatHelps

        return WhatHelps(self.notes, self.settings, self.distress, note_time)

    @cached_property
    def own_marks(self) -> OwnMarksRepository:
        from ashore.services.repositories.own_marks import OwnMarksRepository

        return OwnMarksRepository(self.database, self.messages)
