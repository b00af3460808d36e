"""Which region's helplines are shown."""

from PySide6.QtCore import QLocale

from ashore.domain.settings import Settings
from ashore.domain.support import region_of


def region_in_force(settings: Settings) -> str:
    """The one that was chosen, or else the one the system's locale names: an ISO code, "" for none."""
    return settings.region or region_of(QLocale.system().name())
