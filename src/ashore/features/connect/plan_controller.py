"""Connects what is planned with the record and with calendars."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

if TYPE_CHECKING:
    from ashore.domain.check_ins import CheckIn
    from ashore.features.connect.calendar_export import CalendarExport
    from ashore.features.connect.plan_view import PlanView
    from ashore.services.services import Services


class PlanController(QObject):
    """Each change goes to the record first; the view shows what the record then holds."""

    def __init__(self, services: Services, view: PlanView, export: CalendarExport, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._view = view
        view.opening_requested.connect(export.open)
        view.saving_requested.connect(export.ask_where_to_save)
        view.check_in_removed.connect(services.check_ins.remove)
        view.check_in_saved.connect(self._save)
        services.check_ins.changed.connect(self._show)
        self._show()
        services.check_ins.load()

    def _show(self) -> None:
        self._view.set_check_ins(self._services.check_ins.items)

    def _save(self, check_in: CheckIn) -> None:
        self._services.check_ins.save(check_in, failed=lambda: self._view.restore(check_in))
