"""The helplines of the region in force, as they stand in a document to read."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale

from ashore.content.support import read_helplines, read_support_words
from ashore.domain.contact_options import emergency_contacts
from ashore.domain.coping_plan_document import RegionHelplines, helpline_contacts
from ashore.domain.helplines import helpline_for
from ashore.domain.support import checked_text, danger_text
from ashore.services.fallback_content import fallback_support_texts
from ashore.services.region import region_in_force

if TYPE_CHECKING:
    from collections.abc import Callable

    from ashore.services.services import Services


def region_helplines(services: Services, date_text: Callable[[str, QLocale], str]) -> RegionHelplines:
    """With the person's corrections. `date_text` writes the day on which a number was checked."""
    content, corrections = services.content, services.helpline_corrections.items
    region = region_in_force(services.settings.value)
    words = content.get(read_support_words, None) or fallback_support_texts()
    rows = content.get(read_helplines, ())
    emergency, police = emergency_contacts(rows, region, corrections)
    danger = danger_text(words, emergency.text, police.text if police else "") if emergency.text else ""
    row = helpline_for(rows, region)
    if row is None or not row.all_services:
        return RegionHelplines(danger=danger)
    today = datetime.now().astimezone().date()

    def checked(seen: str) -> str:
        return checked_text(words, seen, today, date_text(seen, QLocale(content.language)))

    contacts = helpline_contacts(row, corrections, words, checked)
    return RegionHelplines(row.name, contacts, danger, checked(row.seen))
