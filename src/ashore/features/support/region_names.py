"""What a region is called."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from ashore.domain.support import EU_REGIONS, Helpline, helpline_for


def region_name(helplines: Sequence[Helpline], region: str) -> str:
    """As its row calls it, or Qt where Ashore knows its emergency number alone; "" for any other."""
    row = helpline_for(helplines, region)
    if row is not None:
        return row.name
    return QLocale.territoryToString(QLocale.codeToTerritory(region)) if region in EU_REGIONS else ""
