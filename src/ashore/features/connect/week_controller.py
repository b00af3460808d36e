"""Connects the week of rest and contact with the record, with what is planned, and with calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.week import WeekBlock, as_check_in, block_in, first_day_of
from ashore.services.local_time import local_now, time_zone_name
from ashore.system.calendar_file import make_uid

if TYPE_CHECKING:
    from ashore.domain.check_ins import CheckIn, CheckInKind
    from ashore.domain.week import Slot
    from ashore.features.connect.calendar_export import CalendarExport
    from ashore.features.connect.week_view import WeekView
    from ashore.services.services import Services


class WeekController(QObject):
    """Each change goes to the record first; the view shows what the record then holds."""

    def __init__(self, services: Services, view: WeekView, export: CalendarExport, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._view = view
        view.put_asked.connect(self._put)
        view.move_asked.connect(self._move)
        view.removal_asked.connect(services.week.remove)
        view.words_written.connect(self._write)
        view.calendar.opening_requested.connect(lambda is_named: export.open(self._check_ins(is_named=is_named)))
        view.calendar.saving_requested.connect(
            lambda is_named: export.ask_where_to_save(self._check_ins(is_named=is_named))
        )
        self._is_read = False
        services.week.loaded.connect(self._show_read)
        services.check_ins.loaded.connect(self._show_check_ins)
        view.opened.connect(self._show_check_ins)
        self._show_check_ins()
        for repository in (services.week, services.check_ins):
            repository.load()

    def _show_read(self) -> None:
        """What was there at the beginning is no change."""
        self._view.set_week(self._services.week.items, is_spoken=self._is_read)
        self._is_read = True

    def _show_check_ins(self) -> None:
        self._view.set_check_ins(self._services.check_ins.items, local_now().date())

    def _put(self, slot: Slot, kind: CheckInKind) -> None:
        """What is there already becomes the other kind."""
        there = block_in(self._services.week.items, slot)
        if there is not None:
            self._services.week.set_kind(there, kind)
        else:
            self._services.week.add(WeekBlock(kind, slot, first_day_of(slot, local_now().date()), make_uid()))

    def _move(self, block: WeekBlock, slot: Slot) -> None:
        self._services.week.move(block, slot, first_day_of(slot, local_now().date()))

    def _write(self, block: WeekBlock, words: str) -> None:
        self._services.week.set_words(block, words, lambda _kept: self._view.editor.end_draft(block))

    def _check_ins(self, *, is_named: bool) -> list[CheckIn]:
        zone = time_zone_name()
        return [as_check_in(block, zone, is_named=is_named) for block in self._services.week.items]
