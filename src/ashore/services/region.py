"""Which region's helplines are shown, and which regions to ask about."""

import os
import sys

from PySide6.QtCore import QLocale

from ashore.domain.region import likely_regions, paper_region, region_of, regions_named
from ashore.domain.settings import Settings
from ashore.services.content_repository import system_languages
from ashore.system.time_zone import zone_region


def region_in_force(settings: Settings) -> str:
    """The one that was chosen, or else the one the system names first: an ISO code, "" for none."""
    return settings.region or next(iter(_named()), "")


def regions_to_ask_about(settings: Settings) -> tuple[str, ...]:
    """Those among which to choose in one press: where none was chosen and the system names none, or more than one."""
    named = _named()
    if settings.region or len(named) == 1:
        return ()
    return named or likely_regions(system_languages())


def region_of_paper() -> str:
    """The one whose paper is in the printer: an ISO code, "" for none."""
    return paper_region(os.environ) or next(iter(_named()), "")


def _named() -> tuple[str, ...]:
    named = regions_named(os.environ, zone_region())
    if not named and sys.platform in ("win32", "darwin"):  # where the system keeps its formats elsewhere
        return tuple(filter(None, (region_of(QLocale.system().name()),)))
    return named
