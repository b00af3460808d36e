"""Connects what is planned with the record and with calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.features.connect.companion_row import MOST_NAMES

if TYPE_CHECKING:
    from ashore.domain.check_ins import CheckIn
    from ashore.features.connect.calendar_export import CalendarExport
    from ashore.features.connect.plan_view import PlanView
    from ashore.services.services import Services

AT_HAND = 24
"""How many the view has before more are asked for: a little more than it shows at first."""


class PlanController(QObject):
    """Each change goes to the record first; the view shows what the record then holds."""

    def __init__(self, services: Services, view: PlanView, export: CalendarExport, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._view = view
        self._check_ins = services.check_ins.page(AT_HAND)
        self._check_ins.end_with(self)
        people = services.people.easiest(MOST_NAMES)
        people.end_with(self)
        people.loaded.connect(lambda: view.editor.companion_row.set_people(people.items))
        people.load()
        view.opening_requested.connect(export.open)
        view.saving_requested.connect(export.ask_where_to_save)
        view.check_in_removed.connect(services.check_ins.remove)
        view.check_in_saved.connect(self._save)
        view.all_saving_requested.connect(lambda: export.ask_where_to_save_all(services.check_ins.export))
        view.more_needed.connect(lambda: self._check_ins.show_more(AT_HAND))
        self._check_ins.changed.connect(self._show)
        self._check_ins.loaded.connect(view.note_read)
        self._show()
        self._check_ins.load()

    def _show(self) -> None:
        self._view.set_check_ins(self._check_ins.items, has_more=self._check_ins.has_more)

    def _save(self, check_in: CheckIn) -> None:
        self._services.check_ins.save(check_in, failed=lambda: self._view.restore(check_in))
