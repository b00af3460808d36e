"""The shapes that show a breath: one file each, all of them a `Guide`."""

from importlib import import_module
from typing import TYPE_CHECKING

from ashore.domain.settings import GuideKind

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ashore.ui.guides.guide import Guide


def make_guide(kind: GuideKind, parent: "QWidget | None" = None) -> "Guide":
    """A guide of that kind. Only its own file is read, so that the first breath starts sooner."""
    module = import_module(f"{__name__}.{kind}")
    guide: Guide = getattr(module, f"{kind.capitalize()}Guide")(parent)
    return guide
