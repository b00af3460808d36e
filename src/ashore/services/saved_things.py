"""All that the person has saved: to a file, from a file, and removed for good."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from ashore.domain.booklet import BookletEntries
from ashore.domain.coping_plan import CopingPlan
from ashore.domain.drafts import DraftKind
from ashore.domain.exchange import ExportForm
from ashore.record.booklet import read_booklet_entries
from ashore.services.exchange_texts import fault_text

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from pathlib import Path

    from ashore.record.exchange.exchange_error import ExchangeError
    from ashore.record.exchange.importing import Imported
    from ashore.services.database_client import DatabaseClient
    from ashore.services.drafts import Drafts
    from ashore.services.messages import Messages


class SavedThings(QObject):
    """Works on the record's thread, with short rests, so that the breath goes on. What happened is told in one line."""

    def __init__(self, database: DatabaseClient, drafts: Drafts, messages: Messages) -> None:
        super().__init__(database)
        self._database = database
        self._drafts = drafts
        self._messages = messages

    def export(self, file: Path, form: ExportForm) -> None:
        """Everything but drafts. The file is either the old one or the whole new one."""

        def write(db: sqlite3.Connection) -> int | ExchangeError:
            from ashore.record.exchange.csv_files import write_csv
            from ashore.record.exchange.exchange_error import ExchangeError
            from ashore.record.exchange.json_file import write_json

            try:
                return (write_json if form is ExportForm.JSON else write_csv)(db, file, self._is_hurried)
            except ExchangeError as error:
                return error

        def tell(answer: int | ExchangeError) -> None:
            if not isinstance(answer, int):
                self._messages.show_error(fault_text(answer))
            elif answer:
                text = self.tr(
                    "Saved as {name}. %n of your things can’t be read and are not in the file. The file is not locked:"
                    " whoever has the file can read it.",
                    "",
                    answer,
                )
                self._messages.show_error(text.format(name=file.name))
            else:
                text = self.tr("Saved as {name}. The file is not locked: whoever has the file can read it.")
                self._messages.show_info(text.format(name=file.name))

        self._database.run(write, tell)

    def import_file(self, file: Path) -> None:
        """What is not there yet. Where anything in the file is wrong, nothing is added."""

        def read(db: sqlite3.Connection) -> Imported | ExchangeError:
            from ashore.record.exchange.exchange_error import ExchangeError
            from ashore.record.exchange.importing import import_file

            try:
                return import_file(db, file, self._is_hurried)
            except ExchangeError as error:
                return error

        def tell(answer: Imported | ExchangeError) -> None:
            if not isinstance(answer, tuple):
                self._messages.show_error(fault_text(answer))
                return
            if answer.added:
                self._database.note_rewritten()
            self._messages.show_info(_imported_text(answer, is_lasting=self._database.is_lasting))

        self._database.run(read, tell)

    def read_booklet(self, done: Callable[[BookletEntries], object]) -> None:
        """What can stand in the booklet, as it is in the record once all that was written before is there."""
        self._database.read(read_booklet_entries, done, BookletEntries(CopingPlan()))

    def remove_everything(self, done: Callable[[], object]) -> None:
        """The record, its copies, what is half written, and every offer to bring something back."""
        for kind in DraftKind:
            self._drafts.remove_all(kind)
        self._messages.withdraw()

        def finish() -> None:
            self._messages.withdraw()
            self._messages.show_info(self.tr("Everything you saved is removed."))
            done()

        self._database.erase_everything(finish)

    def _is_hurried(self) -> bool:
        return self._database.is_closing


def _imported_text(imported: Imported, *, is_lasting: bool) -> str:
    if not imported.added:
        return QCoreApplication.translate("SavedThings", "All that is in this file is here already.")
    if is_lasting:
        text = QCoreApplication.translate("SavedThings", "Added from the file: {count}")
    else:
        text = QCoreApplication.translate("SavedThings", "Added from the file until you close the window: {count}")
    return text.format(count=imported.added)
