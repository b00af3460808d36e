"""What building a page for the first time consists of, in parts of which each fits between two frames."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ashore.services.content_repository import Readers
    from ashore.services.services import Services


_STATE_FADE = "ui.widgets.state_fade"
"""What changes the look of a button, such as the one of the page. It takes 15 ms to import, in a frame otherwise."""
_MODULES = {
    Page.GROUND: ("domain.exercise_advice", "features.ground.views"),
    Page.CONNECT: ("content.connect", "domain.check_ins"),
    Page.NOTICE: ("services.repositories.notes", "features.notice.note_form"),
    Page.SUPPORT: ("features.support.region_view",),
    Page.SETTINGS: ("features.settings.reminders_section",),
    Page.SAVED_THINGS: ("services.saved_things",),
    Page.COPING_PLAN: ("services.plan_document", "services.repositories.coping_plan"),
}
"""Of pages that take longer to import than there is between two frames: what comes before the rest."""


def imported_first(page: Page) -> tuple[str, ...]:
    """The names of the modules that are imported one after another, before that of the page itself."""
    return tuple(f"ashore.{name}" for name in (_STATE_FADE, *_MODULES.get(page, ())))


def page_parts(page: Page, services: Services) -> Iterator[None]:
    """Does one part at each step: its modules are imported first, then each thing of the content is read.

    What was done before takes no time.
    """
    for name in imported_first(page):
        import_module(name)
        yield
    controller = import_module(f"ashore.features.{page}.controller")  # a page is named as its folder is
    yield
    readers: Readers = controller.CONTENT
    for read in readers:
        services.content.prepare(read)
        yield
    if page in (Page.GROUND, Page.PATTERNS):
        _ = services.what_helps  # it brings SQLite
        yield
