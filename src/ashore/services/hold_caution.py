"""The cautions that patterns share, for holds and for a person's own patterns."""

from ashore.content.patterns import SharedCautions, read_shared_cautions
from ashore.services.content_repository import ContentRepository
from ashore.services.fallback_content import fallback_hold_cautions


def shared_cautions(content: ContentRepository) -> SharedCautions:
    """Those of patterns.toml; of a file that cannot be read, those for holds."""
    shared = content.get(read_shared_cautions, None)
    return SharedCautions((), fallback_hold_cautions()) if shared is None else shared


def hold_caution_text(content: ContentRepository) -> str:
    """The `hold_cautions` of patterns.toml, one a line, as each pattern with holds shows them too."""
    return "\n".join(shared_cautions(content).hold_cautions)
