"""Shows a claim with its grade and its source."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from ashore.domain.claims import Claim
from ashore.ui.grade_texts import grade_name
from ashore.ui.widgets.inline_layout import InlineLayout
from ashore.ui.widgets.text import Role, Text
from ashore.ui.widgets.web_link import WebLink

AROUND_FACTS_PIXELS = 6
"""Where no link gives them its height."""


class ClaimRow(QWidget):
    """`about` names what the claim is about, "" where that is plain. `link` is None for a source without an address."""

    def __init__(self, claim: Claim, about: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.claim = claim
        self.link: WebLink | None = None
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        rows.addWidget(Text(claim.text))
        citation = "" if claim.source else claim.citation
        facts = " · ".join(filter(None, (grade_name(claim.grade), citation, about)))
        if not claim.source:
            rows.addSpacing(AROUND_FACTS_PIXELS)
            rows.addWidget(Text(facts, Role.SMALL))
            rows.addSpacing(AROUND_FACTS_PIXELS)
            return
        self.link = WebLink(claim.citation, claim.source)
        self.link.setText(self.tr("{source} ↗").format(source=claim.citation))
        origin = InlineLayout()
        origin.addWidget(Text(facts, Role.SMALL))
        origin.addWidget(self.link)
        rows.addLayout(origin)
