"""Names a region."""

from collections.abc import Sequence

from PySide6.QtCore import QLocale

from ashore.domain.helplines import EU_REGIONS, Helpline, helpline_for


def region_name(helplines: Sequence[Helpline], region: str) -> str:
    """The name its helpline has, Qt's name where only the emergency number is known, and "" for any other region."""
    is_known = region in EU_REGIONS or helpline_for(helplines, region) is not None
    return territory_name(helplines, region) if is_known else ""


def territory_name(helplines: Sequence[Helpline], region: str) -> str:
    """The name its helpline has, and Qt's name of any other region."""
    helpline = helpline_for(helplines, region)
    if helpline is not None:
        return helpline.name
    return QLocale.territoryToString(QLocale.codeToTerritory(region))
