"""Guides: a widget that shows a breath, and the shapes it can have, one file each."""

from typing import TYPE_CHECKING

from ashore.domain.settings import GuideKind

if TYPE_CHECKING:
    from ashore.ui.guides.shape import Shape


def make_shape(kind: GuideKind) -> "Shape":
    """The shape of this kind. Only its own file is imported, so that the first breath starts sooner."""
    match kind:
        case GuideKind.ORB:
            from ashore.ui.guides.orb import OrbShape

            return OrbShape()
        case GuideKind.TIDE:
            from ashore.ui.guides.tide import TideShape

            return TideShape()
        case GuideKind.BAR:
            from ashore.ui.guides.bar import BarShape

            return BarShape()
        case GuideKind.RING:
            from ashore.ui.guides.ring import RingShape

            return RingShape()
        case GuideKind.WORDS:
            from ashore.ui.guides.words import WordsShape

            return WordsShape()
