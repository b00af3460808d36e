"""What building a page for the first time consists of, in parts of which each fits between two frames."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from ashore.domain.launch import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ashore.services.content_repository import Readers
    from ashore.services.services import Services


def page_parts(page: Page, services: Services) -> Iterator[None]:
    """Does one part at each step: its modules are imported first, then each thing of the content is read.

    What was done before takes no time.
    """
    controller = import_module(f"ashore.features.{page}.controller")  # a page is named as its folder is
    yield
    readers: Readers = controller.CONTENT
    for read in readers:
        services.content.prepare(read)
        yield
    if page is Page.GROUND:
        _ = services.what_helps  # it brings SQLite
        yield
