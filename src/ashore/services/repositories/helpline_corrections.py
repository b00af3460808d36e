"""Numbers that the person trusts more than those Ashore came with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.record import helpline_corrections
from ashore.services.repositories.entry_repository import EntryRepository

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.domain.helpline_corrections import HelplineCorrection
    from ashore.services.database_client import DatabaseClient
    from ashore.services.messages import Messages


class HelplineCorrectionsRepository(EntryRepository["HelplineCorrection"]):
    """For all regions."""

    def __init__(self, database: DatabaseClient, messages: Messages) -> None:
        super().__init__(database, messages, helpline_corrections.list_helpline_corrections)

    @property
    def unreadable_text(self) -> str:
        return self.tr(
            "A number that you changed can’t be read as you wrote it. The one that Ashore came with is shown again."
        )

    def save(self, correction: HelplineCorrection, failed: Callable[[], object] | None = None) -> None:
        """An earlier correction of the same number gives way."""
        self.write(lambda db: helpline_corrections.add_helpline_correction(db, correction), failed=failed)

    def remove(self, correction: HelplineCorrection, failed: Callable[[], object] | None = None) -> None:
        """The number that Ashore came with is shown again."""
        self.remove_with_undo(
            lambda db: helpline_corrections.remove_helpline_correction(db, correction),
            helpline_corrections.add_helpline_correction,
            self.tr("Your change is undone."),
            failed,
        )
