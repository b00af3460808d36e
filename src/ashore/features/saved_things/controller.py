"""Connects the page "Your saved things" with the record, and writes the booklet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QObject, Qt

from ashore.content.exercises import read_exercises
from ashore.domain.document_html import document_html
from ashore.domain.error_reason import reason_of
from ashore.domain.launch import Page
from ashore.features.saved_things.booklet import BookletSource, booklet_title, build_booklet
from ashore.features.saved_things.page import SavedThingsPage
from ashore.services.plan_helplines import region_helplines
from ashore.services.region import region_of_paper
from ashore.system.atomic_file import write_whole
from ashore.ui.checked_date_text import checked_date_text
from ashore.ui.window_language import window_locale

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from ashore.domain.booklet import BookletEntries
    from ashore.domain.document import Document
    from ashore.services.services import Services

CONTENT = (read_exercises,)
"""What opening the page reads of the content."""


class SavedThingsController(QObject):
    """Builds the page when it is first opened."""

    def __init__(self, services: Services, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._services = services
        page = self.page = SavedThingsPage()
        page.back_requested.connect(lambda: services.navigator.open(Page.SETTINGS))
        page.exchange.export_requested.connect(services.saved_things.export)
        page.exchange.import_requested.connect(services.saved_things.import_file)
        page.removal.removal_requested.connect(lambda: services.saved_things.remove_everything(self._show_helped))
        page.booklet.pdf_requested.connect(lambda file: self._with_booklet(lambda made: self._write_pdf(file, made)))
        page.booklet.html_requested.connect(lambda file: self._with_booklet(lambda made: self._write_html(file, made)))
        page.booklet.set_exercises(services.content.get(read_exercises, ()))
        page.shown.connect(self._follow_record)
        services.database.content_rewritten.connect(self._show_passphrase)
        services.helpline_corrections.load()

    def _follow_record(self) -> None:
        self._show_passphrase()
        self._show_helped()

    def _show_passphrase(self) -> None:
        self.page.set_has_passphrase(has_passphrase=self._services.database.is_encrypted)

    def _show_helped(self) -> None:
        self._services.notes.read_helpful_exercises(self.page.booklet.set_helped)

    def _with_booklet(self, use: Callable[[Document], object]) -> None:
        """With what is in the record by now."""

        def build(entries: BookletEntries) -> None:
            helplines = region_helplines(self._services, checked_date_text)
            exercises = self._services.content.get(read_exercises, ())
            use(build_booklet(self.page.booklet.choice, BookletSource(entries, helplines, exercises)))

        self._services.saved_things.read_booklet(build)

    def _write_pdf(self, file: Path, booklet: Document) -> None:
        from ashore.ui.documents.missing_letters import has_missing_letters
        from ashore.ui.documents.pdf import page_size_for, pdf_bytes

        content = pdf_bytes(booklet_title(), booklet, page_size_for(region_of_paper()))
        if self._write(file, content) and has_missing_letters(booklet):
            text = self.tr("Saved as {name}. Some letters are blank in it: this computer has no font for them.")
            self._services.messages.show_error(text.format(name=file.name))

    def _write_html(self, file: Path, booklet: Document) -> None:
        locale = window_locale()
        is_right_to_left = locale.textDirection() is Qt.LayoutDirection.RightToLeft
        language = QLocale.languageToCode(locale.language())
        html = document_html(booklet_title(), booklet, language, is_right_to_left=is_right_to_left)
        self._write(file, html.encode("utf-8", "replace"))

    def _write(self, file: Path, content: bytes) -> bool:
        messages = self._services.messages
        try:
            write_whole(file, content)
        except OSError as error:
            text = self.tr("The booklet was not saved. Another place may work. {why}")
            messages.show_error(text.format(why=reason_of(error)))
            return False
        text = self.tr("Saved as {name}. The file is not locked: whoever has the file can read it.")
        messages.show_info(text.format(name=file.name))
        return True
