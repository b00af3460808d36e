"""Connects the kind lines of Connect with the kept lines, which Thoughts shows too."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from ashore.domain.own_reframes import OF_NO_BELIEF, KeptLine
from ashore.services.messages import MessagePlace

if TYPE_CHECKING:
    from ashore.features.connect.kind_lines_view import KindLinesView
    from ashore.services.services import Services


class KindLinesController(QObject):
    """Each change goes to the record first; the view shows what the record then holds."""

    def __init__(self, services: Services, view: KindLinesView, parent: QObject) -> None:
        super().__init__(parent)
        self._services = services
        self._view = view
        view.line_written.connect(self._keep)
        view.line_changed.connect(self._change)
        view.line_removed.connect(lambda line: services.kept_lines.remove(line, MessagePlace.PAGE))
        services.kept_lines.loaded.connect(self._show)
        self._show()
        services.kept_lines.load()

    def _show(self) -> None:
        self._view.set_lines(self._services.kept_lines.items)

    def _keep(self, text: str) -> None:
        """What could not be kept stays in the field."""
        self._services.kept_lines.add(KeptLine(OF_NO_BELIEF, text), self._report_kept)

    def _report_kept(self, line: KeptLine) -> None:
        self._view.show_kept()
        text = self.tr("The line is kept.")
        if line.rests_under_guide:
            self._services.messages.show_info(text)
        else:
            under_guide = replace(line, rests_under_guide=True)
            offer = self.tr("Show under the guide")
            self._services.messages.show_offer(text, offer, lambda: self._change(under_guide))

    def _change(self, line: KeptLine) -> None:
        text = (
            self.tr("The line shows under the guide now.")
            if line.rests_under_guide
            else self.tr("The line no longer shows under the guide.")
        )
        self._services.kept_lines.update(line, lambda _is_there: self._services.messages.show_info(text))
