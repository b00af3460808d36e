"""Lists the content: aligned text to read, or JSON for another program."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import msgspec

from ashore.content.beliefs import read_beliefs
from ashore.content.exercises import read_exercises
from ashore.content.patterns import read_patterns
from ashore.content.sources import read_claiming_entries
from ashore.content.support import read_support_words
from ashore.content.toml_reader import Refused, refuse
from ashore.domain.claim_listing import ClaimingEntry, ListedClaim, Subject, group_claims
from ashore.domain.contact_options import contact_options
from ashore.domain.helplines import Helpline
from ashore.domain.own_pattern import with_own_ids
from ashore.domain.support import ChannelTexts
from ashore.terminal.guide_texts import minutes_text, timing_text, usual_length_text
from ashore.terminal.localised_content import read_checked_helplines, read_content
from ashore.terminal.pattern_lookup import own_patterns
from ashore.terminal.style import Style
from ashore.terminal.text_columns import plain, printable, width_of
from ashore.terminal.translation import translate

Row = tuple[str, ...]
_GAP = "  "


def listing(kind: str, *, as_json: bool, data_dir: Path | None, style: Style, refused: Refused = refuse) -> str:
    """The list of "patterns" (a person's own among them) or of another kind of content, ending with a line break.

    What goes to `refused` is left out. Raises ContentError where nothing can be read. JSON stays JSON in any encoding:
    what cannot be shown as it is becomes an escape.
    """
    things, rows = _read(kind, data_dir, refused)
    if as_json:
        return json.dumps(msgspec.to_builtins(things), ensure_ascii=not style.blocks, indent=2) + "\n"
    lines = aligned([tuple(map(printable, row)) for row in rows])
    return "".join(f"{line if style.blocks else plain(line)}\n" for line in lines)


def aligned(rows: Sequence[Row]) -> list[str]:
    """Rows of equal length as lines, each column as wide as its widest entry."""
    widths = [max(map(width_of, column)) for column in zip(*rows, strict=True)]
    return [
        _GAP.join(cell + " " * (width - width_of(cell)) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in rows
    ]


def _read(kind: str, data_dir: Path | None, refused: Refused) -> tuple[Sequence[Any], list[Row]]:
    match kind:
        case "patterns":
            built_in = read_content(read_patterns, refused)
            patterns = (*built_in, *with_own_ids(own_patterns(data_dir), {one.id for one in built_in}))
            return patterns, [(one.id, one.name, timing_text(one), usual_length_text(one)) for one in patterns]
        case "exercises":
            exercises = read_content(read_exercises, refused)
            return exercises, [
                (one.id, one.name, ", ".join(one.kinds), minutes_text(*one.minutes)) for one in exercises
            ]
        case "helplines":
            helplines = read_checked_helplines(refused)
            texts = read_content(read_support_words).channels
            return [_with_dates(one) for one in helplines], [row for one in helplines for row in _rows_of(one, texts)]
        case "sources":
            groups = group_claims(read_content(read_claiming_entries, refused))
            claims = [(group.subject, listed) for group in groups for listed in group.claims]
            return [_claim_fields(*one) for one in claims], [_claim_row(*one) for one in claims]
        case _:
            beliefs = read_content(read_beliefs, refused)
            return beliefs, [(one.id, one.title, one.ladder[0].text) for one in beliefs]


def _claim_row(subject: Subject, listed: ListedClaim[ClaimingEntry]) -> Row:
    """The claim and its source share a column, because some claims are long and some have no source."""
    claim = listed.claim
    origin = ", ".join(filter(None, (claim.citation, claim.source)))
    return subject, claim.grade, f"{claim.text} [{origin}]" if origin else claim.text


def _claim_fields(subject: Subject, listed: ListedClaim[ClaimingEntry]) -> dict[str, Any]:
    return {"subject": subject, **asdict(listed.claim), "entries": [entry.id for entry in listed.entries]}


def _rows_of(helpline: Helpline, texts: ChannelTexts) -> Iterator[Row]:
    """One for the emergency numbers, then one for each way to reach each service, as Support shows them."""
    numbers = helpline.emergency
    if helpline.police:
        text = translate("Listing", "{number} · police {police}")
        numbers = text.format(number=numbers, police=helpline.police)
    yield helpline.country, helpline.name, numbers, "", "", ""
    for service in helpline.all_services:
        for option in contact_options(helpline.country, service, (), texts):
            seen = helpline.seen if option.channel is None or option.channel.seen is None else option.channel.seen
            yield helpline.country, service.name, option.text, option.hours, service.languages, seen


def _with_dates(helpline: Helpline) -> dict[str, Any]:
    """As JSON holds it: ways that there are, each with its own date."""
    found: dict[str, Any] = msgspec.to_builtins(helpline)
    for service in (*found["services"], *found["if_hurt"]):
        for name in [name for name, value in service.items() if value is None]:
            del service[name]
        for channel in service.values():
            if isinstance(channel, dict) and channel["seen"] is None:
                channel["seen"] = found["seen"]
    return found
