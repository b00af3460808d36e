"""What building a page for the first time consists of, in parts of which each fits between two frames."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from ashore.services.content_repository import Readers
    from ashore.services.services import Services


def page_parts(page: Page, services: Services) -> Iterator[None]:
    """Does one part at each step: its modules are imported first, then each thing of the content is read.

    What was done before takes no time.
    """
    import_page = _IMPORTS.get(page)
    if import_page is None:
        return
    readers = import_page()
    yield
    for read in readers:
        services.content.prepare(read)
        yield
    if page is Page.GROUND:
        _ = services.what_helps  # it brings SQLite
        yield


def _import_ground() -> Readers:
    from ashore.features.ground.controller import CONTENT

    return CONTENT


def _import_connect() -> Readers:
    from ashore.features.connect.controller import CONTENT

    return CONTENT


def _import_notice() -> Readers:
    from ashore.features.notice.controller import CONTENT

    return CONTENT


def _import_learn() -> Readers:
    from ashore.features.learn.controller import CONTENT

    return CONTENT


def _import_support() -> Readers:
    from ashore.features.support.controller import CONTENT

    return CONTENT


def _import_settings() -> Readers:
    from ashore.features.settings.controller import CONTENT

    return CONTENT


def _import_patterns() -> Readers:
    from ashore.features.patterns.controller import CONTENT

    return CONTENT


def _import_coping_plan() -> Readers:
    from ashore.features.coping_plan.controller import CONTENT

    return CONTENT


def _import_sources() -> Readers:
    from ashore.features.sources.controller import CONTENT

    return CONTENT


def _import_saved_things() -> Readers:
    from ashore.features.saved_things.controller import CONTENT

    return CONTENT


def _import_guided() -> Readers:
    from ashore.features.guided.controller import CONTENT

    return CONTENT


_IMPORTS: dict[Page, Callable[[], Readers]] = {
    Page.GROUND: _import_ground,
    Page.CONNECT: _import_connect,
    Page.NOTICE: _import_notice,
    Page.LEARN: _import_learn,
    Page.SUPPORT: _import_support,
    Page.SETTINGS: _import_settings,
    Page.PATTERNS: _import_patterns,
    Page.COPING_PLAN: _import_coping_plan,
    Page.SOURCES: _import_sources,
    Page.SAVED_THINGS: _import_saved_things,
    Page.GUIDED: _import_guided,
}
