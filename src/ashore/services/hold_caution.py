"""The caution shown wherever a person can switch breath-holding on."""

from ashore.content.patterns import read_shared_cautions
from ashore.services.content_repository import ContentRepository
from ashore.services.fallback_content import fallback_hold_cautions


def hold_caution_text(content: ContentRepository) -> str:
    """The `hold_cautions` of patterns.toml, one a line, as each pattern with holds shows them too."""
    shared = content.get(read_shared_cautions, None)
    return "\n".join(fallback_hold_cautions() if shared is None else shared.hold_cautions)
