"""Says in one line why a file could not be written or read, and what may help."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ashore.record.exchange.exchange_error import ExchangeError, ExchangeFault
from ashore.services.content_error_texts import translated_phrase

if TYPE_CHECKING:
    from collections.abc import Mapping


def fault_text(error: ExchangeError) -> str:
    """`detail` comes last, so that the sentences before it are complete."""
    texts: Mapping[ExchangeFault, str] = {
        ExchangeFault.NOT_WRITTEN: QCoreApplication.translate(
            "ExchangeTexts", "Nothing was saved to a file. Another place may work. {detail}"
        ),
        ExchangeFault.NOT_READ: QCoreApplication.translate(
            "ExchangeTexts", "The file can’t be read, so nothing was added. You could choose another one. {detail}"
        ),
        ExchangeFault.TOO_LARGE: QCoreApplication.translate(
            "ExchangeTexts",
            "The file is larger than any that Ashore saves, so nothing was added. You could choose another one.",
        ),
        ExchangeFault.FOREIGN: QCoreApplication.translate(
            "ExchangeTexts",
            "The file is not one that Ashore saved, so nothing was added. You could choose one that was saved here.",
        ),
        ExchangeFault.NEWER: QCoreApplication.translate(
            "ExchangeTexts",
            "The file is from a newer Ashore, so nothing was added. It can be brought in once Ashore is up to date.",
        ),
        ExchangeFault.DAMAGED: QCoreApplication.translate(
            "ExchangeTexts",
            "The file is damaged, so nothing was added. Another copy of the file may work. {detail}",
        ),
        ExchangeFault.WRONG_ENTRY: QCoreApplication.translate(
            "ExchangeTexts",
            "One thing in the file does not fit, so nothing was added. You could take it out of the file, or use"
            " another copy. {detail}",
        ),
    }
    return texts[error.fault].format(detail=error.detail_in_words(translated_phrase)).strip()
